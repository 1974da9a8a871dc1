// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a resource as columns: numbers and dates in flat arrays, all text in one UTF-8 arena, JSON as places in
// the reply's bytes, which are kept. Made once on a worker by a RowBatchBuilder, never changed afterwards, so any
// thread may read it.
#pragma once

#include "backlog/rows/kept_body.h"
#include "backlog/rows/row_table.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tsunagi::backlog {

class RowBatch {
public:
    [[nodiscard]] qsizetype rowCount() const { return static_cast<qsizetype>(m_raw.size()); }
    [[nodiscard]] qsizetype columnCount() const { return static_cast<qsizetype>(m_columns.size()); }
    [[nodiscard]] Cell cell(qsizetype row, qsizetype column) const;
    /// The row's JSON object, byte for byte as Backlog sent it; valid as long as KeptBody::bytes().
    [[nodiscard]] QByteArrayView rawJson(qsizetype row) const;
    /// The whole reply, with room for simdjson behind its end where it is not packed.
    [[nodiscard]] const QByteArray &body() const { return m_body.bytes(); }
    /// Text of this column lives no longer than KeptBody::bytes().
    [[nodiscard]] bool isInBody(qsizetype column) const
    {
        return m_columns[static_cast<std::size_t>(column)].type == ColumnType::Json;
    }
    /// Bytes that this batch holds, for tests and figures: columns alone, or with the reply's own bytes.
    [[nodiscard]] qsizetype columnBytes() const;
    [[nodiscard]] qsizetype bytes() const { return columnBytes() + m_body.memory(); }

private:
    friend class RowBatchBuilder;

    struct Slice {
        quint32 start = 0;
        quint32 length = 0;
    };
    /// What did not fit its column's type is kept as the text that came: nothing is guessed, nothing is lost.
    struct OddCell {
        quint32 row = 0;
        quint32 column = 0;
        Slice text;
    };
    struct ColumnStore {
        ColumnType type = ColumnType::String;
        std::vector<bool> nulls; ///< also set where the cell is an odd one
        std::vector<bool> flags; ///< Boolean
        std::vector<qint64> integers; ///< Integer, DateTime
        std::vector<qint32> days; ///< Date
        std::vector<double> numbers; ///< Number
        std::vector<quint32>
            ends; ///< String: where each row's text ends in the arena; it starts where the last one ended
        quint32 arenaStart = 0;
        std::vector<Slice> slices; ///< Json: in the body
        bool hasOddCells = false;
    };

    [[nodiscard]] QByteArrayView oddText(qsizetype row, qsizetype column) const;

    std::vector<ColumnStore> m_columns;
    std::vector<Slice> m_raw;
    std::vector<OddCell> m_oddCells; ///< by row, then column
    std::string m_arena;
    KeptBody m_body;
};

/// Takes rows one by one. Texts are copied, except JSON, which must lie in the body handed to finish().
class RowBatchBuilder {
public:
    RowBatchBuilder(const QList<Column> &columns, const char *bodyStart, std::size_t expectedRows);
    /// @p cells one for each column, in order; Text in a column of another type becomes an odd cell.
    void addRow(std::span<const Cell> cells, QByteArrayView rawJson);
    [[nodiscard]] qsizetype rowCount() const { return m_batch->rowCount(); }
    [[nodiscard]] std::shared_ptr<const RowBatch> finish(QByteArray body, Packing packing = Packing::None);

private:
    static void reserve(RowBatch::ColumnStore &store, std::size_t rows);
    void addCell(std::size_t column, const Cell &cell);
    void addText(std::size_t column, const Cell &cell);
    void addOddCell(std::size_t column, QByteArrayView text);
    [[nodiscard]] RowBatch::Slice sliceOf(QByteArrayView inBody) const;

    std::shared_ptr<RowBatch> m_batch;
    std::vector<std::string> m_texts; ///< one a String column, joined into the arena at the end
    std::string m_oddTexts;
    const char *m_bodyStart;
};

} // namespace tsunagi::backlog

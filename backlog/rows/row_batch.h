// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a resource as columns: numbers, dates and repeated texts as small numbers, all other text in one UTF-8
// arena, JSON as places in the reply's bytes, which are kept; long texts behind those. Made once on a worker by a
// RowBatchBuilder, never changed afterwards, so any thread may read it.
#pragma once

#include "backlog/rows/folded_texts.h"
#include "backlog/rows/kept_body.h"
#include "backlog/rows/packed_numbers.h"
#include "backlog/rows/row_table.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace tsunagi::backlog {

class RowBatch {
public:
    RowBatch() = default;
    ~RowBatch();
    RowBatch(const RowBatch &) = delete;
    RowBatch &operator=(const RowBatch &) = delete;

    [[nodiscard]] qsizetype rowCount() const { return m_rowCount; }
    [[nodiscard]] qsizetype columnCount() const { return static_cast<qsizetype>(m_columns.size()); }
    [[nodiscard]] Cell cell(qsizetype row, qsizetype column) const;
    /// The row's JSON object, byte for byte as Backlog sent it; valid as long as KeptBody::bytes().
    [[nodiscard]] QByteArrayView rawJson(qsizetype row) const;
    /// The whole reply, with room for simdjson behind its end where it is not packed; else with the long texts behind.
    [[nodiscard]] const QByteArray &body() const { return m_body.bytes(); }
    [[nodiscard]] ColumnType typeOf(qsizetype column) const { return store(column).type; }
    /// Some of its cells are texts, though the column is of another type.
    [[nodiscard]] bool hasOddCells(qsizetype column) const { return store(column).hasOddCells; }
    /// Text of this column lives no longer than KeptBody::bytes(): JSON, and texts that are long as a rule.
    [[nodiscard]] bool isInBody(qsizetype column) const
    {
        return store(column).type == ColumnType::Json || store(column).isLong;
    }
    /// Sets @p marks[row] for each row with @p word (folded, not empty) in a column of texts that is not in the body.
    /// From any thread; what is folded for it at the first call is kept.
    void markWord(qsizetype column, QByteArrayView word, quint8 *marks) const;

    /// Bytes that this batch holds, for tests and figures: columns alone, or with the reply's own bytes.
    [[nodiscard]] qsizetype columnBytes() const;
    [[nodiscard]] qsizetype bytes() const { return columnBytes() + m_body.memory(); }
    /// What columns that were searched take besides.
    [[nodiscard]] qsizetype foldedBytes() const;

private:
    friend class RowBatchBuilder;

    /// What did not fit its column's type is kept as the text that came: nothing is guessed, nothing is lost.
    struct OddCell {
        quint32 row = 0;
        quint32 column = 0;
        quint32 start = 0; ///< in the arena
        quint32 length = 0;
    };
    struct ColumnStore {
        ColumnType type = ColumnType::String;
        bool hasNulls = false;
        bool hasOddCells = false;
        bool isCoded = false; ///< String: each different text stands in the arena once
        bool isLong = false; ///< String: the texts stand in the body
        bool isHundredths = false; ///< Number: the values are whole hundredths, not a double's bits
        quint32 nulls = 0; ///< where its bits begin in m_bytes, one a row; also set where the cell is an odd one
        quint32 textStart = 0; ///< String: of the first text, in the arena or the body
        quint32 textCount = 0;
        /// String: the text's number, where it is coded. Json: where it begins, from the row's own begin. Number: a
        /// double's bits, or hundredths.
        PackedNumbers values;
        PackedNumbers
            ends; ///< String: of the texts, from textStart; each begins where the last one ended. Json: length
    };

    [[nodiscard]] const ColumnStore &store(qsizetype column) const
    {
        return m_columns[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] bool isNull(const ColumnStore &store, std::size_t row) const
    {
        return store.hasNulls && ((static_cast<unsigned char>(m_bytes[store.nulls + row / 8]) >> (row % 8)) & 1U) != 0;
    }
    [[nodiscard]] QByteArrayView textAt(const ColumnStore &store, std::size_t row) const;
    [[nodiscard]] QByteArrayView oddText(qsizetype row, qsizetype column) const;
    [[nodiscard]] const FoldedTexts &folded(qsizetype column) const;

    qsizetype m_rowCount = 0;
    std::vector<ColumnStore> m_columns;
    PackedNumbers m_rawStarts;
    PackedNumbers m_rawLengths;
    std::vector<OddCell> m_oddCells; ///< by row, then column
    std::string m_bytes; ///< of numbers and nulls
    std::string m_arena;
    KeptBody m_body;
    mutable std::atomic<const FoldedTexts *> m_folded = nullptr; ///< a list, one a column that was searched
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a RowBatch, row by row.
#pragma once

#include "backlog/rows/row_batch.h"

namespace tsunagi::backlog {

/// Takes rows one by one. Texts are copied, except JSON, which must lie in the body handed to finish().
class RowBatchBuilder {
public:
    RowBatchBuilder(const QList<Column> &columns, const char *bodyStart, std::size_t expectedRows);
    /// @p cells one for each column, in order; Text in a column of another type becomes an odd cell.
    void addRow(std::span<const Cell> cells, QByteArrayView rawJson);
    [[nodiscard]] qsizetype rowCount() const { return static_cast<qsizetype>(m_rawStarts.size()); }
    /// Where the body is packed, repeated texts are kept once and long ones with the body.
    [[nodiscard]] std::shared_ptr<const RowBatch> finish(QByteArray body, Packing packing = Packing::None);

private:
    /// A column as it grows.
    struct Growing {
        ColumnType type = ColumnType::String;
        std::vector<quint8> nulls;
        std::vector<qint64> numbers; ///< Json: where it begins, from the row's own begin. A double's bits.
        std::vector<quint32> ends; ///< String: where each row's text ends. Json: its length
        std::string text;
        bool hasNulls = false;
        bool hasOddCells = false;
    };

    void addCell(std::size_t column, const Cell &cell, qint64 rowStart);
    void addOddCell(std::size_t column, QByteArrayView text);
    [[nodiscard]] qint64 placeOf(QByteArrayView inBody) const { return inBody.data() - m_bodyStart; }

    void finishColumn(Growing &growing, RowBatch::ColumnStore &store, bool isPacked);
    void finishTexts(Growing &growing, RowBatch::ColumnStore &store, bool isPacked);
    [[nodiscard]] bool finishCoded(const Growing &growing, RowBatch::ColumnStore &store);

    std::shared_ptr<RowBatch> m_batch;
    std::vector<Growing> m_columns;
    std::vector<quint32> m_rawStarts;
    std::vector<quint32> m_rawLengths;
    std::string m_oddTexts;
    std::string m_longTexts;
    const char *m_bodyStart;
    qsizetype m_bodySize = 0;
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows hold a typed word in a column: the inner part of filter and find.
#pragma once

#include "backlog/rows/cell_haystack.h"
#include "backlog/rows/row_batch.h"

namespace tsunagi::backlog {

/// The first row of each batch.
[[nodiscard]] std::vector<std::size_t> startsOf(std::span<const std::shared_ptr<const RowBatch>> batches);

/// For one thread, and one batch after the other.
class WordMarks {
public:
    explicit WordMarks(const QTimeZone &zone)
        : m_haystack(zone)
    {
    }

    /// Sets @p marks[row] for each row of @p batch with @p word (folded, not empty) in @p column; leaves the others.
    void mark(const RowBatch &batch, qsizetype column, const QByteArray &word, quint8 *marks);

private:
    CellHaystack m_haystack;
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that stand within the rows of another table (a comment's changes, a team's members): made from the parents' raw
// JSON, without a request.
#pragma once

#include "backlog/rows/row_match.h"
#include "backlog/rows/row_parser.h"

namespace tsunagi::backlog {

/// One table's. Not thread-safe: one batch of parents after the other, on any thread.
class EmbeddedRows {
public:
    /// @param matches what a parent's row must hold for its rows to count
    EmbeddedRows(const Table &table, const Table &parent, std::vector<RowMatch> matches);

    /// In the parents' order. Never a gap; where a parent's row holds no sound rows, it counts as one unreadable row.
    [[nodiscard]] ParsedPage parse(const RowBatch &parents, qsizetype atMost = -1, Packing packing = Packing::None);

private:
    RowParser m_parser;
    std::vector<std::pair<std::size_t, int>> m_inherited; ///< column, and the parent's
    int m_onlyWhere = -1; ///< the parent's column
    std::vector<RowMatch> m_matches;
    std::size_t m_expectedRows = 100;
};

} // namespace tsunagi::backlog

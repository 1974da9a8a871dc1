// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to say of one column over some rows: how many values, how many different ones, the least and the
// greatest, their sum. A plain function on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <optional>
#include <stop_token>

namespace tsunagi::backlog {

struct ColumnStatistics {
    qint64 values = 0; ///< cells that are not null
    qint64 empty = 0;
    qint64 distinct = 0;
    /// How many of the values are numbers, days or moments: least, greatest and sum are of these alone.
    qint64 measured = 0;
    Cell least; ///< null where nothing is measured
    Cell greatest;
    std::optional<double> sum; ///< only where isAddable()

    [[nodiscard]] std::optional<double> average() const;
};

/// Amounts such as hours and sizes; not ids, numbers that name something, or kinds.
[[nodiscard]] bool isAddable(const Column &column);

/// Of the rows of @p index in @p column of @p table.
/// @return nothing if stopped
[[nodiscard]] std::optional<ColumnStatistics> statisticsOf(const RowTable &rows, const RowIndex &index,
                                                           const Table &table, qsizetype column,
                                                           const std::stop_token &stop);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart is wished of, and the figures that come of it: no words, so that a switch of the language needs no new
// reckoning. chartOf() is a plain function on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/burn_up.h"
#include "backlog/rows/grouping.h"
#include "backlog/rows/time_counts.h"

#include <optional>
#include <stop_token>
#include <variant>

namespace tsunagi::ui {

enum class ChartKind {
    Counts, ///< rows by what they say in a column
    OverTime, ///< created and completed, or whatever days the table has
    BurnUp, ///< of a milestone
};

struct ChartWish {
    ChartKind kind = ChartKind::Counts;
    int column = -1; ///< of Counts
    backlog::GroupOrder order = backlog::GroupOrder::Automatic; ///< of Counts
    backlog::TimeStep step = backlog::TimeStep::Automatic; ///< of all days
    qint64 milestone = 0; ///< id of BurnUp's; 0: the one that is under way

    bool operator==(const ChartWish &) const = default;
};

struct ChartRequest {
    ChartWish wish;
    const backlog::Table *table = nullptr;
    backlog::RowTable rows;
    std::optional<backlog::RowIndex> order; ///< none: all rows, as they came
    QLocale locale;
    qint64 today = 0; ///< days since 1970-01-01
};

struct ChartData {
    ChartWish wish;
    const backlog::Table *table = nullptr; ///< null: nothing was reckoned yet
    qint64 rows = 0; ///< that were looked at
    std::variant<std::monostate, backlog::Grouping, backlog::TimeCounts, backlog::BurnUp> figures;
};

/// Days are put together by steps; other values are counted one by one.
[[nodiscard]] bool isOfDays(const backlog::Column &column);

/// @return nothing if stopped
[[nodiscard]] std::optional<ChartData> chartOf(const ChartRequest &request, const std::stop_token &stop);

} // namespace tsunagi::ui

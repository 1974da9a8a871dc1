// SPDX-License-Identifier: GPL-3.0-or-later
// Rows counted over time: how many were created, changed or completed, a day, week, month or year at a time. Plain
// functions on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QTimeZone>

#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::backlog {

/// Weeks begin on Monday.
enum class TimeStep { Automatic, Day, Week, Month, Year };

/// The first day of the step that @p day is in; both in days since 1970-01-01.
[[nodiscard]] qint64 beginningOf(qint64 day, TimeStep step);
/// That of the next one.
[[nodiscard]] qint64 nextBeginning(qint64 beginning, TimeStep step);
/// @p wished, or what suits the time from @p first to @p last; a longer one where there would be more than
/// @c mostSteps.
[[nodiscard]] TimeStep fittingStep(TimeStep wished, qint64 first, qint64 last);
inline constexpr qint64 mostSteps = 400;

/// Backlog's own 完了; a project's further states count as open (backlog-api.md, Status).
inline constexpr qint64 closedStatus = 4;

/// Which moments are counted.
struct TimeSeries {
    qsizetype column = 0;
    /// Of closed issues alone. Backlog does not tell when one was completed: its last update stands for that.
    bool isCompletion = false;
    bool operator==(const TimeSeries &) const = default;
};

/// What there is to count of @p table, two at the most: created and completed for issues; for others created and
/// merged, closed or updated, or simply the first columns of days. None where it has no such columns.
[[nodiscard]] std::vector<TimeSeries> timeSeriesOf(const Table &table);

struct TimeCounts {
    std::vector<TimeSeries> series;
    TimeStep step = TimeStep::Day; ///< never Automatic
    std::vector<qint64> beginnings; ///< of the steps, in days since 1970-01-01, without a gap
    std::vector<std::vector<qint64>> counts; ///< of each series, of each step
    std::vector<qint64> undated; ///< of each series: rows that say nothing there
};

/// @param zone  in which moments have their day
/// @return nothing if stopped
[[nodiscard]] std::optional<TimeCounts> countedOverTime(const RowTable &rows, const RowIndex &index, const Table &table,
                                                        std::vector<TimeSeries> series, TimeStep step,
                                                        const QTimeZone &zone, const std::stop_token &stop);

} // namespace tsunagi::backlog

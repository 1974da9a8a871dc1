// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/time_counts.h"

#include "backlog/rows/cell_days.h"

#include <QDate>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

QDate dateOf(qint64 day) { return QDate(1970, 1, 1).addDays(day); }

qint64 dayOf(const QDate &date) { return QDate(1970, 1, 1).daysTo(date); }

TimeStep longer(TimeStep step) { return static_cast<TimeStep>(static_cast<int>(step) + 1); }

qint64 stepsBetween(qint64 first, qint64 last, TimeStep step)
{
    static constexpr qint64 daysOf[] = { 1, 1, 7, 30, 365 };
    return (last - first) / daysOf[static_cast<int>(step)] + 1;
}

bool isOfTime(const Column &column) { return column.type == ColumnType::Date || column.type == ColumnType::DateTime; }

using Days = std::unordered_map<qint64, qint64>; ///< rows of each day

std::vector<qint64> added(const Days &days, const std::vector<qint64> &beginnings, TimeStep step)
{
    std::vector<qint64> counts(beginnings.size());
    for (const auto &[day, rows] : days) {
        const auto at = std::ranges::lower_bound(beginnings, beginningOf(day, step));
        counts[static_cast<std::size_t>(at - beginnings.begin())] += rows;
    }
    return counts;
}

} // namespace

qint64 beginningOf(qint64 day, TimeStep step)
{
    const QDate date = dateOf(day);
    switch (step) {
    case TimeStep::Week:
        return day + 1 - date.dayOfWeek();
    case TimeStep::Month:
        return dayOf(QDate(date.year(), date.month(), 1));
    case TimeStep::Year:
        return dayOf(QDate(date.year(), 1, 1));
    default:
        return day;
    }
}

qint64 nextBeginning(qint64 beginning, TimeStep step)
{
    switch (step) {
    case TimeStep::Week:
        return beginning + 7;
    case TimeStep::Month:
        return dayOf(dateOf(beginning).addMonths(1));
    case TimeStep::Year:
        return dayOf(dateOf(beginning).addYears(1));
    default:
        return beginning + 1;
    }
}

TimeStep fittingStep(TimeStep wished, qint64 first, qint64 last)
{
    TimeStep step = wished;
    if (step == TimeStep::Automatic)
        step = last - first < 45       ? TimeStep::Day
            : last - first < 365       ? TimeStep::Week
            : last - first < 5 * 365LL ? TimeStep::Month
                                       : TimeStep::Year;
    while (step != TimeStep::Year && stepsBetween(first, last, step) > mostSteps)
        step = longer(step);
    return step;
}

std::vector<TimeSeries> timeSeriesOf(const Table &table)
{
    const int created = table.columnIndex(u"Created"_s);
    const int updated = table.columnIndex(u"Updated"_s);
    if (created >= 0 && updated >= 0 && table.columnIndex(u"StatusId"_s) >= 0
        && QLatin1StringView(table.name) == "Issues"_L1)
        return { { created, false }, { updated, true } };
    std::vector<TimeSeries> series;
    const auto add = [&](qsizetype column) {
        const TimeSeries one{ column, false };
        if (column >= 0 && series.size() < 2 && isOfTime(table.columns.at(column))
            && std::ranges::find(series, one) == series.end())
            series.push_back(one);
    };
    if (created >= 0) {
        for (const auto &name : { u"Created"_s, u"MergeAt"_s, u"CloseAt"_s, u"Updated"_s })
            add(table.columnIndex(name));
        return series;
    }
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        add(column);
    return series;
}

std::optional<TimeCounts> countedOverTime(const RowTable &rows, const RowIndex &index, const Table &table,
                                          std::vector<TimeSeries> series, TimeStep step, const QTimeZone &zone,
                                          const std::stop_token &stop)
{
    const int status = table.columnIndex(u"StatusId"_s);
    CellDays cellDays(zone);
    std::vector<Days> days(series.size());
    std::vector<qint64> undated(series.size());
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested())
            return {};
        for (std::size_t which = 0; which < series.size(); ++which) {
            if (series[which].isCompletion && (status < 0 || rows.cell(index[i], status).integer != closedStatus))
                continue;
            if (const auto day = cellDays.of(rows.cell(index[i], series[which].column)))
                ++days[which][*day];
            else
                ++undated[which];
        }
    }
    std::vector<qint64> all;
    for (const Days &some : days) {
        for (const auto &[day, count] : some)
            all.push_back(day);
    }
    TimeCounts counts;
    counts.series = std::move(series);
    counts.undated = std::move(undated);
    counts.counts.resize(days.size());
    if (all.empty())
        return counts;
    const auto [first, last] = std::ranges::minmax(all);
    counts.step = fittingStep(step, first, last);
    for (qint64 day = beginningOf(first, counts.step); day <= last; day = nextBeginning(day, counts.step))
        counts.beginnings.push_back(day);
    for (std::size_t which = 0; which < days.size(); ++which)
        counts.counts[which] = added(days[which], counts.beginnings, counts.step);
    return counts;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_statistics.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace tsunagi::ui {
namespace {

backlog::RowIndex chosenRows(const StatisticsWish &wish)
{
    backlog::RowIndex all = wish.order ? *wish.order : backlog::everyRow(wish.rows.rowCount());
    if (wish.chosen.empty())
        return all;
    backlog::RowIndex chosen;
    for (const auto &[first, last] : wish.chosen)
        chosen.insert(chosen.end(), all.begin() + first, all.begin() + last + 1);
    return chosen;
}

/// On a worker.
std::optional<backlog::ColumnStatistics> worked(const StatisticsWish &wish, const std::stop_token &stop)
{
    return backlog::statisticsOf(wish.rows, chosenRows(wish), *wish.table, wish.column, stop);
}

} // namespace

RowStatistics::~RowStatistics() { m_stop.request_stop(); }

void RowStatistics::reckon(StatisticsWish wish)
{
    cancel();
    const std::stop_token stop = m_stop.get_token();
    QtConcurrent::run(worked, std::move(wish), stop)
        .then(this, [this, stop](const std::optional<backlog::ColumnStatistics> &statistics) {
            if (!stop.stop_requested() && statistics)
                Q_EMIT reckoned(*statistics);
        });
}

void RowStatistics::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

} // namespace tsunagi::ui

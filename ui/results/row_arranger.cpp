// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_arranger.h"

#include "backlog/rows/filter.h"
#include "backlog/rows/order.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace tsunagi::ui {
namespace {

/// On a worker. Filtered first: there is less to sort then.
std::optional<backlog::RowIndex> worked(const backlog::RowTable &rows, const Arrangement &wish, const QLocale &locale,
                                        const std::stop_token &stop)
{
    std::optional<backlog::RowIndex> index = backlog::everyRow(rows.rowCount());
    if (!wish.filter.trimmed().isEmpty())
        index = backlog::filtered(rows, *index, wish.filter, wish.filteredColumns, QTimeZone::systemTimeZone(), stop);
    if (!index || wish.sort.empty())
        return index;
    return backlog::ordered(rows, std::move(*index), wish.sort, { locale }, stop);
}

} // namespace

RowArranger::~RowArranger() { m_stop.request_stop(); }

void RowArranger::arrange(backlog::RowTable snapshot, Arrangement wish)
{
    cancel();
    m_working = true;
    const qsizetype rowsSeen = snapshot.rowCount();
    const std::stop_token stop = m_stop.get_token();
    QtConcurrent::run(worked, std::move(snapshot), std::move(wish), QLocale(), stop)
        .then(this, [this, stop, rowsSeen](const std::optional<backlog::RowIndex> &order) {
            if (stop.stop_requested() || !order)
                return;
            m_working = false;
            Q_EMIT arranged(*order, rowsSeen);
        });
}

void RowArranger::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_working = false;
}

} // namespace tsunagi::ui

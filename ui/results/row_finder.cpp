// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_finder.h"

#include <QFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace tsunagi::ui {
namespace {

/// On a worker.
std::optional<std::vector<backlog::Hit>> worked(const FindWish &wish, const std::stop_token &stop)
{
    const backlog::RowIndex index = wish.order ? *wish.order : backlog::everyRow(wish.rows.rowCount());
    return backlog::found(wish.rows, index, wish.text, wish.columns, QTimeZone::systemTimeZone(), RowFinder::mostHits,
                          stop);
}

} // namespace

RowFinder::~RowFinder() { m_stop.request_stop(); }

void RowFinder::find(FindWish wish)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_searching = true;
    m_text = wish.text;
    const std::stop_token stop = m_stop.get_token();
    const std::vector<qsizetype> columns = wish.columns;
    QtConcurrent::run(worked, std::move(wish), stop)
        .then(this, [this, stop, columns](const std::optional<std::vector<backlog::Hit>> &hits) {
            if (stop.stop_requested() || !hits)
                return;
            m_searching = false;
            m_hits = *hits;
            m_columns = columns;
            m_current = -1;
            Q_EMIT found();
        });
}

void RowFinder::clear()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_searching = false;
    m_hits.clear();
    m_current = -1;
}

/// A column that was not looked through stands behind all others.
backlog::Hit RowFinder::placeOf(int row, int column) const
{
    const auto at = std::ranges::find(m_columns, column) - m_columns.begin();
    return { static_cast<quint32>(row), static_cast<quint32>(at) };
}

bool RowFinder::isHit(int row, int column) const
{
    return !m_hits.empty() && std::ranges::binary_search(m_hits, placeOf(row, column));
}

bool RowFinder::isCurrent(int row, int column) const
{
    return m_current >= 0 && rowOf(m_current) == row && columnOf(m_current) == column;
}

int RowFinder::columnOf(qsizetype hit) const
{
    return static_cast<int>(m_columns[m_hits[static_cast<std::size_t>(hit)].column]);
}

qsizetype RowFinder::nextFrom(int row, int column, bool orThere) const
{
    if (m_hits.empty())
        return -1;
    const backlog::Hit from = placeOf(row, column);
    const auto hit = orThere ? std::ranges::lower_bound(m_hits, from) : std::ranges::upper_bound(m_hits, from);
    return hit == m_hits.end() ? 0 : hit - m_hits.begin();
}

qsizetype RowFinder::previousFrom(int row, int column) const
{
    const auto hit = std::ranges::lower_bound(m_hits, placeOf(row, column));
    return (hit == m_hits.begin() ? m_hits.end() : hit) - m_hits.begin() - 1;
}

} // namespace tsunagi::ui

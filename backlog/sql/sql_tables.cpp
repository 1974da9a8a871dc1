// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_tables.h"

namespace tsunagi::backlog {

std::shared_ptr<RowFeed> SqlTables::open(const Scan &scan)
{
    const std::shared_ptr<RowFeed> feed = m_source->open(scan);
    const std::lock_guard lock(m_mutex);
    m_feeds.insert(feed);
    if (m_isStopped)
        feed->stop();
    return feed;
}

void SqlTables::close(const std::shared_ptr<RowFeed> &feed)
{
    feed->stop();
    const std::lock_guard lock(m_mutex);
    m_feeds.erase(feed);
}

void SqlTables::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    for (const auto &feed : m_feeds)
        feed->stop();
}

void SqlTables::begin()
{
    m_error.reset();
    m_cache.clear();
    const std::lock_guard lock(m_mutex);
    m_isStopped = false;
}

void SqlTables::fail(const auth::Error &error)
{
    if (!m_error)
        m_error = error;
}

} // namespace tsunagi::backlog

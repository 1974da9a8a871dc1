// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/row_source.h"

#include <utility>

namespace tsunagi::backlog {

auth::Result<std::shared_ptr<const RowBatch>> RowFeed::next()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return !m_batches.empty() || m_isEnded || m_isStopped; });
    if (m_isStopped)
        return auth::fail(auth::Reason::Interrupted);
    if (!m_batches.empty()) {
        const std::shared_ptr<const RowBatch> batch = std::move(m_batches.front());
        m_batches.pop();
        return batch;
    }
    if (!m_result)
        return auth::fail(m_result.error());
    return std::shared_ptr<const RowBatch>();
}

void RowFeed::stop()
{
    std::function<void()> stop;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isStopped, true))
            return;
        stop = std::exchange(m_stop, {});
    }
    m_news.notify_all();
    if (stop)
        stop();
}

void RowFeed::put(std::shared_ptr<const RowBatch> batch)
{
    {
        const std::lock_guard lock(m_mutex);
        m_batches.push(std::move(batch));
    }
    m_news.notify_all();
}

void RowFeed::end(const auth::Result<void> &result)
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isEnded, true))
            return;
        m_result = result;
        m_stop = {};
    }
    m_news.notify_all();
}

void RowFeed::whenStopped(std::function<void()> stop)
{
    bool isLate = false;
    {
        const std::lock_guard lock(m_mutex);
        isLate = m_isStopped;
        if (!isLate)
            m_stop = std::move(stop);
    }
    if (isLate)
        stop();
}

} // namespace tsunagi::backlog

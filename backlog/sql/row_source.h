// SPDX-License-Identifier: GPL-3.0-or-later
// Where SQLite's rows come from. SQLite runs on a thread of its own, asks for a table and waits for its rows; the
// client works on another, with an event loop.
#pragma once

#include "auth/error.h"
#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_table.h"

#include <QStringList>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>

namespace tsunagi::backlog {

/// One reading of a table: all rows that meet the conditions, and perhaps others.
struct Scan {
    std::shared_ptr<const Table> table; ///< with the columns that are wanted; the others have no path
    QStringList conditions; ///< as resolveChoices() takes them; one whose name is nothing in the space is dropped
    qint64 limit = 0; ///< rows; 0: all
};

/// The rows of one reading, page by page. One thread puts, another takes.
class RowFeed {
public:
    /// Waits. Null at the end. Its error once all rows are taken.
    [[nodiscard]] auth::Result<std::shared_ptr<const RowBatch>> next();
    /// No more rows are wanted. Any thread; what waits in next() gets Interrupted.
    void stop();

    void put(std::shared_ptr<const RowBatch> batch);
    void end(const auth::Result<void> &result); ///< the first one counts
    /// @p stop is called by stop(), on its thread; at once where that was before.
    void whenStopped(std::function<void()> stop);

private:
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::queue<std::shared_ptr<const RowBatch>> m_batches;
    std::function<void()> m_stop;
    auth::Result<void> m_result;
    bool m_isEnded = false;
    bool m_isStopped = false;
};

/// Any thread.
class RowSource {
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;

    /// The source outlives the feed's use.
    [[nodiscard]] virtual std::shared_ptr<RowFeed> open(Scan scan) = 0;
};

} // namespace tsunagi::backlog

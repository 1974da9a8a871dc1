// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of one SQLite connection share: where rows come from, which cursors are open, what was read, and the
// error that a text of SQLite's can't carry.
#pragma once

#include "auth/error.h"
#include "backlog/sql/read_rows.h"
#include "backlog/sql/row_source.h"

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace tsunagi::backlog {

class TableCursor;

/// One thread, but for stop().
class SqlTables {
public:
    explicit SqlTables(std::shared_ptr<RowSource> source)
        : m_source(std::move(source))
    {
    }

    [[nodiscard]] std::shared_ptr<RowFeed> open(const Scan &scan);
    void close(const std::shared_ptr<RowFeed> &feed);
    /// Any thread: whatever waits for rows gets Interrupted, and so does all that comes, until begin().
    void stop();
    void begin(); ///< a statement: without the error and the rows of the last one

    /// A table is being declared, for which SQLite asks its authorizer about writing its schema.
    void setDeclaring(bool isDeclaring) { m_isDeclaring = isDeclaring; }
    [[nodiscard]] bool isDeclaring() const { return m_isDeclaring; }

    [[nodiscard]] ReadCache &cache() { return m_cache; }
    [[nodiscard]] std::vector<TableCursor *> &cursors() { return m_cursors; }
    void fail(const auth::Error &error);
    [[nodiscard]] const std::optional<auth::Error> &error() const { return m_error; }

private:
    std::shared_ptr<RowSource> m_source;
    ReadCache m_cache;
    std::vector<TableCursor *> m_cursors; ///< open ones
    std::optional<auth::Error> m_error; ///< the first
    std::mutex m_mutex;
    std::set<std::shared_ptr<RowFeed>> m_feeds;
    bool m_isStopped = false;
    bool m_isDeclaring = false;
};

} // namespace tsunagi::backlog

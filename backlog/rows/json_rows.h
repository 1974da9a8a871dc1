// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a reply to rows: simdjson On-Demand over the received buffer, one pass, no tree in between. What
// does not fit a column is kept as text; a row that is no sound JSON object is left out and counted; no reply makes it
// crash.
#pragma once

#include "auth/error.h"
#include "backlog/rows/row_batch.h"

#include <QByteArray>

#include <memory>

namespace tsunagi::backlog {

struct ParsedPage {
    std::shared_ptr<const RowBatch> rows;
    qsizetype unreadable = 0; ///< rows left out
    qsizetype repeated = 0; ///< rows dropped because an earlier one has the same primary key
};

/// Reads the pages of one table. Not thread-safe: one page after the other, on any thread.
class JsonRows {
public:
    explicit JsonRows(QList<Column> columns);
    ~JsonRows();
    JsonRows(const JsonRows &) = delete;
    JsonRows &operator=(const JsonRows &) = delete;

    /// BadReply (detail: what is wrong; no subject) where the body is not one whole JSON array.
    /// @param atMost rows to take; what comes after is not looked at. -1: all
    [[nodiscard]] auth::Result<ParsedPage> parse(QByteArray body, qsizetype atMost = -1);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Counts the rows of a reply without reading them: what decides whether another page follows.
class RowCounter {
public:
    RowCounter();
    ~RowCounter();
    RowCounter(const RowCounter &) = delete;
    RowCounter &operator=(const RowCounter &) = delete;

    /// @p body may be given more room behind its end. -1 where it is no sound array.
    [[nodiscard]] qsizetype count(QByteArray &body);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tsunagi::backlog

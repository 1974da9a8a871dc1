// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a reply to rows: simdjson On-Demand over the received buffer, one pass, no tree in between. What
// does not fit a column is kept as text; a row that is no sound JSON object is left out and counted; no reply makes it
// crash.
#pragma once

#include "auth/error.h"
#include "backlog/rows/kept_body.h"
#include "backlog/rows/row_parser.h"

#include <QByteArray>

#include <memory>
#include <span>

namespace tsunagi::backlog {

/// How a page is to be taken.
struct PageTerms {
    qsizetype atMost = -1; ///< rows to take; what comes after is not looked at. -1: all
    /// Its first row must be one that is known: see ParsedPage::isGap.
    bool mustOverlap = false;
    Packing packing = Packing::None; ///< of the reply's bytes, which the rows keep
};

/// Reads the pages of one table. Not thread-safe: one page after the other, on any thread.
class JsonRows {
public:
    /// Of a table that is a whole list.
    explicit JsonRows(QList<Column> columns);
    explicit JsonRows(const Table &table);
    ~JsonRows();
    JsonRows(const JsonRows &) = delete;
    JsonRows &operator=(const JsonRows &) = delete;

    /// What follows belongs to another row of the parent table. @p inherited one for each Inherited column, in order;
    /// their texts live until the next parent begins.
    void beginParent(std::span<const Cell> inherited);
    /// BadReply (detail: what is wrong; no subject) where the body does not hold what the table's shape says.
    [[nodiscard]] auth::Result<ParsedPage> parse(QByteArray body, PageTerms terms = {});

private:
    RowParser m_parser;
    std::size_t m_expectedRows = 100; ///< pages of one table are alike
};

/// Looks at a reply without reading its rows: what decides whether another page follows, and from where.
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

/// The number at @p path of the last row; -1 where there is none.
[[nodiscard]] qint64 lastId(const QByteArray &body, const QByteArray &path);

} // namespace tsunagi::backlog

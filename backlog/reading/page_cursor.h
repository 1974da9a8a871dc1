// SPDX-License-Identifier: GPL-3.0-or-later
// Which page to ask for next, by the paging that a resource has (backlog-api.md, section 2).
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"

namespace tsunagi::backlog {

/// One page as it is asked for.
struct PageAsked {
    Parameters parameters; ///< of paging alone
    int count = 0; ///< rows; 0 where the resource comes whole
    qint64 offset = -1; ///< Offset alone
    /// It begins with the last row of the page before: rows that have shifted since would show.
    bool overlaps = false;

    [[nodiscard]] int newRows() const { return count - (overlaps ? 1 : 0); }
};

class PageCursor {
public:
    PageCursor(const Table &table, int pageSize);

    [[nodiscard]] bool isPaged() const { return m_paging != Paging::Whole; }
    [[nodiscard]] bool isByOffset() const { return m_paging == Paging::Offset; }
    /// The path in a row's JSON of what Id paging goes by.
    [[nodiscard]] const QByteArray &idPath() const { return m_idPath; }
    /// Where the next page by offset begins.
    [[nodiscard]] qint64 nextOffset() const { return m_offset; }

    /// The next page. Offsets go on without waiting for the page before; ids need took() first.
    /// @param newRows that are still wanted; less than 1: a whole page
    [[nodiscard]] PageAsked next(qint64 newRows);
    /// A page that begins elsewhere, without overlap.
    [[nodiscard]] PageAsked pageAt(qint64 offset) const;

    enum class Took {
        More,
        Last,
        Stuck, ///< the same ids again: what answers does not page
    };
    /// @param rows that came, -1 where the reply is none; @param lastId of the last one, -1 where unknown
    [[nodiscard]] Took took(const PageAsked &page, qsizetype rows, qint64 lastId);

private:
    Paging m_paging;
    int m_pageSize;
    bool m_canOverlap;
    bool m_isAscending = false;
    QByteArray m_idPath = "id";
    qint64 m_offset = 0;
    qint64 m_bound = -1; ///< of the next page by id
};

} // namespace tsunagi::backlog

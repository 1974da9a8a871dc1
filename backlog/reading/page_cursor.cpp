// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/page_cursor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

PageCursor::PageCursor(const Table &table, int pageSize)
    : m_paging(table.paging)
    , m_pageSize(pageSize)
{
    bool hasKey = false;
    for (const Column &column : table.columns) {
        if (!column.primaryKey || column.extract == Extract::Inherited)
            continue;
        hasKey = true;
        m_idPath = column.path;
    }
    m_canOverlap = m_paging == Paging::Offset && hasKey && pageSize > 1;
    for (const auto &[name, value] : table.fixedParameters)
        if (QByteArrayView(name) == "order")
            m_isAscending = QByteArrayView(value) == "asc";
}

PageAsked PageCursor::next(qint64 newRows)
{
    PageAsked page;
    if (m_paging == Paging::Whole)
        return page;
    page.count = m_pageSize;
    if (m_paging == Paging::Offset) {
        page.overlaps = m_canOverlap && m_offset > 0;
        page.offset = m_offset - (page.overlaps ? 1 : 0);
    }
    if (newRows > 0)
        page.count = static_cast<int>(std::min<qint64>(m_pageSize, newRows + (page.overlaps ? 1 : 0)));
    if (m_paging == Paging::Offset) {
        m_offset = page.offset + page.count;
        page.parameters.emplaceBack(u"offset"_s, QString::number(page.offset));
    } else if (m_bound >= 0) {
        page.parameters.emplaceBack(m_isAscending ? u"minId"_s : u"maxId"_s, QString::number(m_bound));
    }
    page.parameters.emplaceBack(u"count"_s, QString::number(page.count));
    return page;
}

PageAsked PageCursor::pageAt(qint64 offset) const
{
    PageAsked page;
    page.count = m_pageSize;
    page.offset = offset;
    page.parameters = { { u"offset"_s, QString::number(offset) }, { u"count"_s, QString::number(m_pageSize) } };
    return page;
}

PageCursor::Took PageCursor::took(const PageAsked &page, qsizetype rows, qint64 lastId)
{
    if (m_paging == Paging::Whole || rows < page.count)
        return Took::Last;
    if (m_paging == Paging::Offset) {
        // More than was asked for: the walk goes on behind them.
        m_offset = std::max(m_offset, page.offset + rows);
        return Took::More;
    }
    // Both bounds are inclusive.
    const qint64 bound = m_isAscending ? lastId + 1 : lastId - 1;
    if (lastId < 0 || (m_bound >= 0 && (m_isAscending ? bound <= m_bound : bound >= m_bound)))
        return Took::Stuck;
    m_bound = bound;
    return m_bound < 0 ? Took::Last : Took::More;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// The parsing half of level_read.h: pages on a worker, and what to do where rows have shifted between two pages.
#include "backlog/reading/level_read.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

constexpr int mostMendings = 5; ///< pages read again for one gap
constexpr qsizetype smallBody = 4096; ///< bytes; a worker's thread would cost more than parsing them

Result<LevelPage> parsePage(const std::shared_ptr<PageParser> &parser, QByteArray body, qsizetype atMost,
                            bool mustOverlap, Packing packing)
{
    return parser->parse(std::move(body), { atMost, mustOverlap, packing });
}

} // namespace

QCoro::Task<Result<LevelPage>> LevelRead::parseOnWorker(Self self, QByteArray body, bool mustOverlap)
{
    const qsizetype atMost = self->m_terms.limit > 0 ? self->m_terms.limit - self->m_rows : -1;
    const std::shared_ptr<PageParser> parser = self->m_parser;
    const Packing packing = self->m_terms.packing;
    Result<LevelPage> page;
    if (body.size() > smallBody)
        page = co_await QtConcurrent::run(&parsePage, parser, body, atMost, mustOverlap, packing);
    else
        page = parsePage(parser, body, atMost, mustOverlap, packing);
    if (!page)
        co_return fail(self->subjected(page.error()));
    co_return page;
}

void LevelRead::give(const LevelPage &page)
{
    m_rows += page.rows->rowCount();
    m_repeated += page.repeated;
    m_terms.sink->takePage(page);
}

/// @return the folders among the rows
QCoro::Task<Result<QStringList>> LevelRead::parse(Self self, WalkPtr walk, FetchedPage page)
{
    if (self->isFull() || self->m_terms.stop.stop_requested())
        co_return QStringList();
    auto parsed = co_await parseOnWorker(self, page.body, page.asked.overlaps);
    if (parsed && parsed->isGap)
        parsed = co_await mend(self, walk, page);
    if (!parsed)
        co_return fail(parsed.error());
    self->give(*parsed);
    // Rows shift by a few while others edit. A whole page again means that something in between answers for the space.
    const bool isPage = walk->cursor.isByOffset() && page.asked.count > 1 && page.asked.count == self->m_terms.pageSize;
    if (isPage && parsed->repeated >= page.asked.newRows() && parsed->rows->rowCount() == 0) {
        Error error;
        error.reason = Reason::BadReply;
        error.detail = u"the same page twice"_s;
        co_return fail(self->subjected(error));
    }
    co_return parsed->folders;
}

/// The page does not begin with the row that the one before ended with: rows went, so others have slipped in front of
/// it. They are looked for further and further in front, until a row comes that is known.
QCoro::Task<Result<LevelPage>> LevelRead::mend(Self self, WalkPtr walk, FetchedPage page)
{
    const qint64 step = std::max(1, self->m_terms.pageSize - 1);
    bool isWhole = false;
    for (int back = 1; back <= mostMendings && !isWhole; ++back) {
        const qint64 from = std::max<qint64>(0, page.asked.offset - back * step);
        const auto met = co_await readAgain(self, walk, from, page.asked.offset);
        if (!met)
            co_return fail(met.error());
        isWhole = *met;
    }
    if (!isWhole)
        self->m_terms.sink->tellGap();
    co_return co_await parseOnWorker(self, page.body, false);
}

/// Reads the page at @p from, and those after it up to @p until. @return whether it began with a row that is known
QCoro::Task<Result<bool>> LevelRead::readAgain(Self self, WalkPtr walk, qint64 from, qint64 until)
{
    const bool mustOverlap = from > 0;
    for (qint64 offset = from; offset <= until; offset += self->m_terms.pageSize) {
        const PageAsked asked = walk->cursor.pageAt(offset);
        const auto reply = co_await self->ask(*walk, asked);
        if (!reply)
            co_return fail(reply.error());
        const auto parsed = co_await parseOnWorker(self, reply->body, mustOverlap && offset == from);
        if (!parsed)
            co_return fail(parsed.error());
        if (parsed->isGap)
            co_return false;
        self->m_fetched += parsed->rows->rowCount() + parsed->repeated;
        self->give(*parsed);
    }
    co_return true;
}

} // namespace tsunagi::backlog

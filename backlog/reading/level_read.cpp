// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/level_read.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

constexpr std::size_t mostWalksAhead = 64; ///< whose pages wait to be parsed; bounds memory where parents are quick

} // namespace

LevelRead::LevelRead(LevelTerms terms)
    : m_terms(std::move(terms))
    , m_parser(std::make_shared<PageParser>(m_terms.level))
{
}

/// Rows that are not yet asked for: -1 where there is no limit, or where only parsing tells how many came.
qint64 LevelRead::wanted(const Walk &walk) const
{
    if (m_terms.limit <= 0)
        return -1;
    if (m_terms.level.tables.size() > 1 || table().shape != Shape::List)
        return isFull() ? 0 : -1;
    return std::max<qint64>(0, m_terms.limit - (m_fetched - m_repeated) - walk.rowsAsked);
}

/// More than one for the pages of a single resource alone, after its first; as far as its count says, where it has one.
int LevelRead::pagesAtOnce(const Walk &walk) const
{
    const int most = m_terms.client->concurrency();
    if (most <= 1 || !walk.hasFirst || !walk.cursor.isByOffset() || !hasOneParent())
        return 1;
    const bool isCounted = *table().countPath != '\0';
    return !isCounted || walk.cursor.nextOffset() < m_total ? most : 1;
}

Parameters LevelRead::parametersOf(const Walk &walk, const PageAsked &page) const
{
    Parameters parameters;
    for (const auto &[name, value] : table().fixedParameters)
        parameters.emplaceBack(QString::fromLatin1(name), QString::fromLatin1(value));
    return parameters + walk.resource.parameters + m_terms.level.choices.first().parameters + page.parameters;
}

QCoro::Task<Result<ApiReply>> LevelRead::ask(const Walk &walk, const PageAsked &page) const
{
    return m_terms.client->getPatiently(walk.resource.path, parametersOf(walk, page), m_terms.stop);
}

void LevelRead::askMore(Walk &walk, std::deque<Asked> &under) const
{
    while (static_cast<int>(under.size()) < pagesAtOnce(walk)) {
        const qint64 rows = wanted(walk);
        if (rows == 0)
            return;
        PageAsked page = walk.cursor.next(rows);
        walk.rowsAsked += page.newRows();
        auto reply = ask(walk, page);
        under.push_back({ std::move(page), std::move(reply) });
    }
}

PageCursor::Took LevelRead::take(Walk &walk, const PageAsked &page, QByteArray &body)
{
    walk.hasFirst = true;
    walk.rowsAsked -= page.newRows();
    const bool mustCount = walk.cursor.isPaged() || m_terms.limit > 0;
    const qsizetype came = mustCount ? m_counter.count(body) : -1;
    m_fetched += std::max<qint64>(0, came - (page.overlaps ? 1 : 0));
    const bool isById = walk.cursor.isPaged() && !walk.cursor.isByOffset();
    return walk.cursor.took(page, came, isById ? lastId(body, walk.cursor.idPath()) : -1);
}

/// Asks for the pages of one resource. A request leaves before the page that came is parsed; the walk ends at a page
/// shorter than asked for.
QCoro::Task<> LevelRead::fetch(Self self, WalkPtr walk)
{
    std::deque<Asked> under;
    self->askMore(*walk, under);
    while (!under.empty()) {
        Asked first = std::move(under.front());
        under.pop_front();
        auto reply = co_await std::move(first.reply);
        if (!reply) {
            walk->error = reply.error();
            break;
        }
        const bool isFirst = !walk->hasFirst;
        const auto took = self->take(*walk, first.page, reply->body);
        const bool mustParseFirst = self->m_terms.limit > 0 && self->wanted(*walk) < 0;
        if (took == PageCursor::Took::More) {
            if (isFirst && (self->m_terms.wantsTotal || self->m_terms.client->concurrency() > 1)
                && self->wanted(*walk) != 0)
                askTotal(self, walk);
            if (!mustParseFirst)
                self->askMore(*walk, under);
        } else if (self->hasOneParent() && took == PageCursor::Took::Last && self->m_terms.level.tables.size() == 1
                   && walk->cursor.isPaged()) {
            self->m_terms.sink->expect(self->m_fetched - self->m_repeated);
        }
        walk->pages.push_back({ std::move(first.page), std::move(reply->body) });
        ++self->m_unparsed;
        self->wake();
        if (took == PageCursor::Took::Stuck) {
            Error error;
            error.reason = Reason::BadReply;
            error.detail = u"the same page twice"_s;
            walk->error = self->subjected(error);
        }
        if (took != PageCursor::Took::More)
            break;
        if (!under.empty())
            continue;
        // As many rows came as were wanted; those that came twice are still to be made up for.
        co_await untilParsed(self);
        self->askMore(*walk, under);
    }
    walk->isDone = true;
    --self->m_running;
    self->startMore(self);
    self->wake();
}

/// For progress, and for how far pages may be asked ahead: where the count can't be had, the rows come all the same.
QCoro::Task<> LevelRead::askTotal(Self self, WalkPtr walk)
{
    if (*self->table().countPath == '\0' || !self->hasOneParent())
        co_return;
    const auto cells = self->m_terms.parents->inherited(walk->parent);
    const Resource count = resourceOf(self->table().countPath, self->table(), cells);
    const Parameters parameters = count.parameters + self->m_terms.level.choices.first().parameters;
    const auto reply = co_await self->m_terms.client->get(count.path, parameters, self->m_terms.stop);
    if (!reply || self->m_isOver)
        co_return;
    const QJsonValue total = QJsonDocument::fromJson(reply->body).object()["count"_L1];
    if (!total.isDouble())
        co_return;
    self->m_total = std::max(total.toInteger(), self->m_fetched);
    const qint64 rows = self->m_terms.limit > 0 ? std::min(self->m_total, self->m_terms.limit) : self->m_total;
    if (self->m_terms.level.tables.size() == 1)
        self->m_terms.sink->expect(rows);
    const qint64 aPage = std::max(1, self->m_terms.pageSize - 1);
    self->tellEstimate((std::max<qint64>(0, rows - self->m_fetched) + aPage - 1) / aPage);
}

void LevelRead::tellEstimate(qint64 requests) const
{
    ReadEstimate estimate;
    estimate.requests = requests;
    const RateLimit limit = m_terms.client->rateLimits().of(rateClassOf(QString::fromLatin1(table().path)));
    if (limit.isKnown())
        estimate.shortestSeconds = limit.shortestSeconds(requests, QDateTime::currentDateTimeUtc());
    m_terms.sink->estimate(estimate);
}

QCoro::Task<> LevelRead::untilParsed(Self self)
{
    while (self->m_unparsed > 0 && !self->m_isOver) {
        const auto news = self->m_news;
        co_await news.value();
    }
}

void LevelRead::wake()
{
    const auto news = std::exchange(m_news, {});
    news.settle(true);
}

void LevelRead::startMore(const Self &self)
{
    if (std::exchange(m_isStarting, true))
        return;
    // The first rows are wanted where there is a limit: those of a later parent must not use it up, nor be waited for.
    const int most = m_terms.limit > 0 ? 1 : std::max(1, m_terms.client->concurrency());
    while (!m_isOver && m_nextParent < m_terms.parents->count() && m_walks.size() < mostWalksAhead && m_running < most
           && wanted(Walk(table(), 1)) != 0)
        m_walks.push_back(startWalk(self, m_nextParent++, {}));
    m_isStarting = false;
}

LevelRead::WalkPtr LevelRead::startWalk(const Self &self, std::size_t parent, const QString &folder)
{
    const auto walk = std::make_shared<Walk>(table(), m_terms.pageSize);
    walk->parent = parent;
    const auto cells = m_terms.parents->inherited(parent);
    walk->resource = resourceOf(table().path, table(), cells);
    walk->resource.path += encodedSegments(folder);
    ++m_running;
    fetch(self, walk);
    return walk;
}

Error LevelRead::subjected(Error error) const
{
    if (error.reason == Reason::BadReply)
        error.subject = m_terms.client->host();
    return error;
}

QCoro::Task<Result<void>> LevelRead::run(Self self)
{
    const std::size_t count = self->m_terms.parents->count();
    if (self->table().hasParent())
        self->tellEstimate(static_cast<qint64>(count));
    for (std::size_t done = 0; done < count; ++done) {
        self->startMore(self);
        if (self->m_walks.empty())
            break; // enough rows came
        const WalkPtr walk = self->m_walks.front();
        const auto consumed = co_await consumeParent(self, walk);
        if (!consumed) {
            self->m_isOver = true;
            self->wake();
            co_return fail(consumed.error());
        }
        self->m_walks.pop_front();
        self->m_terms.sink->parentDone(done + 1, count);
    }
    self->m_isOver = true;
    co_return Result<void>();
}

} // namespace tsunagi::backlog

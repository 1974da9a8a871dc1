// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/table_reader.h"

#include "auth/one_shot.h"
#include "backlog/rows/json_rows.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

Result<ParsedPage> parseOnWorker(std::shared_ptr<JsonRows> parser, QByteArray body, qsizetype atMost)
{
    return parser->parse(std::move(body), atMost);
}

} // namespace

/// Shared with the coroutines: they outlive a TableReader that goes while they run.
struct TableReader::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<TableReader> q;
    std::shared_ptr<Client> client;
    ReadRequest request;
    std::stop_source stop;
    bool isStarted = false;

    // Fetching
    RowCounter counter;
    qint64 offset = 0; // rows that replies have held so far
    qint64 expected = -1;

    // Parsing: one page at a time, on a worker
    std::shared_ptr<JsonRows> parser;
    std::deque<QByteArray> unparsed;
    std::optional<auth::OneShot<bool>> parsing; // set while pages are parsed, settled when none is left
    std::optional<Error> parseError;
    qint64 rows = 0;
    int pages = 0;
    qint64 leftOut = 0;
    qint64 repeated = 0;

    [[nodiscard]] bool isPaged() const { return request.table->paging != Paging::Whole; }
    [[nodiscard]] int nextCount() const;
    [[nodiscard]] Parameters nextParameters() const;
    [[nodiscard]] QCoro::Task<Result<ApiReply>> askNext() const;
    void expect(qint64 total);
    void take(const ParsedPage &page);
    void giveUp(Error error);
    [[nodiscard]] Result<void> outcome(const Result<void> &fetched) const;

    static QCoro::Task<> read(Self self);
    static QCoro::Task<Result<void>> fetchPages(Self self);
    static QCoro::Task<> askTotal(Self self);
    static void parse(const Self &self, QByteArray body);
    static QCoro::Task<> parsePages(Self self);
    static QCoro::Task<> allParsed(Self self);
};

/// Rows to ask for now; 0 where the limit is reached as far as is known.
int TableReader::Private::nextCount() const
{
    if (request.limit <= 0)
        return request.pageSize;
    return static_cast<int>(std::clamp<qint64>(request.limit - (offset - repeated), 0, request.pageSize));
}

Parameters TableReader::Private::nextParameters() const
{
    Parameters parameters;
    for (const auto &[name, value] : request.table->fixedParameters)
        parameters.emplaceBack(QString::fromLatin1(name), QString::fromLatin1(value));
    parameters += request.filters;
    if (isPaged()) {
        parameters.emplaceBack(u"offset"_s, QString::number(offset));
        parameters.emplaceBack(u"count"_s, QString::number(nextCount()));
    }
    return parameters;
}

QCoro::Task<Result<ApiReply>> TableReader::Private::askNext() const
{
    return client->get(QString::fromLatin1(request.table->path), nextParameters(), stop.get_token());
}

void TableReader::Private::expect(qint64 total)
{
    expected = request.limit > 0 ? std::min(total, request.limit) : total;
    if (q)
        Q_EMIT q->progressed();
}

/// Walks the pages. A request leaves before the page that came is parsed; the walk ends at a page shorter than asked
/// for.
QCoro::Task<Result<void>> TableReader::Private::fetchPages(Self self)
{
    int asked = self->nextCount();
    auto pending = self->askNext();
    for (bool isFirst = true;; isFirst = false) {
        auto reply = co_await std::move(pending);
        if (!reply)
            co_return fail(reply.error());
        const qint64 came = self->counter.count(reply->body);
        self->offset += std::max<qint64>(came, 0);
        const bool isLast = !self->isPaged() || came < asked;
        if (isLast)
            self->expect(self->offset - self->repeated);
        asked = isLast ? 0 : self->nextCount();
        const bool wantsTotal =
            isFirst && asked > 0 && self->request.wantTotal && *self->request.table->countPath != '\0';
        if (asked > 0 && !wantsTotal)
            pending = self->askNext();
        parse(self, std::move(reply->body));
        if (wantsTotal) {
            co_await askTotal(self);
            pending = self->askNext();
        }
        if (isLast)
            co_return Result<void>();
        if (asked > 0)
            continue;
        // As many rows came as were wanted; those that came twice are still to be made up for.
        co_await allParsed(self);
        asked = self->nextCount();
        if (asked == 0)
            co_return Result<void>();
        pending = self->askNext();
    }
}

/// For progress only: where the count can't be had, the rows come all the same.
QCoro::Task<> TableReader::Private::askTotal(Self self)
{
    const auto reply = co_await self->client->get(QString::fromLatin1(self->request.table->countPath),
                                                  self->request.filters, self->stop.get_token());
    if (!reply)
        co_return;
    const QJsonValue count = QJsonDocument::fromJson(reply->body).object()["count"_L1];
    if (count.isDouble())
        self->expect(std::max(count.toInteger(), self->offset));
}

void TableReader::Private::parse(const Self &self, QByteArray body)
{
    self->unparsed.push_back(std::move(body));
    if (self->parsing)
        return;
    self->parsing.emplace();
    parsePages(self);
}

QCoro::Task<> TableReader::Private::parsePages(Self self)
{
    while (!self->unparsed.empty() && self->q && !self->parseError) {
        QByteArray body = std::move(self->unparsed.front());
        self->unparsed.pop_front();
        const qsizetype atMost = self->request.limit > 0 ? self->request.limit - self->rows : -1;
        const auto page = co_await QtConcurrent::run(&parseOnWorker, self->parser, std::move(body), atMost);
        if (page)
            self->take(*page);
        else
            self->giveUp(page.error());
    }
    self->unparsed.clear();
    const auto done = *self->parsing;
    self->parsing.reset();
    done.settle(true);
}

QCoro::Task<> TableReader::Private::allParsed(Self self)
{
    if (!self->parsing)
        co_return;
    const auto until = *self->parsing;
    co_await until.value();
}

void TableReader::Private::take(const ParsedPage &page)
{
    ++pages;
    rows += page.rows->rowCount();
    leftOut += page.unreadable;
    repeated += page.repeated;
    if (q && page.rows->rowCount() > 0)
        Q_EMIT q->batchArrived(page.rows);
    if (q)
        Q_EMIT q->progressed();
    // Rows shift by a few while others edit. A whole page again means that something in between answers for the space.
    if (isPaged() && page.repeated >= request.pageSize && page.rows->rowCount() == 0) {
        Error error;
        error.reason = Reason::BadReply;
        error.detail = u"the same page twice"_s;
        giveUp(error);
    }
}

void TableReader::Private::giveUp(Error error)
{
    error.subject = client->host();
    parseError = std::move(error);
    stop.request_stop();
}

Result<void> TableReader::Private::outcome(const Result<void> &fetched) const
{
    if (parseError)
        return fail(*parseError);
    if (!fetched || leftOut == 0)
        return fetched;
    Error error;
    error.reason = Reason::RowsLeftOut;
    error.subject = QString::fromLatin1(request.table->name);
    error.number = leftOut;
    return fail(error);
}

QCoro::Task<> TableReader::Private::read(Self self)
{
    const auto fetched = co_await fetchPages(self);
    co_await allParsed(self);
    const Result<void> result = self->outcome(fetched);
    if (result)
        self->expect(self->rows);
    if (self->q)
        Q_EMIT self->q->finished(result);
}

TableReader::TableReader(std::shared_ptr<Client> client, ReadRequest request, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->client = std::move(client);
    d->request = std::move(request);
    d->request.pageSize = std::clamp(d->request.pageSize, 1, 100);
    d->parser = std::make_shared<JsonRows>(d->request.table->columns);
}

TableReader::~TableReader()
{
    d->q = nullptr;
    d->stop.request_stop();
}

void TableReader::start()
{
    if (std::exchange(d->isStarted, true))
        return;
    Private::read(d);
}

void TableReader::stop() { d->stop.request_stop(); }

qint64 TableReader::rowsRead() const { return d->rows; }

int TableReader::pagesRead() const { return d->pages; }

qint64 TableReader::rowsLeftOut() const { return d->leftOut; }

qint64 TableReader::expectedRows() const { return d->expected; }

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/client_rows.h"

#include "backlog/condition_parser.h"
#include "backlog/conditions.h"
#include "backlog/table_reader.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

/// Under way: the reader, and who waits for its rows.
struct Reading {
    std::shared_ptr<RowFeed> feed;
    std::shared_ptr<const Table> table; ///< the reader's own is a bare pointer
    std::unique_ptr<TableReader> reader;
    int pagesCounted = 0;
};

/// A name that means nothing in the space, or several things: SQLite judges the rows then.
bool isOfOneCondition(const Error &error)
{
    return error.reason == Reason::BadArgument || error.reason == Reason::AmbiguousName
        || error.reason == Reason::UnknownFilter;
}

bool needsLookUp(const Table &table, const QString &condition)
{
    const auto placed = placedCondition(table, condition);
    if (!placed || placed->matchedColumn >= 0)
        return false;
    const auto checked = checkedCondition(*placed->table, placed->text);
    return checked && !checked->lookUpFor.isEmpty();
}

bool isOfProject(const QString &condition)
{
    return condition.startsWith("ProjectId="_L1) || condition.startsWith("ProjectKey="_L1);
}

Error overBudget(qint64 needed, qint64 allowed)
{
    Error error;
    error.reason = Reason::RequestsOverBudget;
    error.number = needed;
    error.detail = QString::number(allowed);
    return error;
}

/// Without the condition that @p error is about; without any that needs a name where it can't be told which.
QStringList without(const QStringList &conditions, const Error &error)
{
    QStringList left = conditions;
    if (left.removeAll(error.subject) == 0)
        left.clear();
    return left;
}

} // namespace

struct ClientRows::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<ClientRows> q;
    ClientRowsTerms terms;
    std::stop_source stop;
    std::unordered_map<RowFeed *, std::shared_ptr<Reading>> readings;
    QHash<QString, QList<RowChoice>> named; ///< by table and conditions
    qint64 requests = 0;
    qint64 leftOutCount = 0;
    QStringList leftOutNames;

    static QCoro::Task<> begin(Self self, Scan scan, std::shared_ptr<RowFeed> feed);
    static QCoro::Task<Result<QList<RowChoice>>> choicesOf(Self self, Scan scan);
    static QCoro::Task<Result<QList<RowChoice>>> namedChoices(Self self, std::shared_ptr<const Table> table,
                                                              QStringList names);
    void start(const Self &self, const Scan &scan, QList<RowChoice> choices, const std::shared_ptr<RowFeed> &feed);
    void count(Reading &reading);
    [[nodiscard]] bool isOver(qint64 needed) const { return terms.mostRequests > 0 && needed > terms.mostRequests; }
    void refuse(Reading &reading, qint64 needed);
    void end(const std::shared_ptr<Reading> &reading, const Result<void> &result);
};

/// Names are looked up once, in the projects that are asked for: a join asks with other keys and the same names.
QCoro::Task<Result<QList<RowChoice>>> ClientRows::Private::namedChoices(Self self, std::shared_ptr<const Table> table,
                                                                        QStringList names)
{
    const QString key = QString::fromLatin1(table->name) + u'\n' + names.join(u'\n');
    if (const auto known = self->named.constFind(key); known != self->named.constEnd())
        co_return *known;
    for (;;) {
        const auto resolved = co_await resolveChoices(self->terms.client, table.get(), names, self->stop.get_token());
        if (!resolved && (!isOfOneCondition(resolved.error()) || names.isEmpty()))
            co_return fail(resolved.error());
        if (resolved) {
            self->named.insert(key, *resolved);
            co_return *resolved;
        }
        names = without(names, resolved.error());
    }
}

QCoro::Task<Result<QList<RowChoice>>> ClientRows::Private::choicesOf(Self self, Scan scan)
{
    QStringList names;
    QStringList others;
    for (const QString &condition : std::as_const(scan.conditions))
        (needsLookUp(*scan.table, condition) ? names : others) += condition;
    if (!names.isEmpty())
        for (const QString &condition : std::as_const(scan.conditions))
            if (isOfProject(condition)) {
                names.prepend(condition);
                others.removeAll(condition);
            }
    auto choices = co_await namedChoices(self, scan.table, names);
    if (!choices)
        co_return fail(choices.error());
    const auto more = tsunagi::backlog::choicesOf(*scan.table, others);
    if (!more)
        co_return fail(more.error());
    for (qsizetype level = 0; level < more->size(); ++level) {
        if (level == choices->size())
            choices->emplaceBack();
        (*choices)[level].parameters += more->at(level).parameters;
        for (const RowMatch &match : more->at(level).matches)
            (*choices)[level].matches.push_back(match);
    }
    co_return *choices;
}

QCoro::Task<> ClientRows::Private::begin(Self self, Scan scan, std::shared_ptr<RowFeed> feed)
{
    if (self->isOver(self->requests + 1)) {
        feed->end(fail(overBudget(self->requests + 1, self->terms.mostRequests)));
        co_return;
    }
    const auto choices = co_await choicesOf(self, scan);
    if (!choices)
        feed->end(fail(choices.error()));
    else if (self->q)
        self->start(self, scan, *choices, feed);
    else
        feed->end(fail(Reason::Interrupted));
}

void ClientRows::Private::start(const Self &self, const Scan &scan, QList<RowChoice> choices,
                                const std::shared_ptr<RowFeed> &feed)
{
    ReadRequest request;
    request.table = scan.table.get();
    if (!choices.isEmpty())
        request.filters = choices.takeFirst().parameters;
    request.parents = std::move(choices);
    request.limit = scan.limit;
    request.pageSize = terms.pageSize;

    const auto reading = std::make_shared<Reading>();
    reading->feed = feed;
    reading->table = scan.table;
    reading->reader = std::make_unique<TableReader>(terms.client, std::move(request));
    readings.emplace(feed.get(), reading);
    TableReader *reader = reading->reader.get();
    const std::weak_ptr<Private> weak = self;
    const std::weak_ptr<Reading> weakReading = reading;
    QObject::connect(reader, &TableReader::batchArrived, q,
                     [feed](const std::shared_ptr<const RowBatch> &batch) { feed->put(batch); });
    QObject::connect(reader, &TableReader::progressed, q, [weak, weakReading] {
        const auto d = weak.lock();
        const auto under = weakReading.lock();
        if (d && under)
            d->count(*under);
    });
    QObject::connect(reader, &TableReader::estimated, q, [weak, weakReading](const ReadEstimate &estimate) {
        const auto d = weak.lock();
        const auto under = weakReading.lock();
        if (d && under && d->isOver(d->requests + estimate.requests))
            d->refuse(*under, d->requests + estimate.requests);
    });
    QObject::connect(reader, &TableReader::parentLeftOut, q, &ClientRows::parentLeftOut);
    QObject::connect(reader, &TableReader::finished, q, [weak, weakReading](const Result<void> &result) {
        const auto d = weak.lock();
        const auto under = weakReading.lock();
        if (d && under)
            d->end(under, result);
    });
    feed->whenStopped([anchor = q, reader = QPointer<TableReader>(reader)] {
        if (anchor)
            QMetaObject::invokeMethod(anchor.data(), [reader] {
                if (reader)
                    reader->stop();
            });
    });
    reader->start();
}

void ClientRows::Private::count(Reading &reading)
{
    const int pages = reading.reader->pagesRead();
    requests += pages - reading.pagesCounted;
    reading.pagesCounted = pages;
    if (isOver(requests))
        refuse(reading, requests);
    Q_EMIT q->progressed();
}

void ClientRows::Private::refuse(Reading &reading, qint64 needed)
{
    reading.feed->end(fail(overBudget(needed, terms.mostRequests)));
    reading.reader->stop();
}

/// What was left out is told at the end of everything: the rows that are there count.
void ClientRows::Private::end(const std::shared_ptr<Reading> &reading, const Result<void> &result)
{
    const bool isPartial = !result && result.error().reason == Reason::RowsLeftOut;
    if (isPartial) {
        leftOutCount += result.error().number;
        if (!leftOutNames.contains(result.error().detail))
            leftOutNames += result.error().detail;
    }
    reading->feed->end(isPartial ? Result<void>() : result);
    reading->reader.release()->deleteLater(); // it is its own signal that has led here
    readings.erase(reading->feed.get());
}

ClientRows::ClientRows(ClientRowsTerms terms)
    : d(std::make_shared<Private>())
{
    d->q = this;
    d->terms = std::move(terms);
}

ClientRows::~ClientRows()
{
    d->stop.request_stop();
    for (const auto &[feed, reading] : d->readings)
        feed->end(fail(Reason::Interrupted));
    d->readings.clear();
    d->q = nullptr;
}

std::shared_ptr<RowFeed> ClientRows::open(Scan scan)
{
    auto feed = std::make_shared<RowFeed>();
    QMetaObject::invokeMethod(this, [weak = std::weak_ptr<Private>(d), scan = std::move(scan), feed] {
        if (const auto self = weak.lock())
            Private::begin(self, scan, feed);
    });
    return feed;
}

qint64 ClientRows::requests() const { return d->requests; }

Result<void> ClientRows::leftOut() const
{
    if (d->leftOutCount == 0)
        return {};
    Error error;
    error.reason = Reason::RowsLeftOut;
    error.detail = d->leftOutNames.join(u", "_s);
    error.number = d->leftOutCount;
    return fail(error);
}

} // namespace tsunagi::backlog

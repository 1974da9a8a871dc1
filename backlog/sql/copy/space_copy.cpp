// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/copy/space_copy.h"

#include "auth/one_shot.h"
#include "backlog/catalog/ancestors.h"
#include "backlog/conditions.h"
#include "backlog/rows/dates.h"
#include "backlog/table_reader.h"

#include <QCoroFuture>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 restlessMs = 120'000; ///< that long, clocks may differ and a moment's changes may be under way
constexpr qint64 issueDeleted = 4; ///< type of an activity (backlog-api.md, section 5)
constexpr qsizetype parentsAtOnce = 100;
constexpr qsizetype deletionsOfPage = 100;

/// The column by which what changed since a day can be asked for; -1 where the resource can't.
int updatedColumnOf(const Table &table)
{
    for (int i = 0; i < table.columns.size(); ++i)
        if (QByteArrayView(table.columns.at(i).filter).startsWith("updatedSince"))
            return i;
    return -1;
}

QString dayBefore(const QString &watermark)
{
    const auto moment = parseTimestamp(watermark.toLatin1());
    QByteArray day;
    appendDay(day, (moment ? *moment : 0) / dayMs - 1);
    return QString::fromLatin1(day);
}

QString timeText(qint64 milliseconds)
{
    QByteArray text;
    appendTimestamp(text, milliseconds);
    return QString::fromLatin1(text);
}

/// What one reading gave besides its rows.
struct ReadOutcome {
    qint64 requests = 0;
    bool isPartial = false;
};

using Sink = std::function<auth::Result<void>(const RowBatch &)>;

} // namespace

struct SpaceCopy::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<SpaceCopy> q;
    SpaceCopyTerms terms;
    std::unique_ptr<CopyDatabase> database;
    std::stop_token stop;
    qint64 rows = 0;
    QHash<const Table *, qint64> removed; ///< because Backlog tells that they were deleted

    static QCoro::Task<auth::Result<QList<CopiedTable>>> copyAll(Self self);
    static QCoro::Task<auth::Result<CopiedTable>> copyOne(Self self, const Table *table);
    static QCoro::Task<auth::Result<CopiedTable>> copyChanged(Self self, const Table *table, CopyState state);
    static QCoro::Task<auth::Result<CopiedTable>> copyBelowChanged(Self self, const Table *table, CopyState state);
    static QCoro::Task<auth::Result<CopiedTable>> copyWhole(Self self, const Table *table);
    static QCoro::Task<auth::Result<qint64>> takeDeletions(Self self);
    [[nodiscard]] auth::Result<void> removeIssue(qint64 issue);
    static QCoro::Task<auth::Result<ReadOutcome>> read(Self self, ReadRequest request, Sink sink);
    [[nodiscard]] auth::Result<CopiedTable> done(CopyTable &copy, CopiedTable copied, qint64 newest);
};

/// The reader's rows into the sink, whose error ends the reading.
QCoro::Task<auth::Result<ReadOutcome>> SpaceCopy::Private::read(Self self, ReadRequest request, Sink sink)
{
    request.pageSize = self->terms.pageSize;
    TableReader reader(self->terms.client, request);
    const auth::OneShot<auth::Result<void>> ended;
    std::optional<Error> failure;
    QObject::connect(&reader, &TableReader::batchArrived, &reader, [&](const std::shared_ptr<const RowBatch> &batch) {
        if (failure)
            return;
        if (const auto taken = sink(*batch); !taken) {
            failure = taken.error();
            reader.stop();
        }
        self->rows += batch->rowCount();
        if (self->q)
            Q_EMIT self->q->progressed();
    });
    if (self->q)
        QObject::connect(&reader, &TableReader::parentLeftOut, self->q.data(), &SpaceCopy::parentLeftOut);
    QObject::connect(&reader, &TableReader::finished, &reader,
                     [&](const auth::Result<void> &result) { ended.settle(result); });
    const std::stop_callback stopping(self->stop, [&] { reader.stop(); });
    reader.start();
    const auth::Result<void> result = co_await ended.value();
    if (failure)
        co_return fail(*failure);
    const bool isPartial = !result && result.error().reason == Reason::RowsLeftOut;
    if (!result && !isPartial)
        co_return fail(result.error());
    co_return ReadOutcome{ reader.pagesRead(), isPartial };
}

/// Counts, and where the next run goes on.
auth::Result<CopiedTable> SpaceCopy::Private::done(CopyTable &copy, CopiedTable copied, qint64 newest)
{
    const auto counts = copy.counts();
    if (!counts)
        return fail(counts.error());
    copied.counts = *counts;
    if (copied.isPartial)
        return copied;
    CopyState state;
    if (newest > 0) {
        state.watermark = timeText(newest);
        state.isWatermarkOld = QDateTime::currentMSecsSinceEpoch() - newest > restlessMs;
    }
    if (const auto kept = database->setState(QString::fromLatin1(copied.table->name), state); !kept)
        return fail(kept.error());
    return copied;
}

QCoro::Task<auth::Result<CopiedTable>> SpaceCopy::Private::copyWhole(Self self, const Table *table)
{
    const auto opened = CopyTable::open(*self->database, *table);
    if (!opened)
        co_return fail(opened.error());
    CopyTable &copy = **opened;
    if (const auto begun = copy.beginWhole(); !begun)
        co_return fail(begun.error());
    // What a child is kept current by stands in its parents, so their moments are looked at first: a change that comes
    // between is met again next time.
    const Table *parent = askedParent(*table);
    const int parentColumn = parent != nullptr ? updatedColumnOf(*parent) : -1;
    const int column = updatedColumnOf(*table);
    qint64 newest = 0;
    qint64 requests = 0;
    if (parentColumn >= 0 && *parent->countPath != '\0') {
        ReadRequest latest;
        Table sorted = *parent;
        sorted.fixedParameters = { { "sort", "updated" }, { "order", "desc" } };
        latest.table = &sorted;
        latest.limit = 1;
        const Sink sink = [&newest, parentColumn](const RowBatch &batch) -> auth::Result<void> {
            newest = batch.cell(0, parentColumn).integer;
            return {};
        };
        const auto looked = co_await read(self, latest, sink);
        if (!looked)
            co_return fail(looked.error());
        requests += looked->requests;
    }
    ReadRequest request;
    request.table = table;
    const Sink sink = [&copy, &newest, column](const RowBatch &batch) {
        for (qsizetype row = 0; column >= 0 && row < batch.rowCount(); ++row)
            newest = std::max(newest, batch.cell(row, column).integer);
        return copy.put(batch);
    };
    const auto outcome = co_await read(self, request, sink);
    if (!outcome)
        co_return fail(outcome.error());
    if (!outcome->isPartial)
        if (const auto ended = copy.endWhole(); !ended)
            co_return fail(ended.error());
    co_return self->done(copy, { table, {}, requests + outcome->requests, outcome->isPartial }, newest);
}

QCoro::Task<auth::Result<CopiedTable>> SpaceCopy::Private::copyChanged(Self self, const Table *table, CopyState state)
{
    const auto opened = CopyTable::open(*self->database, *table);
    if (!opened)
        co_return fail(opened.error());
    CopyTable &copy = **opened;
    const int column = updatedColumnOf(*table);
    qint64 newest = parseTimestamp(state.watermark.toLatin1()).value_or(0);
    ReadRequest request;
    request.table = table;
    request.filters = { { u"updatedSince"_s, dayBefore(state.watermark) } };
    const Sink sink = [&copy, &newest, column](const RowBatch &batch) {
        for (qsizetype row = 0; row < batch.rowCount(); ++row)
            newest = std::max(newest, batch.cell(row, column).integer);
        return copy.put(batch);
    };
    const auto outcome = co_await read(self, request, sink);
    if (!outcome)
        co_return fail(outcome.error());
    CopiedTable copied{ table, {}, outcome->requests, outcome->isPartial };
    if (self->terms.prunes && !copied.isPartial) {
        if (const auto begun = copy.beginWhole(); !begun)
            co_return fail(begun.error());
        ReadRequest keys;
        keys.table = table;
        const Sink see = [&copy](const RowBatch &batch) { return copy.see(batch); };
        const auto scanned = co_await read(self, keys, see);
        if (!scanned)
            co_return fail(scanned.error());
        copied.requests += scanned->requests;
        if (!scanned->isPartial)
            if (const auto ended = copy.endWhole(); !ended)
                co_return fail(ended.error());
    }
    co_return self->done(copy, copied, newest);
}

/// Only the rows of parents that have changed: a comment changes its issue.
QCoro::Task<auth::Result<CopiedTable>> SpaceCopy::Private::copyBelowChanged(Self self, const Table *table,
                                                                            CopyState state)
{
    const auto opened = CopyTable::open(*self->database, *table);
    if (!opened)
        co_return fail(opened.error());
    CopyTable &copy = **opened;
    const Table *parent = askedParent(*table);
    const int updated = updatedColumnOf(*parent);
    const int id = parent->primaryKeyIndex();
    const qint64 watermark = parseTimestamp(state.watermark.toLatin1()).value_or(0);
    qint64 newest = watermark;
    QList<qint64> changed;
    ReadRequest request;
    request.table = parent;
    request.filters = { { u"updatedSince"_s, dayBefore(state.watermark) } };
    const Sink collect = [&, isOld = state.isWatermarkOld](const RowBatch &batch) -> auth::Result<void> {
        for (qsizetype row = 0; row < batch.rowCount(); ++row) {
            const qint64 moment = batch.cell(row, updated).integer;
            newest = std::max(newest, moment);
            if (moment > watermark || (moment == watermark && !isOld))
                changed += batch.cell(row, id).integer;
        }
        return {};
    };
    const auto parents = co_await read(self, request, collect);
    if (!parents)
        co_return fail(parents.error());
    CopiedTable copied{ table, {}, parents->requests, parents->isPartial };
    for (qsizetype from = 0; from < changed.size(); from += parentsAtOnce) {
        const QList<qint64> ids = changed.mid(from, parentsAtOnce);
        auto choices = withIds({}, *table, u"IssueId"_s, ids);
        if (!choices)
            co_return fail(choices.error());
        ReadRequest below;
        below.table = table;
        if (!choices->isEmpty())
            below.filters = choices->takeFirst().parameters;
        below.parents = *choices;
        if (const auto begun = copy.beginWhole(); !begun)
            co_return fail(begun.error());
        const Sink sink = [&copy](const RowBatch &batch) { return copy.put(batch); };
        const auto outcome = co_await read(self, below, sink);
        if (!outcome)
            co_return fail(outcome.error());
        copied.requests += outcome->requests;
        copied.isPartial = copied.isPartial || outcome->isPartial;
        if (!outcome->isPartial)
            if (const auto ended = copy.endWhole("IssueId", ids); !ended)
                co_return fail(ended.error());
    }
    co_return self->done(copy, copied, newest);
}

QCoro::Task<auth::Result<CopiedTable>> SpaceCopy::Private::copyOne(Self self, const Table *table)
{
    const auto state = self->database->stateOf(QString::fromLatin1(table->name));
    if (!state)
        co_return fail(state.error());
    const bool goesOn = *state && !(*state)->watermark.isEmpty() && !self->terms.isFull
        && !CopyTable::isMissing(*self->database, *table);
    if (goesOn && updatedColumnOf(*table) >= 0)
        co_return co_await copyChanged(self, table, **state);
    const Table *parent = askedParent(*table);
    const bool hasIssue = table->columnIndex(u"IssueId"_s) >= 0;
    if (goesOn && !self->terms.prunes && parent != nullptr && updatedColumnOf(*parent) >= 0 && hasIssue)
        co_return co_await copyBelowChanged(self, table, **state);
    co_return co_await copyWhole(self, table);
}

/// Issues that were deleted since the last run, and what hung on them. @return requests
QCoro::Task<auth::Result<qint64>> SpaceCopy::Private::takeDeletions(Self self)
{
    const QString name = u"SpaceUpdates: deleted issues"_s;
    const bool concerns = std::ranges::any_of(self->terms.tables, [](const Table *table) {
        return table->columnIndex(u"IssueId"_s) >= 0 || QByteArrayView(table->name) == "Issues";
    });
    if (!concerns)
        co_return 0;
    const auto state = self->database->stateOf(name);
    if (!state)
        co_return fail(state.error());
    const bool goesOn = state->has_value() && !self->terms.isFull;
    Parameters parameters{ { u"activityTypeId[]"_s, QString::number(issueDeleted) }, { u"count"_s, u"100"_s } };
    if (goesOn)
        parameters += { u"minId"_s, (*state)->watermark };
    else
        parameters.last().second = u"1"_s; // where the next run begins
    qint64 last = goesOn ? (*state)->watermark.toLongLong() : 0;
    qint64 requests = 0;
    for (;;) {
        const auto reply = co_await self->terms.client->getPatiently(u"/space/activities"_s, parameters, self->stop);
        if (!reply)
            co_return fail(reply.error());
        ++requests;
        const QJsonArray activities = QJsonDocument::fromJson(reply->body).array();
        qint64 oldest = 0;
        for (const auto &activity : activities) {
            oldest = activity["id"_L1].toInteger();
            last = std::max(last, oldest);
            if (!goesOn)
                continue;
            if (const auto gone = self->removeIssue(activity["content"_L1]["id"_L1].toInteger()); !gone)
                co_return fail(gone.error());
        }
        if (!goesOn || activities.size() < deletionsOfPage)
            break;
        parameters.removeIf([](const auto &parameter) { return parameter.first == "maxId"_L1; });
        parameters += { u"maxId"_s, QString::number(oldest - 1) };
    }
    CopyState next;
    next.watermark = QString::number(last);
    if (const auto kept = self->database->setState(name, next); !kept)
        co_return fail(kept.error());
    co_return requests;
}

auth::Result<void> SpaceCopy::Private::removeIssue(qint64 issue)
{
    for (const Table *table : std::as_const(terms.tables)) {
        const bool isIssues = QByteArrayView(table->name) == "Issues";
        if ((!isIssues && table->columnIndex(u"IssueId"_s) < 0) || CopyTable::isMissing(*database, *table))
            continue;
        const auto copy = CopyTable::open(*database, *table);
        if (!copy)
            return fail(copy.error());
        const auto gone = (*copy)->removeWhere(isIssues ? "Id" : "IssueId", issue);
        if (!gone)
            return fail(gone.error());
        removed[table] += *gone;
    }
    return {};
}

QCoro::Task<auth::Result<QList<CopiedTable>>> SpaceCopy::Private::copyAll(Self self)
{
    if (const auto begun = self->database->begin(); !begun)
        co_return fail(begun.error());
    const auto deletions = co_await takeDeletions(self);
    if (!deletions)
        co_return fail(deletions.error());
    QList<CopiedTable> copied;
    for (const Table *table : std::as_const(self->terms.tables)) {
        const auto one = co_await copyOne(self, table);
        if (!one)
            co_return fail(one.error());
        copied += *one;
        copied.last().counts.deleted += self->removed.value(table);
    }
    if (!copied.isEmpty())
        copied.first().requests += *deletions;
    if (self->stop.stop_requested())
        co_return fail(Reason::Interrupted);
    if (const auto done = self->database->commit(); !done)
        co_return fail(done.error());
    co_return copied;
}

SpaceCopy::SpaceCopy(SpaceCopyTerms terms, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->terms = std::move(terms);
}

SpaceCopy::~SpaceCopy() { d->q = nullptr; }

QCoro::Task<auth::Result<QList<CopiedTable>>> SpaceCopy::run(std::stop_token stop)
{
    const auto self = d;
    self->stop = stop;
    auto opened = CopyDatabase::open(self->terms.path, self->terms.client->host());
    if (!opened)
        co_return fail(opened.error());
    self->database = std::move(*opened);
    const auto copied = co_await Private::copyAll(self);
    self->database.reset(); // takes back what was not committed
    if (!copied)
        co_return fail(copied.error());
    co_return *copied;
}

qint64 SpaceCopy::rowsRead() const { return d->rows; }

} // namespace tsunagi::backlog

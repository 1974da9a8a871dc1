// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/table_reader.h"

#include "backlog/reading/level_read.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

constexpr qsizetype namesTold = 5; ///< of parents that were left out; the others are counted

/// Only administrators may list the users; what hangs below the own user can be read by everybody.
bool isClosedListOfUsers(const ReadLevel &level, const Error &error)
{
    return error.reason == Reason::NotPermitted && QByteArrayView(level.tables.last()->name) == "Users";
}

ReadLevel levelOfMyself(const ReadLevel &users)
{
    RowChoice choice;
    choice.matches = users.choices.last().matches;
    return { .tables = { *findTable(u"Myself"_s) }, .choices = { choice } };
}

} // namespace

/// Shared with the coroutines: they outlive a TableReader that goes while they run.
struct TableReader::Private : LevelSink {
    using Self = std::shared_ptr<Private>;

    QPointer<TableReader> q;
    std::shared_ptr<Client> client;
    ReadRequest request;
    std::stop_source stop;
    bool isStarted = false;

    std::shared_ptr<ParentRows> collecting; ///< set while parents are read
    std::optional<ReadEstimate> estimated;
    std::size_t parentsDone = 0;
    std::size_t parents = 0;
    qint64 expected = -1;
    qint64 rows = 0;
    int pages = 0;
    qint64 leftOut = 0;
    qint64 parentsLeftOut = 0;
    QStringList leftOutNames;
    qint64 gaps = 0;

    void takePage(const LevelPage &page) override;
    void leaveOut(const LeftOutParent &parent) override;
    void leaveOutOtherUsers(Error error);
    void tellGap() override { ++gaps; }
    void expect(qint64 total) override;
    void estimate(const ReadEstimate &estimate) override;
    void parentDone(std::size_t done, std::size_t count) override;
    void tellProgress()
    {
        if (q)
            Q_EMIT q->progressed();
    }
    [[nodiscard]] Result<void> outcome(const Result<void> &read) const;

    static QCoro::Task<> read(Self self);
    static QCoro::Task<Result<void>> readLevels(Self self);
    /// @param child  whose parents the level's rows are; null: they are the rows asked for
    static QCoro::Task<Result<void>> readLevel(Self self, ReadLevel level, const Table *child,
                                               std::shared_ptr<const ParentRows> parents);
};

void TableReader::Private::takePage(const LevelPage &page)
{
    ++pages;
    leftOut += page.unreadable;
    if (collecting) {
        collecting->take(*page.rows);
    } else {
        rows += page.rows->rowCount();
        if (q && page.rows->rowCount() > 0)
            Q_EMIT q->batchArrived(page.rows);
    }
    tellProgress();
}

void TableReader::Private::leaveOut(const LeftOutParent &parent)
{
    ++parentsLeftOut;
    if (leftOutNames.size() < namesTold)
        leftOutNames += parent.name;
    if (q)
        Q_EMIT q->parentLeftOut(parent);
}

void TableReader::Private::leaveOutOtherUsers(Error error)
{
    LeftOutParent others;
    others.name = u"Users \u2192 Myself"_s;
    error.detail = others.name + u": "_s + error.detail;
    others.error = std::move(error);
    others.ownInstead = true;
    leaveOut(others);
}

void TableReader::Private::expect(qint64 total)
{
    if (collecting)
        return;
    expected = request.limit > 0 ? std::min(total, request.limit) : total;
    tellProgress();
}

void TableReader::Private::estimate(const ReadEstimate &estimate)
{
    if (collecting)
        return;
    estimated = estimate;
    if (q)
        Q_EMIT q->estimated(estimate);
}

void TableReader::Private::parentDone(std::size_t done, std::size_t count)
{
    if (collecting || !request.table->hasParent())
        return;
    parentsDone = done;
    parents = count;
    tellProgress();
}

QCoro::Task<Result<void>> TableReader::Private::readLevel(Self self, ReadLevel level, const Table *child,
                                                          std::shared_ptr<const ParentRows> parents)
{
    const bool isLast = child == nullptr;
    self->collecting =
        isLast ? nullptr : std::make_shared<ParentRows>(*child, *level.tables.last(), level.choices.last().matches);
    LevelTerms terms;
    terms.client = self->client;
    terms.parents = parents;
    terms.sink = self;
    terms.stop = self->stop.get_token();
    terms.pageSize = self->request.pageSize;
    terms.limit = isLast ? self->request.limit : 0;
    terms.wantsTotal = isLast && self->request.wantTotal;
    terms.packing = isLast ? self->request.packing : Packing::None;
    terms.level = std::move(level);
    const auto reading = std::make_shared<LevelRead>(std::move(terms));
    co_return co_await LevelRead::run(reading);
}

QCoro::Task<Result<void>> TableReader::Private::readLevels(Self self)
{
    RowChoice own;
    own.parameters = self->request.filters;
    const auto levels = levelsOf(*self->request.table, QList<RowChoice>{ own } + self->request.parents);
    if (!levels)
        co_return fail(levels.error());
    auto parents = std::make_shared<ParentRows>();
    for (qsizetype i = 0; i < levels->size(); ++i) {
        const ReadLevel &level = levels->at(i);
        const Table *child = i + 1 < levels->size() ? levels->at(i + 1).tables.first() : nullptr;
        auto read = co_await readLevel(self, level, child, parents);
        if (!read && child != nullptr && isClosedListOfUsers(level, read.error())) {
            self->leaveOutOtherUsers(read.error());
            const ReadLevel myself = levelOfMyself(level);
            read = co_await readLevel(self, myself, child, parents);
        }
        if (!read)
            co_return read;
        parents = self->collecting;
    }
    co_return Result<void>();
}

Result<void> TableReader::Private::outcome(const Result<void> &read) const
{
    if (!read || leftOut + parentsLeftOut + gaps == 0)
        return read;
    Error error;
    error.reason = Reason::RowsLeftOut;
    error.subject = QString::fromLatin1(request.table->name);
    error.number = leftOut + parentsLeftOut + gaps;
    error.detail = leftOutNames.isEmpty() ? error.subject : leftOutNames.join(u", "_s);
    if (parentsLeftOut > leftOutNames.size())
        error.detail += u", …"_s;
    return fail(error);
}

QCoro::Task<> TableReader::Private::read(Self self)
{
    const auto read = co_await readLevels(self);
    const Result<void> result = self->outcome(read);
    if (result)
        self->expect(self->rows);
    else if (!read)
        self->stop.request_stop(); // what else was under way is no longer wanted
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

std::size_t TableReader::parentsRead() const { return d->parentsDone; }

std::size_t TableReader::parentCount() const { return d->parents; }

const std::optional<ReadEstimate> &TableReader::estimate() const { return d->estimated; }

qint64 TableReader::parentsLeftOut() const { return d->parentsLeftOut; }

qint64 TableReader::gaps() const { return d->gaps; }

qint64 TableReader::rowsLeftOut() const { return d->leftOut; }

qint64 TableReader::expectedRows() const { return d->expected; }

} // namespace tsunagi::backlog

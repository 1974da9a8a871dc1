// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_query.h"

#include "backlog/sql/result_rows.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <mutex>

namespace tsunagi::backlog {
namespace {

constexpr int batchesAhead = 16; ///< that nobody has taken yet: a slow reader holds SQLite back

} // namespace

struct SqlQuery::Private {
    std::shared_ptr<RowSource> rows;
    SqlText text;
    std::unique_ptr<QThread> thread;
    QSemaphore room{ batchesAhead };
    std::mutex mutex; ///< of database
    std::unique_ptr<SqlDatabase> database;
    std::atomic<bool> isStopped = false;

    void stop();
    [[nodiscard]] auth::Result<void> work(SqlQuery *query);
};

void SqlQuery::Private::stop()
{
    isStopped = true;
    room.release(batchesAhead);
    const std::lock_guard lock(mutex);
    if (database)
        database->stop();
}

/// On the thread.
auth::Result<void> SqlQuery::Private::work(SqlQuery *query)
{
    auto opened = SqlDatabase::open(rows, text.zone);
    if (!opened)
        return auth::fail(opened.error());
    {
        const std::lock_guard lock(mutex);
        database = std::move(*opened);
    }
    const auto statement = database->prepare(text.sql, text.parameters);
    if (!statement)
        return auth::fail(statement.error());
    ResultRows result(**statement, text.mostRows);
    bool isFirst = true;
    for (;;) {
        if (isStopped)
            return auth::fail(auth::Reason::Interrupted);
        const auto batch = result.next();
        if (!batch)
            return auth::fail(batch.error());
        if (std::exchange(isFirst, false))
            QMetaObject::invokeMethod(query, [query, table = result.table()] { Q_EMIT query->columnsKnown(table); });
        if (!*batch)
            return {};
        room.acquire();
        QMetaObject::invokeMethod(query, [this, query, rows = *batch] {
            room.release();
            Q_EMIT query->batchArrived(rows);
        });
    }
}

SqlQuery::SqlQuery(std::shared_ptr<RowSource> rows, SqlText text, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->rows = std::move(rows);
    d->text = std::move(text);
}

SqlQuery::~SqlQuery()
{
    d->stop();
    if (d->thread)
        d->thread->wait();
}

void SqlQuery::start()
{
    if (d->thread)
        return;
    d->thread.reset(QThread::create([this] {
        const auto result = d->work(this);
        {
            const std::lock_guard lock(d->mutex);
            d->database.reset();
        }
        QMetaObject::invokeMethod(this, [this, result] { Q_EMIT finished(result); });
    }));
    d->thread->start();
}

void SqlQuery::stop() { d->stop(); }

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// A query under way: SQLite works on a thread of its own, and the rows arrive here as those of a table do.
#pragma once

#include "backlog/client.h"
#include "backlog/result_signals.h"
#include "backlog/rows/row_batch.h"
#include "backlog/sql/sql_database.h"

#include <QObject>

#include <memory>

namespace tsunagi::backlog {

struct SqlText {
    QString sql;
    SqlParameters parameters;
    QTimeZone zone; ///< whose days are today and last week
    qint64 mostRows = 0; ///< 0: all
};

class SqlQuery : public QObject {
    Q_OBJECT
public:
    /// @p rows outlives this.
    SqlQuery(std::shared_ptr<RowSource> rows, SqlText text, QObject *parent = nullptr);
    ~SqlQuery() override; ///< stops, and waits for the thread; nothing is emitted afterwards

    void start();
    void stop(); ///< finished() follows with Interrupted

Q_SIGNALS:
    /// Once, before the first rows. The table lives with what it is shared by.
    void columnsKnown(std::shared_ptr<const tsunagi::backlog::Table> table);
    void batchArrived(std::shared_ptr<const tsunagi::backlog::RowBatch> batch);
    /// Once. What SqlDatabase::prepare() and SqlStatement::step() say.
    void finished(const tsunagi::backlog::Result<void> &result);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with the thread
};

} // namespace tsunagi::backlog

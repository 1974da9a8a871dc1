// SPDX-License-Identifier: GPL-3.0-or-later
// An SQLite database in memory in which every table of the catalogue stands, and nothing can be written.
#pragma once

#include "auth/error.h"
#include "backlog/sql/row_source.h"
#include "backlog/sql/scan_plan.h"
#include "backlog/sql/sqlite.h"

#include <QStringList>
#include <QTimeZone>

#include <memory>
#include <optional>

namespace tsunagi::backlog {

class SqlTables;

using SqlParameters = QList<std::pair<QString, QString>>; ///< names without their sign

/// A table that a statement will read.
struct PlannedScan {
    const Table *table = nullptr;
    QStringList conditions; ///< that the space is asked for: "ProjectId=1", "StatusName=?"
    bool isInner = false; ///< once a row of those before it, as far as it is not looked up in what was read
};

/// A statement that runs. Its database outlives it.
class SqlStatement {
public:
    SqlStatement(sqlite3_stmt *statement, SqlTables &tables);

    /// True at a row, false at the end. BadStatement, Interrupted, or what the reading of a table says.
    [[nodiscard]] auth::Result<bool> step();
    [[nodiscard]] sqlite3_stmt *get() const { return m_statement.get(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    SqlTables &m_tables;
};

/// One thread, but for stop().
class SqlDatabase {
public:
    /// @p zone whose days L_TODAY() and its like mean
    [[nodiscard]] static auth::Result<std::unique_ptr<SqlDatabase>> open(std::shared_ptr<RowSource> rows,
                                                                         const QTimeZone &zone);
    ~SqlDatabase();

    /// One SELECT, WITH or EXPLAIN, in SQLite's dialect or what sql_dialect.h makes of the driver's. No request is
    /// made. BadStatement, NotInDialect, StatementNotAllowed, UnknownTable; BadArgument for a parameter.
    [[nodiscard]] auth::Result<std::unique_ptr<SqlStatement>> prepare(const QString &sql,
                                                                      const SqlParameters &parameters);
    /// What running it would read, in the order of its loops. Errors as of prepare().
    [[nodiscard]] auth::Result<QList<PlannedScan>> plan(const QString &sql, const SqlParameters &parameters);
    /// Any thread: what runs ends with Interrupted.
    void stop();

private:
    struct Private;
    explicit SqlDatabase(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

/// All that can be named: the catalogue's and the system's tables.
[[nodiscard]] QList<const Table *> tablesOfSql();

} // namespace tsunagi::backlog

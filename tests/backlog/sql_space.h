// SPDX-License-Identifier: GPL-3.0-or-later
// Statements over a sandbox's tables, and over a plain SQLite copy of the same rows.
#pragma once

#include "backlog/sql/client_rows.h"
#include "backlog/sql/sql_database.h"
#include "backlog/sql/sql_functions.h"
#include "backlog/sql/sql_values.h"
#include "backlog/sql/system_tables.h"
#include "backlog/sql/table_module.h"
#include "tests/backlog/reading.h"

#include <QEventLoop>
#include <QThread>

#include <memory>

namespace tsunagi::backlog {

using SqlRows = QList<QByteArrayList>;

inline QByteArray valueText(sqlite3_stmt *statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return "NULL";
    if (sqlite3_column_type(statement, column) == SQLITE_FLOAT)
        return QByteArray::number(sqlite3_column_double(statement, column), 'g', 12);
    return QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                      sqlite3_column_bytes(statement, column));
}

inline QByteArrayList rowText(sqlite3_stmt *statement)
{
    QByteArrayList row;
    for (int column = 0; column < sqlite3_column_count(statement); ++column)
        row += valueText(statement, column);
    return row;
}

/// A space to ask by SQL: SQLite on a thread of its own, the client here.
class SqlSpace {
public:
    explicit SqlSpace(std::shared_ptr<Client> client, qint64 mostRequests = 0)
        : m_rows(std::make_shared<ClientRows>(ClientRowsTerms{ std::move(client), 100, mostRequests }))
    {
    }

    [[nodiscard]] auth::Result<SqlRows> run(const QString &sql, const SqlParameters &parameters = {})
    {
        auth::Result<SqlRows> result;
        const std::unique_ptr<QThread> thread(QThread::create([&] { result = work(sql, parameters); }));
        QEventLoop loop;
        QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
        thread->start();
        loop.exec();
        return result;
    }
    [[nodiscard]] ClientRows &rows() { return *m_rows; }

private:
    [[nodiscard]] auth::Result<SqlRows> work(const QString &sql, const SqlParameters &parameters)
    {
        const auto database = SqlDatabase::open(withSystemTables(m_rows, {}), QTimeZone::utc());
        if (!database)
            return auth::fail(database.error());
        const auto statement = (*database)->prepare(sql, parameters);
        if (!statement)
            return auth::fail(statement.error());
        SqlRows rows;
        for (;;) {
            const auto row = (*statement)->step();
            if (!row)
                return auth::fail(row.error());
            if (!*row)
                return rows;
            rows += rowText((*statement)->get());
        }
    }

    std::shared_ptr<ClientRows> m_rows;
};

/// The same tables as plain ones.
class SqlCopy {
public:
    SqlCopy()
    {
        sqlite3 *db = nullptr;
        sqlite3_open(":memory:", &db);
        m_db.reset(db);
        sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        (void)addFunctions(db, QTimeZone::utc());
    }

    /// @return whether all rows could be written
    [[nodiscard]] bool add(const Table &table, const RowTable &rows)
    {
        Table plain = table;
        plain.filters.clear(); // "*" has no hidden columns
        QByteArray declaration = declarationOf(plain);
        declaration.replace("CREATE TABLE x", "CREATE TABLE \"" + QByteArray(table.name) + '"');
        if (!run(declaration))
            return false;
        const QByteArrayList places(table.columns.size(), QByteArray("?"));
        const QByteArray insert = "INSERT INTO \"" + QByteArray(table.name) + "\" VALUES (" + places.join(", ") + ')';
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db.get(), insert.constData(), -1, &statement, nullptr) != SQLITE_OK)
            return false;
        bool isGood = true;
        for (qsizetype row = 0; row < rows.rowCount() && isGood; ++row) {
            for (int column = 0; column < table.columns.size(); ++column)
                bindValue(statement, column + 1, sqlValueOf(rows.cell(row, column)));
            isGood = sqlite3_step(statement) == SQLITE_DONE;
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
        return isGood;
    }

    /// Empty text where it ran.
    [[nodiscard]] std::pair<SqlRows, QString> rowsOf(const QString &sql)
    {
        SqlRows rows;
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = sql.toUtf8();
        int code = sqlite3_prepare_v2(m_db.get(), text.constData(), -1, &statement, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            if (code == SQLITE_ROW)
                rows += rowText(statement);
        }
        const QString error = code == SQLITE_DONE ? QString() : QString::fromUtf8(sqlite3_errmsg(m_db.get()));
        sqlite3_finalize(statement);
        return { rows, error };
    }

private:
    struct Close {
        void operator()(sqlite3 *db) const { sqlite3_close(db); }
    };
    [[nodiscard]] bool run(const QByteArray &sql)
    {
        return sqlite3_exec(m_db.get(), sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    std::unique_ptr<sqlite3, Close> m_db;
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// What of the commercial driver's SQL is written otherwise for SQLite, and what its functions give.
#include "backlog/sql/sql_dialect.h"
#include "backlog/sql/sql_database.h"
#include "backlog/sql/sql_functions.h"
#include "backlog/sql/sql_tokens.h"
#include "backlog/sql/system_tables.h"
#include "tests/backlog/connected_client.h"

#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

class TestSqlDialect : public QObject {
    Q_OBJECT
private:
    /// One value of a statement that needs no table of the space.
    [[nodiscard]] static QString valueOf(const QString &sql, const SqlParameters &parameters = {})
    {
        const auto database = SqlDatabase::open(withSystemTables(nullptr, {}), QTimeZone::utc());
        const auto statement = (*database)->prepare(sql, parameters);
        if (!statement)
            return outcomeOf(statement) + u": "_s + statement.error().subject + statement.error().detail + u" → "_s
                + statement.error().suggestion;
        const auto row = (*statement)->step();
        if (!row)
            return row.error().detail;
        if (!*row)
            return u"no row"_s;
        const unsigned char *text = sqlite3_column_text((*statement)->get(), 0);
        return text == nullptr ? u"NULL"_s : QString::fromUtf8(reinterpret_cast<const char *>(text));
    }

private Q_SLOTS:
    void tokens()
    {
        const QString sql = u"SELECT [a b], \"c\"\"d\", 'it''s' -- no\n FROM t WHERE x<=:y /* , */ AND z = 1.5e+3"_s;
        QStringList texts;
        for (const SqlToken &token : tokensOf(sql))
            texts += token.name(sql);
        QCOMPARE(texts,
                 (QStringList{ u"SELECT"_s, u"a b"_s, u","_s, u"c\"d"_s, u","_s, u"it's"_s, u"FROM"_s, u"t"_s,
                               u"WHERE"_s, u"x"_s, u"<="_s, u":y"_s, u"AND"_s, u"z"_s, u"="_s, u"1.5e+3"_s }));
        QVERIFY(!tokensOf(u"'open").first().isClosed);
    }

    void rewrites_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("sqlite");
        const auto row = [](const QString &driver, const QString &sqlite) {
            QTest::newRow(qPrintable(driver)) << driver << sqlite;
        };
        row(u"SELECT TOP 5 Id FROM Issues"_s, u"SELECT  Id FROM Issues LIMIT 5"_s);
        row(u"SELECT DISTINCT TOP (3) Id FROM Issues;"_s, u"SELECT DISTINCT  Id FROM Issues LIMIT 3;"_s);
        row(u"SELECT * FROM (SELECT TOP 2 Id FROM Issues ORDER BY Id) t"_s,
            u"SELECT * FROM (SELECT  Id FROM Issues ORDER BY Id LIMIT 2) t"_s);
        row(u"SELECT Top FROM t"_s, u"SELECT Top FROM t"_s);
        row(u"SELECT DATEADD(day, 1, Created)"_s, u"SELECT DATEADD('day', 1, Created)"_s);
        row(u"SELECT LEFT(Summary, 3) FROM a LEFT JOIN b"_s, u"SELECT tsunagi_left(Summary, 3) FROM a LEFT JOIN b"_s);
        row(u"SELECT 1 WHERE i.DueDate = L_TODAY()"_s,
            u"SELECT 1 WHERE (i.DueDate >= tsunagi_from('TODAY', 0, 'date') AND i.DueDate < tsunagi_to('TODAY', 0, 'date'))"_s);
        row(u"SELECT 1 WHERE Created > l_last_n_days(7)"_s,
            u"SELECT 1 WHERE Created >= tsunagi_to('LAST_N_DAYS', 7, 'datetime')"_s);
        row(u"SELECT 'TOP 5 LEFT(x)'"_s, u"SELECT 'TOP 5 LEFT(x)'"_s);
    }
    void rewrites()
    {
        QFETCH(QString, driver);
        QFETCH(QString, sqlite);
        const auto text = translated(driver);
        QVERIFY2(text.has_value(), qPrintable(outcomeOf(text)));
        QCOMPARE(*text, sqlite);
    }

    void whatCannotBeHadNamesTheWayRound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("instead");
        const auto row = [](const char *sql, const char *instead) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(instead);
        };
        row("SELECT CONVERT(INT, '5')", "CAST(value AS type)");
        row("SELECT TOP 5 PERCENT Id FROM Issues", "LIMIT (SELECT COUNT(*) * n / 100 FROM …)");
        row("SELECT TOP 1 Id FROM Issues UNION SELECT 2", "SELECT * FROM (SELECT … LIMIT n) UNION SELECT …");
        row("SELECT Id FROM Issues ORDER BY Id OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY", "LIMIT n OFFSET m");
        row("SELECT NVL(a, b)", "IFNULL(a, b)");
    }
    void whatCannotBeHadNamesTheWayRound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, instead);
        const auto text = translated(sql);
        QVERIFY(!text);
        QCOMPARE(outcomeOf(text), u"NotInDialect"_s);
        QCOMPARE(text.error().suggestion, instead);
    }

    void functions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *expression, const char *value) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(value);
        };
        row("DATEADD(day, 1, '2026-02-28')", "2026-03-01");
        row("DATEADD('month', 1, '2026-01-31T10:00:00Z')", "2026-02-28T10:00:00Z");
        row("DATEADD(hour, 1, '2026-01-31')", "2026-01-31T01:00:00Z");
        row("DATEADD(day, 1, NULL)", "NULL");
        row("DATEDIFF(day, '2026-01-31T23:59:00Z', '2026-02-01T00:01:00Z')", "1");
        row("DATEDIFF(week, '2026-11-28', '2026-11-29')", "1");
        row("DATEDIFF(month, '2026-11-30', '2026-12-01')", "1");
        row("DATEPART(quarter, '2026-11-28')", "4");
        row("DATEPART(weekday, '2026-11-29')", "1");
        row("YEAR('2026-11-28') || '-' || MONTH('2026-11-28') || '-' || DAY('2026-11-28T01:00:00Z')", "2026-11-28");
        row("YEAR('no date')", "NULL");
        row("DATEFROMPARTS(2026, 2, 29)", "NULL");
        row("EOMONTH('2026-02-05')", "2026-02-28");
        row("CONCAT('a', NULL, 3)", "a3");
        row("LEN('日本語  ')", "3");
        row("'[' || SPACE(2) || ']'", "[  ]");
        row("ISNULL(NULL, 'x')", "x");
        row("CHARINDEX('B', 'abc')", "2");
        row("LEFT('課題の件名', 2) || RIGHT('abc', 1)", "課題c");
        row("DATEADD(fortnight, 1, '2026-01-01')",
            "the first value is a part of a date: year, month, day, hour, minute, second …");
    }
    void functions()
    {
        QFETCH(QString, expression);
        QFETCH(QString, value);
        QCOMPARE(valueOf(u"SELECT "_s + expression), value);
    }

    void rangesOfDays()
    {
        const QDate saturday(2026, 11, 28);
        const auto range = [&](const char *name, int count = 0) {
            const auto days = rangeOfDays(name, count, saturday);
            return days ? days->first.toString(Qt::ISODate) + u' ' + days->second.toString(Qt::ISODate) : u"none"_s;
        };
        QCOMPARE(range("TODAY"), u"2026-11-28 2026-11-29"_s);
        QCOMPARE(range("THIS_WEEK"), u"2026-11-22 2026-11-29"_s);
        QCOMPARE(range("LAST_WEEK"), u"2026-11-15 2026-11-22"_s);
        QCOMPARE(range("NEXT_MONTH"), u"2026-12-01 2027-01-01"_s);
        QCOMPARE(range("THIS_QUARTER"), u"2026-10-01 2027-01-01"_s);
        QCOMPARE(range("LAST_N_DAYS", 7), u"2026-11-21 2026-11-28"_s);
        QCOMPARE(range("NEXT_N_DAYS", 7), u"2026-11-28 2026-12-05"_s);
        QCOMPARE(range("LAST_N_MONTHS", 2), u"2026-09-01 2026-11-01"_s);
        QCOMPARE(range("SOON"), u"none"_s);
        for (const QByteArray &name : rangeNames())
            QVERIFY2(rangeOfDays(name, 1, saturday).has_value(), name.constData());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *sql, const char *told) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(told);
        };
        row("INSERT INTO Issues (Id) VALUES (1)", "StatementNotAllowed: INSERT → ");
        row("WITH x AS (SELECT 1) DELETE FROM Issues", "BadStatement: table Issues may not be modified → ");
        row("EXPLAIN UPDATE Issues SET Id = 1", "BadStatement: table Issues may not be modified → ");
        row("ATTACH 'x.db' AS x", "StatementNotAllowed: ATTACH → ");
        row("PRAGMA user_version", "StatementNotAllowed: PRAGMA → ");
        row("SELECT * FROM pragma_database_list", "StatementNotAllowed: PRAGMA → ");
        row("SELECT 1; SELECT 2", "BadStatement: there is more than one statement → ");
        row("  -- nothing\n", "BadStatement: it is empty → ");
        row("SELECT * FROM Isues", "UnknownTable: Isues → Issues");
        row("SELECT Sumary FROM Issues", "BadStatement: no such column: Sumary → Summary");
        row("SELECT \"Sumary\" FROM Issues", "BadStatement: no such column: Sumary → Summary");
        row("SELECT i.Keywort FROM Issues i", "BadStatement: no such column: i.Keywort → Keyword");
        row("SELECT GETDATES()", "BadStatement: no such function: GETDATES → GETDATE");
        row("SELECT load_extension('x')", "not authorized");
        row("SELECT :a", "BadArgument: --param ano value → ");
    }
    void refusals()
    {
        QFETCH(QString, sql);
        QFETCH(QString, told);
        QCOMPARE(valueOf(sql), told);
    }

    void parametersAreBound()
    {
        QCOMPARE(
            valueOf(u"SELECT :a || @b || $c"_s, { { u"a"_s, u"x' OR 1"_s }, { u"b"_s, u"2"_s }, { u"c"_s, u""_s } }),
            u"x' OR 12"_s);
        QVERIFY(valueOf(u"SELECT :name"_s, { { u"name"_s, u"1"_s }, { u"nam"_s, u"2"_s } }).endsWith(u"→ name"));
        QCOMPARE(valueOf(u"SELECT 1 LIMIT :n"_s, { { u"n"_s, u"1"_s } }), u"1"_s);
    }

    void systemTables()
    {
        QCOMPARE(valueOf(u"SELECT COUNT(*) FROM sys_tables"_s), QString::number(allTables().size()));
        QCOMPARE(
            valueOf(
                u"SELECT DataTypeName FROM sys_tablecolumns WHERE TableName = 'Issues' AND ColumnName = 'DueDate'"_s),
            u"date"_s);
        QCOMPARE(
            valueOf(
                u"SELECT ReferencedTableName FROM sys_foreignkeys WHERE TableName = 'Issues' AND ColumnName = 'ProjectId'"_s),
            u"Projects"_s);
        QCOMPARE(valueOf(u"SELECT COUNT(*) FROM sys_procedures"_s), u"3"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqlDialect)
#include "tst_sql_dialect.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// `sync`: a copy that is complete, stays current, and is whole whatever happens to the process that writes it.
#include "tests/app/cli_space.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

#include <memory>

using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

struct Close {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
};

/// All values of a statement's rows, as any other program would read them.
QList<QByteArrayList> rowsIn(const QString &path, const QByteArray &sql)
{
    sqlite3 *opened = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, Close> db(opened);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(opened, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return { { "error", sqlite3_errmsg(opened) } };
    QList<QByteArrayList> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QByteArrayList row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
            row += text == nullptr ? QByteArray("NULL") : QByteArray(text);
        }
        rows += row;
    }
    sqlite3_finalize(statement);
    return rows;
}

QByteArray valueIn(const QString &path, const QByteArray &sql)
{
    const auto rows = rowsIn(path, sql);
    return rows.isEmpty() ? QByteArray("no row") : rows.first().join(": ");
}

} // namespace

class TestCliSync : public QObject {
    Q_OBJECT
private:
    [[nodiscard]] QStringList syncArguments(const QStringList &arguments, const QString &to) const
    {
        return m_space.withKey() + QStringList{ u"sync"_s } + arguments
            + QStringList{ u"--to"_s, to, u"-o"_s, u"json"_s };
    }
    [[nodiscard]] CliResult sync(const QStringList &arguments, const QString &to)
    {
        return m_space.cli.run(syncArguments(arguments, to));
    }
    [[nodiscard]] static QString reason(const CliResult &result) { return result.error()["reason"_L1].toString(); }
    [[nodiscard]] static int value(const CliResult &result, int row, const char *name)
    {
        return rowsOf(result)[row][QLatin1StringView(name)].toInt(-1);
    }
    [[nodiscard]] QString place(const QString &name) const { return m_space.cli.path(name); }
    void answer(const QString &match, const QByteArray &body)
    {
        m_space.sandbox.control(u"faults"_s,
                                { { u"match"_s, match }, { u"body"_s, QString::fromUtf8(body) }, { u"times"_s, -1 } });
    }

    CliSpace m_space;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_space.sandbox.start({ u"--issues"_s, u"250"_s }), qPrintable(m_space.sandbox.errorText()));
    }
    void cleanup() { QVERIFY(m_space.sandbox.clearFaults()); }

    void everyRowAndEveryValue()
    {
        const QString copy = place(u"all.sqlite"_s);
        const CliResult result = sync({ u"Issues"_s, u"Users"_s, u"ProjectStatuses"_s }, copy);
        QVERIFY2(result.exitCode == 0, result.told());
        QCOMPARE(value(result, 0, "New"), value(result, 0, "Read"));
        QCOMPARE(value(result, 0, "Deleted"), 0);
        for (const QString &table : { u"Issues"_s, u"Users"_s, u"ProjectStatuses"_s }) {
            const CliResult queried = m_space.cli.run(
                m_space.withKey()
                + QStringList{ u"query"_s, u"SELECT * FROM %1"_s.arg(table), u"-o"_s, u"csv"_s, u"--no-header"_s });
            QList<QByteArrayList> rows = rowsIn(copy, "SELECT * FROM " + table.toUtf8());
            QCOMPARE(rows.size(), qsizetype(valueIn(copy, "SELECT COUNT(*) FROM " + table.toUtf8()).toInt()));
            QVERIFY(rows.size() > 5);
            QVERIFY(queried.out.count('\n') >= rows.size());
        }
        const CliResult keys = m_space.cli.run(
            m_space.withKey()
            + QStringList{ u"query"_s, u"SELECT Id, Summary, Updated FROM Issues ORDER BY Id"_s, u"-o"_s, u"json"_s });
        const auto rows = rowsIn(copy, "SELECT Id, Summary, Updated FROM Issues ORDER BY Id");
        QCOMPARE(rowsOf(keys).size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(QByteArray::number(rowsOf(keys)[i]["Id"_L1].toInteger()), rows[i][0]);
            QCOMPARE(rowsOf(keys)[i]["Summary"_L1].toString().toUtf8(), rows[i][1]);
            QCOMPARE(rowsOf(keys)[i]["Updated"_L1].toString().toUtf8(), rows[i][2]);
        }
        QCOMPARE(valueIn(copy, "PRAGMA integrity_check"), "ok");
    }

    void theTitlesAreViews()
    {
        const QString copy = place(u"ja.sqlite"_s);
        const CliResult result =
            m_space.cli.run(QStringList{ u"--lang"_s, u"ja"_s } + syncArguments({ u"Issues"_s }, copy));
        QVERIFY2(result.exitCode == 0, result.told());
        QCOMPARE(valueIn(copy, "SELECT COUNT(件名) FROM 課題"), valueIn(copy, "SELECT COUNT(*) FROM Issues"));
    }

    void whatHasNotChangedCostsARequest()
    {
        const QString copy = place(u"again.sqlite"_s);
        QVERIFY(sync({ u"Issues"_s, u"IssueComments"_s, u"Projects"_s }, copy).exitCode == 0);
        const auto before = rowsIn(copy, "SELECT * FROM IssueComments ORDER BY Id");
        QVERIFY(!before.isEmpty());
        const CliResult result = sync({ u"Issues"_s, u"IssueComments"_s, u"Projects"_s }, copy);
        QVERIFY2(result.exitCode == 0, result.told());
        for (int table = 0; table < 3; ++table)
            for (const char *name : { "New", "Changed", "Deleted" })
                QCOMPARE(value(result, table, name), 0);
        QVERIFY(value(result, 0, "Requests") <= 2); // one is for what was deleted
        QCOMPARE(value(result, 1, "Requests"), 1);
        QCOMPARE(value(result, 2, "Requests"), 1);
        QCOMPARE(rowsIn(copy, "SELECT * FROM IssueComments ORDER BY Id"), before);
    }

    void changesAndDeletionsAreTaken()
    {
        const QString copy = place(u"changes.sqlite"_s);
        QVERIFY(sync({ u"Issues"_s }, copy).exitCode == 0);
        const QByteArray first = valueIn(copy, "SELECT Id FROM Issues ORDER BY Id LIMIT 1");
        const QByteArray second = valueIn(copy, "SELECT Id FROM Issues ORDER BY Id LIMIT 1 OFFSET 1");
        const CliResult issue =
            m_space.cli.run(m_space.withKey() + QStringList{ u"api"_s, u"/issues/"_s + QString::fromUtf8(first) });
        QJsonObject changed = QJsonDocument::fromJson(issue.out).object();
        changed[u"summary"_s] = u"Changed elsewhere"_s;
        changed[u"updated"_s] = u"2099-01-01T00:00:00Z"_s;
        answer(u"/api/v2/issues"_s, QJsonDocument(QJsonArray{ changed }).toJson());
        answer(u"/api/v2/space/activities"_s,
               "[{\"id\": 99999999, \"type\": 4, \"content\": {\"id\": " + second + ", \"key_id\": 1}}]");
        const int count = valueIn(copy, "SELECT COUNT(*) FROM Issues").toInt();
        const CliResult result = sync({ u"Issues"_s }, copy);
        QVERIFY2(result.exitCode == 0, result.told());
        QCOMPARE(value(result, 0, "Changed"), 1);
        QCOMPARE(value(result, 0, "Deleted"), 1);
        QCOMPARE(value(result, 0, "New"), 0);
        QCOMPARE(valueIn(copy, "SELECT Summary FROM Issues WHERE Id = " + first), "Changed elsewhere");
        QCOMPARE(valueIn(copy, "SELECT COUNT(*) FROM Issues").toInt(), count - 1);
        QCOMPARE(valueIn(copy, "SELECT watermark FROM tsunagi_tables WHERE name = 'Issues'"), "2099-01-01T00:00:00Z");
    }

    void pruneFindsWhatIsGone()
    {
        const QString copy = place(u"prune.sqlite"_s);
        QVERIFY(sync({ u"Issues"_s }, copy).exitCode == 0);
        QCOMPARE(valueIn(copy, "INSERT INTO Issues(Id, Summary) VALUES(1, 'gone long ago') RETURNING Id"), "1");
        QCOMPARE(value(sync({ u"Issues"_s }, copy), 0, "Deleted"), 0);
        QCOMPARE(value(sync({ u"Issues"_s, u"--prune"_s }, copy), 0, "Deleted"), 1);
        QCOMPARE(valueIn(copy, "SELECT COUNT(*) FROM Issues WHERE Id = 1"), "0");
    }

    void aFailureLeavesTheDatabaseAsItWas()
    {
        const QString copy = place(u"failure.sqlite"_s);
        QVERIFY(sync({ u"Users"_s, u"Issues"_s }, copy).exitCode == 0);
        const auto before = rowsIn(copy, "SELECT name, watermark, copied FROM tsunagi_tables");
        m_space.sandbox.control(u"faults"_s,
                                { { u"match"_s, u"/api/v2/issues"_s }, { u"status"_s, 403 }, { u"times"_s, -1 } });
        const CliResult result = sync({ u"Users"_s, u"Issues"_s, u"--full"_s }, copy);
        QCOMPARE(result.exitCode, 7);
        QCOMPARE(rowsIn(copy, "SELECT name, watermark, copied FROM tsunagi_tables"), before);
        QCOMPARE(valueIn(copy, "PRAGMA integrity_check"), "ok");
    }

    void whatIsPartlyClosedIsToldAndReadAgain()
    {
        const QString copy = place(u"partial.sqlite"_s);
        QVERIFY(sync({ u"Projects"_s, u"ProjectStatuses"_s }, copy).exitCode == 0);
        const QByteArray count = valueIn(copy, "SELECT COUNT(*) FROM ProjectStatuses");
        const QString id = QString::fromUtf8(valueIn(copy, "SELECT Id FROM Projects LIMIT 1"));
        m_space.sandbox.control(
            u"faults"_s,
            { { u"match"_s, u"/api/v2/projects/%1/statuses"_s.arg(id) }, { u"status"_s, 403 }, { u"times"_s, -1 } });
        const CliResult result = sync({ u"ProjectStatuses"_s }, copy);
        QCOMPARE(result.exitCode, 17);
        QCOMPARE(value(result, 0, "Deleted"), 0);
        QCOMPARE(valueIn(copy, "SELECT COUNT(*) FROM ProjectStatuses"), count);
    }

    void databasesThatAreNotOurs()
    {
        const QString text = m_space.cli.file(u"text.sqlite"_s, QByteArray("This is no database. ").repeated(100));
        QCOMPARE(reason(sync({ u"Users"_s }, text)), u"NotACopy"_s);
        const QString foreign = place(u"foreign.sqlite"_s);
        QFile(foreign).open(QIODevice::WriteOnly);
        QCOMPARE(valueIn(foreign, "CREATE TABLE Users(x)"), "no row");
        CliResult result = sync({ u"Users"_s }, foreign);
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(reason(result), u"NotACopy"_s);

        const QString copy = place(u"other.sqlite"_s);
        QVERIFY(sync({ u"Users"_s }, copy).exitCode == 0);
        QCOMPARE(valueIn(copy, "UPDATE tsunagi_copy SET value = 'acme.backlog.com' RETURNING 1"), "1");
        result = sync({ u"Users"_s }, copy);
        QCOMPARE(reason(result), u"CopyOfOtherSpace"_s);
        QCOMPARE(valueIn(copy, "PRAGMA user_version = 2"), "no row");
        QCOMPARE(reason(sync({ u"Users"_s }, copy)), u"NewerCopy"_s);
        result = sync({ u"Users"_s }, u"/nowhere/x.sqlite"_s);
        QCOMPARE(result.exitCode, 13);
        QCOMPARE(sync({ u"Nothing"_s }, place(u"x.sqlite"_s)).exitCode, 2);
        QVERIFY(!QFile::exists(place(u"x.sqlite"_s)));
    }

    void oneWaitsForTheOther()
    {
        const QString copy = place(u"two.sqlite"_s);
        QVERIFY(sync({ u"Users"_s }, copy).exitCode == 0);
        m_space.sandbox.control(u"latency"_s, { { u"ms"_s, 200 } });
        const auto one = m_space.cli.start(syncArguments({ u"Issues"_s, u"--full"_s }, copy));
        QThread::msleep(300);
        const CliResult other = sync({ u"Users"_s }, copy);
        m_space.sandbox.control(u"latency"_s, { { u"ms"_s, 0 } });
        QVERIFY2(other.exitCode == 0, other.told());
        QVERIFY(one->state() == QProcess::NotRunning || one->waitForFinished(30'000));
        QCOMPARE(one->exitCode(), 0);
        QVERIFY(valueIn(copy, "SELECT COUNT(*) FROM Issues").toInt() > 0);
    }

    void killedAtAnyInstant()
    {
        const bool isLong = qEnvironmentVariableIsSet("TSUNAGI_LONG");
        const int kills = isLong ? 100 : 15;
        const QStringList tables{ u"Issues"_s, u"ProjectStatuses"_s, u"Users"_s };
        const QString copy = place(u"killed.sqlite"_s);
        QRandomGenerator random(7);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(sync(tables, place(u"fresh.sqlite"_s)).exitCode == 0);
        const auto whole = static_cast<int>(clock.elapsed());
        int ended = 0;
        for (int i = 0; i < kills; ++i) {
            const auto process = m_space.cli.start(syncArguments(tables + QStringList{ u"--full"_s }, copy));
            QThread::msleep(static_cast<unsigned long>(random.bounded(whole + 50)));
            ended += process->state() == QProcess::NotRunning ? 1 : 0;
            process->kill();
            QVERIFY(process->waitForFinished());
            if (!QFile::exists(copy))
                continue;
            QCOMPARE(valueIn(copy, "PRAGMA integrity_check"), "ok");
        }
        const CliResult result = sync(tables, copy);
        QVERIFY2(result.exitCode == 0, result.told());
        for (const QString &table : tables) {
            const QByteArray sql = "SELECT * FROM " + table.toUtf8() + " ORDER BY 1, 2, 3";
            QCOMPARE(rowsIn(copy, sql), rowsIn(place(u"fresh.sqlite"_s), sql));
        }
        qInfo("%d processes killed, %d of them had ended", kills, ended);
    }
};

QTEST_GUILESS_MAIN(TestCliSync)
#include "tst_cli_sync.moc"

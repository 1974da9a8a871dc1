// SPDX-License-Identifier: GPL-3.0-or-later
// fetch against a sandbox: rows in every format, conditions, what happens to what has come when it ends early.
#include "tests/app/cli_space.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliFetch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void allRows();
    void formats();
    void columnsInTheirOrder();
    void typesAreKept();
    void timeZone();
    void conditions_data();
    void conditions();
    void limits();
    void badConditionsCostNoRequest();
    void brokenOffInTheMiddle();
    void rowsLeftOut();
    void longRateLimit();
    void closedPipeStopsRequests();
    void interrupted_data();
    void interrupted();
    void interruptedWhileWriting();

private:
    CliResult fetch(const QStringList &arguments)
    {
        return m_space.cli.run(QStringList{ u"fetch"_s } + arguments + m_space.withKey());
    }
    CliSpace m_space;
};

void TestCliFetch::initTestCase() { QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText())); }

void TestCliFetch::cleanup()
{
    QVERIFY(m_space.sandbox.clearFaults());
    m_space.sandbox.control(u"latency"_s, { { "ms"_L1, 0 } });
}

void TestCliFetch::allRows()
{
    const CliResult issues = fetch({ u"Issues"_s, u"-o"_s, u"jsonl"_s });
    QVERIFY2(issues.exitCode == 0 && issues.err.isEmpty(), issues.err);
    QCOMPARE(issues.out.count('\n'), 300);
    QSet<qint64> ids;
    for (const QByteArray &line : issues.out.trimmed().split('\n'))
        ids << QJsonDocument::fromJson(line)["Id"_L1].toInteger();
    QCOMPARE(ids.size(), 300);
    QVERIFY(rowsOf(fetch({ u"projects"_s, u"-o"_s, u"json"_s })).size() >= 3); // names ignore case
    QVERIFY(rowsOf(fetch({ u"Users"_s, u"-o"_s, u"json"_s })).size() >= 3);
    // A table without rows is still a table.
    const QStringList none{ u"Issues"_s, u"--where"_s, u"Keyword=nothing-has-this-word"_s, u"--columns"_s, u"Id"_s };
    QCOMPARE(fetch(none + QStringList{ u"-o"_s, u"json"_s }).out, QByteArray("[]\n"));
    QCOMPARE(fetch(none + QStringList{ u"-o"_s, u"csv"_s }).out, QByteArray("Id\r\n"));
    QCOMPARE(fetch(none + QStringList{ u"-o"_s, u"table"_s }).out, QByteArray("Id\n"));
    QCOMPARE(fetch(none + QStringList{ u"-o"_s, u"jsonl"_s }).out, QByteArray());
}

void TestCliFetch::formats()
{
    const QStringList some{ u"Issues"_s, u"--columns"_s, u"IssueKey,Summary,EstimatedHours,DueDate"_s, u"--limit"_s,
                            u"20"_s };
    const QJsonArray rows = rowsOf(fetch(some + QStringList{ u"-o"_s, u"json"_s }));
    QCOMPARE(rows.size(), 20);
    const auto text = [](const QJsonValue &value) {
        return value.isDouble() ? QByteArray::number(value.toDouble()) : value.toString().toUtf8();
    };
    const auto tsv = fetch(some).out.trimmed().split('\n');
    const auto table = fetch(some + QStringList{ u"-o"_s, u"table"_s }).out.trimmed().split('\n');
    QCOMPARE(tsv.size(), 21);
    QCOMPARE(table.size(), 21);
    QCOMPARE(tsv.first(), QByteArray("IssueKey\tSummary\tEstimatedHours\tDueDate"));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto cells = tsv[i + 1].split('\t');
        QCOMPARE(cells[0], text(rows[i]["IssueKey"_L1]));
        QCOMPARE(cells[1], text(rows[i]["Summary"_L1]));
        QCOMPARE(cells[2], text(rows[i]["EstimatedHours"_L1]));
        QCOMPARE(cells[3], text(rows[i]["DueDate"_L1]));
        QVERIFY(table[i + 1].contains(text(rows[i]["Summary"_L1])));
    }
    // What other readers make of csv.
    QCOMPARE(fetch(some + QStringList{ u"-o"_s, u"csv"_s, u"--to"_s, m_space.cli.path(u"i.csv"_s) }).exitCode, 0);
    const CliResult read = m_space.cli.shell(
        u"/usr/bin/python3 -c 'import csv,json; print(json.dumps([r[\"Summary\"] for r in csv.DictReader(open(\"i.csv\", newline=\"\", encoding=\"utf-8\"))]))'"_s);
    QJsonArray summaries;
    for (const QJsonValue &row : rows)
        summaries << row["Summary"_L1];
    QCOMPARE(QJsonDocument::fromJson(read.out).array(), summaries);
}

void TestCliFetch::columnsInTheirOrder()
{
    QVERIFY(fetch({ u"Issues"_s, u"--columns"_s, u"summary, ID ,IssueKey"_s, u"--limit"_s, u"1"_s })
                .out.startsWith("Summary\tId\tIssueKey\n"));
    QVERIFY(fetch({ u"Issues"_s, u"--columns"_s, u"Summary"_s, u"--titles"_s, u"--limit"_s, u"1"_s })
                .out.startsWith("Subject\n"));
    QCOMPARE(fetch({ u"Issues"_s, u"--columns"_s, u"Id,Id"_s }).exitCode, 2);
    const CliResult mistyped = fetch({ u"Issues"_s, u"--columns"_s, u"Id,Sumary"_s, u"-o"_s, u"json"_s });
    QCOMPARE(mistyped.exitCode, 2);
    QVERIFY(mistyped.error()["hint"_L1].toString().contains(u"Summary"_s));
}

void TestCliFetch::typesAreKept()
{
    const QJsonObject row = rowsOf(fetch({ u"Issues"_s, u"--limit"_s, u"1"_s, u"-o"_s, u"json"_s })).first().toObject();
    QVERIFY(row["Id"_L1].isDouble());
    QVERIFY(row["Created"_L1].toString().endsWith(u'Z'));
    QVERIFY(row["CustomFields"_L1].isArray());
    QVERIFY(row["ResolutionId"_L1].isNull() || row["ResolutionId"_L1].isDouble());
    const QJsonObject project = rowsOf(fetch({ u"Projects"_s, u"-o"_s, u"json"_s })).first().toObject();
    QVERIFY(project["Archived"_L1].isBool());
}

void TestCliFetch::timeZone()
{
    const QStringList one{ u"Issues"_s, u"--limit"_s, u"1"_s, u"--columns"_s, u"Created"_s, u"--no-header"_s };
    const QDateTime utc = QDateTime::fromString(QString::fromLatin1(fetch(one).out.trimmed()), Qt::ISODate);
    const QByteArray shifted = fetch(one + QStringList{ u"--timezone"_s, u"Asia/Tokyo"_s }).out.trimmed();
    QVERIFY(utc.isValid() && shifted.endsWith("+09:00"));
    QCOMPARE(QDateTime::fromString(QString::fromLatin1(shifted), Qt::ISODate), utc);
    QVERIFY(fetch(one + QStringList{ u"--timezone"_s, u"Asia/Tokyo"_s, u"-o"_s, u"table"_s }).out.contains("+09:00"));
}

void TestCliFetch::conditions_data()
{
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("values"); // all that may come
    QTest::newRow("name of a thing") << QStringList{ u"Status=処理中"_s, u"ProjectKey=WEB"_s } << u"StatusName"_s
                                     << QStringList{ u"処理中"_s };
    QTest::newRow("any of two") << QStringList{ u"ProjectKey=WEB"_s, u"ProjectKey=APP"_s } << u"ProjectKey"_s
                                << QStringList{ u"WEB"_s, u"APP"_s };
    QTest::newRow("id") << QStringList{ u"StatusId=1"_s } << u"StatusId"_s << QStringList{ u"1"_s };
    QTest::newRow("one issue") << QStringList{ u"IssueKey=WEB-1"_s } << u"IssueKey"_s << QStringList{ u"WEB-1"_s };
}

void TestCliFetch::conditions()
{
    QFETCH(const QStringList, conditions);
    QFETCH(const QString, column);
    QFETCH(const QStringList, values);
    QStringList arguments{ u"Issues"_s, u"-o"_s, u"json"_s };
    for (const QString &condition : conditions)
        arguments << u"--where"_s << condition;
    const CliResult result = fetch(arguments);
    QVERIFY2(result.exitCode == 0, result.err);
    QSet<QString> seen;
    for (const QJsonValue &row : rowsOf(result))
        seen << row[column].toVariant().toString();
    QCOMPARE(seen, QSet<QString>(values.begin(), values.end()));
}

void TestCliFetch::limits()
{
    QCOMPARE(rowsOf(fetch({ u"Issues"_s, u"--limit"_s, u"7"_s, u"-o"_s, u"json"_s })).size(), 7);
    QCOMPARE(rowsOf(fetch({ u"Issues"_s, u"-p"_s, u"MaxRows=5"_s, u"-o"_s, u"json"_s })).size(), 5);
    QCOMPARE(rowsOf(fetch({ u"Issues"_s, u"-p"_s, u"MaxRows=5"_s, u"--limit"_s, u"3"_s, u"-o"_s, u"json"_s })).size(),
             3);
    QCOMPARE(rowsOf(fetch({ u"Issues"_s, u"-p"_s, u"PageSize=9"_s, u"--limit"_s, u"20"_s, u"-o"_s, u"json"_s })).size(),
             20);
}

void TestCliFetch::badConditionsCostNoRequest()
{
    const auto before = m_space.sandbox.log().size();
    for (const QString &condition :
         { u"Nothing=1"_s, u"Summary"_s, u"Created>=someday"_s, u"Id=abc"_s, u"HasDueDate=true"_s, u"Summary=x"_s }) {
        const CliResult result = fetch({ u"Issues"_s, u"--where"_s, condition });
        QVERIFY2(result.exitCode == 2, (condition.toUtf8() + ": " + result.told()).constData());
    }
    QCOMPARE(m_space.sandbox.log().size(), before);
    const CliResult mistyped = fetch({ u"Issues"_s, u"--where"_s, u"StatusNaem=x"_s, u"-o"_s, u"json"_s });
    QVERIFY2(mistyped.error()["hint"_L1].toString().contains(u"StatusName"_s), mistyped.err);
}

/// Rows that came are given out; a file of theirs is not left.
void TestCliFetch::brokenOffInTheMiddle()
{
    const QJsonObject third{
        { "match"_L1, u"/api/v2/issues"_s }, { "query"_L1, u"offset=198&"_s }, { "times"_L1, -1 }, { "status"_L1, 400 }
    };
    m_space.sandbox.control(u"faults"_s, third);
    const CliResult json = fetch({ u"Issues"_s, u"-o"_s, u"json"_s });
    QCOMPARE(json.exitCode, 7);
    QCOMPARE(json.error()["code"_L1].toString(), u"Api"_s);
    QCOMPARE(json.out.count("{\"Id\""), 199); // each page after the first begins with a row of the one before
    QVERIFY(!json.out.trimmed().endsWith(']')); // an interrupted array is left unclosed
    const QString older = m_space.cli.file(u"older.csv"_s, "older");
    QCOMPARE(fetch({ u"Issues"_s, u"-o"_s, u"csv"_s, u"--to"_s, older }).exitCode, 7);
    QCOMPARE(fetch({ u"Issues"_s, u"-o"_s, u"csv"_s, u"--to"_s, m_space.cli.path(u"new.csv.gz"_s) }).exitCode, 7);
    QFile file(older);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("older"));
    const QStringList files = QDir(m_space.cli.path(u"."_s)).entryList(QDir::Files | QDir::Hidden);
    QVERIFY2(files.filter(u"new"_s).isEmpty() && files.filter(u".older"_s).isEmpty(), qPrintable(files.join(u' ')));
}

void TestCliFetch::rowsLeftOut()
{
    const QJsonObject odd{
        { "match"_L1, u"/api/v2/projects"_s },
        { "times"_L1, -1 },
        { "status"_L1, 200 },
        { "body"_L1,
          u"[{\"id\":1,\"projectKey\":\"A\",\"name\":\"a\"},17,{\"id\":2,\"projectKey\":\"B\",\"name\":\"b\"}]"_s }
    };
    m_space.sandbox.control(u"faults"_s, odd);
    const CliResult partial = fetch({ u"Projects"_s, u"-o"_s, u"json"_s });
    QCOMPARE(partial.exitCode, 17);
    QCOMPARE(partial.error()["reason"_L1].toString(), u"RowsLeftOut"_s);
    QCOMPARE(rowsOf(partial).size(), 2); // the array is whole, and what is missing is told
    QCOMPARE(fetch({ u"Projects"_s, u"--to"_s, m_space.cli.path(u"partial.tsv"_s) }).exitCode, 17);
    QVERIFY(!QFile::exists(m_space.cli.path(u"partial.tsv"_s)));
    QStringList allowed{ u"fetch"_s, u"Projects"_s, u"--allow-partial"_s, u"-o"_s, u"json"_s };
    m_space.cli.set(u"TSUNAGI_URL"_s, m_space.sandbox.url());
    m_space.cli.set(u"TSUNAGI_APIKEY"_s, m_space.sandbox.apiKey());
    const CliResult warned = m_space.cli.run(allowed);
    m_space.cli.unset(u"TSUNAGI_URL"_s);
    m_space.cli.unset(u"TSUNAGI_APIKEY"_s);
    QCOMPARE(warned.exitCode, 0);
    QVERIFY2(warned.err.startsWith("{\"warning\":") && warned.err.contains("RowsLeftOut"), warned.err);
    const CliResult strict = fetch({ u"Projects"_s, u"--strict"_s, u"-o"_s, u"json"_s });
    QCOMPARE(strict.exitCode, 17);
    QCOMPARE(strict.out.count("{\"Id\""), 0);
}

void TestCliFetch::longRateLimit()
{
    const QString reset = QString::number(QDateTime::currentSecsSinceEpoch() + 3600);
    m_space.sandbox.control(u"faults"_s,
                            { { "match"_L1, u"/api/v2/projects"_s },
                              { "times"_L1, -1 },
                              { "status"_L1, 429 },
                              { "headers"_L1,
                                QJsonObject{ { "X-RateLimit-Limit"_L1, u"1"_s },
                                             { "X-RateLimit-Remaining"_L1, u"0"_s },
                                             { "X-RateLimit-Reset"_L1, reset } } } });
    const CliResult result = fetch({ u"Projects"_s, u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 8, result.told());
    QCOMPARE(result.error()["reason"_L1].toString(), u"RateLimitReached"_s);
}

void TestCliFetch::closedPipeStopsRequests()
{
    m_space.sandbox.control(u"latency"_s, { { "ms"_L1, 100 } });
    const int before = m_space.requestsTo(u"/api/v2/issues"_s);
    m_space.cli.set(u"TSUNAGI_CONNECTION"_s,
                    u"URL=%1;ApiKey=%2;PageSize=1"_s.arg(m_space.sandbox.url(), m_space.sandbox.apiKey()));
    const CliResult result =
        m_space.cli.shell(u"\"$CLI\" fetch Issues -o jsonl | head -n 2 | wc -l; echo \"${PIPESTATUS[0]}\""_s);
    m_space.cli.unset(u"TSUNAGI_CONNECTION"_s);
    QCOMPARE(result.out, QByteArray("2\n0\n"));
    QCOMPARE(result.err, QByteArray());
    QVERIFY(m_space.requestsTo(u"/api/v2/issues"_s) - before < 100);
}

void TestCliFetch::interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliFetch::interrupted()
{
    QFETCH(const int, signal);
    m_space.sandbox.control(u"faults"_s,
                            { { "match"_L1, u"/api/v2/issues"_s },
                              { "query"_L1, u"offset=99&"_s },
                              { "times"_L1, -1 },
                              { "hang"_L1, true } });
    const int before = m_space.requestsTo(u"/api/v2/issues"_s);
    const QString to = m_space.cli.path(u"interrupted.json"_s);
    const auto process = m_space.cli.start(QStringList{ u"fetch"_s, u"Issues"_s, u"-o"_s, u"json"_s, u"--to"_s, to }
                                           + m_space.withKey());
    QTRY_VERIFY_WITH_TIMEOUT(m_space.requestsTo(u"/api/v2/issues"_s) - before >= 1, 60'000);
    QVERIFY(!process->waitForFinished(300));
    ::kill(static_cast<pid_t>(process->processId()), signal);
    QVERIFY(process->waitForFinished(30'000));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 130);
    QVERIFY(process->readAllStandardError().contains("\"Interrupted\""));
    QVERIFY(QDir(m_space.cli.path(u"."_s)).entryList(QDir::Files | QDir::Hidden).filter(u"interrupted"_s).isEmpty());
}

/// Blocked on a reader that does not read: the signal must still end it.
void TestCliFetch::interruptedWhileWriting()
{
    const QByteArray full = QFile::encodeName(m_space.cli.path(u"full"_s));
    QCOMPARE(mkfifo(full.constData(), 0600), 0);
    const int reader = ::open(full.constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QProcess process;
    process.setProcessEnvironment(m_space.cli.environment());
    process.setStandardOutputFile(QFile::decodeName(full));
    // 300 issues are more than the pipe holds.
    process.start(CliRunner::program(),
                  QStringList{ u"fetch"_s, u"Issues"_s, u"-o"_s, u"jsonl"_s } + m_space.withKey());
    QVERIFY(process.waitForStarted());
    const auto waiting = [reader] {
        int bytes = 0;
        return ::ioctl(reader, FIONREAD, &bytes) == 0 ? bytes : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > fcntl(reader, F_GETPIPE_SZ) - 4096, 60'000);
    QVERIFY(!process.waitForFinished(300));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 130);
    ::close(reader);
}

QTEST_GUILESS_MAIN(TestCliFetch)
#include "tst_cli_fetch.moc"

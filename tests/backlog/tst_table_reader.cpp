// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_batch.h"
#include "tests/backlog/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;
using auth::Property;

class TestTableReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void readsAllIssuesInOrder();
    void theLastPageMayBeEmpty();
    void readsWholeTablesInOneRequest_data();
    void readsWholeTablesInOneRequest();
    void limits_data();
    void limits();
    void filtersGoIntoTheRequest();
    void totalIsAskedAfterTheFirstPage();
    void totalIsNotAskedInVain();
    void stopKeepsWhatCame();
    void stopBeforeTheFirstPage();
    void goneWhileRunning();
    void goneInsideItsOwnSignal();
    void startsOnce();

private:
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }
    /// The queries of requests for the path since @p before, in order.
    [[nodiscard]] QStringList queries(const QString &path, qsizetype before);

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    qint64 m_issues = 0; // that the user sees
};

QStringList TestTableReader::queries(const QString &path, qsizetype before)
{
    QStringList found;
    const QJsonArray log = m_sandbox.log();
    for (qsizetype i = before; i < log.size(); ++i)
        if (log[i]["path"_L1].toString() == path)
            found += log[i]["query"_L1].toString();
    return found;
}

void TestTableReader::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--issues"_s, u"1050"_s, u"--rate-limit"_s, u"read=100000,search=100000"_s }),
             qPrintable(m_sandbox.errorText()));
    m_connection = connectedByKey(m_sandbox, m_home.path());
    m_issues = countIssues(m_connection.client);
    QVERIFY2(m_issues > 600, qPrintable(QString::number(m_issues)));
}

void TestTableReader::cleanup()
{
    QVERIFY(m_sandbox.clearFaults());
    m_sandbox.control(u"latency"_s, { { u"ms"_s, 0 } });
}

void TestTableReader::readsAllIssuesInOrder()
{
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), m_issues);
    QVERIFY(reading.hasNoIdTwice());
    QCOMPARE(reading.ends, 1);
    QCOMPARE(reading.reader->rowsRead(), m_issues);
    QCOMPARE(reading.reader->expectedRows(), m_issues);
    QCOMPARE(reading.reader->rowsLeftOut(), 0);
    const int created = tableNamed("Issues").columnIndex(u"Created"_s);
    for (qsizetype row = 1; row < reading.rows.rowCount(); ++row)
        QVERIFY(reading.rows.cell(row - 1, created).integer <= reading.rows.cell(row, created).integer);

    const QStringList asked = queries(issuesPath, before);
    // Each page begins with the last row of the one before.
    QCOMPARE(asked.size(), (m_issues - 1) / 99 + 1);
    QCOMPARE(reading.reader->pagesRead(), asked.size());
    for (qsizetype page = 0; page < asked.size(); ++page)
        QCOMPARE(asked[page], u"sort=created&order=asc&offset=%1&count=100"_s.arg(page * 99));
    QVERIFY(queries(u"/api/v2/issues/count"_s, before).isEmpty());
}

void TestTableReader::theLastPageMayBeEmpty()
{
    // Nineteen rows in pages of ten, each beginning with a known row: only a page with nothing new tells the end.
    ReadRequest request = issuesRequest();
    for (const QJsonValue &issue : QJsonDocument::fromJson(pageAt(m_connection.client, 0)).array())
        if (request.filters.size() < 19)
            request.filters.emplaceBack(u"id[]"_s, QString::number(issue["id"_L1].toInteger()));
    request.pageSize = 10;
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), 19);
    QCOMPARE(queries(issuesPath, before).size(), 3);
    QVERIFY(reading.hasNoIdTwice());
}

void TestTableReader::readsWholeTablesInOneRequest_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("Projects") << u"Projects"_s;
    QTest::newRow("Users") << u"Users"_s;
    QTest::newRow("Priorities") << u"Priorities"_s;
}

void TestTableReader::readsWholeTablesInOneRequest()
{
    QFETCH(const QString, table);
    ReadRequest request;
    request.table = *findTable(table);
    request.wantTotal = true;
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QVERIFY(reading.rows.rowCount() >= 3);
    QVERIFY(reading.hasNoIdTwice());
    QCOMPARE(reading.reader->expectedRows(), reading.rows.rowCount());
    QCOMPARE(queries(u"/api/v2"_s + QString::fromLatin1(request.table->path), before), QStringList{ QString() });
    QCOMPARE(m_sandbox.log().size() - before, 1);
    // The columns that must hold something do.
    for (qsizetype column = 0; column < request.table->columns.size(); ++column)
        for (qsizetype row = 0; row < reading.rows.rowCount(); ++row)
            QVERIFY2(request.table->columns[column].nullable || reading.rows.cell(row, column).kind != Cell::Kind::Null,
                     request.table->columns[column].name);
}

void TestTableReader::limits_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("within a page") << u"Issues"_s << qint64(10) << 100 << QStringList{ u"0 10"_s };
    QTest::newRow("a whole page") << u"Issues"_s << qint64(100) << 100 << QStringList{ u"0 100"_s };
    QTest::newRow("pages and a part") << u"Issues"_s << qint64(250) << 100
                                      << QStringList{ u"0 100"_s, u"99 100"_s, u"198 52"_s };
    QTest::newRow("small pages") << u"Issues"_s << qint64(7) << 3 << QStringList{ u"0 3"_s, u"2 3"_s, u"4 3"_s };
    QTest::newRow("one") << u"Issues"_s << qint64(1) << 100 << QStringList{ u"0 1"_s };
    QTest::newRow("of a whole table") << u"Priorities"_s << qint64(2) << 100 << QStringList{ u" "_s };
}

void TestTableReader::limits()
{
    QFETCH(const QString, table);
    QFETCH(const qint64, limit);
    QFETCH(const int, pageSize);
    ReadRequest request;
    request.table = *findTable(table);
    request.limit = limit;
    request.pageSize = pageSize;
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), limit);
    QCOMPARE(reading.reader->rowsRead(), limit);
    QCOMPARE(reading.reader->expectedRows(), limit);
    QStringList asked;
    for (const QString &query : queries(u"/api/v2"_s + QString::fromLatin1(request.table->path), before))
        asked += QUrlQuery(query).queryItemValue(u"offset"_s) + u' ' + QUrlQuery(query).queryItemValue(u"count"_s);
    QTEST(asked, "asked");
}

void TestTableReader::filtersGoIntoTheRequest()
{
    ReadRequest request = issuesRequest();
    request.filters = filtersFrom(*request.table, { u"StatusId=4"_s, u"StatusId=3"_s }).value();
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QVERIFY(reading.rows.rowCount() > 0 && reading.rows.rowCount() < m_issues);
    const int status = request.table->columnIndex(u"StatusId"_s);
    for (qsizetype row = 0; row < reading.rows.rowCount(); ++row)
        QVERIFY(reading.rows.cell(row, status).integer == 3 || reading.rows.cell(row, status).integer == 4);
    QVERIFY(queries(issuesPath, before)[0].contains("statusId%5B%5D=4&statusId%5B%5D=3"_L1));
}

void TestTableReader::totalIsAskedAfterTheFirstPage()
{
    ReadRequest request = issuesRequest();
    request.wantTotal = true;
    request.filters = { { u"parentChild"_s, u"0"_s } };
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, request);
    QList<std::pair<qint64, qint64>> progress; // rows read, rows expected
    QObject::connect(reading.reader.get(), &TableReader::progressed, reading.reader.get(),
                     [&] { progress.emplaceBack(reading.reader->rowsRead(), reading.reader->expectedRows()); });
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), m_issues);

    const QJsonArray log = m_sandbox.log();
    QStringList order;
    for (qsizetype i = before; i < log.size() && order.size() < 3; ++i)
        order += log[i]["path"_L1].toString() + u'?' + log[i]["query"_L1].toString();
    QCOMPARE(order.value(0), issuesPath + u"?sort=created&order=asc&parentChild=0&offset=0&count=100"_s);
    QCOMPARE(order.value(1), issuesPath + u"/count?parentChild=0"_s);
    QCOMPARE(order.value(2), issuesPath + u"?sort=created&order=asc&parentChild=0&offset=99&count=100"_s);
    QCOMPARE(queries(issuesPath + u"/count"_s, before).size(), 1);
    QVERIFY(std::any_of(progress.begin(), progress.end(),
                        [this](const auto &seen) { return seen.first <= 200 && seen.second == m_issues; }));
}

void TestTableReader::totalIsNotAskedInVain()
{
    ReadRequest request = issuesRequest();
    request.wantTotal = true;
    request.limit = 100;
    const qsizetype before = m_sandbox.log().size();
    Reading limited(m_connection.client, request);
    QCOMPARE(limited.outcome(), u"done"_s);
    QCOMPARE(m_sandbox.log().size() - before, 1);

    // Where the count can't be had, the rows come all the same.
    request.limit = 150;
    fault({ { u"match"_s, issuesPath + u"/count"_s }, { u"status"_s, 500 } });
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), 150);
}

void TestTableReader::stopKeepsWhatCame()
{
    fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=297&"_s }, { u"hang"_s, true } });
    Reading reading(m_connection.client, issuesRequest());
    QObject::connect(reading.reader.get(), &TableReader::progressed, reading.reader.get(), [&] {
        if (reading.reader->rowsRead() == 298)
            QTimer::singleShot(0, reading.reader.get(), &TableReader::stop);
    });
    QCOMPARE(reading.outcome(), u"Interrupted"_s);
    QCOMPARE(reading.rows.rowCount(), 298);
    QVERIFY(reading.hasNoIdTwice());
    reading.reader->stop();
    QTest::qWait(100);
    QCOMPARE(reading.ends, 1);
}

void TestTableReader::stopBeforeTheFirstPage()
{
    Reading reading(m_connection.client, issuesRequest());
    reading.reader->start();
    reading.reader->stop();
    QCOMPARE(reading.outcome(), u"Interrupted"_s);
    QCOMPARE(reading.rows.rowCount(), 0);
    QCOMPARE(reading.ends, 1);
}

void TestTableReader::goneWhileRunning()
{
    m_sandbox.control(u"latency"_s, { { u"ms"_s, 20 } });
    for (const int milliseconds : { 0, 5, 30, 60, 120 }) {
        Reading reading(m_connection.client, issuesRequest());
        reading.reader->start();
        QTest::qWait(milliseconds);
        const qsizetype rows = reading.rows.rowCount();
        reading.reader.reset();
        QTest::qWait(100);
        QCOMPARE(reading.rows.rowCount(), rows);
        QCOMPARE(reading.ends, 0);
    }
    // Its place among the client's requests is free again.
    QVERIFY(!pageAt(m_connection.client, 0).isEmpty());
}

void TestTableReader::goneInsideItsOwnSignal()
{
    auto *reader = new TableReader(m_connection.client, issuesRequest());
    int batches = 0;
    connect(reader, &TableReader::batchArrived, this, [&] {
        ++batches;
        delete reader;
    });
    reader->start();
    QTRY_COMPARE_WITH_TIMEOUT(batches, 1, 30'000);
    QVERIFY(!pageAt(m_connection.client, 0).isEmpty());
    QCOMPARE(batches, 1);
}

void TestTableReader::startsOnce()
{
    ReadRequest request = issuesRequest();
    request.limit = 50;
    Reading reading(m_connection.client, request);
    reading.reader->start();
    QCOMPARE(reading.outcome(), u"done"_s);
    QTest::qWait(100);
    QCOMPARE(reading.ends, 1);
    QCOMPARE(reading.rows.rowCount(), 50);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_table_reader.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backlog/reading.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

/// What a reader makes of a space that fails in the middle, and of pages that are not what they should be.
class TestReaderFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void errorInMidFetchKeepsWhatCame();
    void expiryInMidFetchLosesNothing();
    void rateLimitInMidFetchLosesNothing();
    void unreadableRowsAreTold();
    void damagedPageEndsTheReading();
    void rowsThatComeTwiceAreDropped();
    void limitIsReachedInSpiteOfRepetitions();
    void rowsThatSlippedAwayAreFoundAgain();
    void gapsThatCanNotBeMendedAreTold();
    void theSamePageForEverEnds();

private:
    [[nodiscard]] QString shiftedPage();
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    qint64 m_issues = 0; // that the user sees
};

void TestReaderFaults::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--issues"_s, u"600"_s, u"--rate-limit"_s, u"read=100000,search=100000"_s }),
             qPrintable(m_sandbox.errorText()));
    m_connection = connectedByKey(m_sandbox, m_home.path());
    m_issues = countIssues(m_connection.client);
    QVERIFY2(m_issues > 300, qPrintable(QString::number(m_issues)));
}

void TestReaderFaults::cleanup() { QVERIFY(m_sandbox.clearFaults()); }

void TestReaderFaults::errorInMidFetchKeepsWhatCame()
{
    fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=198&"_s }, { u"status"_s, 503 }, { u"times"_s, -1 } });
    Reading reading(m_connection.client, issuesRequest());
    QSignalSpy waits(m_connection.client.get(), &Client::waitingToRetry);
    QCOMPARE(reading.outcome(), u"ServerUnavailable"_s);
    QCOMPARE(waits.size(), 3); // after 1, 2 and 4 seconds
    QCOMPARE(waits.last().first().toInt(), 4);
    QCOMPARE(reading.rows.rowCount(), 199);
    QCOMPARE(reading.ends, 1);
}

void TestReaderFaults::expiryInMidFetchLosesNothing()
{
    const QTemporaryDir home;
    const Connected connection = connectedByOAuth(m_sandbox, home.path());
    fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=198&"_s }, { u"status"_s, 401 } });
    const int tokens = requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s);
    Reading reading(connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), m_issues);
    QVERIFY(reading.hasNoIdTwice());
    // One for the code, one for the refresh.
    QCOMPARE(requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s) - tokens, 2);
}

void TestReaderFaults::rateLimitInMidFetchLosesNothing()
{
    fault({ { u"match"_s, issuesPath },
            { u"query"_s, u"offset=198&"_s },
            { u"status"_s, 429 },
            { u"headers"_s, QJsonObject{ { u"Retry-After"_s, u"1"_s } } } });
    QSignalSpy waits(m_connection.client.get(), &Client::waitingForRateLimit);
    Reading reading(m_connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), m_issues);
    QCOMPARE(waits.size(), 1);
}

void TestReaderFaults::unreadableRowsAreTold()
{
    QByteArray page = pageAt(m_connection.client, 99);
    const qsizetype at = page.indexOf(",\"issueKey\"", page.size() / 2);
    QVERIFY(at > 0);
    page.insert(at, ",nonsense");
    fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=99&"_s }, { u"body"_s, QString::fromUtf8(page) } });
    Reading reading(m_connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"RowsLeftOut"_s);
    QCOMPARE(reading.result->error().number, 1);
    QCOMPARE(reading.rows.rowCount(), m_issues - 1);
    QCOMPARE(reading.reader->rowsLeftOut(), 1);
}

void TestReaderFaults::damagedPageEndsTheReading()
{
    const QByteArray page = pageAt(m_connection.client, 99);
    for (const QString &body : { QString::fromUtf8(page.first(page.size() / 2)), u"{}"_s, u"[1,2"_s }) {
        fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=99&"_s }, { u"body"_s, body } });
        Reading reading(m_connection.client, issuesRequest());
        QCOMPARE(reading.outcome(), u"BadReply"_s);
        QCOMPARE(reading.result->error().subject, u"127.0.0.1"_s);
        QCOMPARE(reading.rows.rowCount(), 100);
        QCOMPARE(reading.ends, 1);
    }
}

/// While we read, somebody adds one in front: the second page begins with the first one's last row but one.
QString TestReaderFaults::shiftedPage()
{
    QJsonArray shifted = QJsonDocument::fromJson(pageAt(m_connection.client, 98)).array();
    return QString::fromUtf8(QJsonDocument(shifted).toJson(QJsonDocument::Compact));
}

void TestReaderFaults::rowsThatComeTwiceAreDropped()
{
    fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=99&"_s }, { u"body"_s, shiftedPage() } });
    Reading reading(m_connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"done"_s);
    // The sandbox's own third page does not know of the new row: what is missing before it is looked for.
    QCOMPARE(reading.rows.rowCount(), m_issues);
    QVERIFY(reading.hasNoIdTwice());
    QCOMPARE(reading.reader->expectedRows(), m_issues);
}

void TestReaderFaults::limitIsReachedInSpiteOfRepetitions()
{
    fault({ { u"match"_s, issuesPath }, { u"query"_s, u"offset=99&"_s }, { u"body"_s, shiftedPage() } });
    ReadRequest request = issuesRequest();
    request.limit = 199;
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), 199);
    QVERIFY(reading.hasNoIdTwice());
}

/// While we read, somebody deletes three rows that have been read: the second page begins three rows too late.
void TestReaderFaults::rowsThatSlippedAwayAreFoundAgain()
{
    fault({ { u"match"_s, issuesPath },
            { u"query"_s, u"offset=99&"_s },
            { u"body"_s, QString::fromUtf8(pageAt(m_connection.client, 102)) } });
    fault({ { u"match"_s, issuesPath },
            { u"query"_s, u"offset=0&"_s },
            { u"skip"_s, 1 },
            { u"body"_s, QString::fromUtf8(pageAt(m_connection.client, 3)) } });
    const int before = requestsFor(m_sandbox, issuesPath);
    Reading reading(m_connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), m_issues);
    QVERIFY(reading.hasNoIdTwice());
    QVERIFY(requestsFor(m_sandbox, issuesPath) - before > (m_issues - 1) / 99 + 1);
}

/// Pages that never meet: it ends, and the gap is told.
void TestReaderFaults::gapsThatCanNotBeMendedAreTold()
{
    const QString far = QString::fromUtf8(pageAt(m_connection.client, 300));
    ReadRequest request = issuesRequest();
    request.pageSize = 10;
    request.limit = 80;
    for (const char *offset : { "offset=54&", "offset=45&", "offset=36&", "offset=27&", "offset=18&", "offset=9&" })
        fault({ { u"match"_s, issuesPath },
                { u"query"_s, QString::fromLatin1(offset) },
                { u"skip"_s, QByteArrayView(offset) == "offset=54&" ? 0 : 1 },
                { u"body"_s, far } });
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"RowsLeftOut"_s);
    QCOMPARE(reading.reader->gaps(), 1);
    QVERIFY(reading.hasNoIdTwice());
}

void TestReaderFaults::theSamePageForEverEnds()
{
    fault({ { u"match"_s, issuesPath },
            { u"body"_s, QString::fromUtf8(pageAt(m_connection.client, 0)) },
            { u"times"_s, -1 } });
    Reading reading(m_connection.client, issuesRequest());
    QCOMPARE(reading.outcome(), u"BadReply"_s);
    QCOMPARE(reading.rows.rowCount(), 100);
}

QTEST_GUILESS_MAIN(TestReaderFaults)
#include "tst_table_reader_faults.moc"

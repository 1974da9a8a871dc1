// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/client.h"
#include "tests/backlog/connected_client.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;
using auth::Property;

/// The client when it may not ask at once, or no longer: rate limits, turns, stops, ends.
class TestClientWaiting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void tooManyRequestsWaitsAndGoesOn();
    void tooLongAWaitIsAnError();
    void limitUsedUpByOthersIsAnError();
    void paceCausesNo429();
    void otherClassesNeedNotWait();
    void stopWhileWaiting();
    void stopInMidFlight();
    void stoppedBefore();
    void oneRequestAtATime();
    void asManyAsConcurrencySays();
    void goneInMidFlight();
    void goneWhileOthersWaitForTheirTurn();

private:
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }
    [[nodiscard]] Connected byKey(Given further = {}) { return connectedByKey(m_sandbox, m_home.path(), further); }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
};

namespace {

const QString projects = u"/projects"_s;
const QString projectsPath = u"/api/v2/projects"_s;

Result<ApiReply> get(const Connected &connection, const QString &path, const std::stop_token &stop = {})
{
    return QCoro::waitFor(connection.client->get(path, {}, stop));
}

QString resetIn(int seconds) { return QString::number(QDateTime::currentSecsSinceEpoch() + seconds); }

/// Requests a stop once the loop turns, and after @p milliseconds.
void stopLater(std::stop_source source, int milliseconds)
{
    QTimer::singleShot(milliseconds, [source]() mutable { source.request_stop(); });
}

} // namespace

void TestClientWaiting::initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText())); }

void TestClientWaiting::cleanup()
{
    forgetRateLimits();
    QVERIFY(m_sandbox.clearFaults());
    m_sandbox.control(u"config"_s, { { u"rateLimit"_s, u"read=600,update=150,search=150,icon=60,window=60"_s } });
    m_sandbox.control(u"latency"_s, { { u"ms"_s, 0 } });
}

void TestClientWaiting::tooManyRequestsWaitsAndGoesOn()
{
    const Connected connection = byKey();
    QList<int> waits;
    connect(connection.client.get(), &Client::waitingForRateLimit, this, [&waits](int seconds) { waits += seconds; });
    fault({ { u"match"_s, projectsPath },
            { u"status"_s, 429 },
            { u"headers"_s,
              QJsonObject{ { u"X-RateLimit-Limit"_s, u"600"_s },
                           { u"X-RateLimit-Remaining"_s, u"0"_s },
                           { u"X-RateLimit-Reset"_s, resetIn(2) } } } });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(outcomeOf(get(connection, projects)), u"done"_s);
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(waits.size(), 1);
    QVERIFY(waits[0] >= 1 && waits[0] <= 2);
}

void TestClientWaiting::tooLongAWaitIsAnError()
{
    fault({ { u"match"_s, projectsPath },
            { u"status"_s, 429 },
            { u"headers"_s,
              QJsonObject{ { u"X-RateLimit-Remaining"_s, u"0"_s }, { u"X-RateLimit-Reset"_s, resetIn(600) } } } });
    const Connected connection = byKey();
    QSignalSpy waits(connection.client.get(), &Client::waitingForRateLimit);
    QSignalSpy changes(connection.client.get(), &Client::rateLimitsChanged);
    const auto reply = get(connection, projects);
    QCOMPARE(outcomeOf(reply), u"RateLimitReached"_s);
    QVERIFY(reply.error().number > 590 && reply.error().number <= 600);
    QCOMPARE(waits.size(), 0);
    QCOMPARE(changes.size(), 1);
    // The next one knows without asking.
    const int before = requestsFor(m_sandbox, projectsPath);
    QCOMPARE(outcomeOf(get(connection, projects)), u"RateLimitReached"_s);
    QCOMPARE(requestsFor(m_sandbox, projectsPath), before);
    // Other classes go on.
    QCOMPARE(outcomeOf(get(connection, u"/issues/count"_s)), u"done"_s);
}

void TestClientWaiting::limitUsedUpByOthersIsAnError()
{
    fault({ { u"match"_s, projectsPath },
            { u"status"_s, 429 },
            { u"times"_s, -1 },
            { u"headers"_s, QJsonObject{ { u"Retry-After"_s, u"1"_s } } } });
    const int before = requestsFor(m_sandbox, projectsPath);
    const auto reply = get(byKey(), projects);
    QCOMPARE(outcomeOf(reply), u"RateLimitReached"_s);
    QCOMPARE(reply.error().number, 1);
    QCOMPARE(requestsFor(m_sandbox, projectsPath) - before, 4);
}

void TestClientWaiting::paceCausesNo429()
{
    m_sandbox.control(u"config"_s, { { u"rateLimit"_s, u"search=3,window=2"_s } });
    const Connected connection = byKey();
    const int refused = requestsFor(m_sandbox, u"/api/v2/issues/count"_s, 429);
    QSignalSpy waits(connection.client.get(), &Client::waitingForRateLimit);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(outcomeOf(get(connection, u"/issues/count"_s)), u"done"_s);
    QVERIFY(waits.size() >= 1);
    QCOMPARE(requestsFor(m_sandbox, u"/api/v2/issues/count"_s, 429), refused);
    QCOMPARE(connection.client->rateLimits().of(RateClass::Search).limit, 3);
}

void TestClientWaiting::otherClassesNeedNotWait()
{
    m_sandbox.control(u"config"_s, { { u"rateLimit"_s, u"search=1,window=5"_s } });
    const Connected connection = byKey();
    QCOMPARE(outcomeOf(get(connection, u"/issues/count"_s)), u"done"_s);
    QElapsedTimer timer;
    timer.start();
    auto search = connection.client->get(u"/issues/count"_s, {}, {});
    QCOMPARE(outcomeOf(get(connection, projects)), u"done"_s);
    QVERIFY(!search.isReady());
    QVERIFY(timer.elapsed() < 4500);
    QCOMPARE(outcomeOf(QCoro::waitFor(std::move(search))), u"done"_s);
}

void TestClientWaiting::stopWhileWaiting()
{
    fault({ { u"match"_s, projectsPath },
            { u"status"_s, 429 },
            { u"headers"_s, QJsonObject{ { u"Retry-After"_s, u"100"_s } } } });
    std::stop_source source;
    stopLater(source, 300);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(outcomeOf(get(byKey(), projects, source.get_token())), u"Interrupted"_s);
    QVERIFY(timer.elapsed() < 30'000);
}

void TestClientWaiting::stopInMidFlight()
{
    fault({ { u"match"_s, projectsPath }, { u"hang"_s, true } });
    std::stop_source source;
    stopLater(source, 300);
    const Connected connection = byKey();
    QCOMPARE(outcomeOf(get(connection, projects, source.get_token())), u"Interrupted"_s);
    QCOMPARE(outcomeOf(get(connection, projects)), u"done"_s);
}

void TestClientWaiting::stoppedBefore()
{
    std::stop_source source;
    source.request_stop();
    const int before = requestsFor(m_sandbox, projectsPath);
    QCOMPARE(outcomeOf(get(byKey(), projects, source.get_token())), u"Interrupted"_s);
    QCOMPARE(requestsFor(m_sandbox, projectsPath), before);
}

void TestClientWaiting::oneRequestAtATime()
{
    m_sandbox.control(u"latency"_s, { { u"ms"_s, 200 } });
    const Connected connection = byKey();
    QElapsedTimer timer;
    timer.start();
    std::vector<QCoro::Task<Result<ApiReply>>> tasks;
    for (int i = 0; i < 4; ++i)
        tasks.push_back(connection.client->get(projects, {}, {}));
    std::stop_source source;
    auto stopped = connection.client->get(projects, {}, source.get_token());
    source.request_stop();
    QCOMPARE(outcomeOf(QCoro::waitFor(std::move(stopped))), u"Interrupted"_s);
    QVERIFY(timer.elapsed() < 700);
    for (auto &task : tasks)
        QCOMPARE(outcomeOf(QCoro::waitFor(std::move(task))), u"done"_s);
    QVERIFY(timer.elapsed() >= 800);
}

void TestClientWaiting::asManyAsConcurrencySays()
{
    m_sandbox.control(u"latency"_s, { { u"ms"_s, 1000 } });
    const Connected connection = byKey({ { Property::Concurrency, u"6"_s } });
    QElapsedTimer timer;
    timer.start();
    std::vector<QCoro::Task<Result<ApiReply>>> tasks;
    for (int i = 0; i < 6; ++i)
        tasks.push_back(connection.client->get(projects, {}, {}));
    for (auto &task : tasks)
        QCOMPARE(outcomeOf(QCoro::waitFor(std::move(task))), u"done"_s);
    QVERIFY2(timer.elapsed() < 5000, "six seconds is what one after the other takes");
}

void TestClientWaiting::goneInMidFlight()
{
    fault({ { u"match"_s, projectsPath }, { u"hang"_s, true } });
    Connected connection = byKey();
    auto pending = connection.client->get(projects, {}, {});
    QTest::qWait(200);
    connection = {};
    QCOMPARE(outcomeOf(QCoro::waitFor(std::move(pending))), u"Interrupted"_s);
}

void TestClientWaiting::goneWhileOthersWaitForTheirTurn()
{
    fault({ { u"match"_s, projectsPath }, { u"hang"_s, true } });
    Connected connection = byKey();
    std::vector<QCoro::Task<Result<ApiReply>>> tasks;
    for (int i = 0; i < 3; ++i)
        tasks.push_back(connection.client->get(projects, {}, {}));
    connection = {};
    for (auto &task : tasks)
        QCOMPARE(outcomeOf(QCoro::waitFor(std::move(task))), u"Interrupted"_s);
}

QTEST_GUILESS_MAIN(TestClientWaiting)
#include "tst_client_waiting.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/client.h"
#include "tests/backlog/connected_client.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;
using auth::Property;

class TestClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void testShowsSpaceAndUser_data();
    void testShowsSpaceAndUser();
    void keyGoesWhereTheConnectionSays();
    void wrongKey();
    void wrongToken();
    void errorsByCodeThenStatus_data();
    void errorsByCodeThenStatus();
    void missingSpace_data();
    void missingSpace();
    void secretsStayOutOfErrors();
    void parametersAreEncoded();
    void oneRefreshAfterA401();
    void secondRefusalEnds();
    void refusedPermissionIsNoLostSignIn();
    void expiryUnderSeveralRequestsCostsOneRefresh();
    void cutConnections();
    void nobodyListens();

private:
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }
    [[nodiscard]] Connected byKey(Given further = {}) { return connectedByKey(m_sandbox, m_home->path(), further); }
    [[nodiscard]] Connected byOAuth(Given further = {}) { return connectedByOAuth(m_sandbox, m_home->path(), further); }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

const QString projects = u"/projects"_s;
const QString projectsPath = u"/api/v2/projects"_s;

Result<ApiReply> get(const Connected &connection, const QString &path, const Parameters &parameters = {},
                     const std::stop_token &stop = {})
{
    return QCoro::waitFor(connection.client->get(path, parameters, stop));
}

QString apiError(int code, const QString &message = u"No."_s)
{
    return u"{\"errors\":[{\"message\":\"%1\",\"code\":%2,\"moreInfo\":\"\"}]}"_s.arg(message, QString::number(code));
}

} // namespace

void TestClient::initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText())); }

void TestClient::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestClient::cleanup()
{
    forgetRateLimits();
    QVERIFY(m_sandbox.clearFaults());
    m_sandbox.control(u"config"_s, { { u"rateLimit"_s, u"read=600,update=150,search=150,icon=60,window=60"_s } });
    m_sandbox.control(u"latency"_s, { { u"ms"_s, 0 } });
}

void TestClient::testShowsSpaceAndUser_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("key in a header") << u"header"_s;
    QTest::newRow("key in the query") << u"query"_s;
    QTest::newRow("OAuth") << u"oauth"_s;
}

void TestClient::testShowsSpaceAndUser()
{
    QFETCH(const QString, how);
    const Connected connection = how == "oauth"_L1 ? byOAuth() : byKey({ { Property::ApiKeyPlacement, how } });
    const qsizetype before = m_sandbox.log().size();
    const auto test = QCoro::waitFor(connection.client->test({}));
    QVERIFY2(test.has_value(), qPrintable(test ? QString() : factsOf(test.error())));
    QVERIFY(!test->spaceKey.isEmpty());
    QVERIFY(!test->spaceName.isEmpty());
    QVERIFY(test->userId > 0);
    QVERIFY(!test->userName.isEmpty());
    QVERIFY(test->roleType >= 1 && test->roleType <= 6);
    QCOMPARE(test->authScheme == auth::AuthScheme::OAuth, how == "oauth"_L1);
    QCOMPARE(test->expiresAt.isValid(), how == "oauth"_L1);
    QVERIFY(test->elapsedMs >= 0);
    int requests = 0;
    const QJsonArray log = m_sandbox.log();
    for (qsizetype i = before; i < log.size(); ++i)
        requests += log[i]["path"_L1].toString().startsWith("/api/v2/"_L1) && log[i]["method"_L1].toString() == "GET"_L1
            ? 1
            : 0;
    QCOMPARE(requests, 2);
}

void TestClient::keyGoesWhereTheConnectionSays()
{
    QVERIFY(get(byKey(), projects).has_value());
    QVERIFY(!m_sandbox.log().last()["query"_L1].toString().contains("apiKey"_L1));
    QVERIFY(get(byKey({ { Property::ApiKeyPlacement, u"query"_s } }), projects, { { u"archived"_s, u"false"_s } })
                .has_value());
    QVERIFY(m_sandbox.log().last()["query"_L1].toString().contains("apiKey"_L1));
    QVERIFY(m_sandbox.log().last()["query"_L1].toString().contains("archived=false"_L1));
}

void TestClient::wrongKey()
{
    const auto reply = get(byKey({ { Property::ApiKey, u"0123456789abcdef"_s } }), projects);
    QVERIFY(!reply);
    QCOMPARE(reply.error().reason, auth::Reason::WrongApiKey);
    QCOMPARE(reply.error().status, 401);
    QCOMPARE(reply.error().number, 11);
    QVERIFY(!factsOf(reply.error()).contains("0123456789abcdef"_L1));
}

void TestClient::wrongToken()
{
    const Connected connection = connected({ { Property::Url, m_sandbox.url() },
                                             { Property::AuthScheme, u"OAuth"_s },
                                             { Property::OAuthAccessToken, u"madeUpToken123"_s } },
                                           m_home->path());
    const auto reply = get(connection, projects);
    QVERIFY(!reply);
    QVERIFY2(reply.error().reason == auth::Reason::WrongAccessToken
                 || reply.error().reason == auth::Reason::RefreshNotAllowed,
             qPrintable(factsOf(reply.error())));
    QVERIFY(!factsOf(reply.error()).contains("madeUpToken123"_L1));
}

void TestClient::errorsByCodeThenStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, int status, const QString &body, const char *reason,
                        const char *type = "application/json") {
        QTest::newRow(name) << status << body << QString::fromLatin1(type) << QString::fromLatin1(reason);
    };
    row("code 1", 500, apiError(1), "ServerUnavailable");
    row("code 2", 402, apiError(2), "ApiRefused");
    row("code 3", 403, apiError(3), "ApiRefused");
    row("code 4", 403, apiError(4), "AddressNotAllowed");
    row("code 5", 403, apiError(5), "NotPermitted");
    row("code 5 with 401", 401, apiError(5), "NotPermitted");
    row("code 6", 404, apiError(6), "NotFound");
    row("code 6 with 403", 403, apiError(6), "NotFound");
    row("code 7", 400, apiError(7), "ApiRefused");
    row("code 11", 401, apiError(11), "WrongApiKey");
    row("code 11 with 403", 403, apiError(11), "WrongApiKey");
    row("code 12", 403, apiError(12), "TwoFactorRequired");
    row("code 99", 403, apiError(99), "NotPermitted");
    row("401 alone", 401, u""_s, "WrongApiKey");
    row("403 alone", 403, u""_s, "NotPermitted");
    row("403 page", 403, u"<html>"_s, "NotPermitted", "text/html");
    row("404 page", 404, u"<html>Not found</html>"_s, "SpaceNotFound", "text/html");
    row("404 alone", 404, u""_s, "SpaceNotFound");
    row("404, words only", 404, u"{\"errors\":[{\"message\":\"No project.\"}]}"_s, "NotFound");
    row("418", 418, u"tea"_s, "ApiRefused", "text/plain");
    row("500 page", 500, u"<html>"_s, "ServerUnavailable", "text/html");
    row("502", 502, u""_s, "ServerUnavailable");
    row("503 page", 503, u"<html>Maintenance</html>"_s, "ServerUnavailable", "text/html");
    row("several errors", 400, u"{\"errors\":[{},{\"message\":\"Bad.\",\"code\":7}]}"_s, "ApiRefused");
    row("errors of another form", 400, u"{\"errors\":\"x\"}"_s, "ApiRefused");
    row("page instead of JSON", 200, u"<!DOCTYPE html><html>"_s, "BadReply", "text/html");
    row("text instead of JSON", 200, u"hello"_s, "BadReply", "text/plain");
    row("nothing at all", 200, u""_s, "done");
    row("redirect", 302, u""_s, "UnexpectedRedirect");
}

void TestClient::errorsByCodeThenStatus()
{
    QFETCH(const int, status);
    QFETCH(const QString, body);
    QFETCH(const QString, contentType);
    fault({ { u"match"_s, projectsPath },
            { u"status"_s, status },
            { u"body"_s, body },
            { u"contentType"_s, contentType } });
    const int before = requestsFor(m_sandbox, projectsPath);
    const auto reply = get(byKey(), projects);
    QTEST(outcomeOf(reply), "reason");
    QCOMPARE(requestsFor(m_sandbox, projectsPath) - before, 1);
    if (!reply)
        QCOMPARE(reply.error().status, status);
    if (!reply && reply.error().reason == auth::Reason::ApiRefused && body.contains("code"_L1)
        && !body.contains("{}"_L1)) {
        QCOMPARE(reply.error().detail, u"No."_s);
        QVERIFY(reply.error().number > 0);
    }
}

void TestClient::missingSpace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    for (const auto &path : { u"/api/v2/users/myself"_s, u"/api/v2/space"_s }) {
        QTest::addRow("404 page on %s", qPrintable(path)) << path << 404 << u"<html>nothing here</html>"_s;
        QTest::addRow("page on %s", qPrintable(path)) << path << 200 << u"<html>welcome</html>"_s;
        QTest::addRow("nothing on %s", qPrintable(path)) << path << 200 << u""_s;
    }
}

void TestClient::missingSpace()
{
    QFETCH(const QString, path);
    QFETCH(const int, status);
    QFETCH(const QString, body);
    fault({ { u"match"_s, path }, { u"status"_s, status }, { u"body"_s, body }, { u"contentType"_s, u"text/html"_s } });
    const auto test = QCoro::waitFor(byKey().client->test({}));
    QCOMPARE(outcomeOf(test), u"SpaceNotFound"_s);
    QCOMPARE(test.error().subject, m_sandbox.url());
}

void TestClient::secretsStayOutOfErrors()
{
    const QString message = u"unknown parameter : %1"_s.arg(m_sandbox.apiKey());
    for (const int status : { 400, 401, 403, 404, 500 }) {
        fault({ { u"match"_s, projectsPath }, { u"status"_s, status }, { u"body"_s, apiError(7, message) } });
        const auto reply = get(byKey({ { Property::ApiKeyPlacement, u"query"_s } }), projects);
        QVERIFY(!reply);
        QVERIFY(!factsOf(reply.error()).contains(m_sandbox.apiKey()));
        QVERIFY(reply.error().detail.contains(auth::maskedSecret));
    }
    fault({ { u"match"_s, projectsPath }, { u"cut"_s, -1 }, { u"times"_s, 5 } });
    const auto cut = get(byKey({ { Property::ApiKeyPlacement, u"query"_s } }), projects);
    QVERIFY(!cut);
    QVERIFY(!factsOf(cut.error()).contains(m_sandbox.apiKey()));
}

void TestClient::parametersAreEncoded()
{
    const Parameters parameters{ { u"projectId[]"_s, u"1"_s },
                                 { u"projectId[]"_s, u"2"_s },
                                 { u"keyword"_s, u"a+b & 100%=夜間#"_s } };
    fault({ { u"match"_s, u"/api/v2/issues"_s }, { u"body"_s, u"[]"_s } });
    QVERIFY(get(byKey(), u"/issues"_s, parameters).has_value());
    const QString query = m_sandbox.log().last()["query"_L1].toString();
    QCOMPARE(query, u"projectId%5B%5D=1&projectId%5B%5D=2&keyword=a%2Bb%20%26%20100%25%3D%E5%A4%9C%E9%96%93%23"_s);
}

void TestClient::oneRefreshAfterA401()
{
    const Connected connection = byOAuth();
    QVERIFY(get(connection, projects).has_value());
    const int tokens = requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s);
    fault({ { u"match"_s, projectsPath },
            { u"status"_s, 401 },
            { u"body"_s, u""_s },
            { u"headers"_s, QJsonObject{ { u"WWW-Authenticate"_s, u"Bearer error=\"invalid_token\""_s } } } });
    const int before = requestsFor(m_sandbox, projectsPath);
    const auto reply = get(connection, projects);
    QCOMPARE(outcomeOf(reply), u"done"_s);
    QCOMPARE(requestsFor(m_sandbox, projectsPath) - before, 2);
    QCOMPARE(requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s) - tokens, 1);
}

void TestClient::secondRefusalEnds()
{
    const Connected connection = byOAuth();
    QVERIFY(get(connection, projects).has_value());
    const int tokens = requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s);
    fault({ { u"match"_s, projectsPath }, { u"status"_s, 401 }, { u"times"_s, -1 } });
    const int before = requestsFor(m_sandbox, projectsPath);
    const auto reply = get(connection, projects);
    QCOMPARE(outcomeOf(reply), u"WrongAccessToken"_s);
    QCOMPARE(requestsFor(m_sandbox, projectsPath) - before, 2);
    QCOMPARE(requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s) - tokens, 1);
}

void TestClient::refusedPermissionIsNoLostSignIn()
{
    const Connected connection = byOAuth();
    QVERIFY(get(connection, projects).has_value());
    const int tokens = requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s);
    fault({ { u"match"_s, u"/api/v2/users"_s }, { u"status"_s, 401 }, { u"body"_s, apiError(5) } });
    QCOMPARE(outcomeOf(get(connection, u"/users"_s)), u"NotPermitted"_s);
    QCOMPARE(requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s), tokens);
}

void TestClient::expiryUnderSeveralRequestsCostsOneRefresh()
{
    const Connected connection = byOAuth({ { Property::Concurrency, u"4"_s } });
    QVERIFY(get(connection, projects).has_value());
    const int tokens = requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s);
    m_sandbox.control(u"expire"_s, { { u"inSeconds"_s, 0 } });
    QTest::qWait(1100); // tokens end by the second
    std::vector<QCoro::Task<Result<ApiReply>>> tasks;
    for (int i = 0; i < 8; ++i)
        tasks.push_back(connection.client->get(projects, {}, {}));
    for (auto &task : tasks)
        QCOMPARE(outcomeOf(QCoro::waitFor(std::move(task))), u"done"_s);
    QCOMPARE(requestsFor(m_sandbox, u"/api/v2/oauth2/token"_s) - tokens, 1);
}

void TestClient::cutConnections()
{
    const Connected connection = byKey();
    for (const int bytes : { -1, 0, 5, 50 }) {
        fault({ { u"match"_s, projectsPath }, { u"cut"_s, bytes }, { u"times"_s, 5 } });
        const auto reply = get(connection, projects);
        QVERIFY2(!reply, qPrintable(QString::number(bytes)));
        QCOMPARE(reply.error().code(), auth::ErrorCode::Network);
        QVERIFY(m_sandbox.clearFaults());
    }
    QCOMPARE(outcomeOf(get(connection, projects)), u"done"_s);
}

void TestClient::nobodyListens()
{
    SandboxProcess other;
    QVERIFY2(other.start(), qPrintable(other.errorText()));
    const Connected connection = connectedByKey(other, m_home->path());
    other.stop();
    const auto test = QCoro::waitFor(connection.client->test({}));
    QCOMPARE(outcomeOf(test), u"ConnectionFailed"_s);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on the way to a space and on what answers there: each fault made by a real server, and nothing spent.
#include "tests/auth/doctor_rig.h"
#include "tests/auth/raw_proxy.h"
#include "tests/auth/raw_server.h"
#include "tests/support/files.h"

#include <QLocale>
#include <QProcess>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

const QByteArray jsonType = "Content-Type: application/json\r\n";
const QByteArray unauthorised = R"({"errors":[{"message":"Authentication failure.","code":11,"moreInfo":""}]})";

QByteArray dateHeader(qint64 aheadSeconds)
{
    const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(aheadSeconds);
    return "Date: " + QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
}

/// Answers as a space does to everything but what @p special answers.
RawServer::Script spaceBut(const QByteArray &path, const RawAnswer &special, const QByteArray &headers = {})
{
    return [=](const RawRequest &request) {
        const QByteArray asked = request.target.split('?').first();
        if (asked == path)
            return special;
        if (asked == "/OAuth2AccessRequest.action")
            return RawAnswer::http(200, "<html>", "Content-Type: text/html; charset=UTF-8\r\n");
        if (request.method == "POST")
            return RawAnswer::http(400, R"({"error":"invalid_grant"})", jsonType);
        return RawAnswer::http(401, unauthorised, jsonType + headers);
    };
}

Values oauthAt(const QString &url, const Values &more = {})
{
    Values values{ { Url, url },
                   { OAuthClientId, u"client"_s },
                   { OAuthClientSecret, u"secret"_s },
                   { CallbackUrl, u"http://127.0.0.1:%1/callback"_s.arg(freePort()) },
                   { Property::InitiateOAuth, u"GETANDREFRESH"_s } };
    for (const auto &[property, value] : more)
        values[property] = value;
    return values;
}

} // namespace

class TestDoctorNetwork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText())); }
    void init()
    {
        m_rig.clear();
        QVERIFY(m_rig.sandbox().clearFaults());
    }

    void aSoundSpaceBeforeTheFirstSignIn()
    {
        const QString callback = u"http://127.0.0.1:%1/callback"_s.arg(freePort());
        m_rig.sandbox().control(u"callbacks"_s, { { "add"_L1, callback } });
        const Diagnosis diagnosis(m_rig.values(
            u"GETANDREFRESH"_s, { { OAuthSettingsLocation, m_rig.path(u"new/x"_s) }, { CallbackUrl, callback } }));
        QVERIFY2(!diagnosis.hasFailed(), diagnosis.told());
        for (const char *check : { "Properties", "Proxy", "Connection", "Clock", "Space", "Client", "AuthorizePage" })
            QVERIFY2(diagnosis.outcome(check) == u"ok"_s, diagnosis.told());
        for (const char *check : { "Keychain", "HostName", "Tls", "SettingsFile", "PastedCallback", "Credential" })
            QVERIFY2(diagnosis.outcome(check) == u"skipped"_s, diagnosis.told());
        QVERIFY(!QFile::exists(m_rig.path(u"new"_s)));
    }

    // Neither code nor refresh token, and the file's bytes as they were: with an access token alive, and one expired.
    void nothingIsSpent()
    {
        for (const bool isAlive : { true, false }) {
            m_rig.clear();
            QVERIFY(isAlive ? m_rig.signIn() : m_rig.signInBriefly());
            const QByteArray before = m_rig.settingsBytes();
            const QJsonObject state = m_rig.sandbox().state();
            const qsizetype requests = m_rig.sandbox().log().size();
            const int exchanges = m_rig.tokenRequests(u"authorization_code"_s);
            const int refreshes = m_rig.tokenRequests(u"refresh_token"_s);
            const QString code = m_rig.sandbox().authorize();
            const Diagnosis diagnosis(m_rig.values(u"REFRESH"_s, { { OAuthVerifier, code } }));
            QVERIFY2(!diagnosis.hasFailed(), diagnosis.told());
            QCOMPARE(diagnosis.outcome("SettingsFile"), u"ok"_s);
            QCOMPARE(diagnosis.outcome("Rewrite"), u"ok"_s);
            QCOMPARE(diagnosis.outcome("Client"), u"ok"_s);
            QCOMPARE(diagnosis.outcome("Credential"), u"skipped"_s); // the code is for the next connection
            const Diagnosis known(m_rig.values(u"REFRESH"_s));
            QVERIFY2(known.outcome("Credential") == (isAlive ? u"ok"_s : u"skipped"_s), known.told());

            QCOMPARE(m_rig.settingsBytes(), before);
            QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), refreshes);
            QCOMPARE(m_rig.tokenRequests(u"authorization_code"_s), exchanges + 2); // the invalid one of each run
            const QJsonObject after = m_rig.sandbox().state();
            for (const QLatin1StringView count :
                 { "grants"_L1, "revokedGrants"_L1, "refreshes"_L1, "refreshTokenReuses"_L1 })
                QCOMPARE(after[count], state[count]);
            const QJsonArray log = m_rig.sandbox().log();
            for (qsizetype i = requests; i < log.size(); ++i)
                if (const QJsonObject entry = log[i].toObject();
                    entry["userAgent"_L1].toString().startsWith(u"Tsunagi"_s))
                    QVERIFY2(entry["method"_L1] == "GET"_L1 || entry["path"_L1] == "/api/v2/oauth2/token"_L1,
                             QJsonDocument(entry).toJson());
            // The code works, and so does the refresh token.
            Session next = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, code } });
            QVERIFY2(next.credential(), why(next.credential()));
            QVERIFY2(next.refreshed(), "the refresh token was spent");
        }
    }

    void aHostThatIsNotThere()
    {
        const Diagnosis diagnosis(oauthAt(u"https://no-such-space.invalid"_s, { { Property::Proxy, u"none"_s } }));
        QVERIFY2(diagnosis.outcome("HostName") == u"failed HostNotFound"_s, diagnosis.told());
        for (const char *check : { "Connection", "Tls", "Clock", "Space", "Client", "AuthorizePage" })
            QVERIFY2(diagnosis.outcome(check) == u"skipped"_s, diagnosis.told());
        QCOMPARE(diagnosis.outcome("Proxy"), u"ok"_s);
    }

    void aHostThatIsThere()
    {
        RawServer server(spaceBut("/none", {}));
        const Diagnosis diagnosis(oauthAt(u"http://localhost:%1"_s.arg(server.port())));
        QVERIFY2(diagnosis.outcome("HostName") == u"ok"_s, diagnosis.told());
        QVERIFY2(diagnosis.only("HostName").detail.contains(u"127.0.0.1"_s), diagnosis.told());
    }

    void nobodyListensThere()
    {
        const Diagnosis diagnosis(oauthAt(u"http://127.0.0.1:%1"_s.arg(freePort())));
        QVERIFY2(diagnosis.outcome("Connection") == u"failed ConnectionFailed"_s, diagnosis.told());
        for (const char *check : { "Clock", "Space", "Client", "AuthorizePage" })
            QCOMPARE(diagnosis.outcome(check), u"skipped"_s);
    }

    void aServerThatKeepsSilent()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::silence(); });
        const Diagnosis diagnosis(oauthAt(server.url(), { { Timeout, u"1"_s } }));
        QVERIFY2(diagnosis.outcome("Connection") == u"failed TimedOut"_s, diagnosis.told());
        QCOMPARE(server.requests().size(), 1); // one wait is enough
    }

    void aProxyIsNamedWithoutItsPassword()
    {
        RawServer server(spaceBut("/none", {}));
        RawProxy proxy("me:canary");
        const QString url = u"https://space.invalid"_s;
        const Diagnosis wrong(oauthAt(
            url, { { Property::Proxy, u"http://me:canary2@127.0.0.1:%1"_s.arg(proxy.port()) }, { Timeout, u"3"_s } }));
        // Qt may ask on and on with a password that is refused: then time ends it.
        QVERIFY2(wrong.only("Proxy").result == u"failed"_s, wrong.told());
        QCOMPARE(wrong.outcome("HostName"), u"skipped"_s);
        QCOMPARE(wrong.outcome("Connection"), u"skipped"_s);
        QVERIFY2(wrong.only("Proxy").detail.contains(u"127.0.0.1:%1"_s.arg(proxy.port())), wrong.told());
        QVERIFY2(!wrong.told().contains("canary"), wrong.told());
        const Diagnosis gone(oauthAt(url, { { Property::Proxy, u"socks5://127.0.0.1:%1"_s.arg(freePort()) } }));
        QVERIFY2(gone.outcome("Proxy") == u"failed ProxyFailed"_s, gone.told());
        RawProxy open;
        const Diagnosis works(
            oauthAt(server.url(), { { Property::Proxy, u"http://127.0.0.1:%1"_s.arg(open.port()) } }));
        QVERIFY2(works.outcome("Proxy") == u"ok"_s && works.outcome("Space") == u"ok"_s, works.told());
        QVERIFY(!open.asked().isEmpty());
    }

    void anUntrustedCertificateIsNamed()
    {
        SandboxProcess sandbox;
        const QTemporaryDir folder;
        QVERIFY2(sandbox.startWithOwnCertificate(folder.path()), qPrintable(sandbox.errorText()));
        const Values values = oauthAt(sandbox.url(), { { Property::Proxy, u"none"_s } });
        const Diagnosis refused(values);
        QVERIFY2(refused.outcome("Tls") == u"failed TlsUntrusted"_s, refused.told());
        const DoctorRow row = refused.only("Tls");
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      { u"x509"_s, u"-in"_s, folder.filePath(u"cert.pem"_s), u"-noout"_s, u"-subject"_s, u"-nameopt"_s,
                        u"multiline"_s });
        QVERIFY(openssl.waitForFinished());
        const QString name =
            QString::fromUtf8(openssl.readAllStandardOutput()).section(u"commonName"_s, 1).section(u'=', 1).trimmed();
        QVERIFY(!name.isEmpty());
        QVERIFY2(row.detail.contains(name) && row.hint.contains(u"CACertificates"_s), refused.told());
        for (const char *check : { "Clock", "Space", "Client", "AuthorizePage" })
            QCOMPARE(refused.outcome(check), u"skipped"_s);
        Values trusting = values;
        trusting[CaCertificates] = folder.filePath(u"cert.pem"_s);
        const Diagnosis trusted(trusting);
        QVERIFY2(trusted.outcome("Tls") == u"ok"_s && trusted.outcome("Space") == u"ok"_s, trusted.told());
    }

    void aWrongClock_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addColumn<bool>("isWrong");
        for (const qint64 ahead : { -86400LL * 365, -3600LL, -75LL, -30LL, 0LL, 30LL, 75LL, 3600LL, 86400LL * 365 })
            QTest::addRow("%lld", static_cast<long long>(ahead)) << ahead << (std::abs(ahead) > 60);
    }

    void aWrongClock()
    {
        QFETCH(const qint64, ahead);
        QFETCH(const bool, isWrong);
        RawServer server(
            [ahead](const RawRequest &request) { return spaceBut("/none", {}, dateHeader(ahead))(request); });
        const Diagnosis theirs(oauthAt(server.url()));
        QVERIFY2(theirs.outcome("Clock") == (isWrong ? u"warning ClockSkewed"_s : u"ok"_s), theirs.told());
        if (isWrong)
            QVERIFY2(std::abs(theirs.only("Clock").error.number - std::abs(ahead)) < 15, theirs.told());
        // The other way about, by the clock that is handed in.
        server.setScript([](const RawRequest &request) { return spaceBut("/none", {}, dateHeader(0))(request); });
        const Diagnosis ours(oauthAt(server.url()), ahead);
        QVERIFY2(ours.outcome("Clock") == (isWrong ? u"warning ClockSkewed"_s : u"ok"_s), ours.told());
    }

    void noDateIsNoFault()
    {
        for (const QByteArray &date : { QByteArray(), QByteArray("Date: yesterday\r\n"), QByteArray("Date: 0\r\n") }) {
            RawServer server(spaceBut("/none", {}, date));
            const Diagnosis diagnosis(oauthAt(server.url()));
            QVERIFY2(diagnosis.outcome("Clock") == u"skipped"_s, diagnosis.told());
        }
    }

    void noSpaceGetsNoSecret_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("a page") << RawAnswer::http(200, "<html>hello", "Content-Type: text/html\r\n").bytes
                                << u"failed SpaceNotFound"_s;
        QTest::newRow("sent on") << RawAnswer::http(302, "", "Location: https://nulab.com/\r\n").bytes
                                 << u"failed SpaceNotFound"_s;
        QTest::newRow("under repair") << RawAnswer::http(503, "").bytes << u"failed ServerUnavailable"_s;
    }

    void noSpaceGetsNoSecret()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, outcome);
        RawServer server([&answer](const RawRequest &) { return RawAnswer{ answer, RawAnswer::Then::Close }; });
        const Diagnosis diagnosis(oauthAt(server.url()));
        QVERIFY2(diagnosis.outcome("Space") == outcome, diagnosis.told());
        const Diagnosis key({ { Url, server.url() }, { ApiKey, u"canary"_s } });
        QVERIFY2(key.outcome("Space") == outcome, key.told());
        for (const char *check : { "Client", "AuthorizePage", "Credential" })
            QVERIFY2(diagnosis.outcome(check) == u"skipped"_s && key.outcome(check) == u"skipped"_s, diagnosis.told());
        for (const RawRequest &request : server.requests())
            QVERIFY2(request.method == "GET" && !request.head.contains("canary"), request.head);
    }

    void aClientThatIsRefused()
    {
        const Diagnosis diagnosis(m_rig.values(u"GETANDREFRESH"_s, { { OAuthClientSecret, u"wrong"_s } }));
        QVERIFY2(diagnosis.outcome("Client") == u"failed ClientRefused"_s, diagnosis.told());
        QVERIFY(!diagnosis.only("Client").hint.isEmpty());
        const Diagnosis id(m_rig.values(u"GETANDREFRESH"_s, { { OAuthClientId, u"wrong"_s } }));
        QVERIFY2(id.outcome("Client") == u"failed ClientRefused"_s, id.told());
        QVERIFY2(id.outcome("AuthorizePage") == u"failed NoAuthorizePage"_s, id.told());
    }

    void theQuestionToTheTokenEndpointIsNobodysCode()
    {
        RawServer server(spaceBut("/none", {}));
        const Diagnosis once(oauthAt(server.url()));
        const Diagnosis twice(oauthAt(server.url()));
        QSet<QByteArray> codes;
        for (const RawRequest &request : server.requests()) {
            if (request.method != "POST")
                continue;
            QCOMPARE(request.form()["grant_type"], QByteArray("authorization_code"));
            QVERIFY(!request.body.contains("refresh_token"));
            codes << request.form()["code"];
            QCOMPARE(request.form()["code"].size(), 43);
        }
        QCOMPARE(codes.size(), 2); // another one each time
    }

    void aTokenEndpointThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, int status, const QByteArray &body, const QString &outcome) {
            QTest::newRow(name) << RawAnswer::http(status, body, jsonType).bytes << outcome;
        };
        row("a page", 200, "<html>", u"failed BadReply"_s);
        row("nothing there", 404, "", u"failed SpaceNotFound"_s);
        row("broken", 500, "", u"failed ServerUnavailable"_s);
        row("401 without words", 401, "", u"failed ClientRefused"_s);
        row("tokens for nothing", 200, R"({"access_token":"canary","refresh_token":"canary"})", u"failed BadReply"_s);
        row("refused with a 401", 401, R"({"error":"invalid_grant"})", u"ok"_s);
    }

    void aTokenEndpointThatIsNone()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, outcome);
        RawServer server(spaceBut("/api/v2/oauth2/token", { answer, RawAnswer::Then::Close }));
        const Diagnosis diagnosis(oauthAt(server.url()));
        QVERIFY2(diagnosis.outcome("Client") == outcome, diagnosis.told());
        QVERIFY2(!diagnosis.told().contains("canary"), diagnosis.told());
    }

    void anAuthorizePageThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, int status, const QByteArray &headers, const QString &outcome) {
            QTest::newRow(name) << RawAnswer::http(status, "{}", headers).bytes << outcome;
        };
        row("JSON", 200, jsonType, u"failed NoAuthorizePage"_s);
        row("not there", 404, "Content-Type: text/html\r\n", u"failed NoAuthorizePage"_s);
        row("broken", 502, "Content-Type: text/html\r\n", u"failed NoAuthorizePage"_s);
        row("the network's own login", 302, "Location: https://hotel.example/login\r\n", u"failed NoAuthorizePage"_s);
        row("a plain copy of Nulab's", 302, "Location: http://apps.nulab.com/signin\r\n", u"failed NoAuthorizePage"_s);
        row("nearly Nulab's", 302, "Location: https://evilnulab.com/signin\r\n", u"failed NoAuthorizePage"_s);
        row("Nulab's login", 302, "Location: https://apps.nulab.com/signin\r\n", u"ok"_s);
        row("its own login", 302, "Location: /LoginDisplay.action?url=x\r\n", u"ok"_s);
        row("a page", 200, "Content-Type: text/html;charset=utf-8\r\n", u"ok"_s);
        row("the callback URL is refused", 400, "Content-Type: text/html\r\n", u"failed BadCallbackUrl"_s);
    }

    void anAuthorizePageThatIsNone()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, outcome);
        RawServer server(spaceBut("/OAuth2AccessRequest.action", { answer, RawAnswer::Then::Close }));
        const Values values = oauthAt(server.url(), { { OAuthClientId, u"a+b&c=d"_s } });
        const Diagnosis diagnosis(values);
        QVERIFY2(diagnosis.outcome("AuthorizePage") == outcome, diagnosis.told());
        QVERIFY2(outcome == u"ok"_s || !diagnosis.only("AuthorizePage").hint.isEmpty(), diagnosis.told());
        for (const RawRequest &request : server.requests())
            if (request.target.startsWith("/OAuth2AccessRequest.action")) {
                const QUrlQuery query(QUrl::fromEncoded(request.target).query(QUrl::FullyEncoded));
                QCOMPARE(query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded), u"a+b&c=d"_s);
                QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), values.at(CallbackUrl));
                QVERIFY(!request.target.contains("secret"));
            }
    }

    void anErrorSentBackToTheApplication()
    {
        QString callback = u"http://127.0.0.1:%1/callback"_s.arg(freePort());
        RawServer server(
            spaceBut("/OAuth2AccessRequest.action",
                     RawAnswer::http(302, "", "Location: " + callback.toLatin1() + "?error=invalid_request\r\n")));
        const Diagnosis diagnosis(oauthAt(server.url(), { { CallbackUrl, callback } }));
        QVERIFY2(diagnosis.outcome("AuthorizePage") == u"failed NoAuthorizePage"_s, diagnosis.told());
    }

    void aCallbackUrlThatIsNotRegistered()
    {
        const Diagnosis diagnosis(
            m_rig.values(u"GETANDREFRESH"_s, { { CallbackUrl, m_rig.sandbox().callbackUrl() + u"/"_s } }));
        QVERIFY2(diagnosis.outcome("Client") == u"ok"_s, diagnosis.told());
        QVERIFY2(diagnosis.outcome("AuthorizePage") == u"failed BadCallbackUrl"_s, diagnosis.told());
    }

    void anApiKey()
    {
        const Diagnosis good({ { Url, m_rig.sandbox().url() }, { ApiKey, m_rig.sandbox().apiKey() } });
        QVERIFY2(good.outcome("Credential") == u"ok"_s && !good.hasFailed(), good.told());
        QVERIFY2(good.only("Credential").detail.contains(m_rig.owner().name), good.told());
        const Diagnosis bad({ { Url, m_rig.sandbox().url() }, { ApiKey, u"canary"_s } });
        QVERIFY2(bad.outcome("Credential") == u"failed WrongApiKey"_s, bad.told());
        QVERIFY2(!bad.told().contains("canary"), bad.told());
        // No host of Nulab's: the query is suggested, and was not tried.
        QVERIFY2(bad.only("Credential").hint.contains(u"ApiKeyPlacement=query"_s), bad.told());
        for (const QJsonValue entry : m_rig.sandbox().log())
            QVERIFY(!entry["query"_L1].toString().contains(u"canary"_s));
        const Diagnosis query(
            { { Url, m_rig.sandbox().url() }, { ApiKey, u"canary"_s }, { Property::ApiKeyPlacement, u"query"_s } });
        QVERIFY2(query.outcome("Credential") == u"failed WrongApiKey"_s, query.told());
        QVERIFY2(!query.only("Credential").hint.contains(u"ApiKeyPlacement"_s), query.told());
    }

    // A space under such a name, behind a proxy that leads to the sandbox.
    void theQueryIsNotSuggestedForNulabsCloud()
    {
        const QTemporaryDir folder;
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                        u"/CN=acme.backlog.com"_s, u"-addext"_s, u"subjectAltName=DNS:acme.backlog.com"_s, u"-keyout"_s,
                        folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"cert.pem"_s) });
        QVERIFY(openssl.waitForFinished(60'000) && openssl.exitCode() == 0);
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({ u"--tls"_s, folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s) }),
                 qPrintable(sandbox.errorText()));
        RawProxy proxy;
        const Diagnosis diagnosis({ { Url, u"https://acme.backlog.com:%1"_s.arg(QUrl(sandbox.url()).port()) },
                                    { ApiKey, u"canary"_s },
                                    { CaCertificates, folder.filePath(u"cert.pem"_s) },
                                    { Property::Proxy, u"http://127.0.0.1:%1"_s.arg(proxy.port()) } });
        QVERIFY2(diagnosis.outcome("Credential") == u"failed WrongApiKey"_s, diagnosis.told());
        QVERIFY2(!diagnosis.told().contains("ApiKeyPlacement"), diagnosis.told());
    }

    void whatBacklogSaysOfAKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("address") << 403 << 4 << u"AddressNotAllowed"_s;
        QTest::newRow("two factors") << 403 << 12 << u"TwoFactorRequired"_s;
        QTest::newRow("limit") << 429 << 13 << u"RateLimitReached"_s;
        QTest::newRow("broken") << 500 << 1 << u"ServerUnavailable"_s;
        QTest::newRow("something else") << 400 << 7 << u"ApiRefused"_s;
    }

    void whatBacklogSaysOfAKey()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const QString, reason);
        const QByteArray body =
            R"({"errors":[{"message":"canary is not right","code":)" + QByteArray::number(code) + "}]}";
        RawServer server(spaceBut("/api/v2/users/myself", RawAnswer::http(status, body, jsonType)));
        const Diagnosis diagnosis({ { Url, server.url() }, { ApiKey, u"canary"_s } });
        QVERIFY2(diagnosis.outcome("Credential") == u"failed "_s + reason, diagnosis.told());
        QVERIFY2(!diagnosis.told().contains("canary"), diagnosis.told());
    }

    void aGivenToken()
    {
        const QString token = textOf(m_rig.madeElsewhere().accessToken);
        const Values good{ { Url, m_rig.sandbox().url() }, { OAuthAccessToken, token } };
        const Diagnosis works(good);
        QVERIFY2(works.outcome("Credential") == u"ok"_s && !works.hasFailed(), works.told());
        Values bad = good;
        bad[OAuthAccessToken] = u"canary"_s;
        const Diagnosis refused(bad);
        QVERIFY2(refused.outcome("Credential") == u"failed WrongAccessToken"_s, refused.told());
        QVERIFY2(!refused.told().contains("canary"), refused.told());
    }

    void aStoredTokenThatWasWithdrawn()
    {
        QVERIFY(m_rig.signIn());
        m_rig.sandbox().control(u"revoke"_s);
        const Diagnosis diagnosis(m_rig.values(u"OFF"_s));
        QVERIFY2(diagnosis.outcome("Credential") == u"failed WrongAccessToken"_s, diagnosis.told());
    }

    void itStopsWhenAsked()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::silence(); });
        const auto examination = std::make_shared<Examination>();
        for (const auto &[property, value] : oauthAt(server.url()))
            examination->given.set(property, value, Origin::CommandLine);
        std::stop_source source;
        examination->stop = source.get_token();
        examination->store = std::make_shared<KeychainOnDemand>();
        QTimer::singleShot(300, this, [&source] { source.request_stop(); });
        const auto ended =
            QCoro::waitFor(examine(examination, [](const CheckInfo &, const Finding &) { return Result<void>(); }));
        QCOMPARE(outcomeOf(ended), u"Interrupted"_s);
    }

private:
    AuthenticatorRig m_rig;
};

QTEST_GUILESS_MAIN(TestDoctorNetwork)
#include "tst_doctor_network.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The token endpoint, as it should answer and as it might.
#include "auth/oauth/token_client.h"
#include "tests/auth/making.h"
#include "tests/auth/raw_server.h"
#include "tests/support/sandbox_process.h"

#include <QCoroTask>
#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

const QByteArray oddSecret = "s+e %41&c=r/e?t#\"ü日\\x27";
const QByteArray goodReply = R"({"access_token":"A1","token_type":"Bearer","expires_in":3600,"refresh_token":"R1"})";

std::shared_ptr<Network> networkWith(Given values) { return std::make_shared<Network>(checked(bagOf(values)).value()); }

OAuthApplication applicationAt(const QString &url, QByteArrayView secret = "secret")
{
    return { SpaceUrl::parse(url).value(), u"id"_s, Secret(secret), u"http://localhost:33333"_s };
}

Result<TokenSet> refreshed(const QString &url, Given properties = {})
{
    return QCoro::waitFor(refreshTokens(networkWith(properties), applicationAt(url), Secret("R0"), {}));
}

Result<TokenSet> exchanged(const QString &url, Given properties = {})
{
    return QCoro::waitFor(exchangeCode(networkWith(properties), applicationAt(url), Secret("C0"), {}));
}

} // namespace

class TestTokenClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Traps 9 and 10, and O3: secrets arrive as they are, and a refresh has no redirect_uri.
    void whatIsSentIsExact()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        const auto network = networkWith({});
        OAuthApplication application = applicationAt(server.url(), oddSecret);
        application.clientId = u"i+d &="_s;
        application.callbackUrl = u"http://localhost:33333/cb?a=1&b=+%20ü"_s;
        QVERIFY(QCoro::waitFor(refreshTokens(network, application.clone(), Secret(oddSecret + "R"), {})));
        QVERIFY(QCoro::waitFor(exchangeCode(network, application.clone(), Secret(oddSecret + "C"), {})));

        QCOMPARE(server.requests().size(), 2);
        for (const RawRequest &request : server.requests()) {
            QCOMPARE(request.method, QByteArray("POST"));
            QCOMPARE(request.target, QByteArray("/api/v2/oauth2/token"));
            QCOMPARE(request.header("content-type"), QByteArray("application/x-www-form-urlencoded"));
            QCOMPARE(request.header("authorization"), QByteArray());
            QCOMPARE(request.header("user-agent"), QByteArray("Tsunagi/" TSUNAGI_VERSION));
            for (const char c : request.body)
                QVERIFY(c > ' ' && c < 127 && c != '+');
        }
        const auto refresh = server.requests()[0].form();
        QCOMPARE(refresh.size(), 4); // no redirect_uri, no scope
        QCOMPARE(refresh["grant_type"], QByteArray("refresh_token"));
        QCOMPARE(refresh["client_id"], QByteArray("i+d &="));
        QCOMPARE(refresh["client_secret"], oddSecret);
        QCOMPARE(refresh["refresh_token"], oddSecret + "R");
        const auto exchange = server.requests()[1].form();
        QCOMPARE(exchange.size(), 5);
        QCOMPARE(exchange["grant_type"], QByteArray("authorization_code"));
        QCOMPARE(exchange["client_secret"], oddSecret);
        QCOMPARE(exchange["code"], oddSecret + "C");
        QCOMPARE(exchange["redirect_uri"], application.callbackUrl.toUtf8());
    }

    // Trap 19: the life is reckoned from when the request was sent.
    void aGoodAnswerIsRead()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        const QDateTime before = QDateTime::currentDateTimeUtc();
        for (const auto &tokens : { refreshed(server.url()), exchanged(server.url()) }) {
            QVERIFY2(tokens, why(tokens));
            QCOMPARE(tokens->accessToken.reveal(), QByteArray("A1"));
            QCOMPARE(tokens->refreshToken.reveal(), QByteArray("R1"));
            QCOMPARE(tokens->tokenType, u"Bearer"_s);
            QCOMPARE(tokens->expiresIn, 3600);
            QVERIFY(tokens->obtainedAt >= before.addSecs(-1) && tokens->obtainedAt <= QDateTime::currentDateTimeUtc());
        }
    }

    // Trap 21
    void answersAreReadWhateverTheirType_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("text/plain") << QByteArray("Content-Type: text/plain\r\n");
        QTest::newRow("octets") << QByteArray("Content-Type: application/octet-stream\r\n");
        QTest::newRow("form") << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n");
    }

    void answersAreReadWhateverTheirType()
    {
        QFETCH(const QByteArray, headers);
        RawServer server([&](const RawRequest &) { return RawAnswer::http(200, goodReply, headers); });
        const auto tokens = refreshed(server.url());
        QVERIFY2(tokens, why(tokens));
        QCOMPARE(tokens->accessToken.reveal(), QByteArray("A1"));
    }

    // RFC 6749, 5.1: expires_in is only recommended. What makes no sense is unknown, and the token is not lost for it.
    void livesOfTokens_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("a number") << QByteArray(R"("expires_in":1102)") << 1102LL;
        QTest::newRow("text") << QByteArray(R"("expires_in":"1102")") << 1102LL;
        QTest::newRow("a fraction") << QByteArray(R"("expires_in":59.9)") << 59LL;
        QTest::newRow("missing") << QByteArray(R"("x":1)") << 0LL;
        QTest::newRow("null") << QByteArray(R"("expires_in":null)") << 0LL;
        QTest::newRow("negative as text") << QByteArray(R"("expires_in":"-3600")") << 0LL;
        QTest::newRow("a fraction as text") << QByteArray(R"("expires_in":"3600.5")") << 3600LL;
        QTest::newRow("letters") << QByteArray(R"("expires_in":"abc")") << 0LL;
        QTest::newRow("hugely negative") << QByteArray(R"("expires_in":-1e300)") << 0LL;
        QTest::newRow("zero") << QByteArray(R"("expires_in":0)") << 0LL;
        QTest::newRow("negative") << QByteArray(R"("expires_in":-5)") << 0LL;
        QTest::newRow("huge") << QByteArray(R"("expires_in":1e300)") << 0LL;
        QTest::newRow("huge integer") << QByteArray(R"("expires_in":99999999999999999999)") << 0LL;
        QTest::newRow("words") << QByteArray(R"("expires_in":"an hour")") << 0LL;
        QTest::newRow("not a number as text") << QByteArray(R"("expires_in":"nan")") << 0LL;
        QTest::newRow("infinity as text") << QByteArray(R"("expires_in":"inf")") << 0LL;
        QTest::newRow("object") << QByteArray(R"("expires_in":{"s":1})") << 0LL;
        QTest::newRow("boolean") << QByteArray(R"("expires_in":true)") << 0LL;
    }

    void livesOfTokens()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const qint64, seconds);
        RawServer server([&](const RawRequest &) {
            return RawAnswer::http(200, R"({"access_token":"A1","refresh_token":"R1",)" + field + '}');
        });
        const auto tokens = refreshed(server.url());
        QVERIFY2(tokens, why(tokens));
        QCOMPARE(tokens->expiresIn, seconds);
        QCOMPARE(tokens->refreshToken.reveal(), QByteArray("R1"));
        QCOMPARE(tokens->expiresAt().isValid(), seconds > 0);
        QVERIFY(tokens->isUsable(QDateTime::currentDateTimeUtc(), 0));
    }

    // The server's clock shows in its Date: how far it is from ours is told with the tokens.
    void theServersClockIsRead_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("right") << qint64(0) << true;
        QTest::newRow("a day ahead") << qint64(86'400) << true;
        QTest::newRow("ten years behind") << qint64(-3653LL * 86'400) << true;
        QTest::newRow("none") << qint64(0) << false;
    }

    void theServersClockIsRead()
    {
        QFETCH(const qint64, ahead);
        QFETCH(const bool, isTold);
        const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(ahead);
        const QByteArray date =
            "Date: " + QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT\r\n";
        RawServer server([&](const RawRequest &) {
            return RawAnswer::http(200, goodReply, isTold ? date : QByteArray("Date: yesterday\r\n"));
        });
        const auto tokens = refreshed(server.url());
        QVERIFY2(tokens, why(tokens));
        QCOMPARE(tokens->clockSkew.has_value(), isTold);
        if (isTold)
            QVERIFY2(std::abs(*tokens->clockSkew - ahead) < 60, QByteArray::number(*tokens->clockSkew));
    }

    void anAnswerWithoutARefreshToken()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, R"({"access_token":"A1"})"); });
        const auto tokens = refreshed(server.url());
        QVERIFY2(tokens, why(tokens));
        QVERIFY(tokens->refreshToken.isEmpty());
        QCOMPARE(tokens->tokenType, u"Bearer"_s);
    }

    // Trap 11, and O5
    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("ofRefresh");
        QTest::addColumn<Reason>("ofExchange");
        const auto row = [](const char *name, int status, const QByteArray &body, Reason ofRefresh, Reason ofExchange) {
            QTest::newRow(name) << status << body << ofRefresh << ofExchange;
        };
        const auto same = [&](const char *name, int status, const QByteArray &body, Reason reason) {
            row(name, status, body, reason, reason);
        };
        const auto error = [](const QByteArray &code) {
            return "{\"error\":\"" + code + "\",\"error_description\":\"hunter2\"}";
        };
        row("invalid_grant", 400, error("invalid_grant"), Reason::GrantOver, Reason::CodeRefused);
        row("invalid_grant as 401", 401, error("invalid_grant"), Reason::GrantOver, Reason::CodeRefused);
        row("invalid_grant as 200", 200, error("invalid_grant"), Reason::GrantOver, Reason::CodeRefused);
        same("invalid_client", 401, error("invalid_client"), Reason::ClientRefused);
        same("invalid_client as 400", 400, error("invalid_client"), Reason::ClientRefused);
        same("unauthorized_client", 400, error("unauthorized_client"), Reason::ClientRefused);
        same("invalid_request", 400, error("invalid_request"), Reason::BadReply);
        same("unsupported_grant_type", 400, error("unsupported_grant_type"), Reason::BadReply);
        same("invalid_scope", 400, error("invalid_scope"), Reason::BadReply);
        same("an unknown code", 400, error("<b>no</b>"), Reason::BadReply);
        same("400 without a body", 400, "", Reason::BadReply);
        same("400 with HTML", 400, "<html>", Reason::BadReply);
        same("401 without a body", 401, "", Reason::ClientRefused);
        same("403", 403, "", Reason::BadReply);
        same("404", 404, "<html>", Reason::SpaceNotFound);
        same("429", 429, R"({"errors":[{"code":13}]})", Reason::RateLimitReached);
        same("500", 500, "", Reason::ServerUnavailable);
        same("500 with a code", 500, error("server_error"), Reason::ServerUnavailable);
        same("502", 502, "<html>", Reason::ServerUnavailable);
        same("503", 503, error("temporarily_unavailable"), Reason::ServerUnavailable);
        same("200, empty", 200, "", Reason::BadReply);
        same("200, HTML", 200, "<!DOCTYPE html><title>Log in</title>", Reason::BadReply);
        same("200, cut JSON", 200, goodReply.chopped(1), Reason::BadReply);
        same("200, a list", 200, "[" + goodReply + "]", Reason::BadReply);
        same("200, without a token", 200, R"({"refresh_token":"R1"})", Reason::BadReply);
        same("200, an empty token", 200, R"({"access_token":"","refresh_token":"R1"})", Reason::BadReply);
        same("200, a number as token", 200, R"({"access_token":5})", Reason::BadReply);
        same("200, a form", 200, "access_token=A1&refresh_token=R1", Reason::BadReply);
        same("200, error and token", 200, R"({"error":"invalid_client","access_token":"A1"})", Reason::ClientRefused);
        same("204", 204, "", Reason::BadReply);
        same("10 MiB", 200, QByteArray(10LL * 1024 * 1024, ' ') + goodReply, Reason::BadReply);
    }

    void refusals()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Reason, ofRefresh);
        QFETCH(const Reason, ofExchange);
        RawServer server([&](const RawRequest &) { return RawAnswer::http(status, body); });
        const auto refresh = refreshed(server.url());
        const auto exchange = exchanged(server.url());
        QCOMPARE(outcomeOf(refresh), nameOf(ofRefresh));
        QCOMPARE(outcomeOf(exchange), nameOf(ofExchange));
        for (const auto &result : { std::cref(refresh), std::cref(exchange) }) {
            const Error &error = result.get().error();
            QCOMPARE(error.subject, u"127.0.0.1"_s);
            QVERIFY2(!error.detail.isEmpty(), "nothing is said of what is wrong");
            QVERIFY2(!described(error).contains(u"hunter2"_s) && !described(error).contains(u'<'), why(result.get()));
            if (status >= 400)
                QCOMPARE(error.status, status);
        }
        QCOMPARE(server.requests().size(), 2);
        // Then a good answer works.
        server.setScript([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        QVERIFY(refreshed(server.url()));
    }

    void waitsOfTheRateLimit()
    {
        QByteArray headers = "Retry-After: 38\r\n";
        RawServer server([&](const RawRequest &) { return RawAnswer::http(429, "", headers); });
        QCOMPARE(refreshed(server.url()).error().number, 38);
        headers.clear();
        QCOMPARE(refreshed(server.url()).error().number, 60);
        headers = "Retry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\n";
        QCOMPARE(refreshed(server.url()).error().number, 60);
    }

    // Traps 11 and 15, and O5
    void troublesOfTheNetwork_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<RawAnswer::Then>("then");
        QTest::addColumn<Reason>("reason");
        using enum RawAnswer::Then;
        QTest::newRow("never") << QByteArray() << KeepOpen << Reason::TimedOut;
        QTest::newRow("closed") << QByteArray() << Close << Reason::ConnectionFailed;
        QTest::newRow("reset") << QByteArray() << Reset << Reason::ConnectionFailed;
        QTest::newRow("cut off") << RawAnswer::http(200, goodReply).bytes.chopped(9) << Close
                                 << Reason::ConnectionFailed;
        QTest::newRow("stops") << RawAnswer::http(200, goodReply).bytes.chopped(9) << KeepOpen << Reason::TimedOut;
        QTest::newRow("redirect") << RawAnswer::http(307, "", "Location: http://127.0.0.1:1/\r\n").bytes << Close
                                  << Reason::UnexpectedRedirect;
    }

    void troublesOfTheNetwork()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const RawAnswer::Then, then);
        QFETCH(const Reason, reason);
        RawServer server([&](const RawRequest &) { return RawAnswer{ bytes, then }; });
        const Given properties{ { Timeout, u"1"_s } };
        QCOMPARE(outcomeOf(refreshed(server.url(), properties)), nameOf(reason));
        QCOMPARE(outcomeOf(exchanged(server.url(), properties)), nameOf(reason));
        QCOMPARE(server.requests().size(), 2); // each was sent once
        server.setScript([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        QVERIFY(refreshed(server.url()));
    }

    void aStopIsHeard()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::silence(); });
        std::stop_source stop;
        stop.request_stop();
        const auto result =
            QCoro::waitFor(refreshTokens(networkWith({}), applicationAt(server.url()), Secret("R0"), stop.get_token()));
        QCOMPARE(outcomeOf(result), u"Interrupted"_s);
        QCOMPARE(server.requests().size(), 0);
    }

    void theSandboxIsUnderstood()
    {
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start(), qPrintable(sandbox.errorText()));
        OAuthApplication application{ SpaceUrl::parse(sandbox.url()).value(), sandbox.clientId(),
                                      Secret::fromText(sandbox.clientSecret()), sandbox.callbackUrl() };
        const auto network = networkWith({});
        const auto code = Secret::fromText(sandbox.authorize());
        const auto tokens = QCoro::waitFor(exchangeCode(network, application.clone(), code.clone(), {}));
        QVERIFY2(tokens, why(tokens));
        const auto next = QCoro::waitFor(refreshTokens(network, application.clone(), tokens->refreshToken.clone(), {}));
        QVERIFY2(next, why(next));
        QVERIFY(!next->accessToken.equals(tokens->accessToken));
        QCOMPARE(outcomeOf(QCoro::waitFor(exchangeCode(network, application.clone(), code.clone(), {}))),
                 u"CodeRefused"_s);
        QCOMPARE(
            outcomeOf(QCoro::waitFor(refreshTokens(network, application.clone(), tokens->refreshToken.clone(), {}))),
            u"GrantOver"_s);
        application.clientSecret = Secret("wrong");
        QCOMPARE(outcomeOf(QCoro::waitFor(refreshTokens(network, application.clone(), next->refreshToken.clone(), {}))),
                 u"ClientRefused"_s);
    }
};

QTEST_GUILESS_MAIN(TestTokenClient)
#include "tst_token_client.moc"

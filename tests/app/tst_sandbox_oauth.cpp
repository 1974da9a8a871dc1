// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's token endpoint, by RFC 6749, RFC 7636 and what is known of Backlog.
#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QCryptographicHash>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxOAuth : public QObject {
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<Client> m_client;

    static constexpr QByteArrayView verifier{ "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" }; // RFC 7636, appendix B
    static constexpr QByteArrayView challenge{ "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" };

    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    Answer token(Fields fields)
    {
        const auto has = [&](const char *name) {
            return std::any_of(fields.cbegin(), fields.cend(), [&](const auto &f) { return f.first == name; });
        };
        if (!has("client_id"))
            fields.append({ "client_id", m_sandbox.clientId().toUtf8() });
        if (!has("client_secret"))
            fields.append({ "client_secret", m_sandbox.clientSecret().toUtf8() });
        return m_client->post("/api/v2/oauth2/token", form(fields));
    }
    Answer exchange(const QString &code, const QByteArray &codeVerifier = {},
                    const QByteArray &redirectUri = "http://localhost:33333")
    {
        Fields fields{ { "grant_type", "authorization_code" },
                       { "code", code.toUtf8() },
                       { "redirect_uri", redirectUri } };
        if (!codeVerifier.isEmpty())
            fields.append({ "code_verifier", codeVerifier });
        return token(fields);
    }
    Answer refresh(const QByteArray &refreshToken)
    {
        return token({ { "grant_type", "refresh_token" }, { "refresh_token", refreshToken } });
    }
    static QByteArray text(const Answer &answer, QLatin1StringView name)
    {
        return answer.object()[name].toString().toUtf8();
    }
    static QByteArray access(const Answer &answer) { return text(answer, "access_token"_L1); }
    static QByteArray refreshTokenOf(const Answer &answer) { return text(answer, "refresh_token"_L1); }
    Answer myself(const QByteArray &accessToken)
    {
        return m_client->get("/api/v2/users/myself", { { "Authorization", "Bearer " + accessToken } });
    }
    void restart(const QStringList &arguments = {})
    {
        QVERIFY2(m_sandbox.start(arguments), qPrintable(m_sandbox.errorText()));
        m_client = std::make_unique<Client>(m_sandbox.url());
    }

private Q_SLOTS:
    void init() { restart(); }

    void aCodeBecomesTokens()
    {
        const Answer answer = exchange(m_sandbox.authorize());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object().keys(),
                 QStringList({ u"access_token"_s, u"expires_in"_s, u"refresh_token"_s, u"token_type"_s }));
        QCOMPARE(answer.object()["token_type"_L1].toString(), u"Bearer"_s);
        QCOMPARE(answer.object()["expires_in"_L1].toInt(), 3600);
        QCOMPARE(answer.header("Cache-Control"), "no-store");
        const Answer me = myself(access(answer));
        QCOMPARE(me.status, 200);
        QCOMPARE(me.object()["userId"_L1].toString(), m_sandbox.userId());
    }

    void aCodeIsGoodOnce()
    {
        const QString code = m_sandbox.authorize();
        const Answer first = exchange(code);
        QCOMPARE(myself(access(first)).status, 200);
        const Answer second = exchange(code);
        QCOMPARE(second.status, 400);
        QCOMPARE(second.body, R"({"error":"invalid_grant","error_description":"Grant is invalid."})");
        QCOMPARE(myself(access(first)).status, 401); // RFC 6749, 4.1.2
    }

    void aCodeEnds()
    {
        restart({ u"--code-life"_s, u"1"_s });
        const QString code = m_sandbox.authorize();
        QTest::qWait(1200);
        QCOMPARE(exchange(code).oauthError(), u"invalid_grant"_s);
    }

    void pkceIsChecked_data()
    {
        QTest::addColumn<bool>("withChallenge");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        QTest::newRow("right") << true << verifier.toByteArray() << 200;
        QTest::newRow("wrong") << true << verifier.toByteArray().replace('d', 'e') << 400;
        QTest::newRow("missing") << true << QByteArray() << 400;
        QTest::newRow("the challenge itself") << true << challenge.toByteArray() << 400;
        QTest::newRow("too short") << true << QByteArray("short") << 400;
        QTest::newRow("none was asked for") << false << verifier.toByteArray() << 400;
        QTest::newRow("without") << false << QByteArray() << 200;
    }
    void pkceIsChecked()
    {
        QFETCH(const bool, withChallenge);
        QFETCH(const QByteArray, sent);
        const QString code = m_sandbox.authorize(withChallenge ? QString::fromLatin1(challenge) : QString());
        QTEST(exchange(code, sent).status, "status");
    }

    void theRedirectMustEqual()
    {
        QCOMPARE(exchange(m_sandbox.authorize(), {}, "http://localhost:33333/").oauthError(), u"invalid_grant"_s);
        QCOMPARE(exchange(m_sandbox.authorize(), {}, "http://127.0.0.1:33333").oauthError(), u"invalid_grant"_s);
        QVERIFY(m_sandbox.authorize({}, u"http://localhost:4000/cb?x=1"_s).isEmpty());
        m_sandbox.control(u"callbacks"_s, { { "add"_L1, u"http://localhost:4000/cb?x=1"_s } });
        const QString code = m_sandbox.authorize({}, u"http://localhost:4000/cb?x=1"_s);
        QVERIFY(!code.isEmpty());
        QCOMPARE(exchange(code, {}, "http://localhost:4000/cb?x=1").status, 200);
    }

    void theClientIsChecked()
    {
        const QByteArray code = m_sandbox.authorize().toUtf8();
        const Fields fields{ { "grant_type", "authorization_code" },
                             { "code", code },
                             { "redirect_uri", "http://localhost:33333" } };
        for (const char *name : { "client_id", "client_secret" }) {
            Fields wrong = fields;
            wrong.append(std::pair<QByteArray, QByteArray>(name, "wrong"));
            const Answer answer = token(wrong);
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.oauthError(), u"invalid_client"_s);
        }
        QCOMPARE(token(fields).status, 200); // a refused client has spent nothing
    }

    void requestsMustBeWellFormed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QString>("error");
        const QByteArray formType = "application/x-www-form-urlencoded";
        const QByteArray client = "client_id=ID&client_secret=SECRET";
        QTest::newRow("empty") << QByteArray() << formType << u"invalid_request"_s;
        QTest::newRow("JSON") << QByteArray("{}") << QByteArray("application/json") << u"invalid_request"_s;
        QTest::newRow("no code") << client + "&grant_type=authorization_code" << formType << u"invalid_request"_s;
        QTest::newRow("no redirect_uri") << client + "&grant_type=authorization_code&code=x" << formType
                                         << u"invalid_request"_s;
        QTest::newRow("no refresh token") << client + "&grant_type=refresh_token" << formType << u"invalid_request"_s;
        QTest::newRow("twice") << client + "&grant_type=refresh_token&grant_type=refresh_token" << formType
                               << u"invalid_request"_s;
        QTest::newRow("password grant") << client + "&grant_type=password" << formType << u"unsupported_grant_type"_s;
        QTest::newRow("unknown code") << client + "&grant_type=authorization_code&code=x&redirect_uri=y" << formType
                                      << u"invalid_grant"_s;
    }
    void requestsMustBeWellFormed()
    {
        QFETCH(QByteArray, body);
        QFETCH(const QByteArray, contentType);
        body.replace("=ID", "=" + m_sandbox.clientId().toUtf8()).replace("SECRET", m_sandbox.clientSecret().toUtf8());
        const Answer answer = m_client->post("/api/v2/oauth2/token", body, { { "Content-Type", contentType } });
        QCOMPARE(answer.status, 400);
        QTEST(answer.oauthError(), "error");
    }

    void credentialsInTheQueryAreNotRead()
    {
        const QByteArray query = form({ { "grant_type", "refresh_token" },
                                        { "client_id", m_sandbox.clientId().toUtf8() },
                                        { "client_secret", m_sandbox.clientSecret().toUtf8() } });
        QCOMPARE(m_client->post("/api/v2/oauth2/token?" + query, "refresh_token=x").oauthError(), u"invalid_request"_s);
        QCOMPARE(m_client->get("/api/v2/oauth2/token?" + query).status, 405);
    }

    void formsAreDecodedAsServersDo()
    {
        // A plus sign is a space, so a secret with one must have come as %2B.
        SandboxProcess sandbox;
        QTemporaryFile config;
        QVERIFY(config.open());
        config.write(R"({"clientSecret":"a+b%&= \u00fc/"})");
        config.close();
        QVERIFY(sandbox.start({ u"--config"_s, config.fileName() }));
        Client client(sandbox.url());
        const auto tryWith = [&](const QByteArray &secret) {
            return client
                .post("/api/v2/oauth2/token",
                      "grant_type=refresh_token&refresh_token=x&client_id=" + sandbox.clientId().toUtf8()
                          + "&client_secret=" + secret)
                .oauthError();
        };
        QCOMPARE(tryWith("a%2Bb%25%26%3D+%C3%BC%2F"), u"invalid_grant"_s); // the client is right
        QCOMPARE(tryWith("a%2bb%25%26%3d%20%c3%bc/"), u"invalid_grant"_s);
        QCOMPARE(tryWith("a+b%25%26%3D+%C3%BC%2F"), u"invalid_client"_s);
    }

    void rotateGivesNewTokensAndRevokesOnReuse()
    {
        const Answer first = exchange(m_sandbox.authorize());
        const Answer second = refresh(refreshTokenOf(first));
        QCOMPARE(second.status, 200);
        QVERIFY(access(second) != access(first));
        QVERIFY(refreshTokenOf(second) != refreshTokenOf(first));
        QCOMPARE(myself(access(second)).status, 200);
        QCOMPARE(refresh(refreshTokenOf(first)).oauthError(), u"invalid_grant"_s);
        QCOMPARE(myself(access(second)).status, 401);
        QCOMPARE(refresh(refreshTokenOf(second)).oauthError(), u"invalid_grant"_s);
        QCOMPARE(m_sandbox.state()["refreshTokenReuses"_L1].toInt(), 1);
        QCOMPARE(m_sandbox.state()["revokedGrants"_L1].toInt(), 1);
    }

    void keepLeavesTheRefreshToken()
    {
        restart({ u"--refresh-mode"_s, u"keep"_s });
        const Answer first = exchange(m_sandbox.authorize());
        const Answer second = refresh(refreshTokenOf(first));
        const Answer third = refresh(refreshTokenOf(first));
        QCOMPARE(third.status, 200);
        QCOMPARE(refreshTokenOf(third), refreshTokenOf(first));
        QVERIFY(access(third) != access(second));
    }

    void sameWhileAliveGivesTheSameToken()
    {
        restart({ u"--refresh-mode"_s, u"same-while-alive"_s, u"--expires-in"_s, u"100"_s });
        const Answer first = exchange(m_sandbox.authorize());
        m_sandbox.control(u"expire"_s, { { "inSeconds"_L1, 60 } });
        const Answer second = refresh(refreshTokenOf(first));
        QCOMPARE(access(second), access(first));
        QVERIFY(second.object()["expires_in"_L1].toInt() <= 60);
        QVERIFY(second.object()["expires_in"_L1].toInt() > 0);
        m_sandbox.control(u"expire"_s, { { "inSeconds"_L1, 0 } });
        const Answer third = refresh(refreshTokenOf(first));
        QVERIFY(access(third) != access(first));
        QCOMPARE(third.object()["expires_in"_L1].toInt(), 100);
    }

    void oneGrantPerClientGivesTheSameGrant()
    {
        restart({ u"--refresh-mode"_s, u"one-grant-per-client"_s });
        const Answer first = exchange(m_sandbox.authorize());
        const Answer again = exchange(m_sandbox.authorize());
        QCOMPARE(access(again), access(first));
        QCOMPARE(refreshTokenOf(again), refreshTokenOf(first));
        const Answer other = exchange(m_sandbox.authorize({}, {}, u"emily"_s));
        QVERIFY(access(other) != access(first));
        QCOMPARE(m_sandbox.state()["grants"_L1].toInt(), 2);
        m_sandbox.control(u"revoke"_s);
        QVERIFY(refreshTokenOf(exchange(m_sandbox.authorize())) != refreshTokenOf(first));
    }

    void modesMayChangeWhileItRuns()
    {
        const Answer first = exchange(m_sandbox.authorize());
        m_sandbox.control(u"config"_s, { { "refreshMode"_L1, u"keep"_s }, { "expiresIn"_L1, 77 } });
        const Answer second = refresh(refreshTokenOf(first));
        QCOMPARE(refreshTokenOf(second), refreshTokenOf(first));
        QCOMPARE(second.object()["expires_in"_L1].toInt(), 77);
        m_sandbox.control(u"config"_s, { { "refreshMode"_L1, u"nonsense"_s } });
        QVERIFY(!m_sandbox.errorText().isEmpty());
    }

    void accessTokensSayWhyTheyAreRefused()
    {
        const Answer tokens = exchange(m_sandbox.authorize());
        const Answer unknown = myself("nonsense");
        QCOMPARE(unknown.status, 401);
        QCOMPARE(unknown.header("WWW-Authenticate"),
                 R"(Bearer error="invalid_token", error_description="The access token is invalid")");
        QVERIFY(unknown.body.isEmpty());
        m_sandbox.control(u"expire"_s, { { "inSeconds"_L1, 0 } });
        QCOMPARE(myself(access(tokens)).header("WWW-Authenticate"),
                 R"(Bearer error="invalid_token", error_description="The access token expired")");
        QCOMPARE(refresh(refreshTokenOf(tokens)).status, 200);
        m_sandbox.control(u"revoke"_s);
        QCOMPARE(refresh(refreshTokenOf(tokens)).oauthError(), u"invalid_grant"_s);
    }

    void tokensEndByThemselves()
    {
        restart({ u"--expires-in"_s, u"1"_s });
        const Answer tokens = exchange(m_sandbox.authorize());
        QVERIFY(QTest::qWaitFor([&] { return myself(access(tokens)).status == 401; }, 10'000));
    }

    void theLogNamesGrantsButNoSecrets()
    {
        const Answer tokens = exchange(m_sandbox.authorize());
        refresh(refreshTokenOf(tokens));
        m_client->get("/api/v2/users/myself?apiKey=" + m_sandbox.apiKey().toUtf8());
        myself(access(tokens));
        const QJsonArray log = m_sandbox.log();
        QCOMPARE(log.size(), 4);
        const QJsonObject first = log[0].toObject();
        QCOMPARE(first["method"_L1].toString(), u"POST"_s);
        QCOMPARE(first["path"_L1].toString(), u"/api/v2/oauth2/token"_s);
        QCOMPARE(first["grantType"_L1].toString(), u"authorization_code"_s);
        QCOMPARE(first["clientId"_L1].toString(), m_sandbox.clientId());
        QCOMPARE(first["userAgent"_L1].toString(), u"tsunagi-test"_s);
        QCOMPARE(log[1].toObject()["grantType"_L1].toString(), u"refresh_token"_s);
        QCOMPARE(log[2].toObject()["query"_L1].toString(), u"apiKey=***"_s);
        const QByteArray all = QJsonDocument(log).toJson();
        for (const QByteArray &secret :
             { access(tokens), refreshTokenOf(tokens), m_sandbox.apiKey().toUtf8(), m_sandbox.clientSecret().toUtf8() })
            QVERIFY(!all.contains(secret));
    }
};

QTEST_GUILESS_MAIN(TestSandboxOAuth)
#include "tst_sandbox_oauth.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's pages as a browser meets them: signing in, allowing, refusing, and what must not be redirected.
#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxPages : public QObject {
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<Client> m_client; ///< keeps cookies, as a browser does

    QByteArray authorizeTarget(const QList<std::pair<QByteArray, QByteArray>> &more = {})
    {
        QList<std::pair<QByteArray, QByteArray>> fields{ { "response_type", "code" },
                                                         { "client_id", m_sandbox.clientId().toUtf8() },
                                                         { "redirect_uri", "http://localhost:33333" },
                                                         { "state", "a+b &=%/ü" } };
        for (const auto &field : more) {
            fields.removeIf([&](const auto &known) { return known.first == field.first; });
            fields.append(field);
        }
        return "/OAuth2AccessRequest.action?" + form(fields);
    }
    static QByteArray hidden(const Answer &page, const char *name)
    {
        const QRegularExpression field(u"name=\"%1\" value=\"([^\"]*)\""_s.arg(QLatin1StringView(name)));
        return field.match(QString::fromUtf8(page.body)).captured(1).replace(u"&amp;"_s, u"&"_s).toUtf8();
    }
    Answer logIn(const Answer &page, const QByteArray &userId, const QByteArray &password)
    {
        return m_client->post("/Login.action",
                              form({ { "token", hidden(page, "token") },
                                     { "next", hidden(page, "next") },
                                     { "userId", userId },
                                     { "password", password } }));
    }
    /// Signs in as the owner and leads to the consent page.
    Answer consentPage(const QByteArray &target)
    {
        const Answer loggedIn =
            logIn(m_client->get(target), m_sandbox.userId().toUtf8(), m_sandbox.password().toUtf8());
        return m_client->get(loggedIn.header("Location"));
    }
    Answer decide(const Answer &page, const QByteArray &decision)
    {
        return m_client->post("/OAuth2Consent.action",
                              form({ { "token", hidden(page, "token") },
                                     { "consent", hidden(page, "consent") },
                                     { "decision", decision } }));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText())); }
    void init() { m_client = std::make_unique<Client>(m_sandbox.url()); }

    void allowingBringsACodeAndTheStateAsGiven()
    {
        const Answer login = m_client->get(authorizeTarget());
        QCOMPARE(login.status, 200);
        for (const char *id : { "id=\"userId\"", "id=\"password\"", "id=\"login\"", "lang=\"ja\"" })
            QVERIFY2(login.body.contains(id), id);
        const Answer loggedIn = logIn(login, m_sandbox.userId().toUtf8(), m_sandbox.password().toUtf8());
        QCOMPARE(loggedIn.status, 303);
        const Answer page = m_client->get(loggedIn.header("Location"));
        QCOMPARE(page.status, 200);
        for (const char *text : { "id=\"allow\"", "id=\"deny\"", "Tsunagi", "佐藤 由美", "http://localhost:33333" })
            QVERIFY2(page.body.contains(text), text);
        const Answer back = decide(page, "allow");
        QCOMPARE(back.status, 303);
        const QUrl location = QUrl::fromEncoded(back.header("Location"));
        QVERIFY(back.header("Location").startsWith("http://localhost:33333?code="));
        QCOMPARE(QUrlQuery(location).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a+b &=%/ü"_s);
        const QByteArray code = QUrlQuery(location).queryItemValue(u"code"_s).toUtf8();
        const Answer tokens = m_client->post("/api/v2/oauth2/token",
                                             form({ { "grant_type", "authorization_code" },
                                                    { "code", code },
                                                    { "redirect_uri", "http://localhost:33333" },
                                                    { "client_id", m_sandbox.clientId().toUtf8() },
                                                    { "client_secret", m_sandbox.clientSecret().toUtf8() } }));
        QCOMPARE(tokens.status, 200);
        QCOMPARE(decide(page, "allow").status, 400); // one page, one answer
        // Signed in already: the next request goes to the consent page at once.
        QVERIFY(m_client->get(authorizeTarget()).body.contains("id=\"allow\""));
    }

    void denyingBringsAnError()
    {
        const Answer back = decide(consentPage(authorizeTarget()), "deny");
        QCOMPARE(back.header("Location"),
                 "http://localhost:33333?error=access_denied&state=a%2Bb%20%26%3D%25%2F%C3%BC");
    }

    void withoutStateNoneComesBack()
    {
        const QByteArray target = authorizeTarget();
        const Answer back = decide(consentPage(target.first(target.indexOf("&state="))), "deny");
        QCOMPARE(back.header("Location"), "http://localhost:33333?error=access_denied");
    }

    void wrongClientsAndRedirectsAreShownNotSent_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("client") << QByteArray("client_id") << QByteArray("wrong");
        QTest::newRow("slash") << QByteArray("redirect_uri") << QByteArray("http://localhost:33333/");
        QTest::newRow("host") << QByteArray("redirect_uri") << QByteArray("http://127.0.0.1:33333");
        QTest::newRow("port") << QByteArray("redirect_uri") << QByteArray("http://localhost:33334");
        QTest::newRow("elsewhere") << QByteArray("redirect_uri") << QByteArray("https://evil.example/");
        QTest::newRow("empty") << QByteArray("redirect_uri") << QByteArray();
    }
    void wrongClientsAndRedirectsAreShownNotSent()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        const Answer page = m_client->get(authorizeTarget({ { name, value } }));
        QCOMPARE(page.status, 400);
        QVERIFY(page.header("Location").isEmpty());
        QVERIFY(page.body.contains("id=\"error\""));
    }

    void otherMistakesGoBackToTheApplication_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("token") << QByteArray("response_type") << QByteArray("token")
                               << QByteArray("unsupported_response_type");
        QTest::newRow("plain PKCE") << QByteArray("code_challenge")
                                    << QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                                    << QByteArray("invalid_request");
        QTest::newRow("method alone") << QByteArray("code_challenge_method") << QByteArray("S256")
                                      << QByteArray("invalid_request");
    }
    void otherMistakesGoBackToTheApplication()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, error);
        QVERIFY(m_client->get(authorizeTarget({ { name, value } }))
                    .header("Location")
                    .startsWith("http://localhost:33333?error=" + error + "&state="));
    }

    void registeredCallbacksMayHaveAQuery()
    {
        m_sandbox.control(u"callbacks"_s, { { "add"_L1, u"http://127.0.0.1:5000/cb?from=a b"_s } });
        const Answer back =
            decide(consentPage(authorizeTarget({ { "redirect_uri", "http://127.0.0.1:5000/cb?from=a b" } })), "deny");
        QVERIFY(back.header("Location").startsWith("http://127.0.0.1:5000/cb?from=a b&error=access_denied"));
    }

    void wrongPasswordsAreTold()
    {
        const Answer again = logIn(m_client->get(authorizeTarget()), m_sandbox.userId().toUtf8(), "wrong");
        QCOMPARE(again.status, 401);
        QVERIFY(again.body.contains("id=\"error\""));
        QCOMPARE(logIn(again, "emily", m_sandbox.password().toUtf8()).status, 303); // and the way on is still known
    }

    void formsFromElsewhereAreRefused()
    {
        const Answer login = m_client->get(authorizeTarget());
        const QByteArray fields = form({ { "next", "/" },
                                         { "userId", m_sandbox.userId().toUtf8() },
                                         { "password", m_sandbox.password().toUtf8() } });
        QCOMPARE(m_client->post("/Login.action", fields).status, 403);
        Client stranger(m_sandbox.url()); // another session's token
        const QByteArray token = hidden(stranger.get(authorizeTarget()), "token");
        QCOMPARE(m_client->post("/Login.action", fields + "&token=" + token).status, 403);
        const QByteArray cookie = login.header("Set-Cookie");
        for (const char *attribute : { "HttpOnly", "SameSite=Lax", "Path=/" })
            QVERIFY2(cookie.contains(attribute), attribute);
        QVERIFY(login.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
    }

    void signingInNeverLeadsElsewhere_data()
    {
        QTest::addColumn<QByteArray>("next");
        for (const char *next :
             { "//evil.example/", "https://evil.example/", "/\\evil.example", "", "/a\r\nX-Injected: 1" })
            QTest::newRow(next) << QByteArray(next);
    }
    void signingInNeverLeadsElsewhere()
    {
        QFETCH(const QByteArray, next);
        const Answer page = m_client->get("/LoginDisplay.action");
        const Answer answer = m_client->post("/Login.action",
                                             form({ { "token", hidden(page, "token") },
                                                    { "next", next },
                                                    { "userId", "emily" },
                                                    { "password", m_sandbox.password().toUtf8() } }));
        QCOMPARE(answer.header("Location"), "/");
        QVERIFY(answer.header("X-Injected").isEmpty());
    }

    void theSpacesPagesNeedASession()
    {
        QVERIFY(m_client->get("/EditApiSettings.action").body.contains("id=\"login\""));
        const Answer login = m_client->get("/view/WEB-1");
        const Answer loggedIn = logIn(login, m_sandbox.userId().toUtf8(), m_sandbox.password().toUtf8());
        QCOMPARE(loggedIn.header("Location"), "/view/WEB-1");
        QVERIFY(m_client->get("/view/WEB-1").body.contains("WEB-1"));
        QVERIFY(m_client->get("/projects/APP").body.contains("Mobile App"));
        QVERIFY(m_client->get("/").body.contains("/projects/INFRA"));
        QVERIFY(m_client->get("/EditApiSettings.action").body.contains(m_sandbox.apiKey().toUtf8()));
        QCOMPARE(m_client->get("/view/WEB-99999").status, 404);
        QCOMPARE(m_client->get("/nothing").status, 404);
        QCOMPARE(m_client->get("/favicon.ico").header("Content-Type"), "image/png");
    }

    void textIsEscaped()
    {
        const Answer page = m_client->get("/%3Cscript%3E?next=%22%3E%3Cb%3E");
        QVERIFY(!page.body.contains("<b>\"") && !page.body.contains("\"><b>"));
        QVERIFY(!page.body.contains("<script>"));
    }

    void pagesAreServedUnderLoopbackNamesOnly()
    {
        QCOMPARE(m_client->get("/", { { "Host", "evil.example" } }).status, 421);
        QCOMPARE(m_client->get("/", { { "Host", "localhost:80" } }).status, 200);
    }

    void pagesSpeakEnglishToo()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({ u"--lang"_s, u"en"_s }));
        Client client(sandbox.url());
        const Answer page = client.get("/");
        QVERIFY(page.body.contains("lang=\"en\"") && page.body.contains("User ID"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxPages)
#include "tst_sandbox_pages.moc"

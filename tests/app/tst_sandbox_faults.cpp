// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's faults on demand, its control endpoint and its access log.
#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxFaults : public QObject {
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<Client> m_client;

    Answer get(const QByteArray &resource, int timeoutMs = 60'000)
    {
        return m_client->get("/api/v2/" + resource, { { "Backlog-API-Key", m_sandbox.apiKey().toUtf8() } }, timeoutMs);
    }
    void fault(const QJsonObject &json) { QCOMPARE(m_sandbox.control(u"faults"_s, json)["ok"_L1].toBool(), true); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--rate-limit"_s, u"read=100000,search=100000"_s }),
                 qPrintable(m_sandbox.errorText()));
    }
    void init()
    {
        m_client = std::make_unique<Client>(m_sandbox.url());
        QVERIFY(m_sandbox.clearFaults());
    }

    void aStatusBringsBacklogsBody()
    {
        fault({ { "match"_L1, u"/api/v2/space"_s }, { "status"_L1, 429 } });
        QCOMPARE(get("projects").status, 200);
        const Answer answer = get("space");
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.errorCode(), 13);
        QCOMPARE(get("space").status, 200); // once is the default
    }

    void skipTimesAndQuery()
    {
        fault({ { "match"_L1, u"/api/v2/issues"_s },
                { "method"_L1, u"GET"_s },
                { "query"_L1, u"offset=100"_s },
                { "skip"_L1, 1 },
                { "times"_L1, 2 },
                { "status"_L1, 500 } });
        QCOMPARE(get("issues?offset=0").status, 200);
        QCOMPARE(get("issues/count").status, 200);
        QCOMPARE(get("issues?offset=100").status, 200);
        QCOMPARE(get("issues?offset=100").status, 500);
        QCOMPARE(get("issues?offset=100").status, 500);
        QCOMPARE(get("issues?offset=100").status, 200);
        fault({ { "match"_L1, u"/api/v2/*"_s },
                { "times"_L1, -1 },
                { "status"_L1, 503 },
                { "body"_L1, u"<html>maintenance</html>"_s },
                { "contentType"_L1, u"text/html"_s } });
        for (int i = 0; i < 5; ++i) {
            const Answer answer = get("space");
            QCOMPARE(answer.status, 503);
            QCOMPARE(answer.body, "<html>maintenance</html>");
            QCOMPARE(answer.header("Content-Type"), "text/html");
        }
        QVERIFY(m_sandbox.clearFaults());
        QCOMPARE(get("space").status, 200);
    }

    void headersAndBadBodies()
    {
        fault({ { "match"_L1, u"*"_s },
                { "body"_L1, u"[{\"id\":1,"_s },
                { "headers"_L1, QJsonObject{ { "Retry-After"_L1, u"7"_s } } } });
        const Answer answer = get("issues");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "[{\"id\":1,");
        QCOMPARE(answer.header("Retry-After"), "7");
        fault({ { "headers"_L1, QJsonObject{ { "X-RateLimit-Remaining"_L1, u"0"_s } } } });
        const Answer real = get("space");
        QCOMPARE(real.status, 200);
        QCOMPARE(real.object()["spaceKey"_L1].toString(), u"KAKEHASHI"_s);
        QCOMPARE(real.header("X-RateLimit-Remaining"), "0");
        fault({ { "status"_L1, 302 }, { "headers"_L1, QJsonObject{ { "Location"_L1, u"http://127.0.0.1:9/"_s } } } });
        QCOMPARE(get("space").header("Location"), "http://127.0.0.1:9/");
    }

    void connectionsAreCut_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("in the body") << 50 << 200;
        QTest::newRow("before the body") << 0 << 200;
        QTest::newRow("before the head") << -1 << 0;
    }
    void connectionsAreCut()
    {
        QFETCH(const int, bytes);
        // Qt asks again by itself where a kept-alive connection ends before a reply, so the fault stays.
        fault({ { "match"_L1, u"/api/v2/issues"_s }, { "cut"_L1, bytes }, { "times"_L1, -1 } });
        const Answer answer = get("issues");
        QTEST(answer.status, "status");
        QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
        QVERIFY(answer.body.size() <= qMax(0, bytes));
        QVERIFY(m_sandbox.clearFaults());
        QCOMPARE(get("issues").status, 200);
    }

    void repliesAreHeldBack()
    {
        fault({ { "match"_L1, u"/api/v2/space"_s }, { "latencyMs"_L1, 300 } });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(get("space").status, 200);
        QVERIFY(timer.elapsed() >= 290);
        m_sandbox.control(u"latency"_s, { { "ms"_L1, 200 } });
        timer.restart();
        QCOMPARE(get("space").status, 200);
        QCOMPARE(get("space").status, 200); // the same connection again
        QVERIFY(timer.elapsed() >= 390);
        m_sandbox.control(u"latency"_s, { { "ms"_L1, 0 } });
    }

    void someRequestsHang()
    {
        fault({ { "match"_L1, u"/api/v2/space"_s }, { "hang"_L1, true } });
        QElapsedTimer timer;
        timer.start();
        const Answer answer = get("space", 500);
        QCOMPARE(answer.status, 0);
        QVERIFY(timer.elapsed() >= 450);
        QCOMPARE(get("space").status, 200);
        QVERIFY(m_sandbox.isRunning());
    }

    void clientsMayLeaveBeforeTheReply()
    {
        fault({ { "match"_L1, u"/api/v2/space"_s }, { "latencyMs"_L1, 400 }, { "times"_L1, 10 } });
        for (int i = 0; i < 10; ++i)
            QCOMPARE(get("space", 50).status, 0);
        QTest::qWait(600);
        QCOMPARE(get("space").status, 200);
        QVERIFY(m_sandbox.isRunning());
    }

    void aLostAnswerHasDoneItsWork()
    {
        const auto refresh = [&](const QByteArray &token) {
            return m_client->post("/api/v2/oauth2/token",
                                  form({ { "grant_type", "refresh_token" },
                                         { "refresh_token", token },
                                         { "client_id", m_sandbox.clientId().toUtf8() },
                                         { "client_secret", m_sandbox.clientSecret().toUtf8() } }));
        };
        const Answer tokens = m_client->post("/api/v2/oauth2/token",
                                             form({ { "grant_type", "authorization_code" },
                                                    { "code", m_sandbox.authorize().toUtf8() },
                                                    { "redirect_uri", "http://localhost:33333" },
                                                    { "client_id", m_sandbox.clientId().toUtf8() },
                                                    { "client_secret", m_sandbox.clientSecret().toUtf8() } }));
        const QByteArray token = tokens.object()["refresh_token"_L1].toString().toUtf8();
        fault({ { "match"_L1, u"/api/v2/oauth2/token"_s }, { "status"_L1, 502 } }); // not done
        QCOMPARE(refresh(token).status, 502);
        fault({ { "match"_L1, u"/api/v2/oauth2/token"_s },
                { "status"_L1, 502 },
                { "process"_L1, true } }); // done, the answer is lost
        QCOMPARE(refresh(token).status, 502);
        QCOMPARE(refresh(token).oauthError(), u"invalid_grant"_s);
    }

    void wrongControlIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QString &path, const QJsonObject &json, const QString &word) {
            QTest::newRow(name) << path << json << word;
        };
        row("unknown member", u"faults"_s, { { "matches"_L1, u"*"_s } }, u"matches"_s);
        row("status as text", u"faults"_s, { { "status"_L1, u"500"_s } }, u"status"_s);
        row("never", u"faults"_s, { { "times"_L1, 0 } }, u"times"_s);
        row("before now", u"faults"_s, { { "latencyMs"_L1, -5 } }, u"latencyMs"_s);
        row("no list", u"faults"_s, { { "faults"_L1, 5 } }, u"faults"_s);
        row("latency", u"latency"_s, { { "ms"_L1, -5 } }, u"ms"_s);
        row("expiry", u"expire"_s, { { "inSeconds"_L1, -1 } }, u"inSeconds"_s);
        row("callback", u"callbacks"_s, {}, u"add"_s);
        row("mode", u"config"_s, { { "refreshMode"_L1, u"never"_s } }, u"refreshMode"_s);
        row("limits", u"config"_s, { { "rateLimit"_L1, u"read=0"_s } }, u"rateLimit"_s);
        row("client", u"authorize"_s, { { "clientId"_L1, u"x"_s } }, u"clientId"_s);
    }
    void wrongControlIsRefused()
    {
        QFETCH(const QString, path);
        QFETCH(const QJsonObject, json);
        QFETCH(const QString, word);
        m_sandbox.control(path, json);
        QVERIFY2(m_sandbox.errorText().contains(word), qPrintable(m_sandbox.errorText()));
        QCOMPARE(m_sandbox.state()["faults"_L1].toInt(), 0);
    }

    void controlNeedsItsToken()
    {
        for (const char *path : { "/control/state", "/control/log" }) {
            QCOMPARE(m_client->get(path).status, 403);
            QCOMPARE(m_client->get(path, { { "Sandbox-Control", "wrong" } }).status, 403);
            QCOMPARE(
                m_client->get(path, { { "Sandbox-Control", m_sandbox.info()["controlToken"_L1].toString().toUtf8() } })
                    .status,
                200);
        }
        QCOMPARE(m_client->post("/control/revoke", "{}").status, 403);
        m_sandbox.control(u"nonsense"_s);
        QVERIFY(!m_sandbox.errorText().isEmpty());
    }

    void theLogIsWrittenToFiles()
    {
        QTemporaryDir folder;
        const QByteArray suiteLogs = qgetenv("TSUNAGI_SANDBOX_LOG_DIR");
        const auto restore = qScopeGuard([&] { qputenv("TSUNAGI_SANDBOX_LOG_DIR", suiteLogs); });
        qputenv("TSUNAGI_SANDBOX_LOG_DIR", folder.filePath(u"logs"_s).toLocal8Bit());
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({ u"--access-log"_s, folder.filePath(u"access.jsonl"_s) }));
        Client client(sandbox.url());
        client.get("/api/v2/space?apiKey=" + sandbox.apiKey().toUtf8());
        client.get("/OAuth2AccessRequest.action?client_id=x&state=very-secret");
        const QStringList names = QDir(folder.filePath(u"logs"_s)).entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        QVERIFY(names.first().startsWith(QString::number(sandbox.processId()) + u'-')
                && names.first().endsWith(u".jsonl"));
        for (const QString &path :
             { folder.filePath(u"logs/"_s) + names.first(), folder.filePath(u"access.jsonl"_s) }) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
            QCOMPARE(lines.size(), 2);
            const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
            for (const char *name : { "time", "method", "path", "query", "status", "userAgent", "ms" })
                QVERIFY2(first.contains(QLatin1StringView(name)), name);
            QCOMPARE(first["auth"_L1].toString(), u"query"_s);
            QVERIFY(!lines[1].contains("very-secret"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"

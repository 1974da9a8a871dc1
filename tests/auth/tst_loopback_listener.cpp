// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody on the machine, and every page in its browsers, can talk to the listener: what it answers to whom.
#include "auth/oauth/loopback_listener.h"
#include "tests/auth/listening.h"
#include "tests/auth/making.h"
#include "tests/auth/raw_server.h"
#include "tests/support/sandbox_process.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

QByteArray getRequest(const QByteArray &target, const QByteArray &host)
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

/// A listener on a free port that takes every callback and remembers it.
struct Listening {
    explicit Listening(const QString &path = u"/cb"_s, const QString &host = u"localhost"_s)
        : port(freePort())
        , listener(QUrl(u"http://%1:%2%3"_s.arg(host).arg(port).arg(path), QUrl::StrictMode),
                   [this](const QUrl &request) {
                       judged << request;
                       return answer;
                   })
        , listening(listener.listen())
    {
    }
    [[nodiscard]] QByteArray host() const { return "localhost:" + QByteArray::number(port); }
    [[nodiscard]] QByteArray get(const QByteArray &target) const { return answerTo(port, getRequest(target, host())); }

    quint16 port;
    QList<QUrl> judged;
    CallbackPage answer = CallbackPage::Received;
    LoopbackListener listener;
    Result<void> listening;
};

} // namespace

class TestLoopbackListener : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Traps 4 and 5, and O1: by the kernel's own table of listening sockets.
    void itIsBoundToWhatTheHostMeans_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QStringList>("addresses");
        QStringList both{ u"127.0.0.1"_s };
        if (hasIpv6()) {
            both << u"::1"_s;
            QTest::newRow("::1") << u"[::1]"_s << QStringList{ u"::1"_s };
        }
        QTest::newRow("localhost") << u"localhost"_s << both;
        QTest::newRow("LocalHost") << u"LocalHost"_s << both;
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << QStringList{ u"127.0.0.1"_s };
        QTest::newRow("127.0.0.5") << u"127.0.0.5"_s << QStringList{ u"127.0.0.5"_s };
    }

    void itIsBoundToWhatTheHostMeans()
    {
        QFETCH(const QString, host);
        QFETCH(const QStringList, addresses);
        Listening one(u"/cb"_s, host);
        QVERIFY2(one.listening, why(one.listening));
        QVERIFY(one.listener.isListening());
        QCOMPARE(listeningOn(one.port), addresses);
        const QByteArray authority = host.toLatin1() + ':' + QByteArray::number(one.port);
        QString address = addresses.first();
        for (const QString &each : addresses)
            QCOMPARE(statusOf(answerTo(one.port, getRequest("/cb?code=1", authority), QHostAddress(each))),
                     QByteArray("200"));
        QCOMPARE(one.judged.size(), addresses.size());
        one.listener.close();
        QVERIFY(!one.listener.isListening());
        QCOMPARE(listeningOn(one.port), QStringList());
        QCOMPARE(answerTo(one.port, getRequest("/cb", authority), QHostAddress(address)), QByteArray());
        // Free for the next attempt at once.
        LoopbackListener next(QUrl(u"http://%1:%2/cb"_s.arg(host).arg(one.port)),
                              [](const QUrl &) { return CallbackPage::Received; });
        QVERIFY(next.listen());
    }

    void otherHostsAreNotListenedOn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("a name") << u"http://callback.example:33333/"_s;
        QTest::newRow("any address") << u"http://0.0.0.0:33333/"_s;
        QTest::newRow("any IPv6 address") << u"http://[::]:33333/"_s;
        QTest::newRow("private") << u"http://192.168.1.1:33333/"_s;
        QTest::newRow("https") << u"https://localhost:33333/"_s;
    }

    void otherHostsAreNotListenedOn()
    {
        QFETCH(const QString, url);
        LoopbackListener listener(QUrl(url), [](const QUrl &) { return CallbackPage::Received; });
        QCOMPARE(outcomeOf(listener.listen()), u"BadCallbackUrl"_s);
        QVERIFY(!listener.isListening());
    }

    void aPortInUseNamesTheProgram()
    {
        SandboxProcess sandbox;
        const quint16 port = freePort();
        QVERIFY2(sandbox.start({ u"--port"_s, QString::number(port) }), qPrintable(sandbox.errorText()));
        LoopbackListener listener(QUrl(u"http://localhost:%1"_s.arg(port)),
                                  [](const QUrl &) { return CallbackPage::Received; });
        const auto listening = listener.listen();
        QCOMPARE(outcomeOf(listening), u"PortInUse"_s);
        QCOMPARE(listening.error().number, port);
        QCOMPARE(listening.error().subject, u"tsunagi-sandbox"_s);
        QCOMPARE(listening.error().exitCode(), 5);
        sandbox.stop();
        QVERIFY(listener.listen());
    }

    // A program that holds only one of localhost's two addresses would get the browser's callback, or not, by chance.
    void halfAPortIsInUse()
    {
        if (!hasIpv6())
            QSKIP("This machine has no ::1.");
        for (const auto &taken : { QHostAddress::LocalHost, QHostAddress::LocalHostIPv6 }) {
            QTcpServer other;
            QVERIFY(other.listen(taken));
            LoopbackListener listener(QUrl(u"http://localhost:%1"_s.arg(other.serverPort())),
                                      [](const QUrl &) { return CallbackPage::Received; });
            const auto listening = listener.listen();
            QCOMPARE(outcomeOf(listening), u"PortInUse"_s);
            QVERIFY2(u"tst_loopback_listener"_s.startsWith(listening.error().subject)
                         && !listening.error().subject.isEmpty(),
                     why(listening));
            QCOMPARE(listeningOn(other.serverPort()).size(), 1);
        }
        QCOMPARE(programListeningOn(freePort()), QString());
    }

    // Trap 6, and O1: our path to the letter, GET, and our Host.
    void requests_data()
    {
        QTest::addColumn<QByteArray>("request"); // with {host} and {port}
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("judged");
        const auto row = [](const char *name, const char *request, const char *status, bool isJudged = false) {
            QTest::newRow(name) << QByteArray(request) << QByteArray(status) << isJudged;
        };
        row("ours", "GET /cb?code=1&state=2 HTTP/1.1\r\nHost: {host}\r\n\r\n", "200", true);
        row("ours, HTTP/1.0", "GET /cb?code=1 HTTP/1.0\r\nHost: {host}\r\n\r\n", "200", true);
        row("ours, other case", "GET /cb?code=1 HTTP/1.1\r\nhOsT:   LOCALHOST:{port}  \r\n\r\n", "200", true);
        row("no query", "GET /cb HTTP/1.1\r\nHost: {host}\r\n\r\n", "200", true);
        row("longer path", "GET /cbX?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("below it", "GET /cb/x?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("with a slash", "GET /cb/?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("other case of the path", "GET /CB?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("ours, a letter encoded", "GET /%63b?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "200", true);
        row("dots", "GET /x/../cb?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("two slashes", "GET //cb?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("root", "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("favicon", "GET /favicon.ico HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("no path", "GET ?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("absolute", "GET http://evil.example/cb?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
        row("a port in the target", "GET :1/cb?code=1 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400");
        row("POST", "POST /cb?code=1 HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n", "405");
        row("HEAD", "HEAD /cb?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "405");
        row("OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: {host}\r\n\r\n", "405");
        row("get", "get /cb?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "405");
        row("foreign host", "GET /cb?code=1 HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n", "400");
        row("the other spelling", "GET /cb?code=1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n", "400");
        row("no port", "GET /cb?code=1 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400");
        row("other port", "GET /cb?code=1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n", "400");
        row("no host", "GET /cb?code=1 HTTP/1.1\r\n\r\n", "400");
        row("two hosts", "GET /cb?code=1 HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n", "400");
        row("host and path", "GET /cb?code=1 HTTP/1.1\r\nHost: {host}/x\r\n\r\n", "400");
        row("host and query", "GET /cb?code=1 HTTP/1.1\r\nHost: {host}?x\r\n\r\n", "400");
        row("host and user", "GET /cb?code=1 HTTP/1.1\r\nHost: me@{host}\r\n\r\n", "400");
        row("empty host", "GET /cb?code=1 HTTP/1.1\r\nHost:\r\n\r\n", "400");
        row("no HTTP", "hello\r\n\r\n", "400");
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400");
        row("blank in the target", "GET /cb? code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n", "400");
        row("nothing", "\r\n\r\n", "400");
        row("script", "GET /<script>alert(1)</script> HTTP/1.1\r\nHost: {host}\r\n\r\n", "404");
    }

    void requests()
    {
        QFETCH(QByteArray, request);
        QFETCH(const QByteArray, status);
        QFETCH(const bool, judged);
        Listening one;
        QVERIFY2(one.listening, why(one.listening));
        request.replace("{host}", one.host()).replace("{port}", QByteArray::number(one.port));
        const QByteArray answer = answerTo(one.port, request);
        QCOMPARE(statusOf(answer), status);
        QCOMPARE(!one.judged.isEmpty(), judged);
        QVERIFY(one.listener.isListening());
        QVERIFY(!answer.contains("<script"));
        QCOMPARE(statusOf(one.get("/cb?code=1")), QByteArray("200")); // it goes on
    }

    void thePathMayBeNone()
    {
        for (const QString &path : { QString(), u"/"_s, u"?x=1"_s, u"/?x=1"_s }) {
            Listening one(path);
            QVERIFY2(one.listening, why(one.listening));
            QCOMPARE(statusOf(one.get("/?x=1&code=1")), QByteArray("200"));
            QCOMPARE(statusOf(one.get("/x?code=1")), QByteArray("404"));
        }
        Listening encoded(u"/a%20b/日本"_s);
        QCOMPARE(statusOf(encoded.get("/a%20b/%E6%97%A5%E6%9C%AC?code=1")), QByteArray("200"));
    }

    // Trap 14
    void aRequestMayComeInPieces()
    {
        Listening one;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, one.port);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (const char c : getRequest("/cb?code=1&state=2", one.host())) {
            socket.write(&c, 1);
            socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 30'000);
        QCOMPARE(statusOf(socket.readAll()), QByteArray("200"));
        QCOMPARE(one.judged.size(), 1);
    }

    void onlyTheFirstOfSeveralRequestsIsAnswered()
    {
        Listening one;
        const QByteArray request = getRequest("/cb?code=1", one.host());
        const QByteArray answer = answerTo(one.port, request + request + request);
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
        QCOMPARE(one.judged.size(), 1);
    }

    // Trap 14: 16 KiB, not 1 MiB.
    void moreThanABrowserSendsIsRefused()
    {
        Listening one;
        const QByteArray large = "GET /cb?code=" + QByteArray(1024LL * 1024, 'x');
        const QByteArray answer = answerTo(one.port, large + " HTTP/1.1\r\nHost: " + one.host() + "\r\n\r\n");
        // The connection is closed with most of it unread, which may take the answer away, too.
        QVERIFY2(answer.isEmpty() || statusOf(answer) == "431", answer.left(50));
        const QByteArray padded =
            "GET /cb?code=1 HTTP/1.1\r\nHost: " + one.host() + "\r\nX: " + QByteArray(17LL * 1024, 'x');
        QCOMPARE(statusOf(answerTo(one.port, padded + "\r\n\r\n")), QByteArray("431"));
        QCOMPARE(one.judged.size(), 0);
        const QByteArray cookies =
            "GET /cb?code=1 HTTP/1.1\r\nHost: " + one.host() + "\r\nCookie: " + QByteArray(8LL * 1024, 'x');
        QCOMPARE(statusOf(answerTo(one.port, cookies + "\r\n\r\n")), QByteArray("200"));
    }

    // Trap 14: five seconds each.
    void aSlowClientHoldsNobodyUp()
    {
        Listening one;
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 15; ++i) {
            slow.push_back(std::make_unique<QTcpSocket>());
            slow.back()->connectToHost(QHostAddress::LocalHost, one.port);
            QTRY_COMPARE(slow.back()->state(), QAbstractSocket::ConnectedState);
            slow.back()->write("GET /cb?co");
        }
        QElapsedTimer watch;
        watch.start();
        QCOMPARE(statusOf(one.get("/cb?code=1")), QByteArray("200"));
        QVERIFY(watch.elapsed() < 4000);
        for (const auto &socket : slow)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 30'000);
        QCOMPARE(statusOf(one.get("/cb?code=1")), QByteArray("200"));
    }

    void noMoreThanSixteenAreServedAtOnce()
    {
        Listening one;
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 24; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(QHostAddress::LocalHost, one.port);
        }
        const auto open = [&] {
            return std::ranges::count_if(
                idle, [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(open(), 16, 4000);
        QTRY_COMPARE_WITH_TIMEOUT(open(), 0, 30'000);
        QCOMPARE(statusOf(one.get("/cb?code=1")), QByteArray("200"));
    }

    void thePageArrivesThoughTheListenerGoesAtOnce()
    {
        for (const bool isDestroyed : { false, true }) {
            const quint16 port = freePort();
            std::unique_ptr<LoopbackListener> listener;
            listener =
                std::make_unique<LoopbackListener>(QUrl(u"http://localhost:%1/cb"_s.arg(port)), [&](const QUrl &) {
                    listener->close();
                    if (isDestroyed)
                        QMetaObject::invokeMethod(qApp, [&] { listener.reset(); }, Qt::QueuedConnection);
                    return CallbackPage::Denied;
                });
            QVERIFY(listener->listen());
            const QByteArray answer =
                answerTo(port, getRequest("/cb?error=x", "localhost:" + QByteArray::number(port)));
            QCOMPARE(answer, httpResponse(CallbackPage::Denied));
            QCOMPARE(listeningOn(port), QStringList());
        }
    }

    // Trap 12: nothing of the request comes back.
    void pagesAreSafe_data()
    {
        QTest::addColumn<CallbackPage>("page");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("received") << CallbackPage::Received << QByteArray("200");
        QTest::newRow("denied") << CallbackPage::Denied << QByteArray("200");
        QTest::newRow("not ours") << CallbackPage::NotOurs << QByteArray("400");
        QTest::newRow("not found") << CallbackPage::NotFound << QByteArray("404");
        QTest::newRow("not allowed") << CallbackPage::NotAllowed << QByteArray("405");
        QTest::newRow("too large") << CallbackPage::TooLarge << QByteArray("431");
    }

    void pagesAreSafe()
    {
        QFETCH(const CallbackPage, page);
        Listening one;
        one.answer = page;
        const QByteArray canary = "hunter2<img src=x>\"'";
        const QByteArray answer =
            answerTo(one.port,
                     "GET /cb?code=" + canary.toPercentEncoding() + "&error=" + canary.toPercentEncoding()
                         + "&error_description=hunter2 HTTP/1.1\r\nHost: " + one.host()
                         + "\r\nUser-Agent: hunter2\r\nReferer: http://hunter2/\r\nCookie: hunter2\r\n\r\n");
        QCOMPARE(one.judged.size(), 1);
        QTEST(statusOf(answer), "status");
        QVERIFY(!answer.contains("hunter2"));
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const QByteArray head = answer.first(end);
        const QByteArray body = answer.sliced(end + 4);
        for (const QByteArray header :
             { "Cache-Control: no-store", "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff",
               "Connection: close", "Content-Type: text/html; charset=utf-8", "frame-ancestors 'none'" })
            QVERIFY2(head.contains(header), header);
        QVERIFY(head.contains("\r\nContent-Security-Policy: default-src 'none'"));
        QVERIFY(!head.contains("Set-Cookie") && !head.contains("Access-Control"));
        QCOMPARE(head.mid(head.indexOf("Content-Length: ") + 16), QByteArray::number(body.size()));
        QVERIFY(body.isValidUtf8() && body.contains("<html lang=\"ja\">") && body.contains("<div lang=\"en\">"));
        for (const QByteArray loads : { "<script", "<link", "<img", "http:", "https:", "url(", "<form", "@import" })
            QVERIFY2(!body.contains(loads), loads);
    }
};

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "tst_loopback_listener.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves through Network, and what each trouble of a network comes to.
#include "auth/network.h"
#include "tests/auth/making.h"
#include "tests/auth/raw_proxy.h"
#include "tests/auth/raw_server.h"
#include "tests/support/sandbox_process.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

std::shared_ptr<Network> networkWith(Given values) { return std::make_shared<Network>(checked(bagOf(values)).value()); }

HttpRequest requestFor(const QString &url)
{
    HttpRequest request;
    request.url = QUrl(url, QUrl::StrictMode);
    return request;
}

Result<HttpReply> got(Network &network, const QString &url) { return QCoro::waitFor(network.get(requestFor(url), {})); }

Result<HttpReply> posted(Network &network, const QString &url)
{
    return QCoro::waitFor(network.postForm(requestFor(url), Secret("refresh_token=hunter2"), {}));
}

/// By a GET and by a token request: both must come to the same.
QString outcomesOf(Network &network, const QString &url)
{
    const QString one = outcomeOf(got(network, url));
    const QString other = outcomeOf(posted(network, url));
    return one == other ? one : one + " by GET, "_L1 + other + " by POST"_L1;
}

const RawServer::Script ok = [](const RawRequest &) { return RawAnswer::http(200, "{}"); };

} // namespace

class TestNetwork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // Runs beside the other tests: a token request that is never answered ends after 20 s, whatever Timeout says.
        m_waited.start();
        m_endless = networkWith({ { Timeout, u"0"_s } });
        m_lastOfAll = m_endless->postForm(requestFor(m_silent.url()), Secret("a=b"), {});
        m_lastOfAll->then([this](const Result<HttpReply> &result) {
            m_endlessOutcome = result;
            m_endlessMs = m_waited.elapsed();
        });
    }

    void everyStatusIsAReply_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 200, 201, 204, 400, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 504 })
            QTest::addRow("%d", status) << status;
    }

    void everyStatusIsAReply()
    {
        QFETCH(const int, status);
        const QByteArray headers = "X-RateLimit-Reset: 5\r\nWWW-Authenticate: Bearer error=\"invalid_token\"\r\n"
                                   "WWW-Authenticate: Basic realm=\"x\"\r\n";
        RawServer server([&](const RawRequest &) {
            return RawAnswer::http(status, status == 204 ? "" : "{\"a\":\"日本\"}", headers);
        });
        const auto network = networkWith({});
        for (const auto &reply : { got(*network, server.url()), posted(*network, server.url()) }) {
            QVERIFY2(reply, why(reply));
            QCOMPARE(reply->status, status);
            QCOMPARE(reply->body, QByteArray(status == 204 ? "" : "{\"a\":\"日本\"}"));
            QCOMPARE(reply->header("x-ratelimit-reset"), QByteArray("5"));
            QCOMPARE(reply->header("none"), QByteArray());
            const qint64 age = reply->sentAt.secsTo(QDateTime::currentDateTimeUtc());
            QVERIFY2(age >= 0 && age < 60, QByteArray::number(age));
            QCOMPARE(reply->sentAt.timeSpec(), Qt::UTC);
        }
        QCOMPARE(server.requests().size(), 2);
    }

    void requestsSayWhoWeAreAndNoMore()
    {
        RawServer server([](const RawRequest &) {
            return RawAnswer::http(200, "{}",
                                   "Set-Cookie: session=1; Path=/\r\nWWW-Authenticate: Basic realm=\"x\"\r\n");
        });
        const auto network = networkWith({});
        HttpRequest request = requestFor(server.url() + u"/api/v2/x?a=b"_s);
        request.headers = { { "Authorization", "Bearer t" } };
        for (int i = 0; i < 2; ++i)
            QVERIFY(QCoro::waitFor(network->get(request, {})));
        QVERIFY(posted(*network, server.url()));
        for (const RawRequest &seen : server.requests()) {
            QCOMPARE(seen.header("user-agent"), QByteArray("Tsunagi/" TSUNAGI_VERSION));
            QCOMPARE(seen.header("cookie"), QByteArray());
            QCOMPARE(seen.header("referer"), QByteArray());
        }
        QCOMPARE(server.requests()[1].method, QByteArray("GET"));
        QCOMPARE(server.requests()[1].target, QByteArray("/api/v2/x?a=b"));
        QCOMPARE(server.requests()[1].header("authorization"), QByteArray("Bearer t"));
        QCOMPARE(server.requests()[2].header("authorization"), QByteArray());
        QCOMPARE(server.requests()[2].header("content-type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(server.requests()[2].body, QByteArray("refresh_token=hunter2"));
    }

    // Trap 16, and O4: the second server gets nothing.
    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 301, 302, 303, 307, 308 })
            QTest::addRow("%d", status) << status;
    }

    void redirectsAreNotFollowed()
    {
        QFETCH(const int, status);
        RawServer other(ok);
        const QByteArray location = "Location: " + other.url().toLatin1() + "/x?code=hunter2#y\r\n";
        RawServer server([&](const RawRequest &) { return RawAnswer::http(status, "", location); });
        const auto network = networkWith({});
        for (const auto &reply : { got(*network, server.url()), posted(*network, server.url()) }) {
            QCOMPARE(outcomeOf(reply), u"UnexpectedRedirect"_s);
            QCOMPARE(reply.error().status, status);
            QCOMPARE(reply.error().detail, other.url()); // the path may repeat what was sent
            QCOMPARE(reply.error().exitCode(), 5);
        }
        QTest::qWait(50);
        QCOMPARE(other.connections(), 0);
        QCOMPARE(server.requests().size(), 2);
    }

    void redirectsToTheSameHostAreNotFollowedEither()
    {
        RawServer server([&](const RawRequest &request) {
            return request.target == "/" ? RawAnswer::http(302, "", "Location: /login\r\n") : RawAnswer::http(200, "");
        });
        const auto network = networkWith({});
        const auto reply = got(*network, server.url() + u"/"_s);
        QCOMPARE(outcomeOf(reply), u"UnexpectedRedirect"_s);
        QCOMPARE(reply.error().detail, server.url());
        RawServer nowhere([](const RawRequest &) { return RawAnswer::http(302, ""); });
        QCOMPARE(outcomesOf(*network, nowhere.url()), u"UnexpectedRedirect"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    // Trap 15
    void anAnswerThatNeverComesTimesOut()
    {
        const auto network = networkWith({ { Timeout, u"1"_s } });
        for (const auto &reply : { got(*network, m_silent.url()), posted(*network, m_silent.url()) }) {
            QCOMPARE(outcomeOf(reply), u"TimedOut"_s);
            QCOMPARE(reply.error().number, 1);
            QCOMPARE(reply.error().subject, u"127.0.0.1"_s);
        }
    }

    void anAnswerThatStopsHalfwayTimesOut()
    {
        RawServer server([](const RawRequest &) {
            return RawAnswer{ "HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\n{\"a\":", RawAnswer::Then::KeepOpen };
        });
        const auto network = networkWith({ { Timeout, u"1"_s } });
        QCOMPARE(outcomesOf(*network, server.url()), u"TimedOut"_s);
    }

    void aRequestMayHaveATimeOfItsOwn()
    {
        const auto network = networkWith({ { Timeout, u"0"_s } });
        HttpRequest request = requestFor(m_silent.url());
        request.timeoutSeconds = 1;
        const auto reply = QCoro::waitFor(network->get(request, {}));
        QCOMPARE(outcomeOf(reply), u"TimedOut"_s);
        QCOMPARE(reply.error().number, 1);
    }

    void aBodyBeyondTheLimitIsRefused()
    {
        const QByteArray endless =
            "HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n2000\r\n" + QByteArray(0x2000, 'x') + "\r\n";
        const QByteArray large(2LL * 1024 * 1024, 'x');
        for (const RawAnswer &answer :
             { RawAnswer::http(200, large), RawAnswer{ endless, RawAnswer::Then::KeepOpen } }) {
            RawServer server([&](const RawRequest &) { return answer; });
            const auto network = networkWith({ { Timeout, u"30"_s } });
            HttpRequest request = requestFor(server.url());
            request.maxBodyBytes = 4000;
            const auto reply = QCoro::waitFor(network->get(request, {}));
            QCOMPARE(outcomeOf(reply), u"BadReply"_s);
        }
        // Of a token endpoint more than 1 MiB is never read, whatever the request says.
        RawServer server([&](const RawRequest &) { return RawAnswer::http(200, large); });
        const auto network = networkWith({});
        QCOMPARE(outcomeOf(posted(*network, server.url())), u"BadReply"_s);
        const auto reply = got(*network, server.url());
        QVERIFY2(reply, why(reply));
        QCOMPARE(reply->body.size(), large.size());
    }

    void aBodyUpToTheLimitIsTaken()
    {
        RawServer server([&](const RawRequest &) { return RawAnswer::http(200, QByteArray(4000, 'x')); });
        const auto network = networkWith({});
        HttpRequest request = requestFor(server.url());
        request.maxBodyBytes = 4000;
        const auto reply = QCoro::waitFor(network->get(request, {}));
        QVERIFY2(reply, why(reply));
        QCOMPARE(reply->body.size(), 4000);
    }

    void nobodyListens()
    {
        const quint16 port = freePort();
        const auto network = networkWith({});
        const auto reply = got(*network, u"http://127.0.0.1:%1/"_s.arg(port));
        QCOMPARE(outcomeOf(reply), u"ConnectionFailed"_s);
        QCOMPARE(reply.error().subject, u"127.0.0.1:%1"_s.arg(port));
        QCOMPARE(reply.error().exitCode(), 5);
        QCOMPARE(outcomeOf(posted(*network, u"http://127.0.0.1:%1/"_s.arg(port))), u"ConnectionFailed"_s);
    }

    void theHostDoesNotExist()
    {
        const auto network = networkWith({ { Proxy, u"none"_s } });
        const auto reply = got(*network, u"https://no-such-space.invalid/"_s);
        QCOMPARE(outcomeOf(reply), u"HostNotFound"_s);
        QCOMPARE(reply.error().subject, u"no-such-space.invalid"_s);
    }

    void brokenAnswersAreToldApartFromReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<RawAnswer::Then>("then");
        using enum RawAnswer::Then;
        QTest::newRow("closed at once") << QByteArray() << Close;
        QTest::newRow("reset at once") << QByteArray() << Reset;
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 x\r\nContent-") << Close;
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\n{\"a\":") << Close;
        QTest::newRow("half a body, reset")
            << QByteArray("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\n{\"a\":") << Reset;
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << Close;
        QTest::newRow("gzip that is none") << QByteArray("HTTP/1.1 200 x\r\nContent-Encoding: gzip\r\nContent-Length: "
                                                         "12\r\nConnection: close\r\n\r\n{\"a\":\"bcde\"}")
                                           << Close;
        QTest::newRow("half a body of an error")
            << QByteArray("HTTP/1.1 500 x\r\nContent-Length: 100\r\n\r\n{") << Close;
    }

    void brokenAnswersAreToldApartFromReplies()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const RawAnswer::Then, then);
        RawServer server([&](const RawRequest &) { return RawAnswer{ bytes, then }; });
        const auto network = networkWith({ { Timeout, u"5"_s } });
        for (const auto &reply : { got(*network, server.url()), posted(*network, server.url()) }) {
            QVERIFY2(!reply, reply ? reply->body.constData() : "");
            QVERIFY2(reply.error().reason == Reason::ConnectionFailed || reply.error().reason == Reason::BadReply,
                     why(reply));
            QCOMPARE(reply.error().exitCode(), 5);
        }
        // What was sent may have been done: a token that is spent twice can end a grant.
        const auto posts =
            std::ranges::count_if(server.requests(), [](const RawRequest &r) { return r.method == "POST"; });
        QCOMPARE(posts, 1);
    }

    // A connection that was kept open may be gone by the time it is used again, and Qt sends once more what was lost
    // unanswered. A token request is never sent twice: what was lost may have been done.
    void aTokenRequestIsSentOnce()
    {
        for (const RawAnswer &lost : { RawAnswer::closed(), RawAnswer::reset() }) {
            RawServer server([&](const RawRequest &request) {
                if (request.method == "POST")
                    return lost;
                return RawAnswer{ "HTTP/1.1 200 x\r\nContent-Length: 2\r\n\r\n{}", RawAnswer::Then::KeepOpen };
            });
            const auto network = networkWith({ { Timeout, u"5"_s } });
            QVERIFY(got(*network, server.url()));
            const auto reply = posted(*network, server.url());
            QVERIFY(!reply);
            QCOMPARE(reply.error().exitCode(), 5);
            const auto posts =
                std::ranges::count_if(server.requests(), [](const RawRequest &r) { return r.method == "POST"; });
            QCOMPARE(posts, 1);
            QVERIFY2(got(*network, server.url()), "the next request works");
        }
    }

    void aStopCancels()
    {
        const auto network = networkWith({ { Timeout, u"0"_s } });
        const qsizetype before = m_silent.requests().size();
        std::stop_source early;
        early.request_stop();
        QCOMPARE(outcomeOf(QCoro::waitFor(network->get(requestFor(m_silent.url()), early.get_token()))),
                 u"Interrupted"_s);
        QCOMPARE(
            outcomeOf(QCoro::waitFor(network->postForm(requestFor(m_silent.url()), Secret("a=b"), early.get_token()))),
            u"Interrupted"_s);
        QCOMPARE(m_silent.requests().size(), before);
        std::stop_source later;
        QTimer::singleShot(100, this, [&] { later.request_stop(); });
        QCOMPARE(outcomeOf(QCoro::waitFor(network->get(requestFor(m_silent.url()), later.get_token()))),
                 u"Interrupted"_s);
        std::stop_source tooLate;
        RawServer server(ok);
        QVERIFY(QCoro::waitFor(network->get(requestFor(server.url()), tooLate.get_token())));
        tooLate.request_stop();
        QVERIFY(got(*network, server.url()));
    }

    void aRequestOutlivesItsNetwork()
    {
        std::optional<Result<HttpReply>> result;
        RawServer server(ok);
        {
            const auto network = networkWith({});
            network->get(requestFor(server.url()), {}).then([&](const Result<HttpReply> &reply) { result = reply; });
        }
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30'000);
        QVERIFY2(*result, why(*result));
        result.reset();
        {
            const auto network = networkWith({ { Timeout, u"1"_s } });
            network->get(requestFor(m_silent.url()), {}).then([&](const Result<HttpReply> &reply) { result = reply; });
        }
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30'000);
        QCOMPARE(outcomeOf(*result), u"TimedOut"_s);
    }

    void manyAtOnceDoNotMixUp()
    {
        RawServer server([](const RawRequest &request) { return RawAnswer::http(200, request.target); });
        const auto network = networkWith({});
        QHash<int, QByteArray> bodies;
        for (int i = 0; i < 30; ++i) {
            network->get(requestFor(server.url() + u"/%1"_s.arg(i)), {})
                .then([&bodies, i](const Result<HttpReply> &reply) { bodies[i] = reply ? reply->body : "failed"; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(bodies.size(), 30, 60'000);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(bodies[i], '/' + QByteArray::number(i));
    }

    void anHttpProxyIsUsed()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, "{}"); });
        RawProxy proxy;
        const auto network = networkWith({ { Proxy, u"http://127.0.0.1:%1"_s.arg(proxy.port()) } });
        const QString url = u"http://space.invalid:%1/api?x=1"_s.arg(server.port());
        const auto reply = got(*network, url);
        QVERIFY2(reply, why(reply));
        const auto token = posted(*network, url);
        QVERIFY2(token, why(token));
        QCOMPARE(proxy.asked(), (QByteArrayList{ "GET " + url.toLatin1(), "POST " + url.toLatin1() }));
        QCOMPARE(server.requests()[1].body, QByteArray("refresh_token=hunter2"));
    }

    void aProxysPasswordIsGiven()
    {
        RawServer server(ok);
        RawProxy proxy("me@x:p%w:1");
        const auto network = networkWith({ { Proxy, u"http://me%40x:p%25w%3A1@127.0.0.1:%1"_s.arg(proxy.port()) } });
        const auto reply = got(*network, u"http://space.invalid:%1/"_s.arg(server.port()));
        QVERIFY2(reply, why(reply));
        QCOMPARE(proxy.asked().size(), 2); // it asked first
        for (const QString &wrong : { u"me:hunter2@"_s, QString() }) {
            const auto refused = networkWith({ { Proxy, "http://"_L1 + wrong + u"127.0.0.1:%1"_s.arg(proxy.port()) } });
            const auto failed = got(*refused, u"http://space.invalid:%1/"_s.arg(server.port()));
            QCOMPARE(outcomeOf(failed), u"ProxyFailed"_s);
            QVERIFY(!described(failed.error()).contains(u"hunter2"_s));
        }
    }

    /// Over CONNECT, Qt would ask again until the time is up.
    void aProxysPasswordIsWrongOverConnect()
    {
        for (const QString &given : { u"me:hunter2@"_s, QString() }) {
            RawProxy proxy("me:right");
            const auto network = networkWith({ { Proxy, "http://"_L1 + given + u"127.0.0.1:%1"_s.arg(proxy.port()) } });
            for (const auto &failed :
                 { got(*network, u"https://space.invalid/"_s), posted(*network, u"https://space.invalid/"_s) }) {
                QCOMPARE(outcomeOf(failed), u"ProxyFailed"_s);
                QVERIFY(!described(failed.error()).contains(u"hunter2"_s));
            }
            QVERIFY2(proxy.asked().size() <= 6, qPrintable(QString::number(proxy.asked().size())));
        }
    }

    void aSocksProxyIsUsed()
    {
        RawServer server(ok);
        RawProxy proxy;
        const auto network = networkWith({ { Proxy, u"socks5://127.0.0.1:%1"_s.arg(proxy.port()) } });
        const QString host = u"space.invalid:%1"_s.arg(server.port());
        QCOMPARE(outcomesOf(*network, u"http://%1/"_s.arg(host)), u"done"_s);
        QCOMPARE(proxy.asked().value(0), "SOCKS " + host.toLatin1()); // the proxy resolves the name
    }

    void aProxyThatIsNotThere()
    {
        for (const QString &scheme : { u"http"_s, u"socks5"_s }) {
            const auto network = networkWith({ { Proxy, u"%1://127.0.0.1:%2"_s.arg(scheme).arg(freePort()) } });
            QCOMPARE(outcomesOf(*network, u"https://space.invalid/"_s), u"ProxyFailed"_s);
        }
    }

    void theSystemsProxyIsUsedButNotForThisMachine()
    {
        RawServer server(ok);
        RawProxy proxy;
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        const auto network = networkWith({});
        const auto none = networkWith({ { Proxy, u"none"_s } });
        const QString url = u"http://space.invalid:%1/"_s.arg(server.port());
        const QString outcome = outcomesOf(*network, url);
        const qsizetype asked = proxy.asked().size();
        const QString direct = outcomesOf(*network, server.url());
        const QString without = outcomesOf(*none, url);
        qunsetenv("http_proxy");
        QCOMPARE(outcome, u"done"_s);
        QCOMPARE(asked, 2);
        QCOMPARE(direct, u"done"_s);
        QCOMPARE(without, u"HostNotFound"_s);
        QCOMPARE(proxy.asked().size(), 2);
    }

    // O4
    void anUntrustedCertificateIsRefused()
    {
        SandboxProcess sandbox;
        const QTemporaryDir folder;
        QVERIFY(makeAuthority(folder.path()));
        QVERIFY2(sandbox.start({ u"--tls"_s, folder.filePath(u"server.pem"_s), folder.filePath(u"server.key"_s) }),
                 qPrintable(sandbox.errorText()));
        QVERIFY(sandbox.url().startsWith(u"https://"_s));
        const QString url = sandbox.url() + u"/api/v2/space"_s;
        const auto distrusting = networkWith({ { Proxy, u"none"_s } });
        for (const auto &refused :
             { got(*distrusting, url), posted(*distrusting, sandbox.url() + u"/api/v2/oauth2/token"_s) }) {
            QCOMPARE(outcomeOf(refused), u"TlsUntrusted"_s);
            QCOMPARE(refused.error().exitCode(), 5);
            QVERIFY2(refused.error().detail.contains(u"Test space"_s), why(refused));
        }
        for (const QJsonValue entry : sandbox.log())
            QVERIFY2(!entry["userAgent"_L1].toString().startsWith(u"Tsunagi"_s),
                     "something was sent to an untrusted host");

        const auto trusting = networkWith({ { CaCertificates, folder.filePath(u"ca.pem"_s) } });
        const auto reply = got(*trusting, url);
        QVERIFY2(reply, why(reply));
        QCOMPARE(reply->status, 401); // no key was given
        RawProxy proxy;
        const auto tunnelled = networkWith({ { CaCertificates, folder.filePath(u"ca.pem"_s) },
                                             { Proxy, u"http://127.0.0.1:%1"_s.arg(proxy.port()) } });
        const auto through = got(*tunnelled, url);
        QVERIFY2(through, why(through));
        QCOMPARE(proxy.asked(), QByteArrayList{ "CONNECT 127.0.0.1:" + QByteArray::number(QUrl(url).port()) });
        // The authority vouches for localhost and 127.0.0.1 only.
        const auto otherName = got(*trusting, QString(url).replace(u"127.0.0.1"_s, u"127.0.0.2"_s));
        QVERIFY(!otherName);
    }

    void aCertificateOfAnotherHostIsRefused()
    {
        SandboxProcess sandbox;
        const QTemporaryDir folder;
        QVERIFY(makeAuthority(folder.path(), "DNS:other.example"));
        QVERIFY2(sandbox.start({ u"--tls"_s, folder.filePath(u"server.pem"_s), folder.filePath(u"server.key"_s) }),
                 qPrintable(sandbox.errorText()));
        const auto network = networkWith({ { CaCertificates, folder.filePath(u"ca.pem"_s) } });
        QCOMPARE(outcomesOf(*network, sandbox.url() + u"/api/v2/oauth2/token"_s), u"TlsUntrusted"_s);
    }

    void authoritiesThatCantBeReadAreTold()
    {
        RawServer server(ok);
        const QTemporaryDir folder;
        QFile nonsense(folder.filePath(u"nonsense.pem"_s));
        QVERIFY(nonsense.open(QIODevice::WriteOnly) && nonsense.write("no certificate\n") > 0);
        nonsense.close();
        for (const QString &path : { folder.filePath(u"none.pem"_s), nonsense.fileName(), folder.path() }) {
            const auto network = networkWith({ { CaCertificates, path } });
            const auto reply = got(*network, server.url());
            QCOMPARE(outcomeOf(reply), u"BadPropertyValue"_s);
            QCOMPARE(reply.error().subject, u"CACertificates"_s);
            QCOMPARE(outcomeOf(posted(*network, server.url())), u"BadPropertyValue"_s);
        }
        QCOMPARE(server.connections(), 0);
    }

    void tlsToAServerThatSpeaksNone()
    {
        RawServer server(ok);
        const auto network = networkWith({ { Timeout, u"10"_s } });
        const auto reply = got(*network, QString(server.url()).replace(u"http:"_s, u"https:"_s));
        QVERIFY(!reply);
        QCOMPARE(reply.error().exitCode(), 5);
    }

    // Started first of all.
    // Trap 15
    void aTokenRequestNeverTakesMoreThanTwentySeconds()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_endlessOutcome.has_value(), 60'000);
        QCOMPARE(outcomeOf(*m_endlessOutcome), u"TimedOut"_s);
        QCOMPARE(m_endlessOutcome->error().number, 20);
        QVERIFY2(m_endlessMs >= 19'000 && m_endlessMs < 45'000, QByteArray::number(m_endlessMs));
    }

private:
    /// ca.pem, server.pem and server.key, as a company's own authority would make them.
    static bool makeAuthority(const QString &folder, const QByteArray &names = "DNS:localhost,IP:127.0.0.1")
    {
        const QByteArray script = "set -e; cd '" + folder.toUtf8()
            + "'\nopenssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=Test authority' -keyout ca.key -out "
              "ca.pem\n"
              "openssl req -newkey rsa:2048 -nodes -subj '/CN=Test space' -keyout server.key -out server.csr\n"
              "printf 'subjectAltName="
            + names
            + "\\nbasicConstraints=CA:FALSE\\n' > names\n"
              "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out "
              "server.pem\n";
        QProcess shell;
        shell.start(u"sh"_s, { u"-c"_s, QString::fromUtf8(script) });
        return shell.waitForFinished(60'000) && shell.exitCode() == 0;
    }

    RawServer m_silent{ [](const RawRequest &) { return RawAnswer::silence(); } };
    QElapsedTimer m_waited;
    std::shared_ptr<Network> m_endless;
    std::optional<QCoro::Task<Result<HttpReply>>> m_lastOfAll;
    std::optional<Result<HttpReply>> m_endlessOutcome;
    qint64 m_endlessMs = 0;
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/space_url.h"
#include "tests/auth/making.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

class TestSpaceUrl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsPastedBecomesTheRoot_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("root");
        const QString acme = u"https://acme.backlog.com"_s;
        QTest::newRow("root") << u"https://acme.backlog.com"_s << acme;
        QTest::newRow("slash") << u"https://acme.backlog.com/"_s << acme;
        QTest::newRow("no scheme") << u"acme.backlog.com"_s << acme;
        QTest::newRow("no scheme, a page") << u"acme.backlog.jp/projects/WEB"_s << u"https://acme.backlog.jp"_s;
        QTest::newRow("issue") << u"https://acme.backlog.com/view/WEB-1#comment-2"_s << acme;
        QTest::newRow("project") << u"https://acme.backlog.com/projects/WEB"_s << acme;
        QTest::newRow("search") << u"https://acme.backlog.com/find/WEB?condition.statusId[]=1&condition.query=a b|c"_s
                                << acme;
        QTest::newRow("wiki in Japanese") << u"https://acme.backlog.com/wiki/WEB/議事録/2026年"_s << acme;
        QTest::newRow("wiki with blanks and braces") << u"https://acme.backlog.com/wiki/WEB/My {page} \"x\""_s << acme;
        QTest::newRow("a bad percent-encoding in the path") << u"https://acme.backlog.com/wiki/100%"_s << acme;
        QTest::newRow("capitals") << u"HTTPS://ACME.Backlog.COM/Dashboard"_s << acme;
        QTest::newRow("blanks around") << u"  https://acme.backlog.com \n"_s << acme;
        QTest::newRow("the standard port") << u"https://acme.backlog.com:443/"_s << acme;
        QTest::newRow("another port") << u"https://backlog.example.org:8443/x"_s
                                      << u"https://backlog.example.org:8443"_s;
        QTest::newRow("full-width letters") << u"ａｃｍｅ．ｂａｃｋｌｏｇ．ｃｏｍ"_s << acme;
        QTest::newRow("an @ in the path") << u"https://acme.backlog.com/user/@me"_s << acme;
        QTest::newRow("an @ in the query") << u"https://acme.backlog.com?mail=a@b"_s << acme;
        QTest::newRow("an @ in the fragment") << u"https://acme.backlog.com#a@b"_s << acme;
        QTest::newRow("a URL inside the query") << u"acme.backlog.com/login?url=https://evil.example/"_s << acme;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080/view/X-1"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("loopback, standard port") << u"http://127.0.0.1:80/"_s << u"http://127.0.0.1"_s;
        QTest::newRow("another loopback") << u"http://127.8.9.10:1"_s << u"http://127.8.9.10:1"_s;
        QTest::newRow("IPv6 loopback") << u"http://[::1]:8080/x"_s << u"http://[::1]:8080"_s;
        QTest::newRow("localhost") << u"http://localhost:8080/"_s << u"http://localhost:8080"_s;
        QTest::newRow("localhost, no scheme") << u"localhost:8080"_s << u"https://localhost:8080"_s;
    }

    void whatIsPastedBecomesTheRoot()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, root);
        const auto url = SpaceUrl::parse(pasted);
        QVERIFY2(url, why(url));
        QCOMPARE(url->text(), root);
        const auto again = SpaceUrl::parse(url->text());
        QVERIFY2(again, why(again));
        QVERIFY(*again == *url);
    }

    void whatIsNoSpaceIsRefused_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("empty") << QString() << Reason::BadSpaceUrl;
        QTest::newRow("blanks") << u" \t"_s << Reason::BadSpaceUrl;
        QTest::newRow("a word") << u"acme"_s << Reason::BadSpaceUrl;
        QTest::newRow("two words") << u"my space.backlog.com"_s << Reason::BadSpaceUrl;
        QTest::newRow("no host") << u"https:///view/X-1"_s << Reason::BadSpaceUrl;
        QTest::newRow("ftp") << u"ftp://acme.backlog.com"_s << Reason::BadSpaceUrl;
        QTest::newRow("file") << u"file:///etc/passwd"_s << Reason::BadSpaceUrl;
        QTest::newRow("javascript") << u"javascript://acme.backlog.com/%0aalert(1)"_s << Reason::BadSpaceUrl;
        QTest::newRow("port out of range") << u"https://acme.backlog.com:70000"_s << Reason::BadSpaceUrl;
        QTest::newRow("port 0") << u"https://acme.backlog.com:0"_s << Reason::BadSpaceUrl;
        QTest::newRow("no number as port") << u"https://acme.backlog.com:port"_s << Reason::BadSpaceUrl;
        QTest::newRow("line break") << u"https://acme.backlog.com\r\nX: y"_s << Reason::BadSpaceUrl;
        QTest::newRow("NUL") << u"https://acme.backlog.com"_s + QChar(0) + u"x"_s << Reason::BadSpaceUrl;
        QTest::newRow("user info") << u"https://me:hunter2@acme.backlog.com/"_s << Reason::BadSpaceUrl;
        QTest::newRow("user only") << u"https://me@acme.backlog.com/"_s << Reason::BadSpaceUrl;
        QTest::newRow("user info, no scheme") << u"me:hunter2@acme.backlog.com"_s << Reason::BadSpaceUrl;
        QTest::newRow("empty user info") << u"https://@acme.backlog.com/"_s << Reason::BadSpaceUrl;
        QTest::newRow("user info with odd characters")
            << u"https://me:hunter2%@acme.backlog.com"_s << Reason::BadSpaceUrl;
        QTest::newRow("backslash before an @") << u"https://acme.backlog.com\\@evil.example"_s << Reason::BadSpaceUrl;
        QTest::newRow("http") << u"http://acme.backlog.com"_s << Reason::InsecureUrl;
        QTest::newRow("http in capitals") << u"HTTP://acme.backlog.com"_s << Reason::InsecureUrl;
        QTest::newRow("http on port 443") << u"http://acme.backlog.com:443"_s << Reason::InsecureUrl;
        QTest::newRow("not quite localhost") << u"http://localhost.evil.example"_s << Reason::InsecureUrl;
        QTest::newRow("begins like loopback") << u"http://127.0.0.1.evil.example"_s << Reason::InsecureUrl;
        QTest::newRow("any address") << u"http://0.0.0.0:8080"_s << Reason::InsecureUrl;
        QTest::newRow("private address") << u"http://192.168.0.1"_s << Reason::InsecureUrl;
        QTest::newRow("mapped loopback") << u"http://[::ffff:127.0.0.1]:8080"_s << Reason::InsecureUrl;
        QTest::newRow("http with a page") << u"http://acme.backlog.com/api?apiKey=hunter2"_s << Reason::InsecureUrl;
    }

    void whatIsNoSpaceIsRefused()
    {
        QFETCH(const QString, pasted);
        QFETCH(const Reason, reason);
        const auto url = SpaceUrl::parse(pasted);
        QVERIFY(!url);
        QCOMPARE(nameOf(url.error().reason), nameOf(reason));
        QCOMPARE(url.error().exitCode(), 3);
        QVERIFY2(!described(url.error()).contains(u"hunter2"), qPrintable(described(url.error())));
        QVERIFY(!described(url.error()).contains(u'\n'));
    }

    // A key or password may stand in what was pasted: none of it is repeated.
    void secretsInAPasteAreNotRepeated_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("query of a bad URL") << u"ftp://acme.backlog.com/api/v2/space?apiKey=hunter2"_s;
        QTest::newRow("query after a bad port") << u"https://acme.backlog.com:port/api?apiKey=hunter2"_s;
        QTest::newRow("fragment") << u"gopher://acme.backlog.com/#hunter2"_s;
        QTest::newRow("user info in no URL at all") << u"https://me hunter2@acme"_s;
        QTest::newRow("user info without a host") << u"https://me:hunter2@"_s;
        QTest::newRow("control characters") << u"https://me:hunter2\n@acme.backlog.com"_s;
    }

    void secretsInAPasteAreNotRepeated()
    {
        QFETCH(const QString, pasted);
        const auto url = SpaceUrl::parse(pasted);
        QVERIFY(!url);
        QVERIFY2(!described(url.error()).contains(u"hunter2"), qPrintable(described(url.error())));
    }

    void anInsecureUrlComesWithTheSecureOne()
    {
        const auto url = SpaceUrl::parse(u"http://acme.backlog.com/view/X-1"_s);
        QVERIFY(!url);
        QCOMPARE(url.error().subject, u"http://acme.backlog.com"_s);
        QCOMPARE(url.error().suggestion, u"https://acme.backlog.com"_s);
    }

    void originsAreCompared_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("pages") << u"https://a.backlog.com/x"_s << u"a.backlog.com/y"_s << true;
        QTest::newRow("port written or not") << u"https://a.backlog.com:443"_s << u"https://a.backlog.com"_s << true;
        QTest::newRow("case") << u"https://A.backlog.com"_s << u"https://a.BACKLOG.com"_s << true;
        QTest::newRow("domain") << u"https://a.backlog.com"_s << u"https://a.backlog.jp"_s << false;
        QTest::newRow("port") << u"https://a.backlog.com:444"_s << u"https://a.backlog.com"_s << false;
        QTest::newRow("scheme") << u"https://localhost:1"_s << u"http://localhost:1"_s << false;
        QTest::newRow("spelling of loopback") << u"http://localhost:1"_s << u"http://127.0.0.1:1"_s << false;
    }

    void originsAreCompared()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QTEST(*SpaceUrl::parse(one) == *SpaceUrl::parse(other), "same");
    }

    void pathsAreResolvedAtTheRoot()
    {
        const auto url = SpaceUrl::parse(u"https://acme.backlog.com/view/X-1?a=b#c"_s);
        QCOMPARE(url->resolved(u"/api/v2/users/myself"_s).toString(),
                 u"https://acme.backlog.com/api/v2/users/myself"_s);
        QCOMPARE(url->resolved(u"/api/v2/projects/%E6%97%A5%2F1"_s).toEncoded(),
                 QByteArray("https://acme.backlog.com/api/v2/projects/%E6%97%A5%2F1"));
    }

    void namesAreSuggested()
    {
        QCOMPARE(SpaceUrl::parse(u"https://acme.backlog.com"_s)->suggestedName(), u"acme"_s);
        QCOMPARE(SpaceUrl::parse(u"http://localhost:1"_s)->suggestedName(), u"localhost"_s);
        QCOMPARE(SpaceUrl::parse(u"http://127.0.0.1:1"_s)->suggestedName(), u"127.0.0.1"_s);
    }

    void loopbackHosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("localhost") << u"localhost"_s << true;
        QTest::newRow("LOCALHOST") << u"LOCALHOST"_s << true;
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
        QTest::newRow("127.255.255.254") << u"127.255.255.254"_s << true;
        QTest::newRow("::1") << u"::1"_s << true;
        QTest::newRow("128.0.0.1") << u"128.0.0.1"_s << false;
        QTest::newRow("126.255.255.255") << u"126.255.255.255"_s << false;
        QTest::newRow("::ffff:127.0.0.1") << u"::ffff:127.0.0.1"_s << false;
        QTest::newRow("::") << u"::"_s << false;
        QTest::newRow("0.0.0.0") << u"0.0.0.0"_s << false;
        QTest::newRow("localhost.example") << u"localhost.example"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void loopbackHosts()
    {
        QFETCH(const QString, host);
        QTEST(isLoopbackHost(host), "loopback");
    }
};

QTEST_GUILESS_MAIN(TestSpaceUrl)
#include "tst_space_url.moc"

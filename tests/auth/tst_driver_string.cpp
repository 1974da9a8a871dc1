// SPDX-License-Identifier: GPL-3.0-or-later
// Connection strings of the commercial driver, as people have them in their ODBC and JDBC settings.
#include "auth/connection_string.h"
#include "auth/driver_string.h"
#include "tests/auth/making.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

Result<DriverTranslation> translated(const QString &text)
{
    return translateDriverString(text.toUtf8(), Origin::CommandLine);
}

/// The properties as a string of ours.
QString written(const Result<DriverTranslation> &translation)
{
    return translation ? QString::fromUtf8(writeConnectionString(translation->properties, true).view())
                       : described(translation.error());
}

QStringList notesOf(const Result<DriverTranslation> &translation)
{
    QStringList names;
    for (const Error &note : translation ? translation->notes : QList<Error>())
        names << nameOf(note.reason) + u' ' + note.subject;
    return names;
}

} // namespace

class TestDriverString : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void translates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ours");
        QTest::newRow("jdbc") << u"jdbc:backlog:ApiKey=abc;URL=https://acme.backlog.com;"_s
                              << u"URL=https://acme.backlog.com;ApiKey=abc"_s;
        QTest::newRow("odbc") << u"Driver={CData ODBC Driver for Backlog};APIKey=abc;Url=https://acme.backlog.jp"_s
                              << u"URL=https://acme.backlog.jp;ApiKey=abc"_s;
        QTest::newRow("a driver's Japanese name")
            << u"DRIVER={Backlog 用ドライバー} ; ApiKey='a;b'"_s << u"ApiKey=\"a;b\""_s;
        QTest::newRow("no prefix") << u"AuthScheme=OAuth;InitiateOAuth=GETANDREFRESH;OAuthClientId=id;"
                                      "OAuthClientSecret=s;Pagesize=50;Timeout=30"_s
                                   << u"AuthScheme=OAuth;InitiateOAuth=GETANDREFRESH;OAuthClientId=id;"
                                      "OAuthClientSecret=s;Timeout=30;PageSize=50"_s;
        QTest::newRow("proxy") << u"ProxyServer=proxy.example.com;ProxyPort=3128;ProxyUser=me@x;ProxyPassword=p:w"_s
                               << u"Proxy=http://me%40x:p:w@proxy.example.com:3128"_s;
        QTest::newRow("socks") << u"FirewallType=SOCKS5;FirewallServer=10.0.0.1;FirewallPort=1080"_s
                               << u"Proxy=socks5://10.0.0.1:1080"_s;
        QTest::newRow("tunnel") << u"FirewallServer=f;FirewallPort=8080;FirewallType=TUNNEL;ProxyServer=p"_s
                                << u"Proxy=http://f:8080"_s;
        QTest::newRow("port alone") << u"ProxyPort=80"_s << QString();
        QTest::newRow("certificate") << u"SSLServerCert=C:\\\\certs\\\\ca.pem"_s
                                     << u"CACertificates=C:\\\\certs\\\\ca.pem"_s;
        QTest::newRow("cache that is off") << u"AutoCache=False;ApiKey=x"_s << u"ApiKey=x"_s;
    }

    void translates()
    {
        QFETCH(const QString, text);
        QTEST(written(translated(text)), "ours");
    }

    void whatIsCalledOtherwiseHereIsTold()
    {
        const auto translation = translated(u"ApiKey=k;Pagesize=50;Timeout=30;SSLServerCert=ca.pem;ProxyServer=p;"
                                            "proxyport=80;FirewallType=NONE"_s);
        QVERIFY(translation);
        QStringList told;
        for (const auto &[from, to] : translation->translated)
            told << u"%1→%2"_s.arg(from.join(u'+'), QString::fromLatin1(infoOf(to).name));
        QCOMPARE(told,
                 QStringList(
                     { u"Pagesize→PageSize"_s, u"SSLServerCert→CACertificates"_s, u"proxyport+ProxyServer→Proxy"_s }));
    }

    void stringsOfOursAreRecognisedToo()
    {
        QVERIFY(looksLikeConnectionString(u"URL=https://acme.backlog.com;ApiKey=k"_s));
        QVERIFY(!looksLikeDriverString(u"URL=https://acme.backlog.com;ApiKey=k"_s));
        QVERIFY(!looksLikeConnectionString(u"https://acme.backlog.com/find/A?projectId=1"_s));
    }

    void whatHasNoMeaningIsToldOnce()
    {
        const auto translation = translated(
            u"RTK=5246;verbosity=3;LogFile=/tmp/x;Readonly=true;PoolMaxSize=5;SSLServerCert=ab:cd;ApiKey=k"_s);
        QCOMPARE(written(translation), u"ApiKey=k"_s);
        QCOMPARE(notesOf(translation),
                 (QStringList{ u"DriverPropertyLeftOut RTK"_s, u"DriverPropertyLeftOut Verbosity"_s,
                               u"DriverPropertyLeftOut Logfile"_s, u"DriverPropertyLeftOut Readonly"_s,
                               u"DriverPropertyLeftOut PoolMaxSize"_s, u"DriverPropertyLeftOut SSLServerCert"_s }));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("every certificate") << u"SSLServerCert=*"_s << u"DriverSkipsVerification"_s;
        QTest::newRow("cache") << u"AutoCache=true"_s << u"DriverCacheRefused"_s;
        QTest::newRow("cache's place") << u"CacheLocation=/tmp/c"_s << u"DriverCacheRefused"_s;
        QTest::newRow("memory") << u"OAuthSettingsLocation=memory://x"_s << u"DriverMemoryRefused"_s;
        QTest::newRow("unknown") << u"ApiKee=x"_s << u"UnknownProperty"_s;
        QTest::newRow("twice") << u"ApiKey=x;APIKEY=y"_s << u"RepeatedProperty"_s;
        QTest::newRow("broken") << u"jdbc:backlog:ApiKey=\"x"_s << u"BadConnectionString"_s;
        QTest::newRow("line end") << u"ApiKey=\"a\nb\""_s << u"ControlCharacter"_s;
        QTest::newRow("socks 4") << u"FirewallType=SOCKS4;FirewallServer=x"_s << u"BadPropertyValue"_s;
        QTest::newRow("no host") << u"ProxyServer=a b"_s << u"BadPropertyValue"_s;
    }

    void refuses()
    {
        QFETCH(const QString, text);
        QTEST(outcomeOf(translated(text)), "reason");
    }

    void bytesThatAreNoText()
    {
        QCOMPARE(outcomeOf(translateDriverString("ApiKey=\xff", Origin::CommandLine)), u"BadConnectionString"_s);
    }

    void isRecognised()
    {
        QVERIFY(looksLikeDriverString(u"JDBC:Backlog:URL=x"_s));
        QVERIFY(looksLikeDriverString(u"Driver={x};URL=y"_s));
        QVERIFY(looksLikeDriverString(u"URL=y;RTK=z"_s));
        QVERIFY(!looksLikeDriverString(u"URL=https://acme.backlog.com;ApiKey=x"_s));
        QVERIFY(!looksLikeDriverString(u"https://acme.backlog.com/view/X-1"_s));
    }
};

QTEST_GUILESS_MAIN(TestDriverString)
#include "tst_driver_string.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// connect, test and token against a sandbox: what they print, what is on disk, and the exit code of each mishap.
#include "tests/app/cli_space.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTest>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_space.reset(); }
    void testByApiKey();
    void connectByVerifier();
    void fileAloneIsEnough();
    void tokenNeedsNoNetwork();
    void tokenIsRefreshedWhenItIsOld();
    void refusedTokens();
    void minimumLife();
    void codesOfReplies_data();
    void codesOfReplies();
    void codesOfConnections_data();
    void codesOfConnections();
    void nobodyIsThere();
    void expiredWithoutRefresh();
    void wrongIdentity();
    void damagedSettingsFile();
    void deadNetwork();
    void untrustedCertificate();
    void otherUser();
    void secretsAreNowhereToBeSeen();

private:
    std::unique_ptr<CliSpace> m_space;
};

void TestCliConnection::init()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliConnection::testByApiKey()
{
    const CliResult result = m_space->cli.run(QStringList{ u"test"_s, u"-o"_s, u"json"_s } + m_space->withKey());
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    const QJsonObject row = rowsOf(result).first().toObject();
    const QStringList names{ u"AuthScheme"_s, u"ElapsedMs"_s, u"ExpiresIn"_s, u"Role"_s,
                             u"Space"_s,      u"SpaceName"_s, u"User"_s,      u"UserId"_s };
    QCOMPARE(row.keys(), names);
    QCOMPARE(row["AuthScheme"_L1].toString(), u"APIToken"_s);
    QCOMPARE(row["Role"_L1].toString(), u"Administrator"_s);
    QVERIFY(row["ExpiresIn"_L1].isNull());
    QVERIFY(row["UserId"_L1].toInteger() > 0);
    QCOMPARE(m_space->requestsTo(u"/api/v2/users/myself"_s) + m_space->requestsTo(u"/api/v2/space"_s), 2);
}

void TestCliConnection::connectByVerifier()
{
    const CliResult result = m_space->connectOnce();
    QVERIFY2(result.exitCode == 0, result.told());
    QCOMPARE(rowsOf(result).first()["AuthScheme"_L1].toString(), u"OAuth"_s);
    const int left = rowsOf(result).first()["ExpiresIn"_L1].toInt();
    QVERIFY(left > 3000 && left <= 3600);
    // The identity that was made on the way is told, once.
    QVERIFY2(result.err.contains("/.config/tsunagi/identity.txt"), result.err);
    QVERIFY(QFile::exists(m_space->settingsFile()));
    for (const QString &path : { m_space->settingsFile(), m_space->cli.path(u".config/tsunagi/identity.txt"_s) })
        QCOMPARE(QFile::permissions(path)
                     & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
    // The same verifier again: the file knows it.
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize());
    const CliResult again = m_space->connectOnce();
    QVERIFY2(again.exitCode == 0 && !again.err.contains("identity.txt"), again.told());
}

void TestCliConnection::fileAloneIsEnough()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    for (const QString &name : { u"URL"_s, u"OAUTHCLIENTID"_s, u"OAUTHCLIENTSECRET"_s, u"CALLBACKURL"_s })
        m_space->cli.unset(u"TSUNAGI_"_s + name);
    QCOMPARE(m_space->cli.run({ u"test"_s }).exitCode, 0);
    QVERIFY(m_space->sandbox.control(u"expire"_s, { { "inSeconds"_L1, 0 } }).value("ok"_L1).toBool());
    const CliResult after = m_space->cli.run({ u"test"_s, u"--verbose"_s });
    QVERIFY2(after.exitCode == 0 && after.err.contains("refresh.ok generation="), after.told());
}

void TestCliConnection::tokenNeedsNoNetwork()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const int before = static_cast<int>(m_space->sandbox.log().size());
    const CliResult first = m_space->cli.run({ u"token"_s });
    QVERIFY2(first.exitCode == 0 && first.err.isEmpty(), first.told());
    QVERIFY(first.out.endsWith('\n') && first.out.count('\n') == 1 && first.out.size() > 20);
    QCOMPARE(static_cast<int>(m_space->sandbox.log().size()), before);
    m_space->sandbox.stop();
    QCOMPARE(m_space->cli.run({ u"token"_s, u"-o"_s, u"json"_s }).out, first.out);
    // And with OFF, and a token that was got elsewhere, not even a file.
    CliRunner other;
    other.set(u"TSUNAGI_URL"_s, u"https://acme.backlog.com"_s);
    other.set(u"TSUNAGI_OAUTHACCESSTOKEN"_s, u"elsewhere"_s);
    QCOMPARE(other.run({ u"token"_s }).out, QByteArray("elsewhere\n"));
    // No socket of the network's, and TLS is not even loaded.
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        QSKIP("strace is not installed");
    const CliResult traced = m_space->cli.shell(
        u"ASAN_OPTIONS=detect_leaks=0 strace -f -o trace -e trace=openat,socket,connect \"$CLI\" token"_s);
    if (traced.exitCode != 0)
        QSKIP("this machine gives no right to trace");
    const QByteArray trace = m_space->cli.shell(u"cat trace"_s).out;
    QVERIFY(trace.contains("OAuthSettings.txt"));
    for (const char *used : { "AF_INET", "/etc/ssl", "tsunagi_ja.qm" })
        QVERIFY2(!trace.contains(used), used);
    // From 6.8 on Qt NetworkAuth brings Qt Gui along, and that brings TLS.
    const bool bringsTls = QLibraryInfo::version() >= QVersionNumber(6, 8);
    for (const char *library : { "libssl", "libcrypto" })
        QVERIFY2(bringsTls || !trace.contains(library), library);
}

void TestCliConnection::tokenIsRefreshedWhenItIsOld()
{
    m_space->sandbox.stop();
    QVERIFY(m_space->sandbox.start({ u"--expires-in"_s, u"2"_s }));
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray first = m_space->cli.run({ u"token"_s }).out;
    QVERIFY(first.size() > 20);
    QByteArray next;
    QTRY_VERIFY_WITH_TIMEOUT((next = m_space->cli.run({ u"token"_s }).out) != first, 60'000);
    QVERIFY(next.size() > 20);
}

void TestCliConnection::refusedTokens()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray token = m_space->cli.run({ u"token"_s }).out;
    // Somebody else's refused token changes nothing.
    QCOMPARE(m_space->cli.run({ u"token"_s, u"--refused"_s, u"-"_s }, "other\n").out, token);
    QCOMPARE(m_space->cli.run({ u"token"_s, u"--refused"_s, u"-"_s }, "\n").exitCode, 2);
    const CliResult renewed = m_space->cli.run({ u"token"_s, u"--refused"_s, u"-"_s }, token);
    QVERIFY2(renewed.exitCode == 0 && renewed.out != token, renewed.told());
    QCOMPARE(m_space->cli.run({ u"token"_s, u"--refused"_s, m_space->cli.file(u"refused"_s, token) }).out, renewed.out);
    QCOMPARE(
        m_space->cli.run({ u"token"_s, u"--refused"_s, u"-"_s, u"--property-file"_s, u"OAuthVerifier=-"_s }).exitCode,
        2);
}

void TestCliConnection::minimumLife()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray token = m_space->cli.run({ u"token"_s }).out;
    QCOMPARE(m_space->cli.run({ u"token"_s, u"--min-ttl"_s, u"30m"_s }).out, token);
    // It is minutes old: no refresh would be longer-lived, and the longest there is is printed with a warning.
    const CliResult tooShort = m_space->cli.run({ u"token"_s, u"--min-ttl"_s, u"12h"_s });
    QCOMPARE(tooShort.exitCode, 10);
    QCOMPARE(tooShort.out, token);
    QVERIFY2(tooShort.err.startsWith("tsunagi-cli: warning: "), tooShort.err);
}

void TestCliConnection::codesOfReplies_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto body = [](int status, const char *text) {
        return QJsonObject{ { "match"_L1, u"/api/v2/*"_s },
                            { "times"_L1, -1 },
                            { "status"_L1, status },
                            { "body"_L1, QString::fromUtf8(text) } };
    };
    QTest::newRow("wrong key") << body(
        401, "{\"errors\":[{\"message\":\"Authentication failure.\",\"code\":11,\"moreInfo\":\"\"}]}")
                               << 4 << u"WrongApiKey"_s;
    QTest::newRow("address") << body(403, "{\"errors\":[{\"message\":\"x\",\"code\":4,\"moreInfo\":\"\"}]}") << 4
                             << u"AddressNotAllowed"_s;
    QTest::newRow("two factors") << body(403, "{\"errors\":[{\"message\":\"x\",\"code\":12,\"moreInfo\":\"\"}]}") << 4
                                 << u"TwoFactorRequired"_s;
    QTest::newRow("not permitted") << body(403, "{\"errors\":[{\"message\":\"x\",\"code\":5,\"moreInfo\":\"\"}]}") << 7
                                   << u"NotPermitted"_s;
    QTest::newRow("a page instead") << body(200, "<html>login</html>") << 5 << u"SpaceNotFound"_s;
    QTest::newRow("a proxy's page") << body(502, "<html>bad gateway</html>") << 5 << u"ServerUnavailable"_s;
    QTest::newRow("redirect") << QJsonObject{ { "match"_L1, u"/api/v2/*"_s },
                                              { "times"_L1, -1 },
                                              { "status"_L1, 302 },
                                              { "headers"_L1,
                                                QJsonObject{ { "Location"_L1, u"https://evil.example/"_s } } } }
                              << 5 << u"UnexpectedRedirect"_s;
    QTest::newRow("cut") << QJsonObject{ { "match"_L1, u"/api/v2/*"_s }, { "times"_L1, -1 }, { "cut"_L1, -1 } } << 5
                         << u"ConnectionFailed"_s;
    QTest::newRow("silence") << QJsonObject{ { "match"_L1, u"/api/v2/*"_s }, { "times"_L1, -1 }, { "hang"_L1, true } }
                             << 5 << u"TimedOut"_s;
}

void TestCliConnection::codesOfReplies()
{
    QFETCH(const QJsonObject, fault);
    m_space->sandbox.control(u"faults"_s, fault);
    const CliResult result =
        m_space->cli.run(QStringList{ u"test"_s, u"-o"_s, u"json"_s, u"-p"_s, u"Timeout=2"_s } + m_space->withKey());
    QTEST(result.exitCode, "code");
    QTEST(result.error()["reason"_L1].toString(), "reason");
    QVERIFY(!result.error()["message"_L1].toString().isEmpty() && result.out.isEmpty());
    QVERIFY(!result.err.contains(m_space->sandbox.apiKey().toUtf8()));
}

void TestCliConnection::codesOfConnections_data()
{
    QTest::addColumn<QStringList>("properties");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such host") << QStringList{ u"URL=https://no-such-space.invalid"_s, u"ApiKey=x"_s } << 5
                                  << u"HostNotFound"_s;
    QTest::newRow("nobody listens") << QStringList{ u"URL=http://127.0.0.1:1"_s, u"ApiKey=x"_s } << 5
                                    << u"ConnectionFailed"_s;
    QTest::newRow("http in the open") << QStringList{ u"URL=http://acme.backlog.com"_s, u"ApiKey=x"_s } << 3
                                      << u"InsecureUrl"_s;
    QTest::newRow("wrong key") << QStringList{ u"URL=@"_s, u"ApiKey=x"_s } << 4 << u"WrongApiKey"_s;
    QTest::newRow("verifier with OFF") << QStringList{ u"URL=@"_s, u"OAuthClientId=@"_s, u"OAuthVerifier=x"_s } << 3
                                       << u"VerifierNotAllowed"_s;
    QTest::newRow("wrong client secret") << QStringList{ u"URL=@"_s, u"OAuthClientId=@"_s, u"OAuthClientSecret=wrong"_s,
                                                         u"InitiateOAuth=REFRESH"_s, u"OAuthVerifier=@"_s }
                                         << 4 << u"ClientRefused"_s;
    QTest::newRow("wrong code") << QStringList{ u"URL=@"_s, u"OAuthClientId=@"_s, u"OAuthClientSecret=@"_s,
                                                u"InitiateOAuth=REFRESH"_s, u"OAuthVerifier=wrong"_s }
                                << 4 << u"CodeRefused"_s;
    QTest::newRow("wrong callback") << QStringList{ u"URL=@"_s,
                                                    u"OAuthClientId=@"_s,
                                                    u"OAuthClientSecret=@"_s,
                                                    u"InitiateOAuth=REFRESH"_s,
                                                    u"CallbackURL=http://localhost:33333/"_s,
                                                    u"OAuthVerifier=@"_s }
                                    << 4 << u"CodeRefused"_s;
    QTest::newRow("refused access token")
        << QStringList{ u"URL=@"_s, u"OAuthAccessToken=wrong"_s } << 11 << u"RefreshNotAllowed"_s;
    QTest::newRow("nothing") << QStringList{ u"URL=@"_s, u"OAuthClientId=@"_s, u"OAuthClientSecret=@"_s } << 11
                             << u"NoGrant"_s;
}

void TestCliConnection::codesOfConnections()
{
    QFETCH(const QStringList, properties);
    QStringList arguments{ u"connect"_s, u"-o"_s, u"jsonl"_s, u"--quiet"_s };
    for (QString property : properties) {
        const QHash<QString, QString> real{ { u"URL=@"_s, m_space->sandbox.url() },
                                            { u"OAuthClientId=@"_s, m_space->sandbox.clientId() },
                                            { u"OAuthClientSecret=@"_s, m_space->sandbox.clientSecret() } };
        const QString name = property.section(u'=', 0, 0);
        if (property == "OAuthVerifier=@"_L1)
            property = name + u'=' + m_space->sandbox.authorize();
        else if (real.contains(property))
            property = name + u'=' + real[property];
        arguments << u"-p"_s << property;
    }
    const CliResult result = m_space->cli.run(arguments);
    QTEST(result.error()["reason"_L1].toString(), "reason");
    QTEST(result.exitCode, "code");
    QVERIFY(!QFile::exists(m_space->settingsFile()));
}

void TestCliConnection::nobodyIsThere()
{
    m_space->useOAuth(u"GETANDREFRESH"_s);
    QElapsedTimer clock;
    clock.start();
    for (const QString &command : { u"connect"_s, u"test"_s, u"token"_s }) {
        const CliResult result = m_space->cli.run({ command, u"-o"_s, u"json"_s });
        QCOMPARE(result.exitCode, 11);
        QCOMPARE(result.error()["reason"_L1].toString(), u"NoBrowserPossible"_s);
    }
    QVERIFY(clock.elapsed() < 60'000); // at once, not after the five minutes of a sign-in
    QVERIFY(!QFile::exists(m_space->settingsFile()));
    // A display without anything that opens a browser is nobody, too.
    m_space->cli.set(u"DISPLAY"_s, u":99"_s);
    m_space->cli.set(u"PATH"_s, m_space->cli.path(u"empty"_s));
    m_space->cli.set(u"TSUNAGI_CALLBACKURL"_s, u"http://127.0.0.1:%1"_s.arg(freePort()));
    const CliResult result = m_space->cli.run({ u"connect"_s, u"-o"_s, u"json"_s });
    QCOMPARE(result.exitCode, 11);
    QCOMPARE(result.error()["reason"_L1].toString(), u"NoBrowserPossible"_s);
}

void TestCliConnection::expiredWithoutRefresh()
{
    m_space->sandbox.stop();
    QVERIFY(m_space->sandbox.start({ u"--expires-in"_s, u"2"_s }));
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    m_space->cli.set(u"TSUNAGI_INITIATEOAUTH"_s, u"OFF"_s);
    CliResult result;
    QTRY_VERIFY_WITH_TIMEOUT((result = m_space->cli.run({ u"token"_s, u"-o"_s, u"json"_s })).exitCode != 0, 60'000);
    QCOMPARE(result.exitCode, 11);
    QCOMPARE(result.error()["reason"_L1].toString(), u"RefreshNotAllowed"_s);
    QVERIFY(result.error()["hint"_L1].toString().contains(u"InitiateOAuth"_s));
}

void TestCliConnection::wrongIdentity()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QCOMPARE(m_space->cli.run({ u"keygen"_s, u"--to"_s, u"other.txt"_s }).exitCode, 0);
    const CliResult result =
        m_space->cli.run({ u"token"_s, u"-o"_s, u"json"_s, u"-p"_s, u"OAuthSettingsIdentity=other.txt"_s });
    QVERIFY2(result.exitCode == 15, result.told());
    QCOMPARE(result.error()["reason"_L1].toString(), u"NoIdentityOpens"_s);
    // A missing one is not made anew over a file that waits for it.
    QVERIFY(QFile::remove(m_space->cli.path(u".config/tsunagi/identity.txt"_s)));
    for (const QStringList &command : { QStringList{ u"token"_s }, QStringList{ u"keygen"_s } }) {
        const CliResult missing = m_space->cli.run(command);
        QVERIFY2(missing.exitCode == 15, missing.told());
    }
    QVERIFY(!QFile::exists(m_space->cli.path(u".config/tsunagi/identity.txt"_s)));
}

void TestCliConnection::damagedSettingsFile()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QFile file(m_space->settingsFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    content[content.size() / 2] = content[content.size() / 2] == 'A' ? 'B' : 'A';
    QVERIFY(file.seek(0) && file.write(content) == content.size());
    file.close();
    for (const QStringList &command :
         { QStringList{ u"token"_s }, QStringList{ u"test"_s }, QStringList{ u"connect"_s },
           QStringList{ u"settings"_s, u"show"_s, m_space->settingsFile() } }) {
        const CliResult result = m_space->cli.run(command + QStringList{ u"-o"_s, u"json"_s });
        QVERIFY2(result.exitCode == 6, result.told());
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // left as it is
}

void TestCliConnection::deadNetwork()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QVERIFY(m_space->sandbox.control(u"expire"_s, { { "inSeconds"_L1, 0 } }).value("ok"_L1).toBool());
    m_space->sandbox.stop();
    const QByteArray before = m_space->cli.shell(u"cat .local/share/tsunagi/OAuthSettings.txt"_s).out;
    const CliResult result = m_space->cli.run({ u"test"_s, u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 5, result.told());
    QCOMPARE(m_space->cli.shell(u"cat .local/share/tsunagi/OAuthSettings.txt"_s).out, before);
}

void TestCliConnection::untrustedCertificate()
{
    QVERIFY2(m_space->sandbox.startWithOwnCertificate(m_space->cli.path(u"."_s)),
             qPrintable(m_space->sandbox.errorText()));
    QVERIFY(m_space->sandbox.url().startsWith("https"_L1));
    const QStringList test = QStringList{ u"test"_s, u"-o"_s, u"json"_s } + m_space->withKey();
    const CliResult refused = m_space->cli.run(test);
    QVERIFY2(refused.exitCode == 5, refused.told());
    QCOMPARE(refused.error()["reason"_L1].toString(), u"TlsUntrusted"_s);
    QCOMPARE(m_space->requestsTo(u"/api/v2/users/myself"_s), 0);
    const CliResult trusted = m_space->cli.run(test + QStringList{ u"-p"_s, u"CACertificates=cert.pem"_s });
    QVERIFY2(trusted.exitCode == 0, trusted.told());
}

void TestCliConnection::otherUser()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const CliResult users = m_space->cli.run(QStringList{ u"fetch"_s, u"Users"_s, u"-o"_s, u"json"_s });
    QString other;
    for (const QJsonValue &user : rowsOf(users))
        if (const QString id = user["UserId"_L1].toString(); !id.isEmpty() && id != m_space->sandbox.userId())
            other = id;
    QVERIFY(!other.isEmpty());
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize({}, {}, other));
    const CliResult refused = m_space->cli.run({ u"connect"_s, u"-o"_s, u"json"_s });
    QVERIFY2(refused.exitCode == 4, refused.told());
    QCOMPARE(refused.error()["reason"_L1].toString(), u"OtherUser"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize({}, {}, other));
    const CliResult replaced = m_space->cli.run({ u"connect"_s, u"--replace-user"_s, u"-o"_s, u"json"_s });
    QVERIFY2(replaced.exitCode == 0, replaced.told());
}

/// Every way to say something, with secrets that can be told from all other text.
void TestCliConnection::secretsAreNowhereToBeSeen()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QByteArray seen;
    QList<QByteArray> secrets;
    for (const QString &name : { u"ApiKey"_s, u"OAuthClientSecret"_s, u"OAuthVerifier"_s, u"OAuthAccessToken"_s,
                                 u"OAuthRefreshToken"_s, u"OAuthSettingsPassphrase"_s })
        secrets << canary(name).toUtf8();
    QStringList all;
    const QStringList names{ u"ApiKey"_s,           u"OAuthClientSecret"_s, u"OAuthVerifier"_s,
                             u"OAuthAccessToken"_s, u"OAuthRefreshToken"_s, u"OAuthSettingsPassphrase"_s };
    for (qsizetype i = 0; i < names.size(); ++i)
        all << u"-p"_s << names[i] + u'=' + QString::fromUtf8(secrets[i]);
    secrets << m_space->sandbox.clientSecret().toUtf8() << m_space->cli.run({ u"token"_s }).out.trimmed();
    m_space->cli.set(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    const QStringList talk{ u"--verbose"_s, u"--log-file"_s, u"log"_s };
    for (const QString &scheme : { u"APIToken"_s, u"OAuth"_s })
        for (const QString &initiate : { u"OFF"_s, u"REFRESH"_s, u"GETANDREFRESH"_s })
            for (const QString &command : { u"test"_s, u"connect"_s, u"fetch Projects"_s, u"keygen"_s, u"recipient"_s })
                for (const QString &format : { u"json"_s, u"table"_s }) {
                    const CliResult result =
                        m_space->cli.run(command.split(u' ') + all + talk
                                         + QStringList{ u"-o"_s, format, u"-p"_s, u"AuthScheme="_s + scheme, u"-p"_s,
                                                        u"InitiateOAuth="_s + initiate });
                    seen += result.out + result.err;
                }
    seen += m_space->cli.run({ u"settings"_s, u"show"_s, m_space->settingsFile(), u"--verbose"_s }).told();
    seen +=
        m_space->cli.run(QStringList{ u"test"_s, u"-c"_s, u"URL=x y;ApiKey="_s + QString::fromUtf8(secrets[0]) } + talk)
            .told();
    seen += m_space->cli.run(QStringList{ u"test"_s, u"-c"_s, u"ApiKey=\""_s + QString::fromUtf8(secrets[0]) } + talk)
                .told();
    seen += m_space->cli.run(QStringList{ u"tets"_s, u"--proprety=ApiKey="_s + QString::fromUtf8(secrets[0]) }).told();
    QDirIterator files(m_space->cli.path(u"."_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        seen += file.readAll();
    }
    QVERIFY(seen.contains("log") && seen.size() > 5000);
    for (const QByteArray &secret : secrets)
        QVERIFY2(secret.size() > 8 && !seen.contains(secret), secret);
}

QTEST_GUILESS_MAIN(TestCliConnection)
#include "tst_cli_connection.moc"

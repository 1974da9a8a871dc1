// SPDX-License-Identifier: GPL-3.0-or-later
// profiles: connections saved, shown and removed by the command line, secrets in a real keychain.
#include "auth/connections.h"
#include "auth/secrets/keychain_store.h"
#include "tests/app/cli_space.h"

#include <QCoroTask>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

class TestCliProfiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_space = std::make_unique<CliSpace>();
        QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
    }
    void cleanup() { m_space.reset(); }
    void addedIsUsed();
    void environmentIsNotSaved();
    void broughtOverFromTheDriver();
    void driverStringByStandardInput();
    void mistakes_data();
    void mistakes();
    void codesAndTokensAreNotSaved();
    void removedIsGone();
    void nothingIsSavedWithoutAKeychain();

private:
    CliResult run(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_space->cli.run(arguments + QStringList{ u"-o"_s, u"json"_s }, input);
    }
    QString reasonOf(const QStringList &arguments) { return run(arguments).error()["reason"_L1].toString(); }
    QByteArray record() const
    {
        QFile file(m_space->cli.path(u".config/tsunagi/connections.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString keyFile() { return m_space->cli.file(u"key"_s, m_space->sandbox.apiKey().toUtf8() + '\n'); }
    CliResult addByKey(const QString &name)
    {
        return run({ u"profiles"_s, u"add"_s, name, u"-p"_s, u"URL="_s + m_space->sandbox.url() + u"/view/KAKE-1"_s,
                     u"--property-file"_s, u"ApiKey="_s + keyFile() });
    }

    std::unique_ptr<CliSpace> m_space;
};

void TestCliProfiles::addedIsUsed()
{
    const CliResult added = addByKey(u"かけはし"_s);
    QVERIFY2(added.exitCode == 0 && added.err.isEmpty(), added.told());
    QCOMPARE(rowsOf(added).first()["Secrets"_L1].toString(), u"ApiKey"_s);
    QVERIFY(!record().isEmpty() && !record().contains(m_space->sandbox.apiKey().toUtf8()));
    const CliResult tested = run({ u"test"_s, u"-P"_s, u"かけはし"_s });
    QVERIFY2(tested.exitCode == 0, tested.told());
    const QJsonArray list = rowsOf(run({ u"profiles"_s, u"list"_s }));
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first()["Name"_L1].toString(), u"かけはし"_s);
    const CliResult shown = run({ u"profiles"_s, u"show"_s, u"かけはし"_s });
    QVERIFY(!shown.out.contains(m_space->sandbox.apiKey().toUtf8()));
    const QJsonArray rows = rowsOf(shown);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1]["Property"_L1].toString(), u"ApiKey"_s);
    QCOMPARE(rows[1]["Value"_L1].toString(), u"●●●"_s);
    QCOMPARE(rows[1]["Place"_L1].toString(), u"keychain"_s);
    QVERIFY(rows[1]["Item"_L1].toString().startsWith(u"Tsunagi/"_s));
}

void TestCliProfiles::environmentIsNotSaved()
{
    m_space->cli.set(u"TSUNAGI_PROXY"_s, u"http://stray:1"_s);
    m_space->cli.set(u"TSUNAGI_URL"_s, u"https://stray.backlog.com"_s);
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    QVERIFY(!record().contains("stray"));
}

void TestCliProfiles::broughtOverFromTheDriver()
{
    const QString driver = u"jdbc:backlog:AuthScheme=APIToken;Url=%1;APIKey=%2;RTK=5246;Verbosity=3"_s.arg(
        m_space->sandbox.url(), m_space->sandbox.apiKey());
    const CliResult added = run({ u"profiles"_s, u"add"_s, u"旧ドライバー"_s, u"--from-driver"_s, driver });
    QVERIFY2(added.exitCode == 0, added.told());
    QCOMPARE(added.err.count("\"DriverPropertyLeftOut\""), 2);
    QCOMPARE(added.err.count("\"SecretOnCommandLine\""), 1);
    QVERIFY(!added.err.contains(m_space->sandbox.apiKey().toUtf8()));
    QCOMPARE(run({ u"test"_s, u"-P"_s, u"旧ドライバー"_s }).exitCode, 0);
}

void TestCliProfiles::driverStringByStandardInput()
{
    const QString driver = u"URL=%1;ApiKey=%2;AutoCache=false"_s.arg(m_space->sandbox.url(), m_space->sandbox.apiKey());
    const CliResult added =
        run({ u"profiles"_s, u"add"_s, u"a"_s, u"--from-driver"_s, u"-"_s }, driver.toUtf8() + '\n');
    QVERIFY2(added.exitCode == 0 && !added.err.contains("SecretOnCommandLine"), added.told());
    QCOMPARE(run({ u"test"_s, u"-P"_s, u"a"_s }).exitCode, 0);
}

void TestCliProfiles::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QStringList &words, const QString &reason) {
        QTest::newRow(name) << words << reason;
    };
    row("every certificate", { u"--from-driver"_s, u"SSLServerCert=*"_s }, u"DriverSkipsVerification"_s);
    row("cache", { u"--from-driver"_s, u"CacheLocation=/tmp"_s }, u"DriverCacheRefused"_s);
    row("memory", { u"--from-driver"_s, u"OAuthSettingsLocation=memory://x"_s }, u"DriverMemoryRefused"_s);
    row("unknown property", { u"--from-driver"_s, u"Uri=x"_s }, u"UnknownProperty"_s);
    row("two standard inputs", { u"--from-driver"_s, u"-"_s, u"--property-file"_s, u"ApiKey=-"_s },
        u"TwoStandardInputs"_s);
    row("not a URL", { u"-p"_s, u"URL=http://acme.backlog.com"_s }, u"InsecureUrl"_s);
    row("a driver's property by -p", { u"-p"_s, u"RTK=x"_s }, u"UnknownProperty"_s);
}

void TestCliProfiles::mistakes()
{
    QFETCH(const QStringList, words);
    QTEST(reasonOf(QStringList{ u"profiles"_s, u"add"_s, u"a"_s } + words), "reason");
    QVERIFY(record().isEmpty());
}

void TestCliProfiles::codesAndTokensAreNotSaved()
{
    for (const QString &property : { u"OAuthVerifier"_s, u"OAuthAccessToken"_s, u"OAuthRefreshToken"_s })
        QCOMPARE(reasonOf({ u"profiles"_s, u"add"_s, u"a"_s, u"-p"_s, property + u"=x"_s, u"-p"_s,
                            u"InitiateOAuth=REFRESH"_s, u"--quiet"_s }),
                 u"BadPropertyValue"_s);
    QVERIFY(record().isEmpty());
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    QCOMPARE(reasonOf({ u"profiles"_s, u"add"_s, u"a"_s, u"-p"_s, u"URL=https://b.backlog.com"_s }),
             u"ConnectionNameTaken"_s);
}

void TestCliProfiles::removedIsGone()
{
    const QString secret = m_space->cli.file(u"secret"_s, m_space->sandbox.clientSecret().toUtf8());
    const CliResult added =
        run({ u"profiles"_s, u"add"_s, u"oauth"_s, u"-c"_s,
              u"URL=%1;AuthScheme=OAuth;InitiateOAuth=REFRESH;OAuthClientId=%2;CallbackURL=%3"_s.arg(
                  m_space->sandbox.url(), m_space->sandbox.clientId(), m_space->sandbox.callbackUrl()),
              u"--property-file"_s, u"OAuthClientSecret="_s + secret });
    QVERIFY2(added.exitCode == 0, added.told());
    const QString settings = rowsOf(added).first()["SettingsFile"_L1].toString();
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize());
    const CliResult connected = run({ u"connect"_s, u"-P"_s, u"oauth"_s });
    QVERIFY2(connected.exitCode == 0, connected.told());
    QVERIFY(QFile::exists(settings));
    m_space->cli.unset(u"TSUNAGI_OAUTHVERIFIER"_s);
    QCOMPARE(run({ u"profiles"_s, u"remove"_s, u"oauth"_s }).exitCode, 0);
    QVERIFY(!QFile::exists(settings) && !QFile::exists(settings + u".bak"_s));
    QVERIFY(!record().contains("oauth"));
    QCOMPARE(reasonOf({ u"test"_s, u"-P"_s, u"oauth"_s }), u"UnknownConnection"_s);
    QCOMPARE(reasonOf({ u"profiles"_s, u"remove"_s, u"oauth"_s }), u"UnknownConnection"_s);
}

void TestCliProfiles::nothingIsSavedWithoutAKeychain()
{
    m_space->cli.set(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const CliResult refused = addByKey(u"a"_s);
    QVERIFY2(refused.exitCode == 9 && record().isEmpty(), refused.told());
    // Without a secret no keychain is needed.
    QCOMPARE(run({ u"profiles"_s, u"add"_s, u"b"_s, u"-p"_s, u"URL=https://b.backlog.com"_s }).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cli_profiles.moc"

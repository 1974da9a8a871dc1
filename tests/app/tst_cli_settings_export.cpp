// SPDX-License-Identifier: GPL-3.0-or-later
// settings export through the real program: the file works on the other machine, and this one is left as it was said.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <QUrlQuery>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliSettingsExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void copyToAServer();
    void handOver();
    void byPassphrase();
    void ownGrant();
    void ownGrantThatIsTheSame();
    void refused();

private:
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_space->cli.run(arguments, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_space->cli.path(name); }
    [[nodiscard]] QString reasonOf(const QStringList &arguments, const QByteArray &input = {}) const
    {
        const CliResult result = run(arguments + QStringList{ u"-o"_s, u"json"_s }, input);
        return u"%1 %2"_s.arg(result.exitCode).arg(result.error()["reason"_L1].toString());
    }
    [[nodiscard]] QStringList exporting(const QString &name, const QString &grant) const
    {
        return { u"settings"_s, u"export"_s, u"--to"_s, path(name), u"--grant"_s, grant, u"-r"_s, m_serverKey };
    }
    /// On the other machine: imported, and refreshed there.
    CliResult useOn(const CliRunner &server, const QString &file) const
    {
        const QString carried = server.file(u"carried.txt"_s, contentOf(file));
        const CliResult imported = server.run({ u"settings"_s, u"import"_s, carried, u"--replace"_s });
        return imported.exitCode == 0 ? server.run({ u"refresh"_s, u"-p"_s, u"InitiateOAuth=REFRESH"_s }) : imported;
    }
    /// Signs in once more by a paste, as `settings export --grant own` asks for it.
    QByteArray signInOnTerminal(const QStringList &arguments, int *exitCode);
    std::unique_ptr<CliSpace> m_space;
    std::unique_ptr<CliRunner> m_server;
    QString m_serverKey;
};

void TestCliSettingsExport::initTestCase()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliSettingsExport::init()
{
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    m_space->sandbox.control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } });
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    m_server = std::make_unique<CliRunner>();
    m_serverKey = QString::fromUtf8(m_server->run({ u"keygen"_s }).out.trimmed());
}

void TestCliSettingsExport::copyToAServer()
{
    const CliResult copied = run(exporting(u"copy.txt"_s, u"copy"_s));
    QVERIFY2(copied.exitCode == 0, copied.told());
    QCOMPARE(copied.out, path(u"copy.txt"_s).toUtf8() + '\n');
    QVERIFY(copied.err.contains("may fail on one") && copied.err.contains("settings import"));
    QCOMPARE(modeOf(path(u"copy.txt"_s)), mode_t(0600));
    QVERIFY2(useOn(*m_server, path(u"copy.txt"_s)).exitCode == 0, "refresh on the server");
    // As it said: with a server that rotates, the other one's refresh token is over now.
    QCOMPARE(run({ u"refresh"_s }).exitCode, 11);
    QFile::remove(path(u"copy.txt"_s));
    // Without what refreshes, no such warning, and nothing to refresh with.
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const CliResult lone = run(exporting(u"lone.txt"_s, u"copy"_s) + QStringList{ u"--access-only"_s });
    QVERIFY2(lone.exitCode == 0 && !lone.err.contains("may fail"), lone.told());
    const QString carried = m_server->file(u"lone.txt"_s, contentOf(path(u"lone.txt"_s)));
    const QByteArray plain = m_server->run({ u"settings"_s, u"decrypt"_s, carried }).out;
    const QJsonObject payload = QJsonDocument::fromJson(plain).object();
    QVERIFY(payload["refreshToken"_L1].isNull() && !payload.contains("clientSecret"_L1));
    QVERIFY(!payload["accessToken"_L1].toString().isEmpty());
}

void TestCliSettingsExport::handOver()
{
    const CliResult given = run(exporting(u"given.txt"_s, u"handover"_s));
    QVERIFY2(given.exitCode == 0 && given.err.contains("sign in anew"), given.told());
    const CliResult there = useOn(*m_server, path(u"given.txt"_s));
    QVERIFY2(there.exitCode == 0, there.told());
    const CliResult here = run({ u"refresh"_s, u"-o"_s, u"json"_s });
    QCOMPARE(here.exitCode, 11);
    QCOMPARE(here.error()["reason"_L1].toString(), u"GivenAway"_s);
    QVERIFY2(here.err.contains("given.txt"), here.told());
    const QByteArray plain = run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out;
    QVERIFY(QJsonDocument::fromJson(plain).object()["refreshToken"_L1].isNull());
    QVERIFY(!QFileInfo::exists(m_space->settingsFile() + u".bak"_s));
    QCOMPARE(reasonOf({ u"settings"_s, u"adopt"_s, m_space->settingsFile() }), u"11 GivenAway"_s);
    // Signing in anew takes its place.
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    QCOMPARE(m_server->run({ u"refresh"_s, u"-p"_s, u"InitiateOAuth=REFRESH"_s }).exitCode, 0);
    QFile::remove(path(u"given.txt"_s));
}

void TestCliSettingsExport::byPassphrase()
{
    const QStringList base{ u"settings"_s, u"export"_s, u"--to"_s, path(u"carried.txt"_s), u"--grant"_s, u"copy"_s };
    const CliResult done = run(base + QStringList{ u"--passphrase-file"_s, u"-"_s }, "correct horse\n");
    QVERIFY2(done.exitCode == 0 && !done.told().contains("correct horse"), done.told());
    CliRunner server;
    const QString carried = server.file(u"carried.txt"_s, contentOf(path(u"carried.txt"_s)));
    const CliResult imported =
        server.run({ u"settings"_s, u"import"_s, carried, u"--property-file"_s, u"OAuthSettingsPassphrase=-"_s },
                   "correct horse\n");
    QVERIFY2(imported.exitCode == 0, imported.told());
    // Or used in place, as the guide has it.
    const CliResult inPlace =
        server.run({ u"refresh"_s, u"-p"_s, u"OAuthSettingsLocation="_s + carried, u"-p"_s, u"InitiateOAuth=REFRESH"_s,
                     u"--property-file"_s, u"OAuthSettingsPassphrase=-"_s },
                   "correct horse\n");
    QVERIFY2(inPlace.exitCode == 0, inPlace.told());
    QFile::remove(path(u"carried.txt"_s));
    m_space->cli.file(u"empty"_s, "\n");
    for (const QStringList &more :
         { QStringList{ u"--passphrase-file"_s, u"empty"_s },
           QStringList{ u"--passphrase-file"_s, u"empty"_s, u"-r"_s, m_serverKey }, QStringList{},
           QStringList{ u"--passphrase-file"_s, u"-"_s, u"--property-file"_s, u"OAuthVerifier=-"_s } })
        QVERIFY(reasonOf(base + more).startsWith(u"2 "_s));
}

QByteArray TestCliSettingsExport::signInOnTerminal(const QStringList &arguments, int *exitCode)
{
    const QString callback = u"http://127.0.0.1:%1/callback"_s.arg(freePort());
    m_space->sandbox.control(u"callbacks"_s, { { "add"_L1, callback } });
    QStringList all = arguments;
    all << u"-o"_s << u"json"_s;
    m_space->cli.set(u"TSUNAGI_CALLBACKURL"_s, callback);
    // The grant that stands in the file was given for another one.
    (void)run(
        { u"settings"_s, u"set"_s, m_space->settingsFile(), u"CallbackURL"_s, u"-p"_s, u"CallbackURL="_s + callback });
    CliTerminal terminal(m_space->cli, all, 400);
    if (!terminal.waitFor("(not shown): "))
        return terminal.screen();
    const QByteArray screen = terminal.screen();
    const qsizetype from = screen.indexOf(m_space->sandbox.url().toUtf8() + "/OAuth2AccessRequest");
    const QUrl url = QUrl::fromEncoded(screen.sliced(from, screen.indexOf('\n', from) - from));
    const QUrlQuery query(url);
    const QString code = m_space->sandbox.authorize(query.queryItemValue(u"code_challenge"_s), callback);
    terminal.type(callback.toUtf8() + "?code=" + code.toUtf8() + "&state=" + query.queryItemValue(u"state"_s).toUtf8()
                  + "\r");
    *exitCode = terminal.exitCode();
    return terminal.screen();
}

void TestCliSettingsExport::ownGrant()
{
    int exitCode = -1;
    const QByteArray before = contentOf(m_space->settingsFile());
    const QByteArray screen = signInOnTerminal(exporting(u"own.txt"_s, u"own"_s), &exitCode);
    QVERIFY2(exitCode == 0, screen);
    QVERIFY(before != contentOf(m_space->settingsFile())); // the callback URL
    const CliResult there = useOn(*m_server, path(u"own.txt"_s));
    QVERIFY2(there.exitCode == 0, there.told());
    // Both live on, each by itself.
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    QCOMPARE(m_server->run({ u"refresh"_s, u"-p"_s, u"InitiateOAuth=REFRESH"_s }).exitCode, 0);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    const QJsonObject row =
        rowsOf(m_server->run({ u"settings"_s, u"show"_s, m_server->path(u".local/share/tsunagi/OAuthSettings.txt"_s),
                               u"-o"_s, u"json"_s }))
            .first()
            .toObject();
    QVERIFY(row["UserId"_L1].toInteger() > 0);
    QVERIFY(!screen.contains("the grant again"));
    // Nobody to ask, nobody to sign in.
    QCOMPARE(reasonOf(exporting(u"none.txt"_s, u"own"_s)), u"11 NoBrowserPossible"_s);
    QVERIFY(!QFileInfo::exists(path(u"none.txt"_s)));
    QFile::remove(path(u"own.txt"_s));
}

void TestCliSettingsExport::ownGrantThatIsTheSame()
{
    m_space->sandbox.control(u"config"_s, { { u"refreshMode"_s, u"one-grant-per-client"_s } });
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    int exitCode = -1;
    const QByteArray screen = signInOnTerminal(exporting(u"same.txt"_s, u"own"_s), &exitCode);
    QVERIFY2(exitCode == 0, screen);
    QVERIFY2(screen.contains("the grant again"), screen);
    QFile::remove(path(u"same.txt"_s));
}

void TestCliSettingsExport::refused()
{
    const QByteArray before = contentOf(m_space->settingsFile());
    QCOMPARE(reasonOf({ u"settings"_s, u"export"_s, u"--to"_s, path(u"x"_s), u"-r"_s, m_serverKey }),
             u"2 BadArgument"_s); // without a terminal --grant is needed
    QCOMPARE(reasonOf({ u"settings"_s, u"export"_s, u"--grant"_s, u"copy"_s, u"-r"_s, m_serverKey }),
             u"2 BadArgument"_s);
    QCOMPARE(reasonOf(exporting(u"x"_s, u"copied"_s)), u"2 BadArgument"_s);
    QCOMPARE(reasonOf(exporting(u"x"_s, u"handover"_s) + QStringList{ u"--access-only"_s }), u"2 BadArgument"_s);
    m_space->cli.file(u"there.txt"_s, "somebody's");
    QCOMPARE(reasonOf(exporting(u"there.txt"_s, u"copy"_s)), u"6 WouldOverwrite"_s);
    QCOMPARE(contentOf(path(u"there.txt"_s)), QByteArray("somebody's"));
    QString mistyped = m_serverKey;
    mistyped[20] = mistyped[20] == u'q' ? u'p' : u'q';
    QVERIFY(
        reasonOf({ u"settings"_s, u"export"_s, u"--to"_s, path(u"x"_s), u"--grant"_s, u"copy"_s, u"-r"_s, mistyped })
            .startsWith(u"3 "_s));
    m_space->cli.file(u"keys.txt"_s, "# nobody\n");
    const CliResult nobody = run(
        { u"settings"_s, u"export"_s, u"--to"_s, path(u"x"_s), u"--grant"_s, u"copy"_s, u"-R"_s, path(u"keys.txt"_s) });
    QVERIFY2(nobody.exitCode == 2 || nobody.exitCode == 3, nobody.told());
    // What does not work here is not exported; and an API key has no grant.
    QCOMPARE(reasonOf(exporting(u"x"_s, u"copy"_s)
                      + QStringList{ u"-p"_s, u"URL=http://127.0.0.1:1"_s, u"-p"_s, u"OAuthClientSecret=x"_s }),
             u"6 SettingsDiffer"_s);
    CliRunner bare;
    const CliResult byKey = bare.run({ u"settings"_s, u"export"_s, u"--to"_s, bare.path(u"x"_s), u"--grant"_s,
                                       u"copy"_s, u"-r"_s, m_serverKey, u"-o"_s, u"json"_s, u"--quiet"_s, u"-c"_s,
                                       u"URL=%1;ApiKey=%2"_s.arg(m_space->sandbox.url(), m_space->sandbox.apiKey()) });
    QCOMPARE(byKey.error()["reason"_L1].toString(), u"NotWithApiKey"_s);
    QVERIFY(!QFileInfo::exists(path(u"x"_s)));
    QCOMPARE(contentOf(m_space->settingsFile()), before);
}

QTEST_GUILESS_MAIN(TestCliSettingsExport)
#include "tst_cli_settings_export.moc"

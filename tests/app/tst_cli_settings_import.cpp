// SPDX-License-Identifier: GPL-3.0-or-later
// settings import through the real program, with a grant of the sandbox: what it prints and leaves, and that the file
// refreshes in its new place.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliSettingsImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void importAFile();
    void importRefused();
    void importFromStandardInput();
    void importByPassphrase();
    void nothingSecretIsTold();

private:
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_space->cli.run(arguments, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_space->cli.path(name); }
    /// The settings file under another name: what an administrator copied from elsewhere.
    QString copied(const QString &name) const { return m_space->cli.file(name, contentOf(m_space->settingsFile())); }
    /// The row of `settings show`.
    [[nodiscard]] QJsonObject shown(const QString &file) const
    {
        return rowsOf(run({ u"settings"_s, u"show"_s, file, u"-o"_s, u"json"_s })).first().toObject();
    }
    [[nodiscard]] QString reasonOf(const QStringList &arguments, const QByteArray &input = {}) const
    {
        const CliResult result = run(arguments + QStringList{ u"-o"_s, u"json"_s }, input);
        return u"%1 %2"_s.arg(result.exitCode).arg(result.error()["reason"_L1].toString());
    }

    std::unique_ptr<CliSpace> m_space;
};

void TestCliSettingsImport::initTestCase()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliSettingsImport::init()
{
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    QCOMPARE(m_space->connectOnce().exitCode, 0);
}

void TestCliSettingsImport::importAFile()
{
    const QString source = copied(u"incoming.txt"_s);
    const CliResult first = run({ u"settings"_s, u"import"_s, source, u"--to"_s, u"place/"_s });
    QVERIFY2(first.exitCode == 0 && first.err.isEmpty(), first.told());
    const QString target = path(u"place/OAuthSettings.txt"_s);
    QCOMPARE(first.out, target.toUtf8() + '\n');
    QCOMPARE(modeOf(target), mode_t(0600));
    QCOMPARE(modeOf(path(u"place"_s)), mode_t(0700));
    // Equal: kept, and only an error where that was not asked for.
    const QByteArray bytes = contentOf(target);
    QCOMPARE(reasonOf({ u"settings"_s, u"import"_s, source, u"--to"_s, target }), u"6 WouldOverwrite"_s);
    const CliResult again = run({ u"settings"_s, u"import"_s, source, u"--to"_s, target, u"--if-newer"_s });
    QVERIFY2(again.exitCode == 0 && again.err.contains("as new as"), again.told());
    QCOMPARE(contentOf(target), bytes);
    // The file works in its new place, and is newer from then on.
    const CliResult refreshed =
        run({ u"refresh"_s, u"-p"_s, u"OAuthSettingsLocation="_s + target, u"-o"_s, u"json"_s });
    QVERIFY2(refreshed.exitCode == 0, refreshed.told());
    QVERIFY(!refreshed.err.contains("machine"));
    const CliResult json =
        run({ u"settings"_s, u"import"_s, source, u"--to"_s, target, u"--replace"_s, u"-o"_s, u"json"_s });
    QCOMPARE(rowsOf(json).first()["Path"_L1].toString(), target);
    QCOMPARE(run({ u"settings"_s, u"import"_s, target + u".bak"_s, u"--to"_s, target, u"--remove-source"_s }).exitCode,
             0); // back to the newer one
    QCOMPARE(shown(target)["Generation"_L1].toInteger(), rowsOf(refreshed).first()["Generation"_L1].toInteger());
    // To the connection's own place where none is named.
    QVERIFY(QFile::remove(m_space->settingsFile()));
    const CliResult own = run({ u"settings"_s, u"import"_s, source, u"--remove-source"_s });
    QCOMPARE(own.out, m_space->settingsFile().toUtf8() + '\n');
    QVERIFY(!QFileInfo::exists(source));
}

void TestCliSettingsImport::importRefused()
{
    const QByteArray before = contentOf(m_space->settingsFile());
    const auto refused = [this](const QString &file) { return reasonOf({ u"settings"_s, u"import"_s, file }); };
    QCOMPARE(refused(u"nowhere"_s), u"6 SettingsMissing"_s);
    // The same on a machine that has no identity yet.
    const CliRunner bare;
    const CliResult missing = bare.run({ u"settings"_s, u"import"_s, bare.path(u"nowhere"_s), u"-o"_s, u"json"_s });
    QCOMPARE(missing.exitCode, 6);
    QCOMPARE(missing.error()["reason"_L1].toString(), u"SettingsMissing"_s);
    QVERIFY(!QFileInfo::exists(bare.path(u".config/tsunagi"_s)));
    QCOMPARE(refused(m_space->cli.file(u"driver.txt"_s, "OAuthAccessToken=\x01\x02")), u"6 SettingsForeign"_s);
    QCOMPARE(refused(path({})), u"6 SettingsUntrusted"_s);
    // Sealed for another machine.
    QCOMPARE(run({ u"keygen"_s, u"--to"_s, u"other.key"_s }).exitCode, 0);
    const CliResult sealed = m_space->cli.shell(
        u"\"$CLI\" settings decrypt .local/share/tsunagi/OAuthSettings.txt | age -a -r \"$(\"$CLI\" recipient "
        u"other.key)\" >other.txt && chmod 600 other.txt"_s);
    QVERIFY2(sealed.exitCode == 0, sealed.told());
    QCOMPARE(refused(u"other.txt"_s), u"15 NoIdentityOpens"_s);
    QCOMPARE(reasonOf({ u"settings"_s, u"import"_s, u"other.txt"_s, u"-p"_s,
                        u"OAuthSettingsIdentity="_s + path(u"none.key"_s) }),
             u"15 IdentityMissing"_s);
    // Another space's, where the connection says which.
    QCOMPARE(reasonOf({ u"settings"_s, u"import"_s, copied(u"same.txt"_s), u"--replace"_s, u"-p"_s,
                        u"URL=https://other.backlog.com"_s, u"-p"_s, u"OAuthClientSecret=x"_s }),
             u"6 SettingsDiffer"_s);
    // Command lines that contradict themselves.
    for (const QStringList &line :
         { QStringList{ u"-"_s, u"--remove-source"_s }, QStringList{ u"a"_s, u"--if-newer"_s, u"--replace"_s },
           QStringList{ u"-"_s, u"--property-file"_s, u"OAuthSettingsPassphrase=-"_s }, QStringList{},
           QStringList{ u"a"_s, u"b"_s }, QStringList{ u"a"_s, u"--to"_s, u"-"_s } })
        QCOMPARE(run(QStringList{ u"settings"_s, u"import"_s } + line).exitCode, 2);
    QCOMPARE(contentOf(m_space->settingsFile()), before);
}

/// What a run without any place to write has printed, as it is copied from a screen.
void TestCliSettingsImport::importFromStandardInput()
{
    QByteArray text = contentOf(m_space->settingsFile());
    QVERIFY(QFile::remove(m_space->settingsFile()));
    text.replace("\n", "\r\n");
    const CliResult done = run({ u"settings"_s, u"import"_s, u"-"_s }, "tsunagi-cli: Keep the text\n" + text);
    QVERIFY2(done.exitCode == 0, done.told());
    QCOMPARE(run({ u"test"_s }).exitCode, 0);
    QCOMPARE(reasonOf({ u"settings"_s, u"import"_s, u"-"_s }, "nothing of age"), u"6 SettingsForeign"_s);
    // A person pastes it.
    QVERIFY(QFile::remove(m_space->settingsFile()));
    CliTerminal terminal(m_space->cli, { u"settings"_s, u"import"_s, u"-"_s });
    QVERIFY(terminal.waitFor("Ctrl-D"));
    terminal.type(text.replace("\r\n", "\n") + "\n\x04");
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(QFileInfo::exists(m_space->settingsFile()));
}

void TestCliSettingsImport::importByPassphrase()
{
    m_space->cli.file(u"plain"_s, run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out);
    {
        CliTerminal age(m_space->cli, { u"-c"_s, u"umask 077; age -p -a -o carried.txt plain"_s }, 80, u"/bin/sh"_s);
        QVERIFY(age.waitFor("passphrase"));
        age.type("pass phrase\n");
        QVERIFY(age.waitFor("onfirm passphrase"));
        age.type("pass phrase\n");
        QCOMPARE(age.exitCode(), 0);
    }
    // A new server: neither identity nor file.
    CliRunner server;
    const QString carried = server.file(u"carried.txt"_s, contentOf(path(u"carried.txt"_s)));
    const QStringList import{ u"settings"_s, u"import"_s, carried, u"--property-file"_s,
                              u"OAuthSettingsPassphrase=-"_s };
    QCOMPARE(server.run(import, "wrong\n").exitCode, 15);
    QVERIFY(!QFileInfo::exists(server.path(u".config/tsunagi/identity.txt"_s)));
    const CliResult done = server.run(import, "pass phrase\n");
    QVERIFY2(done.exitCode == 0, done.told());
    QVERIFY(done.err.contains(server.path(u".config/tsunagi/identity.txt"_s).toUtf8()));
    // From then on without the passphrase.
    const CliResult refreshed = server.run({ u"refresh"_s, u"-p"_s, u"InitiateOAuth=REFRESH"_s });
    QVERIFY2(refreshed.exitCode == 0, refreshed.told());
}

void TestCliSettingsImport::nothingSecretIsTold()
{
    const QByteArray token = run({ u"token"_s }).out.trimmed();
    QByteArray told;
    const QString log = path(u"log.txt"_s);
    const QStringList loud{ u"--verbose"_s, u"--log-file"_s, log };
    told += run(QStringList{ u"settings"_s, u"import"_s, copied(u"again.txt"_s), u"--replace"_s } + loud).told();
    told += contentOf(log);
    QVERIFY(token.size() > 20 && told.contains("settings.imported"));
    QVERIFY(!told.contains(token) && !told.contains(m_space->sandbox.clientSecret().toUtf8()));
}

QTEST_GUILESS_MAIN(TestCliSettingsImport)
#include "tst_cli_settings_import.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// settings rekey, adopt and set through the real program, with a grant of the sandbox: what they print, what they say,
// and that the file refreshes afterwards.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliSettingsChange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void rekeyInNoPlace();
    void rekeyInAFileOfKeys();
    void rekeyInASavedConnection();
    void rekeyRefused();
    void adopt();
    void setAProperty();
    void nothingSecretIsTold();

private:
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_space->cli.run(arguments, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_space->cli.path(name); }
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

void TestCliSettingsChange::initTestCase()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliSettingsChange::init()
{
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    QCOMPARE(m_space->connectOnce().exitCode, 0);
}

void TestCliSettingsChange::rekeyInNoPlace()
{
    const QByteArray admin = run({ u"keygen"_s, u"--to"_s, u"admin.key"_s, u"--if-missing"_s }).out.trimmed();
    const QString key = QString::fromUtf8(admin);
    const CliResult added =
        run({ u"settings"_s, u"rekey"_s, m_space->settingsFile(), u"--add"_s, key, u"-o"_s, u"json"_s });
    QVERIFY2(added.exitCode == 0, added.told());
    const QJsonObject row = rowsOf(added).first().toObject();
    QCOMPARE(row["Property"_L1].toString(), u"OAuthSettingsRecipients="_s + key);
    QVERIFY(row["KeptIn"_L1].isNull() && added.err.contains("OAuthSettingsRecipients="));
    const QByteArray opened = m_space->cli.shell(u"age -d -i admin.key .local/share/tsunagi/OAuthSettings.txt"_s).out;
    QVERIFY(opened.contains("accessToken"));
    // As it said: the next refresh drops the key, unless the property is set.
    QCOMPARE(run({ u"refresh"_s, u"-p"_s, row["Property"_L1].toString() }).exitCode, 0);
    QCOMPARE(m_space->cli.shell(u"age -d -i admin.key .local/share/tsunagi/OAuthSettings.txt"_s).exitCode, 0);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    QVERIFY(m_space->cli.shell(u"age -d -i admin.key .local/share/tsunagi/OAuthSettings.txt"_s).exitCode != 0);
    QCOMPARE(reasonOf({ u"settings"_s, u"rekey"_s, m_space->settingsFile(), u"--remove"_s, key }), u"2 BadArgument"_s);
}

void TestCliSettingsChange::rekeyInAFileOfKeys()
{
    const QByteArray admin = run({ u"keygen"_s, u"--to"_s, u"admin.key"_s, u"--if-missing"_s }).out.trimmed();
    const QString key = QString::fromUtf8(admin);
    const QString list = m_space->cli.file(u"team.txt"_s, "# our keys\n");
    const QStringList rekey{ u"settings"_s, u"rekey"_s, m_space->settingsFile(), u"-p"_s,
                             u"OAuthSettingsRecipients="_s + list };
    const CliResult added = run(rekey + QStringList{ u"--add"_s, key, u"-o"_s, u"json"_s });
    QVERIFY2(added.exitCode == 0, added.told());
    QCOMPARE(rowsOf(added).first()["KeptIn"_L1].toString(), list);
    QVERIFY(rowsOf(added).first()["Property"_L1].isNull());
    QCOMPARE(contentOf(list), "# our keys\n" + admin + '\n');
    QCOMPARE(run({ u"refresh"_s, u"-p"_s, u"OAuthSettingsRecipients="_s + list }).exitCode, 0);
    const QString opens = u"age -d -i admin.key .local/share/tsunagi/OAuthSettings.txt"_s;
    QCOMPARE(m_space->cli.shell(opens).exitCode, 0);
    QCOMPARE(m_space->cli.shell(opens + u".bak"_s).exitCode, 0);
    const CliResult removed = run(rekey + QStringList{ u"--remove"_s, key });
    QVERIFY2(removed.exitCode == 0 && removed.err.contains("kept a copy"), removed.told());
    QCOMPARE(contentOf(list), QByteArray("# our keys\n"));
    QVERIFY(m_space->cli.shell(opens).exitCode != 0);
    QVERIFY(m_space->cli.shell(opens + u".bak"_s).exitCode != 0);
    QCOMPARE(run({ u"token"_s }).exitCode, 0);
    // It is not there any more; and a file that changed by itself is sealed to without an option.
    QCOMPARE(run(rekey + QStringList{ u"--remove"_s, key }).exitCode, 2);
    put(list, admin);
    QCOMPARE(run(rekey).exitCode, 0);
    QCOMPARE(m_space->cli.shell(opens).exitCode, 0);
    // In place of all.
    const QByteArray other = run({ u"keygen"_s, u"--to"_s, u"second.key"_s, u"--if-missing"_s }).out.trimmed();
    const CliResult all = run(rekey + QStringList{ u"-r"_s, QString::fromUtf8(other) });
    QVERIFY2(all.exitCode == 0 && all.err.contains(admin), all.told());
    QVERIFY(m_space->cli.shell(opens).exitCode != 0);
    QCOMPARE(m_space->cli.shell(u"age -d -i second.key .local/share/tsunagi/OAuthSettings.txt"_s).exitCode, 0);
}

void TestCliSettingsChange::rekeyInASavedConnection()
{
    const QByteArray admin = run({ u"keygen"_s, u"--to"_s, u"admin.key"_s, u"--if-missing"_s }).out.trimmed();
    const QString key = QString::fromUtf8(admin);
    const QString connections = path(u".config/tsunagi/connections.json"_s);
    m_space->cli.file(
        u".config/tsunagi/connections.json"_s,
        QJsonDocument(QJsonObject{ { u"schema"_s, 1 },
                                   { u"connections"_s,
                                     QJsonArray{ QJsonObject{ { u"id"_s, u"00112233445566aa"_s },
                                                              { u"name"_s, u"work"_s },
                                                              { u"identity"_s, u"file"_s },
                                                              { u"properties"_s,
                                                                QJsonObject{ { u"URL"_s, m_space->sandbox.url() },
                                                                             { u"InitiateOAuth"_s, u"REFRESH"_s },
                                                                             { u"OAuthSettingsLocation"_s,
                                                                               m_space->settingsFile() } } } } } } })
            .toJson());
    const QStringList rekey{ u"settings"_s, u"rekey"_s, m_space->settingsFile(), u"-P"_s, u"work"_s };
    const QString opens = u"age -d -i admin.key .local/share/tsunagi/OAuthSettings.txt"_s;
    const CliResult added = run(rekey + QStringList{ u"--add"_s, key, u"-o"_s, u"json"_s });
    QVERIFY2(added.exitCode == 0, added.told());
    QCOMPARE(rowsOf(added).first()["KeptIn"_L1].toString(), u"work"_s);
    QVERIFY(contentOf(connections).contains(admin));
    QCOMPARE(run({ u"refresh"_s, u"-P"_s, u"work"_s }).exitCode, 0);
    QCOMPARE(m_space->cli.shell(opens).exitCode, 0);
    QCOMPARE(run(rekey + QStringList{ u"--remove"_s, key }).exitCode, 0);
    QVERIFY(!contentOf(connections).contains(admin));
    QVERIFY(m_space->cli.shell(opens).exitCode != 0 && m_space->cli.shell(opens + u".bak"_s).exitCode != 0);
    QVERIFY(QFile::remove(connections));
}

void TestCliSettingsChange::rekeyRefused()
{
    const QByteArray before = contentOf(m_space->settingsFile());
    const QString key = QString::fromUtf8(run({ u"recipient"_s }).out.trimmed());
    QString mistyped = key;
    mistyped[10] = mistyped[10] == u'q' ? u'p' : u'q';
    const auto refused = [&](const QStringList &more) {
        return reasonOf(QStringList{ u"settings"_s, u"rekey"_s, m_space->settingsFile() } + more);
    };
    QVERIFY(refused({ u"--add"_s, mistyped }).startsWith(u"3 "_s));
    QVERIFY(refused({ u"-r"_s, u"AGE-SECRET-KEY-1CANARY"_s }).startsWith(u"3 "_s));
    QVERIFY(!run({ u"settings"_s, u"rekey"_s, m_space->settingsFile(), u"-r"_s, u"AGE-SECRET-KEY-1CANARY"_s })
                 .told()
                 .contains("1CANARY"));
    QCOMPARE(refused({ u"-r"_s, key, u"--add"_s, key }), u"2 BadArgument"_s);
    QCOMPARE(contentOf(m_space->settingsFile()), before);
    QCOMPARE(reasonOf({ u"settings"_s, u"rekey"_s, path(u"none"_s) }), u"6 SettingsMissing"_s);
    for (const auto &[mode, reason] : { std::pair(mode_t(0660), u"6 SettingsUntrusted"_s) }) {
        QCOMPARE(chmod(QFile::encodeName(m_space->settingsFile()).constData(), mode), 0);
        for (const QString &command : { u"rekey"_s, u"adopt"_s })
            QCOMPARE(reasonOf({ u"settings"_s, command, m_space->settingsFile() }), reason);
        QCOMPARE(chmod(QFile::encodeName(m_space->settingsFile()).constData(), 0600), 0);
    }
    QVERIFY(QFile::link(m_space->settingsFile(), path(u"link.txt"_s)));
    for (const QStringList &command :
         { QStringList{ u"rekey"_s, path(u"link.txt"_s) }, QStringList{ u"adopt"_s, path(u"link.txt"_s) },
           QStringList{ u"set"_s, path(u"link.txt"_s), u"CallbackURL"_s, u"-p"_s,
                        u"CallbackURL=http://localhost:1"_s } })
        QCOMPARE(reasonOf(QStringList{ u"settings"_s } + command), u"6 SettingsUntrusted"_s);
    QCOMPARE(contentOf(m_space->settingsFile()), before);
}

void TestCliSettingsChange::adopt()
{
    m_space->cli.set(u"TSUNAGI_OAUTHSETTINGSHOST"_s, u"first-machine"_s);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    QCOMPARE(shown(m_space->settingsFile())["Host"_L1].toString(), u"first-machine"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHSETTINGSHOST"_s, u"second-machine"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHSETTINGSOTHERHOST"_s, u"refuse"_s);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 16);
    const CliResult adopted = run({ u"settings"_s, u"adopt"_s, m_space->settingsFile(), u"-o"_s, u"json"_s });
    QVERIFY2(adopted.exitCode == 0, adopted.told());
    QCOMPARE(rowsOf(adopted).first()["Host"_L1].toString(), u"second-machine"_s);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    m_space->cli.unset(u"TSUNAGI_OAUTHSETTINGSHOST"_s);
    m_space->cli.unset(u"TSUNAGI_OAUTHSETTINGSOTHERHOST"_s);
}

void TestCliSettingsChange::setAProperty()
{
    const QString secret = canary(u"ClientSecret"_s);
    const QStringList set{ u"settings"_s, u"set"_s, m_space->settingsFile(), u"OAuthClientSecret"_s };
    const CliResult done = run(set + QStringList{ u"--property-file"_s, u"OAuthClientSecret=-"_s, u"-o"_s, u"json"_s },
                               secret.toUtf8() + '\n');
    QVERIFY2(done.exitCode == 0, done.told());
    QCOMPARE(rowsOf(done).first()["Property"_L1].toString(), u"OAuthClientSecret"_s);
    QVERIFY(run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out.contains(secret.toUtf8()));
    QVERIFY(!done.told().contains(secret.toUtf8()));
    // What the environment gives is not meant, and what tokens belong to is not changed under them.
    QCOMPARE(reasonOf(set), u"3 MissingProperty"_s);
    for (const QString &name : { u"URL"_s, u"OAuthClientId"_s, u"OAuthAccessToken"_s, u"OAuthSettingsRecipients"_s })
        QCOMPARE(reasonOf({ u"settings"_s, u"set"_s, m_space->settingsFile(), name, u"-p"_s, name + u"=x"_s }),
                 u"2 BadArgument"_s);
    QCOMPARE(reasonOf({ u"settings"_s, u"set"_s, m_space->settingsFile(), u"CallbackURI"_s }), u"3 UnknownProperty"_s);
    QCOMPARE(reasonOf({ u"settings"_s, u"set"_s, m_space->settingsFile() }), u"2 BadArgument"_s);
}

void TestCliSettingsChange::nothingSecretIsTold()
{
    const QByteArray token = run({ u"token"_s }).out.trimmed();
    QByteArray told;
    const QString log = path(u"log.txt"_s);
    const QStringList loud{ u"--verbose"_s, u"--log-file"_s, log };
    told += run(QStringList{ u"settings"_s, u"rekey"_s, m_space->settingsFile() } + loud).told();
    told += run(QStringList{ u"settings"_s, u"adopt"_s, m_space->settingsFile() } + loud).told();
    told += contentOf(log);
    QVERIFY(token.size() > 20 && told.contains("OAuthSettings.txt"));
    QVERIFY(!told.contains(token) && !told.contains(m_space->sandbox.clientSecret().toUtf8()));
}

QTEST_GUILESS_MAIN(TestCliSettingsChange)
#include "tst_cli_settings_change.moc"

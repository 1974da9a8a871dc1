// SPDX-License-Identifier: GPL-3.0-or-later
// keygen, recipient, settings show and settings decrypt: files with secrets, looked at with other tools too.
#include "tests/app/cli_space.h"
#include "tests/auth/ssh_test_keys.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keygen();
    void keygenElsewhere();
    void keygenOfTheConnectionsOwnPlace();
    void recipientOfFiles();
    void keysOfOpenSsh();
    void show();
    void showSeveral();
    void showNothingSecret();
    void decrypt();
    void decryptOfOthers();
    void passphrase();
    void process();

private:
    [[nodiscard]] QByteArray content(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A settings file of a real grant.
    CliSpace m_space;
};

namespace {

bool isRecipient(const QByteArray &line)
{
    return QRegularExpression(u"^age1[02-9ac-hj-np-z]{58}\n$"_s).match(QString::fromUtf8(line)).hasMatch();
}

} // namespace

void TestCliKeys::initTestCase()
{
    QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText()));
    QCOMPARE(m_space.connectOnce().exitCode, 0);
}

void TestCliKeys::keygen()
{
    const CliRunner cli;
    const CliResult made = cli.shell(u"umask 0; \"$CLI\" keygen"_s);
    QVERIFY2(made.exitCode == 0 && isRecipient(made.out) && made.err.isEmpty(), made.told());
    const QString path = cli.path(u".config/tsunagi/identity.txt"_s);
    struct stat status{};
    QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
    QCOMPARE(stat(QFile::encodeName(cli.path(u".config/tsunagi"_s)).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0700U);
    const QByteArray identity = content(path);
    const CliResult again = cli.run({ u"keygen"_s, u"-o"_s, u"json"_s });
    QCOMPARE(again.exitCode, 6);
    QCOMPARE(again.error()["reason"_L1].toString(), u"WouldOverwrite"_s);
    QCOMPARE(cli.run({ u"keygen"_s, u"--if-missing"_s }).out, made.out);
    QCOMPARE(cli.run({ u"recipient"_s }).out, made.out);
    QCOMPARE(content(path), identity);
    // age's own tool reads it the same.
    QCOMPARE(cli.shell(u"age-keygen -y .config/tsunagi/identity.txt"_s).out, made.out);
}

void TestCliKeys::keygenElsewhere()
{
    const CliRunner cli;
    const CliResult made = cli.run({ u"keygen"_s, u"--to"_s, u"keys/a.txt"_s });
    QVERIFY2(made.exitCode == 0 && isRecipient(made.out), made.told());
    QVERIFY(content(cli.path(u"keys/a.txt"_s)).contains("AGE-SECRET-KEY-1"));
    QVERIFY(!QFile::exists(cli.path(u".config/tsunagi/identity.txt"_s)));
    QCOMPARE(cli.run({ u"recipient"_s, u"keys/a.txt"_s }).out, made.out);
    // In every format the key goes to FILE and the public key to standard output.
    const CliResult json = cli.run({ u"keygen"_s, u"--to"_s, u"b.txt"_s, u"-o"_s, u"json"_s });
    QCOMPARE(rowsOf(json).first()["Recipient"_L1].toString().toUtf8() + '\n',
             cli.run({ u"recipient"_s, u"b.txt"_s }).out);
    // A dangling link is there, too.
    QVERIFY(QFile::link(cli.path(u"nowhere"_s), cli.path(u"link"_s)));
    QCOMPARE(cli.run({ u"keygen"_s, u"--to"_s, u"link"_s }).exitCode, 6);
    QVERIFY(!QFile::exists(cli.path(u"nowhere"_s)));
    // Twenty at once: one makes it, the others read it.
    const CliResult race =
        cli.shell(u"for i in $(seq 20); do \"$CLI\" keygen --if-missing --to race.txt & done; wait"_s);
    const auto lines = race.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 20);
    QVERIFY(lines.count(lines.first()) == 20);
}

void TestCliKeys::keygenOfTheConnectionsOwnPlace()
{
    CliRunner cli;
    cli.set(u"TSUNAGI_OAUTHSETTINGSIDENTITY"_s, cli.path(u"own/id"_s));
    QCOMPARE(cli.run({ u"keygen"_s }).exitCode, 0);
    QVERIFY(QFile::exists(cli.path(u"own/id"_s)));
}

void TestCliKeys::recipientOfFiles()
{
    const CliRunner cli;
    QCOMPARE(cli.run({ u"recipient"_s }).exitCode, 15);
    QCOMPARE(cli.run({ u"recipient"_s, u"none"_s }).exitCode, 15);
    const QString nonsense = cli.file(u"nonsense"_s, "AGE-SECRET-KEY-1CANARY\n");
    const CliResult bad = cli.run({ u"recipient"_s, nonsense });
    QCOMPARE(bad.exitCode, 3);
    QVERIFY(!bad.err.contains("1CANARY"));
    QCOMPARE(cli.run({ u"keygen"_s, u"--to"_s, u"open.txt"_s }).exitCode, 0);
    QCOMPARE(chmod(QFile::encodeName(cli.path(u"open.txt"_s)).constData(), 0644), 0);
    QVERIFY(cli.run({ u"recipient"_s, u"open.txt"_s }).err.contains("warning"));
    QCOMPARE(chmod(QFile::encodeName(cli.path(u"open.txt"_s)).constData(), 0666), 0);
    QCOMPARE(cli.run({ u"recipient"_s, u"open.txt"_s }).exitCode, 3);
}

void TestCliKeys::keysOfOpenSsh()
{
    const CliRunner cli;
    const CliResult printed = cli.run({ u"recipient"_s, cli.file(u"id_ed25519"_s, sshPrivateKey) });
    QVERIFY2(printed.exitCode == 0 && printed.out == sshPublicKey + '\n', printed.told());
    const CliResult locked = cli.run({ u"recipient"_s, cli.file(u"locked"_s, sshProtectedKey) });
    QCOMPARE(locked.exitCode, 3);
    QVERIFY2(locked.err.contains("passphrase") && locked.err.contains("ssh-keygen -p"), locked.told());
}

void TestCliKeys::show()
{
    const CliResult result = m_space.cli.run({ u"settings"_s, u"show"_s, m_space.settingsFile(), u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 0, result.told());
    const QJsonObject row = rowsOf(result).first().toObject();
    const QStringList names{ u"ClientId"_s,   u"Generation"_s, u"Host"_s, u"LastRefresh"_s, u"ObtainedAt"_s,
                             u"Recipients"_s, u"Space"_s,      u"User"_s, u"UserId"_s };
    QCOMPARE(row.keys(), names);
    QCOMPARE(row["Space"_L1].toString(), m_space.sandbox.url());
    QCOMPARE(row["ClientId"_L1].toString(), m_space.sandbox.clientId());
    QCOMPARE(row["Recipients"_L1].toString(), u"X25519"_s);
    QVERIFY(row["LastRefresh"_L1].isNull());
    QVERIFY(row["UserId"_L1].toInteger() > 0);
    QVERIFY(row["ObtainedAt"_L1].toString().endsWith(u'Z'));
    const QByteArray tsv = m_space.cli.run({ u"settings"_s, u"show"_s, m_space.settingsFile() }).out;
    QVERIFY2(tsv.startsWith("Space\tUser\tUserId\tClientId\tGeneration\tObtainedAt\tLastRefresh\tHost\tRecipients\n"),
             tsv);
}

void TestCliKeys::showSeveral()
{
    const QString damaged = m_space.cli.file(u"damaged"_s, "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n");
    const CliResult result = m_space.cli.run(
        { u"settings"_s, u"show"_s, u"missing"_s, m_space.settingsFile(), damaged, u"-o"_s, u"jsonl"_s });
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(result.out.count('\n'), 1);
    QCOMPARE(result.err.count("{\"error\""), 2);
    QCOMPARE(result.error()["reason"_L1].toString(), u"SettingsDamaged"_s);
    const CliResult foreign = m_space.cli.run(
        { u"settings"_s, u"show"_s, m_space.cli.file(u"foreign"_s, "[OAuth]\ntoken=x\n"), u"-o"_s, u"json"_s });
    QCOMPARE(foreign.exitCode, 6);
    QCOMPARE(foreign.error()["reason"_L1].toString(), u"SettingsForeign"_s);
}

void TestCliKeys::showNothingSecret()
{
    const QByteArray token = m_space.cli.run({ u"token"_s }).out.trimmed();
    const QByteArray shown = m_space.cli.run({ u"settings"_s, u"show"_s, m_space.settingsFile() }).told();
    QVERIFY(token.size() > 20 && !shown.contains(token) && !shown.contains(m_space.sandbox.clientSecret().toUtf8()));
}

void TestCliKeys::decrypt()
{
    const CliResult result = m_space.cli.run({ u"settings"_s, u"decrypt"_s, m_space.settingsFile() });
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.err);
    const QJsonObject payload = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(payload["schema"_L1].toInt(), 1);
    QCOMPARE(payload["accessToken"_L1].toString().toUtf8() + '\n', m_space.cli.run({ u"token"_s }).out);
    // Byte for byte what age says.
    QCOMPARE(m_space.cli.shell(u"age -d -i .config/tsunagi/identity.txt .local/share/tsunagi/OAuthSettings.txt"_s).out,
             result.out);
    QCOMPARE(
        m_space.cli.run({ u"settings"_s, u"decrypt"_s, m_space.settingsFile(), u"--to"_s, u"plain.json"_s }).exitCode,
        2);
    QVERIFY(!QFile::exists(m_space.cli.path(u"plain.json"_s)));
    QCOMPARE(m_space.cli.run({ u"settings"_s, u"decrypt"_s }).exitCode, 2);
}

/// Any file of age's that our key opens, even one whose content we would not write.
void TestCliKeys::decryptOfOthers()
{
    const CliResult sealed = m_space.cli.shell(
        u"printf 'any\\0thing' | age -r \"$(\"$CLI\" recipient)\" >other.age && \"$CLI\" settings decrypt other.age"_s);
    QCOMPARE(sealed.exitCode, 0);
    QCOMPARE(sealed.out, QByteArray("any\0thing", 9));
    QCOMPARE(m_space.cli.run({ u"settings"_s, u"show"_s, m_space.cli.path(u"other.age"_s) }).exitCode, 6);
}

void TestCliKeys::passphrase()
{
    m_space.cli.file(u"plain"_s, m_space.cli.run({ u"settings"_s, u"decrypt"_s, m_space.settingsFile() }).out);
    {
        CliTerminal age(m_space.cli, { u"-p"_s, u"-a"_s, u"-o"_s, u"protected.txt"_s, u"plain"_s }, 80,
                        u"/usr/bin/age"_s);
        QVERIFY(age.waitFor("passphrase"));
        age.type("pass phrase\n");
        QVERIFY(age.waitFor("onfirm passphrase"));
        age.type("pass phrase\n");
        QCOMPARE(age.exitCode(), 0);
    }
    const QString path = m_space.cli.path(u"protected.txt"_s);
    QVERIFY(content(path).startsWith("-----BEGIN AGE ENCRYPTED FILE-----"));
    QCOMPARE(chmod(QFile::encodeName(path).constData(), 0600), 0);
    const QStringList show{ u"settings"_s, u"show"_s, path, u"-o"_s, u"json"_s };
    QCOMPARE(m_space.cli.run(show).exitCode, 15);
    const CliResult opened =
        m_space.cli.run(show + QStringList{ u"--property-file"_s, u"OAuthSettingsPassphrase=-"_s }, "pass phrase\n");
    QVERIFY2(opened.exitCode == 0, opened.told());
    QCOMPARE(rowsOf(opened).first()["Recipients"_L1].toString(), u"scrypt"_s);
    const CliResult wrong =
        m_space.cli.run(show + QStringList{ u"--property-file"_s, u"OAuthSettingsPassphrase=-"_s }, "wrong\n");
    QCOMPARE(wrong.exitCode, 15);
    QCOMPARE(wrong.error()["reason"_L1].toString(), u"WrongPassphrase"_s);
}

/// No core dump, no debugger of the same user, whatever the caller's limits are.
void TestCliKeys::process()
{
    const auto process = m_space.cli.start({ u"test"_s, u"--connection-file"_s, u"-"_s });
    const QByteArray folder = "/proc/" + QByteArray::number(process->processId());
    QTRY_VERIFY(content(QString::fromLatin1(folder + "/limits")).contains("Max core file size        0  "));
    struct stat status{};
    QCOMPARE(stat((folder + "/environ").constData(), &status), 0);
    if (geteuid() != 0)
        QCOMPARE(status.st_uid, 0U); // what is not dumpable belongs to root
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished(60'000));
}

QTEST_GUILESS_MAIN(TestCliKeys)
#include "tst_cli_keys.moc"

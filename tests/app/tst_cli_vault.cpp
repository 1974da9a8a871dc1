// SPDX-License-Identifier: GPL-3.0-or-later
// Saved connections on a machine without a keychain: their secrets in the vault, its passphrase from a file or a
// person.
#include "auth/secrets/vault_content.h"
#include "tests/app/cli_space.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

class TestCliVault : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_space.reset(); }
    void withoutAKeychainItIsOffered();
    void aKeyIsKeptAndUsed();
    void oauthWithTheVaultsIdentity();
    void whoIsAskedOnATerminal();
    void nobodyThere();
    void aWrongPassphrase();
    void theFileOfThePassphrase();
    void doctorLooksAtIt();
    void removedIsGone();
    void disconnectedIsGone();

private:
    CliResult run(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_space->cli.run(arguments + QStringList{ u"-o"_s, u"json"_s }, input);
    }
    QString reasonOf(const QStringList &arguments) { return run(arguments).error()["reason"_L1].toString(); }
    void usePassphrase(const QByteArray &passphrase)
    {
        m_space->cli.set(u"TSUNAGI_VAULT_PASSPHRASE_FILE"_s, m_space->cli.file(u"passphrase"_s, passphrase + '\n'));
    }
    QStringList addingByKey(const QString &name)
    {
        return { u"profiles"_s,
                 u"add"_s,
                 name,
                 u"-p"_s,
                 u"URL="_s + m_space->sandbox.url(),
                 u"--property-file"_s,
                 u"ApiKey="_s + m_space->cli.file(u"job/key"_s, m_space->sandbox.apiKey().toUtf8() + '\n') };
    }
    CliResult addByKey(const QString &name) { return run(addingByKey(name) + QStringList{ u"--vault"_s }); }
    CliResult addByOAuth(const QString &name)
    {
        return run({ u"profiles"_s, u"add"_s, name, u"--vault"_s, u"-p"_s, u"URL="_s + m_space->sandbox.url(), u"-p"_s,
                     u"AuthScheme=OAuth"_s, u"-p"_s, u"InitiateOAuth=REFRESH"_s, u"-p"_s,
                     u"OAuthClientId="_s + m_space->sandbox.clientId(), u"-p"_s,
                     u"CallbackURL="_s + m_space->sandbox.callbackUrl(), u"--property-file"_s,
                     u"OAuthClientSecret="_s
                         + m_space->cli.file(u"job/secret"_s, m_space->sandbox.clientSecret().toUtf8() + '\n') });
    }
    QString configOf(const QString &file) const { return m_space->cli.path(u".config/tsunagi/"_s + file); }
    QByteArray contentOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Of the vault, by name.
    QStringList kept(const QByteArray &passphrase) const
    {
        const QString path = configOf(u"vault.age"_s);
        const auto held = auth::openVault(contentOf(path), auth::Secret(passphrase), path);
        QStringList names;
        if (held)
            for (const auto &[name, secret] : held->secrets)
                names << name;
        return names;
    }
    /// Tsunagi's own files that hold this text.
    QStringList filesWith(const QString &text) const
    {
        QStringList found;
        for (const QString &folder : { u".config"_s, u".local"_s })
            for (QDirIterator it(m_space->cli.path(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
                 it.hasNext();)
                if (const QString path = it.next(); contentOf(path).contains(text.toUtf8()))
                    found << path;
        return found;
    }

    std::unique_ptr<CliSpace> m_space;
};

void TestCliVault::init()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
    QVERIFY(!m_space->cli.environment().contains(u"DBUS_SESSION_BUS_ADDRESS"_s));
}

void TestCliVault::withoutAKeychainItIsOffered()
{
    const CliResult refused = m_space->cli.run(addingByKey(u"a"_s) + QStringList{ u"--lang"_s, u"en"_s });
    QCOMPARE(refused.exitCode, 9);
    QVERIFY2(refused.err.contains("--vault") && refused.err.contains("Nothing was saved"), refused.told());
    QCOMPARE(reasonOf(addingByKey(u"a"_s)), u"KeychainMissing"_s);
    QVERIFY(contentOf(configOf(u"connections.json"_s)).isEmpty());
    QVERIFY(!QFile::exists(configOf(u"vault.age"_s)));
}

void TestCliVault::aKeyIsKeptAndUsed()
{
    usePassphrase("合言葉 1");
    const CliResult added = addByKey(u"かけはし"_s);
    QVERIFY2(added.exitCode == 0 && added.err.isEmpty(), added.told());
    QCOMPARE(rowsOf(added).first()["Store"_L1].toString(), u"vault"_s);
    const CliResult tested = run({ u"test"_s, u"-P"_s, u"かけはし"_s });
    QVERIFY2(tested.exitCode == 0 && tested.err.isEmpty(), tested.told());
    QVERIFY(rowsOf(run({ u"fetch"_s, u"Projects"_s, u"-P"_s, u"かけはし"_s })).size() >= 3);
    QCOMPARE(rowsOf(run({ u"profiles"_s, u"list"_s })).first()["Store"_L1].toString(), u"vault"_s);
    const QJsonArray shown = rowsOf(run({ u"profiles"_s, u"show"_s, u"かけはし"_s }));
    QCOMPARE(shown[1]["Property"_L1].toString(), u"ApiKey"_s);
    QCOMPARE(shown[1]["Place"_L1].toString(), u"vault"_s);
    QCOMPARE(shown[1]["Path"_L1].toString(), configOf(u"vault.age"_s));
    QVERIFY(shown[1]["Item"_L1].toString().endsWith(u"/ApiKey"_s));
    QCOMPARE(filesWith(m_space->sandbox.apiKey()), QStringList());
    QCOMPARE(filesWith(u"合言葉"_s), QStringList());
    QCOMPARE(kept("合言葉 1").size(), 1);
}

void TestCliVault::oauthWithTheVaultsIdentity()
{
    usePassphrase("pass");
    const CliResult added = addByOAuth(u"a"_s);
    QVERIFY2(added.exitCode == 0, added.told());
    const QString verifier = m_space->cli.file(u"job/verifier"_s, m_space->sandbox.authorize().toUtf8());
    const CliResult connected =
        run({ u"connect"_s, u"-P"_s, u"a"_s, u"--property-file"_s, u"OAuthVerifier="_s + verifier });
    QVERIFY2(connected.exitCode == 0 && connected.err.isEmpty(), connected.told()); // no identity file is made
    for (const QStringList &command :
         { QStringList{ u"refresh"_s }, { u"token"_s }, { u"test"_s }, { u"recipient"_s } }) {
        const CliResult result = m_space->cli.run(command + QStringList{ u"-P"_s, u"a"_s });
        QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    }
    QVERIFY(kept("pass").contains(u"identity"_s));
    // Where is my secret?
    QStringList places;
    for (const QJsonValue row : rowsOf(run({ u"profiles"_s, u"show"_s, u"a"_s })))
        if (row["Value"_L1].toString() == u"●●●"_s)
            places << row["Property"_L1].toString() + u' ' + row["Place"_L1].toString() + u' '
                    + row["Item"_L1].toString().section(u'/', -1);
    QCOMPARE(places,
             (QStringList{ u"OAuthClientSecret vault OAuthClientSecret"_s, u"Identity vault identity"_s,
                           u"Tokens file "_s }));
    const QString settings = rowsOf(run({ u"profiles"_s, u"list"_s })).first()["SettingsFile"_L1].toString();
    const CliResult checked = run({ u"settings"_s, u"check"_s, settings, u"-P"_s, u"a"_s, u"--lang"_s, u"en"_s });
    QVERIFY2(checked.exitCode == 0, checked.told());
    QVERIFY2(checked.out.contains("The private key is in the vault " + configOf(u"vault.age"_s).toUtf8()),
             checked.told());
    QVERIFY2(checked.out.contains("OAuthClientSecret is in the vault"), checked.told());
    QVERIFY(!QFile::exists(configOf(u"identity.txt"_s)));
    QVERIFY(contentOf(configOf(u"connections.json"_s)).contains("\"identity\": \"vault\""));
    QCOMPARE(filesWith(m_space->sandbox.clientSecret()), QStringList());
    QCOMPARE(filesWith(u"AGE-SECRET-KEY"_s), QStringList());
    // The vault belongs to the connection, not to every run.
    QCOMPARE(reasonOf({ u"recipient"_s, u"-p"_s, u"OAuthSettingsIdentity=keychain"_s }), u"KeychainMissing"_s);
}

void TestCliVault::whoIsAskedOnATerminal()
{
    CliTerminal adding(m_space->cli, addingByKey(u"a"_s) + QStringList{ u"--vault"_s, u"--lang"_s, u"en"_s });
    QVERIFY2(adding.waitFor("New passphrase (not shown): "), adding.screen());
    adding.type("my passphrase\r");
    QVERIFY2(adding.waitFor("The same again (not shown): "), adding.screen());
    adding.type("my passphrase\r");
    QCOMPARE(adding.exitCode(), 0);
    QVERIFY2(!adding.screen().contains("my passphrase"), adding.screen());
    // Asked once a run, however often the vault is needed.
    CliTerminal testing(m_space->cli, { u"test"_s, u"-P"_s, u"a"_s, u"--lang"_s, u"en"_s });
    QVERIFY2(testing.waitFor("Passphrase of the vault (not shown): "), testing.screen());
    testing.type("wrong\r");
    QVERIFY2(testing.waitFor("does not open the vault"), testing.screen());
    QVERIFY2(testing.waitFor("Passphrase of the vault (not shown): "), testing.screen());
    testing.type("my passphrase\r");
    QCOMPARE(testing.exitCode(), 0);
    QCOMPARE(testing.screen().count("Passphrase of the vault"), 2);

    CliTerminal differing(m_space->cli, addingByKey(u"b"_s) + QStringList{ u"--vault"_s, u"--lang"_s, u"en"_s });
    QVERIFY(differing.waitFor("Passphrase of the vault (not shown): ")); // there is one by now
    differing.type("\r");
    QCOMPARE(differing.exitCode(), 9);
    QVERIFY(QFile::remove(configOf(u"vault.age"_s)));
    CliTerminal other(m_space->cli, addingByKey(u"b"_s) + QStringList{ u"--vault"_s, u"--lang"_s, u"en"_s });
    QVERIFY(other.waitFor("New passphrase (not shown): "));
    other.type("one\r");
    QVERIFY(other.waitFor("The same again (not shown): "));
    other.type("two\r");
    QCOMPARE(other.exitCode(), 2);
    QVERIFY2(other.screen().contains("differ"), other.screen());
    QVERIFY(!QFile::exists(configOf(u"vault.age"_s)));
}

void TestCliVault::nobodyThere()
{
    QCOMPARE(addByKey(u"a"_s).error()["reason"_L1].toString(), u"VaultLocked"_s);
    QVERIFY(!QFile::exists(configOf(u"vault.age"_s)));
    usePassphrase("pass");
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    const QByteArray before = contentOf(configOf(u"vault.age"_s));
    const QByteArray record = contentOf(configOf(u"connections.json"_s));
    m_space->cli.unset(u"TSUNAGI_VAULT_PASSPHRASE_FILE"_s);
    for (const QStringList &command :
         { QStringList{ u"test"_s, u"-P"_s, u"a"_s }, { u"profiles"_s, u"remove"_s, u"a"_s } }) {
        const CliResult result = m_space->cli.run(command + QStringList{ u"--lang"_s, u"en"_s });
        QCOMPARE(result.exitCode, 9);
        QVERIFY2(result.err.contains("TSUNAGI_VAULT_PASSPHRASE_FILE"), result.told());
        QVERIFY2(result.err.contains(configOf(u"vault.age"_s).toUtf8()), result.told());
    }
    QCOMPARE(rowsOf(run({ u"profiles"_s, u"list"_s })).size(), 1); // needs no secret
    QCOMPARE(contentOf(configOf(u"vault.age"_s)), before);
    QCOMPARE(contentOf(configOf(u"connections.json"_s)), record);
}

void TestCliVault::aWrongPassphrase()
{
    usePassphrase("right");
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    const QByteArray before = contentOf(configOf(u"vault.age"_s));
    usePassphrase("wrong");
    for (const QStringList &command : { QStringList{ u"test"_s, u"-P"_s, u"a"_s },
                                        { u"profiles"_s, u"remove"_s, u"a"_s },
                                        addingByKey(u"b"_s) + QStringList{ u"--vault"_s } }) {
        const CliResult result = run(command);
        QCOMPARE(result.exitCode, 9);
        QCOMPARE(result.error()["reason"_L1].toString(), u"VaultWrongPassphrase"_s);
        QVERIFY2(!result.err.contains("wrong\""), result.told());
    }
    QCOMPARE(contentOf(configOf(u"vault.age"_s)), before);
    QCOMPARE(rowsOf(run({ u"profiles"_s, u"list"_s })).size(), 1);
    m_space->cli.file(u".config/tsunagi/vault.age"_s, before.chopped(100));
    QCOMPARE(reasonOf({ u"test"_s, u"-P"_s, u"a"_s }), u"VaultDamaged"_s);
    QCOMPARE(contentOf(configOf(u"vault.age"_s)), before.chopped(100));
    // Even so nobody has to keep the connection.
    const CliResult removed = run({ u"profiles"_s, u"remove"_s, u"a"_s, u"--leave-secrets"_s });
    QVERIFY2(removed.exitCode == 0 && removed.err.isEmpty(), removed.told());
    QCOMPARE(contentOf(configOf(u"vault.age"_s)), before.chopped(100));
    QCOMPARE(rowsOf(run({ u"profiles"_s, u"list"_s })).size(), 0);
}

void TestCliVault::theFileOfThePassphrase()
{
    m_space->cli.set(u"TSUNAGI_VAULT_PASSPHRASE_FILE"_s, m_space->cli.path(u"none"_s));
    QCOMPARE(addByKey(u"a"_s).error()["reason"_L1].toString(), u"UnreadablePropertyFile"_s);
    usePassphrase("");
    QCOMPARE(addByKey(u"a"_s).error()["reason"_L1].toString(), u"BadPropertyValue"_s);
    QVERIFY(!QFile::exists(configOf(u"vault.age"_s)));
    usePassphrase("pass");
    const QString file = m_space->cli.path(u"passphrase"_s);
    QVERIFY(QFile::setPermissions(file, QFile::permissions(file) | QFile::ReadOther));
    const CliResult warned = addByKey(u"a"_s);
    QCOMPARE(warned.exitCode, 0);
    QVERIFY2(warned.err.contains("ReadablePropertyFile"), warned.told());
    // A slip of the pen is told.
    m_space->cli.unset(u"TSUNAGI_VAULT_PASSPHRASE_FILE"_s);
    m_space->cli.set(u"TSUNAGI_VAULT_PASPHRASE_FILE"_s, file);
    const CliResult slipped = run({ u"test"_s, u"-P"_s, u"a"_s });
    QVERIFY2(slipped.err.contains("TSUNAGI_VAULT_PASSPHRASE"), slipped.told());
}

void TestCliVault::doctorLooksAtIt()
{
    usePassphrase("pass");
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    const auto row = [this] {
        for (const QJsonValue value : rowsOf(run({ u"doctor"_s, u"-P"_s, u"a"_s, u"--lang"_s, u"en"_s })))
            if (value["Check"_L1].toString() == "Keychain"_L1)
                return value["Result"_L1].toString() + u' ' + value["Detail"_L1].toString();
        return QString();
    };
    QCOMPARE(row(), u"ok The vault (%1) opens."_s.arg(configOf(u"vault.age"_s)));
    usePassphrase("wrong");
    QVERIFY2(row().startsWith(u"failed The passphrase does not open"_s), qPrintable(row()));
}

void TestCliVault::removedIsGone()
{
    usePassphrase("pass");
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    QCOMPARE(addByKey(u"b"_s).exitCode, 0);
    QCOMPARE(kept("pass").size(), 2);
    const CliResult removed = run({ u"profiles"_s, u"remove"_s, u"a"_s });
    QVERIFY2(removed.exitCode == 0, removed.told());
    QCOMPARE(kept("pass").size(), 1);
    QCOMPARE(run({ u"test"_s, u"-P"_s, u"b"_s }).exitCode, 0);
}

void TestCliVault::disconnectedIsGone()
{
    usePassphrase("pass");
    QCOMPARE(addByKey(u"a"_s).exitCode, 0);
    const CliResult disconnected = run({ u"disconnect"_s, u"-P"_s, u"a"_s });
    QVERIFY2(disconnected.exitCode == 0, disconnected.told());
    QCOMPARE(rowsOf(disconnected).first()["Place"_L1].toString(), configOf(u"vault.age"_s));
    QCOMPARE(kept("pass"), QStringList());
    QCOMPARE(reasonOf({ u"test"_s, u"-P"_s, u"a"_s }), u"SecretMissing"_s);
}

QTEST_GUILESS_MAIN(TestCliVault)
#include "tst_cli_vault.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// -P: a connection that the desktop program has saved, its secrets in a real keychain, used by the command line.
#include "auth/connections.h"
#include "auth/secrets/keychain_store.h"
#include "tests/app/cli_space.h"

#include <QCoroTask>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

class TestCliSaved : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void byApiKey();
    void byOAuthWithTheKeychainsIdentity();
    void overridesOfOneRun();
    void secretsStayWithTheirSpace_data();
    void secretsStayWithTheirSpace();
    void proxyOfTheEnvironment();
    void authoritiesOfTheEnvironment();
    void unknownNames();
    void withoutTheKeychainsModule();
    void disconnectTakesTheKeyAndKeepsTheConnection();
    void disconnectTakesTheGrant();
    void disconnectLeavesForeignFiles();
    void lockedOrMissingKeychain();
    void missingSecret();

private:
    auth::SavedConnection save(const QString &name, const QMap<auth::Property, QString> &properties,
                               const QMap<auth::Property, QString> &secrets)
    {
        auth::SavedConnection connection;
        connection.id = auth::Connections::newId();
        connection.name = name;
        connection.properties = properties;
        connection.secrets = secrets.keys();
        for (const auto &[property, value] : secrets.asKeyValueRange()) {
            auth::KeychainStore store;
            const auto written = QCoro::waitFor(
                store.write(auth::secretKey(connection.id, property), auth::Secret::fromText(value), {}));
            if (!written)
                qFatal("the keychain: %s", qPrintable(nameOf(written.error().reason)));
        }
        auth::Connections connections(m_space.cli.path(u".config/tsunagi"_s));
        const auto saved = connections.save(connection);
        if (!saved)
            qFatal("connections.json: %s", qPrintable(nameOf(saved.error().reason)));
        return *saved;
    }
    CliResult run(const QStringList &arguments)
    {
        return m_space.cli.run(arguments + QStringList{ u"-o"_s, u"json"_s });
    }

    CliSpace m_space;
};

void TestCliSaved::initTestCase()
{
    QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText()));
    save(u"かけはし商事"_s, { { auth::Property::Url, m_space.sandbox.url() } },
         { { auth::Property::ApiKey, m_space.sandbox.apiKey() } });
}

void TestCliSaved::byApiKey()
{
    const CliResult result = run({ u"test"_s, u"-P"_s, u"かけはし商事"_s });
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    QCOMPARE(rowsOf(result).first()["AuthScheme"_L1].toString(), u"APIToken"_s);
    QVERIFY(rowsOf(run({ u"fetch"_s, u"Projects"_s, u"--profile"_s, u"かけはし商事"_s })).size() >= 3);
}

void TestCliSaved::byOAuthWithTheKeychainsIdentity()
{
    const QMap<auth::Property, QString> properties{ { auth::Property::Url, m_space.sandbox.url() },
                                                    { auth::Property::AuthScheme, u"OAuth"_s },
                                                    { auth::Property::OAuthClientId, m_space.sandbox.clientId() },
                                                    { auth::Property::OAuthSettingsIdentity, u"keychain"_s },
                                                    { auth::Property::InitiateOAuth, u"REFRESH"_s } };
    const auto saved =
        save(u"by OAuth"_s, properties, { { auth::Property::OAuthClientSecret, m_space.sandbox.clientSecret() } });
    m_space.cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space.sandbox.authorize());
    const CliResult connected = run({ u"connect"_s, u"-P"_s, u"by oauth"_s });
    m_space.cli.unset(u"TSUNAGI_OAUTHVERIFIER"_s);
    QVERIFY2(connected.exitCode == 0, connected.told());
    QVERIFY(QFile::exists(m_space.cli.path(u".local/share/tsunagi/%1/OAuthSettings.txt"_s.arg(saved.id))));
    QVERIFY(!QFile::exists(m_space.cli.path(u".config/tsunagi/identity.txt"_s)));
    const CliResult recipient = m_space.cli.run({ u"recipient"_s, u"-P"_s, u"by OAuth"_s });
    QVERIFY2(recipient.out.startsWith("age1"), recipient.told());
    QVERIFY(m_space.cli.run({ u"token"_s, u"-P"_s, u"by OAuth"_s }).out.size() > 20);
    QCOMPARE(m_space.cli.run({ u"keygen"_s, u"-P"_s, u"by OAuth"_s }).exitCode, 2);
}

void TestCliSaved::overridesOfOneRun()
{
    QCOMPARE(rowsOf(run({ u"fetch"_s, u"Issues"_s, u"-P"_s, u"かけはし商事"_s, u"-p"_s, u"MaxRows=3"_s })).size(), 3);
    const CliResult wrong = run({ u"test"_s, u"-P"_s, u"かけはし商事"_s, u"-p"_s, u"ApiKey=other"_s, u"--quiet"_s });
    QCOMPARE(wrong.exitCode, 4);
}

/// A stray URL, from wherever, sends neither key nor client secret nor the settings file's tokens to another server.
void TestCliSaved::secretsStayWithTheirSpace_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("way");
    for (const QString &connection : { u"かけはし商事"_s, u"by OAuth"_s })
        for (const QString &way : { u"environment"_s, u"-p"_s, u"-c"_s })
            QTest::addRow("%s, %s", qPrintable(connection), qPrintable(way)) << connection << way;
}

void TestCliSaved::secretsStayWithTheirSpace()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, way);
    const auto before = m_space.sandbox.log().size();
    QTcpServer thief;
    QVERIFY(thief.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(thief.serverPort());
    QStringList given;
    if (way == "environment"_L1)
        m_space.cli.set(u"TSUNAGI_URL"_s, url);
    else
        given = { way, u"URL="_s + url };
    for (const QString &command : { u"test"_s, u"connect"_s, u"token"_s, u"refresh"_s, u"fetch Projects"_s }) {
        const CliResult stray = run(command.split(u' ') + QStringList{ u"-P"_s, connection } + given);
        QVERIFY2(stray.exitCode == 3, stray.told());
        QCOMPARE(stray.error()["reason"_L1].toString(), u"SecretForOtherOrigin"_s);
    }
    m_space.cli.unset(u"TSUNAGI_URL"_s);
    QVERIFY(!thief.waitForNewConnection(0));
    QCOMPARE(m_space.sandbox.log().size(), before);
}

void TestCliSaved::proxyOfTheEnvironment()
{
    QTcpServer thief;
    QVERIFY(thief.listen(QHostAddress::LocalHost));
    m_space.cli.set(u"TSUNAGI_PROXY"_s, u"http://127.0.0.1:%1"_s.arg(thief.serverPort()));
    for (const QStringList &command :
         { QStringList{ u"test"_s, u"-P"_s, u"かけはし商事"_s }, QStringList{ u"test"_s, u"-P"_s, u"by OAuth"_s },
           QStringList{ u"refresh"_s, u"-P"_s, u"by OAuth"_s } }) {
        const CliResult result = run(command);
        QVERIFY2(result.exitCode == 0, result.told());
        QVERIFY2(result.err.startsWith("{\"warning\":") && result.err.contains("PropertyNotApplied"), result.err);
    }
    m_space.cli.unset(u"TSUNAGI_PROXY"_s);
    QVERIFY(!thief.waitForNewConnection(0));
}

/// Nor does a stray authority make a server trusted that shows its certificate.
void TestCliSaved::authoritiesOfTheEnvironment()
{
    SandboxProcess other;
    QVERIFY2(other.startWithOwnCertificate(m_space.cli.path(u"."_s)), qPrintable(other.errorText()));
    save(u"over TLS"_s, { { auth::Property::Url, other.url() } }, { { auth::Property::ApiKey, other.apiKey() } });
    const QString authority = m_space.cli.path(u"cert.pem"_s);
    m_space.cli.set(u"TSUNAGI_CACERTIFICATES"_s, authority);
    const CliResult stray = run({ u"test"_s, u"-P"_s, u"over TLS"_s });
    m_space.cli.unset(u"TSUNAGI_CACERTIFICATES"_s);
    QVERIFY2(stray.exitCode == 5 && stray.err.contains("PropertyNotApplied"), stray.told());
    QCOMPARE(stray.error()["reason"_L1].toString(), u"TlsUntrusted"_s);
    for (const QJsonValue &request : other.log())
        QVERIFY(!request["userAgent"_L1].toString().startsWith("Tsunagi"_L1));
    // A person who names it means it.
    const CliResult meant = run({ u"test"_s, u"-P"_s, u"over TLS"_s, u"-p"_s, u"CACertificates="_s + authority });
    QVERIFY2(meant.exitCode == 0, meant.told());
}

void TestCliSaved::unknownNames()
{
    const CliResult result = run({ u"test"_s, u"-P"_s, u"かけはし商亊"_s });
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.error()["reason"_L1].toString(), u"UnknownConnection"_s);
    QVERIFY2(result.error()["hint"_L1].toString().contains(u"かけはし商事"_s), result.err);
}

/// The program alone, as somebody copies it: it says what is missing, and does what needs no keychain.
void TestCliSaved::withoutTheKeychainsModule()
{
    m_space.cli.file(u"alone/bin/note"_s, {});
    const QString alone = m_space.cli.path(u"alone/bin/tsunagi-cli"_s);
    QVERIFY(QFile::copy(CliRunner::program(), alone));
    m_space.cli.set(u"ALONE"_s, alone);
    const CliResult result = m_space.cli.shell(u"\"$ALONE\" test -P かけはし商事 -o json"_s);
    QCOMPARE(result.exitCode, 9);
    QCOMPARE(result.error()["reason"_L1].toString(), u"KeychainModuleMissing"_s);
    QVERIFY2(result.error()["message"_L1].toString().contains(u"tsunagi-keychain.so"_s), result.told());
    QCOMPARE(m_space.cli.shell(u"\"$ALONE\" tables"_s).exitCode, 0);
}

void TestCliSaved::disconnectTakesTheKeyAndKeepsTheConnection()
{
    const auto saved = save(u"短期"_s, { { auth::Property::Url, m_space.sandbox.url() } },
                            { { auth::Property::ApiKey, m_space.sandbox.apiKey() } });
    const CliResult result = run({ u"disconnect"_s, u"-P"_s, u"短期"_s });
    QVERIFY2(result.exitCode == 0 && !result.err.isEmpty(), result.told()); // what Backlog was not told
    const QJsonArray rows = rowsOf(result);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["Thing"_L1].toString(), u"ApiKey"_s);
    QCOMPARE(rows[0]["Result"_L1].toString(), u"deleted"_s);
    QCOMPARE(rows[1]["Thing"_L1].toString(), u"Backlog"_s);
    QCOMPARE(rows[1]["Place"_L1].toString(), m_space.sandbox.url() + u"/EditApiSettings.action"_s);
    auth::KeychainStore store;
    const auto key = QCoro::waitFor(store.read(auth::secretKey(saved.id, auth::Property::ApiKey), {}));
    QVERIFY(key && !*key);
    QCOMPARE(run({ u"test"_s, u"-P"_s, u"短期"_s }).error()["reason"_L1].toString(), u"SecretMissing"_s);
    // Other connections keep theirs.
    QCOMPARE(run({ u"test"_s, u"-P"_s, u"かけはし商事"_s }).exitCode, 0);
}

void TestCliSaved::disconnectTakesTheGrant()
{
    CliSpace space;
    QVERIFY(space.sandbox.start());
    QCOMPARE(space.connectOnce().exitCode, 0);
    QCOMPARE(space.cli.run({ u"refresh"_s }).exitCode, 0);
    const QString backup = space.settingsFile() + u".bak"_s;
    QVERIFY(QFile::exists(backup));
    const CliResult result = space.cli.run({ u"disconnect"_s, u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 0, result.told());
    QVERIFY(!QFile::exists(space.settingsFile()) && !QFile::exists(backup));
    QStringList places;
    for (const QJsonValue &row : rowsOf(result))
        places << row["Place"_L1].toString();
    QVERIFY(places.contains(space.settingsFile()) && places.contains(backup));
    QCOMPARE(space.cli.run({ u"token"_s, u"-o"_s, u"json"_s }).error()["reason"_L1].toString(), u"NoGrant"_s);
    // Nothing is left to take, and that is no error.
    const CliResult again = space.cli.run({ u"disconnect"_s, u"-o"_s, u"json"_s });
    QVERIFY2(again.exitCode == 0 && rowsOf(again).isEmpty() && again.err.isEmpty(), again.told());
}

void TestCliSaved::disconnectLeavesForeignFiles()
{
    const QString diary = m_space.cli.file(u"diary.txt"_s, "Dear diary\n");
    const CliResult result = run({ u"disconnect"_s, u"-p"_s, u"OAuthSettingsLocation="_s + diary });
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(result.error()["reason"_L1].toString(), u"SettingsForeign"_s);
    QVERIFY(QFile::exists(diary));
    QCOMPARE(run({ u"disconnect"_s, u"--all"_s, u"-P"_s, u"かけはし商事"_s }).exitCode, 2);
}

void TestCliSaved::lockedOrMissingKeychain()
{
    const QString bus = m_space.cli.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
    m_space.cli.unset(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const CliResult missing = run({ u"test"_s, u"-P"_s, u"かけはし商事"_s });
    m_space.cli.set(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
    QCOMPARE(missing.exitCode, 9);
    QCOMPARE(missing.error()["reason"_L1].toString(), u"KeychainMissing"_s);
    const auto lock = [this](const QString &method) {
        return m_space.cli.shell(
            u"dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
            "org.freedesktop.Secret.Service.%1 "
            "array:objpath:/org/freedesktop/secrets/aliases/default >/dev/null"_s.arg(method));
    };
    QCOMPARE(lock(u"Lock"_s).exitCode, 0);
    const CliResult locked = run({ u"test"_s, u"-P"_s, u"かけはし商事"_s });
    QCOMPARE(locked.exitCode, 9);
    QCOMPARE(locked.error()["reason"_L1].toString(), u"KeychainLocked"_s);
}

/// After this the keyring stays locked: what needs none works all the same.
void TestCliSaved::missingSecret()
{
    auth::SavedConnection plain;
    plain.id = auth::Connections::newId();
    plain.name = u"no secrets"_s;
    plain.properties = { { auth::Property::Url, m_space.sandbox.url() },
                         { auth::Property::AuthScheme, u"APIToken"_s } };
    QVERIFY(auth::Connections(m_space.cli.path(u".config/tsunagi"_s)).save(plain));
    QCOMPARE(run({ u"test"_s, u"-P"_s, u"no secrets"_s }).error()["reason"_L1].toString(), u"MissingProperty"_s);
    m_space.cli.set(u"TSUNAGI_APIKEY"_s, m_space.sandbox.apiKey());
    const CliResult given = run({ u"test"_s, u"-P"_s, u"no secrets"_s });
    m_space.cli.unset(u"TSUNAGI_APIKEY"_s);
    QVERIFY2(given.exitCode == 0, given.told());
}

QTEST_GUILESS_MAIN(TestCliSaved)
#include "tst_cli_saved.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a property's value comes from, and that a secret stays with the origin that it was given for.
#include "app/cli/command.h"
#include "app/cli/command_table.h"
#include "app/cli/property_sources.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::cli;
using auth::Origin;
using auth::Property;
using auth::PropertyBag;

namespace {

const CommandInfo test{ .name = "test", .synopsis = "", .summary = "" };
const CommandInfo *const commands[] = { &test };

struct Given {
    QStringList options;
    Environment environment;
    QByteArray standardInput;
    std::optional<PropertyBag> saved;
    QList<Error> warnings;

    Result<PropertyBag> layers()
    {
        const ParsedCommandLine parsed =
            parseCommandLine(QStringList{ u"test"_s } + options, globalOptions(), commands);
        if (parsed.error)
            return fail(*parsed.error);
        auto given = givenProperties(parsed.line, environment, [this](const QString &) {
            return Result<auth::Secret>(auth::Secret(standardInput));
        });
        if (!given)
            return fail(given.error());
        auto bag = layered(*given, saved ? &*saved : nullptr);
        warnings = given->warnings;
        return bag;
    }
    [[nodiscard]] QList<Reason> warned() const
    {
        QList<Reason> reasons;
        for (const Error &warning : warnings)
            reasons << warning.reason;
        return reasons;
    }
};

PropertyBag savedBag(const QString &url, const QString &apiKey)
{
    PropertyBag bag;
    bag.set(Property::Url, url, Origin::SavedConnection);
    bag.set(Property::ApiKey, apiKey, Origin::SavedConnection);
    return bag;
}

} // namespace

class TestCliProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void precedence_data();
    void precedence();
    void valuesAreTakenAsTheyAre();
    void emptyValuesHideLowerOnes();
    void badLines_data();
    void badLines();
    void badEnvironment_data();
    void badEnvironment();
    void files();
    void filesOfOthers();
    void pipesAreRead();
    void credentialsOfSystemd();
    void standardInput();
    void visibleSecretsAreToldOnce();
    void secretsStayWithTheirOrigin_data();
    void secretsStayWithTheirOrigin();
    void proxyOfTheEnvironmentYieldsToASavedConnection();
    void mistypedVariablesAreTold_data();
    void mistypedVariablesAreTold();

private:
    QString file(const QString &name, const QByteArray &content, mode_t mode = 0600)
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            return {};
        out.close();
        return chmod(QFile::encodeName(path).constData(), mode) == 0 ? path : QString();
    }

    QTemporaryDir m_folder;
};

/// Each row takes away the highest of the places before it.
void TestCliProperties::precedence_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<Origin>("origin");
    const char *places[] = { "-p",    "-c",     "TSUNAGI_", "TSUNAGI__FILE", "credential", "TSUNAGI_CONNECTION",
                             "saved", "default" };
    const Origin origins[] = { Origin::CommandLine,     Origin::ConnectionString, Origin::Environment,
                               Origin::Environment,     Origin::Environment,      Origin::Environment,
                               Origin::SavedConnection, Origin::Default };
    for (int from = 0; from < 8; ++from)
        QTest::newRow(places[from]) << from << (from == 7 ? QString() : QString::number(from)) << origins[from];
}

void TestCliProperties::precedence()
{
    QFETCH(const int, from);
    QFETCH(const Origin, origin);
    Given given;
    QDir credentials(m_folder.filePath(u"credentials"_s));
    QVERIFY(credentials.removeRecursively() && QDir().mkpath(credentials.path()));
    if (from <= 0)
        given.options << u"-p"_s << u"OAuthClientId=0"_s;
    if (from <= 1)
        given.options << u"-c"_s << u"oauthclientid=1;URL=https://acme.backlog.com"_s;
    if (from <= 2)
        given.environment["TSUNAGI_OAUTHCLIENTID"] = "2";
    if (from <= 3)
        given.environment["TSUNAGI_OAUTHCLIENTID_FILE"] = QFile::encodeName(file(u"id"_s, "3\n"));
    if (from <= 4) {
        QVERIFY(!file(u"credentials/tsunagi.OAuthClientId"_s, "4").isEmpty());
        given.environment["CREDENTIALS_DIRECTORY"] = QFile::encodeName(credentials.path());
    }
    if (from <= 5)
        given.environment["TSUNAGI_CONNECTION"] = "OAuthClientId=5";
    if (from <= 6) {
        given.saved.emplace();
        given.saved->set(Property::OAuthClientId, u"6"_s, Origin::SavedConnection);
    }
    const auto bag = given.layers();
    QVERIFY(bag);
    QTEST(bag->text(Property::OAuthClientId), "clientId");
    QCOMPARE(bag->origin(Property::OAuthClientId), origin);
}

void TestCliProperties::valuesAreTakenAsTheyAre()
{
    Given given;
    given.options << u"-p"_s << u"OAuthClientId= \"a=b;c\" "_s;
    given.environment["TSUNAGI_CALLBACKURL"] = "'http://localhost:1'";
    const auto bag = given.layers();
    QVERIFY(bag);
    QCOMPARE(bag->text(Property::OAuthClientId), u" \"a=b;c\" "_s);
    QCOMPARE(bag->text(Property::CallbackUrl), u"'http://localhost:1'"_s);
}

void TestCliProperties::emptyValuesHideLowerOnes()
{
    Given given;
    given.options << u"-p"_s << u"OAuthClientId="_s;
    given.environment["TSUNAGI_OAUTHCLIENTID"] = "lower";
    given.environment["TSUNAGI_CONNECTION"] = "Timeout=5";
    given.environment["TSUNAGI_TIMEOUT"] = "";
    const auto bag = given.layers();
    QVERIFY(bag);
    QVERIFY(!bag->has(Property::OAuthClientId));
    QCOMPARE(bag->text(Property::Timeout), u"60"_s);
}

void TestCliProperties::badLines_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<Reason>("reason");
    const QStringList p{ u"-p"_s };
    QTest::newRow("no equals") << p + QStringList{ u"ApiKey"_s } << Reason::BadArgument;
    QTest::newRow("no name") << p + QStringList{ u"=x"_s } << Reason::BadArgument;
    QTest::newRow("unknown") << p + QStringList{ u"OAuthClientd=x"_s } << Reason::UnknownProperty;
    QTest::newRow("twice") << QStringList{ u"-p"_s, u"URL=a"_s, u"-p"_s, u"url=b"_s } << Reason::RepeatedProperty;
    QTest::newRow("file too") << QStringList{ u"-p"_s, u"URL=a"_s, u"--property-file"_s, u"URL=/etc/hostname"_s }
                              << Reason::RepeatedProperty;
    QTest::newRow("line end") << p + QStringList{ u"OAuthClientId=a\nb"_s } << Reason::ControlCharacter;
    QTest::newRow("carriage return") << p + QStringList{ u"URL=a\rb"_s } << Reason::ControlCharacter;
    QTest::newRow("no such file") << QStringList{ u"--property-file"_s, u"ApiKey=/no/such/file"_s }
                                  << Reason::UnreadablePropertyFile;
    QTest::newRow("a folder") << QStringList{ u"--connection-file"_s, u"/tmp"_s } << Reason::UnreadablePropertyFile;
    QTest::newRow("twice in a string") << QStringList{ u"-c"_s, u"URL=a;URL=b"_s } << Reason::RepeatedProperty;
    QTest::newRow("bad string") << QStringList{ u"-c"_s, u"URL"_s } << Reason::BadConnectionString;
    QTest::newRow("two standard inputs") << QStringList{ u"--connection-file"_s, u"-"_s, u"--property-file"_s,
                                                         u"ApiKey=-"_s }
                                         << Reason::TwoStandardInputs;
    QTest::newRow("two of one kind") << QStringList{ u"--property-file"_s, u"OAuthVerifier=-"_s, u"--property-file"_s,
                                                     u"ApiKey=-"_s }
                                     << Reason::TwoStandardInputs;
}

void TestCliProperties::badLines()
{
    QFETCH(const QStringList, options);
    Given given;
    given.options = options;
    const auto bag = given.layers();
    QVERIFY(!bag);
    QTEST(bag.error().reason, "reason");
}

void TestCliProperties::badEnvironment_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("line end") << QByteArray("TSUNAGI_APIKEY") << QByteArray("a\nb") << Reason::ControlCharacter;
    QTest::newRow("not UTF-8") << QByteArray("TSUNAGI_APIKEY") << QByteArray("a\xff") << Reason::BadPropertyValue;
    QTest::newRow("no such file") << QByteArray("TSUNAGI_APIKEY_FILE") << QByteArray("/no/such/file")
                                  << Reason::UnreadablePropertyFile;
    QTest::newRow("bad string") << QByteArray("TSUNAGI_CONNECTION") << QByteArray("URL") << Reason::BadConnectionString;
    QTest::newRow("unknown in string") << QByteArray("TSUNAGI_CONNECTION") << QByteArray("Url2=x")
                                       << Reason::UnknownProperty;
}

void TestCliProperties::badEnvironment()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    Given given;
    given.environment[name] = value;
    const auto bag = given.layers();
    QVERIFY(!bag);
    QTEST(bag.error().reason, "reason");
    QCOMPARE(bag.error().exitCode(), 3);
}

void TestCliProperties::files()
{
    Given given;
    given.options << u"--property-file"_s << u"ApiKey="_s + file(u"key"_s, "from file\r\n");
    given.options << u"--connection-file"_s
                  << file(u"connection"_s,
                          "\xEF\xBB\xBF# a comment\r\nURL=https://acme.backlog.com\r\nOAuthClientSecret@="
                              + QFile::encodeName(file(u"secret"_s, "s;cret\n")) + "\r\nTimeout = 5\r\n");
    const auto bag = given.layers();
    QVERIFY2(bag, bag ? "" : qPrintable(nameOf(bag.error().reason)));
    QCOMPARE(bag->secret(Property::ApiKey).reveal(), QByteArray("from file"));
    QCOMPARE(bag->secret(Property::OAuthClientSecret).reveal(), QByteArray("s;cret"));
    QCOMPARE(bag->text(Property::Timeout), u"5"_s);
    QCOMPARE(bag->origin(Property::OAuthClientSecret), Origin::ConnectionString);
    QVERIFY(given.warnings.isEmpty());

    Given both;
    both.options = QStringList{ u"-c"_s, u"Timeout=9"_s } + given.options;
    QCOMPARE(both.layers().error().reason, Reason::RepeatedProperty);
}

void TestCliProperties::filesOfOthers()
{
    Given readable;
    readable.options << u"--property-file"_s << u"ApiKey="_s + file(u"readable"_s, "key", 0644);
    QVERIFY(readable.layers());
    QCOMPARE(readable.warned(), QList<Reason>{ Reason::ReadablePropertyFile });

    Given plain; // no secret in it
    plain.options << u"--property-file"_s << u"URL="_s + file(u"plain"_s, "https://acme.backlog.com", 0644);
    QVERIFY(plain.layers());
    QVERIFY(plain.warnings.isEmpty());

    Given connection;
    connection.options << u"--connection-file"_s << file(u"open connection"_s, "ApiKey=x", 0640);
    QVERIFY(connection.layers());
    QCOMPARE(connection.warned(), QList<Reason>{ Reason::ReadablePropertyFile });

    Given writable;
    writable.options << u"--property-file"_s << u"ApiKey="_s + file(u"writable"_s, "key", 0620);
    QCOMPARE(writable.layers().error().reason, Reason::WritablePropertyFile);

    Given link; // Kubernetes' ..data
    QVERIFY(QFile::link(file(u"target"_s, "key"), m_folder.filePath(u"link"_s)));
    link.options << u"--property-file"_s << u"ApiKey="_s + m_folder.filePath(u"link"_s);
    QVERIFY(link.layers());
}

void TestCliProperties::pipesAreRead()
{
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    // What the shell makes of <(printf key): the writer waits for the reader.
    QProcess writer;
    writer.start(u"sh"_s, { u"-c"_s, u"printf 'key\\n' > \"$1\""_s, u"sh"_s, path });
    QVERIFY(writer.waitForStarted());
    Given given;
    given.options << u"--property-file"_s << u"ApiKey="_s + path;
    const auto bag = given.layers();
    QVERIFY(bag);
    QCOMPARE(bag->secret(Property::ApiKey).reveal(), QByteArray("key"));
    QVERIFY(writer.waitForFinished());
}

void TestCliProperties::credentialsOfSystemd()
{
    const QString folder = m_folder.filePath(u"systemd"_s);
    QVERIFY(QDir().mkpath(folder));
    Given given;
    given.environment["CREDENTIALS_DIRECTORY"] = QFile::encodeName(folder);
    QVERIFY(!file(u"systemd/tsunagi.oauthclientsecret"_s, "secret\n", 0440).isEmpty());
    QVERIFY(!file(u"systemd/other.thing"_s, "x").isEmpty());
    QVERIFY(!file(u"systemd/tsunagi.zzzzzzzz"_s, "x").isEmpty());
    const auto bag = given.layers();
    QVERIFY(bag);
    QCOMPARE(bag->secret(Property::OAuthClientSecret).reveal(), QByteArray("secret"));
    // The service's user reads it by an ACL, which shows as the group's bit.
    QVERIFY(given.warnings.isEmpty());

    QVERIFY(!file(u"systemd/tsunagi.OAuthClientSecrt"_s, "x").isEmpty());
    QVERIFY(given.layers());
    QCOMPARE(given.warned(), QList<Reason>{ Reason::UnknownProperty });
    QCOMPARE(given.warnings.first().suggestion, u"tsunagi.OAuthClientSecret"_s);

    QVERIFY(!file(u"systemd/tsunagi.OAuthClientSecret"_s, "x").isEmpty());
    QCOMPARE(given.layers().error().reason, Reason::RepeatedProperty);
}

void TestCliProperties::standardInput()
{
    Given given;
    given.standardInput = "verifier\n";
    given.options << u"--property-file"_s << u"OAuthVerifier=-"_s;
    QCOMPARE(given.layers()->secret(Property::OAuthVerifier).reveal(), QByteArray("verifier"));
    Given connection;
    connection.standardInput = "URL=https://acme.backlog.com\nApiKey=\"a;b\"\n";
    connection.options << u"--connection-file"_s << u"-"_s;
    QCOMPARE(connection.layers()->secret(Property::ApiKey).reveal(), QByteArray("a;b"));
    QVERIFY(connection.warnings.isEmpty());
}

void TestCliProperties::visibleSecretsAreToldOnce()
{
    Given given;
    given.options << u"-p"_s << u"OAuthClientSecret=a"_s << u"-p"_s << u"ApiKey=b"_s << u"-c"_s
                  << u"OAuthVerifier=c;URL=https://acme.backlog.com"_s;
    QVERIFY(given.layers());
    QCOMPARE(given.warned(), QList<Reason>{ Reason::SecretOnCommandLine });
    Given none;
    none.options << u"-p"_s << u"OAuthClientSecret="_s << u"-c"_s << u"URL=https://acme.backlog.com"_s;
    none.environment["TSUNAGI_APIKEY"] = "not on the command line";
    QVERIFY(none.layers());
    QVERIFY(none.warnings.isEmpty());
}

void TestCliProperties::secretsStayWithTheirOrigin_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("url"); // of the environment
    QTest::addColumn<QByteArray>("connection"); // TSUNAGI_CONNECTION
    QTest::addColumn<bool>("hasSaved");
    QTest::addColumn<bool>("isGood");
    const QByteArray with = "URL=https://acme.backlog.com;ApiKey=canary";
    QTest::newRow("stray variable, saved key")
        << QStringList{} << QByteArray("https://evil.example") << QByteArray() << true << false;
    QTest::newRow("stray option, saved key")
        << QStringList{ u"-p"_s, u"URL=https://evil.example"_s } << QByteArray() << QByteArray() << true << false;
    QTest::newRow("stray variable, key in the environment's string")
        << QStringList{} << QByteArray("https://evil.example") << with << false << false;
    QTest::newRow("option, key in the environment's string")
        << QStringList{ u"-c"_s, u"URL=https://evil.example"_s } << QByteArray() << with << false << false;
    QTest::newRow("other port") << QStringList{ u"-p"_s, u"URL=https://acme.backlog.com:8443"_s } << QByteArray()
                                << with << false << false;
    QTest::newRow("http") << QStringList{ u"-p"_s, u"URL=http://acme.backlog.com"_s } << QByteArray() << with << false
                          << false;
    QTest::newRow("same origin, other page") << QStringList{ u"-p"_s, u"URL=https://ACME.backlog.com/view/KEY-1"_s }
                                             << QByteArray() << with << false << true;
    QTest::newRow("own key with the other URL")
        << QStringList{ u"-p"_s, u"URL=https://other.backlog.com"_s, u"-p"_s, u"ApiKey=own"_s } << QByteArray() << with
        << false << true;
    QTest::newRow("key without a URL beside it") << QStringList{ u"-p"_s, u"URL=https://acme.backlog.com"_s }
                                                 << QByteArray() << QByteArray("ApiKey=canary") << false << true;
}

void TestCliProperties::secretsStayWithTheirOrigin()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, connection);
    QFETCH(const bool, hasSaved);
    Given given;
    given.options = options;
    if (!url.isEmpty())
        given.environment["TSUNAGI_URL"] = url;
    if (!connection.isEmpty())
        given.environment["TSUNAGI_CONNECTION"] = connection;
    if (hasSaved)
        given.saved = savedBag(u"https://acme.backlog.com"_s, u"canary"_s);
    const auto bag = given.layers();
    QTEST(bag.has_value(), "isGood");
    if (!bag)
        QCOMPARE(bag.error().reason, Reason::SecretForOtherOrigin);
}

void TestCliProperties::proxyOfTheEnvironmentYieldsToASavedConnection()
{
    Given given;
    given.environment["TSUNAGI_PROXY"] = "http://proxy.example:3128";
    given.environment["TSUNAGI_CACERTIFICATES"] = "/etc/evil.pem";
    QCOMPARE(given.layers()->text(Property::Proxy), u"http://proxy.example:3128"_s);
    given.saved = savedBag(u"https://acme.backlog.com"_s, u"key"_s);
    const auto bag = given.layers();
    QVERIFY(bag);
    QCOMPARE(bag->text(Property::Proxy), u"system"_s);
    QVERIFY(!bag->has(Property::CaCertificates));
    QCOMPARE(given.warned(), (QList<Reason>{ Reason::PropertyNotApplied, Reason::PropertyNotApplied }));
    // A person who names it means it.
    given.options << u"-p"_s << u"Proxy=none"_s;
    QCOMPARE(given.layers()->text(Property::Proxy), u"none"_s);
    QCOMPARE(given.warnings.size(), 1);
}

void TestCliProperties::mistypedVariablesAreTold_data()
{
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("TSUNAGI_OAUTHCLIENTD") << u"TSUNAGI_OAUTHCLIENTID"_s;
    QTest::newRow("TSUNAGI_OAUTHCLIENTSECRT_FILE") << u"TSUNAGI_OAUTHCLIENTSECRET"_s;
    QTest::newRow("TSUNAGI_CONECTION") << u"TSUNAGI_CONNECTION"_s;
    for (const char *other :
         { "TSUNAGI_BIN", "TSUNAGI_SOURCE", "TSUNAGI_SANDBOX_LOG_DIR", "TSUNAGI_TEST_OUTPUT", "TSUNAGI_REQUIRE_ALL",
           "TSUNAGI_VAULT_PASSPHRASE_FILE", "TSUNAGI_", "TSUNAGI_URL_FILE", "XTSUNAGI_URLX" })
        QTest::newRow(other) << QString();
}

void TestCliProperties::mistypedVariablesAreTold()
{
    Given given;
    given.environment[QTest::currentDataTag()] = "";
    QVERIFY(given.layers());
    QTEST(given.warnings.isEmpty() ? QString() : given.warnings.first().suggestion, "suggestion");
}

QTEST_GUILESS_MAIN(TestCliProperties)
#include "tst_cli_properties.moc"

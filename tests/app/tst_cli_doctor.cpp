// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi-cli doctor: its rows in their formats and languages, its exit codes, files on mounts of all kinds, and that
// nothing is spent. The single checks are tested in tests/auth.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QElapsedTimer>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliDoctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_space.reset(); }
    void byApiKey();
    void byOAuth();
    void formats();
    void languages();
    void exitCodes_data();
    void exitCodes();
    void unreadableProperties();
    void secretsOfAnotherSpace();
    void nothingIsSpent();
    void rowsComeAtOnce();
    void onATerminal();
    void controlC();
    void mounts_data();
    void mounts();
    void memoryAndDisk();
    void withoutTheKeychain();
    void unknownProfile();
    void realSpaceNeedsATerminal();
    void help();

private:
    CliResult doctor(const QStringList &more = {}) const
    {
        return m_space->cli.run(QStringList{ u"doctor"_s, u"-o"_s, u"json"_s } + more);
    }
    /// "failed" of the check's first row.
    static QJsonObject row(const CliResult &result, const QString &check)
    {
        for (const QJsonValue row : rowsOf(result))
            if (row["Check"_L1].toString() == check)
                return row.toObject();
        return {};
    }
    static QString resultOf(const CliResult &result, const QString &check)
    {
        return row(result, check)["Result"_L1].toString();
    }
    std::unique_ptr<CliSpace> m_space;
};

void TestCliDoctor::init()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliDoctor::byApiKey()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, m_space->sandbox.apiKey());
    const CliResult result = doctor();
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    QCOMPARE(resultOf(result, u"Credential"_s), u"ok"_s);
    QCOMPARE(resultOf(result, u"SettingsFile"_s), u"skipped"_s);
    for (const QJsonValue row : rowsOf(result)) {
        QCOMPARE(row.toObject().keys(), (QStringList{ u"Check"_s, u"Detail"_s, u"Hint"_s, u"Result"_s }));
        QVERIFY(!row["Detail"_L1].toString().isEmpty());
        QVERIFY2(
            (QStringList{ u"ok"_s, u"warning"_s, u"failed"_s, u"skipped"_s }).contains(row["Result"_L1].toString()),
            result.told());
    }
}

void TestCliDoctor::byOAuth()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const CliResult result = doctor();
    QVERIFY2(result.exitCode == 0, result.told());
    for (const QString &check :
         { u"Properties"_s, u"SettingsFile"_s, u"Rewrite"_s, u"Client"_s, u"AuthorizePage"_s, u"Credential"_s })
        QVERIFY2(resultOf(result, check) == u"ok"_s, result.told());
}

void TestCliDoctor::formats()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, m_space->sandbox.apiKey());
    const qsizetype count = rowsOf(doctor()).size();
    QVERIFY(count >= 16);
    for (const QString &format : { u"jsonl"_s, u"csv"_s, u"tsv"_s, u"table"_s }) {
        const CliResult result = m_space->cli.run({ u"doctor"_s, u"-o"_s, format });
        QVERIFY2(result.exitCode == 0, result.told());
        QCOMPARE(result.out.count('\n'), format == u"jsonl"_s ? count : count + 1);
    }
    const CliResult table = m_space->cli.run({ u"doctor"_s, u"-o"_s, u"table"_s });
    // The first row can't know the longest name, and the columns stand under each other all the same.
    const auto lines = table.out.trimmed().split('\n');
    const qsizetype second = lines.first().indexOf("Result");
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() > second && line[second - 1] == ' ' && line[second] != ' ', table.out);
    QCOMPARE(m_space->cli.run({ u"doctor"_s, u"--to"_s, u"report.csv"_s, u"-o"_s, u"csv"_s }).exitCode, 0);
    QCOMPARE(contentOf(m_space->cli.path(u"report.csv"_s)).count('\n'), count + 1);
}

void TestCliDoctor::languages()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, u"wrong-key"_s);
    const CliResult japanese = doctor({ u"--lang"_s, u"ja"_s });
    QCOMPARE(japanese.exitCode, 4);
    QCOMPARE(row(japanese, u"Credential"_s)["Detail"_L1].toString(),
             u"APIキーが正しくないか、別のスペースのキーです。"_s);
    const CliResult english = doctor({ u"--lang"_s, u"en"_s });
    const QJsonArray rows = rowsOf(japanese);
    QCOMPARE(rows.size(), rowsOf(english).size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject row = rows[i].toObject();
        const QJsonObject other = rowsOf(english)[i].toObject();
        QCOMPARE(row["Check"_L1], other["Check"_L1]);
        QCOMPARE(row["Result"_L1], other["Result"_L1]);
        QVERIFY2(row["Detail"_L1] != other["Detail"_L1], japanese.told());
        QVERIFY2(row["Hint"_L1].isNull() || row["Hint"_L1] != other["Hint"_L1], japanese.told());
    }
}

void TestCliDoctor::exitCodes_data()
{
    QTest::addColumn<QStringList>("properties");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("a value") << QStringList{ u"Timeout=soon"_s } << 3;
    QTest::newRow("the host") << QStringList{ u"URL=https://no-such-space.invalid"_s, u"ApiKey=abcdefgh"_s,
                                              u"Proxy=none"_s }
                              << 5;
    QTest::newRow("the key") << QStringList{ u"ApiKey=abcdefgh"_s } << 4;
    QTest::newRow("the client") << QStringList{ u"InitiateOAuth=GETANDREFRESH"_s, u"OAuthClientId=x"_s,
                                                u"OAuthClientSecret=abcdefgh"_s }
                                << 4;
    QTest::newRow("nobody has signed in") << QStringList{ u"AuthScheme=OAuth"_s } << 11;
    QTest::newRow("the identity") << QStringList{ u"InitiateOAuth=GETANDREFRESH"_s, u"OAuthClientId=x"_s,
                                                  u"OAuthClientSecret=abcdefgh"_s,
                                                  u"OAuthSettingsIdentity=/dev/null"_s }
                                  << 3;
    // The first failure counts.
    QTest::newRow("two faults") << QStringList{ u"ApiKey=abcdefgh"_s, u"PageSize=0"_s } << 3;
}

void TestCliDoctor::exitCodes()
{
    QFETCH(const QStringList, properties);
    QFETCH(const int, exitCode);
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    QStringList arguments{ u"--quiet"_s };
    if (properties.filter(u"URL="_s).size() == 1)
        m_space->cli.unset(u"TSUNAGI_URL"_s);
    for (const QString &property : properties)
        arguments << u"-p"_s << property;
    const CliResult result = doctor(arguments);
    QVERIFY2(result.exitCode == exitCode, result.told());
    QVERIFY(result.err.isEmpty()); // the rows say it
    QVERIFY(rowsOf(result).size() >= 16);
}

void TestCliDoctor::unreadableProperties()
{
    const CliResult names =
        doctor({ u"-p"_s, u"Ulr=x"_s, u"-p"_s, u"Proxyy=y"_s, u"-c"_s, u"ApiKy=canary;Timeot=3"_s });
    QCOMPARE(names.exitCode, 3);
    QStringList told;
    for (const QJsonValue row : rowsOf(names))
        if (row["Result"_L1].toString() == u"failed"_s)
            told << row["Detail"_L1].toString() + row["Hint"_L1].toString();
    QCOMPARE(told.size(), 4);
    for (qsizetype i = 0; i < told.size(); ++i) {
        const QStringList pair =
            QStringList{ u"Ulr|URL"_s, u"Proxyy|Proxy"_s, u"ApiKy|ApiKey"_s, u"Timeot|Timeout"_s }[i].split(u'|');
        QVERIFY2(told[i].contains(pair[0]) && told[i].contains(pair[1]), names.told());
    }
    QVERIFY(!names.told().contains("canary"));
    QCOMPARE(resultOf(names, u"Credential"_s), u"skipped"_s);
    const CliResult broken = doctor({ u"-c"_s, u"URL=\"unclosed"_s });
    QCOMPARE(broken.exitCode, 3);
    QCOMPARE(resultOf(broken, u"Properties"_s), u"failed"_s);
    const CliResult file = doctor({ u"--property-file"_s, u"ApiKey=/nowhere"_s });
    QVERIFY2(file.exitCode == 3 && resultOf(file, u"Properties"_s) == u"failed"_s, file.told());
}

void TestCliDoctor::secretsOfAnotherSpace()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, u"https://other.example"_s);
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, u"canary-key"_s);
    const CliResult result = doctor({ u"-p"_s, u"URL="_s + m_space->sandbox.url() });
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(resultOf(result, u"Properties"_s), u"failed"_s);
    QVERIFY(!result.told().contains("canary"));
    for (const QJsonValue entry : m_space->sandbox.log())
        QVERIFY(!entry["userAgent"_L1].toString().startsWith(u"Tsunagi"_s));
}

void TestCliDoctor::nothingIsSpent()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    m_space->sandbox.control(u"expire"_s);
    const QByteArray before = contentOf(m_space->settingsFile());
    const QByteArray backup = contentOf(m_space->settingsFile() + u".bak"_s);
    const QJsonObject state = m_space->sandbox.state();
    const qsizetype from = m_space->sandbox.log().size();
    const QString code = m_space->sandbox.authorize();
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.callbackUrl() + u"/?code="_s + code);
    const CliResult examined = doctor();
    QVERIFY2(examined.exitCode == 0, examined.told());
    QCOMPARE(contentOf(m_space->settingsFile()), before);
    QCOMPARE(contentOf(m_space->settingsFile() + u".bak"_s), backup);
    QCOMPARE(modeOf(m_space->settingsFile()), 0600U);
    const QJsonArray log = m_space->sandbox.log();
    int questions = 0;
    for (qsizetype i = from; i < log.size(); ++i) {
        const QJsonObject entry = log[i].toObject();
        if (!entry["userAgent"_L1].toString().startsWith(u"Tsunagi"_s))
            continue;
        QVERIFY(entry["grantType"_L1].toString() != u"refresh_token"_s);
        questions += entry["grantType"_L1].toString() == u"authorization_code"_s ? 1 : 0;
        QVERIFY(entry["method"_L1] == "GET"_L1 || entry["path"_L1] == "/api/v2/oauth2/token"_L1);
    }
    QCOMPARE(questions, 1); // the one that can't be granted
    for (const QLatin1StringView count : { "grants"_L1, "revokedGrants"_L1, "refreshes"_L1, "refreshTokenReuses"_L1 })
        QCOMPARE(m_space->sandbox.state()[count], state[count]);
    // Both still work.
    QCOMPARE(m_space->cli.run({ u"connect"_s }).exitCode, 0);
    m_space->cli.unset(u"TSUNAGI_OAUTHVERIFIER"_s);
    QCOMPARE(m_space->cli.run({ u"refresh"_s }).exitCode, 0);
}

/// A reader of the pipe has each row while later checks still wait.
void TestCliDoctor::rowsComeAtOnce()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, m_space->sandbox.apiKey());
    m_space->sandbox.control(u"latency"_s, { { "ms"_L1, 5000 } });
    const auto process = m_space->cli.start({ u"doctor"_s, u"-o"_s, u"jsonl"_s });
    process->closeWriteChannel();
    QElapsedTimer watch;
    watch.start();
    QVERIFY(process->waitForReadyRead(30'000));
    QVERIFY(process->readAllStandardOutput().startsWith("{\"Check\":\"Properties\""));
    const qint64 first = watch.elapsed();
    QVERIFY(process->waitForFinished(60'000));
    QVERIFY2(watch.elapsed() - first > 4000, QByteArray::number(first));
}

void TestCliDoctor::onATerminal()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, u"wrong-key"_s);
    CliTerminal terminal(m_space->cli, { u"doctor"_s, u"--no-color"_s, u"--lang"_s, u"ja"_s }, 120);
    QCOMPARE(terminal.exitCode(), 4);
    QVERIFY2(terminal.screen().contains("CallbackPort") && terminal.screen().contains("APIキーが正しくない"),
             terminal.screen());
}

void TestCliDoctor::controlC()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    m_space->cli.set(u"TSUNAGI_APIKEY"_s, m_space->sandbox.apiKey());
    m_space->sandbox.control(u"faults"_s, { { "match"_L1, u"/api/v2/space"_s }, { "hang"_L1, true } });
    CliTerminal terminal(m_space->cli, { u"doctor"_s });
    QVERIFY2(terminal.waitFor("Proxy"), terminal.screen());
    terminal.type("\x03");
    QCOMPARE(terminal.exitCode(), 130);
}

void TestCliDoctor::mounts_data()
{
    QTest::addColumn<QString>("mount");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("detail");
    QTest::newRow("read-only") << u"mount --bind \"$DIR\" \"$DIR\" && mount -o remount,bind,ro \"$DIR\""_s
                               << u"Storage"_s << u"failed"_s << u"Read-only file system"_s;
    QTest::newRow("read-only, rehearsed") << u"mount --bind \"$DIR\" \"$DIR\" && mount -o remount,bind,ro \"$DIR\""_s
                                          << u"Rewrite"_s << u"failed"_s << u"Read-only file system"_s;
    QTest::newRow("a single file") << u"mount --bind \"$FILE\" \"$FILE\""_s << u"Storage"_s << u"failed"_s
                                   << u"is mounted by itself"_s;
    QTest::newRow("a single file, rehearsed")
        << u"mount --bind \"$FILE\" \"$FILE\""_s << u"Rewrite"_s << u"failed"_s << u"is mounted by itself"_s;
    QTest::newRow("full") << u"cp \"$FILE\" kept && mount -t tmpfs -o size=64k,mode=700 none \"$DIR\" && cp kept "
                             "\"$FILE\" && chmod 600 \"$FILE\""_s
                          << u"Rewrite"_s << u"failed"_s << u"No space left on device"_s;
}

void TestCliDoctor::mounts()
{
    QFETCH(const QString, mount);
    QFETCH(const QString, check);
    QFETCH(const QString, result);
    QFETCH(const QString, detail);
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray before = contentOf(m_space->settingsFile());
    m_space->cli.set(u"FILE"_s, m_space->settingsFile());
    m_space->cli.set(u"DIR"_s, m_space->cli.path(u".local/share/tsunagi"_s));
    // Mounts of this shell's own; as a user who may not, in a user namespace.
    const CliResult ran =
        m_space->cli.shell(u"unshare %1-m --propagation private bash -c '%2 || exit 99; \"$CLI\" doctor -o json'"_s.arg(
            ::geteuid() == 0 ? QString() : u"-r "_s, mount));
    if (ran.exitCode == 99 || ran.err.startsWith("unshare"))
        QSKIP("Mounting is not allowed here.");
    QVERIFY2(ran.exitCode == 13, ran.told());
    const QJsonObject found = row(ran, check);
    QVERIFY2(found["Result"_L1].toString() == result && found["Detail"_L1].toString().contains(detail), ran.told());
    QVERIFY(!found["Hint"_L1].toString().isEmpty());
    QCOMPARE(contentOf(m_space->settingsFile()), before);
}

/// A file in memory goes at the next start; a key in memory goes before a file on a disk.
void TestCliDoctor::memoryAndDisk()
{
    if (m_space->cli.shell(u"stat -f -c %T ."_s).out.trimmed() == "tmpfs")
        QSKIP("The tests' own folder is in memory.");
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    m_space->cli.set(u"DIR"_s, m_space->cli.path(u".local/share/tsunagi"_s));
    m_space->cli.set(u"CONFIG"_s, m_space->cli.path(u".config/tsunagi"_s));
    const auto onMemory = [this](const QString &folder) {
        return m_space->cli.shell(u"unshare %1-m --propagation private bash -c 'cp -a \"$%2\" kept && mount -t tmpfs "
                                  u"-o mode=700 none \"$%2\" "
                                  "|| exit 99; cp -a kept/. \"$%2\"; chmod 700 \"$%2\"; \"$CLI\" doctor -o json'"_s.arg(
                                      ::geteuid() == 0 ? QString() : u"-r "_s, folder));
    };
    const CliResult file = onMemory(u"DIR"_s);
    if (file.exitCode == 99 || file.err.startsWith("unshare"))
        QSKIP("Mounting is not allowed here.");
    QVERIFY2(file.exitCode == 0, file.told());
    QCOMPARE(resultOf(file, u"Storage"_s), u"warning"_s);
    QVERIFY2(row(file, u"Storage"_s)["Detail"_L1].toString().contains(u"tmpfs"_s), file.told());
    QVERIFY(m_space->cli.shell(u"rm -r kept"_s).exitCode == 0);
    const CliResult key = onMemory(u"CONFIG"_s);
    QVERIFY2(key.exitCode == 13, key.told());
    QCOMPARE(resultOf(key, u"Storage"_s), u"failed"_s);
    QVERIFY2(row(key, u"Storage"_s)["Detail"_L1].toString().contains(u"identity.txt"_s), key.told());
    QVERIFY2(row(key, u"Storage"_s)["Hint"_L1].toString().contains(u"OAuthSettingsIdentity"_s), key.told());
}

void TestCliDoctor::withoutTheKeychain()
{
    m_space->useOAuth(u"GETANDREFRESH"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHSETTINGSIDENTITY"_s, u"keychain"_s);
    m_space->cli.unset(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const CliResult result = doctor();
    QVERIFY2(result.exitCode == 9, result.told());
    QCOMPARE(resultOf(result, u"Keychain"_s), u"failed"_s);
    QVERIFY(!row(result, u"Keychain"_s)["Hint"_L1].toString().isEmpty());
    QCOMPARE(resultOf(result, u"Client"_s), u"ok"_s); // the rest is looked at all the same
}

void TestCliDoctor::unknownProfile()
{
    const CliResult result = doctor({ u"-P"_s, u"nobody"_s });
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.error()["reason"_L1].toString(), u"UnknownConnection"_s);
}

void TestCliDoctor::realSpaceNeedsATerminal()
{
    const CliResult result = doctor({ u"--real-space"_s });
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.error()["reason"_L1].toString(), u"BadArgument"_s);
    QVERIFY2(result.error()["message"_L1].toString().contains(u"terminal"_s), result.told());
    QVERIFY(result.out.isEmpty());
}

void TestCliDoctor::help()
{
    const CliResult result = m_space->cli.run({ u"help"_s, u"doctor"_s });
    QVERIFY2(result.exitCode == 0 && result.out.contains("--real-space"), result.told());
    QVERIFY(m_space->cli.run({ u"help"_s }).out.contains("doctor"));
}

QTEST_GUILESS_MAIN(TestCliDoctor)
#include "tst_cli_doctor.moc"

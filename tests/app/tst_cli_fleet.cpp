// SPDX-License-Identifier: GPL-3.0-or-later
// settings export --fleet through the real program: a person's browser is a script in PATH that hands over the URL. The
// run is interrupted, killed and begun again; what it leaves is whole at each time.
#include "tests/app/cli_space.h"
#include "tests/auth/test_browser.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliFleet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void threeHosts();
    void interruptedAndGoneOn();
    void killedAndGoneOn();
    void oneGrantPerClient();
    void refused();
    void badLists_data();
    void badLists();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_space->cli.path(name); }
    [[nodiscard]] QString fileOf(const QString &host) const { return path(u"fleet/%1/OAuthSettings.txt"_s.arg(host)); }
    [[nodiscard]] QStringList exporting(const QStringList &more = {}) const
    {
        return QStringList{ u"settings"_s, u"export"_s,      u"--fleet"_s, path(u"HOSTS.csv"_s),
                            u"--to"_s,     path(u"fleet"_s), u"-o"_s,      u"jsonl"_s }
        + more;
    }
    /// HOSTS.csv with hosts h1…, each with an identity of its own.
    void list(int hosts);
    [[nodiscard]] QJsonObject opened(const QString &host) const;
    /// What the browser was asked to open since the last call.
    [[nodiscard]] QList<QUrl> wanted() const;
    enum class End { ByItself, Interrupted, Killed };
    /// The person allows everything; @p end comes while they are awaited once more after @p answers of them, and for
    /// Killed some moments after the last answer.
    [[nodiscard]] CliResult runWithPerson(const QStringList &arguments, End end = End::ByItself, int answers = 0);
    std::unique_ptr<CliSpace> m_space;
    std::unique_ptr<TestBrowser> m_browser;
    int m_asked = 0;
};

void TestCliFleet::initTestCase()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
    const QString script = m_space->cli.file(u"bin/xdg-open"_s,
                                             "#!/bin/sh\nprintf '%s\\n' \"$1\" > \"$URLS/$$.tmp\" && mv "
                                             "\"$URLS/$$.tmp\" \"$URLS/$$.url\"\n");
    QVERIFY(QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir().mkpath(path(u"urls"_s)));
    m_space->cli.set(u"URLS"_s, path(u"urls"_s));
    m_space->cli.set(u"PATH"_s, path(u"bin"_s) + u':' + qEnvironmentVariable("PATH"));
    m_space->cli.set(u"DISPLAY"_s, u":4711"_s); // nobody asks it anything
}

void TestCliFleet::init()
{
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    QVERIFY(QDir(path(u"fleet"_s)).removeRecursively());
    (void)wanted();
    m_asked = 0;
    m_browser = std::make_unique<TestBrowser>(m_space->sandbox);
    m_space->sandbox.control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } });
    QVERIFY2(m_space->connectOnce().exitCode == 0, "connect");
    const QString callback = u"http://127.0.0.1:%1/callback"_s.arg(freePort());
    m_space->sandbox.control(u"callbacks"_s, { { "add"_L1, callback } });
    m_space->cli.set(u"TSUNAGI_CALLBACKURL"_s, callback);
    const CliResult set = m_space->cli.run(
        { u"settings"_s, u"set"_s, m_space->settingsFile(), u"CallbackURL"_s, u"-p"_s, u"CallbackURL="_s + callback });
    QVERIFY2(set.exitCode == 0, set.told());
}

void TestCliFleet::list(int hosts)
{
    QByteArray csv = "\xef\xbb\xbfHost,Recipient\r\n";
    for (int i = 1; i <= hosts; ++i) {
        const QString key = path(u"keys/h%1"_s.arg(i));
        if (!QFileInfo::exists(key))
            QVERIFY(m_space->cli.run({ u"keygen"_s, u"--to"_s, key }).exitCode == 0);
        csv += "h" + QByteArray::number(i) + ',' + m_space->cli.run({ u"recipient"_s, key }).out.trimmed() + "\r\n";
    }
    m_space->cli.file(u"HOSTS.csv"_s, csv);
}

QJsonObject TestCliFleet::opened(const QString &host) const
{
    QProcess age;
    age.start(u"age"_s, { u"-d"_s, u"-i"_s, path(u"keys/"_s + host), fileOf(host) });
    return age.waitForFinished() && age.exitCode() == 0 ? QJsonDocument::fromJson(age.readAllStandardOutput()).object()
                                                        : QJsonObject();
}

QList<QUrl> TestCliFleet::wanted() const
{
    QList<QUrl> urls;
    QDir folder(path(u"urls"_s));
    for (const QString &name : folder.entryList({ u"*.url"_s }, QDir::Files, QDir::Time | QDir::Reversed)) {
        urls << QUrl::fromEncoded(contentOf(folder.filePath(name)).trimmed());
        folder.remove(name);
    }
    return urls;
}

CliResult TestCliFleet::runWithPerson(const QStringList &arguments, End end, int answers)
{
    const auto process = m_space->cli.start(arguments);
    process->closeWriteChannel();
    QList<QUrl> urls;
    int answered = 0;
    const auto isOver = [&] { return process->state() == QProcess::NotRunning; };
    while (QTest::qWaitFor([&] { return isOver() || !(urls << wanted()).isEmpty(); }, 120'000) && !isOver()) {
        ++m_asked;
        if (end == End::Interrupted && answered == answers) {
            ::kill(static_cast<pid_t>(process->processId()), SIGINT);
            urls.clear();
            continue;
        }
        (void)Client().get(m_browser->decide(urls.takeFirst()).toEncoded());
        if (end == End::Killed && ++answered == answers) {
            QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(80))); // any instant will do
            process->kill();
            process->waitForFinished();
        } else if (end == End::Interrupted) {
            ++answered;
        }
    }
    CliResult result;
    result.out = process->readAllStandardOutput();
    result.err = process->readAllStandardError();
    if (isOver() && process->exitStatus() == QProcess::NormalExit)
        result.exitCode = process->exitCode();
    return result;
}

namespace {

/// "h1 written; h2 failed SameGrantAgain": the rows of -o jsonl.
QString rowsIn(const CliResult &result)
{
    QStringList rows;
    for (const QByteArray &line : result.out.split('\n'))
        if (const QJsonObject row = QJsonDocument::fromJson(line).object(); !row.isEmpty())
            rows << QStringList{ row["Host"_L1].toString(), row["Result"_L1].toString(), row["Reason"_L1].toString() }
                        .join(u' ')
                        .trimmed();
    return rows.join(u"; "_s);
}

} // namespace

void TestCliFleet::threeHosts()
{
    list(3);
    const CliResult done = runWithPerson(exporting());
    QVERIFY2(done.exitCode == 0, done.told());
    QCOMPARE(rowsIn(done), u"h1 written; h2 written; h3 written"_s);
    QVERIFY2(!done.told().contains(m_space->sandbox.clientSecret().toUtf8()), done.told());
    QSet<QString> tokens;
    for (const QString &host : { u"h1"_s, u"h2"_s, u"h3"_s }) {
        const QString token = opened(host)["refreshToken"_L1].toString();
        QVERIFY2(token.size() > 20 && !done.told().contains(token.toUtf8()), qPrintable(host));
        tokens << token;
    }
    QCOMPARE(tokens.size(), 3);
    // On its host the block and the file are all that it takes.
    CliRunner server;
    const QString file = server.file(u"OAuthSettings.txt"_s, contentOf(fileOf(u"h2"_s)));
    QByteArray block = contentOf(path(u"fleet/h2/connection.txt"_s));
    block.replace("/var/lib/tsunagi/OAuthSettings.txt", file.toUtf8());
    server.file(u".config/tsunagi/identity.txt"_s, contentOf(path(u"keys/h2"_s)));
    const QString connection = server.file(u"connection.txt"_s, block);
    const CliResult there = server.run({ u"refresh"_s, u"--connection-file"_s, connection });
    QVERIFY2(there.exitCode == 0, there.told());
    // This machine's own grant is as it was.
    QCOMPARE(m_space->cli.run({ u"refresh"_s }).exitCode, 0);
    // Once more: nothing to do, for nobody.
    m_asked = 0;
    const CliResult again = m_space->cli.run(exporting({ u"--lang"_s, u"en"_s }));
    QVERIFY2(again.exitCode == 0, again.told());
    QCOMPARE(rowsIn(again), u"h1 skipped; h2 skipped; h3 skipped"_s);
    const QByteArray before = contentOf(fileOf(u"h1"_s));
    const CliResult redone = runWithPerson(exporting({ u"--redo"_s, u"H3"_s, u"--redo"_s, u"h2"_s }));
    QVERIFY2(redone.exitCode == 0, redone.told());
    QCOMPARE(rowsIn(redone), u"h1 skipped; h2 written; h3 written"_s);
    QCOMPARE(m_asked, 2);
    QCOMPARE(contentOf(fileOf(u"h1"_s)), before);
    QVERIFY(!tokens.contains(opened(u"h3"_s)["refreshToken"_L1].toString()));
    QStringList text = exporting();
    text.removeLast();
    text.removeLast();
    const CliResult summary = m_space->cli.run(text);
    QVERIFY2(summary.err.contains("0 written, 3 done before, 0 to come"), summary.told());
    QVERIFY2(summary.out.startsWith("Host\tResult\tPath\tReason\nh1\tskipped\t" + fileOf(u"h1"_s).toUtf8()),
             summary.told());
}

void TestCliFleet::interruptedAndGoneOn()
{
    list(4);
    const CliResult stopped = runWithPerson(exporting(), End::Interrupted, 2);
    QCOMPARE(stopped.exitCode, 130);
    QCOMPARE(rowsIn(stopped), u"h1 written; h2 written"_s);
    QVERIFY(!QFileInfo::exists(path(u"fleet/h3"_s)));
    const CliResult rest = runWithPerson(exporting());
    QVERIFY2(rest.exitCode == 0, rest.told());
    QCOMPARE(rowsIn(rest), u"h1 skipped; h2 skipped; h3 written; h4 written"_s);
}

void TestCliFleet::killedAndGoneOn()
{
    constexpr int hosts = 10;
    constexpr int mostKills = 12;
    list(hosts);
    QHash<QString, QByteArray> done;
    int kills = 0;
    for (; kills < mostKills && done.size() < hosts - 1; ++kills) {
        (void)runWithPerson(exporting(), End::Killed, 1);
        for (int i = 1; i <= hosts; ++i) {
            const QString host = u"h%1"_s.arg(i);
            if (!QFileInfo::exists(fileOf(host)))
                continue;
            // Whole, whenever the blow fell; and what was done before is not touched.
            QVERIFY2(!opened(host)["refreshToken"_L1].toString().isEmpty(), qPrintable(host));
            if (done.contains(host))
                QCOMPARE(contentOf(fileOf(host)), done.value(host));
            done.insert(host, contentOf(fileOf(host)));
        }
    }
    qInfo("%d kills, %d of %d hosts done by then", kills, static_cast<int>(done.size()), hosts);
    const CliResult rest = runWithPerson(exporting());
    QVERIFY2(rest.exitCode == 0, rest.told());
    QSet<QString> tokens;
    for (int i = 1; i <= hosts; ++i)
        tokens << opened(u"h%1"_s.arg(i))["refreshToken"_L1].toString();
    QCOMPARE(tokens.size(), hosts);
    QVERIFY(!tokens.contains(QString()));
    QVERIFY2(!rest.err.contains("can't be compared"), rest.told()); // each grant was noted before its file stood
    for (int i = 1; i <= hosts; ++i)
        QVERIFY(QFileInfo::exists(path(u"fleet/h%1/connection.txt"_s.arg(i))));
}

void TestCliFleet::oneGrantPerClient()
{
    list(2);
    m_space->sandbox.control(u"config"_s, { { u"refreshMode"_s, u"one-grant-per-client"_s } });
    m_space->sandbox.control(u"revoke"_s); // what earlier tests were given
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s,
                     m_space->sandbox.authorize({}, m_space->cli.environment().value(u"TSUNAGI_CALLBACKURL"_s)));
    const CliResult connected = m_space->cli.run({ u"connect"_s });
    m_space->cli.unset(u"TSUNAGI_OAUTHVERIFIER"_s);
    QVERIFY2(connected.exitCode == 0, connected.told());
    const CliResult same = runWithPerson(exporting());
    QCOMPARE(same.exitCode, 16);
    QCOMPARE(same.error()["reason"_L1].toString(), u"SameGrantAgain"_s);
    QCOMPARE(rowsIn(same), u"h1 failed SameGrantAgain"_s);
    QVERIFY2(same.err.contains("h1") && same.err.contains(m_space->settingsFile().toUtf8()), same.told());
    QVERIFY(!QFileInfo::exists(path(u"fleet/h1"_s)));
}

void TestCliFleet::refused()
{
    list(1);
    const auto reason = [this](const QStringList &arguments) {
        const CliResult result = m_space->cli.run(arguments);
        return u"%1 %2 %3"_s.arg(QString::number(result.exitCode), result.error()["reason"_L1].toString(),
                                 result.error()["message"_L1].toString());
    };
    const QString key = u"age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z"_s;
    for (const auto &[more, words] : std::initializer_list<std::pair<QStringList, QString>>{
             { { u"--grant"_s, u"copy"_s }, u"--grant: can't be used with --fleet"_s },
             { { u"--grant"_s, u"handover"_s }, u"--grant: can't be used with --fleet"_s },
             { { u"-r"_s, key }, u"--recipient: can't be used with --fleet"_s },
             { { u"-R"_s, path(u"keys"_s) }, u"--recipients-file: can't be used with --fleet"_s },
             { { u"--passphrase-file"_s, u"-"_s }, u"--passphrase-file: can't be used with --fleet"_s },
             { { u"--access-only"_s }, u"--access-only: can't be used with --fleet"_s },
             { { u"--redo"_s, u"h2"_s }, u"--redo: this host is not in the list"_s } }) {
        const QString told = reason(exporting(more));
        QVERIFY2(told.startsWith(u"2 BadArgument"_s) && told.contains(words), qPrintable(told));
    }
    QVERIFY(reason({ u"settings"_s, u"export"_s, u"--redo"_s, u"h1"_s, u"-o"_s, u"json"_s }).startsWith(u"2 "_s));
    QVERIFY(reason({ u"settings"_s, u"export"_s, u"--fleet"_s, path(u"HOSTS.csv"_s), u"-o"_s, u"json"_s })
                .startsWith(u"2 BadArgument"_s));
    // Nobody to sign in.
    m_space->cli.unset(u"DISPLAY"_s);
    const QString nobody = reason(exporting());
    m_space->cli.set(u"DISPLAY"_s, u":4711"_s);
    QVERIFY2(nobody.startsWith(u"11 NoBrowserPossible"_s), qPrintable(nobody));
    QVERIFY(!QFileInfo::exists(fileOf(u"h1"_s)));
}

void TestCliFleet::badLists_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray(",{key}");
    QTest::newRow("doubled") << QByteArray("first,{key}");
    QTest::newRow("doubled by case") << QByteArray("FIRST,{key}");
    QTest::newRow("path-like") << QByteArray("../x,{key}");
    QTest::newRow("leading dot") << QByteArray(".x,{key}");
    QTest::newRow("254 characters") << QByteArray(254, 'x') + ",{key}";
    QTest::newRow("a wrong letter") << QByteArray("second,{wrong}");
    QTest::newRow("no key") << QByteArray("second,");
}

void TestCliFleet::badLists()
{
    QFETCH(QByteArray, line);
    list(1);
    const QByteArray key = m_space->cli.run({ u"recipient"_s, path(u"keys/h1"_s) }).out.trimmed();
    QByteArray wrong = key;
    wrong[30] = wrong[30] == 'q' ? 'p' : 'q';
    line.replace("{key}", key).replace("{wrong}", wrong);
    m_space->cli.file(u"HOSTS.csv"_s, "Host,Recipient\nfirst," + key + '\n' + line + '\n');
    const QStringList before = QDir(path(u"."_s)).entryList(QDir::AllEntries | QDir::Hidden);
    const int asked = m_space->requestsTo(u"/api/v2/users/myself"_s);
    const CliResult bad = m_space->cli.run(exporting());
    QCOMPARE(bad.exitCode, 2);
    QCOMPARE(bad.error()["reason"_L1].toString(), u"BadHostList"_s);
    const QString message = bad.error()["message"_L1].toString();
    QVERIFY2(message.contains(path(u"HOSTS.csv"_s)) && message.contains(u"line 3"_s), qPrintable(message));
    if (line.contains(wrong))
        QVERIFY2(message.contains(u"character 31 "_s), qPrintable(message));
    QVERIFY(!QFileInfo::exists(path(u"fleet"_s)));
    QCOMPARE(QDir(path(u"."_s)).entryList(QDir::AllEntries | QDir::Hidden), before);
    QCOMPARE(m_space->requestsTo(u"/api/v2/users/myself"_s), asked); // not begun at all
    QCOMPARE(wanted().size(), 0);
}

QTEST_GUILESS_MAIN(TestCliFleet)
#include "tst_cli_fleet.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi-cli before any connection: version, help, errors in their two forms, tables and columns in every format, and
// what happens to its streams.
#include "tests/app/cli_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliUsage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void version();
    void linksNoWindows();
    void help();
    void helpOfEachCommand();
    void errorShape();
    void errorsAreJsonWhereResultsAre();
    void exitCodes_data();
    void exitCodes();
    void formats();
    void headersAndTitles();
    void columnsOfATable();
    void resultsIntoAFile();
    void closedStreams();
    void fullDisk();
    void quietWithoutAUtf8Locale();
    void logs();

private:
    CliRunner m_cli;
};

void TestCliUsage::version()
{
    const CliResult result = m_cli.run({ u"--version"_s });
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(
        QRegularExpression(u"^tsunagi-cli \\d+\\.\\d+\\.\\d+\n$"_s).match(QString::fromUtf8(result.out)).hasMatch(),
        result.out);
    QVERIFY(result.err.isEmpty());
}

void TestCliUsage::linksNoWindows()
{
    QProcess readelf;
    readelf.start(u"readelf"_s, { u"-d"_s, CliRunner::program() });
    QVERIFY(readelf.waitForFinished());
    const QByteArray needed = readelf.readAllStandardOutput();
    QVERIFY(needed.contains("libQt6Core"));
    // What those libraries bring along counts too.
    QProcess ldd;
    ldd.start(u"ldd"_s, { CliRunner::program() });
    QVERIFY(ldd.waitForFinished());
    const QByteArray loaded = ldd.readAllStandardOutput();
    QVERIFY(loaded.contains("libQt6Core"));
    // From 6.8 on Qt NetworkAuth itself needs Qt Gui.
    const bool bringsGui = QLibraryInfo::version() >= QVersionNumber(6, 8);
    for (const char *window : { "Qt6Gui", "Qt6Widgets", "libX11", "libxcb", "libwayland", "libGL" }) {
        QVERIFY2(!needed.contains(window), window);
        QVERIFY2(bringsGui || !loaded.contains(window), window);
    }
    // Most runs never ask the keychain: it is loaded when one does.
    for (const char *keychain : { "qt6keychain", "libsecret" })
        QVERIFY2(!loaded.contains(keychain), keychain);
    QVERIFY(bringsGui || !loaded.contains("Qt6DBus"));
}

void TestCliUsage::help()
{
    const CliResult overview = m_cli.run({ u"help"_s });
    QCOMPARE(overview.exitCode, 0);
    for (const char *word :
         { "connect", "test", "fetch", "token", "tables", "columns", "keygen", "recipient", "settings show",
           "settings decrypt", "--connection", "-P, --profile", "--property-file", "--no-color" })
        QVERIFY2(overview.out.contains(word), word);
    QCOMPARE(m_cli.run({ u"--help"_s }).out, overview.out);
    QCOMPARE(m_cli.run({ u"-h"_s }).out, overview.out);
    for (const QByteArray &line : overview.out.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 80, line);
    const CliResult properties = m_cli.run({ u"help"_s, u"properties"_s });
    QCOMPARE(properties.exitCode, 0);
    QVERIFY(properties.out.contains("OAuthSettingsLocation") && properties.out.contains("OFF|REFRESH|GETANDREFRESH"));
    const CliResult unknown = m_cli.run({ u"help"_s, u"fecth"_s });
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("fetch"), unknown.err);
}

void TestCliUsage::helpOfEachCommand()
{
    const CliResult overview = m_cli.run({ u"help"_s });
    const QByteArray list = overview.out.sliced(overview.out.indexOf("Commands:"));
    int count = 0;
    for (const QByteArray &line : list.first(list.indexOf("\n\n")).split('\n').sliced(1)) {
        const QString name = QString::fromUtf8(line).trimmed().section(u"  "_s, 0, 0);
        if (line.startsWith("      ") || name.isEmpty())
            continue; // the second line of a summary
        const CliResult own = m_cli.run(QStringList{ u"help"_s } + name.split(u' '));
        QVERIFY2(own.exitCode == 0 && own.out.startsWith("Usage: tsunagi-cli [GLOBAL OPTIONS] " + name.toUtf8()),
                 own.told());
        QCOMPARE(m_cli.run(name.split(u' ') + QStringList{ u"--help"_s }).out, own.out);
        ++count;
    }
    QVERIFY(count >= 10);
}

void TestCliUsage::errorShape()
{
    const CliResult result = m_cli.run({ u"fecth"_s, u"Issues"_s });
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty());
    const auto lines = result.err.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("tsunagi-cli: ") && lines[0].contains("fecth"), result.err);
    QVERIFY2(lines[1].startsWith("  hint: ") && lines[1].contains("fetch"), result.err);
    QVERIFY(!result.err.contains('\x1b'));
    // A line end in what was typed does not make two lines of it.
    QCOMPARE(m_cli.run({ u"a\nb\u001b[2J"_s }).err.trimmed().split('\n').first().contains("a\\nb\\x1b[2J"), true);
}

void TestCliUsage::errorsAreJsonWhereResultsAre()
{
    for (const QString &format : { u"json"_s, u"jsonl"_s }) {
        const CliResult result = m_cli.run({ u"columns"_s, u"Isues"_s, u"-o"_s, format });
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.err.count('\n'), 1);
        QVERIFY2(result.err.startsWith("{\"error\":{\"code\":\"Usage\",\"reason\":\"UnknownTable\",\"message\":\""),
                 result.err);
        QCOMPARE(result.error().size(), 4);
        QVERIFY(result.error()["hint"_L1].toString().contains(u"Issues"_s));
    }
    // Even where the line can't be read to its end.
    QCOMPARE(m_cli.run({ u"fecth"_s, u"-o"_s, u"json"_s }).error()["reason"_L1].toString(), u"UnknownCommand"_s);
    const CliResult warned =
        m_cli.run({ u"keygen"_s, u"--to"_s, m_cli.path(u"w.txt"_s), u"-p"_s, u"ApiKey=canary"_s, u"-o"_s, u"json"_s });
    QCOMPARE(warned.exitCode, 0);
    QVERIFY2(warned.err.startsWith("{\"warning\":{\"code\":\"InvalidProperty\",\"reason\":\"SecretOnCommandLine\""),
             warned.err);
    QVERIFY(!warned.err.contains("canary"));
}

void TestCliUsage::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("unknown option") << QStringList{ u"test"_s, u"--nonsense"_s } << 2;
    QTest::newRow("xlsx") << QStringList{ u"tables"_s, u"-o"_s, u"xlsx"_s } << 2;
    QTest::newRow("openmetrics") << QStringList{ u"tables"_s, u"-o"_s, u"openmetrics"_s } << 2;
    QTest::newRow("language") << QStringList{ u"tables"_s, u"--lang"_s, u"fr"_s } << 2;
    QTest::newRow("log format") << QStringList{ u"tables"_s, u"--log-format"_s, u"xml"_s } << 2;
    QTest::newRow("token to a file") << QStringList{ u"token"_s, u"--to"_s, u"x"_s } << 2;
    QTest::newRow("decrypt to a file") << QStringList{ u"settings"_s, u"decrypt"_s, u"f"_s, u"--to"_s, u"x"_s } << 2;
    QTest::newRow("two standard inputs") << QStringList{ u"test"_s, u"--connection-file"_s, u"-"_s,
                                                         u"--property-file"_s, u"ApiKey=-"_s }
                                         << 2;
    QTest::newRow("unknown column") << QStringList{ u"fetch"_s, u"Issues"_s, u"--columns"_s, u"Sumary"_s } << 2;
    QTest::newRow("unknown filter") << QStringList{ u"fetch"_s, u"Issues"_s, u"--where"_s, u"Nothing=1"_s } << 2;
    QTest::newRow("limit") << QStringList{ u"fetch"_s, u"Issues"_s, u"--limit"_s, u"0"_s } << 2;
    QTest::newRow("strict and partial") << QStringList{ u"fetch"_s, u"Issues"_s, u"--strict"_s, u"--allow-partial"_s }
                                        << 2;
    QTest::newRow("duration") << QStringList{ u"token"_s, u"--min-ttl"_s, u"soon"_s } << 2;
    QTest::newRow("unknown property") << QStringList{ u"test"_s, u"-p"_s, u"OAuthClientd=x"_s } << 3;
    QTest::newRow("twice") << QStringList{ u"test"_s, u"-c"_s, u"URL=a;URL=b"_s } << 3;
    QTest::newRow("http") << QStringList{ u"test"_s, u"-c"_s, u"URL=http://acme.backlog.com;ApiKey=x"_s, u"--quiet"_s }
                          << 3;
    QTest::newRow("no URL") << QStringList{ u"test"_s, u"-c"_s, u"ApiKey=x"_s, u"--quiet"_s } << 3;
    QTest::newRow("no key") << QStringList{ u"test"_s, u"-c"_s, u"URL=https://acme.backlog.com;AuthScheme=APIToken"_s }
                            << 3;
    QTest::newRow("unknown connection") << QStringList{ u"test"_s, u"-P"_s, u"nowhere"_s } << 3;
    QTest::newRow("token with a key") << QStringList{ u"token"_s, u"-c"_s, u"URL=https://acme.backlog.com;ApiKey=x"_s,
                                                      u"--quiet"_s }
                                      << 3;
    QTest::newRow("settings file missing") << QStringList{ u"settings"_s, u"show"_s, u"/no/such/file"_s } << 6;
    QTest::newRow("decrypt missing") << QStringList{ u"settings"_s, u"decrypt"_s, u"/no/such/file"_s } << 6;
    QTest::newRow("no grant") << QStringList{ u"token"_s, u"-c"_s,
                                              u"URL=https://acme.backlog.com;OAuthClientId=a;InitiateOAuth=REFRESH"_s }
                              << 11;
    QTest::newRow("log file") << QStringList{ u"tables"_s, u"--log-file"_s, u"/no/such/folder/log"_s } << 13;
    QTest::newRow("results into nowhere") << QStringList{ u"tables"_s, u"--to"_s, u"/no/such/folder/x.csv"_s } << 13;
}

void TestCliUsage::exitCodes()
{
    QFETCH(const QStringList, arguments);
    const CliResult result = m_cli.run(arguments);
    QVERIFY2(result.out.isEmpty() && result.err.startsWith("tsunagi-cli: "), result.told());
    QTEST(result.exitCode, "code");
}

void TestCliUsage::formats()
{
    QCOMPARE(m_cli.run({ u"tables"_s }).out, m_cli.run({ u"tables"_s, u"-o"_s, u"tsv"_s }).out);
    const QByteArray tsv = m_cli.run({ u"tables"_s, u"-o"_s, u"tsv"_s }).out;
    QVERIFY2(tsv.startsWith("Table\tTitle\tGroup\tParents\tPaging\n"), tsv);
    QVERIFY2(tsv.contains("\nIssues\tIssues\tIssues\t\toffset\n"), tsv);
    const QByteArray csv = m_cli.run({ u"tables"_s, u"-o"_s, u"csv"_s }).out;
    QVERIFY2(csv.startsWith("Table,Title,Group,Parents,Paging\r\n"), csv);
    QVERIFY2(csv.contains("Issues,Issues,Issues,,offset\r\n"), csv);
    QVERIFY(m_cli.run({ u"tables"_s, u"-o"_s, u"csv"_s, u"--null"_s, u"NULL"_s, u"--delimiter"_s, u";"_s })
                .out.contains("Issues;Issues;Issues;NULL;offset\r\n"));
    const QByteArray json = m_cli.run({ u"tables"_s, u"-o"_s, u"json"_s }).out;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QVERIFY2(array.size() >= 3, json);
    QVERIFY(array.first()["Parents"_L1].isNull());
    QVERIFY(json.indexOf("\"Table\"") < json.indexOf("\"Title\"")
            && json.indexOf("\"Title\"") < json.indexOf("\"Group\""));
    const QByteArray lines = m_cli.run({ u"tables"_s, u"-o"_s, u"jsonl"_s }).out;
    QCOMPARE(lines.count('\n'), array.size());
    for (const QByteArray &line : lines.trimmed().split('\n'))
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    const QByteArray table = m_cli.run({ u"tables"_s, u"-o"_s, u"table"_s }).out;
    QVERIFY2(table.startsWith("Table"), table);
    QVERIFY(!table.contains('\t') && !table.contains('\x1b'));
}

void TestCliUsage::headersAndTitles()
{
    QVERIFY(m_cli.run({ u"tables"_s, u"-o"_s, u"csv"_s, u"--bom"_s }).out.startsWith("\xEF\xBB\xBFTable,"));
    QVERIFY(!m_cli.run({ u"tables"_s, u"-o"_s, u"csv"_s, u"--no-header"_s }).out.contains("Paging"));
    QVERIFY(!m_cli.run({ u"tables"_s, u"-o"_s, u"table"_s, u"--no-header"_s }).out.contains("Paging"));
}

void TestCliUsage::columnsOfATable()
{
    const QByteArray json = m_cli.run({ u"columns"_s, u"issues"_s, u"-o"_s, u"json"_s }).out;
    QHash<QString, QJsonObject> rows;
    for (const QJsonValue &row : QJsonDocument::fromJson(json).array())
        rows.insert(row["Column"_L1].toString(), row.toObject());
    const QJsonObject key = rows[u"Id"_s];
    const QJsonObject created = rows[u"Created"_s];
    const QJsonObject keyword = rows[u"Keyword"_s];
    QCOMPARE(key["Type"_L1].toString(), u"integer"_s);
    QCOMPARE(key["PrimaryKey"_L1], QJsonValue(true));
    QCOMPARE(key["Filter"_L1].toString(), u"="_s);
    QCOMPARE(created["Type"_L1].toString(), u"datetime"_s);
    QCOMPARE(created["Filter"_L1].toString(), u">= <="_s);
    QCOMPARE(keyword["Type"_L1].toString(), u"filter"_s);
    QVERIFY(keyword["Nullable"_L1].isNull());
    // What a table inherits chooses its parents; its own columns are what the space can filter by.
    const QByteArray comments = m_cli.run({ u"columns"_s, u"IssueComments"_s, u"-o"_s, u"json"_s }).out;
    for (const QJsonValue &row : QJsonDocument::fromJson(comments).array()) {
        const QString name = row["Column"_L1].toString();
        const bool isInherited = name.startsWith("Project"_L1) || name.startsWith("Issue"_L1);
        QCOMPARE(row["Filter"_L1].toString(), isInherited ? u"="_s : QString());
    }
}

void TestCliUsage::resultsIntoAFile()
{
    const auto content = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    };
    const QString path = m_cli.path(u"tables.csv"_s);
    const CliResult result = m_cli.run({ u"tables"_s, u"-o"_s, u"csv"_s, u"--to"_s, path });
    QVERIFY2(result.exitCode == 0 && result.out.isEmpty(), result.told());
    QCOMPARE(content(path), m_cli.run({ u"tables"_s, u"-o"_s, u"csv"_s }).out);
    QCOMPARE(m_cli.run({ u"tables"_s, u"-o"_s, u"json"_s, u"--to"_s, u"t.json.gz"_s }).exitCode, 0);
    QCOMPARE(m_cli.shell(u"gzip -dc t.json.gz"_s).out, m_cli.run({ u"tables"_s, u"-o"_s, u"json"_s }).out);
    QCOMPARE(m_cli.run({ u"tables"_s, u"--to"_s, u"-"_s }).out, m_cli.run({ u"tables"_s }).out);
    // What fails leaves nothing, and an older file as it was.
    QCOMPARE(m_cli.run({ u"columns"_s, u"Nothing"_s, u"--to"_s, u"n.csv"_s }).exitCode, 2);
    QVERIFY(!QFile::exists(m_cli.path(u"n.csv"_s)));
    QCOMPARE(m_cli.run({ u"columns"_s, u"Nothing"_s, u"--to"_s, path }).exitCode, 2);
    QVERIFY(content(path).startsWith("Table,"));
}

void TestCliUsage::closedStreams()
{
    const CliResult pipe = m_cli.shell(u"\"$CLI\" columns Issues -o json | head -c 10; echo \" ${PIPESTATUS[0]}\""_s);
    QVERIFY2(pipe.out.endsWith(" 0\n") && pipe.err.isEmpty(), pipe.told());
    // A closed standard output must not become the number of a file that is written.
    const CliResult closed = m_cli.shell(u"\"$CLI\" tables >&-"_s);
    QCOMPARE(closed.exitCode, 13);
    QVERIFY(closed.err.startsWith("tsunagi-cli: "));
    const CliResult silent = m_cli.shell(u"\"$CLI\" fecth 2>&- >&-"_s);
    QCOMPARE(silent.exitCode, 2);
    QCOMPARE(m_cli.shell(u"\"$CLI\" --connection-file - test <&-"_s).exitCode, 2);
}

void TestCliUsage::fullDisk()
{
    const CliResult result = m_cli.shell(u"\"$CLI\" tables >/dev/full"_s);
    QCOMPARE(result.exitCode, 13);
    QVERIFY2(result.err.contains("standard output"), result.err);
    QCOMPARE(m_cli.shell(u"\"$CLI\" --version >/dev/full"_s).exitCode, 13);
}

void TestCliUsage::quietWithoutAUtf8Locale()
{
    CliRunner plain; // as cron has it
    plain.unset(u"LANG"_s);
    plain.set(u"LC_ALL"_s, u"C"_s);
    const CliResult result = plain.run({ u"tables"_s });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
}

void TestCliUsage::logs()
{
    const QString path = m_cli.path(u"log"_s);
    QCOMPARE(m_cli.run({ u"columns"_s, u"Nothing"_s, u"--log-file"_s, path }).exitCode, 2);
    QCOMPARE(
        m_cli.run({ u"columns"_s, u"Nothing"_s, u"--log-file"_s, path, u"--log-format"_s, u"json"_s, u"--quiet"_s })
            .exitCode,
        2);
    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const auto lines = log.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(QRegularExpression(u"^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z error reason=UnknownTable$"_s)
                 .match(QString::fromUtf8(lines[0]))
                 .hasMatch(),
             lines[0]);
    const QJsonObject event = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(event["event"_L1].toString(), u"error"_s);
    QCOMPARE(event["reason"_L1].toString(), u"UnknownTable"_s);
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    const CliResult verbose = m_cli.run({ u"columns"_s, u"Nothing"_s, u"--verbose"_s });
    QVERIFY(verbose.err.contains("Z error reason=UnknownTable\n"));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"

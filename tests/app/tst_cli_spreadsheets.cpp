// SPDX-License-Identifier: GPL-3.0-or-later
// Results for spreadsheets: workbooks, CSV in CP932, and texts that must not become formulas.
#include "tests/app/cli_space.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliSpreadsheets : public QObject {
    Q_OBJECT

    CliSpace m_space;
    QTemporaryDir m_folder;

    CliResult fetch(const QStringList &arguments)
    {
        return m_space.cli.run(QStringList{ u"fetch"_s } + arguments + m_space.withKey());
    }

    /// Rows of cells, as openpyxl sees them.
    static QJsonArray rowsOf(const QString &path)
    {
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     { qEnvironmentVariable("TSUNAGI_SOURCE") + u"/tests/backlog/xlsx_as_json.py"_s, path });
        python.waitForFinished(60'000);
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object()["rows"_L1].toArray();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText())); }
    void cleanup() { QVERIFY(m_space.sandbox.clearFaults()); }

    /// The workbook holds what JSON holds.
    void workbook()
    {
        const QString path = m_folder.filePath(u"課題.xlsx"_s);
        const QStringList what{ u"Issues"_s, u"--columns"_s, u"IssueKey,Summary,EstimatedHours"_s };
        const CliResult made = fetch(what + QStringList{ u"-o"_s, u"xlsx"_s, u"--to"_s, path });
        QVERIFY2(made.exitCode == 0 && made.err.isEmpty() && made.out.isEmpty(), made.err);
        const QJsonArray rows = rowsOf(path);
        const QJsonArray expected =
            QJsonDocument::fromJson(fetch(what + QStringList{ u"-o"_s, u"json"_s }).out).array();
        QVERIFY(!expected.isEmpty());
        QCOMPARE(rows.size(), expected.size() + 1);
        QCOMPARE(rows[0][0]["value"_L1].toString(), u"IssueKey"_s);
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QJsonObject issue = expected[i].toObject();
            QCOMPARE(rows[i + 1][0]["value"_L1].toString(), issue["IssueKey"_L1].toString());
            QVERIFY(rows[i + 1][0]["link"_L1].toString().endsWith(u"/view/"_s + issue["IssueKey"_L1].toString()));
            QCOMPARE(rows[i + 1][1]["value"_L1].toString(), issue["Summary"_L1].toString());
            QCOMPARE(rows[i + 1][2]["value"_L1].toDouble(-1), issue["EstimatedHours"_L1].toDouble(-1));
        }
    }

    void handMadeRowsToo()
    {
        const QString path = m_folder.filePath(u"tables.xlsx"_s);
        const CliResult made = m_space.cli.run({ u"tables"_s, u"-o"_s, u"xlsx"_s, u"--to"_s, path });
        QVERIFY2(made.exitCode == 0, made.err);
        QCOMPARE(rowsOf(path)[0][0]["value"_L1].toString(), u"Table"_s);
    }

    void failedRunLeavesNone()
    {
        const QString path = m_folder.filePath(u"none.xlsx"_s);
        m_space.sandbox.control(u"faults"_s,
                                { { "match"_L1, "/api/v2/issues"_L1 }, { "status"_L1, 403 }, { "times"_L1, -1 } });
        const CliResult failed = fetch({ u"Issues"_s, u"-o"_s, u"xlsx"_s, u"--to"_s, path });
        QVERIFY(failed.exitCode != 0);
        QVERIFY(!QFile::exists(path));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no file") << QStringList{ u"-o"_s, u"xlsx"_s } << QByteArray("--to FILE.xlsx");
        QTest::newRow("gz") << QStringList{ u"-o"_s, u"xlsx"_s, u"--to"_s, u"a.xlsx.gz"_s }
                            << QByteArray("compressed already");
        QTest::newRow("unknown encoding")
            << QStringList{ u"-o"_s, u"csv"_s, u"--encoding"_s, u"euc-jp"_s } << QByteArray("is utf-8 or cp932");
        QTest::newRow("encoding of JSON")
            << QStringList{ u"-o"_s, u"json"_s, u"--encoding"_s, u"cp932"_s } << QByteArray("cp932 is for csv and tsv");
        QTest::newRow("mark") << QStringList{ u"-o"_s, u"csv"_s, u"--encoding"_s, u"cp932"_s, u"--bom"_s }
                              << QByteArray("is a mark of UTF-8");
    }
    void refusals()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, words);
        const CliResult refused = fetch(QStringList{ u"Issues"_s } + options);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains(words), refused.err);
    }

    void shiftJis()
    {
        const QJsonObject issue{
            { "id"_L1, 1 }, { "projectId"_L1, 1 }, { "issueKey"_L1, "APP-1"_L1 }, { "summary"_L1, u"表示😀"_s }
        };
        m_space.sandbox.control(u"faults"_s,
                                { { "match"_L1, "/api/v2/issues"_L1 },
                                  { "body"_L1, QString::fromUtf8(QJsonDocument(QJsonArray{ issue }).toJson()) },
                                  { "times"_L1, -1 } });
        QStringList arguments{ u"fetch"_s, u"Issues"_s, u"--columns"_s,  u"Summary"_s,
                               u"-o"_s,    u"csv"_s,    u"--encoding"_s, u"CP932"_s };
        arguments += m_space.withKey();
        arguments.removeAll(u"--quiet"_s);
        const CliResult made = m_space.cli.run(arguments);
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.out, QByteArray("Summary\r\n\x95\x5C\x8E\xA6\x81\xAC\r\n"));
        QVERIFY2(made.err.contains("U+1F600"), made.err.isEmpty() ? "nothing on standard error" : made.err.constData());
    }

    void guarded()
    {
        const QJsonObject issue{ { "id"_L1, 1 },
                                 { "projectId"_L1, 1 },
                                 { "issueKey"_L1, "APP-1"_L1 },
                                 { "summary"_L1, u"=cmd|' /C calc'!A0"_s } };
        m_space.sandbox.control(u"faults"_s,
                                { { "match"_L1, "/api/v2/issues"_L1 },
                                  { "body"_L1, QString::fromUtf8(QJsonDocument(QJsonArray{ issue }).toJson()) },
                                  { "times"_L1, -1 } });
        const QStringList what{ u"Issues"_s, u"--columns"_s, u"Summary"_s, u"-o"_s, u"csv"_s, u"--no-header"_s };
        QCOMPARE(fetch(what + QStringList{ u"--guard"_s }).out, QByteArray("'=cmd|' /C calc'!A0\r\n"));
        QCOMPARE(fetch(what).out, QByteArray("=cmd|' /C calc'!A0\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliSpreadsheets)
#include "tst_cli_spreadsheets.moc"

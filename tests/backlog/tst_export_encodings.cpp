// SPDX-License-Identifier: GPL-3.0-or-later
// CSV for older Japanese programs (CP932) and for spreadsheets that would take a text for a formula.
#include "backlog/export/shift_jis.h"
#include "tests/backlog/parsed_table.h"

#include <QProcess>
#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

ExportColumns summaries()
{
    const Table &issues = tableNamed("Issues");
    return { &issues, { issues.columnIndex(u"Summary"_s) } };
}

RowTable rowsWith(const QByteArrayList &texts)
{
    QByteArrayList objects;
    for (qsizetype i = 0; i < texts.size(); ++i)
        objects << R"({"id":)" + QByteArray::number(i + 1) + R"(,"summary":")" + texts[i] + "\"}";
    return parsedTable(tableNamed("Issues"), objects);
}

QByteArray written(RowWriter &writer, const RowTable &rows)
{
    QByteArray out;
    writer.begin(out);
    writer.append(out, rows, everyRow(rows.rowCount()));
    if (!writer.end(out))
        return "failed";
    return out;
}

/// By Python's codec, which is not ours.
QString fromCp932(const QByteArray &bytes)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 { u"-c"_s, u"import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('cp932').encode())"_s });
    python.write(bytes);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return QString::fromUtf8("undecodable: " + python.readAllStandardError());
    return QString::fromUtf8(python.readAllStandardOutput());
}

} // namespace

class TestExportEncodings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shiftJisReadsBack()
    {
        const auto writer = makeShiftJisWriter(makeCsvWriter(summaries(), {}));
        const QByteArray bytes = written(*writer, rowsWith({ "表示ソ能①髙", "ｶﾅ～−" }));
        QCOMPARE(fromCp932(bytes), u"Summary\r\n表示ソ能①髙\r\nｶﾅ～－\r\n"_s);
        QVERIFY(writer->missing().empty());
    }

    void whatShiftJisLacksIsListed()
    {
        const auto writer = makeShiftJisWriter(makeCsvWriter(summaries(), {}));
        const QByteArray bytes = written(*writer, rowsWith({ "𠮷野家😀", "é 😀" }));
        QCOMPARE(fromCp932(bytes), u"Summary\r\n〓野家〓\r\n〓 〓\r\n"_s);
        QCOMPARE(writer->missing().size(), 3U);
        QCOMPARE(writer->missing().at(U'😀'), 2);
        QCOMPARE(writer->missing().at(U'𠮷'), 1);
    }

    void longTextsGoThroughWhole()
    {
        const auto writer = makeShiftJisWriter(makeCsvWriter(summaries(), { .hasHeader = false }));
        const QByteArray text = QByteArray("課題").repeated(20'000);
        QCOMPARE(fromCp932(written(*writer, rowsWith({ text }))), QString::fromUtf8(text) + u"\r\n"_s);
    }

    void guardsFormulas()
    {
        const auto writer = makeCsvWriter(summaries(), { .hasHeader = false, .guardsFormulas = true });
        QCOMPARE(written(*writer, rowsWith({ "=1+1", "+81", "-1", "@SUM", "\\t=1", "＝1", "1=1", "" })),
                 QByteArray("'=1+1\r\n'+81\r\n'-1\r\n'@SUM\r\n'\t=1\r\n'＝1\r\n1=1\r\n\"\"\r\n"));
    }

    void unguardedIsAsItIs()
    {
        const auto writer = makeCsvWriter(summaries(), { .hasHeader = false });
        QCOMPARE(written(*writer, rowsWith({ "=1+1" })), QByteArray("=1+1\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestExportEncodings)
#include "tst_export_encodings.moc"

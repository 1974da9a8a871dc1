// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks, read back by openpyxl: what stands in their cells, and what becomes of what Excel can't hold.
#include "backlog/export/export_file.h"
#include "backlog/export/xlsx.h"
#include "backlog/export/xlsx_text.h"
#include "tests/backlog/parsed_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

ExportColumns columnsNamed(const QStringList &names)
{
    ExportColumns columns;
    columns.table = &issues();
    for (const QString &name : names)
        columns.indices.push_back(issues().columnIndex(name));
    return columns;
}

RowTable rowsOf(const QByteArrayList &objects) { return parsedTable(issues(), objects); }

} // namespace

class TestXlsx : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The workbook of these rows, as openpyxl sees it.
    QJsonObject readBack(const RowTable &rows, const QStringList &columns, const XlsxOptions &options = {})
    {
        const QString path = m_folder.filePath(u"book.xlsx"_s);
        const auto writer = makeXlsxWriter(columnsNamed(columns), options);
        const auto written = exportToFile(path, *writer, rows, everyRow(rows.rowCount()), {}, {});
        if (!written) {
            qWarning("not written: %s", qPrintable(written.error().detail));
            return {};
        }
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     { qEnvironmentVariable("TSUNAGI_SOURCE") + u"/tests/backlog/xlsx_as_json.py"_s, path });
        if (!python.waitForFinished(120'000) || python.exitCode() != 0) {
            qWarning("openpyxl: %s", python.readAllStandardError().constData());
            return {};
        }
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

    /// The sheet's XML, for what openpyxl takes too long over or does not tell.
    QByteArray sheetOf(const RowTable &rows, const QStringList &columns, const XlsxOptions &options)
    {
        const QString path = m_folder.filePath(u"sheet.xlsx"_s);
        const auto writer = makeXlsxWriter(columnsNamed(columns), options);
        if (!exportToFile(path, *writer, rows, everyRow(rows.rowCount()), {}, {}))
            return {};
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     { u"-c"_s,
                       u"import sys, zipfile; "
                       "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml'))"_s,
                       path });
        python.waitForFinished(60'000);
        return python.readAllStandardOutput();
    }

    static QJsonObject cellAt(const QJsonObject &book, int row, int column)
    {
        return book["rows"_L1].toArray()[row].toArray()[column].toObject();
    }

private Q_SLOTS:
    void typesAreExcels();
    void textsAreNeverFormulas();
    void headerIsFrozenAndFiltered();
    void keysAreLinks();
    void textIsKept();
    void longTextIsToldThenCut();
    void cutsNoCharacterInTwo();
    void moreLinksThanASheetMayHave();
    void fullTemporaryFolderIsTold();
    void noRows();
};

void TestXlsx::typesAreExcels()
{
    const RowTable rows = rowsOf(
        { R"({"id":1,"issueKey":"APP-1","summary":"=1+1","estimatedHours":1.5,"dueDate":"2026-11-20T00:00:00Z","created":"2026-11-23T20:30:00Z"})",
          R"({"id":9007199254740993,"issueKey":"APP-2","summary":"","estimatedHours":"many"})" });
    XlsxOptions options;
    options.titlesInHeader = false;
    options.zone = QTimeZone("Asia/Tokyo");
    const QJsonObject book = readBack(
        rows, { u"Id"_s, u"Summary"_s, u"EstimatedHours"_s, u"DueDate"_s, u"Created"_s, u"IssueKey"_s }, options);
    QCOMPARE(book["rows"_L1].toArray().size(), 3);
    QCOMPARE(cellAt(book, 0, 0)["value"_L1].toString(), u"Id"_s);
    QVERIFY(cellAt(book, 0, 0)["bold"_L1].toBool());
    QCOMPARE(cellAt(book, 1, 0)["value"_L1].toInt(), 1);
    QCOMPARE(cellAt(book, 1, 0)["type"_L1].toString(), u"int"_s);
    QCOMPARE(cellAt(book, 1, 1)["value"_L1].toString(), u"=1+1"_s);
    QCOMPARE(cellAt(book, 1, 2)["value"_L1].toDouble(), 1.5);
    QCOMPARE(cellAt(book, 1, 3)["value"_L1].toString(), u"2026-11-20T00:00:00"_s);
    QCOMPARE(cellAt(book, 1, 3)["format"_L1].toString(), u"yyyy/mm/dd"_s);
    QCOMPARE(cellAt(book, 1, 4)["value"_L1].toString(), u"2026-11-24T05:30:00"_s);
    QCOMPARE(cellAt(book, 2, 0)["value"_L1].toString(), u"9007199254740993"_s); // more digits than Excel keeps
    QCOMPARE(cellAt(book, 2, 2)["value"_L1].toString(), u"many"_s);
    QVERIFY(cellAt(book, 2, 3)["value"_L1].isNull());
    QVERIFY(cellAt(book, 1, 5)["link"_L1].isNull());
}

/// A text that looks like a formula is none: openpyxl tells them apart by the cell's type.
void TestXlsx::textsAreNeverFormulas()
{
    const RowTable rows = rowsOf({ R"x({"id":1,"summary":"=HYPERLINK(\"http://evil\")"})x" });
    const QByteArray sheet = sheetOf(rows, { u"Summary"_s }, {});
    QVERIFY2(sheet.contains("t=\"inlineStr\""), sheet.constData());
    QVERIFY(!sheet.contains("<f>"));
}

void TestXlsx::headerIsFrozenAndFiltered()
{
    const QJsonObject book = readBack(rowsOf({ R"({"id":1})", R"({"id":2})" }), { u"Id"_s, u"Summary"_s });
    QCOMPARE(book["freeze"_L1].toString(), u"A2"_s);
    QCOMPARE(book["filter"_L1].toString(), u"A1:B3"_s);
    QCOMPARE(book["title"_L1].toString(), titleOf(issues()));
    QCOMPARE(cellAt(book, 0, 1)["value"_L1].toString(), titleOf(issues().columns[issues().columnIndex(u"Summary"_s)]));
}

void TestXlsx::keysAreLinks()
{
    XlsxOptions options;
    options.space = QUrl(u"https://acme.backlog.com"_s);
    const QJsonObject book =
        readBack(rowsOf({ R"({"id":1,"issueKey":"APP-1"})" }), { u"IssueKey"_s, u"ProjectKey"_s }, options);
    QCOMPARE(cellAt(book, 1, 0)["link"_L1].toString(), u"https://acme.backlog.com/view/APP-1"_s);
    QCOMPARE(cellAt(book, 1, 0)["value"_L1].toString(), u"APP-1"_s);
    QCOMPARE(cellAt(book, 1, 1)["link"_L1].toString(), u"https://acme.backlog.com/projects/APP"_s);
}

void TestXlsx::textIsKept()
{
    const QJsonObject book =
        readBack(rowsOf({ R"({"id":1,"summary":"一行目\n二行目\r\n三行目","description":"_x000D_ & <b>\u0007𠮷"})" }),
                 { u"Summary"_s, u"Description"_s });
    QCOMPARE(cellAt(book, 1, 0)["value"_L1].toString(), u"一行目\n二行目\n三行目"_s);
    QVERIFY(cellAt(book, 1, 0)["wrapped"_L1].toBool());
    // openpyxl leaves the format's escapes as they stand: _x005F_ is the "_" of what would else be one.
    QCOMPARE(cellAt(book, 1, 1)["value"_L1].toString(), u"_x005F_x000D_ & <b>_x0007_𠮷"_s);
}

void TestXlsx::longTextIsToldThenCut()
{
    const QByteArray kana = QByteArray("あ").repeated(32'768);
    const RowTable rows = rowsOf({ R"({"id":1,"summary":")" + kana + R"("})", R"({"id":2,"summary":"short"})",
                                   R"({"id":3,"summary":")" + QByteArray("あ").repeated(32'767) + R"("})" });
    const ExportColumns columns = columnsNamed({ u"Summary"_s });
    QCOMPARE(fitForXlsx(columns, rows, everyRow(3)).cellsTooLong, 1);
    QVERIFY(fitForXlsx(columns, rows, RowIndex{ 1, 2 }).isWhole());
    const auto writer = makeXlsxWriter(columns);
    const QString path = m_folder.filePath(u"long.xlsx"_s);
    QVERIFY(exportToFile(path, *writer, rows, everyRow(3), {}, {}));
    QCOMPARE(writer->cellsCut(), 1);
    const QJsonObject book = readBack(rows, { u"Summary"_s });
    QCOMPARE(cellAt(book, 1, 0)["value"_L1].toString().size(), 32'767);
}

void TestXlsx::cutsNoCharacterInTwo()
{
    const XlsxText text = xlsxText(QByteArray("a") + QByteArray("𠮷").repeated(16'384));
    QVERIFY(text.isCut);
    const QString back = QString::fromUtf8(text.utf8);
    QCOMPARE(back.size(), 32'767);
    QVERIFY(back.endsWith(u"𠮷"_s));
}

void TestXlsx::moreLinksThanASheetMayHave()
{
    QByteArrayList objects;
    for (int i = 1; i <= 65'540; ++i)
        objects << R"({"id":)" + QByteArray::number(i) + R"(,"issueKey":"APP-)" + QByteArray::number(i) + "\"}";
    XlsxOptions options;
    options.space = QUrl(u"https://acme.backlog.com"_s);
    const QByteArray sheet = sheetOf(rowsOf(objects), { u"IssueKey"_s }, options);
    QCOMPARE(sheet.count("<hyperlink "), 65'530); // Excel's limit
    QCOMPARE(sheet.count("<f>"), 10);
    QVERIFY(sheet.contains("<f>HYPERLINK(\"https://acme.backlog.com/view/APP-65540\",\"APP-65540\")</f>"));
}

/// What the library would pass over in silence: the rows' temporary file is cut short by a limit.
void TestXlsx::fullTemporaryFolderIsTold()
{
    QByteArrayList objects;
    for (int i = 1; i <= 4000; ++i)
        objects << R"({"id":)" + QByteArray::number(i) + R"(,"summary":")" + QByteArray(200, 'x') + "\"}";
    const RowTable rows = rowsOf(objects);
    const QString path = m_folder.filePath(u"full.xlsx"_s);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{ 200'000, before.rlim_max };
    setrlimit(RLIMIT_FSIZE, &little);
    const auto writer = makeXlsxWriter(columnsNamed({ u"Id"_s, u"Summary"_s }));
    const auto written = exportToFile(path, *writer, rows, everyRow(rows.rowCount()), {}, {});
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written);
    QCOMPARE(written.error().reason, auth::Reason::StorageFailed);
    QVERIFY(!QFile::exists(path));
}

void TestXlsx::noRows()
{
    const QJsonObject book = readBack(RowTable(), { u"Id"_s });
    QCOMPARE(book["rows"_L1].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"

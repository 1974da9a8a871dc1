// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/export_file.h"
#include "tests/backlog/parsed_table.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csv();
    void csvOptions();
    void csvReadsBackByPython();
    void tsv();
    void json();
    void jsonLinesAreLines();
    void jsonReadsBackByQt();
    void momentsInOtherZones();
    void numbersReadBack_data();
    void numbersReadBack();
    void followsTheIndexAndTheColumns();
    void streamsBatches();
    void noRows();
    void fileTakesItsPlaceWhole();
    void fileThatStoodThereStaysOnFailure();
    void stopLeavesNothing();
    void folderThatIsMissing();
    void fullDisk();
};

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

const QStringList fewColumns{ u"Id"_s, u"Summary"_s, u"EstimatedHours"_s, u"DueDate"_s, u"Created"_s, u"Category"_s };

RowTable fewIssues()
{
    return parsedTable(
        issues(),
        { R"({"id":1,"summary":"a, \"b\"\n\tc\\","estimatedHours":1.5,"dueDate":"2026-11-20T00:00:00Z","created":"2026-11-23T20:00:05Z","category":[ {"id":1,
"name":"認証"}]})",
          R"({"id":2,"summary":"","estimatedHours":6,"created":"2026-11-23T03:00:05.250Z","category":[]})",
          R"({"id":3,"summary":null,"estimatedHours":"many","dueDate":"2026-11-20T15:00:00Z"})" },
        2);
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

} // namespace

void TestExport::csv()
{
    QCOMPARE(written(*makeCsvWriter(columnsNamed(fewColumns)), fewIssues()),
             QByteArray("Id,Summary,EstimatedHours,DueDate,Created,Category\r\n"
                        "1,\"a, \"\"b\"\"\n\tc\\\",1.5,2026-11-20,2026-11-23T20:00:05Z,\"[ "
                        "{\"\"id\"\":1,\n\"\"name\"\":\"\"認証\"\"}]\"\r\n"
                        "2,\"\",6,,2026-11-23T03:00:05.250Z,[]\r\n"
                        "3,,many,2026-11-20T15:00:00Z,,\r\n"));
}

void TestExport::csvOptions()
{
    SeparatedOptions options;
    options.delimiter = ';';
    options.nullText = "NULL";
    options.hasByteOrderMark = true;
    options.titlesInHeader = true;
    options.moments = MomentForm::Spreadsheet;
    options.zone = QTimeZone("Asia/Tokyo");
    const RowTable rows = parsedTable(issues(),
                                      { R"({"id":1,"summary":"NULL","created":"2026-11-23T20:00:05Z"})",
                                        R"({"id":2,"summary":"a,b"})", R"({"id":3,"summary":" x;"})" });
    QCOMPARE(
        written(*makeCsvWriter(columnsNamed({ u"Id"_s, u"Summary"_s, u"Created"_s }), options), rows),
        QByteArray(
            "\xEF\xBB\xBFID;Subject;Registered\r\n1;\"NULL\";2026-11-24 05:00:05\r\n2;a,b;NULL\r\n3;\" x;\";NULL\r\n"));
    options = {};
    options.hasHeader = false;
    QCOMPARE(written(*makeCsvWriter(columnsNamed({ u"Id"_s }), options), rows), QByteArray("1\r\n2\r\n3\r\n"));
}

void TestExport::csvReadsBackByPython()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.csv"_s);
    QByteArrayList objects;
    const QStringList texts{
        u"plain"_s, u"\"\"\""_s, u",,"_s, u"\r\n"_s, u"end\n"_s, u" blank "_s, u"日本語、改行\nあり"_s,
        u"😀"_s,    u"="_s,      u"\\"_s, u"'"_s,    u"\t"_s
    };
    for (qsizetype i = 0; i < texts.size(); ++i)
        objects +=
            QJsonDocument(QJsonObject{ { u"id"_s, i }, { u"summary"_s, texts[i] } }).toJson(QJsonDocument::Compact);
    const RowTable rows = parsedTable(issues(), objects);
    SeparatedOptions options;
    options.hasByteOrderMark = true;
    const auto writer = makeCsvWriter(columnsNamed({ u"Id"_s, u"Summary"_s }), options);
    QCOMPARE(exportToFile(path, *writer, rows, everyRow(rows.rowCount()), {}, {}).value(), texts.size());

    QProcess python;
    python.start(
        u"/usr/bin/python3"_s,
        { u"-c"_s,
          u"import csv,json,sys\nprint(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8-sig')))))"_s,
          path });
    QVERIFY(python.waitForFinished());
    const QJsonArray read = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QCOMPARE(read.size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QCOMPARE(read[i]["Id"_L1].toString(), QString::number(i));
        QCOMPARE(read[i]["Summary"_L1].toString(), texts[i]);
    }
}

void TestExport::tsv()
{
    QCOMPARE(
        written(*makeTsvWriter(columnsNamed({ u"Id"_s, u"Summary"_s, u"Category"_s })), fewIssues()),
        QByteArray(
            "Id\tSummary\tCategory\n1\ta, \"b\"\\n\\tc\\\\\t[ {\"id\":1,\\n\"name\":\"認証\"}]\n2\t\t[]\n3\t\t\n"));
}

void TestExport::json()
{
    const QByteArray expected = R"([
{"Id":1,"Summary":"a, \"b\"\n\tc\\","EstimatedHours":1.5,"DueDate":"2026-11-20","Created":"2026-11-23T20:00:05Z","Category":[ {"id":1, "name":"認証"}]},
{"Id":2,"Summary":"","EstimatedHours":6,"DueDate":null,"Created":"2026-11-23T03:00:05.250Z","Category":[]},
{"Id":3,"Summary":null,"EstimatedHours":"many","DueDate":"2026-11-20T15:00:00Z","Created":null,"Category":null}
]
)";
    QCOMPARE(written(*makeJsonWriter(columnsNamed(fewColumns), JsonForm::Array), fewIssues()), expected);
}

void TestExport::jsonLinesAreLines()
{
    const QByteArrayList lines =
        written(*makeJsonWriter(columnsNamed(fewColumns), JsonForm::Lines), fewIssues()).split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.last().isEmpty());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(QJsonDocument::fromJson(lines[i]).object()["Id"_L1].toInt(), static_cast<int>(i) + 1);
}

void TestExport::jsonReadsBackByQt()
{
    QString nasty;
    for (char16_t c = 0; c < 0x100; ++c)
        nasty += QChar(c);
    nasty += u"\u2028\u2029\uFFFD😀"_s;
    const QByteArray object =
        QJsonDocument(QJsonObject{ { u"id"_s, 1 }, { u"summary"_s, nasty } }).toJson(QJsonDocument::Compact);
    const QByteArray json =
        written(*makeJsonWriter(ExportColumns::all(issues()), JsonForm::Array), parsedTable(issues(), { object }));
    const QJsonObject read = QJsonDocument::fromJson(json).array()[0].toObject();
    QCOMPARE(read["Summary"_L1].toString(), nasty);
    QCOMPARE(read.size(), issues().columns.size());
}

void TestExport::momentsInOtherZones()
{
    const auto writer = makeJsonWriter(columnsNamed({ u"Created"_s }), JsonForm::Lines, QTimeZone("Asia/Tokyo"));
    QCOMPARE(written(*writer, fewIssues()).split('\n').first(),
             QByteArray("{\"Created\":\"2026-11-24T05:00:05+09:00\"}"));
    SeparatedOptions options;
    options.hasHeader = false;
    options.zone = QTimeZone("America/St_Johns");
    QCOMPARE(written(*makeCsvWriter(columnsNamed({ u"Created"_s }), options), fewIssues()).split('\r').first(),
             QByteArray("2026-11-23T16:30:05-03:30"));
}

void TestExport::numbersReadBack_data()
{
    QTest::addColumn<double>("number");
    for (const double number : { 0.1, 1.0 / 3, 1e300, 5e-324, -2.5, 123456789012345680.0, 0.0 })
        QTest::addRow("%g", number) << number;
}

void TestExport::numbersReadBack()
{
    QFETCH(const double, number);
    QByteArray text;
    appendNumber(text, number);
    QCOMPARE(text.toDouble(), number);
    QVERIFY(QJsonDocument::fromJson("[" + text + "]").array()[0].isDouble());
}

void TestExport::followsTheIndexAndTheColumns()
{
    const RowTable rows = fewIssues();
    const auto writer = makeCsvWriter(columnsNamed({ u"EstimatedHours"_s, u"Id"_s }));
    QByteArray out;
    writer->begin(out);
    writer->append(out, rows, RowIndex{ 2, 0 });
    writer->append(out, rows, RowIndex{ 1 });
    QVERIFY(writer->end(out));
    QCOMPARE(out, QByteArray("EstimatedHours,Id\r\nmany,3\r\n1.5,1\r\n6,2\r\n"));
}

void TestExport::streamsBatches()
{
    const RowTable rows = fewIssues();
    for (const JsonForm form : { JsonForm::Array, JsonForm::Lines }) {
        const auto writer = makeJsonWriter(columnsNamed(fewColumns), form);
        QByteArray streamed;
        writer->begin(streamed);
        for (const auto &batch : rows.batches())
            writer->append(streamed, batch);
        QVERIFY(writer->end(streamed));
        QCOMPARE(streamed, written(*writer, rows));
    }
}

void TestExport::noRows()
{
    QCOMPARE(written(*makeJsonWriter(columnsNamed(fewColumns), JsonForm::Array), RowTable()), QByteArray("[]\n"));
    QCOMPARE(written(*makeJsonWriter(columnsNamed(fewColumns), JsonForm::Lines), RowTable()), QByteArray());
    QCOMPARE(written(*makeCsvWriter(columnsNamed({ u"Id"_s })), RowTable()), QByteArray("Id\r\n"));
    QCOMPARE(written(*makeJsonWriter(columnsNamed({}), JsonForm::Lines), fewIssues()), QByteArray("{}\n{}\n{}\n"));
}

void TestExport::fileTakesItsPlaceWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"課題.csv"_s);
    QByteArrayList objects;
    for (int i = 0; i < 5000; ++i)
        objects += "{\"id\":" + QByteArray::number(i) + "}";
    const RowTable rows = parsedTable(issues(), objects);
    const auto writer = makeCsvWriter(columnsNamed({ u"Id"_s }));
    QList<qsizetype> progress;
    const auto done =
        exportToFile(path, *writer, rows, everyRow(5000), [&](qsizetype count) { progress += count; }, {});
    QCOMPARE(done.value(), 5000);
    QCOMPARE(contentOf(path), written(*writer, rows));
    QVERIFY(progress.size() > 1);
    QCOMPARE(progress.last(), 5000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{ u"課題.csv"_s });

    // Again over it: replaced, with the mode that it had.
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0640), 0);
    QVERIFY(exportToFile(path, *writer, RowTable(), {}, {}, {}).has_value());
    QCOMPARE(contentOf(path), QByteArray("Id\r\n"));
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0640U);
}

void TestExport::fileThatStoodThereStaysOnFailure()
{
    const QTemporaryDir folder;
    // A folder of that name can't be replaced.
    const QString path = folder.filePath(u"rows.csv"_s);
    QVERIFY(QDir().mkdir(path));
    const auto done = exportToFile(path, *makeCsvWriter(columnsNamed({ u"Id"_s })), fewIssues(), everyRow(3), {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().reason, auth::Reason::StorageFailed);
    QCOMPARE(done.error().subject, path);
    QCOMPARE(done.error().detail, u"rename"_s);
    QCOMPARE(done.error().number, EISDIR);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestExport::stopLeavesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.csv"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    std::stop_source source;
    const auto done = exportToFile(
        path, *makeCsvWriter(columnsNamed({ u"Id"_s })), fewIssues(), everyRow(3),
        [&](qsizetype) { source.request_stop(); }, source.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().reason, auth::Reason::Interrupted);
    QCOMPARE(contentOf(path), QByteArray("before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{ u"rows.csv"_s });
}

void TestExport::folderThatIsMissing()
{
    const QTemporaryDir folder;
    const auto done = exportToFile(folder.filePath(u"no/such/rows.csv"_s), *makeCsvWriter(columnsNamed({ u"Id"_s })),
                                   fewIssues(), everyRow(3), {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().reason, auth::Reason::StorageFailed);
    QCOMPARE(done.error().number, ENOENT);
}

void TestExport::fullDisk()
{
    // A limit on the size of files stands for the disk: writing fails in the middle just the same.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.csv"_s);
    QProcess child;
    child.setProgram(u"/bin/bash"_s);
    child.setArguments({ u"-c"_s, u"ulimit -f 1; trap '' XFSZ; exec \"$0\" --write-too-much \"$1\""_s,
                         QCoreApplication::applicationFilePath(), path });
    child.start();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.readAllStandardOutput().trimmed(), QByteArray("StorageFailed write ") + QByteArray::number(EFBIG));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

namespace {

/// What fullDisk() runs under its limit.
int writeTooMuch(const QString &path)
{
    QByteArrayList objects;
    for (int i = 0; i < 20'000; ++i)
        objects += "{\"id\":" + QByteArray::number(i) + "}";
    const auto done = exportToFile(path, *makeCsvWriter(columnsNamed({ u"Id"_s })), parsedTable(issues(), objects),
                                   everyRow(20'000), {}, {});
    if (!done)
        printf("%s %s %lld\n", qPrintable(auth::nameOf(done.error().reason)), qPrintable(done.error().detail),
               done.error().number);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write-too-much") == 0)
        return writeTooMuch(QString::fromLocal8Bit(argv[2]));
    TestExport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_export.moc"

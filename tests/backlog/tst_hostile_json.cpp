// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backlog/parsed_page.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

class TestHostileJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesOutUnsoundRowsAlone_data();
    void leavesOutUnsoundRowsAlone();
    void refusesWhatIsNoWholeArray_data();
    void refusesWhatIsNoWholeArray();
    void jsonColumnsAreSoundJson();
    void survivesGeneratedDamage();
    void survivesAnyTypeInAnyField();
};

void TestHostileJson::leavesOutUnsoundRowsAlone_data()
{
    QTest::addColumn<QByteArray>("bad");
    const auto row = [](const char *name, const QByteArray &bad) { QTest::newRow(name) << bad; };
    row("null", "null");
    row("number", "5");
    row("text", "\"{}\"");
    row("array", "[{\"id\":9}]");
    row("missing value", R"({"id":2,"summary":})");
    row("missing colon", R"({"id" 2})");
    row("missing comma", R"({"id":2 "summary":"x"})");
    row("bad literal", R"({"id":2,"summary":nulll})");
    row("bad number", R"({"id":2,"estimatedHours":01})");
    row("bad number, dot", R"({"id":2,"estimatedHours":1.})");
    row("not a number", R"({"id":2,"estimatedHours":NaN})");
    row("infinity", R"({"id":2,"estimatedHours":-Infinity})");
    row("bad escape", R"({"id":2,"summary":"\q"})");
    row("short escape", R"({"id":2,"summary":"\u12"})");
    row("raw newline in a text", "{\"id\":2,\"summary\":\"a\nb\"}");
    row("bad escape in kept JSON", R"({"id":2,"category":[{"name":"a","x":"\q"}]})");
    row("trailing comma", R"({"id":2,})");
    row("unsound kept JSON", R"({"id":2,"customFields":[1,,2]})");
    row("key without quotes", R"({"id":2,summary:"x"})");
    row("nothing", "");
}

void TestHostileJson::leavesOutUnsoundRowsAlone()
{
    QFETCH(const QByteArray, bad);
    const ParsedPage page = parsed("[{\"id\":1,\"summary\":\"one\"}," + bad
                                   + ",{\"id\":3,\"category\":[{\"name\":\"c\"}],\"summary\":\"three\"}]");
    QCOMPARE(page.unreadable, 1);
    QCOMPARE(page.rows->rowCount(), 2);
    QCOMPARE(cellOf(page, issues(), u"Summary"_s, 0), u"\"one\""_s);
    QCOMPARE(cellOf(page, issues(), u"Id"_s, 1), u"3"_s);
    QCOMPARE(cellOf(page, issues(), u"Summary"_s, 1), u"\"three\""_s);
    QCOMPARE(cellOf(page, issues(), u"Category"_s, 1), u"\"[{\"name\":\"c\"}]\""_s);
    QCOMPARE(page.rows->rawJson(0).toByteArray(), QByteArray(R"({"id":1,"summary":"one"})"));
}

void TestHostileJson::refusesWhatIsNoWholeArray_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("empty", "");
    row("blanks", " \r\n");
    row("HTML", "<!DOCTYPE html><html><body>メンテナンス</body></html>");
    row("object", R"({"errors":[{"message":"No.","code":6}]})");
    row("null", "null");
    row("open", "[");
    row("cut after a row", R"([{"id":1},)");
    row("cut in a row", R"([{"id":1},{"id":2,"summary":"ab)");
    row("cut in a number", R"([{"id":1},{"id":2)");
    row("something behind", R"([{"id":1}] {"id":2})");
    row("two arrays", R"([{"id":1}][{"id":2}])");
    row("a hundred thousand brackets", QByteArray(100'000, '['));
    row("zeros", QByteArray(1000, '\0'));
    row("quote only", "\"");
}

void TestHostileJson::refusesWhatIsNoWholeArray()
{
    QFETCH(const QByteArray, body);
    JsonRows rows(issues().columns);
    const auto page = rows.parse(body);
    QVERIFY(!page);
    QCOMPARE(page.error().reason, auth::Reason::BadReply);
    QVERIFY(!page.error().detail.isEmpty());
    // The reader is as good as new after it.
    QCOMPARE(rows.parse("[{\"id\":1}]").value().rows->rowCount(), 1);
}

void TestHostileJson::jsonColumnsAreSoundJson()
{
    const QByteArray deep = QByteArray(5000, '[') + QByteArray(5000, ']');
    const ParsedPage page =
        parsed("[{\"id\":1,\"unknown\":" + deep + "},{\"id\":2,\"customFields\":" + deep + "},{\"id\":3}]");
    // Depth costs nothing where nobody looks, and the row where it would have to be walked.
    QCOMPARE(page.rows->rowCount(), 2);
    QCOMPARE(page.unreadable, 1);
}

void TestHostileJson::survivesGeneratedDamage()
{
    std::mt19937 random(20261123);
    const QByteArray sound =
        "[" + wholeIssue() + "," + QByteArray(wholeIssue()).replace("\"id\":11", "\"id\":12") + "]";
    static constexpr char pieces[] = "{}[]\",:\\0189.eE+-nulltrfas \x80\xff\x01\xE3";
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray body = sound;
        const int changes = 1 + static_cast<int>(random() % 4);
        for (int i = 0; i < changes; ++i) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(body.size()));
            switch (random() % 4) {
            case 0:
                body[at] = pieces[random() % (sizeof(pieces) - 1)];
                break;
            case 1:
                body.remove(at, static_cast<qsizetype>(random() % 30));
                break;
            case 2:
                body.insert(at, pieces[random() % (sizeof(pieces) - 1)]);
                break;
            default:
                body.truncate(at + 1);
                break;
            }
            if (body.isEmpty())
                body = "[";
        }
        JsonRows rows(issues().columns);
        const auto page = rows.parse(body);
        if (!page)
            continue;
        readable += page->rows->rowCount() > 0 ? 1 : 0;
        // Whatever was taken as JSON has to be JSON for Qt as well.
        for (qsizetype row = 0; row < page->rows->rowCount(); ++row)
            for (qsizetype column = 0; column < page->rows->columnCount(); ++column) {
                const Cell cell = page->rows->cell(row, column);
                if (issues().columns[column].type != ColumnType::Json || cell.kind == Cell::Kind::Null)
                    continue;
                QJsonParseError error;
                QJsonDocument::fromJson("[" + cell.text.toByteArray() + "]", &error);
                QVERIFY2(error.error == QJsonParseError::NoError, cell.text.toByteArray().constData());
            }
    }
    QVERIFY(readable > 1000);
}

void TestHostileJson::survivesAnyTypeInAnyField()
{
    static const QByteArrayList values{ "null",
                                        "true",
                                        "0",
                                        "-1.5e3",
                                        "\"\"",
                                        "\"2026-01-01\"",
                                        "[]",
                                        "{}",
                                        "[null]",
                                        "[[]]",
                                        "[\"a\",1,{\"name\":null}]",
                                        "{\"id\":null,\"name\":[],\"color\":{}}",
                                        "123456789012345678901234567890",
                                        "\"\\ud800\"" };
    for (const Table &table : allTables()) {
        const int key = table.primaryKeyIndex();
        for (const Column &column : table.columns)
            for (const QByteArray &value : column.extract == Extract::Inherited ? QByteArrayList() : values) {
                QByteArray json = value;
                const QByteArrayList path = QByteArray(column.path).split('.');
                for (qsizetype i = path.size(); i-- > 0;)
                    json = "{\"" + path[i] + "\":" + json + "}";
                const ParsedPage page = parsed("[" + json + "]", table);
                QCOMPARE(page.rows->rowCount(), 1);
                const Cell cell = page.rows->cell(0, table.columnIndex(QString::fromLatin1(column.name)));
                if (value == "null")
                    QVERIFY(cell.kind == Cell::Kind::Null);
                QVERIFY(key < 0 || page.rows->cell(0, key).kind != Cell::Kind::Boolean);
                QCOMPARE(page.rows->rawJson(0).toByteArray(), json);
            }
    }
}

QTEST_GUILESS_MAIN(TestHostileJson)
#include "tst_hostile_json.moc"

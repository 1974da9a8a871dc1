// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backlog/parsed_page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

class TestJsonRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsFieldsOfEveryKind_data();
    void readsFieldsOfEveryKind();
    void keepsTheRowsOwnBytes();
    void readsManyRowsInAnyOrderOfFields();
    void keepsWhatDoesNotFitAsText_data();
    void keepsWhatDoesNotFitAsText();
    void understandsStrings_data();
    void understandsStrings();
    void dropsRepeatedKeysAcrossPages();
    void countsRowsWithoutReadingThem();
    void agreesWithQtOnALargePage();
};

void TestJsonRows::readsFieldsOfEveryKind_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *column, const char *expected) {
        QTest::newRow(column) << QString::fromLatin1(column) << QString::fromUtf8(expected);
    };
    row("Id", "11");
    row("ProjectKey", "\"KAKE-AB\"");
    row("IssueKey", "\"KAKE-AB-20477\"");
    row("KeyId", "20477");
    row("IssueTypeName", "\"バグ\"");
    row("IssueTypeColor", "\"#990000\"");
    row("Summary", "\"夜間バッチが\"トークン切れ\"で\n止まる\"");
    row("Description", "\"\"");
    row("ResolutionId", "0");
    row("StatusName", "\"未対応\"");
    row("PriorityName", "\"高\"");
    row("AssigneeId", "5");
    row("AssigneeUserId", "null");
    row("AssigneeName", "\"佐藤 由美\"");
    row("CategoryNames", "\"認証, 画面, 共通\"");
    row("Category", R"("[{"id":1,"name":"認証"},{"id":2,"name":"画面, 共通"}]")");
    row("VersionNames", "null");
    row("Versions", "\"[]\"");
    row("MilestoneNames", "\"2026年冬\"");
    row("StartDate", "null");
    row("DueDate", "day 20777");
    row("EstimatedHours", "n1.5");
    row("ActualHours", "n6");
    row("ParentIssueId", "null");
    row("CreatedUserUserId", "\"suzuki\"");
    row("Created", "ms 1360224589000");
    row("UpdatedUserId", "null");
    row("UpdatedUserName", "null");
    row("CustomFields", R"("[{"id":9,"fieldTypeId":3,"name":"点","value":4e0}]")");
    row("AttachmentNames", "\"a.png\"");
    row("Stars", "\"[]\"");
    row("ExternalFileLinks", "null");
}

void TestJsonRows::readsFieldsOfEveryKind()
{
    QFETCH(const QString, column);
    const ParsedPage page = parsed("[" + wholeIssue() + "]");
    QCOMPARE(page.rows->rowCount(), 1);
    QCOMPARE(page.unreadable, 0);
    QTEST(cellOf(page, issues(), column), "expected");
}

void TestJsonRows::keepsTheRowsOwnBytes()
{
    const QByteArray second = R"({ "id" : 12, "issueKey":"A-1" })";
    const ParsedPage page = parsed(" [\n" + wholeIssue() + " ,\n " + second + "\n] \n");
    QCOMPARE(page.rows->rowCount(), 2);
    QCOMPARE(page.rows->rawJson(0).toByteArray(), wholeIssue());
    QCOMPARE(page.rows->rawJson(1).toByteArray(), second);
    QCOMPARE(cellOf(page, issues(), u"ProjectKey"_s, 1), u"\"A\""_s);
    QCOMPARE(cellOf(page, issues(), u"Summary"_s, 1), u"null"_s);
}

void TestJsonRows::readsManyRowsInAnyOrderOfFields()
{
    std::mt19937 random(7);
    QByteArray body = "[";
    for (int i = 0; i < 500; ++i) {
        QByteArrayList fields{ "\"id\":" + QByteArray::number(i), "\"issueKey\":\"P-" + QByteArray::number(i) + "\"",
                               "\"summary\":\"s" + QByteArray::number(i) + "\"", "\"status\":{\"name\":\"n\",\"id\":4}",
                               "\"extra" + QByteArray::number(i % 150) + "\":[{}]" };
        std::shuffle(fields.begin(), fields.end(), random);
        if (i % 3 == 0)
            fields.removeLast();
        body += (i == 0 ? "" : ",") + ("{" + fields.join(',') + "}");
    }
    const ParsedPage page = parsed(body + "]");
    QCOMPARE(page.rows->rowCount() + page.repeated, 500);
    for (qsizetype row = 0; row < page.rows->rowCount(); ++row) {
        const QJsonObject expected = QJsonDocument::fromJson(page.rows->rawJson(row).toByteArray()).object();
        QVERIFY(!expected.isEmpty());
        const Cell id = page.rows->cell(row, 0);
        QCOMPARE(id.kind == Cell::Kind::Integer ? id.integer : -1, expected["id"_L1].toInteger(-1));
        const QString summary = expected["summary"_L1].toString();
        QCOMPARE(cellOf(page, issues(), u"Summary"_s, row),
                 expected.contains("summary"_L1) ? u"\"%1\""_s.arg(summary) : u"null"_s);
        QCOMPARE(cellOf(page, issues(), u"StatusId"_s, row), expected.contains("status"_L1) ? u"4"_s : u"null"_s);
    }
}

void TestJsonRows::keepsWhatDoesNotFitAsText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *column, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(column) << QString::fromUtf8(expected);
    };
    row("day of another time stays as sent", R"("dueDate":"2015-05-29T15:00:00Z")", "DueDate",
        "\"2015-05-29T15:00:00Z\"");
    row("plain day", R"("dueDate":"2015-05-29")", "DueDate", "day 16584");
    row("leap day", R"("dueDate":"2024-02-29")", "DueDate", "day 19782");
    row("no such day", R"("dueDate":"2023-02-29")", "DueDate", "\"2023-02-29\"");
    row("thirteenth month", R"("dueDate":"2023-13-01")", "DueDate", "\"2023-13-01\"");
    row("day as a number", R"("dueDate":5)", "DueDate", "\"5\"");
    row("time with fraction", R"("created":"2013-02-07T08:09:49.25Z")", "Created", "ms 1360224589250");
    row("time with zone", R"("created":"2013-02-07T17:09:49+09:00")", "Created", "ms 1360224589000");
    row("time in milliseconds", R"("created":1360224589000)", "Created", "ms 1360224589000");
    row("time before 1970", R"("created":"1969-12-31T23:59:59Z")", "Created", "ms -1000");
    row("time without zone", R"("created":"2013-02-07T08:09:49")", "Created", "\"2013-02-07T08:09:49\"");
    row("time at 25", R"("created":"2013-02-07T25:09:49Z")", "Created", "\"2013-02-07T25:09:49Z\"");
    row("id as text", R"("keyId":"77")", "KeyId", "77");
    row("id as words", R"("keyId":"x77")", "KeyId", "\"x77\"");
    row("id as fraction", R"("keyId":77.5)", "KeyId", "\"77.5\"");
    row("id as whole double", R"("keyId":77.0)", "KeyId", "77");
    row("largest integer", R"("keyId":9223372036854775807)", "KeyId", "9223372036854775807");
    row("beyond 64 bit", R"("keyId":9223372036854775808)", "KeyId", "\"9223372036854775808\"");
    row("beyond double", R"("estimatedHours":1e999)", "EstimatedHours", "\"1e999\"");
    row("number as text", R"("estimatedHours":"2.5")", "EstimatedHours", "n2.5");
    row("true for an id", R"("keyId":true)", "KeyId", "\"true\"");
    row("object for a text", R"("summary":{"a":[1, 2]})", "Summary", R"("{"a":[1, 2]}")");
    row("array for an id", R"("keyId":[1])", "KeyId", "\"[1]\"");
    row("number for a text", R"("summary":12.50)", "Summary", "\"12.50\"");
    row("text for an object", R"("status":"open")", "StatusName", "null");
    row("array for an object", R"("status":[{"id":1,"name":"open"}])", "StatusName", "null");
    row("names among other things", R"("category":["a",{"id":1},null,{"name":"b"},[{"name":"c"}],{"name":5}])",
        "CategoryNames", "\"a, b\"");
    row("object for a list", R"("category":{"name":"a"})", "CategoryNames", "\"a\"");
    row("object without a name for a list", R"("category":{"id":1})", "CategoryNames", R"("{"id":1}")");
    row("null for a list", R"("category":null)", "Category", "null");
    row("text for a list, as JSON", R"("category":"a")", "Category", R"(""a"")");
    row("twice: the last counts", R"("summary":"first","summary":"second")", "Summary", "\"second\"");
    row("twice, then null", R"("summary":"first","summary":null)", "Summary", "null");
    row("key without a dash", R"("issueKey":"ABC")", "ProjectKey", "null");
}

void TestJsonRows::keepsWhatDoesNotFitAsText()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, column);
    const ParsedPage page = parsed("[{\"id\":1}, {\"id\":2," + json + "},{\"id\":3}]");
    QCOMPARE(page.unreadable, 0);
    QCOMPARE(page.rows->rowCount(), 3);
    QTEST(cellOf(page, issues(), column, 1), "expected");
    QCOMPARE(cellOf(page, issues(), u"Id"_s, 1), u"2"_s);
    QCOMPARE(cellOf(page, issues(), column, 0), u"null"_s);
    QCOMPARE(cellOf(page, issues(), column, 2), u"null"_s);
}

void TestJsonRows::understandsStrings_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("expected");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00x")") << u"\U0001F600x"_s;
    QTest::newRow("lone high") << QByteArray(R"("a\ud83dz")") << u"a\uFFFDz"_s;
    QTest::newRow("lone low") << QByteArray(R"("\ude00")") << u"\uFFFD"_s;
    QTest::newRow("high, then another escape") << QByteArray(R"("\ud83d\u0041")") << u"\uFFFDA"_s;
    QTest::newRow("high at the end") << QByteArray(R"("\ud83d")") << u"\uFFFD"_s;
    QTest::newRow("zero") << QByteArray(R"("a\u0000b")") << QString(u"a\0b"_s);
    QTest::newRow("raw four bytes") << QByteArray("\"\xF0\x9F\x98\x80\"") << u"\U0001F600"_s;
    QTest::newRow("not UTF-8") << QByteArray("\"a\xFF\xFEz\"") << u"a\uFFFD\uFFFDz"_s;
    QTest::newRow("cut in a character") << QByteArray("\"a\xE3\x81\"") << QString::fromUtf8("a\xE3\x81");
    QTest::newRow("empty") << QByteArray("\"\"") << u""_s;
}

void TestJsonRows::understandsStrings()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, expected);
    const ParsedPage page = parsed("[{\"id\":1,\"summary\":" + token + ",\"category\":[{\"name\":" + token + "}]}]");
    QCOMPARE(page.unreadable, 0);
    const Cell cell = page.rows->cell(0, issues().columnIndex(u"Summary"_s));
    QCOMPARE(QString::fromUtf8(cell.text), expected);
    const Cell names = page.rows->cell(0, issues().columnIndex(u"CategoryNames"_s));
    QCOMPARE(QString::fromUtf8(names.text), expected);
}

void TestJsonRows::dropsRepeatedKeysAcrossPages()
{
    JsonRows rows(issues().columns);
    QCOMPARE(rows.parse(R"([{"id":1},{"id":2},{"id":2}])").value().rows->rowCount(), 2);
    const ParsedPage second =
        rows.parse(R"([{"id":2},{"id":3},{"summary":"no id"},{"summary":"nor here"},{"id":"x"},{"id":"x"}])").value();
    QCOMPARE(second.rows->rowCount(), 4);
    QCOMPARE(second.repeated, 2);
    QCOMPARE(cellOf(second, issues(), u"Id"_s, 0), u"3"_s);
    QCOMPARE(cellOf(second, issues(), u"Id"_s, 3), u"\"x\""_s);
    QCOMPARE(rows.parse("[]").value().rows->rowCount(), 0);
}

void TestJsonRows::countsRowsWithoutReadingThem()
{
    RowCounter counter;
    QByteArray body = "[" + wholeIssue() + "," + wholeIssue() + ",{}]";
    QCOMPARE(counter.count(body), 3);
    body = "[]";
    QCOMPARE(counter.count(body), 0);
    body = " [ ] ";
    QCOMPARE(counter.count(body), 0);
    for (const char *wrong : { "", "{}", "<html>", "[{}", "7", "\"" }) {
        body = wrong;
        QCOMPARE(counter.count(body), -1);
    }
}

void TestJsonRows::agreesWithQtOnALargePage()
{
    QByteArray body = "[";
    for (int i = 0; i < 1000; ++i) {
        QByteArray issue = wholeIssue();
        issue.replace("\"id\":11", "\"id\":" + QByteArray::number(1'000'000 + i));
        issue.replace("1.5", QByteArray::number(i * 0.25));
        body += (i == 0 ? "" : ",") + issue;
    }
    body += "]";
    const QJsonArray expected = QJsonDocument::fromJson(body).array();
    const ParsedPage page = parsed(body);
    QCOMPARE(page.rows->rowCount(), expected.size());
    const int summary = issues().columnIndex(u"Summary"_s);
    const int hours = issues().columnIndex(u"EstimatedHours"_s);
    for (qsizetype row = 0; row < expected.size(); ++row) {
        const QJsonObject object = expected[row].toObject();
        QCOMPARE(page.rows->cell(row, 0).integer, object["id"_L1].toInteger());
        QCOMPARE(QString::fromUtf8(page.rows->cell(row, summary).text), object["summary"_L1].toString());
        QCOMPARE(page.rows->cell(row, hours).number, object["estimatedHours"_L1].toDouble());
        QCOMPARE(QJsonDocument::fromJson(page.rows->rawJson(row).toByteArray()).object(), object);
    }
}

QTEST_GUILESS_MAIN(TestJsonRows)
#include "tst_json_rows.moc"

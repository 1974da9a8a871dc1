// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/order.h"
#include "tests/backlog/parsed_table.h"

#include <QCollator>
#include <QTest>

#include <random>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

/// Rows 0, 1, … whose @p field is each of @p values, as JSON.
RowTable rowsWith(const char *field, const QByteArrayList &values, qsizetype perBatch = 3)
{
    QByteArrayList objects;
    for (qsizetype i = 0; i < values.size(); ++i)
        objects += "{\"id\":" + QByteArray::number(i) + ",\"" + field + "\":" + values[i] + "}";
    return parsedTable(issues(), objects, perBatch);
}

QString sortedIds(const RowTable &rows, const char *column, bool descending, const TextOrder &order = {})
{
    const SortKey key{ issues().columnIndex(QString::fromLatin1(column)), descending };
    const auto index = ordered(rows, everyRow(rows.rowCount()), { key }, order, {});
    QStringList ids;
    for (const quint32 row : *index)
        ids += QString::number(row);
    return ids.join(u' ');
}

} // namespace

class TestOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsEachKind_data();
    void sortsEachKind();
    void sortsJapaneseAsJapaneseReadersExpect();
    void numbersInTextsCountByLocale();
    void sortsBySeveralColumnsStably();
    void sortsOnlyTheRowsGiven();
    void agreesWithAPlainSort();
    void stops();
};

void TestOrder::sortsEachKind_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArrayList>("values");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto row = [](const char *name, const char *field, const char *column, const QByteArrayList &values,
                        const char *up, const char *down) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(column) << values << QString::fromLatin1(up)
                            << QString::fromLatin1(down);
    };
    row("integers", "keyId", "KeyId", { "5", "-3", "null", "5", "900000000000", "-9223372036854775808", "0" },
        "5 1 6 0 3 4 2", "4 0 3 6 1 5 2");
    row("numbers", "estimatedHours", "EstimatedHours", { "0.5", "-2.5", "null", "1e300", "-1e-300", "0", "0.5" },
        "1 4 5 0 6 3 2", "3 0 6 5 4 1 2");
    row("texts in a column of numbers", "estimatedHours", "EstimatedHours", { "\"b\"", "2", "\"a\"", "null", "1" },
        "4 1 2 0 3", "1 4 0 2 3");
    row("days", "dueDate", "DueDate", { "\"2026-02-01\"", "\"1969-12-31\"", "\"2026-01-31T00:00:00Z\"", "null" },
        "1 2 0 3", "0 2 1 3");
    row("moments", "created", "Created",
        { "\"2026-02-01T00:00:01Z\"", "\"1969-12-31T00:00:00Z\"", "\"2026-02-01T00:00:00Z\"" }, "1 2 0", "0 2 1");
    row("texts by code points", "summary", "Summary",
        { "\"b\"", "\"B\"", "\"\"", "null", "\"あ\"", "\"ba\"", "\"😀\"", "\"ｱ\"", "\"b\"" }, "2 1 0 8 5 4 7 6 3",
        "6 7 4 5 0 8 1 2 3");
    row("nothing", "summary", "Summary", {}, "", "");
    row("nothing but nulls", "summary", "Summary", { "null", "null" }, "0 1", "0 1");
}

void TestOrder::sortsEachKind()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, column);
    QFETCH(const QByteArrayList, values);
    const RowTable rows = rowsWith(field.constData(), values);
    QTEST(sortedIds(rows, column.constData(), false), "ascending");
    QTEST(sortedIds(rows, column.constData(), true), "descending");
}

void TestOrder::sortsJapaneseAsJapaneseReadersExpect()
{
    // Kana by sound, whatever their form; then kanji.
    const RowTable rows = rowsWith(
        "summary",
        { "\"佐藤\"", "\"サトウ\"", "\"か\"", "\"ア\"", "\"い\"", "\"abc\"", "\"ABD\"", "null", "\"が\"", "\"カ\"" });
    const TextOrder japanese{ QLocale(QLocale::Japanese, QLocale::Japan) };
    QCOMPARE(sortedIds(rows, "Summary", false, japanese), u"5 6 3 4 2 9 8 1 0 7"_s);
}

void TestOrder::numbersInTextsCountByLocale()
{
    const RowTable rows = rowsWith("issueKey", { "\"KAKE-10\"", "\"KAKE-9\"", "\"ABC-100\"", "\"KAKE-100\"" });
    QCOMPARE(sortedIds(rows, "IssueKey", false), u"2 0 3 1"_s);
    QCOMPARE(sortedIds(rows, "IssueKey", false, TextOrder{ QLocale(QLocale::English, QLocale::UnitedStates) }),
             u"2 1 0 3"_s);
}

void TestOrder::sortsBySeveralColumnsStably()
{
    const RowTable rows = parsedTable(issues(),
                                      { R"({"id":0,"summary":"b","keyId":2})", R"({"id":1,"summary":"a","keyId":2})",
                                        R"({"id":2,"summary":"b","keyId":1})", R"({"id":3,"summary":"a","keyId":2})",
                                        R"({"id":4,"keyId":1})" },
                                      2);
    const qsizetype summary = issues().columnIndex(u"Summary"_s);
    const qsizetype keyId = issues().columnIndex(u"KeyId"_s);
    QCOMPARE(ordered(rows, everyRow(5), { { summary, false }, { keyId, true } }, {}, {}).value(),
             (RowIndex{ 1, 3, 0, 2, 4 }));
    QCOMPARE(ordered(rows, everyRow(5), { { keyId, true }, { summary, false } }, {}, {}).value(),
             (RowIndex{ 1, 3, 0, 2, 4 }));
    QCOMPARE(ordered(rows, everyRow(5), { { keyId, false }, { summary, true } }, {}, {}).value(),
             (RowIndex{ 2, 4, 0, 1, 3 }));
    QCOMPARE(ordered(rows, everyRow(5), {}, {}, {}).value(), everyRow(5));
}

void TestOrder::sortsOnlyTheRowsGiven()
{
    const RowTable rows = rowsWith("keyId", { "5", "4", "3", "2", "1" });
    QCOMPARE(ordered(rows, { 0, 2, 4 }, { { issues().columnIndex(u"KeyId"_s), false } }, {}, {}).value(),
             (RowIndex{ 4, 2, 0 }));
}

void TestOrder::agreesWithAPlainSort()
{
    std::mt19937 random(3);
    QByteArrayList values;
    QStringList texts;
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (auto length = random() % 6; length > 0; --length)
            text += QChar(static_cast<char16_t>(u"aAzZ09 あアん漢字é"[random() % 13]));
        texts += text;
        values += "\"" + text.toUtf8() + "\"";
    }
    const RowTable rows = rowsWith("summary", values, 100);
    const QLocale locale(QLocale::Japanese, QLocale::Japan);
    QCollator collator(locale);
    collator.setNumericMode(true);

    RowIndex expected = everyRow(3000);
    std::stable_sort(expected.begin(), expected.end(),
                     [&](quint32 a, quint32 b) { return collator.compare(texts[a], texts[b]) < 0; });
    const SortKey key{ issues().columnIndex(u"Summary"_s), false };
    QCOMPARE(ordered(rows, everyRow(3000), { key }, TextOrder{ locale }, {}).value(), expected);

    expected = everyRow(3000);
    std::stable_sort(expected.begin(), expected.end(),
                     [&](quint32 a, quint32 b) { return texts[b].toUtf8() < texts[a].toUtf8(); });
    QCOMPARE(ordered(rows, everyRow(3000), { { key.column, true } }, {}, {}).value(), expected);
}

void TestOrder::stops()
{
    const RowTable rows = rowsWith("summary", { "\"b\"", "\"a\"" });
    std::stop_source source;
    source.request_stop();
    QVERIFY(!ordered(rows, everyRow(2), { { 0, false } }, {}, source.get_token()));
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"

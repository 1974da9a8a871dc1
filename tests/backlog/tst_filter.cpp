// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/filter.h"
#include "backlog/rows/text_folding.h"
#include "tests/backlog/parsed_table.h"

#include <QTest>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

class TestFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsWhatPeopleTakeForTheSame_data();
    void foldsWhatPeopleTakeForTheSame();
    void findsRows_data();
    void findsRows();
    void looksOnlyIntoTheColumnsGiven();
    void keepsTheOrderGiven();
    void stops();
};

namespace {

const Table &issues() { return tableNamed("Issues"); }

RowTable threeIssues()
{
    return parsedTable(
        issues(),
        { R"({"id":1,"issueKey":"KAKE-20477","summary":"夜間バッチがトークン切れで止まる","assignee":{"name":"佐藤 由美"},"estimatedHours":1.5,"dueDate":"2026-11-20"})",
          R"({"id":2,"issueKey":"KAKE-20480","summary":"ＣＳＶの見出しがﾓｼﾞﾊﾞｹする","assignee":null,"created":"2026-11-22T20:15:00Z"})",
          R"({"id":3,"issueKey":"WEB-9","summary":"Login page: Straße, ÉCOLE","assignee":{"name":"SATO Yumi"},"keyId":9})" },
        2);
}

std::vector<qsizetype> shownColumns()
{
    std::vector<qsizetype> columns;
    for (qsizetype i = 0; i < issues().columns.size(); ++i)
        if (issues().columns[i].shownFirst || qstrcmp(issues().columns[i].name, "Created") == 0)
            columns.push_back(i);
    return columns;
}

} // namespace

void TestFilter::foldsWhatPeopleTakeForTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ASCII") << u"Tsunagi 1.0"_s << u"tsunagi 1.0"_s;
    QTest::newRow("full-width") << u"ＡＢＣ１２３！　ｚ"_s << u"abc123! z"_s;
    QTest::newRow("half-width kana") << u"ｶﾅ ﾊﾞｯﾁ ﾊﾟｽ ｳﾞ ｰ｡"_s << u"カナ バッチ パス ヴ ー。"_s;
    QTest::newRow("decomposed kana") << u"か\u3099は\u309Aあ\u3099"_s << u"がぱあ\u3099"_s;
    QTest::newRow("letters") << u"ÉCOLE ΑΒΓ Привет"_s << u"école αβγ привет"_s;
    QTest::newRow("kanji and emoji") << u"漢字\U0001F600"_s << u"漢字\U0001F600"_s;
    QTest::newRow("mark alone") << u"ﾞ\u3099"_s << u"\u3099\u3099"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestFilter::foldsWhatPeopleTakeForTheSame()
{
    QFETCH(const QString, text);
    QByteArray out;
    appendFolded(out, text.toUtf8());
    QTEST(QString::fromUtf8(out), "folded");
}

void TestFilter::findsRows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing typed") << u"  　 "_s << u"1 2 3"_s;
    QTest::newRow("part of a key") << u"204"_s << u"1 2"_s;
    QTest::newRow("case") << u"kake-20477"_s << u"1"_s;
    QTest::newRow("full-width typed") << u"ｋａｋｅ"_s << u"1 2"_s;
    QTest::newRow("full-width in the space") << u"csv"_s << u"2"_s;
    QTest::newRow("half-width kana in the space") << u"モジバケ"_s << u"2"_s;
    QTest::newRow("half-width kana typed") << u"ﾊﾞｯﾁ"_s << u"1"_s;
    QTest::newRow("all words, in any columns") << u"由美　夜間 kake"_s << u"1"_s;
    QTest::newRow("one word missing") << u"由美 csv"_s << u""_s;
    QTest::newRow("accents") << u"école"_s << u"3"_s;
    QTest::newRow("name") << u"sato"_s << u"3"_s;
    QTest::newRow("number") << u"1.5"_s << u"1"_s;
    QTest::newRow("day with slashes") << u"2026/11/20"_s << u"1"_s;
    QTest::newRow("day with dashes") << u"2026-11-20"_s << u"1"_s;
    QTest::newRow("moment by the day in Tokyo") << u"2026/11/23"_s << u"2"_s;
    QTest::newRow("moment by the time in Tokyo") << u"05:15"_s << u"2"_s;
    QTest::newRow("not a pattern") << u"."_s << u"1"_s;
    QTest::newRow("no such") << u"xyz"_s << u""_s;
}

void TestFilter::findsRows()
{
    QFETCH(const QString, typed);
    const RowTable rows = threeIssues();
    const auto found = filtered(rows, everyRow(rows.rowCount()), typed, shownColumns(), QTimeZone("Asia/Tokyo"), {});
    QStringList ids;
    for (const quint32 row : *found)
        ids += QString::number(rows.cell(row, 0).integer);
    QTEST(ids.join(u' '), "ids");
}

void TestFilter::looksOnlyIntoTheColumnsGiven()
{
    const RowTable rows = threeIssues();
    const std::vector<qsizetype> keyOnly{ issues().columnIndex(u"IssueKey"_s) };
    QCOMPARE(filtered(rows, everyRow(3), u"sato"_s, keyOnly, QTimeZone::utc(), {}).value(), RowIndex());
    QCOMPARE(filtered(rows, everyRow(3), u"web"_s, keyOnly, QTimeZone::utc(), {}).value(), RowIndex{ 2 });
    QCOMPARE(filtered(rows, everyRow(3), u"web"_s, {}, QTimeZone::utc(), {}).value(), RowIndex());
}

void TestFilter::keepsTheOrderGiven()
{
    const RowTable rows = threeIssues();
    QCOMPARE(filtered(rows, { 2, 1, 0 }, u"kake"_s, shownColumns(), QTimeZone::utc(), {}).value(), (RowIndex{ 1, 0 }));
}

void TestFilter::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!filtered(threeIssues(), everyRow(3), u"kake"_s, shownColumns(), QTimeZone::utc(), source.get_token()));
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"

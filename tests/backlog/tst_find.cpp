// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/find.h"
#include "tests/backlog/parsed_table.h"

#include <QTest>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

qsizetype columnOf(const char *name) { return issues().columnIndex(QString::fromLatin1(name)); }

RowTable someRows()
{
    return parsedTable(issues(),
                       { R"({"id":1,"issueKey":"KAKE-1","summary":"夜間バッチ","dueDate":"2026-11-20"})",
                         R"({"id":2,"issueKey":"KAKE-2","summary":"ABC and abc","estimatedHours":1.5})",
                         R"({"id":3,"issueKey":"KAKE-13","summary":null,"updated":"2026-11-23T15:30:00Z"})" },
                       2);
}

/// "row.column …" of the hits.
QString hits(const QString &typed, const std::vector<qsizetype> &columns, const RowIndex &index = everyRow(3))
{
    const auto found = tsunagi::backlog::found(someRows(), index, typed, columns, QTimeZone("Asia/Tokyo"), 100, {});
    QStringList places;
    for (const Hit &hit : *found)
        places << u"%1.%2"_s.arg(hit.row).arg(hit.column);
    return places.join(u' ');
}

} // namespace

class TestFind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsAreFoundByTheirText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("case") << u"kake-1"_s << u"0.0 2.0"_s;
        QTest::newRow("width") << u"ＡＢＣ"_s << u"1.1"_s;
        QTest::newRow("half-width kana") << u"ﾊﾞｯﾁ"_s << u"0.1"_s;
        QTest::newRow("a text as it stands, not its words") << u"abc abc"_s << QString();
        QTest::newRow("blanks within") << u" abc and "_s << u"1.1"_s;
        QTest::newRow("a day") << u"2026/11/20"_s << u"0.2"_s;
        QTest::newRow("a moment by the zone's clock") << u"2026-11-24 00:30"_s << u"2.4"_s;
        QTest::newRow("a number") << u"1.5"_s << u"1.3"_s;
        QTest::newRow("nowhere") << u"xyzzy"_s << QString();
        QTest::newRow("nothing typed") << u"  "_s << QString();
    }

    void cellsAreFoundByTheirText()
    {
        QFETCH(const QString, typed);
        QTEST(hits(typed,
                   { columnOf("IssueKey"), columnOf("Summary"), columnOf("DueDate"), columnOf("EstimatedHours"),
                     columnOf("Updated") }),
              "expected");
    }

    void placesAreThoseOfTheIndexAndTheColumns()
    {
        const RowIndex turned{ 2, 0 };
        QCOMPARE(hits(u"KAKE-1"_s, { columnOf("Summary"), columnOf("IssueKey") }, turned), u"0.1 1.1"_s);
        QCOMPARE(hits(u"KAKE-2"_s, { columnOf("IssueKey") }, turned), QString());
    }

    void limitAndStop()
    {
        const auto one = found(someRows(), everyRow(3), u"kake"_s, { columnOf("IssueKey") }, QTimeZone::utc(), 2, {});
        QCOMPARE(one->size(), std::size_t(2));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!found(someRows(), everyRow(3), u"kake"_s, { columnOf("IssueKey") }, QTimeZone::utc(), 2,
                       source.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"

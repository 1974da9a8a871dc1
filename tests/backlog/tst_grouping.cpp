// SPDX-License-Identifier: GPL-3.0-or-later
// Rows counted by what a column says: against counts by hand, and by a plain loop over many rows.
#include "backlog/rows/grouping.h"
#include "tests/backlog/parsed_table.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

int columnOf(const char *name) { return issues().columnIndex(QString::fromLatin1(name)); }

RowTable rowsWith(const QByteArrayList &members, const Table &table = issues())
{
    QByteArrayList objects;
    for (qsizetype i = 0; i < members.size(); ++i)
        objects += "{\"id\":" + QByteArray::number(i) + "," + members[i] + "}";
    return parsedTable(table, objects, 3);
}

Grouping of(const RowTable &rows, const char *column, GroupOrder order = GroupOrder::Automatic)
{
    GroupingWish wish;
    wish.column = columnOf(column);
    wish.order = order;
    wish.locale = QLocale(QLocale::Japanese);
    return grouped(rows, everyRow(rows.rowCount()), issues(), wish, {}).value();
}

/// "高 3, 中 2": texts as they came, other values as numbers.
QString shown(const Grouping &grouping)
{
    QStringList groups;
    for (const Group &group : grouping.groups) {
        const Cell cell = group.cell();
        const QString value = cell.kind == Cell::Kind::Text ? QString::fromUtf8(cell.text)
            : cell.kind == Cell::Kind::Number               ? QString::number(cell.number)
                                                            : QString::number(cell.integer);
        groups << u"%1 %2"_s.arg(value).arg(group.rows);
    }
    return groups.join(u", "_s);
}

QByteArray status(int id, const char *name, int order)
{
    return R"("status":{"id":)" + QByteArray::number(id) + R"(,"name":")" + name + R"(","color":"#00000)"
        + QByteArray::number(id) + R"(","displayOrder":)" + QByteArray::number(order) + "}";
}

QByteArray in(int project, const QByteArray &members)
{
    return R"("projectId":)" + QByteArray::number(project) + "," + members;
}

QByteArray assignee(const QByteArray &name) { return R"("assignee":{"id":1,"name":")" + name + R"("})"; }

QByteArray summary(const QByteArray &text) { return R"("summary":")" + text + "\""; }

QByteArray priority(int id, const char *name)
{
    return R"("priority":{"id":)" + QByteArray::number(id) + R"(,"name":")" + name + R"("})";
}

QByteArray categories(const QByteArrayList &names)
{
    QByteArrayList objects;
    for (const QByteArray &name : names)
        objects += R"({"id":1,"name":")" + name + R"("})";
    return R"("category":[)" + objects.join(',') + "]";
}

} // namespace

class TestGrouping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theGreatestFirst()
    {
        const QByteArrayList people{ "b", "a", "b", "c", "b", "c" };
        QByteArrayList members;
        for (const QByteArray &name : people)
            members += assignee(name);
        members += R"("assignee":null)";
        const Grouping byCount = of(rowsWith(members), "AssigneeName");
        QCOMPARE(shown(byCount), u"b 3, c 2, a 1"_s);
        QCOMPARE(byCount.order, GroupOrder::ByCount); // people have no places
        QCOMPARE(byCount.empty, 1);
        QCOMPARE(byCount.others, 0);
        QVERIFY(!byCount.overlaps);
        QCOMPARE(shown(of(rowsWith(members), "AssigneeName", GroupOrder::ByValue)), u"a 1, b 3, c 2"_s);
    }

    void statesAsBacklogOrdersThem()
    {
        const RowTable rows = rowsWith({ status(4, "完了", 4000), status(1, "未対応", 1000), status(4, "完了", 4000),
                                         status(9, "レビュー", 2500), status(2, "処理中", 2000) });
        const Grouping grouping = of(rows, "StatusName");
        QCOMPARE(shown(grouping), u"未対応 1, 処理中 1, レビュー 1, 完了 2"_s);
        QCOMPARE(grouping.order, GroupOrder::ByValue);
        QCOMPARE(grouping.groups.at(2).colour, "#000009");
        QCOMPARE(grouping.groups.at(2).place.value(), 2500);
        QCOMPARE(shown(of(rows, "StatusName", GroupOrder::ByCount)), u"完了 2, 未対応 1, レビュー 1, 処理中 1"_s);
    }

    void statesOfSeveralProjects()
    {
        // The second project has a state of its own, which moves those behind it.
        const RowTable rows = rowsWith({ in(1, status(4, "完了", 4000)), in(1, status(3, "処理済み", 3000)),
                                         in(2, status(4, "完了", 5000)), in(2, status(3, "処理済み", 4000)),
                                         in(2, status(9, "レビュー", 3000)) });
        const Grouping grouping = of(rows, "StatusName");
        QCOMPARE(shown(grouping), u"レビュー 1, 処理済み 2, 完了 2"_s);
        QCOMPARE(grouping.groups.back().place.value(), 5000);
    }

    void prioritiesByTheirIds()
    {
        const RowTable rows = rowsWith({ priority(4, "低"), priority(3, "中"), priority(3, "中"), priority(2, "高") });
        QCOMPARE(shown(of(rows, "PriorityName")), u"高 1, 中 2, 低 1"_s);
    }

    void numbersBySizeAndWhatIsNone()
    {
        const RowTable rows =
            rowsWith({ R"("estimatedHours":10)", R"("estimatedHours":2)", R"("estimatedHours":0)",
                       R"("estimatedHours":-0.0)", R"("estimatedHours":"soon")", R"("estimatedHours":null)" });
        const Grouping hours = of(rows, "EstimatedHours", GroupOrder::ByValue);
        QCOMPARE(shown(hours), u"0 2, 2 1, 10 1, soon 1"_s);
        QCOMPARE(hours.empty, 1);
        const RowTable texts = rowsWith({ R"("summary":"v10")", R"("summary":"v9")", R"("summary":"")" });
        const Grouping summaries = of(texts, "Summary", GroupOrder::ByValue);
        QCOMPARE(shown(summaries), u"v9 1, v10 1"_s); // numbers in a text by their value
        QCOMPARE(summaries.empty, 1);
    }

    void severalNamesAreTakenApart()
    {
        const Grouping grouping =
            of(rowsWith({ categories({ "認証" }), categories({ "画面, 共通", "認証" }), categories({ "認証", "認証" }),
                          categories({}), categories({ "画面, 共通" }) }),
               "CategoryNames");
        QCOMPARE(shown(grouping), u"認証 3, 画面, 共通 2"_s); // the comma is part of a name
        QCOMPARE(grouping.empty, 1);
        QVERIFY(grouping.overlaps);
    }

    void theRestAreOthers()
    {
        QByteArrayList members;
        for (int i = 0; i < 13; ++i)
            for (int times = 0; times <= i; ++times)
                members += summary("s" + QByteArray::number(i));
        const Grouping fits = of(rowsWith(members), "Summary"); // one more takes no more room than the words for it
        QCOMPARE(fits.groups.size(), 13U);
        QCOMPARE(fits.others + fits.otherValues, 0);
        members += R"("summary":"last")";
        const Grouping more = of(rowsWith(members), "Summary");
        QCOMPARE(more.groups.size(), 12U);
        QCOMPARE(more.groups.front().rows, 13);
        QCOMPARE(more.otherValues, 2);
        QCOMPARE(more.others, 2);
    }

    void onlyTheRowsGiven()
    {
        const RowTable rows = rowsWith({ R"("summary":"a")", R"("summary":"b")", R"("summary":"b")" });
        GroupingWish wish;
        wish.column = columnOf("Summary");
        QCOMPARE(shown(grouped(rows, { 0, 2 }, issues(), wish, {}).value()), u"a 1, b 1"_s);
        const Grouping none = grouped(rows, {}, issues(), wish, {}).value();
        QVERIFY(none.groups.empty());
        QCOMPARE(none.empty, 0);
    }

    void aGroupOutlivesTheRows()
    {
        std::optional<Grouping> grouping;
        {
            const RowTable rows = rowsWith({ R"("summary":"夜間バッチ")" });
            grouping = of(rows, "Summary");
        }
        QCOMPARE(shown(*grouping), u"夜間バッチ 1"_s);
    }

    void agreesWithAPlainLoop()
    {
        QByteArrayList members;
        QMap<int, qint64> counts;
        for (int i = 0; i < 20000; ++i) {
            const int value = (i * 7919) % 211 % 17;
            members += summary(QByteArray::number(value));
            ++counts[value];
        }
        const Grouping grouping = of(rowsWith(members), "Summary", GroupOrder::ByValue);
        qint64 sum = grouping.others;
        qint64 least = members.size();
        for (const Group &group : grouping.groups) {
            QCOMPARE(group.rows, counts.value(group.text.toInt()));
            sum += group.rows;
            least = std::min(least, group.rows);
        }
        QCOMPARE(sum, members.size());
        QCOMPARE(grouping.otherValues, counts.size() - 12);
        QVERIFY(std::ranges::count_if(counts, [&](qint64 count) { return count > least; }) < 12);
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!grouped(rowsWith({ R"("summary":"a")" }), { 0 }, issues(), {}, source.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestGrouping)
#include "tst_grouping.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a column: against numbers reckoned by hand, and by a plain loop over many rows.
#include "backlog/rows/statistics.h"
#include "tests/backlog/parsed_table.h"

#include <QSet>
#include <QTest>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

int columnOf(const char *name) { return issues().columnIndex(QString::fromLatin1(name)); }

RowTable rowsWith(const char *field, const QByteArrayList &values)
{
    QByteArrayList objects;
    for (qsizetype i = 0; i < values.size(); ++i)
        objects += "{\"id\":" + QByteArray::number(i) + ",\"" + field + "\":" + values[i] + "}";
    return parsedTable(issues(), objects, 3);
}

ColumnStatistics of(const RowTable &rows, const char *column)
{
    return statisticsOf(rows, everyRow(rows.rowCount()), issues(), columnOf(column), {}).value();
}

} // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursAreAdded()
    {
        const auto hours =
            of(rowsWith("estimatedHours", { "6", "null", "1.5", "6", "-0.5", "\"soon\"" }), "EstimatedHours");
        QCOMPARE(hours.values, 5);
        QCOMPARE(hours.empty, 1);
        QCOMPARE(hours.distinct, 4); // 6, 1.5, -0.5, "soon"
        QCOMPARE(hours.measured, 4); // what is no number is counted, and not reckoned with
        QCOMPARE(hours.least.number, -0.5);
        QCOMPARE(hours.greatest.number, 6.0);
        QCOMPARE(hours.sum.value(), 13.0);
        QCOMPARE(hours.average().value(), 3.25);
    }

    void daysHaveAFirstAndALast()
    {
        const auto due =
            of(rowsWith("dueDate", { "\"2026-02-01\"", "null", "\"1969-12-31\"", "\"2026-02-01\"" }), "DueDate");
        QCOMPARE(due.values, 3);
        QCOMPARE(due.distinct, 2);
        QCOMPARE(due.least.kind, Cell::Kind::Date);
        QCOMPARE(due.least.integer, -1);
        QCOMPARE(due.greatest.integer, 20485);
        QVERIFY(!due.sum);
        QVERIFY(!due.average());
    }

    void textsAndIdsAreCounted()
    {
        const auto summary = of(rowsWith("summary", { "\"a\"", "\"b\"", "\"a\"", "\"\"", "null" }), "Summary");
        QCOMPARE(summary.values, 4);
        QCOMPARE(summary.distinct, 3);
        QCOMPARE(summary.measured, 0);
        QCOMPARE(summary.least.kind, Cell::Kind::Null);
        const auto ids = of(rowsWith("keyId", { "3", "5" }), "KeyId");
        QCOMPARE(ids.least.integer, 3);
        QCOMPARE(ids.greatest.integer, 5);
        QVERIFY(!ids.sum); // a sum of ids says nothing
        QVERIFY(isAddable(
            tableNamed("IssueAttachments").columns.at(tableNamed("IssueAttachments").columnIndex(u"Size"_s))));
    }

    void nothingAndOnlyTheRowsGiven()
    {
        const RowTable rows = rowsWith("estimatedHours", { "1", "2", "4" });
        const auto none = statisticsOf(rows, {}, issues(), columnOf("EstimatedHours"), {}).value();
        QCOMPARE(none.values + none.empty + none.distinct, 0);
        QVERIFY(!none.sum);
        const auto two = statisticsOf(rows, { 2, 0 }, issues(), columnOf("EstimatedHours"), {}).value();
        QCOMPARE(two.values, 2);
        QCOMPARE(two.sum.value(), 5.0);
    }

    void agreesWithAPlainLoop()
    {
        QByteArrayList values;
        double sum = 0;
        QSet<int> different;
        for (int i = 0; i < 5000; ++i) {
            const int value = (i * 7919) % 613;
            values += QByteArray::number(value * 0.25);
            sum += value * 0.25;
            different << value;
        }
        const auto hours = of(rowsWith("actualHours", values), "ActualHours");
        QCOMPARE(hours.values, 5000);
        QCOMPARE(hours.distinct, different.size());
        QCOMPARE(hours.sum.value(), sum);
        QCOMPARE(hours.greatest.number, 612 * 0.25);
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!statisticsOf(rowsWith("keyId", { "1" }), { 0 }, issues(), columnOf("KeyId"), source.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows counted over time, and the burn-up of a milestone: against what is counted by hand.
#include "backlog/rows/burn_up.h"
#include "tests/backlog/parsed_table.h"

#include <QDate>
#include <QTest>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

qint64 day(const char *iso)
{
    return QDate(1970, 1, 1).daysTo(QDate::fromString(QString::fromLatin1(iso), Qt::ISODate));
}

QString iso(qint64 day) { return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate); }

QByteArray issue(const QByteArray &created, const QByteArray &updated, int status, const QByteArray &milestones = "[]")
{
    static int id = 0; // what comes twice is dropped
    return R"({"id":)" + QByteArray::number(++id) + R"(,"issueKey":"KAKE-1","created":)" + created + R"(,"updated":)"
        + updated + R"(,"status":{"id":)" + QByteArray::number(status) + R"(,"name":"s"},"milestone":)" + milestones
        + "}";
}

QByteArray quoted(const char *text) { return QByteArray("\"") + text + "\""; }

QByteArray milestone(int id, const char *name, const char *start, const char *due)
{
    const auto dayOrNull = [](const char *text) {
        return *text == '\0' ? QByteArray("null") : '"' + QByteArray(text) + "T00:00:00Z\"";
    };
    return R"({"id":)" + QByteArray::number(id) + R"(,"name":")" + name + R"(","startDate":)" + dayOrNull(start)
        + R"(,"releaseDueDate":)" + dayOrNull(due) + "}";
}

/// "2026-11-16 3 1": a line a step, a figure a series.
QStringList shown(const std::vector<qint64> &beginnings, const std::vector<std::vector<qint64>> &counts)
{
    QStringList lines;
    for (std::size_t i = 0; i < beginnings.size(); ++i) {
        QString line = iso(beginnings[i]);
        for (const auto &series : counts)
            line += i < series.size() ? u" %1"_s.arg(series[i]) : u" -"_s;
        lines << line;
    }
    return lines;
}

TimeCounts counted(const RowTable &rows, TimeStep step, const QTimeZone &zone = QTimeZone::utc())
{
    return countedOverTime(rows, everyRow(rows.rowCount()), issues(), timeSeriesOf(issues()), step, zone, {}).value();
}

BurnUp burnUp(const RowTable &rows, qint64 today, qint64 wished = 0)
{
    BurnUpWish wish;
    wish.milestone = wished;
    wish.today = today;
    return burnUpOf(rows, everyRow(rows.rowCount()), issues(), wish, QTimeZone::utc(), {}).value();
}

} // namespace

class TestTimeCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsBeginWhereTheyShould()
    {
        QCOMPARE(iso(beginningOf(day("2026-11-28"), TimeStep::Week)), u"2026-11-23"_s); // a Monday
        QCOMPARE(iso(beginningOf(day("2026-11-23"), TimeStep::Week)), u"2026-11-23"_s);
        QCOMPARE(iso(beginningOf(day("1969-12-31"), TimeStep::Week)), u"1969-12-29"_s);
        QCOMPARE(iso(beginningOf(day("2024-02-29"), TimeStep::Month)), u"2024-02-01"_s);
        QCOMPARE(iso(nextBeginning(day("2024-12-01"), TimeStep::Month)), u"2025-01-01"_s);
        QCOMPARE(iso(beginningOf(day("2024-02-29"), TimeStep::Year)), u"2024-01-01"_s);
        QCOMPARE(iso(nextBeginning(day("2024-01-01"), TimeStep::Year)), u"2025-01-01"_s);
        QCOMPARE(iso(nextBeginning(day("2024-02-28"), TimeStep::Day)), u"2024-02-29"_s);
    }

    void aStepFitsTheTime()
    {
        const qint64 first = day("2020-01-01");
        QCOMPARE(fittingStep(TimeStep::Automatic, first, first), TimeStep::Day);
        QCOMPARE(fittingStep(TimeStep::Automatic, first, first + 100), TimeStep::Week);
        QCOMPARE(fittingStep(TimeStep::Automatic, first, first + 1000), TimeStep::Month);
        QCOMPARE(fittingStep(TimeStep::Automatic, first, first + 4000), TimeStep::Year);
        QCOMPARE(fittingStep(TimeStep::Day, first, first + 300), TimeStep::Day);
        QCOMPARE(fittingStep(TimeStep::Day, first, first + 1000), TimeStep::Week); // else there would be too many
        QCOMPARE(fittingStep(TimeStep::Day, day("0001-01-01"), day("9999-12-31")), TimeStep::Year);
    }

    void createdAndCompletedIssues()
    {
        const RowTable rows = parsedTable(issues(),
                                          { issue(quoted("2026-11-02T03:00:00Z"), quoted("2026-11-20T03:00:00Z"), 4),
                                            issue(quoted("2026-11-03T03:00:00Z"), quoted("2026-11-04T03:00:00Z"), 1),
                                            issue(quoted("2026-11-16T03:00:00Z"), quoted("2026-11-17T03:00:00Z"), 4),
                                            issue("null", quoted("2026-11-17T03:00:00Z"), 4) },
                                          2);
        const TimeCounts counts = counted(rows, TimeStep::Week);
        QCOMPARE(shown(counts.beginnings, counts.counts),
                 (QStringList{ u"2026-11-02 2 0"_s, u"2026-11-09 0 0"_s,
                               u"2026-11-16 1 3"_s })); // no quiet week is left out
        QCOMPARE(counts.undated, (std::vector<qint64>{ 1, 0 }));
        QCOMPARE(counted(rows, TimeStep::Automatic).step, TimeStep::Day);
    }

    void aMomentHasItsDayInTheZone()
    {
        const RowTable rows = parsedTable(
            issues(),
            { issue(quoted("2026-11-30T15:00:00Z"), "null", 1), issue(quoted("2026-11-30T14:59:59Z"), "null", 1) });
        const TimeCounts counts = counted(rows, TimeStep::Month, QTimeZone("Asia/Tokyo"));
        QCOMPARE(shown(counts.beginnings, counts.counts), (QStringList{ u"2026-11-01 1 0"_s, u"2026-12-01 1 0"_s }));
    }

    void whatThereIsToCount()
    {
        const auto names = [](const char *table) {
            QStringList columns;
            for (const TimeSeries &series : timeSeriesOf(tableNamed(table)))
                columns << QString::fromLatin1(tableNamed(table).columns.at(series.column).name)
                        + (series.isCompletion ? u"!"_s : QString());
            return columns;
        };
        QCOMPARE(names("Issues"), (QStringList{ u"Created"_s, u"Updated!"_s }));
        QCOMPARE(names("PullRequests"), (QStringList{ u"Created"_s, u"MergeAt"_s }));
        QCOMPARE(names("IssueComments"), (QStringList{ u"Created"_s, u"Updated"_s }));
        QCOMPARE(names("ProjectVersionMilestones"), (QStringList{ u"StartDate"_s, u"ReleaseDueDate"_s }));
        QCOMPARE(names("Priorities"), QStringList());
        for (const Table &table : allTables())
            QVERIFY(timeSeriesOf(table).size() <= 2);
    }

    void aBurnUpDayByDay()
    {
        const QByteArray first = "[" + milestone(7, "第1期", "2026-11-02", "2026-11-06") + "]";
        const RowTable rows = parsedTable(
            issues(),
            { issue(quoted("2026-10-01T00:00:00Z"), quoted("2026-11-03T00:00:00Z"), 4, first), // before its start
              issue(quoted("2026-11-02T00:00:00Z"), quoted("2026-11-05T00:00:00Z"), 4, first),
              issue(quoted("2026-11-04T00:00:00Z"), quoted("2026-11-05T00:00:00Z"), 3, first), // not closed
              issue(quoted("2026-11-03T00:00:00Z"), quoted("2026-11-03T00:00:00Z"), 4) }); // of none
        const BurnUp whole = burnUp(rows, day("2027-01-01"));
        QCOMPARE(whole.milestones.size(), 1U);
        QCOMPARE(whole.milestones.front().issues, 3);
        QCOMPARE(whole.milestones.front().projectKey, "KAKE");
        QCOMPARE(iso(whole.milestones.front().due.value()), u"2026-11-06"_s);
        QCOMPARE(shown(whole.beginnings, { whole.scope, whole.completed }),
                 (QStringList{ u"2026-11-02 2 0"_s, u"2026-11-03 2 1"_s, u"2026-11-04 3 1"_s, u"2026-11-05 3 2"_s,
                               u"2026-11-06 3 2"_s }));
        const BurnUp underWay = burnUp(rows, day("2026-11-04"));
        QCOMPARE(underWay.beginnings.size(), 5U);
        QCOMPARE(underWay.scope, (std::vector<qint64>{ 2, 2, 3 })); // what is to come is not known
    }

    void itGoesOnPastTheRelease()
    {
        const QByteArray which = "[" + milestone(7, "m", "", "2026-11-03") + "]";
        const RowTable rows =
            parsedTable(issues(),
                        { issue(quoted("2026-11-02T00:00:00Z"), quoted("2026-11-05T00:00:00Z"), 4, which),
                          issue("null", "null", 1, which) });
        const BurnUp late = burnUp(rows, day("2026-12-01"));
        QCOMPARE(shown(late.beginnings, { late.scope, late.completed }),
                 (QStringList{ u"2026-11-02 2 0"_s, u"2026-11-03 2 0"_s, u"2026-11-04 2 0"_s, u"2026-11-05 2 1"_s }));
    }

    void theMilestoneThatIsUnderWay()
    {
        const QByteArray before = milestone(1, "before", "2026-09-01", "2026-09-30");
        const QByteArray now = milestone(2, "now", "2026-11-01", "2026-11-30");
        const QByteArray later = milestone(3, "later", "2026-12-01", "2026-12-31");
        const QByteArray open = milestone(4, "without days", "", "");
        const auto row = [](const QByteArrayList &milestones) {
            return issue(quoted("2026-09-01T00:00:00Z"), quoted("2026-09-01T00:00:00Z"), 1,
                         "[" + milestones.join(',') + "]");
        };
        const RowTable rows =
            parsedTable(issues(), { row({ open }), row({ later, now }), row({ before }), row({ now }) });
        const BurnUp under = burnUp(rows, day("2026-11-15"));
        QByteArrayList names;
        for (const Milestone &milestone : under.milestones)
            names += milestone.name;
        QCOMPARE(names, (QByteArrayList{ "before", "now", "later", "without days" }));
        QCOMPARE(under.milestones[under.chosen].name, "now");
        QCOMPARE(under.milestones[under.chosen].issues, 2);
        QCOMPARE(burnUp(rows, day("2026-11-15"), 3).chosen, 2U);
        QCOMPARE(burnUp(rows, day("2027-11-15")).chosen, 2U); // the last
        QCOMPARE(burnUp(rows, day("2027-11-15"), 4).chosen, 3U);
    }

    void nothingAndStopped()
    {
        const RowTable rows = parsedTable(issues(), { issue("null", "null", 1) });
        QVERIFY(burnUp(rows, 0).milestones.empty());
        QVERIFY(counted(rows, TimeStep::Day).beginnings.empty());
        QVERIFY(hasBurnUp(issues()));
        QVERIFY(!hasBurnUp(tableNamed("Projects")));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!burnUpOf(rows, { 0 }, issues(), {}, QTimeZone::utc(), source.get_token()));
        QVERIFY(!countedOverTime(rows, { 0 }, issues(), {}, TimeStep::Day, QTimeZone::utc(), source.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestTimeCounts)
#include "tst_time_counts.moc"

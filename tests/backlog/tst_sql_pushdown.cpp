// SPDX-License-Identifier: GPL-3.0-or-later
// What a statement asks of the space: the conditions that it knows, no more rows than are wanted, and keys together.
#include "tests/backlog/sql_space.h"

#include <QUrlQuery>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;

class TestSqlPushdown : public QObject {
    Q_OBJECT
private:
    struct Asked {
        QString path; ///< below /api/v2
        QUrlQuery query;
    };
    /// The rows, and what they cost, since the last call.
    [[nodiscard]] SqlRows run(const QString &sql, const SqlParameters &parameters = {})
    {
        const qsizetype before = m_sandbox.log().size();
        SqlSpace space(m_connection.client);
        const auto rows = space.run(sql, parameters);
        m_outcome = outcomeOf(rows);
        m_asked.clear();
        const auto log = m_sandbox.log();
        for (qsizetype i = before; i < log.size(); ++i)
            if (const QString path = log[i]["path"_L1].toString(); path.startsWith("/api/v2"_L1))
                m_asked += Asked{ path.sliced(7),
                                  QUrlQuery(QUrl::fromPercentEncoding(log[i]["query"_L1].toString().toUtf8())) };
        return rows ? *rows : SqlRows();
    }
    [[nodiscard]] int asked(const QString &path) const
    {
        return static_cast<int>(std::ranges::count(m_asked, path, &Asked::path));
    }
    /// Of the first request for a path.
    [[nodiscard]] QStringList values(const QString &path, const QString &parameter) const
    {
        for (const Asked &each : m_asked)
            if (each.path == path)
                return each.query.allQueryItemValues(parameter, QUrl::FullyDecoded);
        return { u"never asked"_s };
    }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    QList<Asked> m_asked;
    QString m_outcome;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--issues"_s, u"450"_s }), qPrintable(m_sandbox.errorText()));
        m_connection = connectedByKey(m_sandbox, m_home.path());
    }

    void conditionsGoToTheSpace()
    {
        const SqlRows projects = run(u"SELECT Id, ProjectKey FROM Projects ORDER BY Id"_s);
        QVERIFY(projects.size() > 1);
        const QString id = QString::fromUtf8(projects.first().first());
        const SqlRows rows = run(u"SELECT Id, ProjectId, StatusName FROM Issues WHERE ProjectId = "_s + id
                                 + u" AND StatusName = '処理中'"_s);
        QCOMPARE(m_outcome, u"done"_s);
        QVERIFY(!rows.isEmpty());
        QCOMPARE(values(u"/issues"_s, u"projectId[]"_s), QStringList{ id });
        QCOMPARE(values(u"/issues"_s, u"statusId[]"_s), QStringList{ u"2"_s });
        for (const QByteArrayList &row : rows)
            QVERIFY(row[1] == projects.first().first() && row[2] == "処理中");
    }

    void severalIdsAtOnce()
    {
        const SqlRows rows = run(u"SELECT DISTINCT PriorityId FROM Issues WHERE PriorityId IN (2, 4)"_s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(values(u"/issues"_s, u"priorityId[]"_s), (QStringList{ u"2"_s, u"4"_s }));
    }

    void daysAreAskedForWithTheirNeighbours()
    {
        QVERIFY(!run(u"SELECT Id FROM Issues WHERE Created >= '2026-01-10T00:00:00Z' AND DueDate <= '2026-12-24'"_s)
                     .isEmpty());
        QCOMPARE(values(u"/issues"_s, u"createdSince"_s), QStringList{ u"2026-01-09"_s });
        QCOMPARE(values(u"/issues"_s, u"dueDateUntil"_s), QStringList{ u"2026-12-24"_s });
    }

    void aFilterThatIsNoColumn()
    {
        const SqlRows rows =
            run(u"SELECT Id FROM Issues WHERE Keyword = :word LIMIT 3"_s, { { u"word"_s, u"ログイン"_s } });
        QCOMPARE(m_outcome, u"done"_s);
        QCOMPARE(values(u"/issues"_s, u"keyword"_s), QStringList{ u"ログイン"_s });
        QVERIFY(rows.size() <= 3);
        (void)run(u"SELECT Id FROM Issues WHERE ParentChild = 99"_s);
        QCOMPARE(m_outcome, u"BadArgument"_s);
        QCOMPARE(m_asked.size(), 0);
    }

    void aLimitReadsNoMore()
    {
        QCOMPARE(run(u"SELECT Id FROM Issues LIMIT 7"_s).size(), 7);
        QCOMPARE(asked(u"/issues"_s), 1);
        QCOMPARE(values(u"/issues"_s, u"count"_s), QStringList{ u"7"_s });
        QCOMPARE(run(u"SELECT Id FROM Issues ORDER BY Updated DESC LIMIT 5"_s).size(), 5);
        QCOMPARE(asked(u"/issues"_s), 1);
        QCOMPARE(values(u"/issues"_s, u"sort"_s), QStringList{ u"updated"_s });
        QCOMPARE(values(u"/issues"_s, u"order"_s), QStringList{ u"desc"_s });
    }

    void aStoppedScanAsksForAPageMoreAtMost()
    {
        m_sandbox.control(u"latency"_s, { { u"ms"_s, 100 } });
        QCOMPARE(run(u"SELECT Id FROM Issues WHERE Summary <> '' LIMIT 5"_s).size(), 5);
        QVERIFY(asked(u"/issues"_s) <= 2);
        m_sandbox.control(u"latency"_s, { { u"ms"_s, 0 } });
    }

    void keysOfAJoinAreAskedForTogether()
    {
        const SqlRows rows = run(u"SELECT c.Id, p.Id FROM Issues c JOIN Issues p ON p.Id = c.ParentIssueId"_s);
        QVERIFY(rows.size() > 20);
        QVERIFY2(asked(u"/issues"_s) <= 14, qPrintable(QString::number(asked(u"/issues"_s))));
    }

    void whatIsReadOnceServesTheWholeJoin()
    {
        const SqlRows rows = run(u"SELECT i.Id, u.Name FROM Issues i JOIN Users u ON u.Id = i.AssigneeId"_s);
        QVERIFY(rows.size() > 100);
        QVERIFY(asked(u"/users"_s) <= 2);
        QVERIFY(asked(u"/issues"_s) <= 6);
    }

    void childrenOfAKey()
    {
        const SqlRows keys = run(u"SELECT IssueKey FROM Issues LIMIT 1"_s);
        const SqlRows rows = run(u"SELECT IssueKey, Id FROM IssueComments WHERE IssueKey = '"_s
                                 + QString::fromUtf8(keys.first().first()) + u'\'');
        QCOMPARE(m_outcome, u"done"_s);
        QVERIFY(m_asked.size() <= 6); // the key, the issue, and the pages of its comments
        for (const QByteArrayList &row : rows)
            QCOMPARE(row.first(), keys.first().first());
    }

    void aNameThatIsNothingGivesNoRows()
    {
        QVERIFY(run(u"SELECT Id FROM Issues WHERE StatusName = 'nothing'"_s).isEmpty());
        QCOMPARE(m_outcome, u"done"_s);
        QVERIFY(run(u"SELECT Id FROM Issues WHERE Id = NULL"_s).isEmpty());
        QCOMPARE(asked(u"/issues"_s), 0);
    }

    void aBudgetOfRequests()
    {
        SqlSpace space(m_connection.client, 3);
        const auto rows = space.run(u"SELECT Id FROM Issues WHERE Summary <> ''"_s);
        QCOMPARE(outcomeOf(rows), u"RequestsOverBudget"_s);
        QVERIFY(rows.error().number >= 4);
        QCOMPARE(rows.error().detail, u"3"_s);
    }

    void thePlanNamesWhatIsAsked()
    {
        const auto database = SqlDatabase::open(nullptr, QTimeZone::utc());
        const auto plan = (*database)->plan(
            u"SELECT * FROM Issues i JOIN IssueComments c ON c.IssueId = i.Id WHERE i.ProjectId = 5 AND i.PriorityId IN (1, 2)"_s,
            {});
        QVERIFY(plan.has_value());
        QCOMPARE(plan->size(), 2);
        QCOMPARE(plan->at(0).table->name, "Issues");
        QVERIFY(plan->at(0).conditions.contains(u"ProjectId=5"_s));
        QVERIFY(plan->at(0).conditions.contains(u"PriorityId=…"_s));
        QVERIFY(!plan->at(0).isInner);
        QCOMPARE(plan->at(1).table->name, "IssueComments");
        QCOMPARE(plan->at(1).conditions, QStringList{ u"IssueId=?"_s });
        QVERIFY(plan->at(1).isInner);
    }
};

QTEST_GUILESS_MAIN(TestSqlPushdown)
#include "tst_sql_pushdown.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// `query` as a person or a nightly job uses it.
#include "tests/app/cli_space.h"

#include <QTest>

using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

class TestCliQuery : public QObject {
    Q_OBJECT
private:
    [[nodiscard]] CliResult query(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_space.cli.run(m_space.withKey() + QStringList{ u"query"_s } + arguments, input);
    }
    [[nodiscard]] static QString reason(const CliResult &result) { return result.error()["reason"_L1].toString(); }
    CliSpace m_space;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_space.sandbox.start({ u"--issues"_s, u"250"_s }), qPrintable(m_space.sandbox.errorText()));
    }

    void rowsWithTheirTypes()
    {
        const CliResult result =
            query({ u"SELECT i.IssueKey, i.Id, i.DueDate, COUNT(*) AS n, AVG(i.EstimatedHours) AS hours"
                    " FROM Issues i WHERE i.DueDate IS NOT NULL GROUP BY i.Id LIMIT 3"_s,
                    u"-o"_s, u"json"_s });
        QCOMPARE(result.exitCode, 0);
        const QJsonArray rows = rowsOf(result);
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows[0]["Id"_L1].isDouble());
        QCOMPARE(rows[0]["n"_L1].toInt(), 1);
        QCOMPARE(rows[0]["DueDate"_L1].toString().size(), 10);
        QVERIFY(!rows[0]["hours"_L1].isString());
    }

    void sameRowsAsFetch()
    {
        const CliResult fetched =
            m_space.cli.run(m_space.withKey() + QStringList{ u"fetch"_s, u"Issues"_s, u"-o"_s, u"jsonl"_s });
        const CliResult queried = query({ u"SELECT * FROM Issues ORDER BY Created, Id"_s, u"-o"_s, u"jsonl"_s });
        QCOMPARE(queried.exitCode, 0);
        QByteArrayList expected = fetched.out.split('\n');
        QByteArrayList rows = queried.out.split('\n');
        std::ranges::sort(expected);
        std::ranges::sort(rows);
        QCOMPARE(rows.size(), expected.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(QJsonDocument::fromJson(rows[i]).object(), QJsonDocument::fromJson(expected[i]).object());
    }

    void aStatementFromAFileAndFromStandardInput()
    {
        QFile file(m_space.cli.path(u"q.sql"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-- a report\nSELECT TOP 1 Id FROM Projects WHERE ProjectKey = :key\n");
        file.close();
        const CliResult first = query({ u"SELECT ProjectKey FROM Projects LIMIT 1"_s, u"-o"_s, u"json"_s });
        const QString key = rowsOf(first)[0]["ProjectKey"_L1].toString();
        const CliResult fromFile =
            query({ u"--file"_s, file.fileName(), u"--param"_s, u"key="_s + key, u"-o"_s, u"csv"_s });
        QCOMPARE(fromFile.exitCode, 0);
        QCOMPARE(fromFile.out.count('\n'), 2);
        const CliResult fromInput = query({ u"-"_s, u"-o"_s, u"json"_s }, "SELECT 1 AS one");
        QCOMPARE(rowsOf(fromInput)[0]["one"_L1].toInt(), 1);
    }

    void nothingIsAskedForAMistake()
    {
        const qsizetype before = m_space.sandbox.log().size();
        CliResult result = query({ u"DELETE FROM Issues"_s, u"-o"_s, u"json"_s });
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(reason(result), u"StatementNotAllowed"_s);
        result = query({ u"SELECT Sumary FROM Issues"_s });
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.err.contains("Summary"));
        result = query({ u"SELECT CONVERT(INT, 1)"_s });
        QVERIFY(result.err.contains("CAST(value AS type)"));
        result = query({ u"SELECT 1"_s, u"--max-requests"_s, u"0"_s });
        QCOMPARE(result.exitCode, 2);
        result = query({});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(m_space.sandbox.log().size(), before);
    }

    void explainShowsTheRequests()
    {
        const CliResult result =
            query({ u"SELECT i.IssueKey, c.Content FROM Issues i JOIN IssueComments c ON c.IssueId = i.Id"
                    " WHERE i.PriorityId = 2"_s,
                    u"--explain"_s, u"-o"_s, u"json"_s });
        QCOMPARE(result.exitCode, 0);
        const QJsonArray rows = rowsOf(result);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0]["Table"_L1].toString(), u"Issues"_s);
        QCOMPARE(rows[0]["Conditions"_L1].toString(), u"PriorityId=2"_s);
        QCOMPARE(rows[1]["Times"_L1].toString(), u"each row"_s);
        QVERIFY(rows[1]["Requests"_L1].toInt() > 20);
        QCOMPARE(rows[2]["Table"_L1].toString(), u"*"_s);
        QCOMPARE(rows[2]["Requests"_L1].toInt(), rows[0]["Requests"_L1].toInt() + rows[1]["Requests"_L1].toInt());
        QVERIFY(rows[2]["Seconds"_L1].isDouble());
    }

    void aBudgetIsKeptBeforeTheFirstRow()
    {
        const int before = m_space.requestsTo(u"/api/v2/issues"_s);
        const CliResult result =
            query({ u"SELECT c.Id FROM IssueComments c"_s, u"--max-requests"_s, u"20"_s, u"-o"_s, u"json"_s });
        QCOMPARE(result.exitCode, 8);
        QCOMPARE(reason(result), u"RequestsOverBudget"_s);
        QCOMPARE(m_space.requestsTo(u"/api/v2/issues"_s), before);
        QCOMPARE(query({ u"SELECT Id FROM Issues"_s, u"--max-requests"_s, u"20"_s }).exitCode, 0);
    }

    void aProcedure()
    {
        const CliResult result =
            query({ u"EXEC GetOAuthAuthorizationURL CallbackURL='http://localhost:33333', State='abc'"_s, u"-p"_s,
                    u"OAuthClientId=x"_s, u"-o"_s, u"json"_s });
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(rowsOf(result)[0]["State"_L1].toString(), u"abc"_s);
        QCOMPARE(query({ u"EXEC GetOAuthAccessToken"_s, u"--to"_s, m_space.cli.path(u"x"_s) }).exitCode, 2);
        QCOMPARE(query({ u"EXEC Nothing"_s }).exitCode, 2);
    }

    void whatIsLeftOutIsTold()
    {
        const int id = rowsOf(query({ u"SELECT Id FROM Projects LIMIT 1"_s, u"-o"_s, u"json"_s }))[0]["Id"_L1].toInt();
        m_space.sandbox.control(
            u"faults"_s,
            { { u"match"_s, u"/api/v2/projects/%1/statuses"_s.arg(id) }, { u"status"_s, 403 }, { u"times"_s, -1 } });
        const CliResult result = query({ u"SELECT COUNT(*) AS n FROM ProjectStatuses"_s, u"-o"_s, u"json"_s });
        QVERIFY(m_space.sandbox.clearFaults());
        QCOMPARE(result.exitCode, 17);
        QVERIFY(rowsOf(result)[0]["n"_L1].toInt() > 0);
    }
};

QTEST_GUILESS_MAIN(TestCliQuery)
#include "tst_cli_query.moc"

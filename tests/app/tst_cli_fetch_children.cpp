// SPDX-License-Identifier: GPL-3.0-or-later
// fetch of tables below others: conditions choose the parents, parents that are refused are told and cost the exit
// code, what it will cost is told before; and the columns of custom fields.
#include "tests/app/cli_space.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

namespace {

const QString issuesPath = u"/api/v2/issues"_s;

QStringList keysOf(const QJsonArray &rows)
{
    QStringList keys;
    for (const QJsonValue &row : rows)
        if (const QString key = row["IssueKey"_L1].toString(); !keys.contains(key))
            keys << key;
    return keys;
}

/// The warnings on standard error, in order.
QJsonArray warningsOf(const CliResult &result)
{
    QJsonArray warnings;
    for (const QByteArray &line : result.err.trimmed().split('\n'))
        if (const QJsonValue warning = QJsonDocument::fromJson(line).object()["warning"_L1]; warning.isObject())
            warnings << warning;
    return warnings;
}

} // namespace

class TestCliFetchChildren : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(m_space.sandbox.clearFaults()); }
    void conditionsChooseParents();
    void namesOfParents();
    void badConditionsCostNoRequest();
    void refusedParents();
    void refusedParentsAreAllowed();
    void refusedParentsWhenStrict();
    void manyRefusedParents();
    void otherErrorsEndIt();
    void usersRefused();
    void estimateIsTold();
    void customFields();
    void customFieldsByName();
    void customFieldsOnlyWhereWanted();

private:
    /// The connection is in the environment: no warning about a command line.
    CliResult fetch(const QStringList &arguments) { return m_space.cli.run(QStringList{ u"fetch"_s } + arguments); }
    CliResult fetchJson(const QStringList &arguments) { return fetch(arguments + QStringList{ u"-o"_s, u"json"_s }); }
    void refuse(const QString &path, int status = 403)
    {
        m_space.sandbox.control(u"faults"_s, { { "match"_L1, path }, { "times"_L1, -1 }, { "status"_L1, status } });
    }
    void refuseFirstIssue() { refuse(issuesPath + u'/' + m_firstId + u"/comments"_s); }
    /// Requests since then whose path begins so.
    int askedBelow(const QString &path, qsizetype since)
    {
        int count = 0;
        const QJsonArray log = m_space.sandbox.log();
        for (qsizetype i = since; i < log.size(); ++i)
            count += log[i]["path"_L1].toString().startsWith(path) ? 1 : 0;
        return count;
    }

    CliSpace m_space;
    QJsonArray m_comments; ///< all of them
    QString m_firstKey; ///< of the first issue that has comments
    QString m_firstId;
};

void TestCliFetchChildren::initTestCase()
{
    QVERIFY2(m_space.sandbox.start({ u"--issues"_s, u"40"_s }), qPrintable(m_space.sandbox.errorText()));
    m_space.cli.set(u"TSUNAGI_URL"_s, m_space.sandbox.url());
    m_space.cli.set(u"TSUNAGI_APIKEY"_s, m_space.sandbox.apiKey());
    const CliResult all = fetchJson({ u"IssueComments"_s });
    QVERIFY2(all.exitCode == 0 && all.err.isEmpty(), all.told());
    m_comments = rowsOf(all);
    QVERIFY(keysOf(m_comments).size() > 5);
    m_firstKey = m_comments.first()["IssueKey"_L1].toString();
    m_firstId = QString::number(m_comments.first()["IssueId"_L1].toInteger());
}

void TestCliFetchChildren::conditionsChooseParents()
{
    const auto before = m_space.sandbox.log().size();
    const CliResult result = fetchJson({ u"IssueComments"_s, u"--where"_s, u"IssueKey="_s + m_firstKey });
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    QCOMPARE(keysOf(rowsOf(result)), QStringList{ m_firstKey });
    const int pages = askedBelow(issuesPath + u'/' + m_firstId + u"/comments"_s, before);
    QVERIFY(pages >= 1);
    // Besides: the issue by its key, and as a parent. Nobody else's comments.
    QCOMPARE(m_space.sandbox.log().size() - before, 2 + pages);
}

void TestCliFetchChildren::namesOfParents()
{
    const CliResult byProject = fetchJson({ u"IssueComments"_s, u"--where"_s, u"ProjectKey=WEB"_s });
    QVERIFY2(byProject.exitCode == 0, byProject.told());
    QStringList expected;
    for (const QString &key : keysOf(m_comments))
        if (key.startsWith("WEB-"_L1))
            expected << key;
    QVERIFY(!expected.isEmpty() && expected.size() < keysOf(m_comments).size());
    QCOMPARE(keysOf(rowsOf(byProject)), expected);
    // A filter that only the parent has.
    const CliResult byStatus =
        fetchJson({ u"IssueComments"_s, u"--where"_s, u"Status=完了"_s, u"--where"_s, u"ProjectKey=WEB"_s });
    QVERIFY2(byStatus.exitCode == 0, byStatus.told());
    for (const QString &key : keysOf(rowsOf(byStatus)))
        QVERIFY(expected.contains(key));
    QVERIFY(keysOf(rowsOf(byStatus)).size() < expected.size());
}

void TestCliFetchChildren::badConditionsCostNoRequest()
{
    const auto before = m_space.sandbox.log().size();
    for (const QString &condition : { u"Nothing=1"_s, u"Content=x"_s, u"IssueId=abc"_s, u"Created>=2026-01-01"_s }) {
        const CliResult result = fetch({ u"IssueComments"_s, u"--where"_s, condition });
        QVERIFY2(result.exitCode == 2, (condition.toUtf8() + ": " + result.told()).constData());
    }
    QCOMPARE(m_space.sandbox.log().size(), before);
}

/// The others' rows come; the exit code tells that some are missing, and a file of them does not appear.
void TestCliFetchChildren::refusedParents()
{
    refuseFirstIssue();
    const CliResult result = fetchJson({ u"IssueComments"_s });
    QCOMPARE(result.exitCode, 17);
    QStringList others = keysOf(m_comments);
    others.removeAll(m_firstKey);
    QCOMPARE(keysOf(rowsOf(result)), others);
    const QJsonArray warnings = warningsOf(result);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first()["reason"_L1].toString(), u"NotPermitted"_s);
    QVERIFY2(warnings.first()["message"_L1].toString().contains(u"IssueKey="_s + m_firstKey), result.err);
    QCOMPARE(result.error()["reason"_L1].toString(), u"RowsLeftOut"_s);
    QVERIFY2(result.error()["message"_L1].toString().contains(m_firstKey), result.err);
    const QString to = m_space.cli.path(u"partial.csv"_s);
    QCOMPARE(fetch({ u"IssueComments"_s, u"-o"_s, u"csv"_s, u"--to"_s, to }).exitCode, 17);
    QVERIFY(!QFile::exists(to));
}

void TestCliFetchChildren::refusedParentsAreAllowed()
{
    refuseFirstIssue();
    const QString to = m_space.cli.path(u"allowed.json"_s);
    const CliResult result = fetchJson({ u"IssueComments"_s, u"--allow-partial"_s, u"--to"_s, to });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(warningsOf(result).size(), 2); // the parent, and the sum
    QCOMPARE(warningsOf(result).last()["reason"_L1].toString(), u"RowsLeftOut"_s);
    QFile file(to);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!QJsonDocument::fromJson(file.readAll()).array().isEmpty());
    // To a person, in words.
    const CliResult said = fetch({ u"IssueComments"_s, u"--allow-partial"_s, u"--limit"_s, u"1"_s });
    QCOMPARE(said.exitCode, 0);
    QVERIFY2(said.err.contains("IssueKey=" + m_firstKey.toUtf8()), said.err);
}

void TestCliFetchChildren::refusedParentsWhenStrict()
{
    refuseFirstIssue();
    const auto before = m_space.sandbox.log().size();
    const CliResult result = fetchJson({ u"IssueComments"_s, u"--strict"_s });
    QCOMPARE(result.exitCode, 17);
    QCOMPARE(result.error()["reason"_L1].toString(), u"RowsLeftOut"_s);
    QVERIFY2(result.error()["message"_L1].toString().contains(m_firstKey), result.err);
    QVERIFY(rowsOf(result).isEmpty());
    // It ended there: not every issue was asked for its comments.
    QVERIFY(askedBelow(issuesPath + u'/', before) < 40);
}

void TestCliFetchChildren::manyRefusedParents()
{
    refuse(issuesPath + u"/*"_s, 404); // gone since they were listed
    const CliResult result = fetchJson({ u"IssueComments"_s });
    QCOMPARE(result.exitCode, 17);
    QCOMPARE(result.out, QByteArray("[]\n"));
    QCOMPARE(warningsOf(result).size(), 5);
    QVERIFY2(result.error()["message"_L1].toString().contains(u"40"_s), result.err);
}

void TestCliFetchChildren::otherErrorsEndIt()
{
    refuse(issuesPath + u'/' + m_firstId + u"/comments"_s, 400);
    const CliResult result = fetchJson({ u"IssueComments"_s });
    QCOMPARE(result.exitCode, 7);
    QCOMPARE(result.error()["reason"_L1].toString(), u"ApiRefused"_s);
}

/// Only administrators see all users: the others get what is below their own.
void TestCliFetchChildren::usersRefused()
{
    const QJsonArray all = rowsOf(fetchJson({ u"UserReceivedStars"_s }));
    const CliResult me = m_space.cli.run({ u"api"_s, u"/users/myself"_s });
    const qint64 myId = QJsonDocument::fromJson(me.out).object()["id"_L1].toInteger();
    QVERIFY(myId > 0);
    QJsonArray expected;
    for (const QJsonValue &row : all)
        if (row["UserId"_L1].toInteger() == myId)
            expected << row;
    QVERIFY(!expected.isEmpty() && expected.size() < all.size());
    refuse(u"/api/v2/users"_s);
    const CliResult result = fetchJson({ u"UserReceivedStars"_s });
    QCOMPARE(result.exitCode, 17);
    QCOMPARE(rowsOf(result), expected);
    QCOMPARE(warningsOf(result).size(), 1);
    QVERIFY2(warningsOf(result).first()["message"_L1].toString().contains(u"Users"_s), result.err);
    const CliResult said = fetch({ u"UserReceivedStars"_s, u"--allow-partial"_s });
    QCOMPARE(said.exitCode, 0);
    QVERIFY2(said.err.contains("Only your own rows are read"), said.err);
    // The list itself has no such way out.
    QCOMPARE(fetchJson({ u"Users"_s }).exitCode, 7);
}

void TestCliFetchChildren::estimateIsTold()
{
    const CliResult verbose = fetch({ u"IssueComments"_s, u"--verbose"_s, u"--limit"_s, u"1"_s });
    QVERIFY2(verbose.err.contains("fetch.estimate requests=40"), verbose.err);
    CliTerminal terminal(m_space.cli, { u"fetch"_s, u"IssueComments"_s, u"--limit"_s, u"1"_s, u"--no-color"_s });
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY2(terminal.screen().contains("About 40 more request"), terminal.screen());
    // What takes a second or two is not worth a word.
    CliTerminal quick(m_space.cli, { u"fetch"_s, u"ProjectStatuses"_s, u"--limit"_s, u"1"_s, u"--no-color"_s });
    QCOMPARE(quick.exitCode(), 0);
    QVERIFY2(!quick.screen().contains("more request"), quick.screen());
    QVERIFY(!fetch({ u"IssueComments"_s, u"--limit"_s, u"1"_s }).err.contains("more request"));
}

void TestCliFetchChildren::customFields()
{
    const QJsonArray fields =
        QJsonDocument::fromJson(m_space.cli.run({ u"api"_s, u"/projects/WEB/customFields"_s }).out).array();
    QVERIFY(!fields.isEmpty());
    const CliResult result = fetchJson({ u"Issues"_s, u"--where"_s, u"ProjectKey=WEB"_s });
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    int values = 0;
    for (const QJsonValue &row : rowsOf(result)) {
        for (const QJsonValue &field : fields) {
            const QString name = u"CustomField_%1"_s.arg(field["id"_L1].toInteger());
            QVERIFY2(row.toObject().contains(name), qPrintable(name));
            const QJsonValue value = row[name];
            constexpr int numeric = 3;
            QVERIFY(value.isNull() || (field["typeId"_L1].toInt() == numeric ? value.isDouble() : value.isString()));
            // The same as in the column that has them all.
            for (const QJsonValue &whole : row["CustomFields"_L1].toArray())
                if (whole["id"_L1] == field["id"_L1] && whole["value"_L1].isString() && field["typeId"_L1].toInt() <= 2)
                    QCOMPARE(value, whole["value"_L1]);
            values += value.isNull() ? 0 : 1;
        }
    }
    QVERIFY(values > 0);
}

void TestCliFetchChildren::customFieldsByName()
{
    const QJsonArray fields =
        QJsonDocument::fromJson(m_space.cli.run({ u"api"_s, u"/projects/WEB/customFields"_s }).out).array();
    const QString name = u"CustomField_%1"_s.arg(fields.last()["id"_L1].toInteger());
    const QStringList chosen{ u"Issues"_s,  u"--where"_s, u"ProjectKey=WEB"_s, u"--columns"_s, name + u",Id"_s,
                              u"--limit"_s, u"1"_s };
    QVERIFY(fetch(chosen).out.startsWith(name.toUtf8() + "\tId\n"));
    QVERIFY(fetch(chosen + QStringList{ u"--titles"_s }).out.startsWith(fields.last()["name"_L1].toString().toUtf8()));
    // Without a project, or with another project's: no such column.
    QCOMPARE(fetch({ u"Issues"_s, u"--columns"_s, name }).exitCode, 2);
    QCOMPARE(fetch({ u"Issues"_s, u"--where"_s, u"ProjectKey=WEB"_s, u"--columns"_s, u"CustomField_1"_s }).exitCode, 2);
    QCOMPARE(fetch({ u"Projects"_s, u"--columns"_s, name }).exitCode, 2);
}

void TestCliFetchChildren::customFieldsOnlyWhereWanted()
{
    const auto before = m_space.sandbox.log().size();
    QCOMPARE(fetch({ u"Issues"_s, u"--where"_s, u"ProjectKey=WEB"_s, u"--columns"_s, u"Id"_s }).exitCode, 0);
    QCOMPARE(askedBelow(u"/api/v2/projects/"_s, before), 0);
    // A plan without them is no reason to have no issues.
    refuse(u"/api/v2/projects/*"_s);
    const CliResult without = fetchJson({ u"Issues"_s, u"--where"_s, u"ProjectKey=WEB"_s });
    QVERIFY2(without.exitCode == 0 && !rowsOf(without).isEmpty(), without.told());
}

QTEST_GUILESS_MAIN(TestCliFetchChildren)
#include "tst_cli_fetch_children.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "tests/backlog/reading.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;
using auth::Property;

/// Tables below others, against what the space says when each parent is asked by hand.
class TestChildTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(m_sandbox.clearFaults()); }

    void rowsOfEachParentInOrder();
    void severalAtOnceKeepTheOrder();
    void pagesByIdInBothDirections_data();
    void pagesByIdInBothDirections();
    void conditionsChooseParents();
    void parentsWithoutTheFeatureAreNotAsked();
    void embeddedRowsCostNoRequest();
    void aParentThatIsRefusedIsToldAndLeftOut();
    void theOnlyParentsRefusalIsTheError();
    void limits();
    void membersOfAnObject();
    void estimate();

private:
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }
    [[nodiscard]] QJsonArray list(const QString &path, const Parameters &parameters = {})
    {
        const auto reply = QCoro::waitFor(m_connection.client->get(path, parameters, {}));
        return reply ? QJsonDocument::fromJson(reply->body).array() : QJsonArray();
    }
    /// Some issues have more than a page of them.
    [[nodiscard]] QList<qint64> commentIds(qint64 issue, const QString &order);
    [[nodiscard]] ReadRequest requestFor(const Table &table, const QStringList &conditions = {});
    [[nodiscard]] qsizetype requestsSince(qsizetype before) { return m_sandbox.log().size() - before; }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    QJsonArray m_projects;
};

namespace {

Table child(const char *name, const char *path, const char *parent, QList<Column> columns)
{
    Table table{ .name = name, .title = name, .group = "Test", .path = path };
    table.parent.table = parent;
    table.columns = std::move(columns);
    return table;
}

const Table &statuses()
{
    static const Table table = child("ProjectStatuses", "/projects/{ProjectId}/statuses", "Projects",
                                     { primaryKey(inherited(ColumnType::Integer, "ProjectId", "", "Id")),
                                       inherited(ColumnType::String, "ProjectKey", "", "ProjectKey"),
                                       primaryKey(integer("Id", "", "id")), text("Name", "", "name") });
    return table;
}

Table comments(const char *order)
{
    Table table = child("IssueComments", "/issues/{IssueId}/comments", "Issues",
                        { inherited(ColumnType::Integer, "ProjectId", "", "ProjectId"),
                          inherited(ColumnType::String, "ProjectKey", "", "ProjectKey"),
                          inherited(ColumnType::Integer, "IssueId", "", "Id"),
                          inherited(ColumnType::String, "IssueKey", "", "IssueKey"),
                          primaryKey(integer("Id", "", "id")), text("Content", "", "content") });
    table.paging = Paging::Id;
    table.fixedParameters = { { "order", order } };
    return table;
}

Table customFields()
{
    Table table = child("IssueCustomFields", "", "Issues",
                        { primaryKey(inherited(ColumnType::Integer, "IssueId", "", "Id")),
                          inherited(ColumnType::String, "IssueKey", "", "IssueKey"),
                          primaryKey(integer("Id", "", "id")), text("Name", "", "name"), names("Value", "", "value") });
    table.parent.isEmbedded = true;
    table.rowsAt = "customFields";
    return table;
}

/// "WEB 1|WEB 2|…" of those columns.
QStringList shown(const RowTable &rows, const Table &table, const QStringList &columns)
{
    QStringList lines;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (const QString &column : columns)
            cells += QString::fromUtf8(plainText(rows.cell(row, table.columnIndex(column))));
        lines += cells.join(u' ');
    }
    return lines;
}

} // namespace

ReadRequest TestChildTables::requestFor(const Table &table, const QStringList &conditions)
{
    ReadRequest request;
    request.table = &table;
    auto choices = QCoro::waitFor(resolveChoices(m_connection.client, &table, conditions, {}));
    if (!choices)
        qFatal("conditions: %s", qPrintable(factsOf(choices.error())));
    if (!choices->isEmpty())
        request.filters = choices->takeFirst().parameters;
    request.parents = *choices;
    return request;
}

QList<qint64> TestChildTables::commentIds(qint64 issue, const QString &order)
{
    QList<qint64> ids;
    Parameters parameters{ { u"order"_s, order }, { u"count"_s, u"100"_s } };
    for (;;) {
        const QJsonArray page = list(u"/issues/%1/comments"_s.arg(issue), parameters);
        for (const QJsonValue &comment : page)
            if (!ids.contains(comment["id"_L1].toInteger()))
                ids += comment["id"_L1].toInteger();
        if (page.size() < 100)
            return ids;
        parameters.resize(2);
        parameters.emplaceBack(order == "asc"_L1 ? u"minId"_s : u"maxId"_s, QString::number(ids.last()));
    }
}

void TestChildTables::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--issues"_s, u"60"_s, u"--rate-limit"_s, u"read=100000,search=100000"_s }),
             qPrintable(m_sandbox.errorText()));
    m_connection = connectedByKey(m_sandbox, m_home.path());
    m_projects = list(u"/projects"_s);
    QVERIFY(m_projects.size() >= 2);
}

void TestChildTables::rowsOfEachParentInOrder()
{
    QStringList expected;
    for (const QJsonValue &project : m_projects)
        for (const QJsonValue &status : list(u"/projects/%1/statuses"_s.arg(project["id"_L1].toInteger())))
            expected += u"%1 %2 %3"_s.arg(QString::number(project["id"_L1].toInteger()),
                                          project["projectKey"_L1].toString(), status["name"_L1].toString());
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, requestFor(statuses()));
    QCOMPARE(reading.outcome(), u"done"_s);
    // The same status ids come in several projects: the whole key tells them apart.
    QCOMPARE(shown(reading.rows, statuses(), { u"ProjectId"_s, u"ProjectKey"_s, u"Name"_s }), expected);
    QCOMPARE(requestsSince(before), 1 + m_projects.size());
    QCOMPARE(reading.reader->parentsRead(), static_cast<std::size_t>(m_projects.size()));
}

void TestChildTables::severalAtOnceKeepTheOrder()
{
    const Table table = comments("asc");
    Reading serial(m_connection.client, requestFor(table));
    QCOMPARE(serial.outcome(), u"done"_s);
    const Connected six = connectedByKey(m_sandbox, m_home.path(), { { Property::Concurrency, u"6"_s } });
    fault({ { u"match"_s, u"/api/v2/issues/*"_s }, { u"latencyMs"_s, 300 } }); // the first comes last
    Reading reading(six.client, requestFor(table));
    QCOMPARE(reading.outcome(), u"done"_s);
    QVERIFY(reading.rows.rowCount() > 20);
    const QStringList columns{ u"IssueKey"_s, u"Id"_s };
    QCOMPARE(shown(reading.rows, table, columns), shown(serial.rows, table, columns));

    ReadRequest issues = issuesRequest();
    issues.pageSize = 7;
    Reading one(m_connection.client, issues);
    QCOMPARE(one.outcome(), u"done"_s);
    Reading ahead(six.client, issues);
    QCOMPARE(ahead.outcome(), u"done"_s);
    QCOMPARE(ahead.ids(), one.ids());
}

void TestChildTables::pagesByIdInBothDirections_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::newRow("up") << QByteArray("asc");
    QTest::newRow("down") << QByteArray("desc");
}

void TestChildTables::pagesByIdInBothDirections()
{
    QFETCH(const QByteArray, order);
    const Table table = comments(order.constData());
    QStringList expected;
    for (const QJsonValue &issue :
         list(u"/issues"_s, { { u"sort"_s, u"created"_s }, { u"order"_s, u"asc"_s }, { u"count"_s, u"100"_s } }))
        for (const qint64 id : commentIds(issue["id"_L1].toInteger(), QString::fromLatin1(order)))
            expected += issue["issueKey"_L1].toString() + u' ' + QString::number(id);
    ReadRequest request = requestFor(table);
    request.pageSize = 2;
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QVERIFY(expected.size() > 20);
    QCOMPARE(shown(reading.rows, table, { u"IssueKey"_s, u"Id"_s }), expected);
}

void TestChildTables::conditionsChooseParents()
{
    const QString key = m_projects[1]["projectKey"_L1].toString();
    Reading byKey(m_connection.client, requestFor(statuses(), { u"ProjectKey="_s + key.toLower() }));
    QCOMPARE(byKey.outcome(), u"done"_s);
    QVERIFY(byKey.rows.rowCount() > 0);
    for (const QString &shownKey : shown(byKey.rows, statuses(), { u"ProjectKey"_s }))
        QCOMPARE(shownKey, key);

    const Table table = comments("asc");
    const QString issueKey = list(u"/issues"_s).first()["issueKey"_L1].toString();
    const qsizetype before = m_sandbox.log().size();
    Reading one(m_connection.client, requestFor(table, { u"IssueKey="_s + issueKey }));
    QCOMPARE(one.outcome(), u"done"_s);
    for (const QString &shownKey : shown(one.rows, table, { u"IssueKey"_s }))
        QCOMPARE(shownKey, issueKey);
    QCOMPARE(requestsSince(before), 3); // the issue's id, the issue, its comments

    QVERIFY(checkConditions(table, { u"Status=処理中"_s })); // a filter of the parent's
    QCOMPARE(checkConditions(table, { u"Content=x"_s }).error().reason, auth::Reason::UnknownFilter);
    QCOMPARE(checkConditions(table, { u"Id=5"_s }).error().reason, auth::Reason::UnknownFilter);
    QCOMPARE(checkConditions(table, { u"Isue=5"_s }).error().reason, auth::Reason::UnknownFilter);
}

void TestChildTables::parentsWithoutTheFeatureAreNotAsked()
{
    Table table = statuses();
    table.parent.onlyWhere = "UseWiki";
    QJsonArray projects = m_projects;
    for (qsizetype i = 0; i < projects.size(); ++i) {
        QJsonObject project = projects[i].toObject();
        project["useWiki"_L1] = i == 1 ? QJsonValue(true) : i == 0 ? QJsonValue(false) : QJsonValue();
        projects[i] = project;
    }
    fault(
        { { u"match"_s, u"/api/v2/projects"_s }, { u"body"_s, QString::fromUtf8(QJsonDocument(projects).toJson()) } });
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, requestFor(table));
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(requestsSince(before), 2);
    QCOMPARE(shown(reading.rows, table, { u"ProjectId"_s }).value(0),
             QString::number(m_projects[1]["id"_L1].toInteger()));
}

void TestChildTables::embeddedRowsCostNoRequest()
{
    const Table table = customFields();
    QStringList expected;
    for (const QJsonValue &issue :
         list(u"/issues"_s, { { u"sort"_s, u"created"_s }, { u"order"_s, u"asc"_s }, { u"count"_s, u"100"_s } }))
        for (const QJsonValue &field : issue["customFields"_L1].toArray())
            expected += u"%1 %2"_s.arg(issue["issueKey"_L1].toString()).arg(field["id"_L1].toInteger());
    QVERIFY(!expected.isEmpty());
    const qsizetype before = m_sandbox.log().size();
    Reading reading(m_connection.client, requestFor(table));
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(shown(reading.rows, table, { u"IssueKey"_s, u"Id"_s }), expected);
    QCOMPARE(requestsSince(before), 1);
    QVERIFY(reading.rows.rawJson(0).startsWith("{\"id\""));
}

void TestChildTables::aParentThatIsRefusedIsToldAndLeftOut()
{
    const QString id = QString::number(m_projects[0]["id"_L1].toInteger());
    for (const int status : { 403, 404 }) {
        fault({ { u"match"_s, u"/api/v2/projects/%1/statuses"_s.arg(id) }, { u"status"_s, status } });
        Reading reading(m_connection.client, requestFor(statuses()));
        QList<LeftOutParent> told;
        connect(reading.reader.get(), &TableReader::parentLeftOut, this,
                [&told](const LeftOutParent &parent) { told += parent; });
        QCOMPARE(reading.outcome(), u"RowsLeftOut"_s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].name, u"ProjectKey="_s + m_projects[0]["projectKey"_L1].toString());
        QVERIFY(told[0].error.detail.startsWith(told[0].name));
        QCOMPARE(reading.result->error().number, 1);
        QCOMPARE(reading.reader->parentsLeftOut(), 1);
        const QStringList ids = shown(reading.rows, statuses(), { u"ProjectId"_s });
        QVERIFY(!ids.contains(id) && QSet<QString>(ids.begin(), ids.end()).size() == m_projects.size() - 1);
    }
}

void TestChildTables::theOnlyParentsRefusalIsTheError()
{
    fault({ { u"match"_s, u"/api/v2/projects/*"_s }, { u"status"_s, 403 }, { u"times"_s, -1 } });
    Reading reading(m_connection.client,
                    requestFor(statuses(), { u"ProjectKey="_s + m_projects[0]["projectKey"_L1].toString() }));
    QCOMPARE(reading.outcome(), u"NotPermitted"_s);
}

void TestChildTables::limits()
{
    const Table table = comments("asc");
    Reading all(m_connection.client, requestFor(table));
    QCOMPARE(all.outcome(), u"done"_s);
    const Connected six = connectedByKey(m_sandbox, m_home.path(), { { Property::Concurrency, u"6"_s } });
    for (const auto &client : { m_connection.client, six.client }) {
        for (const qint64 limit : { 1, 5, 12, 120 }) { // the first issue has more than a page of comments
            ReadRequest request = requestFor(table);
            request.limit = limit;
            Reading reading(client, request);
            QCOMPARE(reading.outcome(), u"done"_s);
            QCOMPARE(shown(reading.rows, table, { u"Id"_s }), shown(all.rows, table, { u"Id"_s }).first(limit));
        }
    }
    const Table embedded = customFields();
    ReadRequest request = requestFor(embedded);
    request.limit = 3;
    request.pageSize = 1;
    Reading reading(m_connection.client, request);
    QCOMPARE(reading.outcome(), u"done"_s);
    QCOMPARE(reading.rows.rowCount(), 3);
}

void TestChildTables::membersOfAnObject()
{
    Table table{ .name = "RateLimit", .title = "", .group = "", .path = "/rateLimit" };
    table.shape = Shape::Members;
    table.rowsAt = "rateLimit";
    table.columns = { primaryKey(text("Name", "", "$name")), integer("Limit", "", "limit") };
    Reading reading(m_connection.client, requestFor(table));
    QCOMPARE(reading.outcome(), u"done"_s);
    QStringList names = shown(reading.rows, table, { u"Name"_s });
    names.sort();
    QCOMPARE(names, (QStringList{ u"icon"_s, u"read"_s, u"search"_s, u"update"_s }));
    QVERIFY(reading.rows.cell(0, 1).integer > 0);

    table.shape = Shape::Object;
    table.path = "/space";
    table.rowsAt = "";
    table.columns = { text("SpaceKey", "", "spaceKey") };
    Reading space(m_connection.client, requestFor(table));
    QCOMPARE(space.outcome(), u"done"_s);
    QCOMPARE(space.rows.rowCount(), 1);
    QVERIFY(!space.rows.cell(0, 0).text.isEmpty());
}

void TestChildTables::estimate()
{
    Reading reading(m_connection.client, requestFor(statuses()));
    QCOMPARE(reading.outcome(), u"done"_s);
    QVERIFY(reading.reader->estimate().has_value());
    QCOMPARE(reading.reader->estimate()->requests, m_projects.size());
    QCOMPARE(reading.reader->estimate()->shortestSeconds, 0);

    RateLimit limit;
    limit.limit = 100;
    limit.remaining = 40;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    limit.resetAt = now.addSecs(20);
    QCOMPARE(limit.shortestSeconds(40, now), 0);
    QCOMPARE(limit.shortestSeconds(41, now), 20);
    QCOMPARE(limit.shortestSeconds(140, now), 20);
    QCOMPARE(limit.shortestSeconds(141, now), 80);
}

QTEST_GUILESS_MAIN(TestChildTables)
#include "tst_child_tables.moc"

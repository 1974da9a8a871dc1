// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/condition_offers.h"
#include "backlog/conditions.h"
#include "backlog/name_lookup.h"
#include "tests/backlog/connected_client.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

class TestConditions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void becomeParameters_data();
    void becomeParameters();
    void areRefused_data();
    void areRefused();
    void unknownNamesComeWithTheNearest();
    void otherTables();

    void pureOnesNeedNoRequest();
    void mistakesCostNoRequest();
    void projectsByKeyAndName();
    void statusesOfTheChosenProjects();
    void statusThatAllProjectsShare();
    void peopleByName();
    void peopleWhereUsersAreClosed();
    void prioritiesAndResolutions();
    void issuesByKey();
    void namesInOtherTables();
    void namesThatAreNotThere();
    void ambiguousNames();
    void eachListIsFetchedOnce();
    void errorsOfTheSpacePassThrough();
    void stops();

    void eachConditionIsOfferedOnce();
    void aChildOffersItsParentsConditions();
    void everyOfferIsUnderstood();
    void knownIdsNeedNoRequest();
    void namesToChooseFrom();

private:
    [[nodiscard]] auth::Result<Parameters> resolved(const QStringList &conditions, const std::stop_token &stop = {});
    [[nodiscard]] QJsonArray list(const QString &path);
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    QJsonArray m_projects;
};

namespace {

const Table &issues() { return **findTable(u"Issues"_s); }

/// "name=value name=value"
QString shown(const auth::Result<Parameters> &parameters)
{
    if (!parameters)
        return factsOf(parameters.error());
    QStringList texts;
    for (const auto &[name, value] : *parameters)
        texts += name + u'=' + value;
    return texts.join(u' ');
}

} // namespace

auth::Result<Parameters> TestConditions::resolved(const QStringList &conditions, const std::stop_token &stop)
{
    return QCoro::waitFor(resolveFilters(m_connection.client, &issues(), conditions, stop));
}

QJsonArray TestConditions::list(const QString &path)
{
    const auto reply = QCoro::waitFor(m_connection.client->get(path, {}, {}));
    return reply ? QJsonDocument::fromJson(reply->body).array() : QJsonArray();
}

void TestConditions::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
    m_connection = connectedByKey(m_sandbox, m_home.path());
    m_projects = list(u"/projects"_s);
    QVERIFY(m_projects.size() >= 2);
}

void TestConditions::cleanup() { QVERIFY(m_sandbox.clearFaults()); }

void TestConditions::becomeParameters_data()
{
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("parameters");
    const auto row = [](const QStringList &conditions, const char *parameters) {
        QTest::newRow(qPrintable(conditions.join(u' '))) << conditions << QString::fromUtf8(parameters);
    };
    row({}, "");
    row({ u"StatusId=4"_s }, "statusId[]=4");
    row({ u"statusid = 4 "_s, u"STATUSID=2"_s }, "statusId[]=4 statusId[]=2");
    row({ u"ResolutionId=0"_s }, "resolutionId[]=0");
    row({ u"Id=007"_s }, "id[]=7");
    row({ u"ParentIssueId=12"_s }, "parentIssueId[]=12");
    row({ u"Created>=2026-11-01"_s }, "createdSince=2026-11-01");
    row({ u"Created<=2026-11-30"_s }, "createdUntil=2026-11-30");
    row({ u"DueDate>=2026-11-01"_s, u"DueDate<=2026-11-30"_s }, "dueDateSince=2026-11-01 dueDateUntil=2026-11-30");
    row({ u"StartDate=2026-11-23"_s }, "startDateSince=2026-11-23 startDateUntil=2026-11-23");
    row({ u"Updated >= 2026-11-01"_s }, "updatedSince=2026-11-01");
    row({ u"Keyword=a=b >= c"_s }, "keyword=a=b >= c");
    row({ u"keyword=夜間 バッチ"_s }, "keyword=夜間 バッチ");
    row({ u"HasAttachment=True"_s }, "attachment=true");
    row({ u"HasDueDate=false"_s }, "hasDueDate=false");
    row({ u"ParentChild=10"_s }, "parentChild=10");
}

void TestConditions::becomeParameters()
{
    QFETCH(const QStringList, conditions);
    QTEST(shown(filtersFrom(issues(), conditions)), "parameters");
}

void TestConditions::areRefused_data()
{
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QStringList &conditions, const char *reason) {
        QTest::newRow(qPrintable(u'|' + conditions.join(u' '))) << conditions << QString::fromLatin1(reason);
    };
    row({ u""_s }, "BadArgument");
    row({ u"StatusId"_s }, "BadArgument");
    row({ u"=4"_s }, "BadArgument");
    row({ u">=4"_s }, "BadArgument");
    row({ u"StatusId="_s }, "BadArgument");
    row({ u"StatusId=four"_s }, "BadArgument");
    row({ u"StatusId>=4"_s }, "BadArgument");
    row({ u"Keyword<=x"_s }, "BadArgument");
    row({ u"Created>=yesterday"_s }, "BadArgument");
    row({ u"Created>=2026-02-30"_s }, "BadArgument");
    row({ u"Created>=2026-11-01T00:00:00Z"_s }, "BadArgument");
    row({ u"Created=2026-11-01"_s, u"Created=2026-11-02"_s }, "BadArgument");
    row({ u"Keyword=a"_s, u"Keyword=b"_s }, "BadArgument");
    row({ u"HasDueDate=true"_s }, "BadArgument");
    row({ u"HasAttachment=maybe"_s }, "BadArgument");
    row({ u"ParentChild=11"_s }, "BadArgument");
    row({ u"ParentChild=-1"_s }, "BadArgument");
    row({ u"StatusName=処理中"_s }, "BadArgument");
    row({ u"Summary=x"_s }, "UnknownFilter");
    row({ u"Nothing=x"_s }, "UnknownFilter");
}

void TestConditions::areRefused()
{
    QFETCH(const QStringList, conditions);
    const auto parameters = filtersFrom(issues(), conditions);
    QVERIFY2(!parameters, qPrintable(shown(parameters)));
    QTEST(auth::nameOf(parameters.error().reason), "reason");
    QCOMPARE(parameters.error().code(), auth::ErrorCode::Usage);
}

void TestConditions::unknownNamesComeWithTheNearest()
{
    const auto parameters = filtersFrom(issues(), { u"StausId=4"_s });
    QCOMPARE(parameters.error().subject, u"StausId"_s);
    QCOMPARE(parameters.error().suggestion, u"StatusId"_s);
    QCOMPARE(parameters.error().detail, u"Issues"_s);
}

void TestConditions::otherTables()
{
    const Table &projects = **findTable(u"Projects"_s);
    QCOMPARE(shown(filtersFrom(projects, { u"Archived=false"_s, u"All=true"_s })), u"archived=false all=true"_s);
    QVERIFY(!filtersFrom(projects, { u"Keyword=x"_s }));
    QCOMPARE(filtersFrom(**findTable(u"Users"_s), { u"Name=x"_s }).error().reason, auth::Reason::UnknownFilter);
}

void TestConditions::pureOnesNeedNoRequest()
{
    const qsizetype before = m_sandbox.log().size();
    QCOMPARE(shown(resolved({ u"StatusId=4"_s, u"Keyword=x"_s })), u"statusId[]=4 keyword=x"_s);
    QCOMPARE(m_sandbox.log().size(), before);
}

void TestConditions::mistakesCostNoRequest()
{
    const qsizetype before = m_sandbox.log().size();
    QCOMPARE(outcomeOf(resolved({ u"Status=処理中"_s, u"Nothing=x"_s })), u"UnknownFilter"_s);
    QCOMPARE(outcomeOf(resolved({ u"Status=処理中"_s, u"Keyword=a"_s, u"Keyword=b"_s })), u"BadArgument"_s);
    QCOMPARE(m_sandbox.log().size(), before);
}

void TestConditions::projectsByKeyAndName()
{
    const QJsonObject project = m_projects[1].toObject();
    const QString expected = u"projectId[]=%1"_s.arg(project["id"_L1].toInteger());
    const QString key = project["projectKey"_L1].toString();
    QCOMPARE(shown(resolved({ u"ProjectKey="_s + key })), expected);
    QCOMPARE(shown(resolved({ u"project="_s + key.toLower() })), expected);
    QCOMPARE(shown(resolved({ u"Project="_s + project["name"_L1].toString() })), expected);
}

void TestConditions::statusesOfTheChosenProjects()
{
    const QJsonObject project = m_projects[0].toObject();
    const QJsonArray statuses = list(u"/projects/%1/statuses"_s.arg(project["projectKey"_L1].toString()));
    QVERIFY(statuses.size() >= 4);
    for (const auto &status : statuses) {
        const QString name = status["name"_L1].toString();
        const QString projectId = QString::number(project["id"_L1].toInteger());
        const QString expected =
            u"projectId[]=%1 statusId[]=%2"_s.arg(projectId, QString::number(status["id"_L1].toInteger()));
        // The project is looked up first, wherever it stands.
        QCOMPARE(shown(resolved({ u"Status="_s + name, u"ProjectKey="_s + project["projectKey"_L1].toString() })),
                 expected);
        QCOMPARE(shown(resolved({ u"StatusName="_s + name, u"ProjectId="_s + projectId })), expected);
    }
}

void TestConditions::statusThatAllProjectsShare()
{
    const QJsonArray statuses =
        list(u"/projects/%1/statuses"_s.arg(m_projects[0].toObject()["projectKey"_L1].toString()));
    const auto open = std::find_if(statuses.begin(), statuses.end(),
                                   [](const QJsonValue &status) { return status["id"_L1].toInteger() == 2; });
    QVERIFY(open != statuses.end());
    // The id is the same everywhere, the name is not: only where it is called so is it meant.
    const QString name = (*open)["name"_L1].toString();
    QSet<QString> meant;
    for (const QJsonValue &project : m_projects) {
        const QString id = QString::number(project["id"_L1].toInteger());
        for (const QJsonValue &status : list(u"/projects/%1/statuses"_s.arg(id)))
            if (status["name"_L1].toString() == name)
                meant += u"projectId[]="_s + id;
    }
    QVERIFY(!meant.isEmpty() && meant.size() < m_projects.size());
    QStringList parameters = shown(resolved({ u"Status="_s + name })).split(u' ');
    QVERIFY(parameters.removeOne(u"statusId[]=2"_s));
    QCOMPARE(QSet<QString>(parameters.begin(), parameters.end()), meant);
    QCOMPARE(parameters.size(), meant.size());

    // Of the projects that are chosen, too.
    QStringList conditions{ u"Status="_s + name };
    for (const QJsonValue &project : m_projects)
        conditions += u"ProjectKey="_s + project["projectKey"_L1].toString();
    parameters = shown(resolved(conditions)).split(u' ');
    QVERIFY(parameters.removeOne(u"statusId[]=2"_s));
    QCOMPARE(QSet<QString>(parameters.begin(), parameters.end()), meant);
}

void TestConditions::peopleByName()
{
    const QJsonArray users = list(u"/users"_s);
    QVERIFY(users.size() >= 3);
    QHash<QString, int> names;
    for (const auto &user : users)
        ++names[user["name"_L1].toString()];
    int tried = 0;
    for (const auto &user : users) {
        const QString name = user["name"_L1].toString();
        if (names[name] > 1)
            continue;
        const QString id = QString::number(user["id"_L1].toInteger());
        QCOMPARE(shown(resolved({ u"Assignee="_s + name })), u"assigneeId[]="_s + id);
        QCOMPARE(shown(resolved({ u"CreatedUserName="_s + name })), u"createdUserId[]="_s + id);
        if (++tried == 3)
            break;
    }
    QVERIFY(tried > 0);
}

void TestConditions::peopleWhereUsersAreClosed()
{
    // The list of all users is for administrators; the projects' lists are not (backlog-api.md, section 5).
    const QString path = u"/projects/%1/users"_s.arg(m_projects[0].toObject()["projectKey"_L1].toString());
    const QJsonObject user = list(path)[0].toObject();
    fault({ { u"match"_s, u"/api/v2/users"_s }, { u"status"_s, 403 }, { u"times"_s, -1 } });
    const QString id = QString::number(user["id"_L1].toInteger());
    QCOMPARE(shown(resolved({ u"Assignee="_s + user["name"_L1].toString() })), u"assigneeId[]="_s + id);
}

void TestConditions::prioritiesAndResolutions()
{
    const QJsonObject priority = list(u"/priorities"_s)[0].toObject();
    QCOMPARE(shown(resolved({ u"Priority="_s + priority["name"_L1].toString() })),
             u"priorityId[]=%1"_s.arg(priority["id"_L1].toInteger()));
    const QJsonObject resolution = list(u"/resolutions"_s)[0].toObject();
    QCOMPARE(resolution["id"_L1].toInteger(-1), 0); // a valid id
    QCOMPARE(shown(resolved({ u"Resolution="_s + resolution["name"_L1].toString() })), u"resolutionId[]=0"_s);
}

void TestConditions::issuesByKey()
{
    const QJsonObject issue = list(u"/issues"_s)[0].toObject();
    QCOMPARE(shown(resolved({ u"IssueKey="_s + issue["issueKey"_L1].toString() })),
             u"id[]=%1"_s.arg(issue["id"_L1].toInteger()));
    QCOMPARE(outcomeOf(resolved({ u"IssueKey=NOSUCH-1"_s })), u"BadArgument"_s);
    // A key is one segment of the path, whatever is typed.
    QCOMPARE(outcomeOf(resolved({ u"IssueKey=../users/myself"_s })), u"BadArgument"_s);
}

void TestConditions::namesInOtherTables()
{
    const auto shownFor = [this](const QString &table, const QString &condition) {
        return shown(QCoro::waitFor(resolveFilters(m_connection.client, *findTable(table), { condition }, {})));
    };
    const QJsonObject issue = list(u"/issues"_s)[0].toObject();
    const QString issueId = u"issueId[]=%1"_s.arg(issue["id"_L1].toInteger());
    QCOMPARE(shownFor(u"PullRequests"_s, u"IssueKey="_s + issue["issueKey"_L1].toString()), issueId);
    QCOMPARE(shownFor(u"Watchings"_s, u"IssueKey="_s + issue["issueKey"_L1].toString()), issueId);
    const QJsonObject user = issue["createdUser"_L1].toObject();
    QCOMPARE(shownFor(u"Notifications"_s, u"Sender="_s + user["name"_L1].toString()),
             u"senderId=%1"_s.arg(user["id"_L1].toInteger()));
    // A pull request's states are not the issues': no status of theirs may be looked up for it.
    const auto status =
        QCoro::waitFor(resolveFilters(m_connection.client, *findTable(u"PullRequests"_s), { u"Status=Open"_s }, {}));
    QCOMPARE(outcomeOf(status), u"UnknownFilter"_s);
}

void TestConditions::namesThatAreNotThere()
{
    const QString key = m_projects[0].toObject()["projectKey"_L1].toString();
    const auto project = resolved({ u"ProjectKey="_s + key + u'X' });
    QCOMPARE(outcomeOf(project), u"BadArgument"_s);
    QCOMPARE(project.error().suggestion, key);
    QCOMPARE(outcomeOf(resolved({ u"Status=no such status"_s, u"ProjectKey="_s + key })), u"BadArgument"_s);
    QCOMPARE(outcomeOf(resolved({ u"Assignee=nobody of that name"_s })), u"BadArgument"_s);
}

void TestConditions::ambiguousNames()
{
    // Two people of one name.
    fault(
        { { u"match"_s, u"/api/v2/users"_s },
          { u"body"_s, u"[{\"id\":1,\"name\":\"佐藤\"},{\"id\":2,\"name\":\"佐藤\"},{\"id\":3,\"name\":\"鈴木\"}]"_s },
          { u"times"_s, -1 } });
    const auto people = resolved({ u"Assignee=佐藤"_s });
    QCOMPARE(outcomeOf(people), u"AmbiguousName"_s);
    QCOMPARE(people.error().detail, u"1, 2"_s);
    QCOMPARE(shown(resolved({ u"Assignee=鈴木"_s })), u"assigneeId[]=3"_s);
    QCOMPARE(shown(resolved({ u"Assignee=鈴木"_s, u"AssigneeId=9"_s })), u"assigneeId[]=9 assigneeId[]=3"_s);

    // A category that two projects have, each with an id of its own: which one is meant is said by choosing projects.
    const QString first = m_projects[0].toObject()["projectKey"_L1].toString();
    const QString second = m_projects[1].toObject()["projectKey"_L1].toString();
    const auto categories = [&](const QString &project, int id) {
        const QString number = QString::number(m_projects[project == first ? 0 : 1].toObject()["id"_L1].toInteger());
        fault({ { u"match"_s, u"/api/v2/projects/%1/categories"_s.arg(number) },
                { u"body"_s, u"[{\"id\":%1,\"name\":\"画面\"}]"_s.arg(id) },
                { u"times"_s, -1 } });
    };
    categories(first, 71);
    categories(second, 72);
    const auto both = resolved({ u"Category=画面"_s });
    QCOMPARE(outcomeOf(both), u"AmbiguousName"_s);
    QVERIFY(both.error().detail.contains(u"71 (%1)"_s.arg(first)));
    QVERIFY(both.error().detail.contains(u"72 (%1)"_s.arg(second)));
    QVERIFY(shown(resolved({ u"Category=画面"_s, u"ProjectKey="_s + second })).endsWith("categoryId[]=72"_L1));
    const QString chosen = shown(resolved({ u"Category=画面"_s, u"ProjectKey="_s + first, u"ProjectKey="_s + second }));
    QVERIFY2(chosen.contains("categoryId[]=71"_L1) && chosen.contains("categoryId[]=72"_L1), qPrintable(chosen));
}

void TestConditions::eachListIsFetchedOnce()
{
    const QString key = m_projects[0].toObject()["projectKey"_L1].toString();
    const QJsonArray statuses = list(u"/projects/%1/statuses"_s.arg(key));
    const qsizetype before = m_sandbox.log().size();
    QCOMPARE(outcomeOf(resolved({ u"ProjectKey="_s + key, u"Status="_s + statuses[0]["name"_L1].toString(),
                                  u"Status="_s + statuses[1]["name"_L1].toString() })),
             u"done"_s);
    QCOMPARE(m_sandbox.log().size() - before, 2);
}

void TestConditions::errorsOfTheSpacePassThrough()
{
    fault({ { u"match"_s, u"/api/v2/priorities"_s }, { u"status"_s, 503 } });
    QCOMPARE(outcomeOf(resolved({ u"Priority=高"_s })), u"ServerUnavailable"_s);
}

void TestConditions::stops()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(outcomeOf(resolved({ u"Priority=高"_s }, source.get_token())), u"Interrupted"_s);
}

namespace {

/// "title: kind parameter", in order.
QStringList offered(const char *table)
{
    static const char *const kinds[] = { "things", "issues", "days", "text", "number", "yes/no" };
    QStringList texts;
    for (const ConditionOffer &offer : conditionsOf(**findTable(QString::fromLatin1(table))))
        texts += u"%1 %2: %3 %4"_s.arg(QLatin1StringView(offer.owner->name), QLatin1StringView(offer.title),
                                       QLatin1StringView(kinds[static_cast<int>(offer.kind)]), offer.parameter);
    return texts;
}

} // namespace

void TestConditions::eachConditionIsOfferedOnce()
{
    const QStringList expected{
        u"Issues Key: issues id[]"_s,
        u"Issues Projects: things projectId[]"_s,
        u"Issues Parent issue ID: issues parentIssueId[]"_s,
        u"Issues Issue type: things issueTypeId[]"_s,
        u"Issues Status: things statusId[]"_s,
        u"Issues Priority: things priorityId[]"_s,
        u"Issues Resolution: things resolutionId[]"_s,
        u"Issues Category: things categoryId[]"_s,
        u"Issues Version: things versionId[]"_s,
        u"Issues Milestone: things milestoneId[]"_s,
        u"Issues Assignee: things assigneeId[]"_s,
        u"Issues Start date: days startDateSince|startDateUntil"_s,
        u"Issues Due date: days dueDateSince|dueDateUntil"_s,
        u"Issues Registered by: things createdUserId[]"_s,
        u"Issues Registered: days createdSince|createdUntil"_s,
        u"Issues Updated: days updatedSince|updatedUntil"_s,
        u"Issues Keyword: text keyword"_s,
        u"Issues Has attachments: yes/no attachment"_s,
        u"Issues Has shared files: yes/no sharedFile"_s,
        u"Issues Has a due date: yes/no hasDueDate"_s,
        u"Issues Parent and child issues: number parentChild"_s,
    };
    QCOMPARE(offered("Issues"), expected);
    QCOMPARE(offered("Space"), QStringList());
}

void TestConditions::aChildOffersItsParentsConditions()
{
    const QStringList comments = offered("IssueComments");
    QVERIFY(comments.contains(u"Issues Projects: things projectId[]"_s));
    QVERIFY(comments.contains(u"Issues Status: things statusId[]"_s));
    QVERIFY(comments.contains(u"Issues Keyword: text keyword"_s));
    QVERIFY(!comments.contains(u"Issues Registered: days createdSince|createdUntil"_s)); // a column of comments, too
    QCOMPARE(offered("ProjectStatuses").value(0), u"Projects Projects: things projectId[]"_s);
    const QStringList requests = offered("PullRequests");
    QCOMPARE(requests.value(0), u"PullRequests Status: number statusId[]"_s); // its own first
    QVERIFY(requests.contains(u"Projects Projects: things projectId[]"_s));
}

void TestConditions::everyOfferIsUnderstood()
{
    int offers = 0;
    for (const Table &table : allTables()) {
        for (const ConditionOffer &offer : conditionsOf(table)) {
            ++offers;
            const bool byId = offer.kind == ConditionKind::Things || offer.kind == ConditionKind::Issues;
            const QString value = offer.kind == ConditionKind::Days ? u"2026-11-23"_s
                : offer.kind == ConditionKind::YesNo                ? u"false"_s
                                                                    : u"1"_s;
            const auto choices = byId
                ? withIds({}, table, offer.name, offer.takesSeveral ? QList<qint64>{ 7, 8 } : QList<qint64>{ 7 })
                : choicesOf(table, { offer.name + u'=' + value });
            QVERIFY2(choices, qPrintable(QLatin1StringView(table.name) + u'.' + offer.name));
            const RowChoice &last = choices->constLast();
            QVERIFY(!last.parameters.isEmpty() || !last.matches.empty());
            if (!last.parameters.isEmpty())
                QVERIFY(offer.parameter.contains(last.parameters.constFirst().first));
        }
    }
    QVERIFY(offers > 100);
}

void TestConditions::knownIdsNeedNoRequest()
{
    const auto texts = choicesOf(issues(), { u"Keyword=x"_s });
    QVERIFY(texts);
    const auto choices = withIds(*texts, issues(), u"CategoryNames"_s, { 3, 4 });
    QVERIFY(choices);
    QCOMPARE(shown(choices->constFirst().parameters), u"keyword=x categoryId[]=3 categoryId[]=4"_s);

    const Table &comments = **findTable(u"IssueComments"_s);
    const auto above = withIds({}, comments, u"ProjectId"_s, { 5 });
    QVERIFY(above && above->size() == 2);
    QVERIFY(above->at(0).parameters.isEmpty());
    QCOMPARE(shown(above->at(1).parameters), u"projectId[]=5"_s);

    const Table &states = **findTable(u"ProjectStatuses"_s);
    const auto matched = withIds({}, states, u"ProjectId"_s, { 5, 6 });
    QVERIFY(matched && matched->size() == 2);
    QCOMPARE(matched->at(1).matches.size(), std::size_t(1));
    QCOMPARE(matched->at(1).matches[0].values, (QStringList{ u"5"_s, u"6"_s }));

    QVERIFY(!withIds({}, issues(), u"Summary"_s, { 1 }));
    QVERIFY(!withIds({}, **findTable(u"Notifications"_s), u"SenderId"_s, { 1, 2 })); // takes one
    QVERIFY(!choicesOf(issues(), { u"StatusName=処理中"_s })); // a name: that needs a request
}

void TestConditions::namesToChooseFrom()
{
    const auto lookup = std::make_shared<NameLookup>(m_connection.client, std::stop_token());
    const auto projects = QCoro::waitFor(NameLookup::named(lookup, u"projectId[]"_s, {}));
    QVERIFY(projects);
    QCOMPARE(projects->size(), m_projects.size());
    QCOMPARE(projects->constFirst().key, m_projects[0]["projectKey"_L1].toString());
    const qint64 first = m_projects[0]["id"_L1].toInteger();
    QCOMPARE(projects->constFirst().ids, QList<qint64>{ first });

    const auto ofAll = QCoro::waitFor(NameLookup::named(lookup, u"statusId[]"_s, {}));
    const auto ofOne = QCoro::waitFor(NameLookup::named(lookup, u"statusId[]"_s, { first }));
    QVERIFY(ofAll && ofOne);
    QCOMPARE(ofOne->size(), list(u"/projects/%1/statuses"_s.arg(first)).size());
    QVERIFY(ofAll->size() >= ofOne->size());
    QSet<QString> names;
    for (const NamedThing &thing : *ofAll) {
        QVERIFY(!names.contains(thing.name)); // what is called the same in several projects is one
        names += thing.name;
        QVERIFY(!thing.ids.isEmpty());
    }
    const auto none = QCoro::waitFor(NameLookup::named(lookup, u"issueId[]"_s, {}));
    QVERIFY(none && none->isEmpty());
}

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"

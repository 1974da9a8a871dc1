// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened in the sandbox's space, and what its users were told of: all of it about real issues, comments,
// pages, files, documents and pull requests.
#include "tests/app/tst_sandbox_shapes.h"
#include "tests/app/tst_sandbox_space.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

namespace {

/// The content's fields by the activity's type.
const QHash<int, QString> &contentShapes()
{
    static const QString issue = u"id:int key_id:int summary:str description:str comment:object? changes:array "
                                 "attachments:array shared_files:array external_file_links:array"_s;
    static const QString wiki = u"id:int name:str content:str diff:str? version:int attachments:array "
                                "shared_files:array"_s;
    static const QString file = u"id:int dir:str name:str size:int"_s;
    static const QString git = u"repository:object change_type:str revision_type:str ref:str revision_count:int "
                               "revisions:array"_s;
    static const QString pullRequest = u"id:int number:int summary:str description:str comment:object? changes:array "
                                       "issue:object? repository:object"_s;
    static const QHash<int, QString> shapes{
        { 1, issue },
        { 2, issue },
        { 3, issue },
        { 5, wiki },
        { 6, wiki },
        { 8, file },
        { 9, file },
        { 12, git },
        { 13, git },
        { 14, u"tx_id:int comment:object link:array changes:array"_s },
        { 15, u"users:array group_project_activities:array comment:str"_s },
        { 18, pullRequest },
        { 19, pullRequest },
        { 20, pullRequest },
        { 22, u"id:int name:str start_date:str reference_date:str description:str"_s },
        { 36, u"id:str title:str"_s },
        { 39, u"id:str title:str"_s },
        { 40, u"id:str title:str comment:object"_s },
    };
    return shapes;
}

} // namespace

class TestSandboxActivities : public QObject {
    Q_OBJECT

    SandboxSpace m_space;
    QList<QJsonObject> m_activities; ///< all that the owner sees, newest first

    Answer get(const QByteArray &resource) { return m_space.get(resource); }
    qint64 count(const QByteArray &resource) { return get(resource).object()["count"_L1].toInteger(-1); }
    static bool areDistinct(const QList<qint64> &ids)
    {
        return QSet<qint64>(ids.begin(), ids.end()).size() == ids.size();
    }
    static QByteArray idOf(const QJsonValue &value, QLatin1StringView field = "id"_L1)
    {
        return QByteArray::number(value[field].toInteger());
    }

    /// An issue's creation is that of the issue, its changes are those of its comments.
    void checkIssue(const QJsonObject &activity)
    {
        const QJsonObject content = activity["content"_L1].toObject();
        const QByteArray path = "issues/" + idOf(content);
        const QJsonObject issue = get(path).object();
        QCOMPARE(issue["summary"_L1], content["summary"_L1]);
        QCOMPARE(issue["keyId"_L1], content["key_id"_L1]);
        if (activity["type"_L1].toInt() == 1) {
            QCOMPARE(issue["created"_L1], activity["created"_L1]);
            QCOMPARE(issue["createdUser"_L1], activity["createdUser"_L1]);
            return;
        }
        const QJsonObject comment = get(path + "/comments/" + idOf(content["comment"_L1])).object();
        QCOMPARE(comment["created"_L1], activity["created"_L1]);
        QCOMPARE(comment["createdUser"_L1], activity["createdUser"_L1]);
        QCOMPARE(comment["content"_L1].toString(), content["comment"_L1]["content"_L1].toString());
        QCOMPARE(comment["changeLog"_L1].toArray().size(), content["changes"_L1].toArray().size());
    }
    void checkOther(const QJsonObject &activity)
    {
        const int type = activity["type"_L1].toInt();
        const QJsonObject content = activity["content"_L1].toObject();
        const QByteArray project = "projects/" + activity["project"_L1]["projectKey"_L1].toString().toUtf8();
        if (type == 5 || type == 6) {
            const QByteArray version = idOf(content, "version"_L1);
            const QByteArray history = "wikis/" + idOf(content) + "/history?maxId=" + version + "&count=1";
            QCOMPARE(get(history).array().first()["content"_L1], content["content"_L1]);
        } else if (type == 8 || type == 9) {
            const Answer file = get(project + "/files/" + idOf(content));
            QCOMPARE(file.body.size(), content["size"_L1].toInteger());
        } else if (type == 14) {
            QCOMPARE(content["link"_L1].toArray().size(), 2);
            for (const auto &link : content["link"_L1].toArray())
                QCOMPARE(get("issues/" + idOf(link)).object()["summary"_L1], link["title"_L1]);
        } else if (type >= 18 && type <= 20) {
            const QByteArray request = project + "/git/repositories/" + idOf(content["repository"_L1])
                + "/pullRequests/" + idOf(content, "number"_L1);
            QCOMPARE(get(request).object()["id"_L1], content["id"_L1]);
            QCOMPARE(get(request).object()["summary"_L1], content["summary"_L1]);
        } else if (type == 22) {
            QByteArrayList names;
            for (const auto &version : get(project + "/versions").array())
                names.append(version["name"_L1].toString().toUtf8());
            QVERIFY(names.contains(content["name"_L1].toString().toUtf8()));
        } else if (type >= 36) {
            const QJsonObject document = get("documents/" + content["id"_L1].toString().toUtf8()).object();
            QCOMPARE(document["title"_L1], content["title"_L1]);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_space.start(), qPrintable(m_space.errorText()));
        QByteArray bound;
        QJsonArray page;
        do {
            page = get("space/activities?count=100" + bound).array();
            for (const auto &row : std::as_const(page))
                m_activities.append(row.toObject());
            bound = "&maxId=" + QByteArray::number(m_activities.last()["id"_L1].toInteger() - 1);
        } while (page.size() == 100);
        QVERIFY(m_activities.size() > 1000);
    }

    void activitiesHaveTheirShape()
    {
        QSet<int> seen;
        for (const QJsonObject &activity : std::as_const(m_activities)) {
            QString wrong = wrongInShape(activity,
                                         u"id:int project:object type:int content:object notifications:array "
                                         "createdUser:object created:ts"_s);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            const int type = activity["type"_L1].toInt();
            seen.insert(type);
            if (type == 0) // one that Backlog does not explain
                continue;
            wrong = wrongInShape(activity["content"_L1].toObject(), contentShapes().value(type));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: %2"_s.arg(type).arg(wrong)));
            QVERIFY(activity["notifications"_L1].toArray().isEmpty()); // filled in for a single one only
        }
        const QList<int> known = contentShapes().keys();
        QCOMPARE(seen, (QSet<int>(known.begin(), known.end()) << 0));
    }

    void activitiesAreAboutRealThings()
    {
        QHash<int, int> checked;
        for (const QJsonObject &activity : std::as_const(m_activities)) {
            const int type = activity["type"_L1].toInt();
            if (checked[type] == 5)
                continue;
            ++checked[type];
            if (type >= 1 && type <= 3)
                checkIssue(activity);
            else
                checkOther(activity);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(checked.size(), contentShapes().size() + 1);
    }

    void activityPagesCoverAllRowsOnce()
    {
        const auto all = m_activities.size();
        const QList<qint64> ascending = m_space.idsByBound("space/activities?", 100, true);
        QCOMPARE(ascending.size(), all);
        QVERIFY(areDistinct(ascending) && std::is_sorted(ascending.begin(), ascending.end()));
        QVERIFY(std::is_sorted(m_activities.begin(), m_activities.end(), [](const auto &a, const auto &b) {
            return a["created"_L1].toString() > b["created"_L1].toString();
        }));
        qsizetype ofProjects = 0;
        for (const char *key : { "WEB", "APP", "INFRA", "SUPPORT_DESK", "INTL", "OLDSYS" })
            ofProjects += m_space.idsByBound(QByteArray("projects/") + key + "/activities?", 100).size();
        QCOMPARE(ofProjects, all);
        qsizetype ofUsers = 0;
        for (int user = 11; user < 31; ++user)
            ofUsers += m_space.idsByBound("users/" + QByteArray::number(user) + "/activities?", 100).size();
        QCOMPARE(ofUsers, all);
        const auto wikis = std::count_if(m_activities.cbegin(), m_activities.cend(), [](const auto &one) {
            return one["type"_L1].toInt() == 5 || one["type"_L1].toInt() == 6;
        });
        QCOMPARE(m_space.idsByBound("space/activities?activityTypeId[]=5&activityTypeId[]=6&", 50).size(), wikis);
    }

    void aSingleActivityTellsWhoWasNotified()
    {
        int told = 0;
        for (qsizetype i = 0; i < 200; ++i) {
            QJsonObject single = get("activities/" + idOf(m_activities[i])).object();
            const QJsonArray notifications = single["notifications"_L1].toArray();
            told += static_cast<int>(notifications.size());
            single["notifications"_L1] = QJsonArray();
            QCOMPARE(single, m_activities[i]);
        }
        QVERIFY(told > 0);
    }

    void activitiesAreOfJoinedProjectsOnly()
    {
        QCOMPARE(get("projects/HR/activities").errorCode(), 6);
        for (const QJsonObject &activity : std::as_const(m_activities))
            QVERIFY(activity["project"_L1]["projectKey"_L1].toString() != u"HR"_s);
        const QJsonArray other = m_space.getAs(u"guest.partner"_s, "space/activities?count=100").array();
        QVERIFY(!other.isEmpty());
        for (const auto &activity : other)
            QCOMPARE(activity["project"_L1]["projectKey"_L1].toString(), u"SUPPORT_DESK"_s);
        const QByteArray web = idOf(get("projects/WEB/activities?count=1").array().first());
        QCOMPARE(m_space.getAs(u"guest.partner"_s, "activities/" + web).errorCode(), 6);
        for (const char *missing : { "activities/1", "activities/x", "activities/999999999", "users/1/activities" })
            QCOMPARE(get(missing).errorCode(), 6);
        for (const char *wrong : { "space/activities?count=101", "space/activities?x=1", "space/activities?maxId=x",
                                   "space/activities?activityTypeId[]=issue", "users/11/activities?offset=0" })
            QCOMPARE(get(wrong).errorCode(), 7);
        QCOMPARE(get("space/activities?maxId=-9223372036854775808").body, "[]");
        QCOMPARE(get("space/activities?minId=9223372036854775807").body, "[]");
    }

    void notificationsAreOfRealIssuesAndComments()
    {
        QSet<int> reasons;
        const QJsonArray rows = get("notifications?count=100").array();
        QVERIFY(!rows.isEmpty());
        for (const auto &row : rows) {
            const QString wrong = wrongInShape(
                row.toObject(),
                u"id:int alreadyRead:bool reason:int resourceAlreadyRead:bool project:object issue:object? "
                "comment:object? repository:object? pullRequest:object? pullRequestComment:object? document:object? "
                "documentComment:object? documentCommentReply:object? sender:object created:ts"_s);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            reasons.insert(row["reason"_L1].toInt());
            const QByteArray issue = "issues/" + idOf(row["issue"_L1]);
            QCOMPARE(get(issue).object(), row["issue"_L1].toObject());
            QCOMPARE(row["project"_L1]["id"_L1], row["issue"_L1]["projectId"_L1]);
            if (row["comment"_L1].isNull()) {
                QCOMPARE(row["created"_L1], row["issue"_L1]["created"_L1]);
                continue;
            }
            QCOMPARE(get(issue + "/comments/" + idOf(row["comment"_L1])).object(), row["comment"_L1].toObject());
            const QJsonValue inComment = row["comment"_L1]["notifications"_L1].toArray().first();
            QCOMPARE(inComment["id"_L1], row["id"_L1]);
            QCOMPARE(inComment["alreadyRead"_L1], row["alreadyRead"_L1]);
        }
        QCOMPARE(reasons, (QSet<int>{ 1, 2 }));
    }

    void notificationPagesAndCountsAgree()
    {
        const qint64 all = count("notifications/count");
        for (const bool ascending : { false, true }) {
            const QList<qint64> ids = m_space.idsByBound("notifications?", 5, ascending);
            QCOMPARE(ids.size(), all);
            QVERIFY(ids.size() > 10 && areDistinct(ids));
            QVERIFY(ascending ? std::is_sorted(ids.begin(), ids.end()) : std::is_sorted(ids.rbegin(), ids.rend()));
        }
        for (const QByteArray &flag : { QByteArray("alreadyRead"), QByteArray("resourceAlreadyRead") })
            QCOMPARE(count("notifications/count?" + flag + "=true") + count("notifications/count?" + flag + "=false"),
                     all);
        const QByteArray sender = idOf(get("notifications?count=1").array().first()["sender"_L1]);
        const QJsonArray sent = get("notifications?count=100&senderId=" + sender).array();
        QVERIFY(!sent.isEmpty() && sent.size() < all);
        for (const auto &row : sent)
            QCOMPARE(idOf(row["sender"_L1]), sender);
        QVERIFY(m_space.getAs(u"emily"_s, "notifications").body != get("notifications").body);
        for (const char *wrong : { "notifications?count=101", "notifications?minId=x", "notifications?senderId=x",
                                   "notifications/count?alreadyRead=maybe" })
            QCOMPARE(get(wrong).errorCode(), 7);
    }
};

QTEST_GUILESS_MAIN(TestSandboxActivities)
#include "tst_sandbox_activities.moc"

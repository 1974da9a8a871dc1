// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's smaller resources: of the space's plan, teams, webhooks, stars, watchings, and what hangs on issues and
// wiki pages. Each row has the documented fields with their types, and no others.
#include "tests/app/tst_sandbox_shapes.h"
#include "tests/app/tst_sandbox_space.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxResources : public QObject {
    Q_OBJECT

    SandboxSpace m_space;

    Answer get(const QByteArray &resource) { return m_space.get(resource); }
    qint64 count(const QByteArray &resource) { return get(resource).object()["count"_L1].toInteger(-1); }
    static bool areDistinct(const QList<qint64> &ids)
    {
        return QSet<qint64>(ids.begin(), ids.end()).size() == ids.size();
    }
    /// The first of all issues whose resource is no empty list; nothing where each is.
    QByteArray issueWith(const QByteArray &resource)
    {
        for (int id = 10001; id <= 10300; ++id) {
            const QByteArray path = "issues/" + QByteArray::number(id) + '/' + resource;
            if (!get(path).array().isEmpty())
                return path;
        }
        return {};
    }
    QByteArray wikiWith(const QByteArray &resource)
    {
        for (int id = 8000; id < 8012; ++id) {
            const QByteArray path = "wikis/" + QByteArray::number(id) + '/' + resource;
            if (!get(path).array().isEmpty())
                return path;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_space.start(), qPrintable(m_space.errorText())); }

    void everyRowHasItsShape_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QString>("shape");
        const auto row = [](const char *resource, const char *shape) {
            QTest::newRow(resource) << QByteArray(resource) << QString::fromLatin1(shape);
        };
        const char *team = "id:int name:str members:array displayOrder:int? createdUser:object created:ts "
                           "updatedUser:object? updated:ts?";
        const char *webhook = "id:int name:str description:str hookUrl:str allEvent:bool activityTypeIds:array "
                              "createdUser:object created:ts updatedUser:object updated:ts";
        const char *star = "id:int comment:str? url:str title:str presenter:object created:ts";
        const char *watching = "id:int resourceAlreadyRead:bool note:str? type:str issue:object lastContentUpdated:ts? "
                               "created:ts updated:ts";
        const char *attachment = "id:int name:str size:int createdUser:object created:ts";
        const char *file = "id:int projectId:int type:str dir:str name:str size:int? createdUser:object created:ts "
                           "updatedUser:object? updated:ts?";
        const char *user = "id:int userId:str? name:str roleType:int lang:str? mailAddress:str? nulabAccount:object? "
                           "keyword:str lastLoginTime:ts?";
        row("space/notification", "content:str updated:ts?");
        row("space/diskUsage",
            "capacity:int issue:int wiki:int document:int file:int subversion:int git:int gitLFS:int details:array");
        row("projects/WEB/diskUsage",
            "projectId:int issue:int wiki:int document:int file:int subversion:int git:int gitLFS:int");
        row("space/licence",
            "active:bool attribute:bool burndown:bool fileSharing:bool gantt:bool git:bool grandchildIssueEnabled:bool "
            "nulabAccount:bool "
            "parentChildIssue:bool postIssueByMail:bool projectGroup:bool remoteAddress:bool subversion:bool "
            "subversionExternal:bool "
            "wikiAttachment:bool attachmentLimit:int attachmentLimitPerFile:int attachmentNumLimit:int "
            "attributeLimit:int commentLimit:int "
            "componentLimit:int issueLimit:int licenceTypeId:int projectLimit:int "
            "pullRequestAttachmentLimitPerFile:int "
            "pullRequestAttachmentNumLimit:int remoteAddressLimit:int storageLimit:int userLimit:int versionLimit:int "
            "wikiAttachmentLimitPerFile:int wikiAttachmentNumLimit:int limitDate:ts? startedOn:ts?");
        row("teams", team);
        row("teams/501", team);
        row("projects/WEB/teams", team);
        row("projects/WEB/webhooks", webhook);
        row("projects/WEB/webhooks/701", webhook);
        row("users/11/stars", star);
        row("users/11/watchings", watching);
        row("users/myself/recentlyViewedWikis", "page:object updated:ts");
        row("wikis/tags?projectIdOrKey=WEB", "id:int name:str");
        row("wikis/8000/history", "pageId:int version:int name:str content:str createdUser:object created:ts");
        row("wiki attachments", attachment);
        row("wiki sharedFiles", file);
        row("wiki stars", star);
        row("issue attachments", attachment);
        row("issue sharedFiles", file);
        row("issue participants", user);
    }
    void everyRowHasItsShape()
    {
        QFETCH(QByteArray, resource);
        QFETCH(const QString, shape);
        if (resource.startsWith("wiki "))
            resource = wikiWith(resource.sliced(5));
        else if (resource.startsWith("issue "))
            resource = issueWith(resource.sliced(6));
        const Answer answer = get(resource);
        QCOMPARE(answer.status, 200);
        QList<QJsonObject> rows{ answer.object() };
        if (answer.body.startsWith('[')) {
            rows.clear();
            for (const auto &row : answer.array())
                rows.append(row.toObject());
        }
        QVERIFY(!rows.isEmpty());
        for (const QJsonObject &row : std::as_const(rows)) {
            const QString wrong = wrongInShape(row, shape);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void relatedIssuesNameEachOther()
    {
        const QByteArray path = issueWith("relatedIssues");
        QVERIFY(!path.isEmpty());
        const qint64 id = path.split('/').at(1).toLongLong();
        const QJsonObject other = get(path).array().first().toObject();
        QCOMPARE(other["type"_L1].toString(), u"RELATES"_s);
        QVERIFY(!other["summary"_L1].toString().isEmpty());
        QList<qint64> back;
        for (const auto &row : get("issues/" + other["issueKey"_L1].toString().toUtf8() + "/relatedIssues").array())
            back.append(row.toObject()["id"_L1].toInteger());
        QVERIFY(back.contains(id));
    }

    void aCommentsNotificationsAreThoseInIt()
    {
        int told = 0;
        for (int issue = 10002; issue < 10040; ++issue) {
            const QByteArray comments = "issues/" + QByteArray::number(issue) + "/comments";
            for (const auto &row : get(comments).array()) {
                const QJsonArray inside = row.toObject()["notifications"_L1].toArray();
                const QByteArray id = QByteArray::number(row.toObject()["id"_L1].toInteger());
                QCOMPARE(get(comments + '/' + id + "/notifications").array(), inside);
                told += static_cast<int>(inside.size());
            }
        }
        QVERIFY(told > 0);
        QCOMPARE(get("issues/10001/comments/1/notifications").errorCode(), 6);
    }

    void pagesCoverAllRowsOnce()
    {
        const QList<qint64> teams = m_space.idsByOffset("teams?", 7);
        QCOMPARE(teams.size(), 24);
        QVERIFY(areDistinct(teams));
        const QList<qint64> watched = m_space.idsByOffset("users/11/watchings?", 3);
        QCOMPARE(watched.size(), count("users/11/watchings/count"));
        QVERIFY(watched.size() > 3 && areDistinct(watched));
        for (const bool ascending : { false, true }) {
            const QList<qint64> stars = m_space.idsByBound("users/12/stars?", 3, ascending);
            QCOMPARE(stars.size(), count("users/12/stars/count"));
            QVERIFY(stars.size() > 3 && areDistinct(stars));
            QVERIFY(ascending ? std::is_sorted(stars.begin(), stars.end())
                              : std::is_sorted(stars.rbegin(), stars.rend()));
            const QList<qint64> versions = m_space.idsByBound("wikis/8000/history?", 50, ascending, "version"_L1);
            QCOMPARE(versions.size(), 120);
            QVERIFY(areDistinct(versions));
            QCOMPARE(m_space.idsByBound("issues/10001/comments?", 100, ascending).size(), 250);
        }
        QCOMPARE(get("wikis/8000/history?minId=5&maxId=7").array().size(), 3); // both bounds belong to it
    }

    void historyEndsWithThePage()
    {
        const QJsonObject page = get("wikis/8001").object();
        const QJsonArray versions = get("wikis/8001/history").array();
        QCOMPARE(versions.first()["content"_L1], page["content"_L1]);
        QCOMPARE(versions.first()["created"_L1], page["updated"_L1]);
        QCOMPARE(versions.last()["version"_L1].toInt(), 1);
        QCOMPARE(versions.last()["created"_L1], page["created"_L1]);
    }

    void countsFollowTheirFilters()
    {
        const qint64 all = count("users/11/watchings/count");
        QCOMPARE(count("users/11/watchings/count?resourceAlreadyRead=true")
                     + count("users/11/watchings/count?resourceAlreadyRead=false"),
                 all);
        const qint64 stars = count("users/12/stars/count");
        QCOMPARE(count("users/12/stars/count?since=2000-01-01&until=2099-12-31"), stars);
        QCOMPARE(count("users/12/stars/count?until=2000-01-01"), 0);
        const QJsonObject watching = get("users/11/watchings").array().first().toObject();
        QCOMPARE(get("watchings/" + QByteArray::number(watching["id"_L1].toInteger())).object(), watching);
        const QByteArray issue = QByteArray::number(watching["issue"_L1]["id"_L1].toInteger());
        QCOMPARE(get("users/11/watchings?issueId[]=" + issue).array().size(), 1);
        QCOMPARE(get("issues/" + issue).object(), watching["issue"_L1].toObject());
    }

    void usageAddsUp()
    {
        const QJsonObject usage = get("space/diskUsage").object();
        for (const QLatin1StringView kind : { "issue"_L1, "wiki"_L1, "file"_L1, "git"_L1 }) {
            qint64 sum = 0;
            for (const auto &row : usage["details"_L1].toArray())
                sum += row.toObject()[kind].toInteger();
            QCOMPARE(sum, usage[kind].toInteger());
        }
        QCOMPARE(get("projects/WEB/diskUsage").object(), usage["details"_L1].toArray().first().toObject());
        QVERIFY(usage["capacity"_L1].toInteger() > INT32_MAX);
    }

    void rolesDecide()
    {
        for (const char *resource : { "space/diskUsage", "projects/APP/diskUsage", "teams", "teams/501",
                                      "projects/APP/webhooks", "projects/APP/webhooks/711" }) {
            QCOMPARE(get(resource).status, 200);
            const Answer refused = m_space.getAs(u"emily"_s, resource);
            QCOMPARE(refused.status, 403);
            QCOMPARE(refused.errorCode(), 5);
        }
        QCOMPARE(m_space.getAs(u"emily"_s, "projects/APP/teams").status, 200);
        QCOMPARE(m_space.getAs(u"emily"_s, "projects/HR/teams").errorCode(), 6);
        QCOMPARE(m_space.getAs(u"viewer01"_s, "wikis/8000/sharedFiles").errorCode(), 5);
        QCOMPARE(m_space.getAs(u"viewer01"_s, "wikis/8000/stars").status, 200);
    }

    void flagsDecide()
    {
        for (const char *resource : { "wikis?projectIdOrKey=SUPPORT_DESK", "wikis/count?projectIdOrKey=104",
                                      "wikis/tags?projectIdOrKey=SUPPORT_DESK" })
            QCOMPARE(get(resource).errorCode(), 2);
        const QByteArray issue =
            QByteArray::number(get("issues?projectId[]=104&count=1").array().first().toObject()["id"_L1].toInteger());
        QCOMPARE(get("issues/" + issue + "/sharedFiles").errorCode(), 2);
    }

    void parametersAreChecked()
    {
        for (const char *resource :
             { "users/11/watchings?x=1", "users/11/watchings/count?offset=1", "users/11/stars/count?x=1",
               "users/11/stars/count?since=yesterday", "users/11/watchings?sort=name",
               "users/11/watchings?resourceAlreadyRead=maybe", "teams?count=0", "teams?count=101",
               "users/11/stars?count=101", "users/11/stars?minId=x", "wikis/8000/history?count=0", "wikis/tags" })
            QCOMPARE(get(resource).errorCode(), 7);
        for (const char *resource :
             { "wikis/8000/history?x=1", "users/myself/recentlyViewedWikis?x=1", "issues/10001/comments?x=1" })
            QCOMPARE(get(resource).status, 200);
        for (const char *resource : { "watchings/1", "users/1/stars", "users/1/watchings", "teams/1", "teams/1/icon",
                                      "projects/WEB/webhooks/1", "wikis/1/history" })
            QCOMPARE(get(resource).errorCode(), 6);
        QVERIFY(get("teams/501/icon").body.startsWith("\x89PNG"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxResources)
#include "tst_sandbox_resources.moc"

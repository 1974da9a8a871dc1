// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's REST API: shapes, paging, filters, order, errors, roles and rate limits.
#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxApi : public QObject {
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::optional<Client> m_client;

    Answer get(const QByteArray &resource)
    {
        return m_client->get("/api/v2/" + resource, { { "Backlog-API-Key", m_sandbox.apiKey().toUtf8() } });
    }
    /// As another user, by a token of theirs.
    Answer getAs(const QString &userId, const QByteArray &resource)
    {
        const QByteArray body = form({ { "grant_type", "authorization_code" },
                                       { "code", m_sandbox.authorize({}, {}, userId).toUtf8() },
                                       { "redirect_uri", "http://localhost:33333" },
                                       { "client_id", m_sandbox.clientId().toUtf8() },
                                       { "client_secret", m_sandbox.clientSecret().toUtf8() } });
        const QByteArray token =
            m_client->post("/api/v2/oauth2/token", body).object()["access_token"_L1].toString().toUtf8();
        return m_client->get("/api/v2/" + resource, { { "Authorization", "Bearer " + token } });
    }
    QList<qint64> ids(const QByteArray &resource)
    {
        QList<qint64> found;
        const Answer answer = get(resource);
        for (const auto &row : answer.array())
            found.append(row.toObject()["id"_L1].toInteger());
        return found;
    }
    int count(const QByteArray &filters) { return get("issues/count?" + filters).object()["count"_L1].toInt(-1); }
    /// All rows of a query, page by page.
    QList<QJsonObject> walk(const QByteArray &filters)
    {
        QList<QJsonObject> rows;
        for (int offset = 0;; offset += 100) {
            const QJsonArray page =
                get("issues?count=100&offset=" + QByteArray::number(offset) + '&' + filters).array();
            for (const auto &row : page)
                rows.append(row.toObject());
            if (page.size() < 100)
                return rows;
        }
    }
    static QString at(const QJsonObject &row, QLatin1StringView object, QLatin1StringView member)
    {
        return row[object].toObject()[member].toVariant().toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--rate-limit"_s, u"read=100000,search=100000"_s }),
                 qPrintable(m_sandbox.errorText()));
        m_client.emplace(m_sandbox.url());
    }

    void keysWorkBothWays()
    {
        const QByteArray key = m_sandbox.apiKey().toUtf8();
        QCOMPARE(get("space").status, 200);
        QCOMPARE(m_client->get("/api/v2/space?apiKey=" + key).status, 200);
        QCOMPARE(m_client->get("/api/v2/issues?apiKey=" + key).status, 200); // no unknown parameter
        for (const Answer &refused : { m_client->get("/api/v2/space"), m_client->get("/api/v2/space?apiKey=wrong"),
                                       m_client->get("/api/v2/space", { { "Backlog-API-Key", "wrong" } }) }) {
            QCOMPARE(refused.status, 401);
            QCOMPARE(refused.body, R"({"errors":[{"message":"Authentication failure.","code":11,"moreInfo":""}]})");
        }
        const Answer both =
            m_client->get("/api/v2/space", { { "Backlog-API-Key", key }, { "Authorization", "Bearer x" } });
        QCOMPARE(both.errorCode(), 7);
    }

    void everyResourceHasItsShape_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *resource, const char *names) {
            QTest::newRow(resource) << QByteArray(resource) << QString::fromLatin1(names).split(u' ');
        };
        row("space", "spaceKey name ownerId lang timezone reportSendTime textFormattingRule created updated");
        row("users", "id userId name roleType lang mailAddress nulabAccount keyword lastLoginTime");
        row("users/myself", "id userId name roleType lang mailAddress nulabAccount keyword lastLoginTime");
        row("users/14", "id userId name roleType lang mailAddress nulabAccount keyword lastLoginTime");
        row("projects",
            "id projectKey name chartEnabled subtaskingEnabled useWiki textFormattingRule archived displayOrder");
        row("projects/WEB",
            "id projectKey name chartEnabled subtaskingEnabled useWiki textFormattingRule archived displayOrder");
        row("projects/101/issueTypes", "id projectId name color displayOrder templateSummary templateDescription");
        row("projects/WEB/statuses", "id projectId name color displayOrder");
        row("projects/WEB/categories", "id projectId name displayOrder");
        row("projects/WEB/versions", "id projectId name description startDate releaseDueDate archived displayOrder");
        row("projects/WEB/customFields",
            "id projectId typeId name description required useIssueType applicableIssueTypes");
        row("projects/WEB/users", "id userId name roleType");
        row("projects/WEB/administrators", "id userId name roleType");
        row("priorities", "id name");
        row("resolutions", "id name");
        row("issues",
            "id projectId issueKey keyId issueType summary description resolution priority status assignee category "
            "versions milestone "
            "startDate dueDate estimatedHours actualHours parentIssueId createdUser created updatedUser updated "
            "customFields "
            "attachments sharedFiles externalFileLinks stars");
        row("issues/WEB-1", "id projectId issueKey summary");
        row("issues/10001/comments",
            "id projectId issueId content changeLog createdUser created updated stars notifications");
        row("issues/10001/comments/10001000", "id content");
        row("wikis?projectIdOrKey=WEB", "id projectId name tags createdUser created updatedUser updated");
        row("wikis/8000",
            "id projectId name content tags attachments sharedFiles stars createdUser created updatedUser updated");
        row("users/myself/recentlyViewedIssues", "issue updated");
        row("users/myself/recentlyViewedProjects", "project updated");
        row("rateLimit", "rateLimit");
        row("issues/count", "count");
        row("issues/10001/comments/count", "count");
        row("wikis/count?projectIdOrKey=WEB", "count");
    }
    void everyResourceHasItsShape()
    {
        QFETCH(const QByteArray, resource);
        QFETCH(const QStringList, names);
        const Answer answer = get(resource);
        QCOMPARE(answer.status, 200);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(answer.body, &error);
        QCOMPARE(error.errorString(), u"no error occurred"_s);
        const QJsonObject row = document.isArray() ? document.array().first().toObject() : document.object();
        for (const QString &name : names)
            QVERIFY2(row.contains(name), qPrintable(name));
    }

    void textsAreInBothLanguages()
    {
        int japanese = 0;
        int english = 0;
        QSet<QString> summaries;
        static const QRegularExpression kana(u"[\\x{3040}-\\x{30ff}]"_s);
        for (const QJsonObject &issue : walk("")) {
            const QString summary = issue["summary"_L1].toString();
            QVERIFY(!summary.isEmpty());
            QVERIFY2(!summary.contains(u"%s") && !issue["description"_L1].toString().contains(u"%s"),
                     qPrintable(summary));
            summaries.insert(summary);
            (summary.contains(kana) ? japanese : english) += 1;
        }
        QVERIFY(japanese > 100);
        QVERIFY(english > 60);
        QVERIFY2(summaries.size() > 250, "the summaries repeat themselves too often");
    }

    void pagesFitTogether()
    {
        const QList<qint64> all = ids("issues?count=100&order=asc");
        QCOMPARE(all.size(), 100);
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        QCOMPARE(ids("issues?count=30&offset=30&order=asc"), all.mid(30, 30));
        QCOMPARE(ids("issues").size(), 20);
        QCOMPARE(ids("issues?order=asc"), all.first(20));
        QCOMPARE(ids("issues").first(), 10300); // newest first unless told
        QCOMPARE(get("issues?offset=300").body, "[]");
        QCOMPARE(get("issues?offset=290&count=100").array().size(), 10);
        QCOMPARE(get("issues?offset=99999999999").body, "[]");
    }

    void parametersAreChecked_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *resource, const char *message) {
            QTest::newRow(resource) << QByteArray(resource) << QString::fromLatin1(message);
        };
        row("issues?colour=red", "error.unknownParameter : colour");
        row("issues?projectId=101", "error.unknownParameter : projectId");
        row("issues/count?colour=red", "error.unknownParameter : colour");
        row("issues/count?offset=3", "error.unknownParameter : offset");
        row("issues?count=0", "Please enter a value between 1 and 100. : count");
        row("issues?count=101", "Please enter a value between 1 and 100. : count");
        row("issues?count=ten", "Please enter a value between 1 and 100. : count");
        row("issues?offset=-1", "error.number : offset");
        row("issues?order=up", "error.invalidValue : order");
        row("issues?sort=colour", "error.invalidValue : sort");
        row("issues?statusId%5B%5D=open", "error.number : statusId[]");
        row("issues?createdSince=2026%2F01%2F01", "error.date : createdSince");
        row("issues?hasDueDate=true", "error.invalidValue : hasDueDate");
        row("issues?parentChild=11", "error.invalidValue : parentChild");
        row("issues?attachment=yes", "error.boolean : attachment");
        row("issues?customField_6012_min=few", "error.invalidValue : customField_6012_min");
        row("wikis", "error.required : projectIdOrKey");
    }
    void parametersAreChecked()
    {
        QFETCH(const QByteArray, resource);
        const Answer answer = get(resource);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorCode(), 7);
        QTEST(answer.firstError()["message"_L1].toString(), "message");
    }

    void unknownParametersAreIgnoredElsewhere()
    {
        for (const char *resource :
             { "space?x=1", "issues/WEB-1/comments?x=1", "users/myself/recentlyViewedIssues?x=1", "projects?x=1" })
            QCOMPARE(get(resource).status, 200);
    }

    void missingThingsAre404()
    {
        for (const char *resource :
             { "issues/WEB-99999", "issues/1", "projects/NONE", "projects/NONE/statuses", "users/1", "wikis/1",
               "issues/WEB-1/comments/1", "wikis?projectIdOrKey=NONE", "statuses", "nothing/like/that", "" }) {
            const Answer answer = get(resource);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.errorCode(), 6);
        }
        QCOMPARE(get("projects/NONE").firstError()["message"_L1].toString(), u"No project."_s);
    }

    void nothingCanBeWritten()
    {
        const Client::Headers key{ { "Backlog-API-Key", m_sandbox.apiKey().toUtf8() } };
        for (const char *method : { "POST", "PATCH", "PUT", "DELETE" }) {
            const Answer answer = m_client->send(method, "/api/v2/issues/WEB-1", key, "summary=x", 60'000);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.errorCode(), 5);
        }
    }

    void filtersKeepWhatTheySay()
    {
        const QList<QJsonObject> all = walk("");
        QCOMPARE(all.size(), 300);
        const auto check = [&](const QByteArray &filter, const auto &isWanted) {
            QSet<qint64> expected;
            for (const QJsonObject &issue : all) {
                if (isWanted(issue))
                    expected.insert(issue["id"_L1].toInteger());
            }
            QSet<qint64> found;
            for (const QJsonObject &issue : walk(filter))
                found.insert(issue["id"_L1].toInteger());
            QVERIFY2(!expected.isEmpty() && expected.size() < 300, filter.constData());
            QVERIFY2(found == expected, filter.constData());
            QCOMPARE(count(filter), static_cast<int>(expected.size()));
        };
        const auto hasItem = [](const QJsonObject &row, QLatin1StringView list, int id) {
            const QJsonArray items = row[list].toArray();
            return std::any_of(items.begin(), items.end(),
                               [&](const QJsonValue &v) { return v.toObject()["id"_L1].toInt() == id; });
        };
        check("projectId[]=101", [](const QJsonObject &i) { return i["projectId"_L1].toInt() == 101; });
        check("projectId[]=102&projectId%5B%5D=103", [](const QJsonObject &i) {
            return i["projectId"_L1].toInt() == 102 || i["projectId"_L1].toInt() == 103;
        });
        check("statusId[]=1&statusId[]=2",
              [](const QJsonObject &i) { return at(i, "status"_L1, "id"_L1).toInt() <= 2; });
        check("issueTypeId[]=2010", [](const QJsonObject &i) { return at(i, "issueType"_L1, "id"_L1) == u"2010"; });
        check("priorityId[]=2", [](const QJsonObject &i) { return at(i, "priority"_L1, "id"_L1) == u"2"; });
        check("assigneeId[]=14", [](const QJsonObject &i) { return at(i, "assignee"_L1, "id"_L1) == u"14"; });
        check("createdUserId[]=11", [](const QJsonObject &i) { return at(i, "createdUser"_L1, "id"_L1) == u"11"; });
        check("resolutionId[]=0", [](const QJsonObject &i) { return at(i, "resolution"_L1, "id"_L1) == u"0"; });
        check("categoryId[]=3010", [&](const QJsonObject &i) { return hasItem(i, "category"_L1, 3010); });
        check("milestoneId[]=4011", [&](const QJsonObject &i) { return hasItem(i, "milestone"_L1, 4011); });
        check("versionId[]=4011", [&](const QJsonObject &i) { return hasItem(i, "versions"_L1, 4011); });
        check("id[]=10005&id[]=10007",
              [](const QJsonObject &i) { return i["id"_L1].toInt() == 10005 || i["id"_L1].toInt() == 10007; });
        check("parentChild=1", [](const QJsonObject &i) { return i["parentIssueId"_L1].isNull(); });
        check("parentChild=2", [](const QJsonObject &i) { return !i["parentIssueId"_L1].isNull(); });
        check("hasDueDate=false", [](const QJsonObject &i) { return i["dueDate"_L1].isNull(); });
        check("attachment=true", [](const QJsonObject &i) { return !i["attachments"_L1].toArray().isEmpty(); });
        check("attachment=false", [](const QJsonObject &i) { return i["attachments"_L1].toArray().isEmpty(); });
        const auto between = [](const char *name, const char *since, const char *until) {
            return [=](const QJsonObject &i) {
                const QString day = i[QLatin1StringView(name)].toString().left(10);
                return !day.isEmpty() && day >= QLatin1StringView(since) && day <= QLatin1StringView(until);
            };
        };
        check("createdSince=2026-09-01&createdUntil=2026-09-30", between("created", "2026-09-01", "2026-09-30"));
        check("updatedSince=2026-11-01", between("updated", "2026-11-01", "9"));
        check("dueDateUntil=2026-10-01", between("dueDate", "0", "2026-10-01"));
        check("startDateSince=2026-10-01", between("startDate", "2026-10-01", "9"));
        check("keyword=crash", [](const QJsonObject &i) {
            return (i["summary"_L1].toString() + i["description"_L1].toString())
                .contains(u"crash", Qt::CaseInsensitive);
        });
        check("keyword=%E3%83%88%E3%83%83%E3%83%97%E3%83%9A%E3%83%BC%E3%82%B8", [](const QJsonObject &i) {
            return (i["summary"_L1].toString() + i["description"_L1].toString()).contains(u"トップページ");
        });
        const auto custom = [](const QJsonObject &issue, int id) -> QJsonValue {
            for (const auto &field : issue["customFields"_L1].toArray()) {
                if (field.toObject()["id"_L1].toInt() == id)
                    return field.toObject()["value"_L1];
            }
            return QJsonValue();
        };
        check("customField_6012_min=1000&customField_6012_max=3000", [&](const QJsonObject &i) {
            return custom(i, 6012).isDouble() && custom(i, 6012).toDouble() >= 1000
                && custom(i, 6012).toDouble() <= 3000;
        });
        check("customField_6014[]=2",
              [&](const QJsonObject &i) { return custom(i, 6014).toObject()["id"_L1].toInt() == 2; });
        check("customField_6010=news",
              [&](const QJsonObject &i) { return custom(i, 6010).toString().contains(u"news"); });
        check("customField_6013_min=2026-10-01",
              [&](const QJsonObject &i) { return custom(i, 6013).toString() >= u"2026-10-01"; });
    }

    void customFieldsHaveAllTypes()
    {
        QSet<int> types;
        for (const auto &field : get("projects/WEB/customFields").array())
            types.insert(field.toObject()["typeId"_L1].toInt());
        QCOMPARE(types.size(), 8);
        QSet<int> withValue;
        for (const QJsonObject &issue : walk("projectId[]=101")) {
            for (const auto &field : issue["customFields"_L1].toArray()) {
                const QJsonValue value = field.toObject()["value"_L1];
                const int type = field.toObject()["fieldTypeId"_L1].toInt();
                if (value.isNull())
                    continue;
                withValue.insert(type);
                const bool ok = type == 3    ? value.isDouble()
                    : type == 6 || type == 7 ? value.isArray()
                    : type == 5 || type == 8 ? value.isObject()
                                             : value.isString();
                QVERIFY2(ok, qPrintable(QString::number(type)));
            }
        }
        QCOMPARE(withValue.size(), 8);
    }

    void everySortIsStable_data()
    {
        QTest::addColumn<QByteArray>("sort");
        for (const char *sort :
             { "issueType",  "category",   "version",        "milestone",   "summary",    "status",          "priority",
               "attachment", "sharedFile", "created",        "createdUser", "updated",    "updatedUser",     "assignee",
               "startDate",  "dueDate",    "estimatedHours", "actualHours", "childIssue", "customField_6012" })
            QTest::newRow(sort) << QByteArray(sort);
    }
    void everySortIsStable()
    {
        QFETCH(const QByteArray, sort);
        QList<qint64> up;
        for (const QJsonObject &issue : walk("order=asc&sort=" + sort))
            up.append(issue["id"_L1].toInteger());
        QList<qint64> down;
        for (const QJsonObject &issue : walk("order=desc&sort=" + sort))
            down.append(issue["id"_L1].toInteger());
        QCOMPARE(up.size(), 300);
        QCOMPARE(QSet<qint64>(up.begin(), up.end()).size(), 300);
        std::reverse(down.begin(), down.end());
        QCOMPARE(down, up);
    }

    void sortsByValue()
    {
        QString last;
        for (const QJsonObject &issue : walk("sort=updated&order=asc")) {
            QVERIFY(issue["updated"_L1].toString() >= last);
            QVERIFY(issue["updated"_L1].toString() >= issue["created"_L1].toString());
            last = issue["updated"_L1].toString();
        }
        QVERIFY(last < u"2026-11-23");
    }

    void commentsGoByIds()
    {
        QCOMPARE(get("issues/10001/comments/count").object()["count"_L1].toInt(), 250);
        const QList<qint64> newest = ids("issues/10001/comments?count=100");
        QCOMPARE(newest.size(), 100);
        QVERIFY(std::is_sorted(newest.rbegin(), newest.rend()));
        const QList<qint64> next = ids("issues/10001/comments?count=100&maxId=" + QByteArray::number(newest.last()));
        QCOMPARE(next.first(), newest.last()); // inclusive
        const QList<qint64> oldest = ids("issues/10001/comments?order=asc&count=3");
        QVERIFY(oldest.first() < oldest.last());
        QCOMPARE(ids("issues/10001/comments?order=asc&count=2&minId=" + QByteArray::number(oldest[1])), oldest.mid(1));
        QCOMPARE(ids("issues/10001/comments").size(), 20);
        QCOMPARE(get("issues/10001/comments?count=500").errorCode(), 7);
    }

    void rolesDecideWhatIsSeen()
    {
        QCOMPARE(get("projects").array().size(), 6);
        QCOMPARE(get("projects?archived=false").array().size(), 5);
        QCOMPARE(get("projects?archived=true").array().size(), 1);
        QCOMPARE(get("projects?all=true").array().size(), 7);
        QCOMPARE(get("projects/HR").status, 200);
        const Answer users = getAs(u"emily"_s, "users");
        QCOMPARE(users.status, 403);
        QCOMPARE(users.errorCode(), 5);
        QCOMPARE(getAs(u"emily"_s, "projects?all=true").array().size(), 6);
        QCOMPARE(getAs(u"emily"_s, "projects/HR").errorCode(), 6);
        QCOMPARE(getAs(u"emily"_s, "projects/APP/users").status, 200);
        QCOMPARE(getAs(u"viewer01"_s, "projects").array().size(), 1);
        QCOMPARE(getAs(u"viewer01"_s, "issues/APP-1").errorCode(), 6);
        const Answer count = getAs(u"viewer01"_s, "issues/count");
        QCOMPARE(count.object()["count"_L1].toInt(), this->count("projectId[]=101"));
    }

    void namesFollowTheLanguage()
    {
        QCOMPARE(get("priorities").array().first()["name"_L1].toString(), u"高"_s);
        QCOMPARE(getAs(u"emily"_s, "priorities").array().first()["name"_L1].toString(), u"High"_s);
        QCOMPARE(get("resolutions").array().first()["id"_L1].toInt(-1), 0);
    }

    void oddUsersAreThere()
    {
        bool withoutUserId = false;
        bool withoutMail = false;
        for (const auto &user : get("users").array()) {
            withoutUserId = withoutUserId || user.toObject()["userId"_L1].isNull();
            withoutMail = withoutMail || user.toObject()["mailAddress"_L1].isNull();
        }
        QVERIFY(withoutUserId && withoutMail);
    }

    void wikisNeedTheirProject()
    {
        QCOMPARE(get("wikis/count?projectIdOrKey=APP").object()["count"_L1].toInt(), 12);
        QCOMPARE(get("wikis?projectIdOrKey=SUPPORT_DESK").body, "[]");
        QCOMPARE(get("wikis?projectIdOrKey=101&keyword=Home").array().size(), 1);
        const QJsonObject row = get("wikis?projectIdOrKey=WEB").array().first().toObject();
        QVERIFY(!row.contains("content"_L1));
    }

    void iconsArePictures()
    {
        for (const char *resource : { "space/image", "users/11/icon", "projects/WEB/image" }) {
            const Answer icon = get(resource);
            QCOMPARE(icon.header("Content-Type"), "image/png");
            QVERIFY(icon.body.startsWith("\x89PNG\r\n"));
        }
    }

    void limitsAreByClassAndUser()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({ u"--rate-limit"_s, u"read=3,search=2,icon=1,window=2"_s }));
        Client client(sandbox.url());
        const auto ask = [&](const char *resource) {
            return client.get(QByteArray("/api/v2/") + resource, { { "Backlog-API-Key", sandbox.apiKey().toUtf8() } });
        };
        const Answer first = ask("issues?count=1");
        QCOMPARE(first.header("X-RateLimit-Limit"), "2");
        QCOMPARE(first.header("X-RateLimit-Remaining"), "1");
        const qint64 reset = first.header("X-RateLimit-Reset").toLongLong();
        QVERIFY(qAbs(reset - QDateTime::currentSecsSinceEpoch()) <= 3);
        QCOMPARE(ask("issues/count").status, 200); // the same class
        const Answer tooMany = ask("wikis?projectIdOrKey=WEB");
        QCOMPARE(tooMany.status, 429);
        QCOMPARE(tooMany.errorCode(), 13);
        QCOMPARE(tooMany.header("X-RateLimit-Remaining"), "0");
        QCOMPARE(ask("space/image").status, 200);
        const QJsonObject limits = ask("rateLimit").object()["rateLimit"_L1].toObject();
        QCOMPARE(limits["search"_L1].toObject()["remaining"_L1].toInt(-1), 0);
        QCOMPARE(limits["read"_L1].toObject()["limit"_L1].toInt(), 3);
        QCOMPARE(limits["read"_L1].toObject()["remaining"_L1].toInt(-1), 2);
        QVERIFY(QTest::qWaitFor([&] { return ask("issues?count=1").status == 200; }, 20'000));
        QVERIFY(QDateTime::currentSecsSinceEpoch() >= reset);
        sandbox.control(u"config"_s, { { "rateLimit"_L1, u"search=1000"_s } });
        QCOMPARE(ask("issues?count=1").header("X-RateLimit-Limit"), "1000");
    }
};

QTEST_GUILESS_MAIN(TestSandboxApi)
#include "tst_sandbox_api.moc"

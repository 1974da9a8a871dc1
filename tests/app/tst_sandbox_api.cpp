// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's REST API: shapes, texts, errors, roles and rate limits.
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
    std::unique_ptr<Client> m_client;

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

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--rate-limit"_s, u"read=100000,search=100000"_s }),
                 qPrintable(m_sandbox.errorText()));
        m_client = std::make_unique<Client>(m_sandbox.url());
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
        QCOMPARE(get("wikis?projectIdOrKey=SUPPORT_DESK").errorCode(), 2); // its wiki is off
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

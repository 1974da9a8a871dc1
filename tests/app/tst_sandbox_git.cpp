// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's repositories and pull requests: their shapes, pages, filters, files, and whom they are closed to.
#include "tests/app/tst_sandbox_shapes.h"
#include "tests/app/tst_sandbox_space.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxGit : public QObject {
    Q_OBJECT

    const QByteArray m_root = "projects/WEB/git/repositories";
    const QByteArray m_requests = m_root + "/corporate-site/pullRequests";
    SandboxSpace m_space;

    qint64 count(const QByteArray &resource) { return m_space.get(resource).object()["count"_L1].toInteger(-1); }
    static bool areDistinct(const QList<qint64> &ids)
    {
        return QSet<qint64>(ids.begin(), ids.end()).size() == ids.size();
    }
    void checkRows(const QByteArray &resource, const QString &shape)
    {
        const Answer answer = m_space.get(resource);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.array().isEmpty());
        for (const auto &row : answer.array()) {
            const QString wrong = wrongInShape(row.toObject(), shape);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_space.start(), qPrintable(m_space.errorText())); }

    void rowsHaveTheirShape()
    {
        checkRows(
            m_root,
            u"id:int projectId:int name:str description:str? hookUrl:str? httpUrl:str sshUrl:str displayOrder:int "
            "pushedAt:ts? createdUser:object created:ts updatedUser:object? updated:ts?"_s);
        checkRows(m_requests + "?count=100",
                  u"id:int projectId:int repositoryId:int number:int summary:str description:str base:str branch:str "
                  "status:object assignee:object? issue:object? baseCommit:str? branchCommit:str? mergeCommit:str? "
                  "closeAt:ts? mergeAt:ts? createdUser:object created:ts updatedUser:object updated:ts "
                  "attachments:array stars:array"_s);
        checkRows(m_requests + "/1/comments",
                  u"id:int content:str changeLog:array createdUser:object created:ts updated:ts stars:array "
                  "notifications:array oldBlobId:str? newBlobId:str? filePath:str? position:int?"_s);
        QCOMPARE(m_space.get(m_root + "/401").object()["name"_L1].toString(), u"corporate-site"_s);
        QCOMPARE(m_space.get(m_requests + "/7").object()["number"_L1].toInt(), 7);
    }

    void pullRequestsAndCommentsCarryParts()
    {
        const QString star = u"id:int comment:str? url:str title:str presenter:object created:ts"_s;
        const QString change = u"field:str newValue:str originalValue:str? attachmentInfo:object? "
                               "attributeInfo:object? notificationInfo:object?"_s;
        const QString notification = u"id:int alreadyRead:bool reason:int user:object resourceAlreadyRead:bool"_s;
        QSet<qint64> stars;
        qsizetype changes = 0;
        qsizetype notifications = 0;
        const auto checkStars = [&](const QJsonValue &row) {
            for (const QJsonValue &one : row["stars"_L1].toArray()) {
                QCOMPARE(wrongInShape(one.toObject(), star), QString());
                QVERIFY(!stars.contains(one["id"_L1].toInteger()));
                stars.insert(one["id"_L1].toInteger());
            }
        };
        for (const auto &row : m_space.get(m_requests + "?count=100").array())
            checkStars(row);
        QVERIFY(!stars.isEmpty());
        const qsizetype ofPullRequests = stars.size();
        for (const auto &row : m_space.get(m_requests + "/1/comments?count=100").array()) {
            checkStars(row);
            for (const QJsonValue &one : row["changeLog"_L1].toArray())
                QCOMPARE(wrongInShape(one.toObject(), change), QString());
            for (const QJsonValue &one : row["notifications"_L1].toArray())
                QCOMPARE(wrongInShape(one.toObject(), notification), QString());
            changes += row["changeLog"_L1].toArray().size();
            notifications += row["notifications"_L1].toArray().size();
        }
        QVERIFY(stars.size() > ofPullRequests);
        QVERIFY(changes > 0);
        QVERIFY(notifications > 0);
    }

    void pagesCoverAllRowsOnce()
    {
        const QList<qint64> ids = m_space.idsByOffset(m_requests + '?', 50);
        QCOMPARE(ids.size(), 130);
        QVERIFY(areDistinct(ids));
        QCOMPARE(count(m_requests + "/count"), 130);
        for (const bool ascending : { false, true }) {
            const QList<qint64> comments = m_space.idsByBound(m_requests + "/1/comments?", 50, ascending);
            QCOMPARE(comments.size(), count(m_requests + "/1/comments/count"));
            QVERIFY(comments.size() == 120 && areDistinct(comments));
        }
    }

    void filtersKeepWhatTheySay()
    {
        qint64 sum = 0;
        for (const char *status : { "1", "2", "3" }) {
            const QByteArray filter = QByteArray("statusId[]=") + status;
            for (const auto &row : m_space.get(m_requests + "?count=100&" + filter).array())
                QCOMPARE(row["status"_L1]["id"_L1].toInt(), QByteArray(status).toInt());
            sum += count(m_requests + "/count?" + filter);
        }
        QCOMPARE(sum, 130);
        for (const auto &value : m_space.get(m_requests).array()) {
            const QJsonObject issue = value["issue"_L1].toObject();
            if (issue.isEmpty())
                continue;
            const QByteArray id = QByteArray::number(issue["id"_L1].toInteger());
            QCOMPARE(m_space.get("issues/" + id).object(), issue); // a real one
            QVERIFY(count(m_requests + "/count?issueId[]=" + id) > 0);
        }
    }

    void attachmentsAreWhatTheListsSay()
    {
        int files = 0;
        for (int number = 1; number <= 30; ++number) {
            const QByteArray list = m_requests + '/' + QByteArray::number(number) + "/attachments";
            for (const auto &value : m_space.get(list).array()) {
                const Answer answer = m_space.get(list + '/' + QByteArray::number(value["id"_L1].toInteger()));
                QCOMPARE(answer.body.size(), value["size"_L1].toInteger());
                ++files;
            }
        }
        QVERIFY(files > 0);
    }

    void rolesAndFlagsDecide()
    {
        QCOMPARE(m_space.getAs(u"emily"_s, m_root).status, 200);
        QCOMPARE(m_space.getAs(u"viewer01"_s, m_root).errorCode(), 5);
        QCOMPARE(m_space.get("projects/SUPPORT_DESK/git/repositories").errorCode(), 2);
        QCOMPARE(m_space.get("projects/HR/git/repositories").errorCode(), 6);
        for (const QByteArray &missing :
             { m_root + "/none", m_requests + "/0", m_requests + "/131", m_requests + "/1/attachments/1" })
            QCOMPARE(m_space.get(missing).errorCode(), 6);
        QCOMPARE(m_space.get(m_requests + "?count=101").errorCode(), 7);
        QCOMPARE(m_space.get(m_requests + "?statusId[]=open").errorCode(), 7);
        QCOMPARE(m_space.get("projects/INFRA/git/repositories/406/pullRequests").body, "[]");
    }
};

QTEST_GUILESS_MAIN(TestSandboxGit)
#include "tst_sandbox_git.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened in the sandbox's space, and what its users were told of: all of it about real issues, comments,
// pages, files, documents and pull requests.
#include "tests/app/tst_sandbox_shapes.h"
#include "tests/app/tst_sandbox_space.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxActivities : public QObject {
    Q_OBJECT

    SandboxSpace m_space;

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

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_space.start(), qPrintable(m_space.errorText())); }

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

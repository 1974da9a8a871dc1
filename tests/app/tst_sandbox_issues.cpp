// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's issues and comments: pages, every filter against a plain scan of all issues, every order.
#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

namespace {

/// Whether an issue should pass a filter, told from its JSON.
using Wanted = bool (*)(const QJsonObject &);

int idOf(const QJsonObject &issue, QLatin1StringView object) { return issue[object].toObject()["id"_L1].toInt(-1); }

bool hasItem(const QJsonObject &issue, QLatin1StringView list, int id)
{
    const QJsonArray items = issue[list].toArray();
    return std::any_of(items.begin(), items.end(),
                       [&](const QJsonValue &v) { return v.toObject()["id"_L1].toInt() == id; });
}

QJsonValue custom(const QJsonObject &issue, int id)
{
    for (const auto &field : issue["customFields"_L1].toArray()) {
        if (field.toObject()["id"_L1].toInt() == id)
            return field.toObject()["value"_L1];
    }
    return {};
}

QString textOf(const QJsonObject &issue)
{
    return issue["summary"_L1].toString() + u'\n' + issue["description"_L1].toString();
}

} // namespace

Q_DECLARE_METATYPE(Wanted)

class TestSandboxIssues : public QObject {
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<Client> m_client;
    QList<QJsonObject> m_all;

    Answer get(const QByteArray &resource)
    {
        return m_client->get("/api/v2/" + resource, { { "Backlog-API-Key", m_sandbox.apiKey().toUtf8() } });
    }
    QList<qint64> ids(const QByteArray &resource)
    {
        QList<qint64> found;
        const Answer answer = get(resource);
        for (const auto &row : answer.array())
            found.append(row.toObject()["id"_L1].toInteger());
        return found;
    }
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

    /// The row's name is the filter.
    void checkFilter()
    {
        QFETCH(const Wanted, isWanted);
        const QByteArray filter = QTest::currentDataTag();
        QSet<qint64> expected;
        for (const QJsonObject &issue : std::as_const(m_all)) {
            if (isWanted(issue))
                expected.insert(issue["id"_L1].toInteger());
        }
        QSet<qint64> found;
        for (const QJsonObject &issue : walk(filter))
            found.insert(issue["id"_L1].toInteger());
        QVERIFY2(!expected.isEmpty() && expected.size() < 300, "the filter must take some and leave some");
        QCOMPARE(found, expected);
        QCOMPARE(get("issues/count?" + filter).object()["count"_L1].toInt(), static_cast<int>(expected.size()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--rate-limit"_s, u"read=100000,search=100000"_s }),
                 qPrintable(m_sandbox.errorText()));
        m_client = std::make_unique<Client>(m_sandbox.url());
        m_all = walk("");
        QCOMPARE(m_all.size(), 300);
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

    void filtersByListsKeepWhatTheySay_data()
    {
        QTest::addColumn<Wanted>("isWanted");
        const auto row = [](const char *filter, Wanted isWanted) { QTest::newRow(filter) << isWanted; };
        row("projectId[]=101", [](const QJsonObject &i) { return i["projectId"_L1].toInt() == 101; });
        row("projectId[]=102&projectId%5B%5D=103",
            [](const QJsonObject &i) { return i["projectId"_L1].toInt() == 102 || i["projectId"_L1].toInt() == 103; });
        row("statusId[]=1&statusId[]=2", [](const QJsonObject &i) { return idOf(i, "status"_L1) <= 2; });
        row("issueTypeId[]=2010", [](const QJsonObject &i) { return idOf(i, "issueType"_L1) == 2010; });
        row("priorityId[]=2", [](const QJsonObject &i) { return idOf(i, "priority"_L1) == 2; });
        row("assigneeId[]=14", [](const QJsonObject &i) { return idOf(i, "assignee"_L1) == 14; });
        row("createdUserId[]=11", [](const QJsonObject &i) { return idOf(i, "createdUser"_L1) == 11; });
        row("resolutionId[]=0", [](const QJsonObject &i) { return idOf(i, "resolution"_L1) == 0; });
        row("categoryId[]=3010", [](const QJsonObject &i) { return hasItem(i, "category"_L1, 3010); });
        row("milestoneId[]=4011", [](const QJsonObject &i) { return hasItem(i, "milestone"_L1, 4011); });
        row("versionId[]=4011", [](const QJsonObject &i) { return hasItem(i, "versions"_L1, 4011); });
        row("id[]=10005&id[]=10007",
            [](const QJsonObject &i) { return i["id"_L1].toInt() == 10005 || i["id"_L1].toInt() == 10007; });
        row("projectId[]=101&statusId[]=4&priorityId[]=3", [](const QJsonObject &i) {
            return i["projectId"_L1].toInt() == 101 && idOf(i, "status"_L1) == 4 && idOf(i, "priority"_L1) == 3;
        });
        row("customField_6014[]=2",
            [](const QJsonObject &i) { return custom(i, 6014).toObject()["id"_L1].toInt() == 2; });
    }
    void filtersByListsKeepWhatTheySay() { checkFilter(); }

    void filtersByValuesKeepWhatTheySay_data()
    {
        QTest::addColumn<Wanted>("isWanted");
        const auto row = [](const char *filter, Wanted isWanted) { QTest::newRow(filter) << isWanted; };
        row("parentChild=1", [](const QJsonObject &i) { return i["parentIssueId"_L1].isNull(); });
        row("parentChild=2", [](const QJsonObject &i) { return !i["parentIssueId"_L1].isNull(); });
        row("hasDueDate=false", [](const QJsonObject &i) { return i["dueDate"_L1].isNull(); });
        row("attachment=true", [](const QJsonObject &i) { return !i["attachments"_L1].toArray().isEmpty(); });
        row("attachment=false", [](const QJsonObject &i) { return i["attachments"_L1].toArray().isEmpty(); });
        row("sharedFile=true", [](const QJsonObject &i) { return !i["sharedFiles"_L1].toArray().isEmpty(); });
        row("createdSince=2026-09-01&createdUntil=2026-09-30",
            [](const QJsonObject &i) { return i["created"_L1].toString().startsWith(u"2026-09"); });
        row("updatedSince=2026-11-01",
            [](const QJsonObject &i) { return i["updated"_L1].toString() >= u"2026-11-01"; });
        row("dueDateUntil=2026-10-01", [](const QJsonObject &i) {
            return i["dueDate"_L1].isString() && i["dueDate"_L1].toString() < u"2026-10-02";
        });
        row("startDateSince=2026-10-01",
            [](const QJsonObject &i) { return i["startDate"_L1].toString() >= u"2026-10-01"; });
        row("keyword=crash", [](const QJsonObject &i) { return textOf(i).contains(u"crash", Qt::CaseInsensitive); });
        row("keyword=%E3%83%88%E3%83%83%E3%83%97%E3%83%9A%E3%83%BC%E3%82%B8",
            [](const QJsonObject &i) { return textOf(i).contains(u"トップページ"); });
        row("keyword=crash+offline", [](const QJsonObject &i) {
            return textOf(i).contains(u"crash", Qt::CaseInsensitive)
                && textOf(i).contains(u"offline", Qt::CaseInsensitive);
        });
        row("customField_6012_min=1000&customField_6012_max=3000", [](const QJsonObject &i) {
            return custom(i, 6012).toDouble() >= 1000 && custom(i, 6012).toDouble() <= 3000;
        });
        row("customField_6010=news", [](const QJsonObject &i) { return custom(i, 6010).toString().contains(u"news"); });
        row("customField_6013_min=2026-10-01",
            [](const QJsonObject &i) { return custom(i, 6013).toString() >= u"2026-10-01"; });
    }
    void filtersByValuesKeepWhatTheySay() { checkFilter(); }

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
};

QTEST_GUILESS_MAIN(TestSandboxIssues)
#include "tst_sandbox_issues.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's documents: their shapes, pages, tree, comments and files, and whom they are closed to.
#include "tests/app/tst_sandbox_shapes.h"
#include "tests/app/tst_sandbox_space.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

namespace {

constexpr auto documentShape = "id:str projectId:int title:str plain:str? json:str? statusId:int emoji:str? "
                               "attachments:array tags:array createdUser:object created:ts updatedUser:object? "
                               "updated:ts?";
constexpr auto nodeShape = "id:str name:str children:array statusId:int emoji:str? emojiType:str updated:ts";
constexpr auto commentShape = "id:str documentId:str statusId:int content:str plain:str commentType:str "
                              "createdUserId:int created:ts updatedUserId:int updated:ts createdUser:object "
                              "replies:array";
constexpr auto replyShape = "id:str documentId:str commentId:str content:str plain:str createdUserId:int created:ts "
                            "updatedUserId:int updated:ts createdUser:object";

/// All nodes of a tree's branch, at whatever depth.
// NOLINTNEXTLINE(misc-no-recursion)
void collect(const QJsonArray &branch, QList<QJsonObject> &nodes)
{
    for (const auto &value : branch) {
        nodes.append(value.toObject());
        collect(value["children"_L1].toArray(), nodes);
    }
}

} // namespace

class TestSandboxDocuments : public QObject {
    Q_OBJECT

    SandboxSpace m_space;

    Answer get(const QByteArray &resource) { return m_space.get(resource); }
    qint64 count(const QByteArray &resource) { return get(resource).object()["count"_L1].toInteger(-1); }
    /// Every document of that list; resource ends in '?' or '&'.
    QList<QJsonObject> all(const QByteArray &resource, int count = 100)
    {
        QList<QJsonObject> rows;
        for (;;) {
            const QByteArray paging =
                "count=" + QByteArray::number(count) + "&offset=" + QByteArray::number(rows.size());
            const QJsonArray page = get(resource + paging).array();
            for (const auto &row : page)
                rows.append(row.toObject());
            if (page.size() < count)
                return rows;
        }
    }
    static QSet<QString> idsOf(const QList<QJsonObject> &rows)
    {
        QSet<QString> ids;
        for (const QJsonObject &row : rows)
            ids.insert(row["id"_L1].toString());
        return ids;
    }
    QList<QJsonObject> nodes(const QByteArray &project, QLatin1StringView tree)
    {
        QList<QJsonObject> found;
        const QJsonObject body = get("documents/tree?projectIdOrKey=" + project).object();
        collect(body[tree]["children"_L1].toArray(), found);
        return found;
    }
    static void checkShapes(const QList<QJsonObject> &rows, const char *shape)
    {
        QVERIFY(!rows.isEmpty());
        for (const QJsonObject &row : rows) {
            const QString wrong = wrongInShape(row, QString::fromLatin1(shape));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_space.start(), qPrintable(m_space.errorText())); }

    void rowsHaveTheirShape()
    {
        const QList<QJsonObject> documents = all("documents?");
        checkShapes(documents, documentShape);
        static const QRegularExpression id(u"^[0-9a-f]{32}$"_s);
        for (const QJsonObject &document : documents) {
            QVERIFY(id.match(document["id"_L1].toString()).hasMatch());
            const auto body = QJsonDocument::fromJson(document["json"_L1].toString().toUtf8()).object();
            QCOMPARE(body["type"_L1].toString(), u"doc"_s);
            QStringList lines;
            for (const auto &paragraph : body["content"_L1].toArray())
                lines.append(paragraph["content"_L1].toArray().first()["text"_L1].toString());
            QCOMPARE(lines.join(u'\n'), document["plain"_L1].toString());
        }
        const QJsonObject first = documents.first();
        QCOMPARE(get("documents/" + first["id"_L1].toString().toUtf8()).object(), first);
        checkShapes(nodes("WEB", "activeTree"_L1), nodeShape);
        checkShapes(nodes("WEB", "trashTree"_L1), nodeShape);
    }

    void pagesCoverAllRowsOnce()
    {
        const QList<QJsonObject> documents = all("documents?", 30);
        QVERIFY(documents.size() > 100);
        QCOMPARE(idsOf(documents).size(), documents.size());
        qint64 sum = 0;
        for (const char *project : { "WEB", "APP", "INFRA", "INTL", "OLDSYS" })
            sum += count(QByteArray("documents/count?projectIdOrKey=") + project);
        QCOMPARE(documents.size(), sum); // what the owner has not joined is left out
        QCOMPARE(get("documents?offset=0&projectId[]=107").body, "[]");
        QCOMPARE(all("documents?projectId[]=102&").size(), count("documents/count?projectIdOrKey=102"));
        QCOMPARE(get("documents?offset=100000").body, "[]");
    }

    void theTreeHoldsTheListsDocuments()
    {
        const QList<QJsonObject> listed = all("documents?projectId[]=101&");
        const QList<QJsonObject> active = nodes("WEB", "activeTree"_L1);
        QCOMPARE(idsOf(active), idsOf(listed));
        QCOMPARE(active.size(), listed.size());
        const QJsonObject body = get("documents/tree?projectIdOrKey=WEB").object();
        QCOMPARE(body["projectId"_L1].toInt(), 101);
        QCOMPARE(body["activeTree"_L1]["id"_L1].toString(), u"Active"_s);
        QCOMPARE(body["trashTree"_L1]["id"_L1].toString(), u"Trash"_s);
        const QList<QJsonObject> trash = nodes("WEB", "trashTree"_L1);
        QCOMPARE(trash.size(), 2);
        QVERIFY(!idsOf(trash).intersects(idsOf(listed)));
        for (const QJsonObject &node : trash) {
            const QJsonObject document = get("documents/" + node["id"_L1].toString().toUtf8()).object();
            QCOMPARE(document["title"_L1], node["name"_L1]);
        }
    }

    void sortsAndKeywordsApply()
    {
        for (const QLatin1StringView sort : { "created"_L1, "updated"_L1 }) {
            QStringList times;
            for (const QJsonObject &row : all(QByteArray("documents?order=asc&sort=") + sort.data() + '&')) {
                const QJsonValue time = row[sort];
                times.append((time.isNull() ? row["created"_L1] : time).toString());
            }
            QVERIFY(times.size() > 100 && std::is_sorted(times.begin(), times.end()));
        }
        const QList<QJsonObject> charters = all("documents?keyword=project%20charter&");
        QCOMPARE(charters.size(), 2); // one for each project in English
        for (const QJsonObject &row : charters)
            QCOMPARE(row["title"_L1].toString(), u"Project charter"_s);
    }

    void commentsAndFilesBelongToTheirDocument()
    {
        QList<QJsonObject> comments;
        QList<QJsonObject> replies;
        int files = 0;
        for (const QJsonObject &document : all("documents?projectId[]=102&projectId[]=103&")) {
            const QByteArray path = "documents/" + document["id"_L1].toString().toUtf8();
            for (const auto &comment : get(path + "/comments").array()) {
                QCOMPARE(comment["documentId"_L1], document["id"_L1]);
                comments.append(comment.toObject());
                for (const auto &reply : comment["replies"_L1].toArray()) {
                    QCOMPARE(reply["commentId"_L1], comment["id"_L1]);
                    replies.append(reply.toObject());
                }
            }
            for (const auto &file : document["attachments"_L1].toArray()) {
                const Answer answer = get(path + "/attachments/" + QByteArray::number(file["id"_L1].toInteger()));
                QCOMPARE(answer.body.size(), file["size"_L1].toInteger());
                QVERIFY(answer.header("Content-Disposition").startsWith("attachment"));
                ++files;
            }
        }
        QVERIFY(files > 0);
        checkShapes(comments, commentShape);
        checkShapes(replies, replyShape);
        QCOMPARE(idsOf(comments + replies).size(), comments.size() + replies.size());
    }

    void rolesFlagsAndParametersDecide()
    {
        const QByteArray path = "documents/" + all("documents?projectId[]=101&").first()["id"_L1].toString().toUtf8();
        QCOMPARE(m_space.getAs(u"viewer01"_s, path).status, 200);
        for (const QByteArray &closed : { QByteArray("documents/count?projectIdOrKey=WEB"), path + "/comments" })
            QCOMPARE(m_space.getAs(u"viewer01"_s, closed).errorCode(), 5);
        QCOMPARE(m_space.getAs(u"guest.partner"_s, path).errorCode(), 6); // who has not joined it
        for (const char *resource : { "documents/count?projectIdOrKey=", "documents/tree?projectIdOrKey=" }) {
            QCOMPARE(get(QByteArray(resource) + "SUPPORT_DESK").errorCode(), 2);
            QCOMPARE(get(QByteArray(resource) + "HR").errorCode(), 6);
        }
        for (const char *wrong : { "documents", "documents?count=20", "documents?offset=-1",
                                   "documents?offset=0&count=101", "documents?offset=0&sort=title",
                                   "documents?offset=0&projectId[]=WEB", "documents/count", "documents/tree" })
            QCOMPARE(get(wrong).errorCode(), 7);
        for (const QByteArray &missing :
             { QByteArray("documents/1"), QByteArray("documents/1/comments"), path + "/attachments/1" })
            QCOMPARE(get(missing).errorCode(), 6);
        QCOMPARE(get("projects/WEB").object()["useDocument"_L1].toBool(), true);
        QCOMPARE(get("projects/SUPPORT_DESK").object()["useDocument"_L1].toBool(), false);
    }
};

QTEST_GUILESS_MAIN(TestSandboxDocuments)
#include "tst_sandbox_documents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's files: folders and their pages, downloads with their names, sizes and ranges, and hostile names.
#include "tests/app/tst_sandbox_shapes.h"
#include "tests/app/tst_sandbox_space.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxFiles : public QObject {
    Q_OBJECT

    SandboxSpace m_space;
    SandboxSpace m_hostile;

    /// Every file below a folder, by its path.
    QHash<QByteArray, QJsonObject> filesBelow(SandboxSpace &space, const QByteArray &folder)
    {
        QHash<QByteArray, QJsonObject> found;
        const QByteArray encoded = folder.toPercentEncoding("/");
        for (const auto &value : space.get("projects/WEB/files/metadata/" + encoded).array()) {
            const QJsonObject row = value.toObject();
            const QByteArray path = folder + (folder.isEmpty() ? "" : "/") + row["name"_L1].toString().toUtf8();
            if (row["type"_L1].toString() == u"directory")
                found.insert(filesBelow(space, path));
            else
                found.insert(path, row);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_space.start(), qPrintable(m_space.errorText()));
        QVERIFY2(m_hostile.start({ u"--hostile-files"_s }), qPrintable(m_hostile.errorText()));
    }

    void foldersAreWalked()
    {
        const auto files = filesBelow(m_space, {});
        QVERIFY(files.size() > 140);
        QVERIFY(files.contains("設計/画面/旧版/2025年度/トップページ.png"));
        QVERIFY(files.contains("100%完了 + 引継ぎ #1/引継ぎ資料 & メモ.txt"));
        QCOMPARE(m_space.get("projects/WEB/files/metadata/" + QByteArray("空のフォルダー").toPercentEncoding()).body,
                 "[]");
        QCOMPARE(m_space.get("projects/WEB/files/metadata/none").errorCode(), 6);
        for (const QJsonObject &row : files) {
            const QString wrong = wrongInShape(
                row,
                u"id:int projectId:int type:str dir:str name:str size:int createdUser:object created:ts updatedUser:object? updated:ts?"_s);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void aLongFolderComesInPages()
    {
        const QByteArray folder = "projects/WEB/files/metadata/" + QByteArray("ログ").toPercentEncoding() + '?';
        const QList<qint64> paged = m_space.idsByOffset(folder, 50);
        QCOMPARE(paged.size(), 130);
        QCOMPARE(QSet<qint64>(paged.begin(), paged.end()).size(), 130);
        QCOMPARE(m_space.get(folder).array().size(), 130); // 1000 unless told
        QCOMPARE(m_space.get(folder + "count=1001").errorCode(), 7);
    }

    void downloadsAreWhatTheListsSay_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("download");
        QTest::newRow("shared files") << QByteArray("projects/WEB/files/metadata/")
                                      << QByteArray("projects/WEB/files/");
        QTest::newRow("shared files, English")
            << QByteArray("projects/APP/files/metadata/design") << QByteArray("projects/APP/files/");
        QTest::newRow("of issues") << QByteArray("issues/%i/attachments") << QByteArray("issues/%i/attachments/");
        QTest::newRow("of wiki pages") << QByteArray("wikis/%w/attachments") << QByteArray("wikis/%w/attachments/");
    }
    void downloadsAreWhatTheListsSay()
    {
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, download);
        const QJsonObject issue = m_space.get("issues?attachment=true&count=1").array().first().toObject();
        QByteArray wiki;
        for (const auto &row : m_space.get("wikis?projectIdOrKey=WEB").array()) {
            const QByteArray id = QByteArray::number(row.toObject()["id"_L1].toInt());
            if (!m_space.get("wikis/" + id).object()["attachments"_L1].toArray().isEmpty())
                wiki = id;
        }
        for (QByteArray *path : { &list, &download })
            path->replace("%i", issue["issueKey"_L1].toString().toUtf8()).replace("%w", wiki);
        int files = 0;
        for (const auto &value : m_space.get(list).array()) {
            const QJsonObject row = value.toObject();
            if (row["type"_L1].toString() == u"directory")
                continue;
            const Answer answer = m_space.get(download + QByteArray::number(row["id"_L1].toInteger()));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body.size(), row["size"_L1].toInteger());
            QCOMPARE(answer.header("Content-Disposition"),
                     "attachment; filename*=UTF-8''" + row["name"_L1].toString().toUtf8().toPercentEncoding());
            QCOMPARE(answer.body.startsWith("\x89PNG"), row["name"_L1].toString().endsWith(u".png"));
            ++files;
        }
        QVERIFY(files > 0);
        QCOMPARE(m_space.get(download + "1").errorCode(), 6);
    }

    void aRangeIsAPartOfIt()
    {
        const QJsonArray rows = m_space.get("projects/WEB/files/metadata/").array();
        QJsonObject zip;
        for (const auto &row : rows) {
            if (row.toObject()["name"_L1].toString() == u"納品物.zip")
                zip = row.toObject();
        }
        const QByteArray path = "projects/WEB/files/" + QByteArray::number(zip["id"_L1].toInt());
        const QByteArray whole = m_space.get(path).body;
        QVERIFY(whole.size() > 800);
        const Answer middle = m_space.get(path, { { "Range", "bytes=100-299" } });
        QCOMPARE(middle.status, 206);
        QCOMPARE(middle.body, whole.sliced(100, 200));
        QCOMPARE(middle.header("Content-Range"), "bytes 100-299/" + QByteArray::number(whole.size()));
        QCOMPARE(m_space.get(path, { { "Range", "bytes=700-" } }).body, whole.sliced(700));
        QCOMPARE(m_space.get(path, { { "Range", "bytes=-50" } }).body, whole.last(50));
        QCOMPARE(m_space.get(path, { { "Range", "bytes=999999-" } }).status, 416);
        QCOMPARE(m_space.get(path, { { "Range", "lines=1-2" } }).status, 200);
    }

    void hostileNamesAreThereWhenAskedFor()
    {
        QCOMPARE(m_space.get("projects/WEB/files/metadata/hostile").errorCode(), 6);
        QStringList names;
        for (const auto &row : m_hostile.get("projects/WEB/files/metadata/hostile").array()) {
            names.append(row.toObject()["name"_L1].toString());
            const Answer answer =
                m_hostile.get("projects/WEB/files/" + QByteArray::number(row.toObject()["id"_L1].toInt()));
            QCOMPARE(answer.header("Content-Disposition"),
                     "attachment; filename*=UTF-8''" + names.last().toUtf8().toPercentEncoding());
        }
        QVERIFY(names.contains(u"../../etc/passwd"_s) && names.contains(u"CON"_s)
                && names.contains(u"line\nbreak\r\n.txt"_s));
        const QJsonArray attached = m_hostile.get("issues/10001/attachments").array();
        QCOMPARE(attached.size(), names.size());
        QCOMPARE(m_hostile.get("issues/10001").object()["attachments"_L1].toArray().size(), names.size());
    }

    void rolesAndFlagsDecide()
    {
        const QByteArray list = "projects/WEB/files/metadata/";
        QCOMPARE(m_space.getAs(u"emily"_s, list).status, 200);
        QCOMPARE(m_space.getAs(u"viewer01"_s, list).errorCode(), 5);
        QCOMPARE(m_space.getAs(u"viewer01"_s, "projects/WEB/files/60001").errorCode(), 5);
        QCOMPARE(m_space.get("projects/SUPPORT_DESK/files/metadata/").errorCode(), 2);
        QCOMPARE(m_space.get("projects/HR/files/metadata/").errorCode(), 6); // not joined
        const QByteArray issue = QByteArray::number(
            m_space.get("issues?attachment=true&projectId[]=101&count=1").array().first().toObject()["id"_L1].toInt());
        const QByteArray file = QByteArray::number(
            m_space.get("issues/" + issue + "/attachments").array().first().toObject()["id"_L1].toInteger());
        QCOMPARE(m_space.getAs(u"viewer01"_s, "issues/" + issue + "/attachments").status, 200);
        QCOMPARE(m_space.getAs(u"viewer01"_s, "issues/" + issue + "/attachments/" + file).errorCode(), 5);
        QCOMPARE(m_space.getAs(u"viewer01"_s, "issues/" + issue + "/sharedFiles").errorCode(), 5);
    }
};

QTEST_GUILESS_MAIN(TestSandboxFiles)
#include "tst_sandbox_files.moc"

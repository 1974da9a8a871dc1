// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads that are refused, lied to or led astray: the other files come, and nothing is written where it should not
// be.
#include "tests/backlog/downloading.h"

#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

class TestDownloadMishaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void refusedFilesLeaveTheOthers();
    void anotherAnswerIsNotTheFile_data();
    void anotherAnswerIsNotTheFile();
    void aRedirectIsNotFollowed();
    void hostileNamesStayInTheFolder();
    void plantedLinksLeadNowhere();
    void plantedPartsAreReplaced();
    void whatStandsInTheWayIsLeft();
    void noOtherRowTakesAName();
    void oneRunAFolder();
    void aStoppedRunLeavesNoHalfFile();

private:
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }
    [[nodiscard]] static QString apiPath(const FileOfRow &file) { return u"/api/v2"_s + file.path; }
    [[nodiscard]] static QString finalPath(const QString &folder, const FileOfRow &file)
    {
        return folder + u'/' + QString::fromUtf8((file.folders + QList<QByteArray>{ file.name }).join('/'));
    }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    QList<FileOfRow> m_files;
};

void TestDownloadMishaps::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--issues"_s, u"80"_s, u"--hostile-files"_s, u"--rate-limit"_s,
                               u"read=100000,search=100000,icon=100000"_s }),
             qPrintable(m_sandbox.errorText()));
    m_connection = connectedByKey(m_sandbox, m_home.path());
    m_files = filesOf(m_connection.client, "IssueAttachments", 40);
    QVERIFY(m_files.size() > 15);
}

void TestDownloadMishaps::cleanup() { QVERIFY(m_sandbox.clearFaults()); }

void TestDownloadMishaps::refusedFilesLeaveTheOthers()
{
    const QTemporaryDir folder;
    const QList<FileOfRow> files = m_files.last(4);
    fault({ { u"match"_s, apiPath(files[0]) }, { u"status"_s, 403 } });
    fault({ { u"match"_s, apiPath(files[2]) }, { u"status"_s, 404 } });
    Downloading run(m_connection.client, folder.path(), files);
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"failed(NotPermitted) new failed(NotFound) new"_s);
    QVERIFY(run.outcomes[0].error->detail.contains(files[0].title));
    QCOMPARE(run.counts().failed, 2);
    QCOMPARE(filesBelow(folder.path()).size(), 2);
    // Once they may be read, the same run brings them alone.
    Downloading again(m_connection.client, folder.path(), files);
    QCOMPARE(again.outcome(), u"done"_s);
    QCOMPARE(again.states(), u"new kept new kept"_s);
}

void TestDownloadMishaps::anotherAnswerIsNotTheFile_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("a login page") << QJsonObject{ { u"status"_s, 200 },
                                                  { u"body"_s, u"<html>Log in to the Wi-Fi</html>"_s },
                                                  { u"contentType"_s, u"text/html"_s } };
    QTest::newRow("too long") << QJsonObject{ { u"status"_s, 200 }, { u"body"_s, QString(2'000'000, u'x') } };
    QTest::newRow("packed") << QJsonObject{ { u"headers"_s, QJsonObject{ { u"Content-Encoding"_s, u"gzip"_s } } } };
    QTest::newRow("a part that nobody asked for")
        << QJsonObject{ { u"status"_s, 206 },
                        { u"body"_s, u"abc"_s },
                        { u"headers"_s, QJsonObject{ { u"Content-Range"_s, u"bytes 5-7/8"_s } } } };
}

void TestDownloadMishaps::anotherAnswerIsNotTheFile()
{
    QFETCH(QJsonObject, fault);
    const QTemporaryDir folder;
    const QList<FileOfRow> files = m_files.last(2);
    fault.insert(u"match"_s, apiPath(files[0]));
    this->fault(fault);
    Downloading run(m_connection.client, folder.path(), files);
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"failed(BadReply) new"_s);
    QCOMPARE(filesBelow(folder.path()).size(), 1); // no part of it stays
}

void TestDownloadMishaps::aRedirectIsNotFollowed()
{
    const QTemporaryDir folder;
    fault({ { u"match"_s, apiPath(m_files.last()) },
            { u"status"_s, 302 },
            { u"headers"_s, QJsonObject{ { u"Location"_s, u"https://files.example/elsewhere"_s } } } });
    Downloading run(m_connection.client, folder.path(), { m_files.last() });
    QCOMPARE(run.outcome(), u"UnexpectedRedirect"_s);
    QVERIFY(filesBelow(folder.path()).isEmpty());
}

void TestDownloadMishaps::hostileNamesStayInTheFolder()
{
    const QTemporaryDir around;
    const QString folder = around.filePath(u"inner/folder"_s);
    QList<FileOfRow> files = m_files;
    files += filesOf(m_connection.client, "ProjectSharedFiles", 0);
    QVERIFY(std::ranges::any_of(files, [](const FileOfRow &file) { return file.title == u"../../etc/passwd"_s; }));
    Downloading run(m_connection.client, folder, files);
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.counts().received, files.size());
    QCOMPARE(run.counts().failed, 0);
    // Each has its own, all are below the folder, and nothing else is anywhere around it.
    QCOMPARE(filesBelow(folder).size(), files.size());
    QCOMPARE(filesBelow(around.path()).size(), files.size());
    for (const FileOutcome &outcome : run.outcomes)
        QCOMPARE(QFileInfo(folder + u'/' + outcome.place).size(), outcome.file.size);
    Downloading again(m_connection.client, folder, files);
    QCOMPARE(again.outcome(), u"done"_s);
    QCOMPARE(again.counts().kept, files.size());
}

void TestDownloadMishaps::plantedLinksLeadNowhere()
{
    const QTemporaryDir around;
    const QString folder = around.filePath(u"folder"_s);
    const QString victim = around.filePath(u"victim"_s);
    put(victim, "precious");
    const FileOfRow &file = m_files.last();
    const QString path = finalPath(folder, file);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    // A link in the file's place is replaced, not followed; it does not count as the file either.
    QVERIFY(QFile::link(victim, path));
    Downloading run(m_connection.client, folder, { file });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new"_s);
    QVERIFY(!QFileInfo(path).isSymLink());
    QCOMPARE(QFileInfo(path).size(), file.size);
    QCOMPARE(contentOf(victim), "precious"_ba);

    // A link in a folder's place leads out: the file is not had.
    const QString outside = around.filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(outside));
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::link(outside, folder + u"/issues"_s));
    Downloading second(m_connection.client, folder, { file });
    QCOMPARE(second.outcome(), u"done"_s);
    QCOMPARE(second.states(), u"failed(WouldOverwrite)"_s);
    QVERIFY(filesBelow(outside).isEmpty());
}

void TestDownloadMishaps::plantedPartsAreReplaced()
{
    const QTemporaryDir around;
    const QString folder = around.filePath(u"folder"_s);
    const QString victim = around.filePath(u"victim"_s);
    const FileOfRow &file = m_files.last();
    fault({ { u"match"_s, apiPath(file) }, { u"cut"_s, 5000 } });
    fault({ { u"match"_s, apiPath(file) }, { u"hang"_s, true } });
    {
        Downloading run(m_connection.client, folder, { file });
        QCOMPARE(run.stoppedAfter(5000), u"Interrupted"_s);
    }
    QVERIFY(m_sandbox.clearFaults());
    QCOMPARE(partsBelow(folder).size(), 1);
    const QString part = folder + u'/' + partsBelow(folder).first();
    const auto plant = [&](const char *what) {
        QFile::remove(part);
        QFile::remove(finalPath(folder, file));
        put(victim, "precious");
        if (QByteArrayView(what) == "link")
            return QFile::link(victim, part);
        if (QByteArrayView(what) == "hard link")
            return ::link(qPrintable(victim), qPrintable(part)) == 0;
        return ::mkfifo(qPrintable(part), 0600) == 0;
    };
    for (const char *what : { "link", "hard link", "pipe" }) {
        QVERIFY2(plant(what), what);
        Downloading run(m_connection.client, folder, { file });
        QCOMPARE(run.outcome(), u"done"_s);
        QCOMPARE(run.states(), u"new"_s);
        QCOMPARE(contentOf(victim), "precious"_ba);
        QCOMPARE(QFileInfo(finalPath(folder, file)).size(), file.size);
    }
}

void TestDownloadMishaps::whatStandsInTheWayIsLeft()
{
    const QTemporaryDir folder;
    const FileOfRow &file = m_files.last();
    QVERIFY(QDir().mkpath(finalPath(folder.path(), file) + u"/inside"_s));
    Downloading run(m_connection.client, folder.path(), { file, m_files.first() });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"failed(WouldOverwrite) new"_s);
    QVERIFY(QFileInfo(finalPath(folder.path(), file) + u"/inside"_s).isDir());
}

void TestDownloadMishaps::noOtherRowTakesAName()
{
    const QTemporaryDir folder;
    const FileOfRow &first = m_files[m_files.size() - 2];
    FileOfRow second = m_files.last();
    second.folders = first.folders;
    second.name = first.name.toUpper(); // the same to some file systems
    Downloading run(m_connection.client, folder.path(), { first, second });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new failed(WouldOverwrite)"_s);
    QCOMPARE(QFileInfo(finalPath(folder.path(), first)).size(), first.size);
}

void TestDownloadMishaps::oneRunAFolder()
{
    const QTemporaryDir folder;
    const auto held = DownloadFolder::open(folder.path());
    QVERIFY(held);
    Downloading run(m_connection.client, folder.path(), m_files);
    QCOMPARE(run.outcome(), u"LockTimedOut"_s);
    QVERIFY(filesBelow(folder.path()).isEmpty());
}

void TestDownloadMishaps::aStoppedRunLeavesNoHalfFile()
{
    const QTemporaryDir folder;
    const FileOfRow &file = m_files.last();
    fault({ { u"match"_s, apiPath(file) }, { u"hang"_s, true } });
    Downloading run(m_connection.client, folder.path(), { m_files.first(), file });
    QCOMPARE(run.stoppedAfter(0, 1), u"Interrupted"_s);
    // Not a byte of the second had come: not even a part stays.
    QCOMPARE(filesBelow(folder.path()).size(), 1);
}

QTEST_GUILESS_MAIN(TestDownloadMishaps)
#include "tst_download_mishaps.moc"

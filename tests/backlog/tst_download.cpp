// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads from a real sandbox: what comes, what is kept, and what a run goes on with.
#include "tests/backlog/downloading.h"

#include <QFileInfo>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

class TestDownload : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void filesComeWholeAndAreKept();
    void otherSizeOrDateComesAnew();
    void iconsGetTheirEnding();
    void largeFilesComeInPieces();
    void brokenConnectionsAreGoneOnWith();
    void anEarlierRunsPartIsGoneOnWith();
    void aServerWithoutRangesStartsAnew();
    void aPartOfAnOlderStateIsNotGoneOnWith();
    void anExpiredTokenIsRenewed();
    void sharedFilesKeepTheirTree();
    void theSameFileInTwoRowsIsAskedOnce();

private:
    void fault(const QJsonObject &fault) { m_sandbox.control(u"faults"_s, fault); }
    [[nodiscard]] static QString apiPath(const FileOfRow &file) { return u"/api/v2"_s + file.path; }
    [[nodiscard]] static QString placeIn(const QTemporaryDir &folder, const FileOutcome &outcome)
    {
        return folder.filePath(outcome.place);
    }
    /// A part of so many bytes of that file is left in the folder.
    void leavePart(const QTemporaryDir &folder, const FileOfRow &file, int bytes);

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    QList<FileOfRow> m_files;
    QList<QByteArray> m_contents;
};

void TestDownload::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--issues"_s, u"80"_s, u"--rate-limit"_s, u"read=100000,search=100000,icon=100000"_s }),
             qPrintable(m_sandbox.errorText()));
    m_connection = connectedByKey(m_sandbox, m_home.path());
    m_files = filesOf(m_connection.client, "IssueAttachments", 4);
    QCOMPARE(m_files.size(), 4);
    const QTemporaryDir folder;
    Downloading run(m_connection.client, folder.path(), m_files);
    QCOMPARE(run.outcome(), u"done"_s);
    for (const FileOutcome &outcome : run.outcomes)
        m_contents << contentOf(placeIn(folder, outcome));
}

void TestDownload::cleanup() { QVERIFY(m_sandbox.clearFaults()); }

void TestDownload::leavePart(const QTemporaryDir &folder, const FileOfRow &file, int bytes)
{
    fault({ { u"match"_s, apiPath(file) }, { u"cut"_s, bytes } });
    fault({ { u"match"_s, apiPath(file) }, { u"hang"_s, true } });
    Downloading run(m_connection.client, folder.path(), { file });
    QCOMPARE(run.stoppedAfter(bytes), u"Interrupted"_s);
    QCOMPARE(partsBelow(folder.path()).size(), 1);
    QVERIFY(m_sandbox.clearFaults());
}

void TestDownload::filesComeWholeAndAreKept()
{
    const QTemporaryDir folder;
    Downloading first(m_connection.client, folder.path(), m_files);
    QCOMPARE(first.outcome(), u"done"_s);
    QCOMPARE(first.states(), u"new new new new"_s);
    qint64 bytes = 0;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QString path = placeIn(folder, first.outcomes[i]);
        QVERIFY(!m_contents[i].isEmpty());
        QCOMPARE(QFileInfo(path).size(), m_files[i].size);
        QCOMPARE(contentOf(path), m_contents[i]);
        QCOMPARE(QFileInfo(path).lastModified().toUTC(), m_files[i].date);
        QVERIFY(first.outcomes[i].place.startsWith(u"issues/"_s));
        bytes += m_files[i].size;
    }
    QCOMPARE(first.counts().bytes, bytes);
    QCOMPARE(filesBelow(folder.path()).size(), 4); // no part stays

    const qsizetype requests = m_sandbox.log().size();
    Downloading second(m_connection.client, folder.path(), m_files);
    QCOMPARE(second.outcome(), u"done"_s);
    QCOMPARE(second.states(), u"kept kept kept kept"_s);
    QCOMPARE(m_sandbox.log().size(), requests);
}

void TestDownload::otherSizeOrDateComesAnew()
{
    const QTemporaryDir folder;
    Downloading first(m_connection.client, folder.path(), m_files);
    QCOMPARE(first.outcome(), u"done"_s);
    put(placeIn(folder, first.outcomes[0]), "short");
    put(placeIn(folder, first.outcomes[1]), m_contents[1]); // the same, but of today
    Downloading second(m_connection.client, folder.path(), m_files);
    QCOMPARE(second.outcome(), u"done"_s);
    QCOMPARE(second.states(), u"new new kept kept"_s);
    QCOMPARE(contentOf(placeIn(folder, first.outcomes[0])), m_contents[0]);
}

void TestDownload::iconsGetTheirEnding()
{
    const QTemporaryDir folder;
    const QList<FileOfRow> icons = filesOf(m_connection.client, "Projects", 2)
        + filesOf(m_connection.client, "Myself", 1) + filesOf(m_connection.client, "Space", 1);
    QCOMPARE(icons.size(), 4);
    Downloading first(m_connection.client, folder.path(), icons);
    QCOMPARE(first.outcome(), u"done"_s);
    QCOMPARE(first.states(), u"new new new new"_s);
    for (const FileOutcome &outcome : first.outcomes) {
        QVERIFY2(outcome.place.endsWith(u".png"_s), qPrintable(outcome.place));
        QVERIFY(contentOf(placeIn(folder, outcome)).startsWith("\x89PNG"));
    }
    Downloading second(m_connection.client, folder.path(), icons);
    QCOMPARE(second.outcome(), u"done"_s);
    QCOMPARE(second.states(), u"kept kept kept kept"_s);
    QCOMPARE(second.outcomes.last().place, first.outcomes.last().place);
}

/// Larger than what is buffered while the disk is waited for.
void TestDownload::largeFilesComeInPieces()
{
    const QTemporaryDir folder;
    const QByteArray text = QByteArray("0123456789abcdef").repeated(1'500'000);
    FileOfRow file = m_files[0];
    file.size = text.size();
    fault({ { u"match"_s, apiPath(file) },
            { u"status"_s, 200 },
            { u"body"_s, QString::fromLatin1(text) },
            { u"contentType"_s, u"text/plain"_s } });
    Downloading run(m_connection.client, folder.path(), { file });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new"_s);
    QVERIFY(contentOf(placeIn(folder, run.outcomes[0])) == text);
}

void TestDownload::brokenConnectionsAreGoneOnWith()
{
    const QTemporaryDir folder;
    // Longer than the tries that are given to a file that does not get on.
    const int piece = static_cast<int>(m_files[0].size / 6) + 1;
    fault({ { u"match"_s, apiPath(m_files[0]) }, { u"cut"_s, piece }, { u"times"_s, 5 } });
    Downloading run(m_connection.client, folder.path(), { m_files[0] });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new"_s);
    QCOMPARE(run.counts().bytes, m_files[0].size);
    QCOMPARE(contentOf(placeIn(folder, run.outcomes[0])), m_contents[0]);
    QVERIFY(requestsFor(m_sandbox, apiPath(m_files[0]), 206) >= 5);
}

void TestDownload::anEarlierRunsPartIsGoneOnWith()
{
    const QTemporaryDir folder;
    leavePart(folder, m_files[1], 12'345);
    QCOMPARE(filesBelow(folder.path()), partsBelow(folder.path())); // nothing under a final name
    Downloading run(m_connection.client, folder.path(), m_files);
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new resumed new new"_s);
    QCOMPARE(contentOf(placeIn(folder, run.outcomes[1])), m_contents[1]);
    QVERIFY(partsBelow(folder.path()).isEmpty());
    qint64 bytes = -12'345;
    for (const FileOfRow &file : m_files)
        bytes += file.size;
    QCOMPARE(run.counts().bytes, bytes);
}

void TestDownload::aServerWithoutRangesStartsAnew()
{
    const QTemporaryDir folder;
    const QByteArray text = QByteArray("every byte of it\n").repeated(1000);
    FileOfRow file = m_files[0];
    file.size = text.size();
    leavePart(folder, file, 5000);
    fault({ { u"match"_s, apiPath(file) },
            { u"status"_s, 200 },
            { u"body"_s, QString::fromLatin1(text) },
            { u"contentType"_s, u"text/plain"_s } });
    Downloading run(m_connection.client, folder.path(), { file });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new"_s);
    QCOMPARE(contentOf(placeIn(folder, run.outcomes[0])), text);
}

void TestDownload::aPartOfAnOlderStateIsNotGoneOnWith()
{
    const QTemporaryDir folder;
    leavePart(folder, m_files[0], 5000);
    FileOfRow changed = m_files[0];
    changed.date = changed.date.addSecs(60);
    Downloading run(m_connection.client, folder.path(), { changed });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new"_s);
    QCOMPARE(run.counts().bytes, changed.size);
    QCOMPARE(contentOf(placeIn(folder, run.outcomes[0])), m_contents[0]);
    QVERIFY2(partsBelow(folder.path()).isEmpty(), "the older part is of no use any more");
}

void TestDownload::anExpiredTokenIsRenewed()
{
    const QTemporaryDir home;
    const QTemporaryDir folder;
    const Connected connection = connectedByOAuth(m_sandbox, home.path());
    fault({ { u"match"_s, apiPath(m_files[2]) }, { u"status"_s, 401 } });
    Downloading run(connection.client, folder.path(), m_files);
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new new new new"_s);
    QCOMPARE(contentOf(placeIn(folder, run.outcomes[2])), m_contents[2]);
}

void TestDownload::sharedFilesKeepTheirTree()
{
    const QTemporaryDir folder;
    const QList<FileOfRow> shared = filesOf(m_connection.client, "ProjectSharedFiles", 12);
    QVERIFY(!shared.isEmpty());
    Downloading run(m_connection.client, folder.path(), shared);
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.counts().received, shared.size());
    bool isDeep = false;
    for (const FileOutcome &outcome : run.outcomes) {
        QVERIFY(outcome.place.startsWith(u"files/"_s));
        isDeep = isDeep || outcome.file.folders.size() > 2;
        QCOMPARE(QFileInfo(placeIn(folder, outcome)).size(), outcome.file.size);
    }
    QVERIFY(isDeep);
}

void TestDownload::theSameFileInTwoRowsIsAskedOnce()
{
    const QTemporaryDir folder;
    const int before = requestsFor(m_sandbox, apiPath(m_files[0]));
    Downloading run(m_connection.client, folder.path(), { m_files[0], m_files[1], m_files[0] });
    QCOMPARE(run.outcome(), u"done"_s);
    QCOMPARE(run.states(), u"new new kept"_s);
    QCOMPARE(requestsFor(m_sandbox, apiPath(m_files[0])) - before, 1);
}

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"

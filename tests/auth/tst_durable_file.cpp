// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/durable_file.h"
#include "tests/support/files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>

using namespace tsunagi::auth;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t stranger = 12345;

ino_t inodeOf(const QString &path)
{
    struct stat info{};
    return ::lstat(qPrintable(path), &info) == 0 ? info.st_ino : 0;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

class Umask {
public:
    explicit Umask(mode_t mask)
        : m_before(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_before); }
    Umask(const Umask &) = delete;
    Umask &operator=(const Umask &) = delete;

private:
    mode_t m_before;
};

WriteOptions withBackup()
{
    WriteOptions options;
    options.keepBackup = true;
    return options;
}

} // namespace

class TestDurableFile : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder; // 0700
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path();
        m_path = m_folder + u"/file"_s;
    }

    void modesAreOursWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : { 0, 022, 077, 0777 })
            QTest::addRow("umask %03o", static_cast<unsigned>(mask)) << mask;
    }

    void modesAreOursWhateverTheUmask()
    {
        QFETCH(const int, mask);
        const Umask umask(static_cast<mode_t>(mask));
        const QString path = m_folder + u"/new/folders/file"_s;
        QVERIFY(writeDurably(path, "one"));
        QCOMPARE(contentOf(path), QByteArray("one"));
        QCOMPARE(modeOf(path), mode_t(0600));
        QCOMPARE(modeOf(m_folder + u"/new"_s), mode_t(0700));
        QCOMPARE(modeOf(m_folder + u"/new/folders"_s), mode_t(0700));
        put(path, "loose", 0644);
        QVERIFY(writeDurably(path, "two", withBackup()));
        QCOMPARE(modeOf(path), mode_t(0600));
        QVERIFY(createDurably(m_folder + u"/created"_s, "three"));
        QCOMPARE(modeOf(m_folder + u"/created"_s), mode_t(0600));
    }

    void oneBackupIsKept()
    {
        QVERIFY(writeDurably(m_path, "first", withBackup()));
        QCOMPARE(namesIn(m_folder), QStringList{ u"file"_s });
        QVERIFY(writeDurably(m_path, "second", withBackup()));
        QVERIFY(writeDurably(m_path, "third", withBackup()));
        QCOMPARE(contentOf(m_path), QByteArray("third"));
        QCOMPARE(contentOf(m_path + u".bak"_s), QByteArray("second"));
        QVERIFY(writeDurably(m_path, "fourth"));
        QCOMPARE(contentOf(m_path + u".bak"_s), QByteArray("second"));
        QCOMPARE(namesIn(m_folder), (QStringList{ u"file"_s, u"file.bak"_s }));
    }

    // A crash between the two renames leaves both names on one file.
    void backupOfTheSameFileIsNoObstacle()
    {
        put(m_path, "same");
        QCOMPARE(::link(qPrintable(m_path), qPrintable(m_path + u".bak"_s)), 0);
        QVERIFY(writeDurably(m_path, "next", withBackup()));
        QCOMPARE(contentOf(m_path + u".bak"_s), QByteArray("same"));
        QCOMPARE(namesIn(m_folder), (QStringList{ u"file"_s, u"file.bak"_s }));
    }

    void creatingDoesNotReplace()
    {
        put(m_path, "already here");
        const Result<void> created = createDurably(m_path, "new");
        QVERIFY(!created);
        QCOMPARE(created.error().reason, Reason::StorageFailed);
        QCOMPARE(created.error().number, EEXIST);
        QCOMPARE(contentOf(m_path), QByteArray("already here"));
        QCOMPARE(namesIn(m_folder), QStringList{ u"file"_s });
        const QString dangling = m_folder + u"/dangling"_s;
        QCOMPARE(::symlink("nowhere", qPrintable(dangling)), 0);
        QCOMPARE(createDurably(dangling, "new").error().number, EEXIST);
        QVERIFY(!QFile::exists(m_folder + u"/nowhere"_s));
    }

    void rehearsalChangesNothing()
    {
        QVERIFY(rehearseWrite(m_path, 10000));
        QCOMPARE(namesIn(m_folder), QStringList());
        QVERIFY(writeDurably(m_path, "first", withBackup()));
        QVERIFY(writeDurably(m_path, "second", withBackup()));
        put(m_folder + u"/file.rehearsal"_s, "left by a killed one");
        const ino_t backup = inodeOf(m_path + u".bak"_s);
        const ino_t before = inodeOf(m_path);
        QVERIFY(rehearseWrite(m_path, 10000));
        QCOMPARE(contentOf(m_path), QByteArray("second"));
        QCOMPARE(contentOf(m_path + u".bak"_s), QByteArray("first"));
        QCOMPARE(inodeOf(m_path + u".bak"_s), backup);
        QVERIFY(inodeOf(m_path) != before); // it really went the whole way
        QCOMPARE(namesIn(m_folder), (QStringList{ u"file"_s, u"file.bak"_s }));
    }

    void removalIsComplete()
    {
        QVERIFY(removeDurably(m_path));
        QVERIFY(removeDurably(m_folder + u"/no/such/folder"_s));
        put(m_path, "x");
        QVERIFY(removeDurably(m_path));
        QCOMPARE(namesIn(m_folder), QStringList());
    }

    void hostileTargetsAreRefused_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
             { "symbolic link", "dangling symbolic link", "FIFO", "folder", "socket", "owner 12345" })
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void hostileTargetsAreRefused()
    {
        QFETCH(const QString, kind);
        const QByteArray path = m_path.toLocal8Bit();
        const QString victim = m_folder + u"/victim"_s;
        if (kind == u"symbolic link"_s) {
            put(victim, "old");
            QCOMPARE(::symlink(qPrintable(victim), path.constData()), 0);
        } else if (kind == u"dangling symbolic link"_s) {
            QCOMPARE(::symlink(qPrintable(victim), path.constData()), 0);
        } else if (kind == u"FIFO"_s) {
            QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        } else if (kind == u"folder"_s) {
            QCOMPARE(::mkdir(path.constData(), 0700), 0);
        } else if (kind == u"socket"_s) {
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            QVERIFY(path.size() < qsizetype(sizeof address.sun_path));
            std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
            const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
            QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
            ::close(socket);
        } else {
            put(m_path, "somebody else's");
            if (::chown(path.constData(), stranger, static_cast<gid_t>(-1)) != 0)
                QSKIP("giving a file away needs CAP_CHOWN");
        }
        const QStringList before = namesIn(m_folder);
        const ino_t inode = inodeOf(m_path);
        const QString fact = kind.startsWith(u"dangling"_s) ? u"symbolic link"_s : kind;
        for (const Result<void> &tried :
             { writeDurably(m_path, "new"), writeDurably(m_path, "new", withBackup()), rehearseWrite(m_path, 100) }) {
            QVERIFY(!tried);
            QCOMPARE(tried.error().reason, Reason::SettingsUntrusted);
            QCOMPARE(tried.error().subject, m_path);
            QCOMPARE(tried.error().detail, fact);
        }
        QElapsedTimer timer;
        timer.start();
        const Result<CheckedFile> read = readChecked(m_path);
        QVERIFY(!read);
        QVERIFY(timer.elapsed() < 5000); // nobody writes into the FIFO
        if (kind != u"socket"_s) {
            QCOMPARE(read.error().reason, Reason::SettingsUntrusted);
            QCOMPARE(read.error().detail, fact);
        }
        QCOMPARE(namesIn(m_folder), before);
        QCOMPARE(inodeOf(m_path), inode);
        if (kind == u"symbolic link"_s)
            QCOMPARE(contentOf(victim), QByteArray("old"));
    }

    void foldersThatOthersCanWriteAreRefused_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : { 0770, 0775, 0707, 0777, 01777, 02770 })
            QTest::addRow("%04o", static_cast<unsigned>(mode)) << mode;
    }

    void foldersThatOthersCanWriteAreRefused()
    {
        QFETCH(const int, mode);
        put(m_path, "old");
        QCOMPARE(::chmod(qPrintable(m_folder), static_cast<mode_t>(mode)), 0);
        const Result<void> written = writeDurably(m_path, "new");
        QVERIFY(!written);
        QCOMPARE(written.error().reason, Reason::SettingsUntrusted);
        QVERIFY2(written.error().detail.contains(u"mode %1"_s.arg(mode, 4, 8, '0'_L1)),
                 qPrintable(written.error().detail));
        QCOMPARE(readChecked(m_path).error().reason, Reason::SettingsUntrusted);
        QVERIFY(readChecked(m_path, ReadRules::givenFile(u"ApiKey"_s)));
        QCOMPARE(::chmod(qPrintable(m_folder), 0755), 0);
        QVERIFY(writeDurably(m_path, "new"));
    }

    void linksOnTheWayMustBeOurs()
    {
        QDir(m_folder).mkpath(u"real/deep"_s);
        const QString link = m_folder + u"/link"_s;
        QCOMPARE(::symlink("real", qPrintable(link)), 0);
        QVERIFY(writeDurably(link + u"/deep/../deep/file"_s, "by way of a link"));
        QCOMPARE(contentOf(m_folder + u"/real/deep/file"_s), QByteArray("by way of a link"));
        QVERIFY(readChecked(link + u"/deep/file"_s));

        const QString loop = m_folder + u"/loop"_s;
        QCOMPARE(::symlink("loop", qPrintable(loop)), 0);
        QCOMPARE(writeDurably(loop + u"/file"_s, "x").error().number, ELOOP);

        if (::lchown(qPrintable(link), stranger, static_cast<gid_t>(-1)) != 0)
            QSKIP("giving a link away needs CAP_CHOWN");
        const Result<void> written = writeDurably(link + u"/deep/file"_s, "x");
        QCOMPARE(written.error().reason, Reason::SettingsUntrusted);
        QVERIFY(written.error().detail.contains(u"owner 12345"_s));
        QCOMPARE(readChecked(link + u"/deep/file"_s).error().reason, Reason::SettingsUntrusted);
        QCOMPARE(contentOf(m_folder + u"/real/deep/file"_s), QByteArray("by way of a link"));
    }

    void foldersOfOthersAreRefused()
    {
        const QString theirs = m_folder + u"/theirs"_s;
        QCOMPARE(::mkdir(qPrintable(theirs), 0755), 0);
        if (::chown(qPrintable(theirs), stranger, static_cast<gid_t>(-1)) != 0)
            QSKIP("giving a folder away needs CAP_CHOWN");
        QCOMPARE(writeDurably(theirs + u"/file"_s, "x").error().reason, Reason::SettingsUntrusted);
        QCOMPARE(namesIn(theirs), QStringList());
    }

    void filesInPlaceOfFoldersAreErrors()
    {
        put(m_path, "a file");
        const Result<void> written = writeDurably(m_path + u"/below"_s, "x");
        QCOMPARE(written.error().reason, Reason::StorageFailed);
        QCOMPARE(written.error().number, ENOTDIR);
        QCOMPARE(writeDurably(m_folder + u"/"_s, "x").error().reason, Reason::StorageFailed);
        QCOMPARE(readChecked(m_path + u"/below"_s).error().reason, Reason::SettingsMissing);
    }

    void ownFilesAreReadIfNobodyElseCanWriteThem()
    {
        QCOMPARE(readChecked(m_path).error().reason, Reason::SettingsMissing);
        QCOMPARE(readChecked(m_path).error().subject, m_path);
        QCOMPARE(readChecked(m_folder + u"/no/such"_s).error().reason, Reason::SettingsMissing);
        put(m_path, "content");
        QCOMPARE(readChecked(m_path)->content.reveal(), QByteArray("content"));
        QVERIFY(!readChecked(m_path)->readableByOthers);
        put(m_path, "", 0640);
        QVERIFY(readChecked(m_path)->content.isEmpty());
        QVERIFY(readChecked(m_path)->readableByOthers);
        for (const mode_t mode : { 0620U, 0602U, 0666U }) {
            put(m_path, "content", mode);
            QCOMPARE(readChecked(m_path).error().reason, Reason::SettingsUntrusted);
            QVERIFY(readChecked(m_path).error().detail.startsWith(u"mode 06"_s));
        }
        put(m_path, QByteArray(1024 * 1024 + 1, 'x'));
        QCOMPARE(readChecked(m_path).error().reason, Reason::SettingsDamaged);
        QCOMPARE(readChecked(m_path).error().detail, u"size"_s);
    }

    // As Kubernetes mounts a secret: name -> ..data/name, ..data -> ..2026_11_23.
    void givenFilesMayBeLinks()
    {
        const ReadRules rules = ReadRules::givenFile(u"ApiKey"_s);
        QDir(m_folder).mkpath(u"..2026_11_23"_s);
        put(m_folder + u"/..2026_11_23/key"_s, "secret", 0444);
        QCOMPARE(::symlink("..2026_11_23", qPrintable(m_folder + u"/..data"_s)), 0);
        QCOMPARE(::symlink("..data/key", qPrintable(m_folder + u"/key"_s)), 0);
        QCOMPARE(::chmod(qPrintable(m_folder), 01777), 0);
        const Result<CheckedFile> read = readChecked(m_folder + u"/key"_s, rules);
        QVERIFY(read);
        QCOMPARE(read->content.reveal(), QByteArray("secret"));
        QVERIFY(read->readableByOthers);

        QCOMPARE(::chmod(qPrintable(m_folder + u"/..2026_11_23/key"_s), 0664), 0);
        QCOMPARE(readChecked(m_folder + u"/key"_s, rules).error().reason, Reason::WritablePropertyFile);

        const auto unreadable = [&](const QString &path) { return readChecked(path, rules).error(); };
        QCOMPARE(unreadable(m_folder + u"/none"_s).reason, Reason::UnreadablePropertyFile);
        QCOMPARE(unreadable(m_folder + u"/none"_s).number, ENOENT);
        QCOMPARE(unreadable(m_folder + u"/none"_s).detail, u"ApiKey"_s);
        QCOMPARE(unreadable(m_folder).number, EISDIR);
        QCOMPARE(::mkfifo(qPrintable(m_path), 0600), 0);
        QCOMPARE(unreadable(m_path).number, EOPNOTSUPP);
        put(m_folder + u"/large"_s, QByteArray(1024 * 1024 + 1, 'x'));
        QCOMPARE(unreadable(m_folder + u"/large"_s).number, EFBIG);
    }

    void staleTemporariesAreCleaned()
    {
        const auto temporary = [&](const QString &name) { return m_folder + u"/.%1.0123456789abcdef.tmp"_s.arg(name); };
        put(temporary(u"file"_s), "left by a killed writer");
        put(temporary(u"file.bak"_s), "of another file");
        put(temporary(u"file.lock"_s), "of another file");
        put(m_folder + u"/.file.mine.tmp"_s, "a person's own");
        QCOMPARE(::symlink("file", qPrintable(m_folder + u"/.file.fedcba9876543210.tmp"_s)), 0);
        QVERIFY(writeDurably(m_path, "x"));
        QVERIFY(!QFile::exists(temporary(u"file"_s)));
        QVERIFY(QFile::exists(temporary(u"file.bak"_s)));
        QVERIFY(QFile::exists(temporary(u"file.lock"_s)));
        QVERIFY(QFile::exists(m_folder + u"/.file.mine.tmp"_s));
        QCOMPARE(contentOf(m_path), QByteArray("x"));
    }
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durable_file.moc"

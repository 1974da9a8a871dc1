// SPDX-License-Identifier: GPL-3.0-or-later
// What is left when a write is cut short: by a kill at any instant, by any failing call, by a full disk.
#include "auth/settings/durable_file.h"
#include "tests/auth/syscall_stepper.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace tsunagi::auth;
using namespace Qt::StringLiterals;
using stepper::inChild;
using stepper::Meddling;

namespace {

constexpr int notPossible = 77;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

// All of one letter and of that letter's size: half a file, or a mixture, shows.
QByteArray wholeOf(char letter) { return QByteArray(100'000 + letter * 100, letter); }

bool isWhole(const QByteArray &content) { return !content.isEmpty() && content == wholeOf(content[0]); }

WriteOptions withBackup()
{
    WriteOptions options;
    options.keepBackup = true;
    return options;
}

QString nameOfCall(long call)
{
    switch (call) {
    case SYS_openat:
        return u"open"_s;
    case SYS_write:
        return u"write"_s;
    case SYS_fsync:
        return u"fsync"_s;
    case SYS_flock:
        return u"flock"_s;
    case SYS_linkat:
        return u"link"_s;
    case SYS_renameat:
        return u"rename"_s;
    case SYS_unlinkat:
        return u"unlink"_s;
    case SYS_fchmod:
        return u"fchmod"_s;
    default:
        return u"call %1"_s.arg(call);
    }
}

enum class Work { Write, Rehearse, Create };

// What each traced child does. Its exit code is the error's, 100 if the error names no cause.
int perform(Work work, const QString &path)
{
    const Result<void> done = work == Work::Write ? writeDurably(path, wholeOf('n'), withBackup())
        : work == Work::Rehearse                  ? rehearseWrite(path, 50'000)
                                                  : createDurably(path, wholeOf('n'));
    if (done)
        return 0;
    return done.error().number > 0 && !done.error().detail.isEmpty() ? done.error().exitCode() : 100;
}

// Fills the file system at @p folder, to the last byte.
void fillUp(const QString &folder)
{
    QFile filler(folder + u"/filler"_s);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    for (qsizetype size = 4096; size > 0; size /= 2)
        while (filler.write(QByteArray(size, 'f')) == size) { }
}

bool writeTo(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

// A namespace in which this process may mount. Without the right to, in a user namespace where we stay who we are.
bool enterOwnNamespace()
{
    if (::unshare(CLONE_NEWNS) == 0)
        return true;
    const auto mapped = [](unsigned id) { return QByteArray::number(id) + ' ' + QByteArray::number(id) + " 1"; };
    const QByteArray user = mapped(::geteuid());
    const QByteArray group = mapped(::getegid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeTo(u"/proc/self/uid_map"_s, user)
        && writeTo(u"/proc/self/setgroups"_s, "deny") && writeTo(u"/proc/self/gid_map"_s, group);
}

// A file system of its own, of 256 KiB, that only this process sees.
bool mountSmall(const QString &folder)
{
    return enterOwnNamespace() && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("tmpfs", qPrintable(folder), "tmpfs", 0, "size=256k,mode=700") == 0;
}

bool failsWith(const Result<void> &tried, int number)
{
    return !tried && tried.error().reason == Reason::StorageFailed && tried.error().number == number;
}

// In a child: 0 if everything was as promised, else the number of the promise.
int onFullDisk(const QString &folder)
{
    if (!mountSmall(folder))
        return notPossible;
    const QString path = folder + u"/file"_s;
    if (!writeDurably(path, QByteArray(1000, 'o')) || !writeDurably(path, QByteArray(10, 'o'), withBackup()))
        return 1;
    fillUp(folder);
    if (!failsWith(writeDurably(path, QByteArray(20'000, 'n'), withBackup()), ENOSPC))
        return 2;
    if (!failsWith(rehearseWrite(path, 20'000), ENOSPC))
        return 3;
    if (!failsWith(writeDurably(folder + u"/other"_s, "some bytes that need a page"), ENOSPC))
        return 4;
    if (contentOf(path) != QByteArray(10, 'o') || contentOf(path + u".bak"_s) != QByteArray(1000, 'o'))
        return 5;
    QFile::remove(folder + u"/filler"_s);
    if (namesIn(folder) != QStringList{ u"file"_s, u"file.bak"_s })
        return 6;
    if (!rehearseWrite(path, 20'000) || !writeDurably(path, QByteArray(20'000, 'n')))
        return 7;
    return contentOf(path) == QByteArray(20'000, 'n') ? 0 : 8;
}

int onReadOnlyDisk(const QString &folder)
{
    if (!mountSmall(folder))
        return notPossible;
    const QString path = folder + u"/file"_s;
    if (!writeDurably(path, "old"))
        return 1;
    if (::mount("tmpfs", qPrintable(folder), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) != 0)
        return notPossible;
    if (!failsWith(writeDurably(path, "new"), EROFS) || !failsWith(rehearseWrite(path, 10), EROFS))
        return 2;
    if (!failsWith(writeDurably(folder + u"/new/folder/file"_s, "new"), EROFS))
        return 3;
    const Result<CheckedFile> read = readChecked(path);
    return read && read->content.view() == QByteArrayView("old") ? 0 : 4;
}

} // namespace

class TestDurableCrash : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    QString m_path;

    void reset()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path();
        m_path = m_folder + u"/file"_s;
    }
    void putOldAndOlder() const
    {
        QVERIFY(writeDurably(m_path, wholeOf('a')));
        QVERIFY(writeDurably(m_path, wholeOf('b'), withBackup()));
    }
    // The next write leaves nothing behind but the file and its backup.
    void verifyCleanAfterNextWrite() const
    {
        QVERIFY(writeDurably(m_path, wholeOf('z'), withBackup()));
        QCOMPARE(namesIn(m_folder), (QStringList{ u"file"_s, u"file.bak"_s }));
        QVERIFY(isWhole(contentOf(m_path + u".bak"_s)));
    }

private Q_SLOTS:
    void init() { reset(); }

    void killsLeaveOldOrNew()
    {
        putOldAndOlder();
        int interrupted = 0;
        for (int round = 0; round < 60; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (char letter = 'a';; letter = letter == 'z' ? 'a' : static_cast<char>(letter + 1))
                    if (!writeDurably(m_path, wholeOf(letter), withBackup()))
                        ::_exit(1);
            }
            QThread::usleep(500 + QRandomGenerator::global()->bounded(15'000U));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            QVERIFY(isWhole(contentOf(m_path)));
            QVERIFY(isWhole(contentOf(m_path + u".bak"_s)));
            interrupted += namesIn(m_folder).size() > 2 ? 1 : 0;
        }
        qInfo("%d of 60 kills left a temporary file", interrupted);
        verifyCleanAfterNextWrite();
    }

    void callsComeInTheOrderThatLasts()
    {
        putOldAndOlder();
        const stepper::Outcome traced = stepper::inTracedChild([&] { return perform(Work::Write, m_path); }, {});
        if (!traced.possible)
            QSKIP("ptrace is not allowed here");
        QCOMPARE(traced.exitCode, 0);
        QStringList names;
        for (const long call : traced.calls)
            names += nameOfCall(call);
        qInfo("%s", qPrintable(names.join(u' ')));
        const qsizetype written = names.lastIndexOf(u"write"_s);
        const qsizetype fileSynced = names.indexOf(u"fsync"_s);
        const qsizetype renamed = names.lastIndexOf(u"rename"_s);
        const qsizetype folderSynced = names.lastIndexOf(u"fsync"_s);
        QVERIFY(0 < written && written < fileSynced && fileSynced < renamed && renamed < folderSynced);
    }

    void aKillAtAnyCallLeavesOldOrNew_data()
    {
        QTest::addColumn<int>("meddling");
        QTest::addColumn<int>("work");
        QTest::newRow("before, write") << int(Meddling::KillBefore) << int(Work::Write);
        QTest::newRow("after, write") << int(Meddling::KillAfter) << int(Work::Write);
        QTest::newRow("before, rehearse") << int(Meddling::KillBefore) << int(Work::Rehearse);
        QTest::newRow("after, rehearse") << int(Meddling::KillAfter) << int(Work::Rehearse);
    }

    void aKillAtAnyCallLeavesOldOrNew()
    {
        QFETCH(const int, meddling);
        QFETCH(const int, work);
        int points = 0;
        for (bool reached = true; reached; ++points) {
            reset();
            putOldAndOlder();
            const stepper::Outcome traced =
                stepper::inTracedChild([&] { return perform(Work(work), m_path); }, { Meddling(meddling), points, 0 });
            if (!traced.possible)
                QSKIP("ptrace is not allowed here");
            reached = traced.reached;
            QCOMPARE(traced.exitCode, reached ? -1 : 0);
            const QByteArray content = contentOf(m_path);
            const QByteArray backup = contentOf(m_path + u".bak"_s);
            if (Work(work) == Work::Rehearse) {
                QVERIFY(content == wholeOf('b') && backup == wholeOf('a'));
            } else {
                QVERIFY(content == wholeOf('b') || content == wholeOf('n'));
                QVERIFY(backup == wholeOf('a') || backup == wholeOf('b'));
            }
            verifyCleanAfterNextWrite();
        }
        qInfo("killed at %d points", points - 1);
        QVERIFY(points > 10);
    }

    void aKilledCreationLeavesAllOrNothing()
    {
        bool reached = true;
        for (int point = 0; reached; ++point) {
            reset();
            const stepper::Outcome traced = stepper::inTracedChild([&] { return perform(Work::Create, m_path); },
                                                                   { Meddling::KillBefore, point, 0 });
            if (!traced.possible)
                QSKIP("ptrace is not allowed here");
            reached = traced.reached;
            QCOMPARE(traced.exitCode, reached ? -1 : 0);
            QVERIFY(!QFile::exists(m_path) || contentOf(m_path) == wholeOf('n'));
            QVERIFY(writeDurably(m_path, wholeOf('z')));
            QCOMPARE(namesIn(m_folder), QStringList{ u"file"_s });
        }
    }

    void anyFailingCallLeavesOldAndSaysSo_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("ENOSPC") << ENOSPC;
        QTest::newRow("EIO") << EIO;
        QTest::newRow("EACCES") << EACCES;
        QTest::newRow("EDQUOT") << EDQUOT;
    }

    void anyFailingCallLeavesOldAndSaysSo()
    {
        QFETCH(const int, error);
        int failures = 0;
        bool reached = true;
        for (int point = 0; reached; ++point) {
            reset();
            putOldAndOlder();
            const stepper::Outcome traced =
                stepper::inTracedChild([&] { return perform(Work::Write, m_path); }, { Meddling::Fail, point, error });
            if (!traced.possible)
                QSKIP("ptrace is not allowed here, or not known for this processor");
            reached = traced.reached;
            if (!reached)
                break;
            const QString call = nameOfCall(traced.calls[point]);
            const QByteArray content = contentOf(m_path);
            if (traced.exitCode == 0) {
                // Only calls that tidy up may fail unseen.
                QVERIFY2(content == wholeOf('n'), qPrintable(call));
                QVERIFY2(call == u"unlink"_s || call == u"flock"_s || call == u"open"_s, qPrintable(call));
                continue;
            }
            ++failures;
            QCOMPARE(traced.exitCode, int(ErrorCode::Storage));
            // The last one is the folder's fsync: the new file is there, but it is not known to last.
            const bool isLast = traced.calls.size() == point + 1 && call == u"fsync"_s;
            QVERIFY2(content == wholeOf(isLast ? 'n' : 'b'), qPrintable(call));
            QVERIFY(isWhole(contentOf(m_path + u".bak"_s)));
            const QStringList expected{ u"file"_s, u"file.bak"_s };
            QVERIFY2(namesIn(m_folder) == expected, qPrintable(call + u": "_s + namesIn(m_folder).join(u' ')));
        }
        qInfo("%d calls failed aloud", failures);
        QVERIFY(failures >= 8);
    }

    void anInterruptedWriteGoesOn()
    {
        putOldAndOlder();
        const stepper::Outcome untouched = stepper::inTracedChild([&] { return perform(Work::Write, m_path); }, {});
        if (!untouched.possible)
            QSKIP("ptrace is not allowed here");
        const int write = static_cast<int>(untouched.calls.indexOf(SYS_write));
        QVERIFY(write > 0);
        const stepper::Outcome traced =
            stepper::inTracedChild([&] { return perform(Work::Write, m_path); }, { Meddling::Fail, write, EINTR });
        if (!traced.possible)
            QSKIP("failing calls are not known for this processor");
        QCOMPARE(traced.exitCode, 0);
        QCOMPARE(contentOf(m_path), wholeOf('n'));
    }

    void fullDiskLeavesOldAndSaysSo()
    {
        const int result = inChild([&] { return onFullDisk(m_folder); });
        if (result == notPossible)
            QSKIP("mounting a file system is not allowed here");
        QCOMPARE(result, 0);
    }

    void readOnlyDiskIsReadAndNotWritten()
    {
        const int result = inChild([&] { return onReadOnlyDisk(m_folder); });
        if (result == notPossible)
            QSKIP("mounting a file system is not allowed here");
        QCOMPARE(result, 0);
    }

    // Needs no right: the kernel cuts the write short, then refuses the rest.
    void sizeLimitLeavesOldAndSaysSo()
    {
        putOldAndOlder();
        const int result = inChild([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{ 60'000, 60'000 };
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                return notPossible;
            return failsWith(writeDurably(m_path, wholeOf('n'), withBackup()), EFBIG)
                    && failsWith(rehearseWrite(m_path, 10), EFBIG)
                ? 0
                : 1;
        });
        QCOMPARE(result, 0);
        QCOMPARE(contentOf(m_path), wholeOf('b'));
        QCOMPARE(contentOf(m_path + u".bak"_s), wholeOf('a'));
        QCOMPARE(namesIn(m_folder), (QStringList{ u"file"_s, u"file.bak"_s }));
    }

    // Each cleans up stale temporaries before it writes: those of living writers are not stale.
    void writersWithoutALockDoNotHurtEachOther()
    {
        constexpr int writers = 4;
        putOldAndOlder();
        QList<pid_t> children;
        for (int i = 0; i < writers; ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (int round = 0; round < 60; ++round)
                    if (!writeDurably(m_path, wholeOf(static_cast<char>('c' + i))))
                        ::_exit(1);
                ::_exit(0);
            }
            children += child;
        }
        for (const pid_t child : children) {
            int status = -1;
            ::waitpid(child, &status, 0);
            QCOMPARE(status, 0);
            QVERIFY(isWhole(contentOf(m_path)));
        }
        verifyCleanAfterNextWrite();
    }
};

QTEST_GUILESS_MAIN(TestDurableCrash)
#include "tst_durable_crash.moc"

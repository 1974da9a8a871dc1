// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/file_lock.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace tsunagi::auth;
using namespace Qt::StringLiterals;

namespace {

// QCoro::waitFor() wants something that can be empty.
QCoro::Task<std::optional<Result<FileLock>>> lockOrError(QString path, std::stop_token stop, int seconds)
{
    co_return co_await lockFile(path, stop, seconds);
}

Result<FileLock> waitForLock(const QString &path, const std::stop_token &stop = {}, int seconds = lockWaitSeconds)
{
    std::optional<Result<FileLock>> lock = QCoro::waitFor(lockOrError(path, stop, seconds));
    return lock ? std::move(*lock) : fail(Reason::Unexpected);
}

// Another process that holds the lock until it is killed.
class Holder {
public:
    explicit Holder(const QString &path)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            const Result<FileLock> lock = tryLockFile(path);
            const char said = lock ? 'y' : 'n';
            if (::write(ready[1], &said, 1) == 1)
                for (;;)
                    ::pause();
            ::_exit(1);
        }
        char said = 'n';
        m_holds = ::read(ready[0], &said, 1) == 1 && said == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~Holder() { end(); }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

    [[nodiscard]] bool holds() const { return m_holds; }
    void stop() const { ::kill(m_pid, SIGSTOP); }
    void end()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        m_pid = -1;
    }

private:
    pid_t m_pid = -1;
    bool m_holds = false;
};

// Reads, waits and writes: without a lock, counts get lost.
bool countUp(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const int count = file.readAll().toInt();
    file.close();
    QThread::usleep(300);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(count + 1)) > 0;
}

QCoro::Task<int> countUpUnderLock(QString path, QString counter, int times)
{
    int done = 0;
    for (int i = 0; i < times; ++i) {
        const Result<FileLock> lock = co_await lockFile(path, {});
        if (lock && countUp(counter))
            ++done;
    }
    co_return done;
}

} // namespace

class TestFileLock : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->filePath(u"file"_s);
    }

    void oneHolderWithinAProcess()
    {
        Result<FileLock> lock = tryLockFile(m_path);
        QVERIFY(lock);
        const Result<FileLock> second = tryLockFile(m_path);
        QVERIFY(!second);
        QCOMPARE(second.error().reason, Reason::LockTimedOut);
        QCOMPARE(second.error().subject, m_path);
        {
            const FileLock moved = std::move(*lock);
            QVERIFY(moved.checkIsFor(m_path));
            QVERIFY(!tryLockFile(m_path));
        }
        QVERIFY(tryLockFile(m_path));
    }

    void allWaysToAFileAreOneLock()
    {
        QCOMPARE(::symlink(qPrintable(m_temporary->path()), qPrintable(m_temporary->filePath(u"link"_s))), 0);
        const Result<FileLock> lock = tryLockFile(m_path);
        QVERIFY(lock);
        for (const QString &way :
             { u"link/file"_s, u"./file"_s, u"link/../%1/file"_s.arg(QDir(m_temporary->path()).dirName()) }) {
            const QString path = m_temporary->path() + u'/' + way;
            QVERIFY2(!tryLockFile(path), qPrintable(way));
            QVERIFY2(lock->checkIsFor(path), qPrintable(way));
        }
        QVERIFY(tryLockFile(m_temporary->filePath(u"another"_s)));
        const Result<void> another = lock->checkIsFor(m_temporary->filePath(u"another"_s));
        QCOMPARE(another ? Reason::Interrupted : another.error().reason, Reason::Unexpected);
    }

    /// It is the disk that failed then, not the program.
    void aFolderThatCanNoLongerBeOpened()
    {
        const QString path = m_temporary->filePath(u"folder/file"_s);
        const Result<FileLock> lock = tryLockFile(path);
        QVERIFY(lock);
        QVERIFY(QDir(m_temporary->path()).rename(u"folder"_s, u"elsewhere"_s));
        const Result<void> gone = lock->checkIsFor(path);
        QVERIFY(!gone);
        QCOMPARE(gone.error().reason, Reason::StorageFailed);
        QCOMPARE(gone.error().exitCode(), 13);
        QCOMPARE(::symlink("/dev/null", qPrintable(m_temporary->filePath(u"folder"_s))), 0);
        QCOMPARE(lock->checkIsFor(path).error().exitCode(), 13);
        QVERIFY(QFile::remove(m_temporary->filePath(u"folder"_s)));
        QVERIFY(QDir(m_temporary->path()).rename(u"elsewhere"_s, u"folder"_s));
        QVERIFY(lock->checkIsFor(path));
    }

    void theLockFileStays()
    {
        const mode_t before = ::umask(0);
        const QString path = m_temporary->filePath(u"new/folders/file"_s);
        const auto infoOf = [](const QString &name) {
            struct stat info{};
            ::lstat(qPrintable(name), &info);
            return info;
        };
        QVERIFY(tryLockFile(path));
        const struct stat first = infoOf(path + u".lock"_s);
        QCOMPARE(first.st_mode & 07777, mode_t(0600));
        QCOMPARE(infoOf(m_temporary->filePath(u"new/folders"_s)).st_mode & 07777, mode_t(0700));
        QVERIFY(tryLockFile(path));
        QCOMPARE(infoOf(path + u".lock"_s).st_ino, first.st_ino);
        QVERIFY(!QFile::exists(path));
        ::umask(before);
    }

    void anotherProcessIsKeptOut()
    {
        Holder holder(m_path);
        QVERIFY(holder.holds());
        QVERIFY(!tryLockFile(m_path));
        const Result<FileLock> lock = waitForLock(m_path, {}, 1);
        QVERIFY(!lock);
        QCOMPARE(lock.error().reason, Reason::LockTimedOut);
        QCOMPARE(lock.error().number, 1);
        QCOMPARE(lock.error().exitCode(), 12);
    }

    void aKilledHolderBlocksNobody()
    {
        Holder holder(m_path);
        QVERIFY(holder.holds());
        QTimer::singleShot(200, this, [&] { holder.end(); });
        QElapsedTimer timer;
        timer.start();
        QVERIFY(waitForLock(m_path));
        QVERIFY(timer.elapsed() >= 150);
        QVERIFY(timer.elapsed() < 30'000);
    }

    void aStoppedHolderIsNotRobbed()
    {
        Holder holder(m_path);
        QVERIFY(holder.holds());
        holder.stop();
        QCOMPARE(waitForLock(m_path, {}, 1).error().reason, Reason::LockTimedOut);
    }

    void waitingCanBeStopped()
    {
        const Holder holder(m_path);
        QVERIFY(holder.holds());
        std::stop_source source;
        QTimer::singleShot(100, this, [&] { source.request_stop(); });
        QElapsedTimer timer;
        timer.start();
        const Result<FileLock> lock = waitForLock(m_path, source.get_token());
        QVERIFY(!lock);
        QCOMPARE(lock.error().reason, Reason::Interrupted);
        QVERIFY(timer.elapsed() < 30'000);
        // Not even a free lock is taken once stopped.
        QCOMPARE(waitForLock(m_temporary->filePath(u"free"_s), source.get_token()).error().reason, Reason::Interrupted);
        QVERIFY(!QFile::exists(m_temporary->filePath(u"free.lock"_s)));
    }

    void waitingDoesNotBlockTheLoop()
    {
        const Holder holder(m_path);
        int turns = 0;
        QTimer timer;
        timer.callOnTimeout(this, [&] { ++turns; });
        timer.start(10);
        QVERIFY(!waitForLock(m_path, {}, 1));
        QVERIFY(turns > 5);
    }

    void noCountIsLost()
    {
        constexpr int processes = 4;
        constexpr int coroutines = 3;
        constexpr int times = 20;
        const QString counter = m_temporary->filePath(u"counter"_s);
        QFile file(counter);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0") == 1);
        file.close();
        QList<pid_t> children;
        for (int i = 0; i < processes; ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (int round = 0; round < times;) {
                    const Result<FileLock> lock = tryLockFile(m_path);
                    if (lock && ++round > 0 && !countUp(counter))
                        ::_exit(1);
                    if (!lock)
                        QThread::usleep(500);
                }
                ::_exit(0);
            }
            children += child;
        }
        std::vector<QCoro::Task<int>> tasks;
        tasks.reserve(coroutines);
        for (int i = 0; i < coroutines; ++i)
            tasks.push_back(countUpUnderLock(m_path, counter, times));
        for (QCoro::Task<int> &task : tasks)
            QCOMPARE(QCoro::waitFor(std::move(task)), times);
        for (const pid_t child : children) {
            int status = -1;
            ::waitpid(child, &status, 0);
            QCOMPARE(status, 0);
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toInt(), (processes + coroutines) * times);
    }

    // Against the rule, but a person may do it: who comes then must not believe that two locks are one.
    void aDeletedLockFileIsMadeAnew()
    {
        auto first = std::make_unique<FileLock>(std::move(tryLockFile(m_path).value()));
        QVERIFY(QFile::remove(m_path + u".lock"_s));
        QVERIFY(!tryLockFile(m_path));
        first.reset();
        QVERIFY(tryLockFile(m_path));
        QVERIFY(QFile::exists(m_path + u".lock"_s));
    }

    void untrustedLocksAreRefused()
    {
        const QString lock = m_path + u".lock"_s;
        QCOMPARE(::symlink("elsewhere", qPrintable(lock)), 0);
        QCOMPARE(tryLockFile(m_path).error().reason, Reason::SettingsUntrusted);
        QVERIFY(!QFile::exists(m_temporary->filePath(u"elsewhere"_s)));
        QVERIFY(QFile::remove(lock));
        QCOMPARE(::mkfifo(qPrintable(lock), 0600), 0);
        QCOMPARE(tryLockFile(m_path).error().reason, Reason::SettingsUntrusted);
        QVERIFY(QFile::remove(lock));
        QFile file(lock);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(::chmod(qPrintable(lock), 0666), 0);
        QCOMPARE(waitForLock(m_path).error().reason, Reason::SettingsUntrusted);
        QVERIFY(QFile::remove(lock));
        QCOMPARE(::chmod(qPrintable(m_temporary->path()), 0777), 0);
        QCOMPARE(waitForLock(m_path).error().reason, Reason::SettingsUntrusted);
        QCOMPARE(waitForLock(u"/proc/self/nothing/file"_s).error().reason, Reason::StorageFailed);
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_file_lock.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/file_lock.h"

#include "auth/settings/checked_folder.h"

#include <QCoroTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QSet>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr std::chrono::milliseconds pollInterval{ 50 };

// Paths that this process holds. flock alone would do on a local disk; some network file systems know only processes.
class HeldPaths {
public:
    static HeldPaths &instance()
    {
        static HeldPaths paths;
        return paths;
    }
    bool claim(const QString &path)
    {
        const QMutexLocker guard(&m_mutex);
        if (m_paths.contains(path))
            return false;
        m_paths.insert(path);
        return true;
    }
    void release(const QString &path)
    {
        const QMutexLocker guard(&m_mutex);
        m_paths.remove(path);
    }

private:
    QMutex m_mutex;
    QSet<QString> m_paths;
};

constexpr qsizetype noteBytes = 4096;

/// The whole block, so that a shorter note leaves nothing of a longer one.
bool putNote(int descriptor, const QByteArray &text)
{
    const QByteArray block = text.leftJustified(noteBytes, '\n');
    for (qsizetype done = 0; done < block.size();) {
        const ssize_t count = ::pwrite(descriptor, block.constData() + done,
                                       static_cast<std::size_t>(block.size() - done), static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

Error timedOut(const QString &path, int seconds)
{
    Error error{ .reason = Reason::LockTimedOut, .subject = path, .detail = {}, .suggestion = {} };
    error.number = seconds;
    return error;
}

} // namespace

struct FileLock::Held {
    explicit Held(QString path)
        : canonicalPath(std::move(path))
    {
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    ~Held()
    {
        handle = FileHandle();
        HeldPaths::instance().release(canonicalPath);
    }

    QString canonicalPath;
    FileHandle handle;
};

struct LockAttempt {
    // LockTimedOut if somebody else has the lock.
    static Result<FileLock> once(const QString &path)
    {
        const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::IsMade, Reason::SettingsUntrusted);
        if (!folder)
            return fail(folder.error());
        if (!HeldPaths::instance().claim(folder->canonicalPath()))
            return fail(timedOut(path, 0));
        auto held = std::make_unique<FileLock::Held>(folder->canonicalPath());
        Result<FileHandle> handle = open(*folder, path);
        if (!handle)
            return fail(handle.error());
        held->handle = std::move(*handle);
        while (::flock(held->handle.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK)
                return fail(timedOut(path, 0));
            if (errno != EINTR)
                return storageFailed(path, "flock");
        }
        // Somebody may have removed the file against the rule: then what is locked is no longer what others would lock.
        if (!isStillNamed(*folder, held->handle))
            return fail(timedOut(path, 0));
        return FileLock(std::move(held));
    }

private:
    static QByteArray lockName(const CheckedFolder &folder) { return folder.fileName() + ".lock"; }
    static Result<FileHandle> open(const CheckedFolder &folder, const QString &path)
    {
        constexpr int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
        FileHandle handle(::openat(folder.descriptor(), lockName(folder).constData(), flags, 0600));
        struct stat info{};
        const bool isLink = !handle.isOpen() && errno == ELOOP;
        if (!isLink && (!handle.isOpen() || ::fstat(handle.get(), &info) != 0))
            return storageFailed(path + u".lock"_s, "open");
        QString why = isLink ? u"symbolic link"_s : otherKind(info);
        if (why.isEmpty())
            why = distrust(info);
        if (!why.isEmpty())
            return fail(
                { .reason = Reason::SettingsUntrusted, .subject = path + u".lock"_s, .detail = why, .suggestion = {} });
        return handle;
    }
    static bool isStillNamed(const CheckedFolder &folder, const FileHandle &handle)
    {
        struct stat opened{};
        struct stat named{};
        return ::fstat(handle.get(), &opened) == 0
            && ::fstatat(folder.descriptor(), lockName(folder).constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
            && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
    }
};

FileLock::FileLock(std::unique_ptr<Held> held)
    : m_held(std::move(held))
{
}
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default;

Result<void> FileLock::checkIsFor(const QString &path) const
{
    const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::Fails, Reason::SettingsUntrusted);
    if (!folder)
        return fail(folder.error());
    if (m_held && folder->canonicalPath() == m_held->canonicalPath)
        return {};
    return fail(
        { .reason = Reason::Unexpected, .subject = {}, .detail = u"not the lock of "_s + path, .suggestion = {} });
}

Result<void> FileLock::reserveNote() const
{
    struct stat info{};
    if (::fstat(m_held->handle.get(), &info) == 0 && info.st_size >= noteBytes)
        return {};
    // Written, not allocated: a file system may promise more than it keeps.
    if (!putNote(m_held->handle.get(), {}) || ::fsync(m_held->handle.get()) != 0)
        return storageFailed(m_held->canonicalPath + u".lock"_s, "write");
    return {};
}

void FileLock::writeNote(const QString &text) const
{
    const QByteArray bytes = QFile::encodeName(text);
    if (bytes.size() < noteBytes && putNote(m_held->handle.get(), bytes))
        ::fdatasync(m_held->handle.get());
}

QString FileLock::note() const
{
    QByteArray bytes(noteBytes, '\n');
    const ssize_t count = ::pread(m_held->handle.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(count, 0));
    return QFile::decodeName(bytes.first(std::max<qsizetype>(bytes.indexOf('\n'), 0)));
}

QCoro::Task<Result<FileLock>> lockFile(QString path, std::stop_token stop, int seconds)
{
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        if (stop.stop_requested())
            co_return fail(Reason::Interrupted);
        Result<FileLock> attempt = LockAttempt::once(path);
        if (attempt || attempt.error().reason != Reason::LockTimedOut)
            co_return attempt;
        if (waited.hasExpired(seconds * 1000LL))
            co_return fail(timedOut(path, seconds));
        co_await QCoro::sleepFor(pollInterval);
    }
}

Result<FileLock> tryLockFile(const QString &path) { return LockAttempt::once(path); }

} // namespace tsunagi::auth

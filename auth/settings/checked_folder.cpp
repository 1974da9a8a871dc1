// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/checked_folder.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <climits>
#include <vector>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr int mostLinks = 40; // as the kernel has it

bool isTrustedOwner(uid_t owner) { return owner == 0 || owner == ::geteuid(); }

// Walks a path name by name, so that each link on the way can be looked at before it is followed.
class FolderWalk {
public:
    FolderWalk(QString path, MissingFolder missing, Reason untrusted)
        : m_path(std::move(path))
        , m_missing(missing)
        , m_untrusted(untrusted)
    {
    }

    Result<FileHandle> to(const QByteArray &folder)
    {
        if (!goToRoot())
            return storageFailed(m_path, "open");
        push(folder);
        while (!m_ahead.empty()) {
            const QByteArray name = m_ahead.back();
            m_ahead.pop_back();
            if (Result<void> step = enter(name); !step)
                return fail(step.error());
        }
        // The walk's own descriptors give no right to list or sync.
        FileHandle opened(::openat(m_at.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!opened.isOpen())
            return storageFailed(m_path, "open");
        return opened;
    }
    [[nodiscard]] QByteArray canonical() const { return '/' + m_behind.join('/'); }

private:
    bool goToRoot()
    {
        m_behind.clear();
        m_at = FileHandle(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
        return m_at.isOpen();
    }
    void push(const QByteArray &path)
    {
        const QList<QByteArray> names = path.split('/');
        for (auto name = names.rbegin(); name != names.rend(); ++name)
            if (!name->isEmpty() && *name != ".")
                m_ahead.push_back(*name);
    }
    Result<void> enter(const QByteArray &name)
    {
        FileHandle next(::openat(m_at.get(), name.constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isOpen() && errno == ENOENT && m_missing == MissingFolder::IsMade) {
            if (Result<void> made = make(name); !made)
                return made;
            next = FileHandle(::openat(m_at.get(), name.constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
        }
        struct stat info{};
        if (!next.isOpen() || ::fstat(next.get(), &info) != 0)
            return storageFailed(m_path, "open");
        if (S_ISLNK(info.st_mode))
            return follow(next, info, name);
        if (!S_ISDIR(info.st_mode)) {
            errno = ENOTDIR;
            return storageFailed(m_path, "open");
        }
        if (name != "..")
            m_behind.append(name);
        else if (!m_behind.isEmpty())
            m_behind.removeLast();
        m_at = std::move(next);
        return {};
    }
    Result<void> follow(const FileHandle &link, const struct stat &info, const QByteArray &name)
    {
        if (!isTrustedOwner(info.st_uid)) {
            const QString where = QFile::decodeName(canonical() + '/' + name);
            return fail({ .reason = m_untrusted,
                          .subject = m_path,
                          .detail = u"%1: symbolic link, owner %2"_s.arg(where).arg(info.st_uid),
                          .suggestion = {} });
        }
        QByteArray target(PATH_MAX, '\0');
        const ssize_t size = ::readlinkat(link.get(), "", target.data(), static_cast<std::size_t>(target.size()));
        if (size < 0 || ++m_links > mostLinks) {
            errno = size < 0 ? errno : ELOOP;
            return storageFailed(m_path, "readlink");
        }
        target.truncate(size);
        if (target.startsWith('/') && !goToRoot())
            return storageFailed(m_path, "open");
        push(target);
        return {};
    }
    Result<void> make(const QByteArray &name)
    {
        if (::mkdirat(m_at.get(), name.constData(), 0700) != 0)
            return errno == EEXIST ? Result<void>() : storageFailed(m_path, "mkdir");
        const FileHandle parent(::openat(m_at.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (::fchmodat(m_at.get(), name.constData(), 0700, 0) != 0)
            return storageFailed(m_path, "chmod");
        if (!parent.isOpen() || (::fsync(parent.get()) != 0 && errno != EINVAL))
            return storageFailed(m_path, "fsync");
        return {};
    }

    QString m_path;
    MissingFolder m_missing;
    Reason m_untrusted;
    FileHandle m_at;
    QList<QByteArray> m_behind; // names from the root to m_at, none of them a link
    std::vector<QByteArray> m_ahead; // the next one last
    int m_links = 0;
};

} // namespace

std::unexpected<Error> storageFailed(const QString &path, const char *call)
{
    const int number = errno;
    Error error{
        .reason = Reason::StorageFailed, .subject = path, .detail = QString::fromLatin1(call), .suggestion = {}
    };
    error.number = number;
    return fail(std::move(error));
}

QString distrust(const struct stat &info)
{
    if (!isTrustedOwner(info.st_uid))
        return u"owner %1"_s.arg(info.st_uid);
    if ((info.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return u"mode %1"_s.arg(info.st_mode & 07777, 4, 8, '0'_L1);
    return {};
}

QString otherKind(const struct stat &info)
{
    switch (info.st_mode & S_IFMT) {
    case S_IFREG:
        return {};
    case S_IFLNK:
        return u"symbolic link"_s;
    case S_IFDIR:
        return u"folder"_s;
    case S_IFIFO:
        return u"FIFO"_s;
    case S_IFSOCK:
        return u"socket"_s;
    default:
        return u"device"_s;
    }
}

Result<CheckedFolder> CheckedFolder::of(const QString &path, MissingFolder missing, Reason untrusted)
{
    const QByteArray whole = QFile::encodeName(QDir::current().absoluteFilePath(path));
    const qsizetype slash = whole.lastIndexOf('/');
    const QByteArray fileName = whole.mid(slash + 1);
    if (fileName.isEmpty() || fileName == "." || fileName == ".." || whole.contains('\0')) {
        errno = EISDIR;
        return storageFailed(path, "open");
    }
    FolderWalk walk(path, missing, untrusted);
    Result<FileHandle> handle = walk.to(whole.first(slash));
    if (!handle)
        return fail(handle.error());
    struct stat info{};
    if (::fstat(handle->get(), &info) != 0)
        return storageFailed(path, "stat");
    const QByteArray folder = walk.canonical();
    if (const QString why = distrust(info); !why.isEmpty())
        return fail({ .reason = untrusted,
                      .subject = path,
                      .detail = u"%1: %2"_s.arg(QFile::decodeName(folder), why),
                      .suggestion = {} });
    const QByteArray canonical = (folder == "/" ? QByteArray() : folder) + '/' + fileName;
    return CheckedFolder(std::move(*handle), fileName, QFile::decodeName(canonical));
}

} // namespace tsunagi::auth

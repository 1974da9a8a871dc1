// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/download/download_folder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::fail;
using auth::FileHandle;
using auth::Reason;
using auth::Result;

constexpr mode_t newFolderMode = 0777; // less the umask: results of people's own
constexpr qsizetype deepest = 64;

Error failure(const QString &path, const char *call)
{
    return { .reason = Reason::StorageFailed,
             .subject = path,
             .detail = QString::fromLatin1(call),
             .suggestion = {},
             .status = 0,
             .number = errno };
}

/// The names of parts in a folder, read once: those are of earlier runs.
QList<QByteArray> partsIn(int folder)
{
    QList<QByteArray> parts;
    const int own = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); // a place in the list of its own
    DIR *list = own < 0 ? nullptr : ::fdopendir(own);
    if (list == nullptr) {
        if (own >= 0)
            ::close(own);
        return parts;
    }
    while (const dirent *entry = ::readdir(list)) {
        const QByteArrayView name(static_cast<const char *>(entry->d_name));
        if (name.startsWith('.') && name.endsWith(".part"))
            parts << name.toByteArray();
    }
    ::closedir(list);
    return parts;
}

OpenFolder entered(FileHandle handle, const QString &path)
{
    OpenFolder folder;
    folder.parts = partsIn(handle.get());
    folder.handle = std::move(handle);
    folder.path = path;
    return folder;
}

} // namespace

Error placeFailure(const OpenFolder &folder, const QByteArray &name, const char *call)
{
    Error error = failure(folder.path + u'/' + QString::fromUtf8(name), call);
    const bool isTaken = errno == ELOOP || errno == ENOTDIR || errno == EISDIR || errno == EEXIST || errno == ENOTEMPTY;
    if (isTaken)
        error.reason = Reason::WouldOverwrite;
    return error;
}

DownloadFolder::DownloadFolder(OpenFolder root)
    : m_root(std::make_shared<const OpenFolder>(std::move(root)))
{
}

Result<std::shared_ptr<DownloadFolder>> DownloadFolder::open(const QString &path)
{
    errno = 0;
    if (!QDir().mkpath(path))
        return fail(failure(path, "mkdir"));
    FileHandle root(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root.isOpen())
        return fail(failure(path, "open"));
    // Where a file system has no locks, two runs at a time are not noticed.
    if (::flock(root.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        Error error;
        error.reason = Reason::LockTimedOut;
        error.detail = path; // no subject: it is no settings file
        return fail(error);
    }
    return std::shared_ptr<DownloadFolder>(new DownloadFolder(entered(std::move(root), QDir::cleanPath(path))));
}

Result<std::shared_ptr<const OpenFolder>> DownloadFolder::below(const QList<QByteArray> &folders)
{
    if (folders.isEmpty())
        return m_root;
    if (m_last && folders == m_lastFolders)
        return m_last;
    if (folders.size() > deepest) {
        errno = ENAMETOOLONG;
        Error error = failure(path() + u'/' + QString::fromUtf8(folders.first()) + u"/…"_s, "mkdir");
        error.reason = Reason::WouldOverwrite;
        return fail(error);
    }
    std::shared_ptr<const OpenFolder> at = m_root;
    for (const QByteArray &name : folders) {
        if (::mkdirat(at->handle.get(), name.constData(), newFolderMode) != 0 && errno != EEXIST)
            return fail(placeFailure(*at, name, "mkdir"));
        FileHandle next(::openat(at->handle.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isOpen())
            return fail(placeFailure(*at, name, "open"));
        at = std::make_shared<const OpenFolder>(entered(std::move(next), at->path + u'/' + QString::fromUtf8(name)));
    }
    m_lastFolders = folders;
    m_last = at;
    return at;
}

std::optional<FileInPlace> fileIn(const OpenFolder &folder, const QByteArray &name)
{
    struct stat info = {};
    if (::fstatat(folder.handle.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    return FileInPlace{ info.st_size, QDateTime::fromSecsSinceEpoch(info.st_mtim.tv_sec, Qt::UTC) };
}

} // namespace tsunagi::backlog

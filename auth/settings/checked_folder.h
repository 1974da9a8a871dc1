// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a file that matters: resolved once, by links of root's or ours only, opened, and found to be one that
// nobody else can write. Everything after goes by its descriptor, so that nothing can be put in its place meanwhile.
#pragma once

#include "auth/error.h"
#include "auth/settings/file_handle.h"

#include <QByteArray>
#include <QString>

struct stat;

namespace tsunagi::auth {

enum class MissingFolder { Fails, IsMade };

class CheckedFolder {
public:
    /// The folder of the file at @p path. Missing folders are made 0700, whatever the umask. @p untrusted is the reason
    /// for a link of somebody else's, an owner who is neither root nor us, or a mode by which others can write (sticky
    /// or not); StorageFailed otherwise.
    [[nodiscard]] static Result<CheckedFolder> of(const QString &path, MissingFolder missing, Reason untrusted);

    [[nodiscard]] int descriptor() const { return m_handle.get(); }
    /// The file's own name, without a folder.
    [[nodiscard]] const QByteArray &fileName() const { return m_fileName; }
    /// The file's path without links above it, for keeping files apart.
    [[nodiscard]] QString canonicalPath() const { return m_canonicalPath; }

private:
    CheckedFolder(FileHandle handle, QByteArray fileName, QString canonicalPath)
        : m_handle(std::move(handle))
        , m_fileName(std::move(fileName))
        , m_canonicalPath(std::move(canonicalPath))
    {
    }

    FileHandle m_handle;
    QByteArray m_fileName;
    QString m_canonicalPath;
};

/// StorageFailed with errno as it stands now.
[[nodiscard]] std::unexpected<Error> storageFailed(const QString &path, const char *call);
/// The fact that makes a file or folder untrusted, or empty: "owner 1000", "mode 0664".
[[nodiscard]] QString distrust(const struct stat &info);
/// "symbolic link", "folder", "FIFO" …; empty for a regular file.
[[nodiscard]] QString otherKind(const struct stat &info);

} // namespace tsunagi::auth

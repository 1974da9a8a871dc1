// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that files are downloaded to. Whatever is below it is reached step by step from its descriptor and never
// through a link: what somebody plants there can't lead out of it.
#pragma once

#include "auth/error.h"
#include "auth/settings/file_handle.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <memory>
#include <optional>

namespace tsunagi::backlog {

/// A folder at or below the chosen one.
struct OpenFolder {
    auth::FileHandle handle;
    QString path; ///< for messages
    QList<QByteArray> parts; ///< hidden names that end in ".part": what earlier runs have left
};

/// What stands under a final name.
struct FileInPlace {
    qint64 size = 0;
    QDateTime changed; ///< UTC
};

class DownloadFolder {
public:
    /// Missing folders are made. The folder is this run's until the object goes. StorageFailed, LockTimedOut.
    [[nodiscard]] static auth::Result<std::shared_ptr<DownloadFolder>> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_root->path; }
    /// Makes what is missing. WouldOverwrite where a link or a file stands in the way, StorageFailed.
    [[nodiscard]] auth::Result<std::shared_ptr<const OpenFolder>> below(const QList<QByteArray> &folders);

private:
    explicit DownloadFolder(OpenFolder root);

    std::shared_ptr<const OpenFolder> m_root;
    QList<QByteArray> m_lastFolders; ///< files of one folder follow each other
    std::shared_ptr<const OpenFolder> m_last;
};

/// A plain file under that name; none for anything else.
[[nodiscard]] std::optional<FileInPlace> fileIn(const OpenFolder &folder, const QByteArray &name);
/// StorageFailed with errno as it stands now; WouldOverwrite where that says that something else has the name.
[[nodiscard]] auth::Error placeFailure(const OpenFolder &folder, const QByteArray &name, const char *call);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// A file under construction beside the one that it will become. It goes with this object unless it has got its name;
// one that a killed process has left is found by the lock that nobody holds on it any more.
#pragma once

#include "auth/settings/checked_folder.h"

#include <QByteArrayView>

namespace tsunagi::auth {

class TemporaryFile {
public:
    /// Made 0600, exclusively, in @p folder, which must outlive this. @p path is for error messages.
    [[nodiscard]] static Result<TemporaryFile> create(const CheckedFolder &folder, const QString &path);

    TemporaryFile(TemporaryFile &&other) noexcept = default;
    TemporaryFile &operator=(TemporaryFile &&) = delete;
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile();

    /// All of @p content, its mode, and fsync.
    [[nodiscard]] Result<void> fill(QByteArrayView content, mode_t mode);
    /// Takes the place of @p name.
    [[nodiscard]] Result<void> renameTo(const QByteArray &name);
    /// Gets @p name if nothing has it; errno EEXIST otherwise.
    [[nodiscard]] Result<void> linkAs(const QByteArray &name);

private:
    TemporaryFile(const CheckedFolder &folder, QString path, QByteArray name, FileHandle handle)
        : m_folder(&folder)
        , m_path(std::move(path))
        , m_name(std::move(name))
        , m_handle(std::move(handle))
    {
    }

    const CheckedFolder *m_folder;
    QString m_path;
    QByteArray m_name; // empty: it has got its place
    FileHandle m_handle;
};

/// A name for a temporary of @p fileName that nothing else has.
[[nodiscard]] QByteArray temporaryName(const QByteArray &fileName);
/// Removes what killed writers of the folder's file have left. A living writer's temporary is locked and stays.
void removeStaleTemporaries(const CheckedFolder &folder);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// The encrypted settings file at OAuthSettingsLocation: an armored age file with one SettingsPayload inside.
#pragma once

#include "auth/settings/durable_file.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/settings_keys.h"
#include "auth/settings/settings_payload.h"

namespace tsunagi::auth {

class SettingsFile {
public:
    /// @p path: absolute, with its file name.
    explicit SettingsFile(QString path)
        : m_path(std::move(path))
    {
    }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString backupPath() const { return m_path + QStringLiteral(".bak"); }
    /// A new grant that waits here until it is known whose it is.
    [[nodiscard]] QString pendingPath() const { return m_path + QStringLiteral(".pending"); }
    /// Whether anything has that name, even a dangling link.
    [[nodiscard]] bool exists() const;

    /// SettingsMissing, SettingsUntrusted, SettingsForeign, SettingsDamaged, SettingsTooNew, NoIdentityOpens (detail
    /// "scrypt" if it wants a passphrase and none was given), WrongPassphrase, StorageFailed; always with the path as
    /// subject. Changes nothing on disk.
    [[nodiscard]] Result<SettingsPayload> read(const SettingsKeys &keys) const;
    /// Seals to all recipients with a fresh key and replaces the file; the one before stays as ".bak". The lock must be
    /// this file's. A file that is no age file is not overwritten: SettingsForeign.
    [[nodiscard]] Result<void> write(const SettingsPayload &payload, const SettingsKeys &keys,
                                     const FileLock &lock) const;
    /// Before anything is spent (security promise 1): see rehearseWrite().
    [[nodiscard]] Result<void> rehearse(const SettingsKeys &keys, const FileLock &lock) const;
    /// Removes the file and what stands beside it of the same grants: ".bak", ".pending", recovery files, and what
    /// killed writers have left, and ".state". Nothing is removed where one of them is no age file (SettingsForeign,
    /// SettingsDamaged).
    /// @return the paths that were removed
    [[nodiscard]] Result<QStringList> remove(const FileLock &lock, const QString &recoveryFolder = {}) const;

private:
    QString m_path;
};

/// The armored file, for a payload that goes elsewhere (recovery, export).
[[nodiscard]] Result<QByteArray> seal(const SettingsPayload &payload, const std::vector<age::Recipient> &recipients);

} // namespace tsunagi::auth

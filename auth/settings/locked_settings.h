// SPDX-License-Identifier: GPL-3.0-or-later
// The settings file with its lock held and read anew, after what waits in a recovery file has been put in place: where
// every change of the file begins.
#pragma once

#include "auth/settings/recovery.h"
#include "auth/settings/settings_file.h"
#include "auth/shared.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <stop_token>

namespace tsunagi::auth {

struct LockedSettings {
    SettingsFile file;
    Shared<const SettingsKeys> keys;
    QString recoveryFolder; ///< OAuthSettingsRecovery, or empty
    std::shared_ptr<FileLock> lock;
    std::optional<SettingsPayload> stored; ///< none: there is no file
    QString adopted; ///< the recovery file that has become the settings file just now
    /// What waits in a recovery file and can't be put in place yet. Its access token is good all the same, but nothing
    /// may be spent: what the file holds has been spent already.
    std::optional<SettingsPayload> unadopted;
    Error whyUnadopted;

    /// Writes new content. Where the file can't take it, though a write was rehearsed, it goes to a recovery file.
    /// @return nothing, or SavedToRecovery to be told; an error if it is nowhere
    [[nodiscard]] Result<std::optional<Error>> keep(const SettingsPayload &payload) const;
};

/// Waits for the lock as lockFile() does. What FileLock and SettingsFile::read() say.
[[nodiscard]] QCoro::Task<Result<Shared<LockedSettings>>>
lockSettings(SettingsFile file, Shared<const SettingsKeys> keys, QString recoveryFolder, std::stop_token stop);

/// The newest content, which may wait in a recovery file. SettingsMissing, and what lockSettings() says.
[[nodiscard]] QCoro::Task<Result<SettingsPayload>> latestPayload(SettingsFile file, Shared<const SettingsKeys> keys,
                                                                 QString recoveryFolder, std::stop_token stop);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// Where new tokens go when the settings file can't take them, though its write was rehearsed: sealed alike, to the
// first place that works. Whoever takes the file's lock next finds them, and puts them in place.
#pragma once

#include "auth/settings/settings_file.h"

#include <QStringList>

#include <optional>

namespace tsunagi::auth {

/// The recovery files of the settings file at @p settingsPath, first choice first: in @p folder (OAuthSettingsRecovery,
/// may be empty), beside the file, in $RUNTIME_DIRECTORY, $XDG_STATE_HOME/tsunagi/recovery, $XDG_RUNTIME_DIR. The name
/// comes from a digest of the canonical path, so that several settings files can share a folder.
[[nodiscard]] QStringList recoveryPaths(const QString &settingsPath, const QString &folder);

/// Seals @p payload to the first place that works, and notes the place in the lock file, too.
/// @return SavedToRecovery (subject: the path), to be told as a warning. Where no place works, the subject is empty and
///         the detail is the sealed text itself: it must be shown, for `settings import -`. An error if it can't even
///         be sealed.
[[nodiscard]] Result<Error> saveToRecovery(const SettingsFile &file, const SettingsPayload &payload,
                                           const SettingsKeys &keys, const FileLock &lock, const QString &folder);

/// The same for a file that is sealed to others, and that nobody here can adopt: @p sealed goes to the first place that
/// works.
/// @return ExportKeptElsewhere; where no place works, SavedToRecovery with the sealed text itself
[[nodiscard]] Error keepSealedElsewhere(const QString &path, const QByteArray &sealed);

struct Recovered {
    QString path;
    SettingsPayload payload;
};

/// What waits for the settings file, if it follows exactly what that holds. Others', those with a mode other than 0600,
/// those that our keys don't open and those that follow something else are left alone. What is of the same grant and no
/// newer than the file is removed: nobody would ever take it.
/// @param stored  nullptr where there is no settings file
[[nodiscard]] std::optional<Recovered> findRecovery(const SettingsFile &file, const SettingsPayload *stored,
                                                    const SettingsKeys &keys, const FileLock &lock,
                                                    const QString &folder);

/// The recovery files that stand, whatever they hold.
[[nodiscard]] QStringList standingRecoveries(const SettingsFile &file, const FileLock &lock, const QString &folder);

} // namespace tsunagi::auth

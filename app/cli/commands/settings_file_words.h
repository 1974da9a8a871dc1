// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands for settings files have in common: a FILE or LOCATION as it is typed, the file locked with its
// keys, and the path as a result.
#pragma once

#include "app/cli/connection_setup.h"
#include "app/cli/session.h"
#include "auth/settings/locked_settings.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// Absolute and clean.
[[nodiscard]] QString pathOf(const QString &word);
/// The same for a place of a settings file: a folder means OAuthSettings.txt in it.
[[nodiscard]] QString settingsPathOf(const QString &word);
/// A bare line, or a row where a format is asked for.
[[nodiscard]] Result<void> printPath(Session &session, const QString &path);

/// Keys that open the file at @p path and that it can be sealed to: an identity is made where only a passphrase opens
/// it. SettingsMissing before anything else; what KeySource says.
[[nodiscard]] QCoro::Task<Result<auth::Shared<const auth::SettingsKeys>>>
keysForChanging(Session &session, auth::Shared<const auth::ConnectionProperties> properties, QString path);
/// With these keys. A recovery file that was put in place is logged.
[[nodiscard]] QCoro::Task<Result<auth::Shared<auth::LockedSettings>>>
lockForChanging(Session &session, auth::Shared<const auth::ConnectionProperties> properties, QString path,
                auth::Shared<const auth::SettingsKeys> keys);

/// Where an identity was made, if one was.
void tellMadeIdentity(Session &session, const auth::KeySource &source);

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// What a settings file's bytes hold, wherever they came from.
#pragma once

#include "auth/settings/settings_keys.h"
#include "auth/settings/settings_payload.h"

#include <QByteArrayView>

namespace tsunagi::auth {

/// SettingsForeign, SettingsDamaged, SettingsTooNew, NoIdentityOpens (detail "scrypt" if it wants a passphrase and none
/// was given), WrongPassphrase; @p path is the subject.
[[nodiscard]] Result<SettingsPayload> unseal(QByteArrayView sealed, const SettingsKeys &keys, const QString &path);

} // namespace tsunagi::auth

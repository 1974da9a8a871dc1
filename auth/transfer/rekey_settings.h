// SPDX-License-Identifier: GPL-3.0-or-later
// A settings file, and all that stands beside it of the same secrets, sealed anew to other public keys: what a key is
// taken away from is gone from the backup, the pending grant, recovery files and temporaries as well.
#pragma once

#include "auth/settings/locked_settings.h"

#include <QStringList>

namespace tsunagi::auth {

/// The same identities and other recipients: our own, then @p further.
[[nodiscard]] Shared<const SettingsKeys> withRecipients(const SettingsKeys &keys,
                                                        const std::vector<age::Recipient> &further);

/// Seals to the recipients of @p settings' keys what these keys open. The payload stays as it is, and its generation.
/// Rehearse before. SettingsMissing where there is no file.
/// @return the paths beside the file that our keys don't open, so they stayed as they are
[[nodiscard]] Result<QStringList> resealSettings(const LockedSettings &settings);

} // namespace tsunagi::auth

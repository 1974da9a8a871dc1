// SPDX-License-Identifier: GPL-3.0-or-later
// Changing one property in a settings file: a client secret that was renewed, or the callback URL. What the tokens
// belong to, space and client, can't be changed under them.
#pragma once

#include "auth/properties.h"
#include "auth/settings/locked_settings.h"

namespace tsunagi::auth {

/// OAuthClientSecret and CallbackURL.
[[nodiscard]] bool isStoredAndChangeable(Property property);

/// Takes over @p property's value from @p properties. SettingsMissing, GivenAway; what SettingsFile says.
/// @return the generation that the file has now; the same where the value was the same
[[nodiscard]] Result<qint64> setStored(LockedSettings &settings, Property property,
                                       const ConnectionProperties &properties);

} // namespace tsunagi::auth

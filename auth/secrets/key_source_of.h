// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys open a connection's settings file: those of its identity file, or the keychain's.
#pragma once

#include "auth/properties.h"
#include "auth/secrets/secret_store.h"
#include "auth/settings/settings_keys.h"

#include <memory>

namespace tsunagi::auth {

/// @p store: asked only where the connection's identity is in the keychain. @p settingsPath: usually the connection's
/// own.
[[nodiscard]] std::shared_ptr<KeySource> keySourceOf(const ConnectionProperties &properties,
                                                     std::shared_ptr<SecretStore> store, const QString &settingsPath);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// A connection with its secrets, saved as one: secrets into the store first, then the record without them. What was
// written before a failure is taken back.
#pragma once

#include "auth/connections.h"

namespace tsunagi::auth {

enum class KeptIn { Keychain, Vault };

/// Saves what @p bag gives under @p name, which nobody has yet. Secrets go to @p store, which is the one that
/// @p keptIn names. In the vault the identity is kept, too, where none is named; else it is a file.
/// ConnectionNameTaken; BadPropertyValue for a code or token, which belongs into the settings file; what the store or
/// the disk says.
[[nodiscard]] QCoro::Task<Result<SavedConnection>> saveNew(std::shared_ptr<Connections> connections, QString name,
                                                           Shared<const PropertyBag> bag,
                                                           std::shared_ptr<SecretStore> store, KeptIn keptIn,
                                                           std::stop_token stop);

/// Removes a connection with its secrets, and the settings file in the folder of its own with its tokens. Nothing is
/// removed while the store is locked, unless its secrets are left where they are. A settings file elsewhere
/// (OAuthSettingsLocation) stays.
/// @param store  nullptr leaves the secrets: for a store that can't be opened any more
[[nodiscard]] QCoro::Task<Result<void>> removeSaved(std::shared_ptr<Connections> connections,
                                                    SavedConnection connection, std::shared_ptr<SecretStore> store,
                                                    std::stop_token stop);

} // namespace tsunagi::auth

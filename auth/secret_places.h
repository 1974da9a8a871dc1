// SPDX-License-Identifier: GPL-3.0-or-later
// "Where is my secret?": for each secret of a connection the store that keeps it, and the name it has there. Told on
// the overview, by `profiles show` and by `settings check`. No store is asked.
#pragma once

#include "auth/connections.h"

namespace tsunagi::auth {

struct SecretPlace {
    enum class What {
        Value, ///< a secret property
        Identity, ///< the private key that opens the settings file
        Tokens,
    };
    enum class Store { Keychain, Vault, File };

    What what = What::Value;
    std::optional<Property> property; ///< of a Value
    Store store = Store::Keychain;
    QString item; ///< its name in the keychain, "Tsunagi/<id>/ApiKey", or in the vault; empty for a file
    QString path; ///< of the vault or the file; empty for the keychain
};

/// Each that the connection has or will have: an identity is made by the first sign-in.
[[nodiscard]] QList<SecretPlace> secretPlacesOf(const SavedConnection &connection);
/// The identity and the tokens of a settings file, by properties. @p identityStore: where the identity is that is no
/// file.
[[nodiscard]] QList<SecretPlace> settingsPlacesOf(const ConnectionProperties &properties,
                                                  SecretPlace::Store identityStore);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// What KeychainOnDemand loads.
#include "auth/secrets/keychain_store.h"

/// The caller owns it.
extern "C" Q_DECL_EXPORT tsunagi::auth::SecretStore *tsunagi_make_keychain()
{
    return new tsunagi::auth::KeychainStore;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_stores.h"

#include "app/cli/vault_passphrase.h"

namespace tsunagi::cli {

SecretStores::SecretStores(Session &session)
    : m_keychain(std::make_shared<auth::KeychainOnDemand>())
    , m_vault(
          std::make_shared<auth::VaultStore>(auth::defaultVaultPath(), std::make_shared<GivenVaultPassphrase>(session)))
    , m_ofThisRun(m_keychain)
{
}

std::shared_ptr<auth::SecretStore> SecretStores::of(const auth::SavedConnection &connection) const
{
    return connection.inVault ? vault() : keychain();
}

void SecretStores::use(const auth::SavedConnection &connection)
{
    m_connection = connection;
    m_ofThisRun = of(connection);
}

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the secrets of saved connections are, one store of each kind a run: the keychain, loaded when it is asked, and
// the vault, whose passphrase is asked for once.
#pragma once

#include "auth/connections.h"
#include "auth/secrets/keychain_on_demand.h"
#include "auth/secrets/vault_store.h"

#include <memory>
#include <optional>

namespace tsunagi::cli {

class Session;

class SecretStores {
public:
    /// @param session  lives longer
    explicit SecretStores(Session &session);

    [[nodiscard]] std::shared_ptr<auth::SecretStore> keychain() const { return m_keychain; }
    [[nodiscard]] std::shared_ptr<auth::SecretStore> vault() const { return m_vault; }
    [[nodiscard]] std::shared_ptr<auth::SecretStore> of(const auth::SavedConnection &connection) const;

    /// The connection of this run, which `-P` names: ofThisRun() is its store from now on.
    void use(const auth::SavedConnection &connection);
    /// That one, or null.
    [[nodiscard]] const std::optional<auth::SavedConnection> &connection() const { return m_connection; }
    [[nodiscard]] std::shared_ptr<auth::SecretStore> ofThisRun() const { return m_ofThisRun; }

private:
    std::shared_ptr<auth::KeychainOnDemand> m_keychain;
    std::shared_ptr<auth::VaultStore> m_vault;
    std::shared_ptr<auth::SecretStore> m_ofThisRun;
    std::optional<auth::SavedConnection> m_connection;
};

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// The vault's passphrase on a machine without windows: from the file that TSUNAGI_VAULT_PASSPHRASE_FILE names, or typed
// without echo by a person before a terminal.
#pragma once

#include "app/cli/session.h"
#include "auth/secrets/vault_store.h"

namespace tsunagi::cli {

class GivenVaultPassphrase : public auth::VaultPassphrase {
public:
    static constexpr auto variable = "TSUNAGI_VAULT_PASSPHRASE_FILE";

    explicit GivenVaultPassphrase(Session &session)
        : m_session(session)
    {
    }
    /// Besides: what reading that file says. A new one is typed twice.
    [[nodiscard]] QCoro::Task<Result<auth::Secret>> passphrase(Wanted wanted, QString path,
                                                               std::stop_token stop) override;

private:
    [[nodiscard]] Result<auth::Secret> fromFile(const QString &file) const;
    [[nodiscard]] Result<auth::Secret> typed(Wanted wanted, const QString &path);
    [[nodiscard]] Result<auth::Secret> typedNew(const QString &path) const;
    [[nodiscard]] Result<auth::Secret> line(const QString &question) const;

    Session &m_session;
    int m_wrong = 0; ///< how often the person was wrong
};

} // namespace tsunagi::cli

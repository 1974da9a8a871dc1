// SPDX-License-Identifier: GPL-3.0-or-later
// Who gives the vault its passphrase in the desktop program: a page that has asked for it already, else the person
// before a dialog. Cancelling leaves the vault closed; it is asked for again only when a person tries again.
#pragma once

#include "auth/secrets/vault_store.h"

namespace tsunagi::ui {

class VaultPrompt : public auth::VaultPassphrase {
public:
    /// What a page was given: the answer to the next question, and no dialog comes.
    void give(auth::Secret passphrase) { m_given = std::move(passphrase); }

    /// VaultLocked where the person cancels, and for a new vault that no page has asked about; VaultWrongPassphrase
    /// where it is what a page was given: that page says so.
    [[nodiscard]] QCoro::Task<auth::Result<auth::Secret>> passphrase(Wanted wanted, QString path,
                                                                     std::stop_token stop) override;

private:
    auth::Secret m_given;
    bool m_isFromPage = false; ///< the last answer
};

} // namespace tsunagi::ui

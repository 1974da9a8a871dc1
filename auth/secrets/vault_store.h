// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets where there is no keychain: $XDG_CONFIG_HOME/tsunagi/vault.age, which a passphrase opens. The passphrase is
// asked for once and kept while the program runs; the file is opened once, and again when it has changed on disk.
// Nothing of it ever stands on disk in plain text, and a file that can't be opened is left as it is.
#pragma once

#include "auth/secrets/secret_store.h"

#include "auth/age/age.h"

#include <memory>

namespace tsunagi::auth {

/// Who knows the passphrase: a person before a dialog or a terminal, or a file.
class VaultPassphrase {
public:
    enum class Wanted {
        ToOpen,
        ToOpenAgain, ///< the one given before was wrong: whoever has no other says VaultWrongPassphrase
        ForNew, ///< there is no vault yet: this will be its passphrase
    };
    virtual ~VaultPassphrase() = default;
    /// Never empty. VaultLocked where nobody is there to give one, or the person would not. No lock is held meanwhile.
    [[nodiscard]] virtual QCoro::Task<Result<Secret>> passphrase(Wanted wanted, QString path, std::stop_token stop) = 0;
};

class VaultStore : public SecretStore {
public:
    /// @p path: the vault need not exist; it is made, 0600, when a first secret is written.
    /// @p workFactor: scrypt's, of what is written.
    VaultStore(QString path, std::shared_ptr<VaultPassphrase> passphrase, int workFactor = age::defaultWorkFactor);

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] bool exists() const;
    /// Its passphrase is known: nobody is asked again.
    [[nodiscard]] bool isOpen() const;
    /// Tries a passphrase that a person was asked for beforehand, so that no operation waits while they think. It is
    /// kept if it opens the vault, and changes nothing otherwise: VaultWrongPassphrase, and what read() says but
    /// VaultLocked. Where there is no vault there is nothing to open.
    [[nodiscard]] QCoro::Task<Result<void>> open(Secret passphrase, std::stop_token stop);

    // VaultLocked, VaultWrongPassphrase, VaultDamaged, SettingsTooNew, SettingsUntrusted, StorageFailed. Where there is
    // no vault nothing is asked, and surely nothing is there. Needs an event loop: scrypt runs on a worker.
    [[nodiscard]] QCoro::Task<Result<std::optional<Secret>>> read(QString key, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString key, Secret secret, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key, std::stop_token stop) override;
    /// The vault's path.
    [[nodiscard]] QString displayName() const override;

private:
    struct State;
    // Shared with the coroutines, which may outlive this.
    std::shared_ptr<State> m_state;
};

/// Where the vault is: $XDG_CONFIG_HOME/tsunagi/vault.age.
[[nodiscard]] QString defaultVaultPath();

} // namespace tsunagi::auth

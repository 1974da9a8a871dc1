// SPDX-License-Identifier: GPL-3.0-or-later
// The OS keychain for programs that seldom ask it: QtKeychain and D-Bus are loaded at the first question. They take
// about as long to load as all that a `token` does besides.
#pragma once

#include "auth/secrets/secret_store.h"

#include <memory>

namespace tsunagi::auth {

class KeychainOnDemand : public SecretStore {
public:
    /// Each as KeychainStore's; KeychainModuleMissing where the module is not beside the program.
    [[nodiscard]] QCoro::Task<Result<std::optional<Secret>>> read(QString key, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString key, Secret secret, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key, std::stop_token stop) override;
    [[nodiscard]] QString displayName() const override;

private:
    [[nodiscard]] Result<void> load();

    std::unique_ptr<SecretStore> m_store;
};

} // namespace tsunagi::auth

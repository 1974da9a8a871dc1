// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in the OS keychain through QtKeychain. Each job has a time limit of its own and is never deleted while it
// runs; what was written is read back. There is no fallback to plain text.
#pragma once

#include "auth/secrets/secret_store.h"

namespace tsunagi::auth {

class KeychainStore : public SecretStore {
public:
    static constexpr int jobSeconds = 30; ///< also how long a prompt to unlock is awaited

    [[nodiscard]] QCoro::Task<Result<std::optional<Secret>>> read(QString key, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString key, Secret secret, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key, std::stop_token stop) override;
    [[nodiscard]] QString displayName() const override;
};

} // namespace tsunagi::auth

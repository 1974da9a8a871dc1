// SPDX-License-Identifier: GPL-3.0-or-later
// Where secrets of saved connections live. KeychainStore is the OS keychain.
#pragma once

#include "auth/error.h"
#include "auth/secret.h"

#include <QCoroTask>
#include <QString>

#include <optional>
#include <stop_token>

namespace tsunagi::auth {

class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// Empty optional: surely not there. KeychainLocked, KeychainMissing, KeychainRefused, KeychainTimedOut otherwise:
    /// "locked" is never taken for "missing".
    [[nodiscard]] virtual QCoro::Task<Result<std::optional<Secret>>> read(QString key, std::stop_token stop) = 0;
    /// Written, read back and compared.
    [[nodiscard]] virtual QCoro::Task<Result<void>> write(QString key, Secret secret, std::stop_token stop) = 0;
    /// A missing one is no error; a locked store is.
    [[nodiscard]] virtual QCoro::Task<Result<void>> remove(QString key, std::stop_token stop) = 0;
    /// "GNOME keyring", for 保存先.
    [[nodiscard]] virtual QString displayName() const = 0;
};

} // namespace tsunagi::auth

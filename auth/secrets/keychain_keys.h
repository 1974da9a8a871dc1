// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of a settings file from the OS keychain, as the desktop program has them: one identity for all connections of a
// person.
#pragma once

#include "auth/secrets/secret_store.h"
#include "auth/settings/settings_keys.h"

#include <QStringList>

#include <memory>

namespace tsunagi::auth {

class KeychainKeys : public KeySource {
public:
    static inline const QString itemName = QStringLiteral("identity");

    /// @p recipients: as IdentityFileKeys takes them. @p settingsPath: where the settings file is or will be.
    KeychainKeys(std::shared_ptr<SecretStore> store, QStringList recipients, Secret passphrase, QString settingsPath);

    /// IdentityMissing, or what the store says; an identity is made only where the store is surely without one.
    [[nodiscard]] QCoro::Task<Result<Shared<const SettingsKeys>>> keys(bool mayMake, std::stop_token stop) override;
    [[nodiscard]] QString madeIdentityAt() const override { return {}; }
    [[nodiscard]] QList<Error> warnings() const override { return m_warnings; }

private:
    std::shared_ptr<SecretStore> m_store;
    QStringList m_recipients;
    Secret m_passphrase;
    QString m_settingsPath;
    QList<Error> m_warnings;
};

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/key_source_of.h"

#include "auth/secrets/keychain_keys.h"
#include "auth/settings/identity_file.h"

namespace tsunagi::auth {

std::shared_ptr<KeySource> keySourceOf(const ConnectionProperties &properties, std::shared_ptr<SecretStore> store,
                                       const QString &settingsPath)
{
    if (properties.identityPath.isEmpty())
        return std::make_shared<KeychainKeys>(std::move(store), properties.recipients, properties.passphrase.clone(),
                                              settingsPath);
    return std::make_shared<IdentityFileKeys>(properties.identityPath, properties.recipients,
                                              properties.passphrase.clone(), settingsPath);
}

} // namespace tsunagi::auth

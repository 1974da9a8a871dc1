// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secret_places.h"

#include "auth/places.h"
#include "auth/secrets/keychain_keys.h"
#include "auth/secrets/vault_store.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using What = SecretPlace::What;
using Store = SecretPlace::Store;

SecretPlace inStore(What what, Store store, const QString &name)
{
    const bool isVault = store == Store::Vault;
    // The keychain has an item of the service "Tsunagi" for each.
    return { what, {}, store, isVault ? name : u"Tsunagi/"_s + name, isVault ? defaultVaultPath() : QString() };
}

SecretPlace inFile(What what, const QString &path) { return { what, {}, Store::File, {}, path }; }

/// A lone access token is in the store, and there is no settings file.
bool usesSettingsFile(const SavedConnection &connection)
{
    return !isByApiKey(connection) && !connection.secrets.contains(Property::OAuthAccessToken);
}

} // namespace

QList<SecretPlace> secretPlacesOf(const SavedConnection &connection)
{
    const Store store = connection.inVault ? Store::Vault : Store::Keychain;
    QList<SecretPlace> places;
    for (const Property property : connection.secrets) {
        SecretPlace place = inStore(What::Value, store, secretKey(connection.id, property));
        place.property = property;
        places << place;
    }
    if (!usesSettingsFile(connection))
        return places;
    const QString named = connection.properties.value(Property::OAuthSettingsIdentity);
    if (connection.identityInKeychain || named.compare("keychain"_L1, Qt::CaseInsensitive) == 0)
        places << inStore(What::Identity, store, KeychainKeys::itemName);
    else
        places << inFile(What::Identity, named.isEmpty() ? configHome() + "/identity.txt"_L1 : named);
    return places << inFile(What::Tokens, settingsPathOf(connection));
}

QList<SecretPlace> settingsPlacesOf(const ConnectionProperties &properties, SecretPlace::Store identityStore)
{
    return { properties.identityPath.isEmpty() ? inStore(What::Identity, identityStore, KeychainKeys::itemName)
                                               : inFile(What::Identity, properties.identityPath),
             inFile(What::Tokens, properties.settingsLocation) };
}

} // namespace tsunagi::auth

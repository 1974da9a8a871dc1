// SPDX-License-Identifier: GPL-3.0-or-later
// Where each secret is: told, not tried.
#include "auth/doctor/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

Finding placeOf(const SecretPlace &place, const QString &keychainName)
{
    using What = SecretPlace::What;
    using Store = SecretPlace::Store;
    if (place.what == What::Tokens)
        return okay(QT_TRANSLATE_NOOP("Doctor", "The tokens are in the settings file %1."), { place.path });
    if (place.what == What::Identity) {
        if (place.store == Store::File)
            return okay(QT_TRANSLATE_NOOP("Doctor", "The private key is the file %1."), { place.path });
        return place.store == Store::Vault
            ? okay(QT_TRANSLATE_NOOP("Doctor", "The private key is in the vault %1, as %2."),
                   { place.path, place.item })
            : okay(QT_TRANSLATE_NOOP("Doctor", "The private key is in the keychain (%1), as %2."),
                   { keychainName, place.item });
    }
    const QString property = QString::fromLatin1(infoOf(*place.property).name);
    return place.store == Store::Vault
        ? okay(QT_TRANSLATE_NOOP("Doctor", "%1 is in the vault %2, as %3."), { property, place.path, place.item })
        : okay(QT_TRANSLATE_NOOP("Doctor", "%1 is in the keychain (%2), as %3."),
               { property, keychainName, place.item });
}

} // namespace

Findings secretPlaces(const Examination &examination)
{
    const QString keychainName = examination.store->displayName();
    const auto identityStore = examination.isVault ? SecretPlace::Store::Vault : SecretPlace::Store::Keychain;
    Findings findings;
    if (examination.saved)
        for (const SecretPlace &place : secretPlacesOf(*examination.saved))
            if (place.what == SecretPlace::What::Value)
                findings << placeOf(place, keychainName);
    // The file that is looked at, and the key that is used for it, whatever the connection says.
    for (const SecretPlace &place : settingsPlacesOf(*examination.properties, identityStore))
        findings << placeOf(place, keychainName);
    return findings;
}

} // namespace tsunagi::auth

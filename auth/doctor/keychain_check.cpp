// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/secrets/keychain_keys.h"

namespace tsunagi::auth {

QCoro::Task<Findings> checkKeychain(ExaminationPtr examination)
{
    if (examination->storeFailure)
        co_return failed(*examination->storeFailure);
    const bool holdsIdentity = examination->isOAuth() && examination->properties->identityPath.isEmpty();
    if (!holdsIdentity && !examination->usesStore)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: nothing of this connection is in the keychain."));
    // Whether the identity is there is told with the settings file that it opens.
    const auto read = co_await examination->store->read(KeychainKeys::itemName, examination->stop);
    if (!read)
        co_return failed(read.error());
    if (examination->isVault)
        co_return okay(QT_TRANSLATE_NOOP("Doctor", "The vault (%1) opens."), { examination->store->displayName() });
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "The keychain (%1) answers and is unlocked."),
                   { examination->store->displayName() });
}

} // namespace tsunagi::auth

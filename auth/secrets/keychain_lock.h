// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the OS keychain can be asked at all. A locked keyring answers QtKeychain like an empty one (EntryNotFound),
// so the Secret Service is asked first, and "locked" is never taken for "missing".
#pragma once

#include "auth/error.h"

#include <QCoroTask>

#include <stop_token>

namespace tsunagi::auth {

enum class KeychainState {
    Ready, ///< the default collection is unlocked, or there is none yet
    Unknown, ///< no Secret Service (KWallet): only QtKeychain itself can tell
};

/// Asks the system to unlock a locked keyring: a prompt may appear, and is awaited for @p seconds at most.
/// KeychainMissing (no session bus, no service), KeychainLocked (still locked: no prompt, or the person said no),
/// KeychainTimedOut, Interrupted.
[[nodiscard]] QCoro::Task<Result<KeychainState>> unlockedKeychain(int seconds, std::stop_token stop);

/// "GNOME", "KWallet", "KeePassXC" or "Secret Service".
[[nodiscard]] QString keychainName();

} // namespace tsunagi::auth

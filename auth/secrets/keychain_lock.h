// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the OS keychain can be asked at all. A locked keyring answers QtKeychain like an empty one (EntryNotFound),
// so the Secret Service is asked first, and "locked" is never taken for "missing".
#pragma once

#include "auth/error.h"

#include <QCoroTask>

#include <stop_token>

namespace tsunagi::auth {

/// The Secret Service's default collection, unlocked a moment ago.
struct UnlockedKeychain {
    /// Its D-Bus path; "/": there is none yet. Empty: no Secret Service (KWallet), and only QtKeychain itself can tell.
    QString collection;
};

/// Asks the system to unlock a locked keyring: a prompt may appear, and is awaited for @p seconds at most.
/// KeychainMissing (no session bus, no service), KeychainLocked (still locked: no prompt, or the person said no),
/// KeychainTimedOut, Interrupted.
[[nodiscard]] QCoro::Task<Result<UnlockedKeychain>> unlockedKeychain(int seconds, std::stop_token stop);

/// To be asked after an answer that may only mean "locked" ("not found", or a deletion that went well): whether the
/// collection has been the same, and unlocked, all the while. KeychainLocked where it is not, or where nobody says. No
/// prompt appears.
[[nodiscard]] QCoro::Task<Result<void>> stillUnlocked(UnlockedKeychain before);

/// "GNOME", "KWallet", "KeePassXC" or "Secret Service".
[[nodiscard]] QString keychainName();

} // namespace tsunagi::auth

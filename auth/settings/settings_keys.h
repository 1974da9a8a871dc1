// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a settings file: which identities open it, and to which recipients it is written.
#pragma once

#include "auth/age/identity.h"
#include "auth/age/recipient.h"
#include "auth/error.h"
#include "auth/secret.h"
#include "auth/shared.h"

#include <QCoroTask>
#include <QList>

#include <memory>
#include <stop_token>
#include <vector>

namespace tsunagi::auth {

struct SettingsKeys {
    std::vector<age::Identity> identities; ///< ours first
    std::vector<age::Recipient> recipients; ///< ours first, then OAuthSettingsRecipients
    Secret passphrase; ///< opens a file that is protected by one; never written to
};

/// Where the keys come from: a file of identities, or the keychain. A keychain may ask a person, so keys are fetched
/// before any lock is taken.
class KeySource {
public:
    virtual ~KeySource() = default;
    /// IdentityMissing where there is none and @p mayMake is false. @p mayMake: a settings file is about to be written
    /// for the first time, so a missing identity is made (and its place reported by Error-free means:
    /// madeIdentityAt()).
    [[nodiscard]] virtual QCoro::Task<Result<Shared<const SettingsKeys>>> keys(bool mayMake, std::stop_token stop) = 0;
    /// Path of the identity that keys() has made in this run; empty if none, or if it went into the keychain.
    [[nodiscard]] virtual QString madeIdentityAt() const = 0;
    /// What a person should know of the last keys() though it went well, such as ReadablePropertyFile.
    [[nodiscard]] virtual QList<Error> warnings() const { return {}; }
};

} // namespace tsunagi::auth

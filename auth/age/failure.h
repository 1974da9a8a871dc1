// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which an age file can fail to open, told apart as the format's own test vectors tell them apart. Outside
// of auth/age people meet an Error instead: toError() makes it.
#pragma once

#include "auth/error.h"

#include <expected>

namespace tsunagi::auth::age {

enum class Failure {
    Size, ///< larger than we are ready to read
    Armor, ///< the ASCII armor is broken
    Header, ///< the header breaks the grammar, or a stanza for us is malformed
    NoMatch, ///< none of the identities opens it
    PassphraseNeeded, ///< it is protected by a passphrase and none was given
    WrongPassphrase,
    Mac, ///< the header is not the one that was written with this file key
    Payload, ///< a chunk does not verify, or the end is missing
    NoMemory, ///< scrypt could not have the memory that it needs
};

template <typename T>
using Outcome = std::expected<T, Failure>;

/// NoIdentityOpens, WrongPassphrase, or SettingsDamaged with the part in detail: "size", "armor", "header", "MAC",
/// "payload". The caller adds the path as subject.
[[nodiscard]] Error toError(Failure failure);

} // namespace tsunagi::auth::age

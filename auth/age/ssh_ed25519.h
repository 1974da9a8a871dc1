// SPDX-License-Identifier: GPL-3.0-or-later
// The ssh-ed25519 stanza: "-> ssh-ed25519 <tag> <share>", a file key wrapped for an Ed25519 key of OpenSSH as age's own
// agessh does it. Its tag tells who the file is for: it is not anonymous, as an X25519 stanza is.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/key_bytes.h"

namespace tsunagi::auth::age {

/// With a fresh ephemeral share. @p recipient: an Ed25519 key; Failure::Header for what is none, or of low order.
[[nodiscard]] Outcome<Stanza> wrapForSsh(const FileKey &fileKey, const PublicKey &recipient);
/// @p key: the private half in its X25519 form. Failure::NoMatch if the stanza is of another type or for another key,
/// Failure::Header if it is an ssh-ed25519 stanza and malformed.
[[nodiscard]] Outcome<FileKey> unwrapSsh(const Stanza &stanza, const Key32 &key, const PublicKey &recipient);

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
// The X25519 stanza: "-> X25519 <share>", a file key wrapped by a Diffie-Hellman secret.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/key_bytes.h"

namespace tsunagi::auth::age {

/// The public half of a private key.
[[nodiscard]] PublicKey x25519Public(const Key32 &key);
/// With a fresh ephemeral share. Failure::Header for a recipient of low order.
[[nodiscard]] Outcome<Stanza> wrapForX25519(const FileKey &fileKey, const PublicKey &recipient);
/// Failure::NoMatch if the stanza is of another type or for another key, Failure::Header if it is an X25519 stanza and
/// malformed.
[[nodiscard]] Outcome<FileKey> unwrapX25519(const Stanza &stanza, const Key32 &key, const PublicKey &recipient);

} // namespace tsunagi::auth::age

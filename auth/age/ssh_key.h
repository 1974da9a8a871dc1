// SPDX-License-Identifier: GPL-3.0-or-later
// Public keys as OpenSSH writes them: on the wire, and as a line of a ".pub" or authorized_keys file.
#pragma once

#include "auth/age/key_bytes.h"

#include <QByteArray>

#include <optional>

namespace tsunagi::auth::age {

inline constexpr QByteArrayView sshEd25519 = "ssh-ed25519";

/// The wire form of an Ed25519 key: its type, then its 32 bytes, each behind its length.
[[nodiscard]] QByteArray sshPublicBlob(const PublicKey &ed25519);
/// "ssh-ed25519 AAAA…", without a comment.
[[nodiscard]] QByteArray sshPublicLine(const PublicKey &ed25519);
/// The key of a wire form; nothing where it is of another type or length.
[[nodiscard]] std::optional<PublicKey> ed25519OfBlob(QByteArrayView blob);
/// The same point for X25519; nothing where this is no key, or one of low order.
[[nodiscard]] std::optional<PublicKey> montgomeryOf(const PublicKey &ed25519);

struct SshPublicKey {
    QByteArray type; ///< "ssh-rsa"; "… (cert-authority)" where the line stands for those that this key has signed
    QByteArray blob; ///< the wire form

    /// Nothing where it is of another type, or no key that one can seal to.
    [[nodiscard]] std::optional<PublicKey> ed25519() const;
};

enum class SshOptions { NotHere, MayPrecede };

/// A line "ssh-… AAAA… comment"; options before it, where they may be, as sshd(8) knows them. Nothing for any other
/// text, such as a line of known_hosts, which names a host there.
[[nodiscard]] std::optional<SshPublicKey> readSshLine(QByteArrayView line, SshOptions options);

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/x25519.h"

#include "auth/age/primitives.h"

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView type = "X25519";
constexpr qsizetype shareSize = 32;
constexpr qsizetype wrappedSize = 32;

Key32 wrappingKey(const Key32 &sharedSecret, QByteArrayView share, const PublicKey &recipient)
{
    const QByteArray salt = share.toByteArray() + viewOf(recipient).toByteArray();
    return hkdfSha256(sharedSecret.view(), salt, "age-encryption.org/v1/X25519");
}

} // namespace

PublicKey x25519Public(const Key32 &key)
{
    PublicKey bytes{};
    crypto_scalarmult_curve25519_base(bytes.data(), key.data());
    return bytes;
}

Outcome<Stanza> wrapForX25519(const FileKey &fileKey, const PublicKey &recipient)
{
    const Key32 ephemeral = Key32::random();
    const PublicKey share = x25519Public(ephemeral);
    Key32 shared;
    // -1: the shared secret is all zero, as with a point of low order.
    if (crypto_scalarmult_curve25519(shared.data(), ephemeral.data(), recipient.data()) != 0)
        return std::unexpected(Failure::Header);
    const Key32 key = wrappingKey(shared, viewOf(share), recipient);
    return Stanza{ { type.toByteArray(), toBase64(viewOf(share)) }, wrapFileKey(fileKey, key) };
}

Outcome<FileKey> unwrapX25519(const Stanza &stanza, const Key32 &key, const PublicKey &recipient)
{
    if (!stanza.isOf(type))
        return std::unexpected(Failure::NoMatch);
    const std::optional<QByteArray> share =
        stanza.arguments.size() == 2 ? fromBase64(stanza.arguments[1]) : std::nullopt;
    // The body's length is checked before it is opened: one that held several keys would tell which of them we have.
    if (!share || share->size() != shareSize || stanza.body.size() != wrappedSize)
        return std::unexpected(Failure::Header);
    Key32 shared;
    if (crypto_scalarmult_curve25519(shared.data(), key.data(),
                                     reinterpret_cast<const unsigned char *>(share->constData()))
        != 0)
        return std::unexpected(Failure::Header);
    std::optional<FileKey> fileKey = unwrapFileKey(stanza.body, wrappingKey(shared, *share, recipient));
    if (!fileKey)
        return std::unexpected(Failure::NoMatch);
    return std::move(*fileKey);
}

} // namespace tsunagi::auth::age

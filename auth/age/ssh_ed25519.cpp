// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/ssh_ed25519.h"

#include "auth/age/primitives.h"
#include "auth/age/ssh_key.h"
#include "auth/age/x25519.h"

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView label = "age-encryption.org/v1/ssh-ed25519";
constexpr qsizetype tagSize = 4;
constexpr qsizetype shareSize = 32;
constexpr qsizetype wrappedSize = 32;

QByteArray tagOf(const PublicKey &recipient)
{
    const QByteArray blob = sshPublicBlob(recipient);
    Sha256Mac hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(blob.constData()),
                       static_cast<unsigned long long>(blob.size()));
    return toBase64(viewOf(hash).first(tagSize));
}

// The secret of @p key and @p point, tied to the SSH key by a scalar that follows from it. -1 of libsodium: a point of
// low order.
Outcome<Key32> sharedSecret(const Key32 &key, const unsigned char *point, const PublicKey &recipient)
{
    const Key32 tweak = hkdfSha256({}, sshPublicBlob(recipient), label);
    Key32 inner;
    Key32 shared;
    if (crypto_scalarmult_curve25519(inner.data(), key.data(), point) != 0
        || crypto_scalarmult_curve25519(shared.data(), tweak.data(), inner.data()) != 0)
        return std::unexpected(Failure::Header);
    return shared;
}

Key32 wrappingKey(const Key32 &shared, QByteArrayView share, const PublicKey &montgomery)
{
    return hkdfSha256(shared.view(), share.toByteArray() + viewOf(montgomery).toByteArray(), label);
}

} // namespace

Outcome<Stanza> wrapForSsh(const FileKey &fileKey, const PublicKey &recipient)
{
    const std::optional<PublicKey> montgomery = montgomeryOf(recipient);
    if (!montgomery)
        return std::unexpected(Failure::Header);
    const Key32 ephemeral = Key32::random();
    const PublicKey share = x25519Public(ephemeral);
    const Outcome<Key32> shared = sharedSecret(ephemeral, montgomery->data(), recipient);
    if (!shared)
        return std::unexpected(shared.error());
    return Stanza{ { sshEd25519.toByteArray(), tagOf(recipient), toBase64(viewOf(share)) },
                   wrapFileKey(fileKey, wrappingKey(*shared, viewOf(share), *montgomery)) };
}

Outcome<FileKey> unwrapSsh(const Stanza &stanza, const Key32 &key, const PublicKey &recipient)
{
    if (!stanza.isOf(sshEd25519))
        return std::unexpected(Failure::NoMatch);
    const std::optional<QByteArray> share =
        stanza.arguments.size() == 3 ? fromBase64(stanza.arguments[2]) : std::nullopt;
    if (!share || share->size() != shareSize)
        return std::unexpected(Failure::Header);
    if (stanza.arguments[1] != tagOf(recipient))
        return std::unexpected(Failure::NoMatch);
    const std::optional<PublicKey> montgomery = montgomeryOf(recipient);
    if (!montgomery || stanza.body.size() != wrappedSize)
        return std::unexpected(Failure::Header);
    const Outcome<Key32> shared =
        sharedSecret(key, reinterpret_cast<const unsigned char *>(share->constData()), recipient);
    if (!shared)
        return std::unexpected(shared.error());
    // Tags are short: another key of the same one is possible, so what does not open is not ours.
    std::optional<FileKey> fileKey = unwrapFileKey(stanza.body, wrappingKey(*shared, *share, *montgomery));
    if (!fileKey)
        return std::unexpected(Failure::NoMatch);
    return std::move(*fileKey);
}

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/primitives.h"

#include <algorithm>

namespace tsunagi::auth::age {
namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    // libsodium may hand the pointer to memcpy, which wants a valid one for zero bytes, too.
    static constexpr unsigned char nothing = 0;
    return view.isEmpty() ? &nothing : reinterpret_cast<const unsigned char *>(view.data());
}

constexpr bool isBase64Character(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
        || c == '=';
}

constexpr std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};
constexpr qsizetype wrappedSize = 16 + crypto_aead_chacha20poly1305_ietf_ABYTES;

} // namespace

// The streaming form: the one-shot crypto_auth_hmacsha256() fixes the key at 32 bytes.
Sha256Mac hmacSha256(QByteArrayView key, QByteArrayView message)
{
    crypto_auth_hmacsha256_state state;
    Sha256Mac mac{};
    crypto_auth_hmacsha256_init(&state, bytesOf(key), static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, bytesOf(message), static_cast<unsigned long long>(message.size()));
    crypto_auth_hmacsha256_final(&state, mac.data());
    sodium_memzero(&state, sizeof state);
    return mac;
}

// libsodium has HKDF only from 1.0.19. For 32 bytes it is one extraction and one block of expansion.
Key32 hkdfSha256(QByteArrayView inputKey, QByteArrayView salt, QByteArrayView info)
{
    Sha256Mac pseudoRandomKey = hmacSha256(salt, inputKey);
    Sha256Mac block = hmacSha256(viewOf(pseudoRandomKey), info.toByteArray() + '\x01');
    Key32 key;
    std::memcpy(key.data(), block.data(), block.size());
    sodium_memzero(pseudoRandomKey.data(), pseudoRandomKey.size());
    sodium_memzero(block.data(), block.size());
    return key;
}

QByteArray wrapFileKey(const FileKey &fileKey, const Key32 &wrappingKey)
{
    QByteArray body(wrappedSize, Qt::Uninitialized);
    crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(body.data()), nullptr, fileKey.data(),
                                              16, nullptr, 0, nullptr, zeroNonce.data(), wrappingKey.data());
    return body;
}

std::optional<FileKey> unwrapFileKey(QByteArrayView body, const Key32 &wrappingKey)
{
    FileKey fileKey;
    if (body.size() != wrappedSize
        || crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.data(), nullptr, nullptr, bytesOf(body), wrappedSize,
                                                     nullptr, 0, zeroNonce.data(), wrappingKey.data())
            != 0)
        return std::nullopt;
    return fileKey;
}

QByteArray toBase64(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64(QByteArrayView text, Padding padding)
{
    if (text.isEmpty())
        return QByteArray();
    // libsodium 1.0.18 takes some bytes beyond ASCII for letters.
    if (!std::all_of(text.begin(), text.end(), isBase64Character))
        return std::nullopt;
    const int variant =
        padding == Padding::Required ? sodium_base64_VARIANT_ORIGINAL : sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    QByteArray bytes(text.size() / 4 * 3 + 3, Qt::Uninitialized);
    std::size_t size = 0;
    // With an end pointer libsodium would stop at a foreign character and call that success.
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<std::size_t>(bytes.size()),
                          text.data(), static_cast<std::size_t>(text.size()), nullptr, &size, nullptr, variant)
        != 0)
        return std::nullopt;
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

} // namespace tsunagi::auth::age

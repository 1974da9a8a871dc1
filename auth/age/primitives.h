// SPDX-License-Identifier: GPL-3.0-or-later
// The few operations that all of age is made of: HKDF and HMAC over SHA-256, the wrapping of a file key, strict base64.
#pragma once

#include "auth/age/key_bytes.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace tsunagi::auth::age {

using Sha256Mac = std::array<unsigned char, 32>;

/// HMAC-SHA256 with a key of any length.
[[nodiscard]] Sha256Mac hmacSha256(QByteArrayView key, QByteArrayView message);
/// HKDF-SHA256 (RFC 5869) for 32 bytes.
[[nodiscard]] Key32 hkdfSha256(QByteArrayView inputKey, QByteArrayView salt, QByteArrayView info);

/// The body of a stanza: the file key under ChaCha20-Poly1305 with a zero nonce (the wrapping key is used once).
[[nodiscard]] QByteArray wrapFileKey(const FileKey &fileKey, const Key32 &wrappingKey);
/// Nothing if it is not for this key. @p body is 32 bytes, which the caller has checked.
[[nodiscard]] std::optional<FileKey> unwrapFileKey(QByteArrayView body, const Key32 &wrappingKey);

enum class Padding { None, Required };

[[nodiscard]] QByteArray toBase64(QByteArrayView bytes);
/// Only the one canonical encoding: no blanks, no line ends, unused bits zero, padding just as asked.
[[nodiscard]] std::optional<QByteArray> fromBase64(QByteArrayView text, Padding padding = Padding::None);

[[nodiscard]] inline QByteArrayView viewOf(const std::array<unsigned char, 32> &bytes)
{
    return { bytes.data(), qsizetype(bytes.size()) };
}

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
// Bech32 as age writes its keys: the checksum of BIP 173 (not bech32m), without that standard's limit of 90 characters.
#pragma once

#include "auth/age/key_bytes.h"

#include <QByteArrayView>

#include <optional>
#include <span>

namespace tsunagi::auth::age {

/// Characters that 32 bytes take behind a prefix.
[[nodiscard]] constexpr qsizetype bech32Length(QByteArrayView prefix) { return prefix.size() + 1 + 52 + 6; }

/// Writes bech32Length() characters to @p out, in the prefix's case.
void encodeBech32(QByteArrayView prefix, std::span<const unsigned char, 32> key, char *out);

/// The 32 bytes of a key, or nothing: another prefix (its case counts), mixed case, a bad character, length or
/// checksum.
[[nodiscard]] std::optional<Key32> decodeBech32(QByteArrayView prefix, QByteArrayView text);

/// Where, counted from 0, the one character stands that keeps @p text from being a key: the checksum leads to it.
/// Nothing where it is a key, has another length, or more than one character is wrong.
[[nodiscard]] std::optional<qsizetype> mistypedAt(QByteArrayView prefix, QByteArrayView text);

/// The prefix of a lower-case text of any length whose checksum holds: "age1pq" of a post-quantum recipient.
[[nodiscard]] std::optional<QByteArrayView> bech32Prefix(QByteArrayView text);

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
// The textual header of an age file: its stanzas, one a recipient, and the MAC over it (age-encryption.org/v1).
#pragma once

#include "auth/age/failure.h"
#include "auth/age/key_bytes.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace tsunagi::auth::age {

struct Stanza {
    QList<QByteArray> arguments; ///< the first is the type: "X25519", "scrypt"
    QByteArray body; ///< decoded

    [[nodiscard]] bool isOf(QByteArrayView type) const { return QByteArrayView(arguments.first()) == type; }
};

struct HeaderLimits {
    qsizetype bytes = 65'536;
    std::size_t stanzas = 100;
};

struct Header {
    std::vector<Stanza> stanzas;
    QByteArray mac; ///< 32 bytes
    QByteArray authenticated; ///< the bytes that the MAC covers, as they were read
    qsizetype size = 0; ///< bytes up to the payload

    /// Strict: the one encoding that the format allows, else Failure::Header.
    [[nodiscard]] static Outcome<Header> parse(QByteArrayView file, HeaderLimits limits = {});
    /// A header for @p stanzas with its MAC, ready to be written before the payload.
    [[nodiscard]] static Header make(std::vector<Stanza> stanzas, const FileKey &key);

    [[nodiscard]] bool isAuthentic(const FileKey &key) const;
    [[nodiscard]] QByteArray text() const;
};

} // namespace tsunagi::auth::age

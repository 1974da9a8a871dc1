// SPDX-License-Identifier: GPL-3.0-or-later
// Unguessable text: state (RFC 6749, 10.12) and PKCE's code verifier (RFC 7636, 4.1).
#pragma once

#include <QByteArray>

#include <sodium.h>

#include <array>

namespace tsunagi::auth {

/// 256 bits of the system's generator as base64url, 43 characters: needs no encoding in a URL. Qt 6.4 makes its state
/// from the clock (CVE-2024-36048) and has no PKCE.
[[nodiscard]] inline QByteArray randomText()
{
    std::array<char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace tsunagi::auth

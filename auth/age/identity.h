// SPDX-License-Identifier: GPL-3.0-or-later
// A private key that opens an age file: "AGE-SECRET-KEY-1…" of age's own, or an Ed25519 key of OpenSSH. Move-only, in
// protected memory.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/key_bytes.h"
#include "auth/age/recipient.h"
#include "auth/error.h"
#include "auth/secret.h"

#include <QByteArrayView>

#include <vector>

namespace tsunagi::auth::age {

class Identity {
public:
    [[nodiscard]] static Identity generate();
    /// "AGE-SECRET-KEY-1…", upper case, nothing around it. BadPropertyValue for OAuthSettingsIdentity otherwise, or
    /// KeyMistyped (number: position from 1) where one character is wrong; never repeats the text.
    [[nodiscard]] static Result<Identity> parse(QByteArrayView text);
    /// The content of an unprotected private key file of OpenSSH; errors as parseOpenSshKey() has them.
    [[nodiscard]] static Result<Identity> fromOpenSsh(QByteArrayView file);

    [[nodiscard]] const Recipient &recipient() const { return m_recipient; }
    /// "AGE-SECRET-KEY-1…", 74 characters. Empty for a key of OpenSSH: that stays in its own file.
    [[nodiscard]] Secret text() const;
    [[nodiscard]] Identity clone() const { return Identity(m_key.clone(), m_recipient); }

    /// The file key; Failure::NoMatch if the stanza is not for us, Failure::Header if it is of our type and malformed.
    [[nodiscard]] Outcome<FileKey> unwrap(const Stanza &stanza) const;

private:
    Identity(Key32 key, const Recipient &recipient)
        : m_key(std::move(key))
        , m_recipient(recipient)
    {
    }
    static Identity fromKey(Key32 key);

    Key32 m_key; ///< of X25519 for either kind
    Recipient m_recipient;
};

/// An identity file of age's (one key a line, blank lines and "#" comments, CRLF tolerated), or a private key file of
/// OpenSSH. The error's number is the line, or KeyMistyped's detail; else as Identity::fromOpenSsh(). NoUsableKey if
/// there is none.
[[nodiscard]] Result<std::vector<Identity>> parseIdentities(QByteArrayView file);
/// What age-keygen writes: two comment lines with the date and the public key, then the key.
[[nodiscard]] Secret identityFileText(const Identity &identity);

} // namespace tsunagi::auth::age

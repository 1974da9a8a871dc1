// SPDX-License-Identifier: GPL-3.0-or-later
// A public key that an age file can be sealed to: "age1…". Only X25519 today; ssh-ed25519 would be a second kind here.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/key_bytes.h"
#include "auth/error.h"

#include <QString>

#include <vector>

namespace tsunagi::auth::age {

class Recipient {
public:
    explicit Recipient(const PublicKey &key)
        : m_key(key)
    {
    }
    /// BadPropertyValue for OAuthSettingsRecipients if this is not a recipient; the text is not repeated unless it
    /// begins as a public key does: what was pasted may be a private one.
    [[nodiscard]] static Result<Recipient> parse(const QString &text);
    /// "age1…", 62 characters.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const PublicKey &key() const { return m_key; }

    /// The file key wrapped for this recipient, with a fresh ephemeral share. Failure::Header for a key that nothing
    /// can be sealed to (a point of low order).
    [[nodiscard]] Outcome<Stanza> wrap(const FileKey &fileKey) const;

    bool operator==(const Recipient &other) const = default;

private:
    PublicKey m_key;
};

/// A recipients file: one key a line, blank lines and "#" comments, CRLF tolerated. The error's number is the line.
[[nodiscard]] Result<std::vector<Recipient>> parseRecipients(QByteArrayView file);

} // namespace tsunagi::auth::age

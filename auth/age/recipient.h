// SPDX-License-Identifier: GPL-3.0-or-later
// A public key that an age file can be sealed to: "age1…" of age's own, or "ssh-ed25519 …" of OpenSSH.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/key_bytes.h"
#include "auth/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tsunagi::auth::age {

enum class KeyKind { X25519, SshEd25519 };

class Recipient {
public:
    /// @p key: a key of just that kind; an Ed25519 key is not converted.
    explicit Recipient(const PublicKey &key, KeyKind kind = KeyKind::X25519)
        : m_key(key)
        , m_kind(kind)
    {
    }
    /// "age1…", or "ssh-ed25519 AAAA…" with or without a comment. BadPropertyValue for OAuthSettingsRecipients if this
    /// is not a recipient; KeyMistyped (number: position from 1) where one character of "age1…" is wrong. The text is
    /// not repeated unless it is a public key's: what was pasted may be a private one.
    [[nodiscard]] static Result<Recipient> parse(const QString &text);
    /// "age1…", 62 characters; or "ssh-ed25519 AAAA…", 80, without a comment.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const PublicKey &key() const { return m_key; }
    [[nodiscard]] KeyKind kind() const { return m_kind; }

    /// The file key wrapped for this recipient, with a fresh ephemeral share. Failure::Header for a key that nothing
    /// can be sealed to (a point of low order).
    [[nodiscard]] Outcome<Stanza> wrap(const FileKey &fileKey) const;

    bool operator==(const Recipient &other) const = default;

private:
    PublicKey m_key;
    KeyKind m_kind;
};

/// A recipients file of age's, or an authorized_keys file: one key a line, blank lines and "#" comments, CRLF
/// tolerated. Keys of other kinds (ssh-rsa, a plugin's) are skipped and told in @p skipped: KeyTypeSkipped (detail: the
/// type; number: the line). NoUsableKey if none is left; else as Recipient::parse(), with the line as number, or as
/// detail of KeyMistyped.
[[nodiscard]] Result<std::vector<Recipient>> parseRecipients(QByteArrayView file, QList<Error> *skipped = nullptr);

/// The entries of a list such as OAuthSettingsRecipients: separated by blanks, commas or line ends. An SSH key's type
/// and text are one entry; what stands behind them, up to the next entry, comma or line end, is its comment and left
/// out.
[[nodiscard]] QStringList recipientEntries(const QString &list);

} // namespace tsunagi::auth::age

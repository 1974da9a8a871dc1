// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing and opening age files (age-encryption.org/v1), over libsodium: X25519, ssh-ed25519 and scrypt, binary
// or ASCII-armored.
// Opening is all or nothing: no plaintext is handed out before the last chunk has verified.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/identity.h"
#include "auth/age/recipient.h"
#include "auth/error.h"
#include "auth/secret.h"

#include <QByteArray>
#include <QStringList>

#include <span>

namespace tsunagi::auth::age {

enum class Armor { No, Yes };

/// What may open a file. Both parts are borrowed for the call.
struct Keys {
    std::span<const Identity> identities = {};
    QByteArrayView passphrase = {}; ///< bytes as given; age does not normalise them. Empty: none
};

/// Checked before any key is touched, so that a hostile file costs nothing.
struct Limits {
    qsizetype fileBytes = 1'048'576;
    HeaderLimits header = {};
    int workFactor = 22; ///< scrypt: 2^22 is some 20 s and 4 GiB
};

inline constexpr int defaultWorkFactor = 18;

/// Fresh file key, nonce and ephemeral shares at each call. BadPropertyValue if there is no recipient or one can't be
/// sealed to.
[[nodiscard]] Result<QByteArray> encrypt(QByteArrayView plain, std::span<const Recipient> recipients, Armor armor);
/// @p workFactor: log2 of scrypt's N. BadPropertyValue for an empty passphrase.
[[nodiscard]] Result<QByteArray> encryptWithPassphrase(QByteArrayView plain, QByteArrayView passphrase, Armor armor,
                                                       int workFactor = defaultWorkFactor);

/// Armor is recognised by itself. SettingsForeign (detail: what it is instead) where this is no age file at all, else
/// as toError() says. The caller adds the path as subject.
[[nodiscard]] Result<Secret> decrypt(QByteArrayView file, const Keys &keys, const Limits &limits = {});

/// Opens the binary form, with the failure as the test vectors name it.
[[nodiscard]] Outcome<Secret> openBinary(QByteArrayView file, const Keys &keys, const Limits &limits = {});
/// The header alone, of either form: who it is for, without any key.
[[nodiscard]] Result<Header> readHeader(QByteArrayView file, const Limits &limits = {});
/// Types of the stanzas in their order: "X25519", "ssh-ed25519", "scrypt".
[[nodiscard]] Result<QStringList> stanzaTypes(QByteArrayView file);
/// Whether these bytes are meant as an age file, sound or not. A cut-off beginning counts.
[[nodiscard]] bool looksLikeAge(QByteArrayView file);

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
// A private key file of OpenSSH, "openssh-key-v1", that holds an Ed25519 key and is not protected by a passphrase: that
// would want bcrypt_pbkdf, which libsodium does not have.
#pragma once

#include "auth/age/key_bytes.h"
#include "auth/error.h"

#include <QByteArrayView>

namespace tsunagi::auth::age {

struct OpenSshKey {
    Key32 key; ///< in its X25519 form
    PublicKey ed25519;
};

[[nodiscard]] bool looksLikeOpenSshKey(QByteArrayView file);
/// KeyProtected where a passphrase protects it (detail: the cipher); BadPropertyValue for OAuthSettingsIdentity where
/// it is of another type, damaged, or its parts do not fit together. Nothing of it is repeated.
[[nodiscard]] Result<OpenSshKey> parseOpenSshKey(QByteArrayView file);

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
// What a vault holds: an armored age file that a passphrase opens, with one JSON object of secrets inside
// (docs/formats.md). Both functions work scrypt: they take a second and 256 MiB each.
#pragma once

#include "auth/age/age.h"
#include "auth/error.h"
#include "auth/secret.h"

#include <QJsonObject>
#include <QString>

#include <map>

namespace tsunagi::auth {

struct VaultContent {
    std::map<QString, Secret> secrets;
    QJsonObject unknown; ///< keys of a newer version's: they stay

    [[nodiscard]] VaultContent clone() const;
};

/// VaultWrongPassphrase; VaultDamaged for whatever is not a vault; SettingsTooNew. @p path is the subject.
[[nodiscard]] Result<VaultContent> openVault(QByteArrayView sealed, const Secret &passphrase, const QString &path);
/// Sealed, opened again and compared: what could not be read back is not handed out.
[[nodiscard]] Result<QByteArray> sealVault(const VaultContent &content, const Secret &passphrase, const QString &path,
                                           int workFactor);

} // namespace tsunagi::auth

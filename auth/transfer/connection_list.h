// SPDX-License-Identifier: GPL-3.0-or-later
// Saved connections as one JSON text for another machine or another person: without a secret, and without what belongs
// to this machine alone (docs/formats.md).
#pragma once

#include "auth/connections.h"

#include <QByteArray>

namespace tsunagi::auth {

[[nodiscard]] QByteArray exportedConnections(const QList<SavedConnection> &connections);

/// What such a text lists; `secrets` are those that are to be given anew. SettingsForeign, SettingsDamaged (detail:
/// which part), SettingsTooNew; UnknownProperty, and BadPropertyValue where a secret or what can't be used stands
/// there.
[[nodiscard]] Result<QList<SavedConnection>> parseConnections(QByteArrayView text, const QString &path);

enum class NameTaken { IsRefused, IsReplaced, GetsAnotherName };

struct ImportedConnection {
    QString wanted; ///< its name in the list
    SavedConnection saved;
    bool isReplaced = false;
    QList<Property> missing; ///< secrets that it had there and has not here
};

/// All of them or, for what is found out beforehand, none: ConnectionNameTaken; SecretForOtherOrigin where one that is
/// replaced has secrets of another space.
[[nodiscard]] Result<QList<ImportedConnection>>
importConnections(Connections &connections, const QList<SavedConnection> &list, NameTaken nameTaken);

} // namespace tsunagi::auth

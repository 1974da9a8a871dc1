// SPDX-License-Identifier: GPL-3.0-or-later
// fleet.json beside the hosts' folders (docs/formats.md): to whom which grant was given, by digests. It holds no
// secret. Without it a fleet can be gone on with, but what was given before can't be compared.
#pragma once

#include "auth/error.h"
#include "auth/oauth/token_set.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace tsunagi::auth {

struct FleetLedger {
    static constexpr int schema = 1;
    static constexpr qsizetype grantsLimit = 64; ///< digests a host; each grant has two

    struct Entry {
        QString host; ///< as its folder is written
        QString recipient; ///< what its file is sealed to
        QStringList grants; ///< sha256, base64url, of access and refresh tokens, oldest first
        QJsonObject unknown; ///< keys of a newer program
    };

    QString url; ///< of the space; empty: nothing was given out yet
    QString clientId;
    QList<Entry> entries;
    QJsonObject unknown;

    /// Empty where there is no file. SettingsUntrusted, SettingsDamaged, SettingsTooNew, StorageFailed.
    [[nodiscard]] static Result<FleetLedger> read(const QString &path);
    [[nodiscard]] QByteArray text() const;

    /// Whatever its case; null where it is not known.
    [[nodiscard]] const Entry *find(const QString &host) const;
    /// Before the file of @p host is written.
    void note(const QString &host, const QString &recipient, const TokenSet &tokens);
    /// Another host that was given one of these tokens, or an empty text.
    [[nodiscard]] QString otherHolder(const QString &host, const TokenSet &tokens) const;
};

} // namespace tsunagi::auth

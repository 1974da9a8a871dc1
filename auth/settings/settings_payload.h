// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a settings file: one grant and what is needed to keep it alive, as one JSON object.
#pragma once

#include "auth/error.h"
#include "auth/oauth/token_set.h"
#include "auth/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace tsunagi::auth {

struct SettingsPayload {
    static constexpr int schema = 1;
    static constexpr qsizetype knownLimit = 64;

    struct User {
        qint64 id = 0;
        QString name;
        QJsonObject unknown; ///< keys of a newer program
    };
    struct Predecessor {
        QString grantId;
        qint64 generation = 0;
        QJsonObject unknown;
    };

    QString grantId; ///< base64url of 16 random bytes: newGrantId()
    qint64 generation = 0; ///< grows by one at each write of new content under one grantId
    QString url; ///< root of the space, without a slash at the end
    QString clientId;
    Secret clientSecret; ///< may be empty: then it is not in the file
    QString callbackUrl;
    TokenSet tokens;
    std::optional<User> user;
    QDateTime grantedAt; ///< UTC
    std::optional<Predecessor> follows; ///< what the file held when this was made
    QStringList known; ///< digests of verifiers and tokens held, oldest first; the last 64
    QString host; ///< who refreshed last; empty in a container
    bool givenAway = false;
    QString madeBy; ///< as read; a write puts our own name
    QJsonObject unknown; ///< keys of a newer program, kept when this is written

    [[nodiscard]] SettingsPayload clone() const;
    [[nodiscard]] bool knows(const Secret &token) const;
    /// Remembers the digest of a verifier or token, as the newest. An empty one is not remembered.
    void remember(const Secret &token);
};

[[nodiscard]] QString newGrantId();

/// SettingsDamaged (detail: "JSON", or "JSON: <key>" for a key of the wrong type) or SettingsTooNew (number: its
/// schema). The caller adds the path as subject.
[[nodiscard]] Result<SettingsPayload> parsePayload(const Secret &json);
[[nodiscard]] Secret serialise(const SettingsPayload &payload);

} // namespace tsunagi::auth

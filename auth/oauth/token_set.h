// SPDX-License-Identifier: GPL-3.0-or-later
// What a token endpoint gives: an access token, its life, and the refresh token (RFC 6749, section 5.1).
#pragma once

#include "auth/secret.h"

#include <QDateTime>

#include <optional>

namespace tsunagi::auth {

struct TokenSet {
    Secret accessToken;
    Secret refreshToken; ///< empty: the server gave none, the one before stays
    QString tokenType; ///< "Bearer"
    qint64 expiresIn = 0; ///< seconds; 0 where the server did not say
    QDateTime obtainedAt; ///< UTC, when the request was sent
    std::optional<qint64> clockSkew = {}; ///< seconds that the server's clock was ahead of ours then; not in the file

    [[nodiscard]] TokenSet clone() const
    {
        return { accessToken.clone(), refreshToken.clone(), tokenType, expiresIn, obtainedAt, clockSkew };
    }
    /// Null where unknown.
    [[nodiscard]] QDateTime expiresAt() const { return expiresIn > 0 ? obtainedAt.addSecs(expiresIn) : QDateTime(); }
    /// More than @p marginSeconds left, or of unknown life.
    [[nodiscard]] bool isUsable(const QDateTime &now, qint64 marginSeconds = 60) const
    {
        return !accessToken.isEmpty() && (expiresIn <= 0 || now.addSecs(marginSeconds) < expiresAt());
    }
};

} // namespace tsunagi::auth

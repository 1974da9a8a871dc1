// SPDX-License-Identifier: GPL-3.0-or-later
// What people have allowed: one-time codes, and grants with their access and refresh tokens, by the four refresh
// modes. It knows no HTTP; oauth_endpoint turns its answers into replies.
#pragma once

#include "app/sandbox/settings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <expected>
#include <memory>
#include <optional>

namespace tsunagi::sandbox {

/// What an authorisation request asked for (RFC 6749, 4.1.1; RFC 7636, 4.3).
struct AuthorizationRequest {
    QByteArray clientId;
    QByteArray redirectUri;
    QByteArray codeChallenge; ///< S256; empty where none was sent
};

struct TokenAnswer {
    QByteArray accessToken;
    QByteArray refreshToken;
    int expiresIn = 0; ///< seconds that are left
};

enum class TokenState { Valid, Expired, Invalid };

class Grants {
public:
    Grants(RefreshMode mode, int expiresIn, int codeLife);

    /// A one-time code for that user (an index of the space's).
    [[nodiscard]] QByteArray makeCode(const AuthorizationRequest &request, int user);

    /// Spends a code. The error is what is wrong, for people who read logs; OAuth says invalid_grant to all of them.
    [[nodiscard]] std::expected<TokenAnswer, QByteArray> exchange(const QByteArray &code, const QByteArray &redirectUri,
                                                                  const QByteArray &codeVerifier);
    [[nodiscard]] std::expected<TokenAnswer, QByteArray> refresh(const QByteArray &refreshToken);

    struct Access {
        TokenState state = TokenState::Invalid;
        int user = -1;
    };
    [[nodiscard]] Access check(const QByteArray &accessToken) const;

    /// Every access token that lives now ends at the latest in so many seconds.
    void expireAll(int inSeconds);
    void revokeAll();

    void setMode(RefreshMode mode) { m_mode = mode; }
    void setExpiresIn(int seconds) { m_expiresIn = seconds; }
    void setCodeLife(int seconds) { m_codeLife = seconds; }
    [[nodiscard]] QJsonObject state() const; ///< numbers only

private:
    struct Grant {
        int user = -1;
        QByteArray clientId;
        bool revoked = false;
        QByteArray accessToken; ///< the newest
        QByteArray refreshToken;
    };
    using GrantPointer = std::shared_ptr<Grant>;
    struct Code {
        AuthorizationRequest request;
        int user = -1;
        qint64 until = 0;
        GrantPointer grant; ///< what it was spent for
    };
    struct AccessToken {
        GrantPointer grant;
        qint64 until = 0;
    };

    [[nodiscard]] qint64 now() const { return m_clock.elapsed(); }
    [[nodiscard]] bool lives(const QByteArray &accessToken) const;
    [[nodiscard]] GrantPointer livingGrant(int user, const QByteArray &clientId) const;
    void giveAccessToken(const GrantPointer &grant);
    void giveRefreshToken(const GrantPointer &grant);
    [[nodiscard]] TokenAnswer answer(const Grant &grant) const;

    RefreshMode m_mode;
    int m_expiresIn;
    int m_codeLife;
    QElapsedTimer m_clock; ///< monotonic: a test may turn the wall clock
    QHash<QByteArray, Code> m_codes;
    QHash<QByteArray, AccessToken> m_accessTokens;
    QHash<QByteArray, GrantPointer> m_refreshTokens; ///< all that were ever given
    QList<GrantPointer> m_grants;
    int m_refreshes = 0;
    int m_reuses = 0;
};

} // namespace tsunagi::sandbox

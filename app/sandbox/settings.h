// SPDX-License-Identifier: GPL-3.0-or-later
// What one run of the sandbox was told: where it serves, what it generates, how it behaves, and its credentials.
// options.h fills it from the command line; control.h may change the behaviour while it runs.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <array>

namespace tsunagi::sandbox {

/// What a refresh gives. Which of these the real service does is not documented.
enum class RefreshMode {
    Rotate, ///< a new refresh token each time; using an old one again revokes the grant
    Keep, ///< a new access token, the refresh token stays
    SameWhileAlive, ///< while the access token lives, the same one again with the life that is left
    OneGrantPerClient ///< the same, and a new authorisation of the same user and client gives the same grant
};

[[nodiscard]] QByteArray nameOf(RefreshMode mode);
/// False where the name is none of them; mode is left alone then.
[[nodiscard]] bool parseRefreshMode(const QByteArray &name, RefreshMode &mode);

enum class RateClass { Read, Update, Search, Icon };
inline constexpr std::array<const char *, 4> rateClassNames{ "read", "update", "search", "icon" };

struct RateLimits {
    std::array<int, 4> perWindow{ 600, 150, 150, 60 }; ///< by RateClass; the documentation's figures
    int windowSeconds = 60;
};

/// "read=600,search=150"; false where it is malformed.
[[nodiscard]] bool parseRateLimits(const QString &text, RateLimits &limits);

struct Credentials {
    QByteArray apiKey;
    QByteArray clientId;
    QByteArray clientSecret;
    QByteArray userId;
    QByteArray password;
    QByteArray controlToken;
};

struct Settings {
    QString host{ QStringLiteral("127.0.0.1") };
    quint16 port = 0;
    QString tlsCertificate; ///< PEM files; both or none
    QString tlsKey;

    int issues = 500;
    quint64 seed = 1;
    bool hostileFiles = false;
    QDate today; ///< the generated space's present; its own day unless told

    RefreshMode refreshMode = RefreshMode::Rotate;
    int expiresIn = 3600; ///< seconds an access token lives
    int codeLife = 600; ///< seconds a code lives
    QList<QByteArray> callbacks;
    int latencyMs = 0;
    RateLimits rateLimits;

    bool japanesePages = true;
    bool exitWithStdin = false;
    QString accessLog;
    QString infoFile;
    Credentials credentials;
};

} // namespace tsunagi::sandbox

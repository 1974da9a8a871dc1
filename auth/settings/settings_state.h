// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered beside a settings file, in "<file>.state": when its token was obtained last, what went wrong last,
// and how far this machine's clock was from the space's. It holds no secret and may be lost: nothing fails for it.
#pragma once

#include "auth/error.h"
#include "auth/oauth/token_set.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tsunagi::auth {

struct SettingsState {
    QDateTime lastRefresh; ///< UTC, by our clock: when the token of the file was asked for
    std::optional<Error> lastError; ///< of the last token request; none after one that went well
    QDateTime lastErrorAt;
    std::optional<qint64> clockSkew; ///< seconds that the space's clock was ahead of ours
    QDateTime clockSeenAt; ///< by our clock
};

[[nodiscard]] QString statePath(const QString &settingsPath);
/// Empty where there is none, or it can't be read.
[[nodiscard]] SettingsState readState(const QString &settingsPath);

/// After a token request that went well; the file holds @p tokens by now. Hold the file's lock.
void noteTokens(const QString &settingsPath, const TokenSet &tokens);
/// After one that failed. The server's own words are left out.
void noteFailure(const QString &settingsPath, const Error &error);

/// The clock's skew as it was seen when @p tokens were asked for; 0 where it was not.
[[nodiscard]] qint64 skewAtBirth(const SettingsState &state, const TokenSet &tokens);
/// The failure of the network that somebody else met after @p time (our clock, UTC).
[[nodiscard]] std::optional<Error> networkFailureSince(const QString &settingsPath, const QDateTime &time);

} // namespace tsunagi::auth

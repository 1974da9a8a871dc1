// SPDX-License-Identifier: GPL-3.0-or-later
// InitiateOAuth's ordered list as one pure function: from what is known to the step to take. The first line that
// applies is taken; Authenticator carries it out and, once it holds the lock, asks again from line 1.
#pragma once

#include "auth/properties.h"
#include "auth/settings/settings_payload.h"

namespace tsunagi::auth {

enum class OAuthStep {
    UseGivenToken, ///< OAuthAccessToken as it is; the settings file is not opened
    UseStored, ///< line 3
    ExchangeVerifier, ///< line 1
    TrySeed, ///< line 2: tokens given that the file does not know
    Refresh, ///< line 4
    SignIn, ///< line 5 of GETANDREFRESH
};

/// Why the list is walked.
struct OAuthDemand {
    Secret refused; ///< the token that got a 401; empty where none did
    bool forceRefresh = false; ///< トークンを更新: line 3 does not count

    [[nodiscard]] OAuthDemand clone() const { return { refused.clone(), forceRefresh }; }
};

/// The time by this machine's clock, and what is known of that clock.
struct ClockReading {
    ClockReading(QDateTime time, qint64 skew = 0)
        : now(std::move(time))
        , skewAtBirth(skew)
    {
    }

    QDateTime now; ///< UTC
    qint64 skewAtBirth; ///< seconds that the space's clock was ahead of ours when the file's token was asked for
};

/// @param stored  what the settings file holds; nullptr where there is none
/// @return the step; VerifierNotAllowed, RefreshNotAllowed, NoGrant, GivenAway, SettingsDiffer where the list says so
[[nodiscard]] Result<OAuthStep> nextOAuthStep(const ConnectionProperties &properties, const SettingsPayload *stored,
                                              const OAuthDemand &demand, const ClockReading &clock);

/// Whether OFF and a given token make the settings file unneeded.
[[nodiscard]] bool usesGivenTokenOnly(const ConnectionProperties &properties);

/// The code of OAuthVerifier, which may be a whole callback URL. BadArgument, CallbackRefused.
[[nodiscard]] Result<Secret> verifierCode(const ConnectionProperties &properties);

/// Alive for more than a minute, or of unknown life: also where the clock stands before the token's birth, and a young
/// token to its last second.
[[nodiscard]] bool isAlive(const TokenSet &tokens, const ClockReading &clock);

/// Whether the clock stands so far before the tokens' birth that it must have been set back since, or is wrong now.
[[nodiscard]] bool isBornLater(const TokenSet &tokens, const QDateTime &now);
/// The tokens with their birth by the clock as it is now: where it was ahead when they were obtained, as the space's
/// clock showed, and has been set right since, they are older than they look.
[[nodiscard]] TokenSet redated(const TokenSet &tokens, const ClockReading &clock);

/// SettingsDiffer if a given URL, client id or callback URL is not the file's. A newer client secret is fine.
[[nodiscard]] Result<void> agreesWithStored(const ConnectionProperties &properties, const SettingsPayload &stored);

} // namespace tsunagi::auth

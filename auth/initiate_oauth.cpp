// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/initiate_oauth.h"

#include "auth/grant.h"
#include "auth/oauth/pasted_callback.h"
#include "auth/settings/given_away.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr qint64 clockToleranceSeconds = 300;
/// A refresh may give the same token with the life that is left (backlog-api.md): before its end it is not asked again
/// so soon, or every request would refresh.
constexpr qint64 refreshIntervalSeconds = 60;

std::unexpected<Error> over(Reason reason, const ConnectionProperties &properties, const QString &suggestion = {})
{
    return fail(
        Error{ .reason = reason, .subject = properties.settingsLocation, .detail = {}, .suggestion = suggestion });
}

Error differs(const char *property, const ConnectionProperties &properties, const QString &storedValue)
{
    return { .reason = Reason::SettingsDiffer,
             .subject = QString::fromLatin1(property),
             .detail = properties.settingsLocation,
             .suggestion = storedValue };
}

bool isUnknown(const Secret &given, const SettingsPayload *stored)
{
    return !given.isEmpty() && (!stored || !stored->knows(given));
}

/// Lines 1 and 2: something given that the file does not know is newer than the file.
Result<std::optional<OAuthStep>> stepFromGiven(const ConnectionProperties &properties, const SettingsPayload *stored,
                                               const OAuthDemand &demand, const QDateTime &now)
{
    if (!properties.verifier.isEmpty()) {
        const auto code = verifierCode(properties);
        if (!code)
            return fail(code.error());
        if (isUnknown(*code, stored))
            return OAuthStep::ExchangeVerifier;
    }
    if (isUnknown(properties.refreshToken, stored))
        return OAuthStep::TrySeed;
    // An access token alone seeds nothing: where it is over or was refused, or a newer one is asked for, the file's
    // grant is all there is.
    const bool isRefused = !demand.refused.isEmpty() && properties.accessToken.equals(demand.refused);
    const bool isOver = isRefused || demand.forceRefresh || !isAlive(givenTokens(properties), now);
    if (isUnknown(properties.accessToken, stored) && (!isOver || !properties.refreshToken.isEmpty()))
        return OAuthStep::TrySeed;
    return std::optional<OAuthStep>();
}

Result<OAuthStep> stepWithoutToken(const ConnectionProperties &properties, const SettingsPayload *stored)
{
    const bool mayRefresh = properties.initiateOAuth != InitiateOAuth::Off;
    const bool isGivenAway = stored && stored->givenAway;
    if (stored && !isGivenAway && !stored->tokens.refreshToken.isEmpty())
        return mayRefresh ? Result<OAuthStep>(OAuthStep::Refresh)
                          : over(Reason::RefreshNotAllowed, properties, u"InitiateOAuth=REFRESH"_s);
    if (properties.initiateOAuth == InitiateOAuth::GetAndRefresh)
        return OAuthStep::SignIn;
    if (isGivenAway)
        return fail(whereGiven(*stored, properties.settingsLocation));
    return over(Reason::NoGrant, properties);
}

} // namespace

bool isBornLater(const TokenSet &tokens, const QDateTime &now)
{
    return tokens.obtainedAt.isValid() && now < tokens.obtainedAt.addSecs(-clockToleranceSeconds);
}

TokenSet redated(const TokenSet &tokens, const ClockReading &clock)
{
    TokenSet dated = tokens.clone();
    if (!isBornLater(tokens, clock.now))
        return dated;
    dated.obtainedAt = tokens.obtainedAt.addSecs(clock.skewAtBirth);
    return isBornLater(dated, clock.now) ? tokens.clone() : std::move(dated);
}

bool isAlive(const TokenSet &tokens, const ClockReading &clock)
{
    const TokenSet dated = redated(tokens, clock);
    // A clock before the token's birth is a wrong clock: the token is used, and a 401 will tell.
    if (isBornLater(dated, clock.now))
        return !dated.accessToken.isEmpty();
    const bool isFresh = dated.obtainedAt.isValid() && clock.now < dated.obtainedAt.addSecs(refreshIntervalSeconds);
    return dated.isUsable(clock.now, isFresh ? 0 : 60);
}

bool usesGivenTokenOnly(const ConnectionProperties &properties)
{
    return properties.initiateOAuth == InitiateOAuth::Off && !properties.accessToken.isEmpty();
}

Result<Secret> verifierCode(const ConnectionProperties &properties)
{
    auto pasted = parsePastedCallback(QString::fromUtf8(properties.verifier.view()), {});
    if (!pasted)
        return fail(pasted.error());
    return std::move(pasted->code);
}

Result<void> agreesWithStored(const ConnectionProperties &properties, const SettingsPayload &stored)
{
    if (properties.url) {
        const auto storedUrl = SpaceUrl::parse(stored.url);
        if (!storedUrl || !(*storedUrl == *properties.url))
            return fail(differs("URL", properties, stored.url));
    }
    if (!properties.clientId.isEmpty() && properties.clientId != stored.clientId)
        return fail(differs("OAuthClientId", properties, stored.clientId));
    if (properties.callbackUrlGiven && !stored.callbackUrl.isEmpty() && properties.callbackUrl != stored.callbackUrl)
        return fail(differs("CallbackURL", properties, stored.callbackUrl));
    return {};
}

Result<OAuthStep> nextOAuthStep(const ConnectionProperties &properties, const SettingsPayload *stored,
                                const OAuthDemand &demand, const ClockReading &clock)
{
    if (properties.initiateOAuth == InitiateOAuth::Off) {
        if (!properties.verifier.isEmpty())
            return over(Reason::VerifierNotAllowed, properties, u"InitiateOAuth=REFRESH"_s);
        const bool isAskedForNewer = !demand.refused.isEmpty() || demand.forceRefresh;
        if (usesGivenTokenOnly(properties))
            return isAskedForNewer ? over(Reason::RefreshNotAllowed, properties, u"InitiateOAuth=REFRESH"_s)
                                   : Result<OAuthStep>(OAuthStep::UseGivenToken);
    }
    if (stored)
        if (const auto agrees = agreesWithStored(properties, *stored); !agrees)
            return fail(agrees.error());
    if (properties.initiateOAuth != InitiateOAuth::Off) {
        const auto given = stepFromGiven(properties, stored, demand, clock.now);
        if (!given)
            return fail(given.error());
        if (*given)
            return **given;
    }
    const bool wasRefused = stored && !demand.refused.isEmpty() && stored->tokens.accessToken.equals(demand.refused);
    if (stored && !stored->givenAway && isAlive(stored->tokens, clock) && !wasRefused && !demand.forceRefresh)
        return OAuthStep::UseStored;
    return stepWithoutToken(properties, stored);
}

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/grant.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

Error missing(const char *property)
{
    return {
        .reason = Reason::MissingProperty, .subject = QString::fromLatin1(property), .detail = {}, .suggestion = {}
    };
}

SettingsPayload::Predecessor predecessorOf(const SettingsPayload &payload)
{
    return { .grantId = payload.grantId, .generation = payload.generation, .unknown = {} };
}

} // namespace

Result<OAuthApplication> applicationOf(const ConnectionProperties &properties, const SettingsPayload *stored)
{
    auto space = properties.url;
    if (!space && stored) {
        const auto storedUrl = SpaceUrl::parse(stored->url);
        if (!storedUrl)
            return fail(storedUrl.error());
        space = *storedUrl;
    }
    if (!space)
        return fail(missing("URL"));
    OAuthApplication application{ *space, properties.clientId, properties.clientSecret.clone(), properties.callbackUrl,
                                  properties.pkce };
    if (stored) {
        if (application.clientId.isEmpty())
            application.clientId = stored->clientId;
        if (application.clientSecret.isEmpty())
            application.clientSecret = stored->clientSecret.clone();
        if (!properties.callbackUrlGiven && !stored->callbackUrl.isEmpty())
            application.callbackUrl = stored->callbackUrl;
    }
    if (application.clientId.isEmpty())
        return fail(missing("OAuthClientId"));
    if (application.clientSecret.isEmpty())
        return fail(missing("OAuthClientSecret"));
    return application;
}

SettingsPayload newGrant(const OAuthApplication &application, const TokenSet &tokens, const SettingsPayload *before,
                         const QDateTime &now)
{
    SettingsPayload grant;
    grant.grantId = newGrantId();
    grant.generation = 1;
    grant.url = application.space.text();
    grant.clientId = application.clientId;
    grant.clientSecret = application.clientSecret.clone();
    grant.callbackUrl = application.callbackUrl;
    grant.tokens = tokens.clone();
    grant.grantedAt = now;
    if (before) {
        grant.follows = predecessorOf(*before);
        grant.known = before->known;
        grant.unknown = before->unknown;
    }
    grant.remember(tokens.accessToken);
    grant.remember(tokens.refreshToken);
    return grant;
}

void advance(SettingsPayload &payload)
{
    payload.follows = predecessorOf(payload);
    payload.generation += 1;
}

SettingsPayload renewedGrant(const SettingsPayload &stored, const TokenSet &tokens, const Secret &clientSecret)
{
    SettingsPayload renewed = stored.clone();
    advance(renewed);
    renewed.tokens = tokens.clone();
    if (renewed.tokens.refreshToken.isEmpty())
        renewed.tokens.refreshToken = stored.tokens.refreshToken.clone();
    renewed.clientSecret = clientSecret.clone();
    renewed.remember(renewed.tokens.accessToken);
    renewed.remember(renewed.tokens.refreshToken);
    return renewed;
}

Result<CredentialPtr> credentialOf(const SettingsPayload &stored)
{
    const auto space = SpaceUrl::parse(stored.url);
    if (!space)
        return fail(space.error());
    return std::make_shared<Credential>(Credential{ .space = *space,
                                                    .scheme = AuthScheme::OAuth,
                                                    .apiKeyPlacement = ApiKeyPlacement::Header,
                                                    .secret = stored.tokens.accessToken.clone(),
                                                    .expiresAt = stored.tokens.expiresAt(),
                                                    .obtainedAt = stored.tokens.obtainedAt,
                                                    .generation = stored.generation });
}

Result<CredentialPtr> credentialOfGiven(const ConnectionProperties &properties)
{
    if (!properties.url)
        return fail(missing("URL"));
    const TokenSet tokens = givenTokens(properties);
    return std::make_shared<Credential>(Credential{ .space = *properties.url,
                                                    .scheme = AuthScheme::OAuth,
                                                    .apiKeyPlacement = ApiKeyPlacement::Header,
                                                    .secret = tokens.accessToken.clone(),
                                                    .expiresAt = tokens.expiresAt(),
                                                    .obtainedAt = tokens.obtainedAt,
                                                    .generation = 0 });
}

Result<CredentialPtr> credentialOfApiKey(const ConnectionProperties &properties)
{
    if (!properties.url)
        return fail(missing("URL"));
    if (properties.apiKey.isEmpty())
        return fail(missing("ApiKey"));
    return std::make_shared<Credential>(Credential{ .space = *properties.url,
                                                    .scheme = AuthScheme::ApiToken,
                                                    .apiKeyPlacement = properties.apiKeyPlacement,
                                                    .secret = properties.apiKey.clone(),
                                                    .expiresAt = {},
                                                    .obtainedAt = {},
                                                    .generation = 0 });
}

TokenSet givenTokens(const ConnectionProperties &properties)
{
    TokenSet tokens;
    tokens.accessToken = properties.accessToken.clone();
    tokens.refreshToken = properties.refreshToken.clone();
    tokens.tokenType = u"Bearer"_s;
    if (properties.expiresIn > 0 && properties.tokenTimestamp.isValid()) {
        tokens.expiresIn = properties.expiresIn;
        tokens.obtainedAt = properties.tokenTimestamp;
    }
    return tokens;
}

} // namespace tsunagi::auth

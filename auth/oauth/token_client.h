// SPDX-License-Identifier: GPL-3.0-or-later
// The token endpoint (RFC 6749, sections 4.1.3 and 6), for everything but the browser's flow: refresh, and codes that
// came by hand.
#pragma once

#include "auth/network.h"
#include "auth/oauth/authorization_flow.h"
#include "auth/oauth/token_set.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace tsunagi::auth {

enum class GrantType { AuthorizationCode, RefreshToken };

/// Trades a refresh token for a new set. One request, no retry.
/// @return the new set (its refresh token empty where the server gave none); GrantOver, ClientRefused,
/// RateLimitReached,
///         ServerUnavailable, SpaceNotFound, BadReply, or what Network says
[[nodiscard]] QCoro::Task<Result<TokenSet>> refreshTokens(std::shared_ptr<Network> network,
                                                          OAuthApplication application, Secret refreshToken,
                                                          std::stop_token stop);

/// Trades a code that a person carried here; no PKCE (the URL was built elsewhere). CodeRefused instead of GrantOver.
[[nodiscard]] QCoro::Task<Result<TokenSet>> exchangeCode(std::shared_ptr<Network> network, OAuthApplication application,
                                                         Secret code, std::stop_token stop);

/// Reads a reply of the token endpoint, whatever its content type says.
[[nodiscard]] Result<TokenSet> parseTokenReply(const HttpReply &reply, GrantType grantType, const QString &host);

/// /OAuth2AccessRequest.action and /api/v2/oauth2/token of the space.
[[nodiscard]] QUrl authorizationEndpoint(const SpaceUrl &space);
[[nodiscard]] QUrl tokenEndpoint(const SpaceUrl &space);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// The requests that the trials on a real space are made of, and what they have got so far.
#pragma once

#include "auth/doctor/real_space.h"
#include "auth/oauth/token_client.h"

namespace tsunagi::auth {

/// What the token endpoint said: tokens, or how it refused.
struct TokenAnswer {
    std::optional<TokenSet> tokens;
    QString seen; ///< "HTTP 400, invalid_grant"
};
using TokenAnswerPtr = Shared<TokenAnswer>;

/// "HTTP 400, invalid_grant", or the status alone.
[[nodiscard]] QString seenIn(int status, const QString &errorCode);

struct RealSpace::Private {
    std::shared_ptr<Network> network;
    OAuthApplication application;
    std::stop_token stop;
    std::optional<TokenSet> first; ///< of the first sign-in
    std::optional<TokenSet> second;

    using Self = std::shared_ptr<Private>;

    static QCoro::Task<Result<TokenAnswerPtr>> askToken(Self self, Secret form, GrantType grantType);
    static QCoro::Task<Result<TokenAnswerPtr>> exchange(Self self, Secret code, QString redirectUri,
                                                        QByteArray codeVerifier, Secret clientSecret);
    static QCoro::Task<Result<TokenAnswerPtr>> refresh(Self self, Secret refreshToken);
    /// The status of a GET of /users/myself.
    static QCoro::Task<Result<int>> whoAmI(Self self, QByteArray headerName, QByteArray headerValue, QByteArray query);
    static QCoro::Task<Result<int>> tokenStatus(Self self, Secret accessToken);

    [[nodiscard]] Observations refreshed(const TokenAnswer &answer) const;
    static QCoro::Task<Result<Observations>> tryOldToken(Self self, Secret old, Secret newest);
    static QCoro::Task<Result<Observations>> compareGrants(Self self, bool firstLivedOn);
};

} // namespace tsunagi::auth

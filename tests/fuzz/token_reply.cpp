// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of a token endpoint: the first byte chooses the status, the rest is the body.
#include "auth/oauth/token_client.h"
#include "tests/fuzz/invariant.h"

#include <array>

using namespace tsunagi::auth;
using namespace tsunagi::fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array statuses{ 200, 201, 204, 299, 302, 400, 401, 403, 404, 429, 500, 503 };

void check(const HttpReply &reply, GrantType grantType)
{
    const Result<TokenSet> tokens = parseTokenReply(reply, grantType, u"acme.backlog.com"_s);
    if (!tokens) {
        requireSilence(tokens.error());
        const ErrorCode code = tokens.error().code();
        require(code == ErrorCode::Network || code == ErrorCode::AuthenticationFailed || code == ErrorCode::RateLimited
                    || code == ErrorCode::ReauthorizationNeeded,
                "a refusal is one of the token endpoint's");
        require(tokens.error().reason != Reason::GrantOver || grantType == GrantType::RefreshToken,
                "only a refresh ends a grant");
        return;
    }
    require(reply.status >= 200 && reply.status < 300, "only a success has tokens");
    require(!tokens->accessToken.isEmpty(), "tokens are whole");
    require(tokens->expiresIn >= 0 && tokens->expiresIn <= 10LL * 366 * 86'400, "a life is known or unknown");
    require(tokens->expiresIn == 0 || tokens->expiresAt().isValid(), "an end of life can be reckoned");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    HttpReply reply;
    reply.status = statuses[data[0] % statuses.size()];
    reply.body = viewOf(data + 1, size - 1).toByteArray();
    reply.headers = { { "retry-after", reply.body.left(12) } };
    reply.sentAt = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
    for (const GrantType grantType : { GrantType::AuthorizationCode, GrantType::RefreshToken })
        check(reply, grantType);
    return 0;
}

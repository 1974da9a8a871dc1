// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/grants.h"

#include "app/sandbox/options.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

constexpr int codeLength = 40;
constexpr int tokenLength = 64;

/// RFC 7636, 4.1 and 4.6
bool verifies(const QByteArray &verifier, const QByteArray &challenge)
{
    const bool wellFormed =
        verifier.size() >= 43 && verifier.size() <= 128 && std::all_of(verifier.cbegin(), verifier.cend(), [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
                || c == '_' || c == '~';
        });
    const QByteArray digest = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    return wellFormed && digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) == challenge;
}

} // namespace

Grants::Grants(RefreshMode mode, int expiresIn, int codeLife)
    : m_mode(mode)
    , m_expiresIn(expiresIn)
    , m_codeLife(codeLife)
{
    m_clock.start();
}

QByteArray Grants::makeCode(const AuthorizationRequest &request, int user)
{
    const QByteArray code = randomText(codeLength);
    m_codes.insert(code, { request, user, now() + m_codeLife * 1000LL, nullptr });
    return code;
}

std::expected<TokenAnswer, QByteArray> Grants::exchange(const QByteArray &codeText, const QByteArray &redirectUri,
                                                        const QByteArray &codeVerifier)
{
    const auto found = m_codes.find(codeText);
    if (found == m_codes.end())
        return std::unexpected("unknown code");
    Code &code = *found;
    if (code.grant) {
        code.grant->revoked = true; // RFC 6749, 4.1.2: what an overheard code has brought must go
        return std::unexpected("code used again");
    }
    if (code.until <= now())
        return std::unexpected("code expired");
    if (code.request.redirectUri != redirectUri)
        return std::unexpected("another redirect_uri than was authorised");
    if (code.request.codeChallenge.isEmpty() ? !codeVerifier.isEmpty()
                                             : !verifies(codeVerifier, code.request.codeChallenge))
        return std::unexpected("code_verifier doesn't match");

    GrantPointer grant;
    if (m_mode == RefreshMode::OneGrantPerClient)
        grant = livingGrant(code.user, code.request.clientId);
    if (!grant) {
        grant = std::make_shared<Grant>();
        grant->user = code.user;
        grant->clientId = code.request.clientId;
        m_grants.append(grant);
        giveRefreshToken(grant);
    }
    if (!lives(grant->accessToken))
        giveAccessToken(grant);
    code.grant = grant;
    return answer(*grant);
}

std::expected<TokenAnswer, QByteArray> Grants::refresh(const QByteArray &refreshToken)
{
    const GrantPointer grant = m_refreshTokens.value(refreshToken);
    if (!grant)
        return std::unexpected("unknown refresh token");
    if (grant->revoked)
        return std::unexpected("grant revoked");
    if (grant->refreshToken != refreshToken) {
        grant->revoked = true; // RFC 9700, 4.14.2: two holders of one grant, so neither keeps it
        ++m_reuses;
        return std::unexpected("refresh token used again");
    }
    ++m_refreshes;
    const bool keepsAccess = m_mode == RefreshMode::SameWhileAlive || m_mode == RefreshMode::OneGrantPerClient;
    if (!keepsAccess || !lives(grant->accessToken))
        giveAccessToken(grant);
    if (m_mode == RefreshMode::Rotate)
        giveRefreshToken(grant);
    return answer(*grant);
}

Grants::Access Grants::check(const QByteArray &accessToken) const
{
    const auto token = m_accessTokens.constFind(accessToken);
    if (token == m_accessTokens.cend() || token->grant->revoked)
        return {};
    return { token->until > now() ? TokenState::Valid : TokenState::Expired, token->grant->user };
}

void Grants::expireAll(int inSeconds)
{
    const qint64 until = now() + inSeconds * 1000LL;
    for (AccessToken &token : m_accessTokens)
        token.until = std::min(token.until, until);
}

void Grants::revokeAll()
{
    for (const GrantPointer &grant : m_grants)
        grant->revoked = true;
}

bool Grants::lives(const QByteArray &accessToken) const { return check(accessToken).state == TokenState::Valid; }

Grants::GrantPointer Grants::livingGrant(int user, const QByteArray &clientId) const
{
    const auto found = std::find_if(m_grants.cbegin(), m_grants.cend(), [&](const GrantPointer &grant) {
        return !grant->revoked && grant->user == user && grant->clientId == clientId;
    });
    return found == m_grants.cend() ? nullptr : *found;
}

void Grants::giveAccessToken(const GrantPointer &grant)
{
    grant->accessToken = randomText(tokenLength);
    m_accessTokens.insert(grant->accessToken, { grant, now() + m_expiresIn * 1000LL });
}

void Grants::giveRefreshToken(const GrantPointer &grant)
{
    grant->refreshToken = randomText(tokenLength);
    m_refreshTokens.insert(grant->refreshToken, grant);
}

TokenAnswer Grants::answer(const Grant &grant) const
{
    const qint64 left = m_accessTokens.value(grant.accessToken).until - now();
    return { grant.accessToken, grant.refreshToken, static_cast<int>((left + 999) / 1000) };
}

QJsonObject Grants::state() const
{
    const auto living = std::count_if(m_accessTokens.keyBegin(), m_accessTokens.keyEnd(),
                                      [&](const QByteArray &t) { return lives(t); });
    const auto revoked =
        std::count_if(m_grants.cbegin(), m_grants.cend(), [](const GrantPointer &g) { return g->revoked; });
    QJsonObject json;
    json["grants"_L1] = static_cast<int>(m_grants.size());
    json["revokedGrants"_L1] = static_cast<int>(revoked);
    json["livingAccessTokens"_L1] = static_cast<int>(living);
    json["codes"_L1] = static_cast<int>(m_codes.size());
    json["refreshes"_L1] = m_refreshes;
    json["refreshTokenReuses"_L1] = m_reuses;
    return json;
}

} // namespace tsunagi::sandbox

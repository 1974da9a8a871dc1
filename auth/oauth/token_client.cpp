// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauth/token_client.h"

#include "auth/oauth/pasted_callback.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// A form field, encoded by hand: QUrlQuery leaves '+' bare, and a form decoder reads that as a space.
QByteArray field(QByteArrayView name, QByteArrayView value)
{
    return name.toByteArray() + '=' + value.toByteArray().toPercentEncoding();
}

QCoro::Task<Result<TokenSet>> requestTokens(std::shared_ptr<Network> network, SpaceUrl space, Secret form,
                                            GrantType grantType, std::stop_token stop)
{
    HttpRequest request;
    request.url = tokenEndpoint(space);
    request.headers = { { "Accept", "application/json" } };
    const auto reply = co_await network->postForm(request, std::move(form), stop);
    if (!reply)
        co_return fail(reply.error());
    co_return parseTokenReply(*reply, grantType, space.host());
}

/// expires_in as number or as text; what is absurd counts as unknown (RFC 6749, 5.1: only RECOMMENDED), a 401 will
/// tell.
qint64 lifetime(const QJsonValue &value)
{
    constexpr double tenYears = 10.0 * 366 * 86400;
    const double seconds = value.isString() ? value.toString().toDouble() : value.toDouble();
    return seconds >= 1 && seconds <= tenYears ? static_cast<qint64>(seconds) : 0;
}

/// From the reply's Date (RFC 9110, 6.6.1), which has whole seconds.
std::optional<qint64> skewOf(const HttpReply &reply)
{
    QDateTime told =
        QLocale::c().toDateTime(QString::fromLatin1(reply.header("date")), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!told.isValid() || !reply.sentAt.isValid())
        return {};
    told.setTimeSpec(Qt::UTC);
    return reply.sentAt.secsTo(told);
}

Reason reasonOf(const HttpReply &reply, const QString &errorCode, GrantType grantType)
{
    if (errorCode == "invalid_grant"_L1)
        return grantType == GrantType::RefreshToken ? Reason::GrantOver : Reason::CodeRefused;
    // A wrong client may be a 400 or a 401, and signing in again would not mend it (RFC 6749, 5.2).
    if (errorCode == "invalid_client"_L1 || errorCode == "unauthorized_client"_L1 || reply.status == 401)
        return Reason::ClientRefused;
    if (reply.status == 429)
        return Reason::RateLimitReached;
    if (reply.status >= 500)
        return Reason::ServerUnavailable;
    return reply.status == 404 ? Reason::SpaceNotFound : Reason::BadReply;
}

Error refusal(const HttpReply &reply, const QString &errorCode, GrantType grantType, const QString &host)
{
    constexpr qint64 window = 60; // of Backlog's rate limit, in seconds
    Error error{ .reason = reasonOf(reply, errorCode, grantType),
                 .subject = host,
                 .detail = errorCode.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : shownErrorCode(errorCode),
                 .suggestion = {},
                 .status = reply.status };
    if (error.reason == Reason::RateLimitReached) {
        const qint64 told = reply.header("retry-after").toLongLong();
        error.number = told > 0 ? told : window;
    }
    return error;
}

} // namespace

QUrl authorizationEndpoint(const SpaceUrl &space) { return space.resolved(u"/OAuth2AccessRequest.action"_s); }
QUrl tokenEndpoint(const SpaceUrl &space) { return space.resolved(u"/api/v2/oauth2/token"_s); }

Result<TokenSet> parseTokenReply(const HttpReply &reply, GrantType grantType, const QString &host)
{
    // The JSON parser's own copies of the body can't be wiped; SECURITY.md says so.
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    const QString errorCode = json["error"_L1].toString();
    if (reply.status < 200 || reply.status >= 300 || !errorCode.isEmpty())
        return fail(refusal(reply, errorCode, grantType, host));
    const QString accessToken = json["access_token"_L1].toString();
    if (accessToken.isEmpty())
        return fail(Error{ .reason = Reason::BadReply,
                           .subject = host,
                           .detail = u"no access_token"_s,
                           .suggestion = {},
                           .status = reply.status });
    // Past this line the old refresh token may be spent: whatever else is odd, the new pair must not be dropped.
    TokenSet tokens;
    tokens.accessToken = Secret::fromText(accessToken);
    tokens.refreshToken = Secret::fromText(json["refresh_token"_L1].toString());
    tokens.tokenType = json["token_type"_L1].toString(u"Bearer"_s);
    tokens.expiresIn = lifetime(json["expires_in"_L1]);
    tokens.obtainedAt = reply.sentAt;
    tokens.clockSkew = skewOf(reply);
    return tokens;
}

QCoro::Task<Result<TokenSet>> refreshTokens(std::shared_ptr<Network> network, OAuthApplication application,
                                            Secret refreshToken, std::stop_token stop)
{
    QByteArray form = "grant_type=refresh_token&" + field("client_id", application.clientId.toUtf8()) + '&'
        + field("client_secret", application.clientSecret.view()) + '&' + field("refresh_token", refreshToken.view());
    return requestTokens(std::move(network), application.space, Secret::taking(form), GrantType::RefreshToken,
                         std::move(stop));
}

QCoro::Task<Result<TokenSet>> exchangeCode(std::shared_ptr<Network> network, OAuthApplication application, Secret code,
                                           std::stop_token stop)
{
    QByteArray form = "grant_type=authorization_code&" + field("code", code.view()) + '&'
        + field("redirect_uri", application.callbackUrl.toUtf8()) + '&'
        + field("client_id", application.clientId.toUtf8()) + '&'
        + field("client_secret", application.clientSecret.view());
    return requestTokens(std::move(network), application.space, Secret::taking(form), GrantType::AuthorizationCode,
                         std::move(stop));
}

} // namespace tsunagi::auth

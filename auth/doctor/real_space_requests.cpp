// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/real_space_private.h"
#include "auth/oauth/random_text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using Fields = std::initializer_list<std::pair<QByteArrayView, QByteArrayView>>;

QByteArray formOf(Fields fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += (form.isEmpty() ? "" : "&") + name.toByteArray() + '=' + value.toByteArray().toPercentEncoding();
    return form;
}

} // namespace

QString seenIn(int status, const QString &errorCode)
{
    return errorCode.isEmpty() ? u"HTTP %1"_s.arg(status) : u"HTTP %1, %2"_s.arg(status).arg(errorCode);
}

BrowserVisit newVisit(const OAuthApplication &application)
{
    BrowserVisit visit{ randomText(), randomText(), authorizationEndpoint(application.space) };
    const QByteArray challenge = QCryptographicHash::hash(visit.codeVerifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray clientId = application.clientId.toUtf8();
    const QByteArray callbackUrl = application.callbackUrl.toUtf8();
    visit.url.setQuery(QString::fromLatin1(formOf({ { "response_type", "code" },
                                                    { "client_id", clientId },
                                                    { "redirect_uri", callbackUrl },
                                                    { "state", visit.state },
                                                    { "code_challenge", challenge },
                                                    { "code_challenge_method", "S256" } })));
    return visit;
}

QCoro::Task<Result<TokenAnswerPtr>> RealSpace::Private::askToken(Self self, Secret form, GrantType grantType)
{
    HttpRequest request;
    request.url = tokenEndpoint(self->application.space);
    request.headers = { { "Accept", "application/json" } };
    const auto reply = co_await self->network->postForm(request, std::move(form), self->stop);
    if (!reply)
        co_return fail(reply.error());
    auto answer = std::make_shared<TokenAnswer>();
    const QString code = QJsonDocument::fromJson(reply->body).object()["error"_L1].toString();
    answer->seen = seenIn(reply->status, code.isEmpty() ? code : shownErrorCode(code));
    auto tokens = parseTokenReply(*reply, grantType, {});
    if (tokens)
        answer->tokens = std::move(*tokens);
    co_return TokenAnswerPtr(answer);
}

QCoro::Task<Result<TokenAnswerPtr>> RealSpace::Private::exchange(Self self, Secret code, QString redirectUri,
                                                                 QByteArray codeVerifier, Secret clientSecret)
{
    QByteArray form = formOf({ { "grant_type", "authorization_code" },
                               { "code", code.view() },
                               { "redirect_uri", redirectUri.toUtf8() },
                               { "client_id", self->application.clientId.toUtf8() },
                               { "client_secret", clientSecret.view() },
                               { "code_verifier", codeVerifier } });
    return askToken(std::move(self), Secret::taking(form), GrantType::AuthorizationCode);
}

QCoro::Task<Result<TokenAnswerPtr>> RealSpace::Private::refresh(Self self, Secret refreshToken)
{
    QByteArray form = formOf({ { "grant_type", "refresh_token" },
                               { "client_id", self->application.clientId.toUtf8() },
                               { "client_secret", self->application.clientSecret.view() },
                               { "refresh_token", refreshToken.view() } });
    return askToken(std::move(self), Secret::taking(form), GrantType::RefreshToken);
}

QCoro::Task<Result<int>> RealSpace::Private::whoAmI(Self self, QByteArray headerName, QByteArray headerValue,
                                                    QByteArray query)
{
    HttpRequest request;
    request.url = self->application.space.resolved(u"/api/v2/users/myself"_s);
    if (!query.isEmpty())
        request.url.setQuery(QString::fromLatin1(query));
    if (!headerName.isEmpty())
        request.headers = { { headerName, headerValue } };
    const auto reply = co_await self->network->get(request, self->stop);
    if (!reply)
        co_return fail(reply.error());
    co_return reply->status;
}

QCoro::Task<Result<int>> RealSpace::Private::tokenStatus(Self self, Secret accessToken)
{
    return whoAmI(std::move(self), "Authorization", "Bearer " + accessToken.reveal(), {});
}

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/grant.h"
#include "auth/initiate_oauth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr qsizetype longestMessage = 500;

bool isNulabsCloud(const QString &host)
{
    static constexpr std::array domains{ ".backlog.com"_L1, ".backlog.jp"_L1, ".backlogtool.com"_L1 };
    return std::ranges::any_of(domains, [&host](QLatin1StringView domain) { return host.endsWith(domain); });
}

HttpRequest whoAmI(const Examination &examination, const Credential &credential)
{
    HttpRequest request = examination.request(credential.space.resolved(u"/api/v2/users/myself"_s));
    const bool isKey = credential.scheme == AuthScheme::ApiToken;
    if (isKey && credential.apiKeyPlacement == ApiKeyPlacement::Query)
        request.url.setQuery(u"apiKey="_s + QString::fromLatin1(credential.secret.reveal().toPercentEncoding()));
    else if (isKey)
        request.headers = { { "Backlog-API-Key", credential.secret.reveal() } };
    else
        request.headers = { { "Authorization", "Bearer " + credential.secret.reveal() } };
    return request;
}

Reason reasonOf(int status, qint64 code, AuthScheme scheme)
{
    if (code == 4)
        return Reason::AddressNotAllowed;
    if (code == 12)
        return Reason::TwoFactorRequired;
    if (code == 11 || status == 401)
        return scheme == AuthScheme::ApiToken ? Reason::WrongApiKey : Reason::WrongAccessToken;
    if (status == 429)
        return Reason::RateLimitReached;
    return status >= 500 ? Reason::ServerUnavailable : Reason::ApiRefused;
}

Error refusal(const HttpReply &reply, const Credential &credential)
{
    const QJsonObject told = QJsonDocument::fromJson(reply.body).object()["errors"_L1].toArray().first().toObject();
    Error error;
    error.number = told["code"_L1].toInteger();
    error.reason = reasonOf(reply.status, error.number, credential.scheme);
    error.subject = credential.space.host();
    error.status = reply.status;
    error.detail = told["message"_L1].toString().left(longestMessage);
    error.detail.replace(QString::fromUtf8(credential.secret.view()), maskedSecret.toString());
    return error;
}

QCoro::Task<Findings> accepted(ExaminationPtr examination, CredentialPtr credential)
{
    const auto reply = co_await examination->network->get(whoAmI(*examination, *credential), examination->stop);
    if (!reply)
        co_return failed(reply.error());
    const QJsonObject user = QJsonDocument::fromJson(reply->body).object();
    if (reply->status == 200 && user.contains("id"_L1))
        co_return okay(QT_TRANSLATE_NOOP("Doctor", "Accepted; the user is %1."), { user["name"_L1].toString() });
    Finding finding = failed(refusal(*reply, *credential));
    // Said, and never tried by itself: a key in a URL is a key in logs (product.md, ApiKeyPlacement).
    if (finding.error->reason == Reason::WrongApiKey && credential->apiKeyPlacement == ApiKeyPlacement::Header
        && !isNulabsCloud(credential->space.host()))
        finding.advice = QT_TRANSLATE_NOOP(
            "Doctor",
            "Check the key. This host is not one of Nulab's cloud: an old version of Backlog may take the key only in "
            "the URL (ApiKeyPlacement=query), where it ends up in logs.");
    co_return finding;
}

/// What the next use would do, without doing it where that spends something.
QCoro::Task<Findings> examined(ExaminationPtr examination, OAuthStep step)
{
    switch (step) {
    case OAuthStep::UseGivenToken:
    case OAuthStep::UseStored: {
        const auto credential = step == OAuthStep::UseStored ? credentialOf(*examination->stored)
                                                             : credentialOfGiven(*examination->properties);
        if (!credential)
            co_return failed(credential.error());
        co_return co_await accepted(examination, *credential);
    }
    case OAuthStep::ExchangeVerifier:
        co_return skipped(QT_TRANSLATE_NOOP(
            "Doctor", "Not checked: the code of OAuthVerifier works once, and is for the next connection."));
    case OAuthStep::TrySeed:
        if (isAlive(givenTokens(*examination->properties), examination->time()))
            co_return co_await examined(examination, OAuthStep::UseGivenToken);
        co_return skipped(
            QT_TRANSLATE_NOOP("Doctor", "Not checked: OAuthRefreshToken is for the next connection to use."));
    case OAuthStep::Refresh:
        co_return skipped(QT_TRANSLATE_NOOP(
            "Doctor", "Not checked: the access token has expired, and the next connection renews it."));
    case OAuthStep::SignIn:
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: nobody has signed in yet."));
    }
    co_return Findings();
}

} // namespace

QCoro::Task<Findings> checkCredential(ExaminationPtr examination)
{
    const ConnectionProperties &properties = *examination->properties;
    if (!examination->isOAuth()) {
        if (auto why = examination->whyNotAskable())
            co_return *why;
        if (properties.apiKey.isEmpty())
            co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: there is no API key."));
        const auto credential = credentialOfApiKey(properties);
        if (!credential)
            co_return failed(credential.error());
        co_return co_await accepted(examination, *credential);
    }
    if (examination->hasBadFile)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: the settings file must open first."));
    if (examination->malformed.contains(Property::InitiateOAuth))
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: mend the properties first."));
    const auto step = nextOAuthStep(properties, examination->storedOrNull(), {}, examination->time());
    if (!step)
        co_return failed(step.error());
    if (auto why = examination->whyNotAskable())
        co_return *why;
    co_return co_await examined(examination, *step);
}

} // namespace tsunagi::auth

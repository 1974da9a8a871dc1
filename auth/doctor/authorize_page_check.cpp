// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/oauth/random_text.h"
#include "auth/oauth/token_client.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// As a browser without a login would open it. Nobody is logged in and no form is sent, so no code is made.
QUrl authorizationUrl(const SpaceUrl &space, const QString &clientId, const QString &callbackUrl)
{
    QUrl url = authorizationEndpoint(space);
    const auto encoded = [](const QString &value) { return QString::fromLatin1(value.toUtf8().toPercentEncoding()); };
    url.setQuery(u"response_type=code&client_id="_s + encoded(clientId) + u"&redirect_uri="_s + encoded(callbackUrl)
                 + u"&state="_s + QString::fromLatin1(randomText()));
    return url;
}

Error noPage(const SpaceUrl &space, const QString &detail, int status)
{
    return { .reason = Reason::NoAuthorizePage,
             .subject = authorizationEndpoint(space).toString(),
             .detail = detail,
             .suggestion = {},
             .status = status };
}

bool isNulabs(const QString &host) { return host == "nulab.com"_L1 || host.endsWith(".nulab.com"_L1); }

/// Whoever is not logged in is sent to the login page, the space's own or that of the Nulab account.
Findings redirected(const SpaceUrl &space, const Error &redirect, const QString &callbackUrl)
{
    const QUrl target(redirect.detail);
    const QUrl callback(callbackUrl);
    // Back to the application without a person: that can only be an error (RFC 6749, 4.1.2.1).
    const bool isRefusal = target.authority() == callback.authority()
        && (target.path() == callback.path() || target.path() + callback.path() == "/"_L1);
    const bool isLogin = target.authority() == space.resolved(u"/"_s).authority()
        || (isNulabs(target.host()) && target.scheme() == "https"_L1);
    if (isRefusal || !isLogin)
        return failed(noPage(space, redirect.detail, redirect.status));
    return okay(QT_TRANSLATE_NOOP("Doctor", "The page for permission answers, and sends to the login at %1."),
                { target.host() });
}

} // namespace

QCoro::Task<Findings> checkAuthorizePage(ExaminationPtr examination)
{
    if (!examination->isOAuth())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed with an API key."));
    if (auto why = examination->whyNotAskable())
        co_return *why;
    const QString clientId = examination->clientId();
    if (clientId.isEmpty())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: the client ID is missing."));
    const SpaceUrl space = *examination->space();
    const QString callbackUrl = examination->callbackUrl();
    const QUrl url = authorizationUrl(space, clientId, callbackUrl);
    const auto reply = co_await examination->network->get(examination->request(url), examination->stop);
    if (!reply && reply.error().reason == Reason::UnexpectedRedirect)
        co_return redirected(space, reply.error(), callbackUrl);
    if (!reply)
        co_return failed(reply.error());
    const QString status = u"HTTP %1"_s.arg(reply->status);
    // The client is known, so it must be the callback URL that the page objects to.
    if (reply->status == 400 && examination->isClientAccepted)
        co_return failed(Error{ .reason = Reason::BadCallbackUrl,
                                .subject = callbackUrl,
                                .detail = status,
                                .suggestion = {},
                                .status = reply->status });
    if (reply->status < 200 || reply->status >= 300)
        co_return failed(noPage(space, status, reply->status));
    const QByteArray type = reply->header("content-type");
    if (!type.toLower().startsWith("text/html"))
        co_return failed(noPage(space, QString::fromLatin1(type.left(100)), reply->status));
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "The page for permission answers."));
}

} // namespace tsunagi::auth

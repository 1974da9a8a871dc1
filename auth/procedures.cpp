// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/procedures.h"

#include "auth/grant.h"
#include "auth/initiate_oauth.h"
#include "auth/oauth/random_text.h"
#include "auth/oauth/token_client.h"
#include "auth/settings/locked_settings.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using Tokens = Shared<const TokenSet>;

constexpr const char *callbackUrlWords =
    QT_TRANSLATE_NOOP("Procedure", "The callback URL, to the letter as registered with the OAuth application");

constexpr ProcedureInput urlInputs[] = {
    { "CallbackURL", Property::CallbackUrl, callbackUrlWords },
    { "State", std::nullopt,
      QT_TRANSLATE_NOOP("Procedure", "Comes back in the callback URL unchanged; made if it is not given") },
};
constexpr ProcedureOutput urlOutputs[] = { { "URL" }, { "State" } };

constexpr ProcedureInput tokenInputs[] = {
    { "AuthMode", std::nullopt,
      QT_TRANSLATE_NOOP("Procedure",
                        "APP opens the browser and listens; WEB takes Verifier. WEB where Verifier is given, else APP"),
      nullptr, "APP|WEB" },
    { "Verifier", Property::OAuthVerifier,
      QT_TRANSLATE_NOOP("Procedure", "The “code” of the callback URL, or the whole callback URL"), "OAuthVerifier" },
    { "CallbackURL", Property::CallbackUrl, callbackUrlWords },
};
constexpr ProcedureInput refreshInputs[] = {
    { "OAuthRefreshToken", Property::OAuthRefreshToken,
      QT_TRANSLATE_NOOP("Procedure", "The refresh token that GetOAuthAccessToken gave, or the last refresh") },
};
constexpr ProcedureOutput tokenOutputs[] = { { "OAuthAccessToken", true },
                                             { "OAuthRefreshToken", true },
                                             { "ExpiresIn" } };

constexpr ProcedureInfo procedures[] = {
    { Procedure::GetOAuthAuthorizationUrl, "GetOAuthAuthorizationURL",
      QT_TRANSLATE_NOOP("Procedure", "The page where a person allows the access"), urlInputs, urlOutputs },
    { Procedure::GetOAuthAccessToken, "GetOAuthAccessToken",
      QT_TRANSLATE_NOOP("Procedure", "Trades the permission for an access token and a refresh token"), tokenInputs,
      tokenOutputs },
    { Procedure::RefreshOAuthAccessToken, "RefreshOAuthAccessToken",
      QT_TRANSLATE_NOOP("Procedure", "Trades a refresh token for new tokens"), refreshInputs, tokenOutputs },
};

bool isNamed(const char *name, const QString &typed)
{
    return name && QLatin1StringView(name).compare(typed, Qt::CaseInsensitive) == 0;
}

Error missing(const char *property)
{
    return {
        .reason = Reason::MissingProperty, .subject = QString::fromLatin1(property), .detail = {}, .suggestion = {}
    };
}

Tokens shared(TokenSet tokens) { return std::make_shared<const TokenSet>(std::move(tokens)); }

} // namespace

std::span<const ProcedureInfo> allProcedures() { return procedures; }

Result<const ProcedureInfo *> procedureFromName(const QString &name)
{
    QStringList known;
    for (const ProcedureInfo &procedure : procedures) {
        if (isNamed(procedure.name, name))
            return &procedure;
        known << QString::fromLatin1(procedure.name);
    }
    return fail(Error{
        .reason = Reason::UnknownProcedure, .subject = name, .detail = {}, .suggestion = nearestName(name, known) });
}

Result<const ProcedureInput *> inputFromName(const ProcedureInfo &procedure, const QString &name)
{
    QStringList known;
    for (const ProcedureInput &input : procedure.inputs) {
        if (isNamed(input.name, name) || isNamed(input.alias, name))
            return &input;
        known << QString::fromLatin1(input.name);
    }
    return fail(Error{ .reason = Reason::UnknownInput,
                       .subject = name,
                       .detail = QString::fromLatin1(procedure.name),
                       .suggestion = nearestName(name, known) });
}

struct ProcedureCall::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<ProcedureCall> q;
    std::shared_ptr<const ConnectionProperties> properties;
    Surroundings surroundings;
    std::stop_source life; ///< stopped when the call goes: a person is not awaited any longer

    static QCoro::Task<Result<Tokens>> bySigningIn(Self self, std::stop_token stop);
    static QCoro::Task<Result<Tokens>> byVerifier(Self self, std::stop_token stop);
    static QCoro::Task<Result<bool>> fileKnowsToken(Self self, std::stop_token stop);
    static QCoro::Task<Result<Tokens>> refreshedStored(Self self, std::stop_token stop);
};

ProcedureCall::ProcedureCall(std::shared_ptr<const ConnectionProperties> properties, Surroundings surroundings,
                             QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->properties = std::move(properties);
    d->surroundings = std::move(surroundings);
}

ProcedureCall::~ProcedureCall() { d->life.request_stop(); }

Result<ProcedureCall::AuthorizationUrl> ProcedureCall::authorizationUrl(const QString &state) const
{
    if (!d->properties->url)
        return fail(missing("URL"));
    if (d->properties->clientId.isEmpty())
        return fail(missing("OAuthClientId"));
    const QString sent = state.isEmpty() ? QString::fromLatin1(randomText()) : state;
    // By hand: QUrlQuery leaves '+' and others bare, and a form decoder reads them as something else.
    const auto field = [](const char *name, const QString &value) {
        return QByteArray(name) + '=' + value.toUtf8().toPercentEncoding();
    };
    QUrl url = authorizationEndpoint(*d->properties->url);
    const QByteArray query = field("response_type", u"code"_s) + '&' + field("client_id", d->properties->clientId) + '&'
        + field("redirect_uri", d->properties->callbackUrl) + '&' + field("state", sent);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return AuthorizationUrl{ url, sent };
}

AuthMode ProcedureCall::defaultAuthMode() const
{
    return d->properties->verifier.isEmpty() ? AuthMode::App : AuthMode::Web;
}

QCoro::Task<Result<Tokens>> ProcedureCall::accessToken(AuthMode mode, std::stop_token stop)
{
    return mode == AuthMode::App ? Private::bySigningIn(d, std::move(stop)) : Private::byVerifier(d, std::move(stop));
}

QCoro::Task<Result<Tokens>> ProcedureCall::Private::bySigningIn(Self self, std::stop_token stop)
{
    auto application = applicationOf(*self->properties, nullptr);
    if (!application)
        co_return fail(application.error());
    if (!self->surroundings.mayOpenBrowser)
        co_return fail(Reason::NoBrowserPossible);
    const auto flow = std::make_unique<AuthorizationFlow>(std::move(*application), self->surroundings.network);
    if (const auto started = flow->start(); !started)
        co_return fail(started.error());
    if (self->q)
        Q_EMIT self->q->loginStarted(flow.get());
    std::stop_source either;
    const std::stop_callback onStop(stop, [&either] { either.request_stop(); });
    const std::stop_callback onEnd(self->life.get_token(), [&either] { either.request_stop(); });
    const auto awaited = co_await flow->awaitCallback(either.get_token());
    Result<TokenSet> tokens = fail(awaited ? Error() : awaited.error());
    if (awaited)
        tokens = co_await flow->exchange();
    if (self->q)
        Q_EMIT self->q->loginFinished();
    if (!tokens)
        co_return fail(tokens.error());
    co_return shared(std::move(*tokens));
}

QCoro::Task<Result<Tokens>> ProcedureCall::Private::byVerifier(Self self, std::stop_token stop)
{
    if (self->properties->verifier.isEmpty())
        co_return fail(missing("OAuthVerifier"));
    auto code = verifierCode(*self->properties);
    if (!code)
        co_return fail(code.error());
    auto application = applicationOf(*self->properties, nullptr);
    if (!application)
        co_return fail(application.error());
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    // Not to be stopped: once sent, the code is spent, and the answer is worth up to 20 s.
    auto tokens = co_await exchangeCode(self->surroundings.network, std::move(*application), std::move(*code), {});
    if (!tokens)
        co_return fail(tokens.error());
    co_return shared(std::move(*tokens));
}

QCoro::Task<Result<Tokens>> ProcedureCall::refreshedTokens(std::stop_token stop)
{
    const auto self = d;
    if (self->properties->refreshToken.isEmpty())
        co_return fail(missing("OAuthRefreshToken"));
    const auto known = co_await Private::fileKnowsToken(self, stop);
    if (!known)
        co_return fail(known.error());
    if (*known)
        co_return co_await Private::refreshedStored(self, stop);
    auto application = applicationOf(*self->properties, nullptr);
    if (!application)
        co_return fail(application.error());
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    auto tokens = co_await refreshTokens(self->surroundings.network, std::move(*application),
                                         self->properties->refreshToken.clone(), {});
    if (!tokens)
        co_return fail(tokens.error());
    if (tokens->refreshToken.isEmpty())
        tokens->refreshToken = self->properties->refreshToken.clone();
    co_return shared(std::move(*tokens));
}

/// A file that can't be opened might hold the token: then nothing is spent.
QCoro::Task<Result<bool>> ProcedureCall::Private::fileKnowsToken(Self self, std::stop_token stop)
{
    const SettingsFile file(self->properties->settingsLocation);
    if (!file.exists())
        co_return false;
    const auto keys = co_await self->surroundings.keys->keys(false, stop);
    if (!keys)
        co_return fail(keys.error());
    const auto stored = file.read(**keys);
    if (!stored)
        co_return fail(stored.error());
    co_return stored->knows(self->properties->refreshToken);
}

QCoro::Task<Result<Tokens>> ProcedureCall::Private::refreshedStored(Self self, std::stop_token stop)
{
    auto properties = std::make_shared<ConnectionProperties>(self->properties->clone());
    properties->initiateOAuth = InitiateOAuth::Refresh;
    // The file's own grant is meant; what else was given is not to be tried on the way.
    properties->verifier = Secret();
    properties->accessToken = Secret();
    Surroundings surroundings = self->surroundings;
    surroundings.mayOpenBrowser = false;
    Authenticator authenticator(properties, std::move(surroundings));
    if (self->q) {
        connect(&authenticator, &Authenticator::warned, self->q, &ProcedureCall::warned);
        connect(&authenticator, &Authenticator::logged, self->q, &ProcedureCall::logged);
    }
    const auto refreshed = co_await authenticator.refreshed(stop);
    if (!refreshed)
        co_return fail(refreshed.error());
    const auto keys = co_await self->surroundings.keys->keys(false, stop);
    if (!keys)
        co_return fail(keys.error());
    // The new tokens may wait in a recovery file.
    auto latest =
        co_await latestPayload(SettingsFile(properties->settingsLocation), *keys, properties->recoveryFolder, stop);
    if (!latest)
        co_return fail(latest.error());
    if (self->q)
        Q_EMIT self->q->storedGrantRefreshed(properties->settingsLocation);
    co_return shared(std::move(latest->tokens));
}

} // namespace tsunagi::auth

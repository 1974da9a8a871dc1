// SPDX-License-Identifier: GPL-3.0-or-later
// What each line of InitiateOAuth's list does, with the lock held, or with a person and then the lock.
#include "auth/authenticator_private.h"
#include "auth/grant.h"
#include "auth/host_id.h"
#include "auth/oauth/token_client.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

Result<void> Authenticator::Private::checkHost(const SettingsPayload &stored)
{
    const QString own = hostId(properties->settingsHost);
    if (own.isEmpty() || stored.host.isEmpty() || stored.host == own)
        return {};
    Error elsewhere{
        .reason = Reason::RefreshedElsewhere, .subject = properties->settingsLocation, .detail = {}, .suggestion = {}
    };
    if (properties->refusesOtherHost)
        return fail(std::move(elsewhere));
    warn(elsewhere);
    return {};
}

/// Line 1. @return null where the code was refused, is remembered, and the stored grant may serve.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::exchangedVerifier(Self self, Settings settings,
                                                                             std::stop_token stop)
{
    Stored &stored = settings->stored;
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    const auto code = verifierCode(*self->properties);
    if (!code)
        co_return fail(code.error());
    if (const auto rehearsed = settings->file.rehearse(*settings->keys, *settings->lock); !rehearsed)
        co_return fail(rehearsed.error());
    if (self->q)
        Q_EMIT self->q->tokenRequested();
    // Not to be stopped: once sent, the code is spent, and the answer is worth up to 20 s.
    auto tokens = co_await exchangeCode(self->surroundings.network, application->clone(), code->clone(), {});
    if (!tokens) {
        self->note(tokens.error());
        self->log(u"exchange.failed reason=%1"_s.arg(nameOf(tokens.error().reason)));
        if (!stored || stored->givenAway || tokens.error().reason != Reason::CodeRefused)
            co_return fail(tokens.error());
        self->warn(tokens.error());
        stored->remember(*code);
        advance(*stored);
        if (const auto written = settings->file.write(*stored, *settings->keys, *settings->lock); !written)
            co_return fail(written.error());
        co_return CredentialPtr();
    }
    SettingsPayload grant = newGrant(*application, *tokens, pointerTo(stored), self->now());
    grant.remember(*code);
    co_return co_await keptNewGrant(self, std::move(grant), settings, stop);
}

/// Line 2, with a refresh token: tried, then written. @return null where it was refused and the stored grant may serve,
/// or a person may sign in.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::seeded(Self self, Settings settings, bool mustRefresh,
                                                                  std::stop_token stop)
{
    Stored &stored = settings->stored;
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    if (const auto rehearsed = settings->file.rehearse(*settings->keys, *settings->lock); !rehearsed)
        co_return fail(rehearsed.error());
    TokenSet tokens = givenTokens(*self->properties);
    bool works = !mustRefresh && isAlive(tokens, self->now());
    if (works) {
        const auto user =
            co_await userOf(self->surroundings.network, application->space, tokens.accessToken.clone(), stop);
        if (!user && user.error().reason != Reason::WrongAccessToken)
            co_return fail(user.error());
        works = user.has_value();
    }
    if (!works) {
        if (self->q)
            Q_EMIT self->q->tokenRequested();
        auto next =
            co_await refreshTokens(self->surroundings.network, application->clone(), tokens.refreshToken.clone(), {});
        if (!next) {
            self->note(next.error());
            self->log(u"seed.failed reason=%1"_s.arg(nameOf(next.error().reason)));
            const bool hasGrant = stored && !stored->givenAway;
            const bool maySignIn = self->properties->initiateOAuth == InitiateOAuth::GetAndRefresh;
            if (next.error().reason != Reason::GrantOver || (!hasGrant && !maySignIn))
                co_return fail(next.error());
            self->warn(next.error());
            if (!hasGrant)
                co_return CredentialPtr();
            stored->remember(tokens.accessToken);
            stored->remember(tokens.refreshToken);
            advance(*stored);
            if (const auto written = settings->file.write(*stored, *settings->keys, *settings->lock); !written)
                co_return fail(written.error());
            co_return CredentialPtr();
        }
        if (next->refreshToken.isEmpty())
            next->refreshToken = tokens.refreshToken.clone();
        tokens = std::move(*next);
    }
    SettingsPayload grant = newGrant(*application, tokens, pointerTo(stored), self->now());
    grant.remember(self->properties->accessToken);
    grant.remember(self->properties->refreshToken);
    co_return co_await keptNewGrant(self, std::move(grant), settings, stop);
}

/// Line 4. @return null where the refresh token was refused and a person may sign in anew.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::refreshedStored(Self self, Settings settings)
{
    const SettingsPayload &stored = *settings->stored;
    auto application = applicationOf(*self->properties, &stored);
    if (!application)
        co_return fail(application.error());
    if (const auto allowed = self->checkHost(stored); !allowed)
        co_return fail(allowed.error());
    if (const auto rehearsed = settings->file.rehearse(*settings->keys, *settings->lock); !rehearsed)
        co_return fail(rehearsed.error());
    if (self->q)
        Q_EMIT self->q->tokenRequested();
    const auto tokens = co_await refreshTokens(self->surroundings.network, application->clone(),
                                               stored.tokens.refreshToken.clone(), {});
    if (!tokens) {
        self->note(tokens.error());
        self->log(u"refresh.failed reason=%1"_s.arg(nameOf(tokens.error().reason)));
        const bool maySignIn = self->properties->initiateOAuth == InitiateOAuth::GetAndRefresh;
        if (tokens.error().reason == Reason::GrantOver && maySignIn)
            co_return CredentialPtr();
        co_return fail(tokens.error());
    }
    SettingsPayload renewed = renewedGrant(stored, *tokens, application->clientSecret);
    renewed.host = hostId(self->properties->settingsHost);
    if (const auto written = self->keep(settings, renewed); !written)
        co_return fail(written.error());
    self->note(*tokens);
    self->log(u"refresh.ok generation=%1→%2 ttl=%3"_s.arg(QString::number(stored.generation),
                                                          QString::number(renewed.generation),
                                                          QString::number(renewed.tokens.expiresIn)));
    co_return credentialOf(renewed);
}

/// Line 5: a person, without the lock; then the exchange, with it.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::signedIn(Self self, OAuthApplication application,
                                                                    std::stop_token stop)
{
    if (!self->surroundings.mayOpenBrowser)
        co_return fail(Error{ .reason = Reason::NoBrowserPossible,
                              .subject = self->properties->settingsLocation,
                              .detail = {},
                              .suggestion = {} });
    const auto keys = co_await keysFor(self, true, stop);
    if (!keys)
        co_return fail(keys.error());
    if (const auto writable = self->rehearsedUnlessBusy(*keys); !writable)
        co_return fail(writable.error());
    const auto flow = std::make_unique<AuthorizationFlow>(application.clone(), self->surroundings.network);
    if (const auto started = flow->start(); !started)
        co_return fail(started.error());
    if (self->q)
        Q_EMIT self->q->loginStarted(flow.get());
    // Whoever asked, or the window that is gone, ends the wait for a person.
    std::stop_source either;
    const std::stop_callback onStop(stop, [&either] { either.request_stop(); });
    const std::stop_callback onEnd(self->life.get_token(), [&either] { either.request_stop(); });
    const auto awaited = co_await flow->awaitCallback(either.get_token());
    if (!awaited) {
        if (self->q)
            Q_EMIT self->q->loginFinished();
        co_return fail(awaited.error());
    }
    const auto settings = co_await locked(self, *keys, stop);
    Result<void> rehearsed = settings ? Result<void>() : fail(settings.error());
    if (rehearsed && (*settings)->unadopted)
        rehearsed = fail((*settings)->whyUnadopted);
    if (rehearsed)
        rehearsed = (*settings)->file.rehearse(**keys, *(*settings)->lock);
    if (rehearsed && self->q)
        Q_EMIT self->q->tokenRequested();
    Result<TokenSet> tokens = fail(rehearsed ? Error() : rehearsed.error());
    if (rehearsed)
        tokens = co_await flow->exchange();
    if (self->q)
        Q_EMIT self->q->loginFinished();
    if (!tokens) {
        if (rehearsed)
            self->note(tokens.error());
        co_return fail(tokens.error());
    }
    SettingsPayload grant = newGrant(application, *tokens, pointerTo((*settings)->stored), self->now());
    // Whatever was given and led here is of no use any more.
    for (const Secret &secret : self->given())
        grant.remember(secret);
    co_return co_await keptNewGrant(self, std::move(grant), *settings, stop);
}

/// New tokens are on disk before anything else is requested.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::keptNewGrant(Self self, SettingsPayload grant,
                                                                        Settings settings, std::stop_token stop)
{
    const auto kept = co_await keepGrant(keeper(self, settings), std::move(grant), stop);
    if (!kept)
        co_return fail(kept.error());
    self->note(kept->tokens);
    self->log(u"grant.new generation=%1 ttl=%2"_s.arg(kept->generation).arg(kept->tokens.expiresIn));
    co_return credentialOf(*kept);
}

/// A given access token was refused while the stored grant works: a warning, and from now on the file knows it.
QCoro::Task<void> Authenticator::Private::rememberRefused(Self self, Keys keys, std::stop_token stop)
{
    self->warn({ .reason = Reason::WrongAccessToken, .subject = {}, .detail = {}, .suggestion = {} });
    const auto writing = co_await keysForWriting(self, keys, stop);
    if (!writing)
        co_return;
    const auto settings = co_await locked(self, *writing, stop);
    if (!settings || !(*settings)->stored || (*settings)->unadopted)
        co_return; // the next run finds it out again
    SettingsPayload &stored = *(*settings)->stored;
    stored.remember(self->properties->accessToken);
    advance(stored);
    if (const auto written = (*settings)->file.write(stored, **writing, *(*settings)->lock); !written)
        self->warn(written.error());
}

QCoro::Task<Result<void>> Authenticator::Private::userConfirmed(Self self, SettingsPayload::User user,
                                                                std::stop_token stop)
{
    const ConnectionProperties &properties = *self->properties;
    // OFF never writes, and a key or a lone token has no file behind it.
    if (properties.authScheme == AuthScheme::ApiToken || properties.initiateOAuth == InitiateOAuth::Off
        || !self->usesFile || !self->file().exists())
        co_return {};
    const auto keys = co_await keysFor(self, false, stop);
    if (!keys)
        co_return fail(keys.error());
    const auto stored = self->read(*keys);
    if (!stored)
        co_return fail(stored.error());
    if (!*stored || ((*stored)->user && (*stored)->user->id == user.id && (*stored)->user->name == user.name))
        co_return {};
    const auto writing = co_await keysForWriting(self, *keys, stop);
    if (!writing)
        co_return fail(writing.error());
    const auto settings = co_await locked(self, *writing, stop);
    if (!settings)
        co_return fail(settings.error());
    // With a recovery file that can't be put in place yet, nothing else can be written either.
    if (!(*settings)->stored || (*settings)->unadopted)
        co_return {};
    SettingsPayload &payload = *(*settings)->stored;
    if (payload.user && payload.user->id != user.id && !self->surroundings.replaceUser)
        co_return fail(
            Error{ .reason = Reason::OtherUser, .subject = user.name, .detail = payload.user->name, .suggestion = {} });
    payload.user = user;
    advance(payload);
    co_return (*settings)->file.write(payload, **writing, *(*settings)->lock);
}

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// What each line of InitiateOAuth's list does, with the lock held, or with a person and then the lock.
#include "auth/authenticator_private.h"
#include "auth/grant.h"
#include "auth/oauth/token_client.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

/// Line 1. @return null where the code was refused, is remembered, and the stored grant may serve.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::exchangedVerifier(Self self, Stored stored, Keys keys,
                                                                             std::shared_ptr<FileLock> lock,
                                                                             std::stop_token stop)
{
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    const auto code = verifierCode(*self->properties);
    if (!code)
        co_return fail(code.error());
    if (const auto rehearsed = self->file().rehearse(*keys, *lock); !rehearsed)
        co_return fail(rehearsed.error());
    if (self->q)
        Q_EMIT self->q->tokenRequested();
    const SpaceUrl space = application->space;
    // Not to be stopped: once sent, the code is spent, and the answer is worth up to 20 s.
    auto tokens = co_await exchangeCode(self->surroundings.network, application->clone(), code->clone(), {});
    if (!tokens) {
        self->log(u"exchange.failed reason=%1"_s.arg(nameOf(tokens.error().reason)));
        if (!stored || stored->givenAway || tokens.error().reason != Reason::CodeRefused)
            co_return fail(tokens.error());
        self->warn(tokens.error());
        stored->remember(*code);
        advance(*stored);
        if (const auto written = self->file().write(*stored, *keys, *lock); !written)
            co_return fail(written.error());
        co_return CredentialPtr();
    }
    SettingsPayload grant = newGrant(*application, *tokens, pointerTo(stored), self->now());
    grant.remember(*code);
    co_return co_await keptNewGrant(self, std::move(grant), std::move(stored), keys, lock, stop);
}

/// Line 2, with a refresh token: tried, then written. @return null where it was refused and the stored grant may serve.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::seeded(Self self, Stored stored, Keys keys,
                                                                  std::shared_ptr<FileLock> lock, bool mustRefresh,
                                                                  std::stop_token stop)
{
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    if (const auto rehearsed = self->file().rehearse(*keys, *lock); !rehearsed)
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
            self->log(u"seed.failed reason=%1"_s.arg(nameOf(next.error().reason)));
            if (!stored || stored->givenAway || next.error().reason != Reason::GrantOver)
                co_return fail(next.error());
            self->warn(next.error());
            stored->remember(tokens.accessToken);
            stored->remember(tokens.refreshToken);
            advance(*stored);
            if (const auto written = self->file().write(*stored, *keys, *lock); !written)
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
    co_return co_await keptNewGrant(self, std::move(grant), std::move(stored), keys, lock, stop);
}

/// Line 4. @return null where the refresh token was refused and a person may sign in anew.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::refreshedStored(Self self, SettingsPayload stored, Keys keys,
                                                                           std::shared_ptr<FileLock> lock)
{
    auto application = applicationOf(*self->properties, &stored);
    if (!application)
        co_return fail(application.error());
    if (const auto rehearsed = self->file().rehearse(*keys, *lock); !rehearsed)
        co_return fail(rehearsed.error());
    if (self->q)
        Q_EMIT self->q->tokenRequested();
    const auto tokens = co_await refreshTokens(self->surroundings.network, application->clone(),
                                               stored.tokens.refreshToken.clone(), {});
    if (!tokens) {
        self->log(u"refresh.failed reason=%1"_s.arg(nameOf(tokens.error().reason)));
        const bool maySignIn = self->properties->initiateOAuth == InitiateOAuth::GetAndRefresh;
        if (tokens.error().reason == Reason::GrantOver && maySignIn)
            co_return CredentialPtr();
        co_return fail(tokens.error());
    }
    const SettingsPayload renewed = renewedGrant(stored, *tokens, application->clientSecret);
    if (const auto written = self->file().write(renewed, *keys, *lock); !written)
        co_return fail(written.error());
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
    auto taken = co_await lockFile(self->properties->settingsLocation, stop);
    auto before = taken ? self->read(*keys) : Result<Stored>(fail(taken.error()));
    const auto rehearsed = before ? self->file().rehearse(**keys, *taken) : Result<void>(fail(before.error()));
    if (rehearsed && self->q)
        Q_EMIT self->q->tokenRequested();
    Result<TokenSet> tokens = fail(rehearsed ? Error() : rehearsed.error());
    if (rehearsed)
        tokens = co_await flow->exchange();
    if (self->q)
        Q_EMIT self->q->loginFinished();
    if (!tokens)
        co_return fail(tokens.error());
    SettingsPayload grant = newGrant(application, *tokens, pointerTo(*before), self->now());
    co_return co_await keptNewGrant(self, std::move(grant), std::move(*before), *keys,
                                    std::make_shared<FileLock>(std::move(*taken)), stop);
}

/// New tokens are on disk before anything else is requested.
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::keptNewGrant(Self self, SettingsPayload grant, Stored before,
                                                                        Keys keys, std::shared_ptr<FileLock> lock,
                                                                        std::stop_token stop)
{
    const auto kept = co_await keepGrant(self->keeper(keys, lock), std::move(grant), std::move(before), stop);
    if (!kept)
        co_return fail(kept.error());
    self->log(u"grant.new generation=%1 ttl=%2"_s.arg(kept->generation).arg(kept->tokens.expiresIn));
    co_return credentialOf(*kept);
}

/// A given access token was refused while the stored grant works: a warning, and from now on the file knows it.
QCoro::Task<void> Authenticator::Private::rememberRefused(Self self, Keys keys, std::stop_token stop)
{
    self->warn({ .reason = Reason::WrongAccessToken, .subject = {}, .detail = {}, .suggestion = {} });
    const auto writing = co_await keysForWriting(self, keys, stop);
    const auto lock =
        writing ? co_await lockFile(self->properties->settingsLocation, stop) : Result<FileLock>(fail(writing.error()));
    auto stored = lock ? self->read(*writing) : Result<Stored>(fail(lock.error()));
    if (!stored || !*stored)
        co_return; // the next run finds it out again
    (*stored)->remember(self->properties->accessToken);
    advance(**stored);
    if (const auto written = self->file().write(**stored, **writing, *lock); !written)
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
    const auto lock = co_await lockFile(properties.settingsLocation, stop);
    if (!lock)
        co_return fail(lock.error());
    auto latest = self->read(*writing);
    if (!latest || !*latest)
        co_return latest ? Result<void>() : fail(latest.error());
    SettingsPayload &payload = **latest;
    if (payload.user && payload.user->id != user.id && !self->surroundings.replaceUser)
        co_return fail(
            Error{ .reason = Reason::OtherUser, .subject = user.name, .detail = payload.user->name, .suggestion = {} });
    payload.user = user;
    advance(payload);
    co_return self->file().write(payload, **writing, *lock);
}

} // namespace tsunagi::auth

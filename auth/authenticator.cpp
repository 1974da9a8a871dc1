// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authenticator.h"

#include "auth/authenticator_private.h"
#include "auth/grant.h"

#include <QCoroFuture>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

Authenticator::Authenticator(std::shared_ptr<const ConnectionProperties> properties, Surroundings surroundings,
                             QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->properties = std::move(properties);
    d->surroundings = std::move(surroundings);
}

Authenticator::~Authenticator() { d->life.request_stop(); }

const ConnectionProperties &Authenticator::properties() const { return *d->properties; }

QCoro::Task<Result<CredentialPtr>> Authenticator::credential(std::stop_token stop)
{
    if (d->properties->authScheme == AuthScheme::ApiToken)
        co_return credentialOfApiKey(*d->properties);
    co_return co_await Private::sharedWalk(d, {}, stop);
}

QCoro::Task<Result<CredentialPtr>> Authenticator::replacementFor(CredentialPtr refused, std::stop_token stop)
{
    if (refused->scheme == AuthScheme::ApiToken)
        co_return fail(Reason::WrongApiKey);
    OAuthDemand demand;
    demand.refused = refused->secret.clone();
    co_return co_await Private::sharedWalk(d, std::move(demand), stop);
}

QCoro::Task<Result<CredentialPtr>> Authenticator::refreshed(std::stop_token stop)
{
    if (d->properties->authScheme == AuthScheme::ApiToken)
        co_return fail(
            Error{ .reason = Reason::NotWithApiKey, .subject = u"refresh"_s, .detail = {}, .suggestion = {} });
    OAuthDemand demand;
    demand.forceRefresh = true;
    co_return co_await Private::sharedWalk(d, std::move(demand), stop);
}

QCoro::Task<Result<void>> Authenticator::confirmUser(qint64 userId, QString userName, std::stop_token stop)
{
    return Private::userConfirmed(d, SettingsPayload::User{ .id = userId, .name = std::move(userName), .unknown = {} },
                                  std::move(stop));
}

QCoro::Task<Result<CredentialPtr>> Authenticator::Private::sharedWalk(Self self, OAuthDemand demand,
                                                                      std::stop_token stop)
{
    while (self->walking) {
        const auto walked = self->walking->value();
        auto result = co_await walked;
        // Another's walk may have ended with the very token that was refused here, or without the refresh that is asked
        // for.
        const bool serves = !result || (!demand.forceRefresh && !(*result)->secret.equals(demand.refused));
        if (serves)
            co_return result;
    }
    self->walking.emplace();
    const Secret &given = self->properties->accessToken;
    const bool mayHaveOther = self->properties->initiateOAuth != InitiateOAuth::Off && !given.isEmpty();
    if (mayHaveOther && given.equals(demand.refused))
        self->givenTokenIsRefused = true;
    if (self->givenTokenIsRefused && demand.refused.isEmpty())
        demand.refused = given.clone();
    auto result = co_await walk(self, std::move(demand), stop);
    if (result)
        self->usesFile = (*result)->generation > 0;
    std::exchange(self->walking, std::nullopt)->settle(result);
    co_return result;
}

QCoro::Task<Result<Authenticator::Private::Opened>> Authenticator::Private::openedFile(Self self, std::stop_token stop)
{
    Opened opened;
    // With OFF, a verifier is an error and a given token all that is used, whatever stands in the file.
    const ConnectionProperties &properties = *self->properties;
    const bool refusesVerifier = properties.initiateOAuth == InitiateOAuth::Off && !properties.verifier.isEmpty();
    if (refusesVerifier || usesGivenTokenOnly(properties) || !self->file().exists())
        co_return std::move(opened);
    const auto keys = co_await keysFor(self, false, stop);
    if (!keys)
        co_return fail(keys.error());
    auto stored = self->read(*keys);
    if (!stored)
        co_return fail(stored.error());
    opened.keys = *keys;
    opened.stored = std::move(*stored);
    co_return std::move(opened);
}

/// The list without the lock; what may spend something goes on in walkLocked(), what needs a person in signedIn().
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::walk(Self self, OAuthDemand demand, std::stop_token stop)
{
    auto opened = co_await openedFile(self, stop);
    if (!opened)
        co_return fail(opened.error());
    const Stored &stored = opened->stored;
    const auto step = nextOAuthStep(*self->properties, pointerTo(stored), demand, self->clockFor(pointerTo(stored)));
    if (!step)
        co_return fail(step.error());
    if (self->surroundings.signInAnew) {
        auto asked = applicationOf(*self->properties, pointerTo(stored));
        if (!asked)
            co_return fail(asked.error());
        auto credential = co_await signedIn(self, std::move(*asked), stop);
        self->surroundings.signInAnew = !credential;
        co_return credential;
    }
    const bool tookRefused = stored && self->givenTokenIsRefused && !stored->knows(self->properties->accessToken);
    if (*step == OAuthStep::UseStored && tookRefused)
        co_await rememberRefused(self, opened->keys, stop);
    // The person's yes to another user takes what waits for it.
    const bool takesPending = self->surroundings.replaceUser && stored && QFileInfo::exists(self->file().pendingPath());
    if (*step == OAuthStep::UseStored && !takesPending)
        co_return self->credentialOfStored(*stored);
    // An access token without a refresh token is used for this run only: nothing to write.
    const bool seedsNothing = *step == OAuthStep::TrySeed && self->properties->refreshToken.isEmpty();
    if (*step == OAuthStep::UseGivenToken || seedsNothing)
        co_return credentialOfGiven(*self->properties);

    // Found out before a keychain is asked or a lock taken.
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    if (*step != OAuthStep::SignIn) {
        const auto keys = co_await keysForWriting(self, std::move(opened->keys), stop);
        if (!keys)
            co_return fail(keys.error());
        auto credential = co_await walkLocked(self, std::move(demand), *keys, stop);
        if (!credential || *credential)
            co_return credential;
    }
    co_return co_await signedIn(self, std::move(*application), stop);
}

QCoro::Task<Result<Authenticator::Private::Settings>> Authenticator::Private::locked(Self self, Keys keys,
                                                                                     std::stop_token stop)
{
    auto settings = co_await lockSettings(self->file(), keys, self->properties->recoveryFolder, stop);
    if (settings && !(*settings)->adopted.isEmpty())
        self->log(u"recovery.adopted"_s);
    co_return settings;
}

/// The list again, with the lock held and the file read anew: another process may have done the work.
/// @return null where a person is needed, who is never awaited with the lock held
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::walkLocked(Self self, OAuthDemand demand, Keys keys,
                                                                      std::stop_token stop)
{
    const QDateTime asked = QDateTime::currentDateTimeUtc();
    const auto taken = co_await locked(self, keys, stop);
    if (!taken)
        co_return fail(taken.error());
    const Settings &settings = *taken;
    if (const auto &waiting = settings->unadopted) {
        const bool wasRefused = !demand.refused.isEmpty() && waiting->tokens.accessToken.equals(demand.refused);
        if (!demand.forceRefresh && !wasRefused && isAlive(waiting->tokens, self->clockFor(&*waiting)))
            co_return self->credentialOfStored(*waiting);
        co_return fail(settings->whyUnadopted);
    }
    const auto waiting = co_await takePending(keeper(self, settings), self->given(), stop);
    if (!waiting)
        co_return fail(waiting.error());
    if (*waiting)
        self->log(u"grant.pending.taken generation=%1"_s.arg((*waiting)->generation));
    // Each refused verifier or seed is remembered as known, so the list gets shorter: three rounds are all there can
    // be.
    for (int round = 0; round < 3; ++round) {
        auto stored = self->read(keys);
        if (!stored)
            co_return fail(stored.error());
        settings->stored = std::move(*stored);
        const SettingsPayload *held = pointerTo(settings->stored);
        const auto step = nextOAuthStep(*self->properties, held, demand, self->clockFor(held));
        if (!step)
            co_return fail(step.error());
        const bool asksForTokens = *step == OAuthStep::Refresh || *step == OAuthStep::ExchangeVerifier;
        // Who had the lock meanwhile has found out that nobody answers.
        if (const auto failure = networkFailureSince(self->properties->settingsLocation, asked);
            failure && asksForTokens && round == 0)
            co_return fail(*failure);
        const bool hasGrant = held && !held->givenAway;
        Result<CredentialPtr> result = CredentialPtr();
        switch (*step) {
        case OAuthStep::UseStored:
            co_return self->credentialOfStored(*settings->stored);
        case OAuthStep::UseGivenToken:
            co_return credentialOfGiven(*self->properties);
        case OAuthStep::SignIn:
            co_return CredentialPtr();
        case OAuthStep::Refresh:
            co_return co_await refreshedStored(self, settings);
        case OAuthStep::ExchangeVerifier:
            result = co_await exchangedVerifier(self, settings, stop);
            break;
        case OAuthStep::TrySeed:
            if (self->properties->refreshToken.isEmpty())
                co_return credentialOfGiven(*self->properties);
            result = co_await seeded(self, settings, demand.forceRefresh, stop);
            break;
        }
        // Without a grant beside it, what was refused leaves only a person.
        if (!result || *result || !hasGrant)
            co_return result;
    }
    co_return fail(Reason::Unexpected);
}

} // namespace tsunagi::auth

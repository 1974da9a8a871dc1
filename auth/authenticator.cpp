// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authenticator.h"

#include "auth/grant.h"
#include "auth/initiate_oauth.h"
#include "auth/oauth/token_client.h"
#include "auth/one_shot.h"
#include "auth/pending_grant.h"
#include "auth/settings/settings_file.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QPointer>
#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using Keys = Shared<const SettingsKeys>;
using Stored = std::optional<SettingsPayload>;

const SettingsPayload *pointerTo(const Stored &stored) { return stored ? &*stored : nullptr; }

} // namespace

/// Shared with the coroutines: they outlive an Authenticator that goes while they wait.
struct Authenticator::Private : std::enable_shared_from_this<Authenticator::Private> {
    QPointer<Authenticator> q;
    std::shared_ptr<const ConnectionProperties> properties;
    Surroundings surroundings;
    std::optional<OneShot<Result<CredentialPtr>>> walking; ///< set while somebody walks the list
    std::stop_source life; ///< stopped when the Authenticator goes: a person is not awaited any longer
    bool givenTokenIsRefused = false; ///< OAuthAccessToken got a 401: the file's grant serves from then on
    bool usesFile = false; ///< the last credential came from the settings file
    QSet<QString> warnedOf; ///< what is the same at each request is told once

    using Self = std::shared_ptr<Private>;

    [[nodiscard]] QDateTime now() const
    {
        return surroundings.now ? surroundings.now() : QDateTime::currentDateTimeUtc();
    }
    [[nodiscard]] SettingsFile file() const { return SettingsFile(properties->settingsLocation); }

    void log(const QString &event) const
    {
        if (q)
            Q_EMIT q->logged(event);
    }
    void warn(const Error &warning)
    {
        const QString what = nameOf(warning.reason) + u' ' + warning.subject;
        if (!q || warnedOf.contains(what))
            return;
        warnedOf << what;
        Q_EMIT q->warned(warning);
    }
    /// The code and tokens of the properties.
    [[nodiscard]] std::vector<Secret> given() const
    {
        std::vector<Secret> secrets;
        if (auto code = verifierCode(*properties); code && !properties->verifier.isEmpty())
            secrets.push_back(std::move(*code));
        secrets.push_back(properties->accessToken.clone());
        secrets.push_back(properties->refreshToken.clone());
        return secrets;
    }
    [[nodiscard]] GrantKeeper keeper(const Keys &keys, std::shared_ptr<FileLock> lock) const
    {
        return { surroundings.network, file(), keys, std::move(lock), surroundings.replaceUser };
    }

    [[nodiscard]] Result<Stored> read(const Keys &keys) const
    {
        if (!file().exists())
            return Stored();
        auto payload = file().read(*keys);
        if (!payload)
            return fail(payload.error());
        return std::move(*payload);
    }

    static QCoro::Task<Result<Keys>> keysFor(Self self, bool mayMake, std::stop_token stop)
    {
        const auto source = self->surroundings.keys;
        auto keys = co_await source->keys(mayMake, stop);
        for (const Error &warning : source->warnings())
            self->warn(warning);
        co_return keys;
    }

    static QCoro::Task<Result<CredentialPtr>> sharedWalk(Self self, OAuthDemand demand, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> walk(Self self, OAuthDemand demand, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> walkLocked(Self self, OAuthDemand demand, Keys keys,
                                                         std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> exchangedVerifier(Self self, Stored stored, Keys keys,
                                                                std::shared_ptr<FileLock> lock, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> seeded(Self self, Stored stored, Keys keys,
                                                     std::shared_ptr<FileLock> lock, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> refreshedStored(Self self, SettingsPayload stored, Keys keys,
                                                              std::shared_ptr<FileLock> lock);
    static QCoro::Task<Result<CredentialPtr>> signedIn(Self self, OAuthApplication application, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> keptNewGrant(Self self, SettingsPayload grant, Stored before, Keys keys,
                                                           std::shared_ptr<FileLock> lock, std::stop_token stop);
    static QCoro::Task<void> rememberRefused(Self self, Keys keys, std::stop_token stop);
    static QCoro::Task<Result<void>> userConfirmed(Self self, SettingsPayload::User user, std::stop_token stop);
};

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
    return Private::userConfirmed(d, SettingsPayload::User{ .id = userId, .name = userName, .unknown = {} }, stop);
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

/// The list without the lock; what may spend something goes on in walkLocked(), what needs a person in signedIn().
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::walk(Self self, OAuthDemand demand, std::stop_token stop)
{
    Keys keys;
    Stored stored;
    if (!usesGivenTokenOnly(*self->properties) && self->file().exists()) {
        const auto fetched = co_await keysFor(self, false, stop);
        if (!fetched)
            co_return fail(fetched.error());
        keys = *fetched;
        auto read = self->read(keys);
        if (!read)
            co_return fail(read.error());
        stored = std::move(*read);
    }
    const auto step = nextOAuthStep(*self->properties, pointerTo(stored), demand, self->now());
    if (!step)
        co_return fail(step.error());
    const bool tookRefused = stored && self->givenTokenIsRefused && !stored->knows(self->properties->accessToken);
    if (*step == OAuthStep::UseStored && tookRefused)
        co_await rememberRefused(self, keys, stop);
    // The person's yes to another user takes what waits for it.
    const bool takesPending = self->surroundings.replaceUser && stored && QFileInfo::exists(pendingPath(self->file()));
    if (*step == OAuthStep::UseStored && !takesPending)
        co_return credentialOf(*stored);
    // An access token without a refresh token is used for this run only: nothing to write.
    const bool seedsNothing = *step == OAuthStep::TrySeed && self->properties->refreshToken.isEmpty();
    if (*step == OAuthStep::UseGivenToken || seedsNothing)
        co_return credentialOfGiven(*self->properties);

    // Found out before a keychain is asked or a lock taken.
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    if (*step != OAuthStep::SignIn) {
        if (!stored) {
            const auto made = co_await keysFor(self, true, stop);
            if (!made)
                co_return fail(made.error());
            keys = *made;
        }
        auto credential = co_await walkLocked(self, std::move(demand), keys, stop);
        if (!credential || *credential)
            co_return credential;
    }
    co_return co_await signedIn(self, std::move(*application), stop);
}

/// The list again, with the lock held and the file read anew: another process may have done the work.
/// @return null where a person is needed, who is never awaited with the lock held
QCoro::Task<Result<CredentialPtr>> Authenticator::Private::walkLocked(Self self, OAuthDemand demand, Keys keys,
                                                                      std::stop_token stop)
{
    auto taken = co_await lockFile(self->properties->settingsLocation, stop);
    if (!taken)
        co_return fail(taken.error());
    const auto lock = std::make_shared<FileLock>(std::move(*taken));
    auto before = self->read(keys);
    if (!before)
        co_return fail(before.error());
    const auto waiting = co_await takePending(self->keeper(keys, lock), std::move(*before), self->given(), stop);
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
        const auto step = nextOAuthStep(*self->properties, pointerTo(*stored), demand, self->now());
        if (!step)
            co_return fail(step.error());
        Result<CredentialPtr> result = CredentialPtr();
        switch (*step) {
        case OAuthStep::UseStored:
            co_return credentialOf(**stored);
        case OAuthStep::UseGivenToken:
            co_return credentialOfGiven(*self->properties);
        case OAuthStep::SignIn:
            co_return CredentialPtr();
        case OAuthStep::Refresh:
            co_return co_await refreshedStored(self, std::move(**stored), keys, lock);
        case OAuthStep::ExchangeVerifier:
            result = co_await exchangedVerifier(self, std::move(*stored), keys, lock, stop);
            break;
        case OAuthStep::TrySeed:
            if (self->properties->refreshToken.isEmpty())
                co_return credentialOfGiven(*self->properties);
            result = co_await seeded(self, std::move(*stored), keys, lock, stop);
            break;
        }
        if (!result || *result)
            co_return result;
    }
    co_return fail(Reason::Unexpected);
}

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
                                                                  std::shared_ptr<FileLock> lock, std::stop_token stop)
{
    auto application = applicationOf(*self->properties, pointerTo(stored));
    if (!application)
        co_return fail(application.error());
    if (const auto rehearsed = self->file().rehearse(*keys, *lock); !rehearsed)
        co_return fail(rehearsed.error());
    TokenSet tokens = givenTokens(*self->properties);
    bool works = isAlive(tokens, self->now());
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
    const auto lock = co_await lockFile(self->properties->settingsLocation, stop);
    auto stored = lock ? self->read(keys) : Result<Stored>(fail(lock.error()));
    if (!stored || !*stored)
        co_return; // the next run finds it out again
    (*stored)->remember(self->properties->accessToken);
    advance(**stored);
    if (const auto written = self->file().write(**stored, *keys, *lock); !written)
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
    const auto lock = co_await lockFile(properties.settingsLocation, stop);
    if (!lock)
        co_return fail(lock.error());
    auto latest = self->read(*keys);
    if (!latest || !*latest)
        co_return latest ? Result<void>() : fail(latest.error());
    SettingsPayload &payload = **latest;
    if (payload.user && payload.user->id != user.id && !self->surroundings.replaceUser)
        co_return fail(
            Error{ .reason = Reason::OtherUser, .subject = user.name, .detail = payload.user->name, .suggestion = {} });
    payload.user = user;
    advance(payload);
    co_return self->file().write(payload, **keys, *lock);
}

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// What an Authenticator and its coroutines share: they outlive one that goes while they wait. The list is walked in
// authenticator.cpp, its steps are in authenticator_steps.cpp.
#pragma once

#include "auth/authenticator.h"
#include "auth/grant.h"
#include "auth/initiate_oauth.h"
#include "auth/one_shot.h"
#include "auth/pending_grant.h"
#include "auth/settings/locked_settings.h"
#include "auth/settings/settings_state.h"

#include <QPointer>
#include <QSet>

#include <optional>
#include <utility>

namespace tsunagi::auth {

struct Authenticator::Private {
    using Keys = Shared<const SettingsKeys>;
    using Settings = Shared<LockedSettings>;
    using Stored = std::optional<SettingsPayload>;
    using Self = std::shared_ptr<Private>;

    QPointer<Authenticator> q;
    std::shared_ptr<const ConnectionProperties> properties;
    Surroundings surroundings;
    std::optional<OneShot<Result<CredentialPtr>>> walking; ///< set while somebody walks the list
    std::stop_source life; ///< stopped when the Authenticator goes: a person is not awaited any longer
    bool givenTokenIsRefused = false; ///< OAuthAccessToken got a 401: the file's grant serves from then on
    bool usesFile = false; ///< the last credential came from the settings file
    bool hasToldIdentity = false; ///< identityMade() has been emitted
    QSet<QString> warnedOf; ///< what is the same at each request is told once

    [[nodiscard]] static const SettingsPayload *pointerTo(const Stored &stored) { return stored ? &*stored : nullptr; }
    [[nodiscard]] QDateTime now() const
    {
        return surroundings.now ? surroundings.now() : QDateTime::currentDateTimeUtc();
    }
    /// The state beside the file is read only where the clock looks wrong.
    [[nodiscard]] ClockReading clockFor(const SettingsPayload *stored) const
    {
        const QDateTime time = now();
        if (!stored || !isBornLater(stored->tokens, time))
            return { time };
        return { time, skewAtBirth(readState(properties->settingsLocation), stored->tokens) };
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
    [[nodiscard]] static GrantKeeper keeper(Self self, Settings settings)
    {
        return { self->surroundings.network, std::move(settings), self->surroundings.replaceUser,
                 [self](const Error &warning) { self->warn(warning); } };
    }
    /// The next content of the same grant, or of one that only knows more.
    [[nodiscard]] Result<void> keep(const Settings &settings, const SettingsPayload &payload)
    {
        const auto kept = settings->keep(payload);
        if (!kept)
            return fail(kept.error());
        if (*kept)
            warn(**kept);
        return {};
    }

    /// RefreshedElsewhere where another machine refreshed the grant last and the connection refuses that; else a
    /// warning.
    [[nodiscard]] Result<void> checkHost(const SettingsPayload &stored);

    /// What a token request came to, for those who wait for the lock and for later runs.
    void note(const Error &failure) const { noteFailure(properties->settingsLocation, failure); }
    void note(const TokenSet &tokens) const
    {
        constexpr qint64 worthALine = 300;
        noteTokens(properties->settingsLocation, tokens);
        if (tokens.clockSkew && std::abs(*tokens.clockSkew) > worthALine)
            log(QStringLiteral("clock.skew seconds=%1").arg(*tokens.clockSkew));
    }
    /// A credential of what is stored, which ends when it does by the clock as it is now.
    [[nodiscard]] Result<CredentialPtr> credentialOfStored(const SettingsPayload &stored) const
    {
        SettingsPayload dated = stored.clone();
        dated.tokens = redated(stored.tokens, clockFor(&stored));
        return credentialOf(dated);
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

    /// Before a person is asked: what they will allow can be written. Somebody who has the lock has shown that, too.
    [[nodiscard]] Result<void> rehearsedUnlessBusy(const Keys &keys) const
    {
        const auto lock = tryLockFile(properties->settingsLocation);
        if (!lock)
            return lock.error().reason == Reason::LockTimedOut ? Result<void>() : fail(lock.error());
        return file().rehearse(*keys, *lock);
    }

    static QCoro::Task<Result<Keys>> keysFor(Self self, bool mayMake, std::stop_token stop)
    {
        const auto source = self->surroundings.keys;
        auto keys = co_await source->keys(mayMake, stop);
        for (const Error &warning : source->warnings())
            self->warn(warning);
        const QString made = source->madeIdentityAt();
        if (self->q && !made.isEmpty() && !std::exchange(self->hasToldIdentity, true))
            Q_EMIT self->q->identityMade(made);
        co_return keys;
    }

    /// Keys that a file can be sealed to, before anything is spent: a file that is not there yet, or was opened by a
    /// passphrase alone, goes to an identity that is made now.
    static QCoro::Task<Result<Keys>> keysForWriting(Self self, Keys keys, std::stop_token stop)
    {
        if (keys && !keys->identities.empty())
            co_return keys;
        co_return co_await keysFor(self, true, stop);
    }

    /// The file as it is found; neither keys nor content where there is none, or it is not needed.
    struct Opened {
        Keys keys;
        Stored stored;
    };
    static QCoro::Task<Result<Opened>> openedFile(Self self, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> sharedWalk(Self self, OAuthDemand demand, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> walk(Self self, OAuthDemand demand, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> walkLocked(Self self, OAuthDemand demand, Keys keys,
                                                         std::stop_token stop);
    static QCoro::Task<Result<Settings>> locked(Self self, Keys keys, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> exchangedVerifier(Self self, Settings settings, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> seeded(Self self, Settings settings, bool mustRefresh,
                                                     std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> refreshedStored(Self self, Settings settings);
    static QCoro::Task<Result<CredentialPtr>> signedIn(Self self, OAuthApplication application, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> keptNewGrant(Self self, SettingsPayload grant, Settings settings,
                                                           std::stop_token stop);
    static QCoro::Task<void> rememberRefused(Self self, Keys keys, std::stop_token stop);
    static QCoro::Task<Result<void>> userConfirmed(Self self, SettingsPayload::User user, std::stop_token stop);
};

} // namespace tsunagi::auth

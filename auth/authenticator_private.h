// SPDX-License-Identifier: GPL-3.0-or-later
// What an Authenticator and its coroutines share: they outlive one that goes while they wait. The list is walked in
// authenticator.cpp, its steps are in authenticator_steps.cpp.
#pragma once

#include "auth/authenticator.h"
#include "auth/initiate_oauth.h"
#include "auth/one_shot.h"
#include "auth/pending_grant.h"
#include "auth/settings/settings_file.h"

#include <QPointer>
#include <QSet>

#include <optional>
#include <utility>

namespace tsunagi::auth {

struct Authenticator::Private {
    using Keys = Shared<const SettingsKeys>;
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
    static QCoro::Task<Result<CredentialPtr>> exchangedVerifier(Self self, Stored stored, Keys keys,
                                                                std::shared_ptr<FileLock> lock, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>>
    seeded(Self self, Stored stored, Keys keys, std::shared_ptr<FileLock> lock, bool mustRefresh, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> refreshedStored(Self self, SettingsPayload stored, Keys keys,
                                                              std::shared_ptr<FileLock> lock);
    static QCoro::Task<Result<CredentialPtr>> signedIn(Self self, OAuthApplication application, std::stop_token stop);
    static QCoro::Task<Result<CredentialPtr>> keptNewGrant(Self self, SettingsPayload grant, Stored before, Keys keys,
                                                           std::shared_ptr<FileLock> lock, std::stop_token stop);
    static QCoro::Task<void> rememberRefused(Self self, Keys keys, std::stop_token stop);
    static QCoro::Task<Result<void>> userConfirmed(Self self, SettingsPayload::User user, std::stop_token stop);
};

} // namespace tsunagi::auth

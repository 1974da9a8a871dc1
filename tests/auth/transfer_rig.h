// SPDX-License-Identifier: GPL-3.0-or-later
// Settings files of several machines in one folder, each machine with an identity of its own: what the tests of
// exporting, importing and sealing anew share.
#pragma once

#include "auth/oauth/token_set.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/settings_file.h"
#include "tests/auth/making.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <optional>

namespace tsunagi::tests {

class TransferRig {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString identityOf(const QString &machine) const { return path(machine + QStringLiteral(".key")); }

    /// @p machine's keys; an identity is made at the first call.
    [[nodiscard]] std::shared_ptr<auth::KeySource> keySource(const QString &machine, const QString &settingsPath,
                                                             const QString &passphrase = {},
                                                             const QStringList &recipients = {}) const
    {
        return std::make_shared<auth::IdentityFileKeys>(identityOf(machine), recipients,
                                                        auth::Secret::fromText(passphrase), settingsPath);
    }
    [[nodiscard]] auth::Shared<const auth::SettingsKeys> keys(const QString &machine,
                                                              const QStringList &recipients = {}) const
    {
        const QString nowhere = path(QStringLiteral("nowhere"));
        return QCoro::waitFor(keySource(machine, nowhere, {}, recipients)->keys(true, {})).value();
    }
    [[nodiscard]] QString recipientOf(const QString &machine) const
    {
        return keys(machine)->identities.front().recipient().text();
    }

    /// A grant that holds tokens named after it and its generation.
    [[nodiscard]] static auth::SettingsPayload payload(const QString &grantId, qint64 generation)
    {
        const QString name = QStringLiteral("%1-%2").arg(grantId).arg(generation);
        auth::SettingsPayload payload;
        payload.grantId = grantId;
        payload.generation = generation;
        payload.url = QStringLiteral("https://acme.backlog.com");
        payload.clientId = QStringLiteral("client");
        payload.clientSecret = auth::Secret("client secret");
        payload.callbackUrl = QStringLiteral("http://localhost:33333");
        payload.tokens.accessToken = auth::Secret::fromText(QStringLiteral("access-") + name);
        payload.tokens.refreshToken = auth::Secret::fromText(QStringLiteral("refresh-") + name);
        payload.tokens.tokenType = QStringLiteral("Bearer");
        payload.tokens.expiresIn = 3600;
        payload.tokens.obtainedAt = QDateTime::fromString(QStringLiteral("2026-11-23T03:00:05Z"), Qt::ISODate);
        payload.user = auth::SettingsPayload::User{ 1, QStringLiteral("佐藤 由美"), {} };
        payload.grantedAt = QDateTime::fromString(QStringLiteral("2026-11-01T09:00:00Z"), Qt::ISODate);
        payload.host = QStringLiteral("desk");
        payload.remember(payload.tokens.accessToken);
        payload.remember(payload.tokens.refreshToken);
        return payload;
    }

    [[nodiscard]] auth::Result<void> write(const QString &name, const auth::SettingsPayload &payload,
                                           const QString &machine, const QStringList &recipients = {}) const
    {
        const auto lock = auth::tryLockFile(path(name));
        if (!lock)
            return auth::fail(lock.error());
        return auth::SettingsFile(path(name)).write(payload, *keys(machine, recipients), *lock);
    }
    [[nodiscard]] auth::Result<auth::SettingsPayload> read(const QString &name, const QString &machine) const
    {
        return auth::SettingsFile(path(name)).read(*keys(machine));
    }
    /// "grant 3", or why not.
    [[nodiscard]] QString held(const QString &name, const QString &machine) const
    {
        const auto payload = read(name, machine);
        return payload ? QStringLiteral("%1 %2").arg(payload->grantId).arg(payload->generation) : outcomeOf(payload);
    }

private:
    QTemporaryDir m_home;
};

} // namespace tsunagi::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of one run share: the connection as it was given, and what earlier checks have found for later ones.
// Nothing here spends a code or a refresh token, and the settings file's content stays as it is.
#pragma once

#include "auth/doctor/finding.h"
#include "auth/network.h"
#include "auth/properties.h"
#include "auth/secret_places.h"
#include "auth/secrets/secret_store.h"
#include "auth/settings/settings_keys.h"
#include "auth/settings/settings_payload.h"

#include <QCoroTask>
#include <QSet>

#include <functional>

namespace tsunagi::auth {

/// How long one request or question of a check is awaited, whatever Timeout says: a person waits for all of them.
inline constexpr int checkSeconds = 20;

struct Examination {
    // Given.
    PropertyBag given;
    QString dataHome; ///< $XDG_DATA_HOME/tsunagi
    QString configHome; ///< $XDG_CONFIG_HOME/tsunagi
    std::optional<SavedConnection> saved; ///< where one is examined
    std::shared_ptr<SecretStore> store;
    bool isVault = false; ///< the store is the vault, else the keychain
    bool usesStore = false; ///< a saved connection has secrets in it
    std::optional<Error> storeFailure; ///< what it said when those were asked for
    std::stop_token stop;
    std::function<QDateTime()> now; ///< UTC; empty: the system's clock

    // Found by the checks, in their order.
    std::shared_ptr<const ConnectionProperties> properties; ///< of what is sound of @c given; set by the first check
    QSet<Property> malformed;
    std::shared_ptr<Network> network;
    Shared<const SettingsKeys> keys;
    std::optional<SettingsPayload> stored; ///< the settings file's content, where it could be opened
    bool hasBadFile = false; ///< there is a settings file, and it can't be used
    std::optional<Result<HttpReply>> answer; ///< the space's, to a request without any credential
    QDateTime askedAt; ///< by time()
    QDateTime answeredAt;
    bool isSpace = false; ///< it answers as Backlog does: only there may a secret go
    bool isClientAccepted = false;

    [[nodiscard]] QDateTime time() const { return now ? now() : QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] bool isOAuth() const { return properties->authScheme == AuthScheme::OAuth; }
    [[nodiscard]] const SettingsPayload *storedOrNull() const { return stored ? &*stored : nullptr; }
    /// The properties', or the settings file's where they have none.
    [[nodiscard]] std::optional<SpaceUrl> space() const;
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QString callbackUrl() const;
    /// Why nothing may be sent yet, or nothing: the URL is not known, or how to go there is malformed.
    [[nodiscard]] std::optional<Finding> whyNotReachable() const;
    /// The same for what carries a secret: the space must have answered as one, too.
    [[nodiscard]] std::optional<Finding> whyNotAskable() const;
    /// A request with the time limit of a check.
    [[nodiscard]] HttpRequest request(const QUrl &url) const;
};

using ExaminationPtr = std::shared_ptr<Examination>;

/// Asks the space once for what needs no credential, and keeps the answer.
[[nodiscard]] QCoro::Task<void> askSpace(ExaminationPtr examination);

} // namespace tsunagi::auth

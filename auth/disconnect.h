// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a connection's credentials off this machine: the settings file with its companions, and keys or tokens in the
// secret store. The connection itself stays, with the application's details, to log in again. Backlog documents no way
// for a program to withdraw a permission or a key: what it keeps is told, with the page where a person can.
#pragma once

#include "auth/connections.h"
#include "auth/space_url.h"

#include <QUrl>

#include <optional>

namespace tsunagi::auth {

/// What is to be taken away. No secret is needed for that, so none is fetched.
struct Credentials {
    QString settingsPath;
    std::optional<SpaceUrl> space;
    struct Kept {
        Property property;
        QString key; ///< its name in the secret store
    };
    QList<Kept> secrets; ///< keys and tokens; not the application's client secret
};

/// What checkedProperties() says of a connection that could not be opened either.
[[nodiscard]] Result<Credentials> credentialsOf(const SavedConnection &connection);

/// One thing that was there.
struct Removal {
    std::optional<Property> property; ///< of the secret store; none: a file of the settings file's
    QString place; ///< the file's path, or what the store is called
    std::optional<Error> failure; ///< it is there still
};
struct Removals {
    QList<Removal> list;
};

/// What can't be taken away is told, and the rest is done all the same. Nothing is listed where nothing was there.
[[nodiscard]] QCoro::Task<Shared<const Removals>> disconnect(Credentials credentials,
                                                             std::shared_ptr<SecretStore> store, std::stop_token stop);

/// Where a person withdraws a permission or a key: a page of the personal settings.
[[nodiscard]] QUrl withdrawalPage(const SpaceUrl &space);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// From the command line and its surroundings to a connection that requests can be made with.
#pragma once

#include "app/cli/login_prompt.h"
#include "app/cli/session.h"
#include "auth/authenticator.h"
#include "auth/network.h"
#include "auth/properties.h"
#include "auth/shared.h"

#include <QCoroTask>

#include <memory>

namespace tsunagi::cli {

/// Everything of one connection. Nothing of it touches the network before it is asked to.
struct Connection {
    std::shared_ptr<const auth::ConnectionProperties> properties;
    std::shared_ptr<auth::KeySource> keys;
    std::shared_ptr<auth::Network> network;
    auth::Surroundings surroundings;
    std::shared_ptr<auth::Authenticator> authenticator;
    std::unique_ptr<LoginPrompt> prompt;
};

enum class Browser {
    OnlyIfInteractive, ///< `--interactive` allows it
    Allowed,
};

struct ConnectionDemand {
    Browser browser = Browser::OnlyIfInteractive;
    bool replaceUser = false;
    auth::PropertyBag inputs = {}; ///< a procedure's, of the rank of -p
};

/// The checked properties from all places; warnings are told, secrets are named to the reporter so that it masks them.
/// @param inputs  a procedure's: RepeatedProperty where -p gives one of them, too
[[nodiscard]] QCoro::Task<Result<auth::Shared<const auth::ConnectionProperties>>>
connectionProperties(Session &session, auth::PropertyBag inputs = {});
/// Where the identities of a connection's settings file come from.
[[nodiscard]] std::shared_ptr<auth::KeySource>
keySourceOf(Session &session, const auth::ConnectionProperties &properties, const QString &settingsPath);

[[nodiscard]] QCoro::Task<Result<auth::Shared<Connection>>> openConnection(Session &session, ConnectionDemand demand);
/// Walks the list of InitiateOAuth as far as needed. Says where an identity was made, and hides the token.
[[nodiscard]] QCoro::Task<Result<auth::CredentialPtr>> credentialOf(Session &session,
                                                                    std::shared_ptr<Connection> connection);

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// A connection that is open: its checked properties, the network, the authenticator and the client that belong
// together.
#pragma once

#include "auth/authenticator.h"
#include "auth/connections.h"
#include "backlog/client.h"

#include <memory>

namespace tsunagi::ui {

/// SignInAnew: the grant that is stored does not serve.
enum class Browser { Never, Allowed, SignInAnew };
enum class OtherUser { Refused, Taken };

struct Opened {
    std::shared_ptr<const auth::ConnectionProperties> properties;
    std::shared_ptr<auth::Network> network;
    auth::Surroundings surroundings; ///< what the authenticator was given, for procedures
    std::shared_ptr<auth::Authenticator> authenticator;
    std::shared_ptr<backlog::Client> client;
};

/// Nothing is asked of the network, the keychain or the disk yet. What checkedProperties() says otherwise.
[[nodiscard]] auth::Result<Opened> open(const auth::PropertyBag &bag, std::shared_ptr<auth::SecretStore> store,
                                        Browser browser, OtherUser otherUser = OtherUser::Refused);

} // namespace tsunagi::ui

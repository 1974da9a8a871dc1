// SPDX-License-Identifier: GPL-3.0-or-later
// A real client on a real sandbox: connected by API key, or by an OAuth grant with a settings file of its own.
#pragma once

#include "auth/authenticator.h"
#include "backlog/client.h"
#include "tests/support/sandbox_process.h"

#include <QTemporaryDir>

#include <initializer_list>
#include <memory>
#include <utility>

namespace tsunagi::tests {

using Given = std::initializer_list<std::pair<auth::Property, QString>>;

struct Connected {
    std::shared_ptr<const auth::ConnectionProperties> properties;
    std::shared_ptr<auth::Network> network;
    std::shared_ptr<auth::Authenticator> authenticator;
    std::shared_ptr<backlog::Client> client;
};

/// From exactly the properties given; the settings file and the identity are in @p home.
[[nodiscard]] Connected connected(Given given, const QString &home);
/// The key of the sandbox's user; @p further properties win.
[[nodiscard]] Connected connectedByKey(const SandboxProcess &sandbox, const QString &home, Given further = {});
/// A fresh grant, refreshed when needed.
[[nodiscard]] Connected connectedByOAuth(SandboxProcess &sandbox, const QString &home, Given further = {});

/// How many requests of the sandbox's log are for @p path ("/api/v2/projects"), and how many were answered with @p
/// status.
[[nodiscard]] int requestsFor(SandboxProcess &sandbox, const QString &path, int status = 0);

/// Removes what this machine remembers of rate limits: for a sandbox that is given others.
void forgetRateLimits();

/// "WrongApiKey", or "done".
template <typename T>
QString outcomeOf(const auth::Result<T> &result)
{
    return result ? QStringLiteral("done") : auth::nameOf(result.error().reason);
}

/// All that an error says, in one text.
[[nodiscard]] QString factsOf(const auth::Error &error);

} // namespace tsunagi::tests

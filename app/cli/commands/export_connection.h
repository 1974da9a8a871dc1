// SPDX-License-Identifier: GPL-3.0-or-later
// The connection that something is exported of: by OAuth, tested first, and with the grant that it has itself.
#pragma once

#include "app/cli/connection_setup.h"
#include "auth/settings/settings_payload.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// NotWithApiKey, and what openConnection() says.
[[nodiscard]] QCoro::Task<Result<auth::Shared<Connection>>> openForExport(Session &session, Browser browser);
/// The connection test: nothing is exported that does not work here.
[[nodiscard]] QCoro::Task<Result<auth::SettingsPayload::User>> testedUser(Session &session,
                                                                          std::shared_ptr<Connection> connection);
/// An empty payload where there is no settings file: a token given as a property needs none.
[[nodiscard]] QCoro::Task<Result<auth::SettingsPayload>> storedOf(Session &session,
                                                                  std::shared_ptr<Connection> connection);

} // namespace tsunagi::cli

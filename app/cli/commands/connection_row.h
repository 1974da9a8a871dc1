// SPDX-License-Identifier: GPL-3.0-or-later
// The connection test as `connect` and `test` print it: one row of the space and the user behind the credentials.
#pragma once

#include "app/cli/connection_setup.h"
#include "app/cli/session.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// Two requests, then the row.
[[nodiscard]] QCoro::Task<Result<void>> printConnectionTest(Session &session, std::shared_ptr<Connection> connection);

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// `settings export --fleet`: a row a host as it is done, and at the end how far it has come.
#pragma once

#include "app/cli/session.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// Options of `settings export` that only a fleet has.
inline constexpr const char *fleetOption = "fleet";
inline constexpr const char *redoOption = "redo";

[[nodiscard]] QCoro::Task<Result<void>> exportFleet(Session &session);

} // namespace tsunagi::cli

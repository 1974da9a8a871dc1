// SPDX-License-Identifier: GPL-3.0-or-later
// `doctor --real-space` as a person at a terminal has it: says what it will do, asks, lets each step be skipped, and
// prints the report at the end. Nothing that it gets is kept.
#pragma once

#include "app/cli/session.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// BadArgument where there is no terminal.
[[nodiscard]] QCoro::Task<Result<void>> runRealSpace(Session &session);

} // namespace tsunagi::cli

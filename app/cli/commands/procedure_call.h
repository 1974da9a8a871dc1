// SPDX-License-Identifier: GPL-3.0-or-later
// A procedure of the connection guide, called with the words that a person gave.
#pragma once

#include "app/cli/session.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// @param words  the procedure's name and its inputs, NAME=VALUE, NAME=@FILE or NAME=-
[[nodiscard]] QCoro::Task<Result<void>> callProcedure(Session &session, QStringList words);

} // namespace tsunagi::cli

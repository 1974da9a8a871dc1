// SPDX-License-Identifier: GPL-3.0-or-later
// A saved connection as a row, for `profiles list` and `profiles add`.
#pragma once

#include "app/cli/results.h"
#include "auth/connections.h"

namespace tsunagi::cli {

[[nodiscard]] const QList<backlog::Column> &profileColumns();
[[nodiscard]] HandMadeRow profileRow(const auth::SavedConnection &connection);

} // namespace tsunagi::cli

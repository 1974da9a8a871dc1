// SPDX-License-Identifier: GPL-3.0-or-later
// The help, made from the table of commands, the global options and the declaration of properties.
#pragma once

#include "app/cli/command.h"
#include "app/cli/streams.h"

namespace tsunagi::cli {

/// @param command  null: the overview. The language must have been chosen.
[[nodiscard]] Result<void> printHelp(OutputStream &out, const CommandInfo *command);
/// The connection properties: `help properties`.
[[nodiscard]] Result<void> printPropertyHelp(OutputStream &out);

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of commands and the global options: the parser and the help are made from them.
#pragma once

#include "app/cli/command.h"

namespace tsunagi::cli {

[[nodiscard]] std::span<const CommandInfo *const> allCommands();
[[nodiscard]] std::span<const OptionInfo> globalOptions();

} // namespace tsunagi::cli

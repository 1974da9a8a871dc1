// SPDX-License-Identifier: GPL-3.0-or-later
// The program from its arguments to its exit code.
#pragma once

namespace tsunagi::cli {

/// What main() calls after the process hygiene.
[[nodiscard]] int runProgram(int argc, char **argv);

} // namespace tsunagi::cli

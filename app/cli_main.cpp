// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi-cli: everything that a headless machine needs, and everything that a script wants.
#include "app/cli/hygiene.h"
#include "app/cli/program.h"

int main(int argc, char *argv[])
{
    tsunagi::cli::applyProcessHygiene();
    return tsunagi::cli::runProgram(argc, argv);
}

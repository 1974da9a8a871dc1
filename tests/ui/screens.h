// SPDX-License-Identifier: GPL-3.0-or-later
// A walk through every screen of the program, for what must hold on each of them.
#pragma once

#include "tests/ui/stage.h"

namespace tsunagi::tests {

/// Called on each screen: its name, and the window that shows it.
using Look = std::function<void(const QString &screen, QWidget *window)>;

/// Welcome, the pages of the wizard with and without their errors, overview, properties, log, the questions before a
/// log-out and a removal, results with a chosen row, with each kind of chart and with none, an export that is done, the
/// procedures, and what prepares a server; at last, without a keychain, the vault. False where a screen is not reached.
/// The stage's sandbox runs; three connections are saved in the end.
[[nodiscard]] bool visitScreens(Stage &stage, const Look &look);

} // namespace tsunagi::tests

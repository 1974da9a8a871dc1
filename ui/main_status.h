// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's status bar says: of the table on screen, else of the connection, else that all is ready.
#pragma once

namespace tsunagi::ui {

class ConnectionSession;
class StatusLine;
class TableLoad;

/// @p session  chosen, or null; @p load  of the table on screen, or null
void showStatus(StatusLine &line, const ConnectionSession *session, const TableLoad *load, bool trialIsStarting);

} // namespace tsunagi::ui

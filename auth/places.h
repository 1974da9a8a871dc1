// SPDX-License-Identifier: GPL-3.0-or-later
// Tsunagi's own folders by the XDG base directory specification. Asked anew each time: tests change the environment.
#pragma once

#include <QString>

namespace tsunagi::auth {

[[nodiscard]] QString configHome(); ///< $XDG_CONFIG_HOME/tsunagi
[[nodiscard]] QString dataHome(); ///< $XDG_DATA_HOME/tsunagi
[[nodiscard]] QString stateHome(); ///< $XDG_STATE_HOME/tsunagi

} // namespace tsunagi::auth

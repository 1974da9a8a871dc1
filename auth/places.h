// SPDX-License-Identifier: GPL-3.0-or-later
// Tsunagi's own folders by the XDG base directory specification. Asked anew each time: tests change the environment.
#pragma once

#include <QString>

namespace tsunagi::auth {

[[nodiscard]] QString configHome(); ///< $XDG_CONFIG_HOME/tsunagi
[[nodiscard]] QString dataHome(); ///< $XDG_DATA_HOME/tsunagi
[[nodiscard]] QString stateHome(); ///< $XDG_STATE_HOME/tsunagi
[[nodiscard]] QString cacheHome(); ///< $XDG_CACHE_HOME/tsunagi
[[nodiscard]] QString runtimeHome(); ///< $XDG_RUNTIME_DIR/tsunagi; empty where there is none: it has no default

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this desktop has a D-Bus session to ask.
#pragma once

namespace tsunagi::ui {

/// Connecting where there is no bus would try to launch one, which takes long and is not ours to do.
[[nodiscard]] bool hasSessionBus();

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps for several servers know of each other.
#pragma once

#include "auth/transfer/fleet_run.h"

namespace tsunagi::ui {

struct FleetOrder {
    std::vector<auth::FleetHost> hosts;
    QString folder; ///< absolute
    bool withoutClientSecret = false;
};

} // namespace tsunagi::ui

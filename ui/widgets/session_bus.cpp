// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/session_bus.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace tsunagi::ui

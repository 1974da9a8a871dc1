// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a grant over to this machine: it is refreshed here from now on, and a hand-over that never got as far as its
// exported file is taken back.
#pragma once

#include "auth/settings/locked_settings.h"

namespace tsunagi::auth {

struct Adopted {
    QString host; ///< as the file has it now; empty in a container
    qint64 generation = 0;
    bool isTakenBack = false; ///< it was marked as given away
};

/// @p host: hostId(). SettingsMissing; GivenAway where the grant has gone with its exported file.
[[nodiscard]] Result<Adopted> adoptSettings(LockedSettings &settings, const QString &host);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a grant that was handed over: whoever finds it is told where the grant went. The place stands in the
// payload under "givenAwayTo", which programs that do not know it keep.
#pragma once

#include "auth/error.h"
#include "auth/settings/settings_payload.h"

namespace tsunagi::auth {

/// The path of the exported file; empty where the payload does not say.
[[nodiscard]] QString givenAwayTo(const SettingsPayload &payload);
void markGivenAway(SettingsPayload &payload, const QString &to);
void takeMarkBack(SettingsPayload &payload);
/// GivenAway: where it went, or @p path where the payload does not say.
[[nodiscard]] Error whereGiven(const SettingsPayload &payload, const QString &path);

} // namespace tsunagi::auth

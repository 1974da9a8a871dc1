// SPDX-License-Identifier: GPL-3.0-or-later
// A grant that leaves this machine: marked as given away while its tokens are still here, exported, and only then taken
// from the file and all beside it. Cut short at any instant, there is one machine that has it.
#pragma once

#include "auth/settings/locked_settings.h"

#include <functional>

namespace tsunagi::auth {

/// Writes the exported file, durably and new; called once, after the mark.
using WriteExported = std::function<Result<void>()>;
/// Seals what the other machine gets, before anything is changed; what it returns is called then.
using SealExported = std::function<Result<WriteExported>(SettingsPayload exported)>;

/// @p to: the exported file, which the mark names. SettingsMissing, GivenAway, NoGrant; where the exported file can't
/// be written, the mark is taken back, and the file's own error told.
[[nodiscard]] Result<void> handOver(LockedSettings &settings, const QString &to, const SealExported &sealExported);

/// The end of a hand-over that was cut short after its exported file had been written: whether there was one.
[[nodiscard]] Result<bool> finishHandOver(LockedSettings &settings);

} // namespace tsunagi::auth

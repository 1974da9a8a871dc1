// SPDX-License-Identifier: GPL-3.0-or-later
// The health of one settings file, for whoever watches it: what doctor looks at in the file and its place, and how the
// grant has fared. Nothing is spent, and the file's content stays as it is.
#pragma once

#include "auth/doctor/doctor.h"
#include "auth/settings/settings_state.h"

namespace tsunagi::auth {

struct HealthDemand {
    qint64 warnSeconds = 0; ///< a warning where the last refresh that went well is older, or not known; 0: not asked
    bool online = false; ///< the space is asked, too
};

/// What the checks have found, beside their findings.
struct SettingsHealth {
    SettingsState state;
    QDateTime lastRefresh; ///< UTC: when the file's token was got, or a later note of one; null: not known
    bool isRecoveryPending = false;
    bool isOverdue = false; ///< warnSeconds was not met
};

/// An examination of the file at @p path by a connection's properties, as they will serve when it is refreshed.
/// @p mayOnlyRead: InitiateOAuth=OFF is said, so that it need not be writable.
[[nodiscard]] ExaminationPtr examinationOf(const QString &path, const ConnectionProperties &properties,
                                           bool mayOnlyRead, std::shared_ptr<SecretStore> store);

/// Permissions, SettingsFile, Storage, Rewrite, Recovery, Grant, LastRefresh, Expiry, LastError, Secrets; then, online,
/// doctor's from HostName on that need no browser. Interrupted; what @p take says.
[[nodiscard]] QCoro::Task<Result<void>> examineHealth(ExaminationPtr examination, HealthDemand demand,
                                                      std::shared_ptr<SettingsHealth> health, FindingTaker take);

} // namespace tsunagi::auth

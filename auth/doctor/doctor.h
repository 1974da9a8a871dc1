// SPDX-License-Identifier: GPL-3.0-or-later
// What could be wrong with a connection, one check after the other, without spending a code or a refresh token and
// without changing a file's content.
#pragma once

#include "auth/doctor/checks.h"

#include <span>

namespace tsunagi::auth {

struct CheckInfo {
    const char *name; ///< "CallbackPort": part of the contract (docs/formats.md)
    QCoro::Task<Findings> (*check)(ExaminationPtr examination);
};

/// In the order in which they run.
[[nodiscard]] std::span<const CheckInfo> allChecks();

/// Takes each finding as soon as it is known; a failure of its own ends the examination.
using FindingTaker = std::function<Result<void>(const CheckInfo &check, const Finding &finding)>;

/// Interrupted when the examination's stop asks; what @p take says.
[[nodiscard]] QCoro::Task<Result<void>> examine(ExaminationPtr examination, FindingTaker take);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// The order of /issues: by any documented sort, with the issue's id where two are equal, so that pages never overlap.
#pragma once

#include "app/sandbox/space.h"

#include <vector>

namespace tsunagi::sandbox {

/// False where sort is no documented name.
[[nodiscard]] bool isIssueSort(const QByteArray &sort);
/// Orders issues, which come by ascending index. Where there is no value, it counts as the least.
void sortIssues(const Space &space, std::vector<int> &issues, const QByteArray &sort, bool ascending);

} // namespace tsunagi::sandbox

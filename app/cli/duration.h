// SPDX-License-Identifier: GPL-3.0-or-later
// Durations as people write them: 45m, 12h, 7d, 60s, or a number of seconds.
#pragma once

#include <QString>

#include <optional>

namespace tsunagi::cli {

/// Seconds; nothing where the text is no duration.
[[nodiscard]] std::optional<qint64> secondsOf(const QString &text);

} // namespace tsunagi::cli

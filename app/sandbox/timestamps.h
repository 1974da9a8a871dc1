// SPDX-License-Identifier: GPL-3.0-or-later
// The API's two ways to write time: a UTC timestamp of whole seconds, and a calendar day, which comes as a timestamp
// of midnight. Written by hand since every issue holds several.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace tsunagi::sandbox {

inline constexpr qint64 secondsADay = 24LL * 60 * 60;
inline constexpr int noDay = INT32_MIN; ///< in place of a day since 1970-01-01

/// "2026-11-23T01:02:03Z" of seconds since the epoch.
[[nodiscard]] QByteArray timestamp(qint64 seconds);
/// "2026-11-23T00:00:00Z" of days since the epoch.
[[nodiscard]] QByteArray dayTimestamp(int day);
/// Days since the epoch of exactly "yyyy-MM-dd".
[[nodiscard]] std::optional<int> parseDay(QByteArrayView text);

} // namespace tsunagi::sandbox

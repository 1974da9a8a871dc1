// SPDX-License-Identifier: GPL-3.0-or-later
// Backlog's dates and timestamps as integers and back, by hand: QDateTime would cost more than the rest of a page's
// parsing.
#pragma once

#include <QByteArray>

#include <optional>

namespace tsunagi::backlog {

/// Days since 1970-01-01 of "2015-05-29" or of a day-only field's "2015-05-29T00:00:00Z", which means that calendar day
/// without conversion of zones (backlog-api.md, section 2). Nothing for any other time of day: it isn't guessed.
[[nodiscard]] std::optional<qint64> parseDay(QByteArrayView text);
/// Milliseconds since 1970-01-01 UTC of "2013-02-07T08:09:49Z"; fractions and offsets ("+09:00") are understood.
[[nodiscard]] std::optional<qint64> parseTimestamp(QByteArrayView text);

/// "2015-05-29".
void appendDay(QByteArray &out, qint64 days);
/// "2013-02-07T08:09:49Z", with ".123" only where there are milliseconds.
void appendTimestamp(QByteArray &out, qint64 milliseconds);
/// "2013-02-07 08:09:49", without a zone.
void appendClockTime(QByteArray &out, qint64 milliseconds);

} // namespace tsunagi::backlog

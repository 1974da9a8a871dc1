// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of the commercial driver's SQL that SQLite lacks. Moments are UTC, "2026-11-28T03:00:00Z", as the tables
// have them; a range of days begins and ends where the days of a time zone do.
#pragma once

#include "backlog/sql/sqlite.h"

#include <QByteArrayList>
#include <QDate>
#include <QTimeZone>

#include <optional>
#include <utility>

namespace tsunagi::backlog {

/// Makes them known to @p db. @p zone: whose today it is. @return an SQLite code
[[nodiscard]] int addFunctions(sqlite3 *db, const QTimeZone &zone);

/// Their names, for completion and for the nearest one to a mistyped name.
[[nodiscard]] QByteArrayList functionNames();

/// The days of "LAST_WEEK", "LAST_N_DAYS" with @p count …, from the first to the one after the last. Weeks begin on
/// Sunday. Nothing where there is no range of that name.
[[nodiscard]] std::optional<std::pair<QDate, QDate>> rangeOfDays(QByteArrayView name, int count, QDate today);
[[nodiscard]] QByteArrayList rangeNames();

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// How the token of a connection fares, in plain words: last refresh, next expiry, last error.
#pragma once

#include <QDateTime>
#include <QStringList>

namespace tsunagi::ui {

class ConnectionSession;

/// A line each; empty for a connection that renews no token.
[[nodiscard]] QStringList tokenFactsOf(const ConnectionSession &session);
/// Empty where the last refresh went well.
[[nodiscard]] QString lastFailureOf(const ConnectionSession &session);
/// Of a UTC time, here and in the person's way of writing.
[[nodiscard]] QString shownTime(const QDateTime &time);

} // namespace tsunagi::ui

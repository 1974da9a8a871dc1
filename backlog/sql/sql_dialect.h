// SPDX-License-Identifier: GPL-3.0-or-later
// The commercial driver's dialect, as far as SQLite lets: what SQLite would not read is written otherwise before it
// sees it (TOP, DATEADD's unquoted parts, LEFT(), ranges of days such as L_LAST_WEEK()).
#pragma once

#include "auth/error.h"

#include <QString>

namespace tsunagi::backlog {

/// @p sql as SQLite reads it. NotInDialect with the way round.
[[nodiscard]] auth::Result<QString> translated(const QString &sql);

/// What to write instead of a function that the driver has and we have not; empty where none is known.
[[nodiscard]] QString wayRound(const QString &function);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// A line typed into a terminal that may be seen: a URL, a yes.
#pragma once

#include "app/cli/streams.h"

#include <QString>

namespace tsunagi::cli {

/// Asks on @p err and waits for the line, without blanks at its ends. Interrupted by Ctrl-C; BadArgument if the input
/// ends first.
[[nodiscard]] Result<QString> readVisibleLine(int descriptor, OutputStream &err, const QString &question);

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// From one JSON scalar to the cell of a column. What the column's type can hold without guessing becomes that type;
// anything else stays text, as it came.
#pragma once

#include "backlog/rows/row_table.h"

namespace tsunagi::backlog {

[[nodiscard]] Cell textCell(QByteArrayView text);
/// @p text is a JSON string's content, unescaped.
[[nodiscard]] Cell cellFromString(const Column &column, QByteArrayView text);
/// @p token is a sound JSON number.
[[nodiscard]] Cell cellFromNumber(const Column &column, QByteArrayView token);
/// @p token is "true" or "false".
[[nodiscard]] Cell cellFromBoolean(const Column &column, QByteArrayView token);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// From a cell to the text that a person reads in the results browser: 2026/11/23, 6時間, はい. Always plain text, one
// line.
#pragma once

#include "backlog/rows/row_table.h"

#include <QString>

namespace tsunagi::ui {

/// One line, cut where nobody would read on in a table.
[[nodiscard]] QString cellText(const backlog::Column &column, const backlog::Cell &cell);
/// All of it, with the time of day and the line ends that it has.
[[nodiscard]] QString wholeCellText(const backlog::Column &column, const backlog::Cell &cell);
[[nodiscard]] bool isRightAligned(const backlog::Column &column);
/// A width that suits most of a column's values, in characters of a Latin digit's width.
[[nodiscard]] int usualWidth(const backlog::Column &column);

} // namespace tsunagi::ui

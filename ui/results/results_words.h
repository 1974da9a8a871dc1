// SPDX-License-Identifier: GPL-3.0-or-later
// How a table's reading is told: in the status bar, and in the place of its rows where there are none.
#pragma once

#include <QString>

namespace tsunagi::ui {

class EmptyState;
class TableLoad;

/// "18,240件中12,400件を読み込みました".
[[nodiscard]] QString statusWords(const TableLoad &load);
/// "124/183ページ・経過22秒"; empty while nothing is read.
[[nodiscard]] QString progressWords(const TableLoad &load);
/// Why there are no rows to see, and what to do.
void sayWhyNoRows(EmptyState &state, const TableLoad &load, const QString &filter);

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Typed words found in a short text of the window, as rows are searched: without regard to case and width.
#pragma once

#include <QString>

namespace tsunagi::ui {

/// Each word of @p typed occurs in @p text; true where nothing is typed.
[[nodiscard]] bool containsWords(const QString &text, const QString &typed);

} // namespace tsunagi::ui

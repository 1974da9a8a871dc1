// SPDX-License-Identifier: GPL-3.0-or-later
// The one style sheet, written from the theme's colours and sizes. Widgets ask for a look by the properties that it
// names: "kind" of buttons (primary, link, flat, segment), "role" of labels, "card" and "band" of frames.
#pragma once

#include <QString>

namespace tsunagi::ui {

class Theme;

[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The clipboard, and taking a secret off it again after 30 seconds.
#pragma once

#include <QString>

namespace tsunagi::ui {

void copyText(const QString &text);
/// Cleared after 30 seconds, if it still holds this.
void copySecretText(const QString &text);
[[nodiscard]] QString pastedText();

} // namespace tsunagi::ui

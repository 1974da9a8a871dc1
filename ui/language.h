// SPDX-License-Identifier: GPL-3.0-or-later
// The person's choice of language in the desktop program: Japanese, English, or what the system says.
#pragma once

#include <QString>

namespace tsunagi::ui {

enum class LanguageChoice { System, Japanese, English };

[[nodiscard]] QString nameOf(LanguageChoice choice); ///< "system", "ja", "en": as remembered and as --lang takes it
[[nodiscard]] LanguageChoice languageChoiceFrom(const QString &name); ///< System where it is none of them
/// Every widget gets a LanguageChange event.
void use(LanguageChoice choice);

} // namespace tsunagi::ui

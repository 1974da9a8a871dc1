// SPDX-License-Identifier: GPL-3.0-or-later
// The languages that Tsunagi speaks, for both programs: which one suits, and switching to it at run time.
#pragma once

#include <QString>
#include <QStringList>

namespace tsunagi {

/// "ja" and "en".
[[nodiscard]] const QStringList &languages();
/// The system's language if Tsunagi speaks it, else English.
[[nodiscard]] QString systemLanguage();
/// Tsunagi's and Qt's own strings in @p language from now on, and the default QLocale with it; needs a
/// QCoreApplication. Widgets get a LanguageChange event. @return false for a language that is not spoken, and nothing
/// is changed.
bool useLanguage(const QString &language);
/// What useLanguage() was last given; English before.
[[nodiscard]] QString currentLanguage();
/// One of Tsunagi's own strings in @p language, whatever the current one is; @p source where it has none.
[[nodiscard]] QString translatedTo(const QString &language, const char *context, const char *source);

} // namespace tsunagi

// SPDX-License-Identifier: GPL-3.0-or-later
// docs/tables.md and docs/tables.ja.md, made from the catalogue.
#pragma once

#include <QHash>
#include <QString>

namespace tsunagi::tests {

/// The whole page in Markdown. Titles are in the program's current language: call useLanguage() before.
/// @param language "en" or "ja", for the page's own words
/// @param rows  of each table in the sandbox that the page names
[[nodiscard]] QString tablesPage(const QString &language, const QHash<QString, QString> &rows);

} // namespace tsunagi::tests

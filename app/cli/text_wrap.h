// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a given width for people, English and Japanese: broken at blanks, and in Japanese between phrases.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tsunagi::cli {

/// UTF-8 lines of at most @p width columns; a single word that is wider than that is a line of its own.
[[nodiscard]] QList<QByteArray> wrapped(const QString &text, int width);

} // namespace tsunagi::cli

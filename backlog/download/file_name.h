// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files on disk, made of what a space calls them: whatever that is, the result is one name in one folder, on
// every system that the folder may be carried to.
#pragma once

#include <QByteArray>
#include <QString>

namespace tsunagi::backlog {

/// Room for a few bytes that are put around it: file systems allow 255.
inline constexpr qsizetype mostNameBytes = 200;

/// UTF-8, normalised (NFC), 1 to @p mostBytes bytes, cut between characters and before the ending. It has no separator,
/// control or direction character, none that Windows refuses, begins neither with a dot nor a dash, does not end with a
/// dot or blank, and is no device of Windows'. The same for the same @p text, always.
[[nodiscard]] QByteArray safeName(const QString &text, qsizetype mostBytes = mostNameBytes);

/// The segments of a path with "/" between them, each made safe; empty ones fall away.
[[nodiscard]] QList<QByteArray> safeFolders(const QString &path);

/// What two names have in common that some file system takes for the same.
[[nodiscard]] QString foldedName(const QByteArray &name);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder holds, as a test compares it.
#pragma once

#include <QDirIterator>
#include <QStringList>

namespace tsunagi::tests {

/// Every file below a folder, hidden ones and links included, as seen from there, sorted.
inline QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext())
        found << QDir(folder).relativeFilePath(each.next());
    found.sort();
    return found;
}

/// Those that a download has not finished.
inline QStringList partsBelow(const QString &folder) { return filesBelow(folder).filter(QStringLiteral(".part")); }

} // namespace tsunagi::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Files as tests put them down and find them.
#pragma once

#include <QFile>
#include <QTest>

#include <sys/stat.h>

namespace tsunagi::tests {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// Over what stands there, the same file; its mode is set in any case.
inline void put(const QString &path, QByteArrayView content, mode_t mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content.data(), content.size()) == content.size());
    file.close();
    QCOMPARE(::chmod(qPrintable(path), mode), 0);
}

/// Of the file itself, not of what a link points to. 0: there is none
inline mode_t modeOf(const QString &path)
{
    struct stat info{};
    return ::lstat(qPrintable(path), &info) == 0 ? info.st_mode & 07777 : 0;
}

} // namespace tsunagi::tests

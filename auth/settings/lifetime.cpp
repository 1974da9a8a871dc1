// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/lifetime.h"

#include <QFile>
#include <QFileInfo>

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

bool stands(const QString &path)
{
    struct stat info{};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

} // namespace

QString standingFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!stands(folder) && folder != "/"_L1)
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

Lifetime lifetimeAt(const QString &path)
{
    struct statfs info{};
    if (::statfs(QFile::encodeName(standingFolder(path)).constData(), &info) != 0)
        return Lifetime::Disk;
    switch (static_cast<unsigned long>(info.f_type)) {
    case TMPFS_MAGIC:
    case RAMFS_MAGIC:
        return Lifetime::Memory;
    case OVERLAYFS_SUPER_MAGIC:
        return Lifetime::Container;
    default:
        return Lifetime::Disk;
    }
}

QString nameOf(Lifetime lifetime)
{
    switch (lifetime) {
    case Lifetime::Memory:
        return u"tmpfs"_s;
    case Lifetime::Container:
        return u"overlay"_s;
    case Lifetime::Disk:
        break;
    }
    return {};
}

} // namespace tsunagi::auth

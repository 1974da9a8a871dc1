// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/temporary_file.h"

#include <sodium.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace tsunagi::auth {
namespace {

constexpr int mostTries = 16;
constexpr QByteArrayView ending = ".tmp";

bool writeAll(int descriptor, QByteArrayView content)
{
    while (!content.isEmpty()) {
        const ssize_t written = ::write(descriptor, content.data(), static_cast<std::size_t>(content.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            errno = written == 0 ? ENOSPC : errno;
            return false;
        }
        content = content.sliced(written);
    }
    return true;
}

// A cleaner may have come between creation and lock. Where there are no locks at all, it can't have one either.
bool isOursAlone(int descriptor)
{
    struct stat info{};
    const bool lockedByOther = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    return !lockedByOther && ::fstat(descriptor, &info) == 0 && info.st_nlink > 0;
}

} // namespace

QByteArray temporaryName(const QByteArray &fileName)
{
    std::array<unsigned char, 8> random{};
    randombytes_buf(random.data(), random.size());
    const QByteArrayView view(random.data(), qsizetype(random.size()));
    return '.' + fileName + '.' + view.toByteArray().toHex() + ending.toByteArray();
}

Result<TemporaryFile> TemporaryFile::create(const CheckedFolder &folder, const QString &path)
{
    for (int i = 0; i < mostTries; ++i) {
        const QByteArray name = temporaryName(folder.fileName());
        FileHandle handle(::openat(folder.descriptor(), name.constData(),
                                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!handle.isOpen() && errno != EEXIST)
            return storageFailed(path, "open");
        if (!handle.isOpen())
            continue;
        TemporaryFile file(folder, path, name, std::move(handle));
        if (isOursAlone(file.m_handle.get()))
            return file;
    }
    errno = EEXIST;
    return storageFailed(path, "open");
}

TemporaryFile::~TemporaryFile()
{
    if (m_handle.isOpen() && !m_name.isEmpty())
        ::unlinkat(m_folder->descriptor(), m_name.constData(), 0);
}

Result<void> TemporaryFile::fill(QByteArrayView content, mode_t mode)
{
    if (!writeAll(m_handle.get(), content))
        return storageFailed(m_path, "write");
    if (::fchmod(m_handle.get(), mode) != 0)
        return storageFailed(m_path, "fchmod");
    if (::fsync(m_handle.get()) != 0)
        return storageFailed(m_path, "fsync");
    return {};
}

Result<void> TemporaryFile::renameTo(const QByteArray &name)
{
    if (::renameat(m_folder->descriptor(), m_name.constData(), m_folder->descriptor(), name.constData()) != 0)
        return storageFailed(m_path, "rename");
    m_name.clear();
    return {};
}

Result<void> TemporaryFile::linkAs(const QByteArray &name)
{
    const int folder = m_folder->descriptor();
    if (::linkat(folder, m_name.constData(), folder, name.constData(), 0) == 0)
        return {};
    // A file system without hard links can still rename without replacing.
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return storageFailed(m_path, "link");
    if (::renameat2(folder, m_name.constData(), folder, name.constData(), RENAME_NOREPLACE) != 0)
        return storageFailed(m_path, "rename");
    m_name.clear();
    return {};
}

void removeStaleTemporaries(const CheckedFolder &folder)
{
    const int own = ::openat(folder.descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR *)> listing(own < 0 ? nullptr : ::fdopendir(own), ::closedir);
    const QByteArray beginning = '.' + folder.fileName() + '.';
    while (const dirent *entry = listing ? ::readdir(listing.get()) : nullptr) {
        const QByteArrayView name(entry->d_name);
        // 16 hexadecimal digits between: "a" must not clean up after "a.b".
        if (!name.startsWith(beginning) || !name.endsWith(ending)
            || name.size() != beginning.size() + 16 + ending.size())
            continue;
        const FileHandle handle(
            ::openat(folder.descriptor(), entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        struct stat info{};
        if (handle.isOpen() && ::fstat(handle.get(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid()
            && ::flock(handle.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(folder.descriptor(), entry->d_name, 0);
    }
}

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/durable_file.h"

#include "auth/settings/checked_folder.h"
#include "auth/settings/temporary_file.h"

#include <QFile>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

#include <cerrno>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

std::unexpected<Error> distrusted(Reason reason, const QString &path, const QString &why)
{
    return fail({ .reason = reason, .subject = path, .detail = why, .suggestion = {} });
}

// Whether a file stands there; what is no regular file of ours is not replaced.
Result<bool> checkTarget(const CheckedFolder &folder, const QString &path, Reason untrusted)
{
    struct stat info{};
    if (::fstatat(folder.descriptor(), folder.fileName().constData(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return false;
        return storageFailed(path, "stat");
    }
    if (const QString kind = otherKind(info); !kind.isEmpty())
        return distrusted(untrusted, path, kind);
    if (info.st_uid != ::geteuid())
        return distrusted(untrusted, path, u"owner %1"_s.arg(info.st_uid));
    return true;
}

Result<void> syncFolder(const CheckedFolder &folder, const QString &path)
{
    // EINVAL: a file system that has nothing to sync here.
    if (::fsync(folder.descriptor()) != 0 && errno != EINVAL)
        return storageFailed(path, "fsync");
    return {};
}

Result<void> putInPlace(const CheckedFolder &folder, const QString &path, const QByteArray &name,
                        QByteArrayView content, mode_t mode)
{
    Result<TemporaryFile> file = TemporaryFile::create(folder, path);
    if (!file)
        return fail(file.error());
    if (Result<void> filled = file->fill(content, mode); !filled)
        return filled;
    if (Result<void> renamed = file->renameTo(name); !renamed)
        return renamed;
    return syncFolder(folder, path);
}

Result<Secret> readAll(int descriptor, qsizetype size, const QString &path)
{
    qsizetype got = 0;
    int failure = 0;
    const Secret whole = Secret::filled(size, [&](char *out) {
        while (got < size) {
            const ssize_t count = ::read(descriptor, out + got, static_cast<std::size_t>(size - got));
            if (count < 0 && errno == EINTR)
                continue;
            failure = count < 0 ? errno : 0;
            if (count <= 0)
                return;
            got += count;
        }
    });
    if (failure != 0) {
        errno = failure;
        return storageFailed(path, "read");
    }
    return Secret(whole.view().first(got));
}

Result<Secret> readOwn(const CheckedFolder &folder, const QString &path)
{
    const FileHandle handle(
        ::openat(folder.descriptor(), folder.fileName().constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info{};
    if (!handle.isOpen() || ::fstat(handle.get(), &info) != 0)
        return storageFailed(path, "open");
    return readAll(handle.get(), info.st_size, path);
}

// One generation stays under a second name. By link and rename: ".bak" is never missing and never half.
Result<void> keepBackup(const CheckedFolder &folder, const QString &path)
{
    const int at = folder.descriptor();
    const QByteArray backup = folder.fileName() + ".bak";
    const QByteArray between = temporaryName(folder.fileName());
    if (::linkat(at, folder.fileName().constData(), at, between.constData(), 0) != 0) {
        if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
            return storageFailed(path, "link");
        // A file system without hard links.
        const Result<Secret> content = readOwn(folder, path);
        return content ? putInPlace(folder, path, backup, content->view(), 0600) : fail(content.error());
    }
    const bool renamed = ::renameat(at, between.constData(), at, backup.constData()) == 0;
    const int failure = errno;
    // rename(2) of two names of one file does nothing and leaves both.
    ::unlinkat(at, between.constData(), 0);
    errno = failure;
    if (!renamed)
        return storageFailed(path, "rename");
    return {};
}

Result<void> fillToSize(const CheckedFolder &folder, const QString &path, qsizetype size)
{
    Result<TemporaryFile> file = TemporaryFile::create(folder, path);
    if (!file)
        return fail(file.error());
    // Random, so that no file system can make it small.
    QByteArray filling(size, Qt::Uninitialized);
    randombytes_buf(filling.data(), static_cast<std::size_t>(filling.size()));
    return file->fill(filling, 0600);
}

// Opens what is to be read, and nothing that would block or be a terminal.
Result<FileHandle> openForReading(const QString &path, const ReadRules &rules)
{
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    if (!rules.writtenByUs) {
        FileHandle handle(::open(QFile::encodeName(path).constData(), flags));
        if (!handle.isOpen())
            return storageFailed(path, "open");
        return handle;
    }
    const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::Fails, rules.untrusted);
    if (!folder)
        return fail(folder.error());
    FileHandle handle(::openat(folder->descriptor(), folder->fileName().constData(), flags | O_NOFOLLOW));
    if (!handle.isOpen() && errno == ELOOP)
        return distrusted(rules.untrusted, path, u"symbolic link"_s);
    if (!handle.isOpen())
        return storageFailed(path, "open");
    return handle;
}

// The caller's own reasons in place of StorageFailed.
Error asRulesSay(Error error, const ReadRules &rules)
{
    if (error.reason != Reason::StorageFailed)
        return error;
    if (error.number == ENOENT || error.number == ENOTDIR) {
        error.reason = rules.missing;
        error.detail = rules.unreadableDetail;
    } else if (rules.unreadable != Reason::StorageFailed) {
        error.reason = rules.unreadable;
        error.detail = rules.unreadableDetail;
    }
    return error;
}

Result<void> checkOpened(const struct stat &info, const QString &path, const ReadRules &rules)
{
    const QString kind = otherKind(info);
    const bool tooLarge = kind.isEmpty() && info.st_size > rules.maxBytes;
    if (!rules.writtenByUs && (!kind.isEmpty() || tooLarge)) {
        errno = tooLarge ? EFBIG : S_ISDIR(info.st_mode) ? EISDIR : EOPNOTSUPP;
        return fail(asRulesSay(storageFailed(path, "read").error(), rules));
    }
    if (!kind.isEmpty())
        return distrusted(rules.untrusted, path, kind);
    if (const QString why = distrust(info); !why.isEmpty())
        return distrusted(rules.untrusted, path, why);
    if (tooLarge)
        return fail({ .reason = Reason::SettingsDamaged, .subject = path, .detail = u"size"_s, .suggestion = {} });
    return {};
}

} // namespace

Result<void> writeDurably(const QString &path, QByteArrayView content, const WriteOptions &options)
{
    const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::IsMade, options.untrusted);
    if (!folder)
        return fail(folder.error());
    const Result<bool> stands = checkTarget(*folder, path, options.untrusted);
    if (!stands)
        return fail(stands.error());
    removeStaleTemporaries(*folder);
    Result<TemporaryFile> file = TemporaryFile::create(*folder, path);
    if (!file)
        return fail(file.error());
    if (Result<void> filled = file->fill(content, options.mode); !filled)
        return filled;
    if (options.keepBackup && *stands)
        if (Result<void> kept = keepBackup(*folder, path); !kept)
            return kept;
    if (Result<void> renamed = file->renameTo(folder->fileName()); !renamed)
        return renamed;
    return syncFolder(*folder, path);
}

Result<void> createDurably(const QString &path, QByteArrayView content, const WriteOptions &options)
{
    const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::IsMade, options.untrusted);
    if (!folder)
        return fail(folder.error());
    removeStaleTemporaries(*folder);
    {
        Result<TemporaryFile> file = TemporaryFile::create(*folder, path);
        if (!file)
            return fail(file.error());
        if (Result<void> filled = file->fill(content, options.mode); !filled)
            return filled;
        if (Result<void> linked = file->linkAs(folder->fileName()); !linked)
            return linked;
    }
    return syncFolder(*folder, path);
}

Result<void> rehearseWrite(const QString &path, qsizetype sizeNeeded, const WriteOptions &options)
{
    const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::IsMade, options.untrusted);
    if (!folder)
        return fail(folder.error());
    const Result<bool> stands = checkTarget(*folder, path, options.untrusted);
    if (!stands)
        return fail(stands.error());
    removeStaleTemporaries(*folder);
    const QByteArray rehearsal = folder->fileName() + ".rehearsal";
    if (*stands) {
        const Result<Secret> content = readOwn(*folder, path);
        if (!content)
            return fail(content.error());
        if (Result<void> put = putInPlace(*folder, path, folder->fileName(), content->view(), options.mode); !put)
            return put;
    } else {
        if (Result<void> put = putInPlace(*folder, path, rehearsal, "rehearsal\n", options.mode); !put)
            return put;
    }
    // In the first case this is what a killed rehearsal may have left.
    if (::unlinkat(folder->descriptor(), rehearsal.constData(), 0) != 0 && errno != ENOENT)
        return storageFailed(path, "unlink");
    return fillToSize(*folder, path, sizeNeeded);
}

Result<void> removeDurably(const QString &path, const WriteOptions &options)
{
    const Result<CheckedFolder> folder = CheckedFolder::of(path, MissingFolder::Fails, options.untrusted);
    if (!folder)
        return folder.error().number == ENOENT ? Result<void>() : fail(folder.error());
    removeStaleTemporaries(*folder); // what is taken away must not stand in one of them
    if (::unlinkat(folder->descriptor(), folder->fileName().constData(), 0) != 0)
        return errno == ENOENT ? Result<void>() : storageFailed(path, "unlink");
    return syncFolder(*folder, path);
}

ReadRules ReadRules::givenFile(const QString &property)
{
    ReadRules rules;
    rules.writtenByUs = false;
    rules.missing = Reason::UnreadablePropertyFile;
    rules.untrusted = Reason::WritablePropertyFile;
    rules.unreadable = Reason::UnreadablePropertyFile;
    rules.unreadableDetail = property;
    return rules;
}

Result<CheckedFile> readChecked(const QString &path, const ReadRules &rules)
{
    const Result<FileHandle> handle = openForReading(path, rules);
    if (!handle)
        return fail(asRulesSay(handle.error(), rules));
    struct stat info{};
    if (::fstat(handle->get(), &info) != 0)
        return storageFailed(path, "stat");
    if (Result<void> fit = checkOpened(info, path, rules); !fit)
        return fail(fit.error());
    Result<Secret> content = readAll(handle->get(), info.st_size, path);
    if (!content)
        return fail(asRulesSay(content.error(), rules));
    return CheckedFile{ std::move(*content), (info.st_mode & (S_IRGRP | S_IROTH)) != 0 };
}

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that writes files that matter, and that reads files which must be trusted: private, whole or not at
// all, never through somebody else's link. A crash or a full disk leaves the old file or the new one.
#pragma once

#include "auth/error.h"
#include "auth/secret.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace tsunagi::auth {

struct WriteOptions {
    bool keepBackup = false; ///< what stood there before stays as "<path>.bak"
    mode_t mode = 0600;
    Reason untrusted = Reason::SettingsUntrusted; ///< for a link, or a folder that others can write
};

/// Writes @p content whole: temporary file beside it, fsync, rename, fsync of the folder. Missing folders are made,
/// 0700. StorageFailed (subject: path; detail: system call; number: errno) with the old file as it was. Blocks for the
/// disk only. Writers of one file hold its FileLock; without it the last one wins.
[[nodiscard]] Result<void> writeDurably(const QString &path, QByteArrayView content, const WriteOptions &options = {});

/// Puts a new file in place by link(2), whole and synced, or fails with errno EEXIST where anything already has the
/// name.
[[nodiscard]] Result<void> createDurably(const QString &path, QByteArrayView content, const WriteOptions &options = {});

/// Shows that @p path can be written before anything is spent: its present bytes go once through the whole path, and a
/// second temporary is filled with @p sizeNeeded bytes. The file keeps its content, ".bak" is left alone; where there
/// is no file, it is
/// "<path>.rehearsal" that comes and goes. Hold the file's lock.
[[nodiscard]] Result<void> rehearseWrite(const QString &path, qsizetype sizeNeeded, const WriteOptions &options = {});

/// Removes @p path if it is there, and makes that durable.
[[nodiscard]] Result<void> removeDurably(const QString &path, const WriteOptions &options = {});

/// What a file must be like to be read.
struct ReadRules {
    /// It is no link, and its folder is one that nobody else can write. Otherwise it may be a link and stand anywhere.
    bool writtenByUs = true;
    qsizetype maxBytes = 1'048'576; ///< more: SettingsDamaged (detail: "size"), or unreadable with errno EFBIG
    Reason missing = Reason::SettingsMissing;
    Reason untrusted = Reason::SettingsUntrusted; ///< owner, mode, link, or no regular file
    Reason unreadable = Reason::StorageFailed; ///< number: errno; detail: the system call, or for another reason:
    QString unreadableDetail = {};

    /// Files that Tsunagi writes: settings, connections, vault, state.
    [[nodiscard]] static ReadRules ownFile() { return {}; }
    /// Files that it only reads, such as an identity, a password file, a systemd credential or a Kubernetes secret: may
    /// be links and root's. @p property is named in UnreadablePropertyFile.
    [[nodiscard]] static ReadRules givenFile(const QString &property);
};

struct CheckedFile {
    Secret content;
    bool readableByOthers = false; ///< worth a warning where the content is a secret in plain text
};

/// The file's content after the checks of @p rules, which are made on the opened file. Never blocks on a FIFO.
[[nodiscard]] Result<CheckedFile> readChecked(const QString &path, const ReadRules &rules = ReadRules::ownFile());

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// The lock of a settings file: flock on "<file>.lock", which is never renamed or deleted. The kernel frees it when its
// holder dies, so a crashed process blocks nobody and a living one is never robbed.
#pragma once

#include "auth/error.h"

#include <QCoroTask>
#include <QString>

#include <memory>
#include <stop_token>

namespace tsunagi::auth {

/// Holds the lock until it goes.
class FileLock {
public:
    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

    /// That this is the lock of the file at @p path, by whatever way the path leads there. Unexpected where it is
    /// another's; StorageFailed or SettingsUntrusted where the file's folder can't be opened any more.
    [[nodiscard]] Result<void> checkIsFor(const QString &path) const;

    /// The lock file holds a note: where a recovery file was put. Its block is taken beforehand, so that it can be
    /// written when the disk is full. StorageFailed.
    [[nodiscard]] Result<void> reserveNote() const;
    /// Best effort: what is noted can be found without. An empty text takes the note away.
    void writeNote(const QString &text) const;
    /// Empty where there is none.
    [[nodiscard]] QString note() const;

private:
    friend struct LockAttempt;
    struct Held;
    explicit FileLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> m_held;
};

inline constexpr int lockWaitSeconds = 60;

/// Waits for the lock of the file at @p path, by timer, never blocking; missing folders are made, 0700. Within a
/// process, too, there is one holder a canonical path. LockTimedOut after @p seconds, Interrupted when @p stop asks,
/// StorageFailed or SettingsUntrusted where the lock file can't be had. Needs an event loop.
[[nodiscard]] QCoro::Task<Result<FileLock>> lockFile(QString path, std::stop_token stop, int seconds = lockWaitSeconds);

/// The same without waiting: LockTimedOut with 0 seconds if somebody has it.
[[nodiscard]] Result<FileLock> tryLockFile(const QString &path);

} // namespace tsunagi::auth

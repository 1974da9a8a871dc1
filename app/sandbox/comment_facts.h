// SPDX-License-Identifier: GPL-3.0-or-later
// What is fixed of a comment without making its text: lists of activities, notifications and stars run over thousands.
#pragma once

#include "app/sandbox/space.h"

namespace tsunagi::sandbox {

struct CommentFacts {
    enum class ChangeLog { Changes, Null, Empty };

    qint64 created = 0;
    int writer = 0;
    bool onlyChanges = false; ///< no text
    ChangeLog changeLog = ChangeLog::Null;
    int notified = -1; ///< the one user who was told of it, or -1
    bool alreadyRead = false;
    bool resourceAlreadyRead = false;
};

/// comment counts from 0, oldest first.
[[nodiscard]] CommentFacts commentFacts(const Space &space, int issue, int comment);

[[nodiscard]] inline qint64 commentId(int issue, int comment) { return Space::issueId(issue) * 1000 + comment; }
/// Of the notification that a comment has sent; an issue's assignment has the one before its first comment's.
[[nodiscard]] inline qint64 notificationId(int issue, int comment) { return commentId(issue, comment) + 500'000'000; }

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// The repositories of the space and their pull requests, made one at a time by repository and number. A pull request is
// about a real issue of its project, and comes a day after it.
#pragma once

#include "app/sandbox/attachments.h"

namespace tsunagi::sandbox {

struct Repository {
    int id = 0;
    int project = 0;
    QByteArray name;
    QByteArray description; ///< empty: null
    int pullRequests = 0;
    qint64 created = 0;
    qint64 pushed = 0; ///< 0: null, nothing was ever pushed
};

[[nodiscard]] QList<Repository> makeRepositories(const Space &space);

struct PullRequest {
    int number = 1;
    qint64 id = 0;
    int status = 1; ///< 1 open, 2 closed, 3 merged
    int issue = -1; ///< -1: null
    int createdUser = 0;
    int updatedUser = 0;
    int assignee = -1;
    int comments = 0;
    int attachments = 0;
    qint64 created = 0;
    qint64 updated = 0;
};

/// number counts from 1 to the repository's pullRequests; rising numbers have rising times.
[[nodiscard]] PullRequest pullRequest(const Space &space, const Repository &repository, int number);

[[nodiscard]] QByteArray pullRequestSummary(const Space &space, const PullRequest &of);
/// The number, for commitId, of the commit that has merged it.
[[nodiscard]] inline qint64 mergeCommitOf(const PullRequest &of) { return of.id * 4 + 2; }

struct PullRequestComment {
    enum class Changes { None, Status, Issue };

    qint64 id = 0;
    int writer = 0;
    qint64 created = 0;
    bool onLine = false; ///< of a file, rather than of the whole
    Changes changes = Changes::None;
    int notified = -1; ///< the one user who was told of it, or -1
    bool alreadyRead = false;
};
[[nodiscard]] PullRequestComment pullRequestComment(const Space &space, const Repository &repository,
                                                    const PullRequest &of, int place);
[[nodiscard]] QByteArray pullRequestCommentText(const Space &space, const Repository &repository);
[[nodiscard]] Attachment pullRequestAttachment(const Space &space, const Repository &repository, const PullRequest &of,
                                               int place);

/// 40 hexadecimal digits.
[[nodiscard]] QByteArray commitId(quint64 seed, qint64 number);

} // namespace tsunagi::sandbox

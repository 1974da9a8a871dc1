// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened in the space, in the order of time: one small row for each creation, change and comment of
// something that is really there. The ids are dense, so that a page is found by reckoning. Of 100,000 issues these are
// some 400,000 rows, which is why nobody makes them before the first who asks.
#pragma once

#include "app/sandbox/documents.h"
#include "app/sandbox/git_facts.h"
#include "app/sandbox/shared_files.h"
#include "app/sandbox/wiki_pages.h"

#include <vector>

namespace tsunagi::sandbox {

/// Numbers as in the API. Backlog has more than these; 0 is one that it does not explain.
enum class ActivityType : quint8 {
    Unexplained = 0,
    IssueCreated = 1,
    IssueUpdated = 2,
    IssueCommented = 3,
    WikiCreated = 5,
    WikiUpdated = 6,
    FileAdded = 8,
    FileUpdated = 9,
    GitPushed = 12,
    RepositoryCreated = 13,
    IssuesUpdated = 14,
    UsersJoined = 15,
    PullRequestAdded = 18,
    PullRequestUpdated = 19,
    PullRequestCommented = 20,
    MilestoneCreated = 22,
    DocumentAdded = 36,
    DocumentUpdated = 39,
    DocumentCommented = 40
};

struct Activity {
    qint64 created = 0;
    int subject = 0; ///< an issue, or a place in the list of pages, files, repositories, versions or documents
    qint16 detail = 0; ///< a comment, a page's version, a pull request's number
    qint16 user = 0;
    qint16 project = 0;
    ActivityType type = ActivityType::Unexplained;
    quint8 second = 0; ///< a pull request's comment
};

/// The lists that activities refer to.
struct ActivitySources {
    const Space &space;
    const SharedFiles &files;
    const QList<WikiPage> &wikis;
    const QList<Repository> &repositories;
    const QList<Document> &documents;
};

[[nodiscard]] std::vector<Activity> makeActivities(const ActivitySources &sources);

inline constexpr qint64 firstActivityId = 1001;

/// The issue that one activity of several issues has changed beside its subject.
[[nodiscard]] int changedBeside(const Space &space, int issue);

} // namespace tsunagi::sandbox

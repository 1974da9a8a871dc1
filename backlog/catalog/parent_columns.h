// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables below another one begin with: the ids and keys of the rows above, outermost first.
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

[[nodiscard]] QList<Column> belowProjects(); ///< ProjectId, ProjectKey
[[nodiscard]] QList<Column> belowCustomFields(); ///< …, CustomFieldId, CustomFieldName
[[nodiscard]] QList<Column> belowIssues(); ///< …, IssueId, IssueKey
[[nodiscard]] QList<Column> belowIssueComments(); ///< …, CommentId
[[nodiscard]] QList<Column> belowDocuments(); ///< …, DocumentId, DocumentTitle
[[nodiscard]] QList<Column> belowDocumentComments(); ///< …, CommentId
[[nodiscard]] QList<Column> belowWikiPages(); ///< …, WikiPageId, WikiPageName
[[nodiscard]] QList<Column> belowRepositories(); ///< …, RepositoryId, RepositoryName
[[nodiscard]] QList<Column> belowPullRequests(); ///< …, PullRequestId, PullRequestNumber
[[nodiscard]] QList<Column> belowPullRequestComments(); ///< …, CommentId
[[nodiscard]] QList<Column> belowProjectTeams(); ///< ProjectId, ProjectKey, TeamId, TeamName
[[nodiscard]] QList<Column> belowTeams(); ///< TeamId, TeamName
[[nodiscard]] QList<Column> belowUsers(); ///< UserId, UserUserId, UserName

} // namespace tsunagi::backlog

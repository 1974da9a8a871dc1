// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that several tables have: whole entities that Backlog lists in many places, and what it nests in others.
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

// Who registered and changed a row, and when.
[[nodiscard]] QList<Column> createdUserColumns(); ///< CreatedUserId, CreatedUserUserId, CreatedUserName
[[nodiscard]] QList<Column> updatedUserColumns(); ///< UpdatedUserId, UpdatedUserUserId, UpdatedUserName
[[nodiscard]] QList<Column> createdColumns(); ///< the three of the registrant, Created
[[nodiscard]] QList<Column> updatedColumns(); ///< the three of the updater, Updated

// Entities
[[nodiscard]] QList<Column> userColumns();
[[nodiscard]] QList<Column> issueFieldColumns(); ///< an issue without what identifies it, as the issue list filters it
[[nodiscard]] QList<Column> commentColumns(); ///< of an issue or a pull request
[[nodiscard]] QList<Column> changeColumns(); ///< of a comment's change log; Backlog gives them no id
[[nodiscard]] QList<Column> commentNotificationColumns();
[[nodiscard]] QList<Column> starColumns();
[[nodiscard]] QList<Column> attachmentColumns();
[[nodiscard]] QList<Column> sharedFileColumns();
[[nodiscard]] QList<Column> tagColumns();
[[nodiscard]] QList<Column> categoryColumns();
[[nodiscard]] QList<Column> versionColumns();
[[nodiscard]] QList<Column> teamColumns();
[[nodiscard]] QList<Column> activityColumns(); ///< without the project

// Nested in a row, without the rest of the entity
[[nodiscard]] QList<Column> nestedProjectColumns(); ///< ProjectId, ProjectKey, ProjectName
[[nodiscard]] QList<Column> nestedIssueColumns(); ///< IssueId, IssueKey, … what a list of issues shows

} // namespace tsunagi::backlog

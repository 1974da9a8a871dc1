// SPDX-License-Identifier: GPL-3.0-or-later
// The declarations behind allTables(), one function a table or a family of tables, in the order of the results
// browser's tree. Fields and filters are those of backlog-api.md; a column's name is its path in UpperCamel. Titles are
// marked for translation where they stand.
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

[[nodiscard]] Table issuesTable();
[[nodiscard]] QList<Table> issueTables(); ///< what is asked for issue by issue
[[nodiscard]] QList<Table> issueSettingTables(); ///< what issues are sorted into: categories, statuses, custom fields …
[[nodiscard]] QList<Table> issuePartTables(); ///< what stands in the rows of issues and their comments
[[nodiscard]] QList<Table> documentTables();
[[nodiscard]] QList<Table> wikiTables();
[[nodiscard]] QList<Table> sharedFileTables();
[[nodiscard]] QList<Table> gitTables();
[[nodiscard]] Table projectsTable();
[[nodiscard]] Table usersTable();
[[nodiscard]] Table spaceUpdatesTable();
[[nodiscard]] Table notificationsTable();
[[nodiscard]] Table watchingsTable();
[[nodiscard]] QList<Table> projectTables();
[[nodiscard]] QList<Table> userTables();
[[nodiscard]] QList<Table> ownTables(); ///< of the user who is signed in
[[nodiscard]] QList<Table> spaceTables();

} // namespace tsunagi::backlog

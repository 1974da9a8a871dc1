// SPDX-License-Identifier: GPL-3.0-or-later
// The declarations behind allTables(), one function a table. Fields and filters are those of backlog-api.md; a column's
// name is its path in UpperCamel. Titles are marked for translation where they stand.
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

[[nodiscard]] Table issuesTable();
[[nodiscard]] Table projectsTable();
[[nodiscard]] Table usersTable();
[[nodiscard]] Table prioritiesTable();

} // namespace tsunagi::backlog

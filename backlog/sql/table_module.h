// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the catalogue as a virtual table of SQLite's.
#pragma once

#include "backlog/sql/sql_tables.h"
#include "backlog/sql/sqlite.h"

#include <memory>

namespace tsunagi::backlog {

/// Makes @p table known to @p db under its name, without anything being written to a schema. @p table outlives @p db.
/// @return an SQLite code
[[nodiscard]] int addTable(sqlite3 *db, const std::shared_ptr<SqlTables> &tables, const Table &table);
/// "CREATE TABLE …" with the table's columns, and its filters hidden.
[[nodiscard]] QByteArray declarationOf(const Table &table);

} // namespace tsunagi::backlog

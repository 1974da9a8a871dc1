// SPDX-License-Identifier: GPL-3.0-or-later
// Values on their way between the columns of rows and SQLite: days and moments are text that sorts by time, booleans
// are 0 and 1.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_table.h"
#include "backlog/sql/scan_plan.h"
#include "backlog/sql/sqlite.h"

namespace tsunagi::backlog {

[[nodiscard]] SqlValue sqlValueOf(const Cell &cell);
[[nodiscard]] SqlValue sqlValueOf(sqlite3_value *value);
/// As text, for keys and for people; empty for null.
[[nodiscard]] QByteArray textOf(const SqlValue &value);
/// @return an SQLite code
int bindValue(sqlite3_stmt *statement, int place, const SqlValue &value);
void setResult(sqlite3_context *context, const Cell &cell);
void setResult(sqlite3_context *context, const SqlValue &value);

/// In a declaration: "INTEGER", "DATE TEXT". SQLite compares by its last word, people read the first.
[[nodiscard]] const char *declaredType(ColumnType type);
/// Back from sqlite3_column_decltype().
[[nodiscard]] ColumnType typeDeclared(const char *declared);

} // namespace tsunagi::backlog

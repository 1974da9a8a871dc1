// SPDX-License-Identifier: GPL-3.0-or-later
// Words to declare a column with, so that a table's declaration reads as a list:
//     shown(filteredBy("statusId[]", required(text("StatusName", QT_TRANSLATE_NOOP("Catalog", "Status"),
//     "status.name"))))
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

inline Column column(ColumnType type, Extract extract, const char *name, const char *title, const char *path)
{
    Column made{ .name = name, .title = title };
    made.type = type;
    made.extract = extract;
    made.path = path;
    return made;
}

// clang-format off
inline Column text(const char *name, const char *title, const char *path) { return column(ColumnType::String, Extract::Value, name, title, path); }
inline Column integer(const char *name, const char *title, const char *path) { return column(ColumnType::Integer, Extract::Value, name, title, path); }
inline Column number(const char *name, const char *title, const char *path) { return column(ColumnType::Number, Extract::Value, name, title, path); }
inline Column boolean(const char *name, const char *title, const char *path) { return column(ColumnType::Boolean, Extract::Value, name, title, path); }
inline Column date(const char *name, const char *title, const char *path) { return column(ColumnType::Date, Extract::Value, name, title, path); }
inline Column dateTime(const char *name, const char *title, const char *path) { return column(ColumnType::DateTime, Extract::Value, name, title, path); }
inline Column names(const char *name, const char *title, const char *path) { return column(ColumnType::String, Extract::JoinedNames, name, title, path); }
inline Column json(const char *name, const char *title, const char *path) { return column(ColumnType::Json, Extract::RawJson, name, title, path); }
inline Column keyPrefix(const char *name, const char *title, const char *path) { return column(ColumnType::String, Extract::KeyPrefix, name, title, path); }
// The value of the parent's column `from`.
inline Column inherited(ColumnType type, const char *name, const char *title, const char *from) { return column(type, Extract::Inherited, name, title, from); }
// clang-format on

inline Column required(Column column)
{
    column.nullable = false;
    return column;
}

inline Column primaryKey(Column column)
{
    column.primaryKey = true;
    return required(column);
}

inline Column refersTo(const char *tableAndColumn, Column column)
{
    column.references = tableAndColumn;
    return column;
}

inline Column filteredBy(const char *parameter, Column column)
{
    column.filter = parameter;
    return column;
}

inline Column shown(Column column)
{
    column.shownFirst = true;
    return column;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Words to declare a table and its columns with, so that a declaration reads as a list:
//     shown(filteredBy("statusId[]", required(text("StatusName", QT_TRANSLATE_NOOP("Catalog", "Status"),
//     "status.name"))))
#pragma once

#include "backlog/catalog/catalog.h"

#include <QCoreApplication>

namespace tsunagi::backlog {

// The groups of the results browser's tree.
inline constexpr const char *issuesGroup = QT_TRANSLATE_NOOP("Catalog", "Issues");
inline constexpr const char *pagesGroup = QT_TRANSLATE_NOOP("Catalog", "Documents and Wiki");
inline constexpr const char *gitGroup = QT_TRANSLATE_NOOP("Catalog", "Git");
inline constexpr const char *spaceGroup = QT_TRANSLATE_NOOP("Catalog", "Space");

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

/// The columns with that one, which is among them, in the primary key, too: where the row's own id is not enough.
inline QList<Column> keyedBy(QLatin1StringView name, QList<Column> columns)
{
    for (Column &column : columns)
        if (name == QLatin1StringView(column.name))
            column = primaryKey(column);
    return columns;
}

/// The columns with that one, which is among them, filtered by the parameter.
inline QList<Column> filteredBy(const char *parameter, QLatin1StringView name, QList<Column> columns)
{
    for (Column &column : columns)
        if (name == QLatin1StringView(column.name))
            column.filter = parameter;
    return columns;
}

/// The columns as they are in a table that the space can't filter.
inline QList<Column> withoutFilters(QList<Column> columns)
{
    for (Column &column : columns)
        column.filter = "";
    return columns;
}

/// The table with a file behind each row.
inline Table withFiles(const char *path, const char *folder, Table table)
{
    table.file = { .path = path, .folder = folder, .name = "{Id}-{Name}" };
    return table;
}

/// The table with a shared file behind each row, but for those that are folders: they keep their tree, whoever links
/// them.
inline Table withSharedFiles(Table table)
{
    return withFiles("/projects/{ProjectId}/files/{Id}", "files/{ProjectKey}/{Dir}", std::move(table));
}

/// The table with an icon behind each row.
inline Table withIcons(const char *path, const char *folder, Table table)
{
    table = withFiles(path, folder, std::move(table));
    table.file.isIcon = true;
    return table;
}

/// A table that stands alone: read whole, with one request.
inline Table tableAt(const char *path, const char *name, const char *title, const char *group)
{
    return { .name = name, .title = title, .group = group, .path = path };
}

/// A table that is asked for once a row of its parent.
inline Table tableBelow(Parent parent, const char *path, const char *name, const char *title, const char *group)
{
    Table table = tableAt(path, name, title, group);
    table.parent = parent;
    return table;
}

/// A table whose rows are the elements of an array in its parent's row.
inline Table tableIn(const char *parent, const char *rowsAt, const char *name, const char *title, const char *group)
{
    Table table = tableBelow({ .table = parent, .isEmbedded = true }, "", name, title, group);
    table.rowsAt = rowsAt;
    return table;
}

} // namespace tsunagi::backlog

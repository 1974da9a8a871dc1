// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that Tsunagi knows: one declaration each, from which `tables`, `columns`, the browser's tree and titles,
// the parser of rows, the filters and docs are made.
#pragma once

#include "auth/error.h"
#include "backlog/result_signals.h"

#include <QList>
#include <QString>

namespace tsunagi::backlog {

enum class ColumnType { String, Integer, Number, Boolean, Date, DateTime, Json };
enum class Paging { Whole, Offset, Id };

/// How a column's value is taken out of the row's JSON object.
enum class Extract {
    Value, ///< path "issueType.name"
    JoinedNames, ///< path of an array: its elements' names, joined by ", "; null where there are none
    RawJson, ///< path of an object or array, as JSON text
    KeyPrefix, ///< text up to the last "-": ProjectKey from issueKey
    Inherited, ///< path names a column of the parent table: the same for all rows of one parent
    CustomField, ///< path is the id of a definition: that element of "customFields" (made by custom_fields)
};

/// Where a table's rows stand in what is read.
enum class Shape {
    List, ///< the elements of the array at rowsAt, or of the whole reply where that is ""
    Object, ///< the object at rowsAt, or the whole reply: one row
    Members, ///< the members of the object at rowsAt, one row each; the member's name is the field "$name"
    Tree, ///< the object at rowsAt and, before its next sibling, all that hangs below it in "children"
    Folders, ///< a list of one folder's files; rows whose "type" is "directory" are read in turn
};

struct Column {
    const char *name; ///< UpperCamel, part of the contract: "IssueTypeName"
    const char *title; ///< English source text, context "Catalog"
    ColumnType type = ColumnType::String;
    const char *path = ""; ///< in the JSON object of a row, dots between levels
    Extract extract = Extract::Value;
    bool nullable = true;
    bool primaryKey = false;
    const char *references = ""; ///< "Projects.Id", or empty
    /// The request parameter that filters by this column, such as "projectId[]"; "" where none. A column that filters
    /// by a range has the parameters of its two ends: "createdSince|createdUntil".
    const char *filter = "";
    bool shownFirst = false; ///< among the columns that the results browser shows before a person chooses
};

/// A filter of the resource that is no column: `--where Keyword=…`.
struct Filter {
    const char *name;
    const char *title;
    const char *parameter;
    ColumnType type = ColumnType::String;
    const char *allowed = ""; ///< "0..10" or "false" where not every value of the type is; "" otherwise
};

/// The table whose rows this one's rows belong to.
struct Parent {
    const char *table = ""; ///< "Issues"; "" where the table stands alone
    /// A column of the parent that must not be false (or 0, or null) for there to be rows: "UseWiki". "" where none.
    const char *onlyWhere = "";
    /// The rows stand in the parent's own row, at the table's rowsAt, and cost no request.
    bool isEmbedded = false;
};

/// The file behind each row, for downloads. "{Name}" stands for the row's value of that column.
struct RowFile {
    /// Below /api/v2: "/issues/{IssueId}/attachments/{Id}"; each value percent-encoded. "" where rows have no file.
    const char *path = "";
    /// Below the folder that a person chooses: "issues/{IssueKey}". A value's own "/" parts folders, too.
    const char *folder = "";
    const char *name = ""; ///< "{Id}-{Name}": the key is in it, so that no other row's file has the same
    /// A picture: the row tells neither its size nor its date (columns Size, Updated, Created), and its name's ending
    /// follows from the reply.
    bool isIcon = false;
};

/// An order in which the resource can give its rows.
struct Sort {
    const char *column; ///< "Updated"
    const char *value; ///< of the parameter "sort", with "order" beside it
};

struct Table {
    const char *name; ///< UpperCamel, the commercial driver's name where it has the table
    const char *title;
    const char *group;
    /// Below /api/v2. "{IssueId}" is the Inherited column of that name, percent-encoded: the path is asked once a row
    /// of the parent. A query may follow ("/wikis?projectIdOrKey={ProjectId}"). "" where the rows are embedded.
    const char *path = "";
    Paging paging = Paging::Whole;
    Parent parent = {};
    Shape shape = Shape::List;
    const char *rowsAt = ""; ///< a path of keys in the reply (or in the parent's row), dots between levels
    QList<std::pair<const char *, const char *>> fixedParameters = {}; ///< sort=created, order=asc
    QList<Sort> sorts = {}; ///< other than the order that fixedParameters ask for
    const char *countPath = ""; ///< resource that tells the total for progress; "" where none
    QList<Column> columns = {};
    QList<Filter> filters = {};
    /// Who may read it, where that is not everybody: "" or "administrator" or "project administrator".
    const char *role = "";
    RowFile file = {};

    [[nodiscard]] bool hasFiles() const { return *file.path != '\0'; }
    [[nodiscard]] bool hasParent() const { return *parent.table != '\0'; }
    [[nodiscard]] int columnIndex(const QString &columnName) const; ///< case ignored; -1
    [[nodiscard]] int primaryKeyIndex() const; ///< the first; -1 where there is none
};

[[nodiscard]] const QList<Table> &allTables();
/// Case ignored; UnknownTable with the nearest name.
[[nodiscard]] auth::Result<const Table *> findTable(const QString &name);
/// The table for each of whose rows @p table is asked, skipping what is embedded in other rows; null where it is asked
/// as a whole.
[[nodiscard]] const Table *askedParent(const Table &table);
[[nodiscard]] QString titleOf(const Table &table); ///< in the chosen language
[[nodiscard]] QString titleOf(const Column &column);
[[nodiscard]] QString titleOf(const Filter &filter);
[[nodiscard]] QString groupTitleOf(const Table &table);
[[nodiscard]] QString nameOf(ColumnType type); ///< "string", "integer", …
[[nodiscard]] QString nameOf(Paging paging); ///< "whole", "offset", "id"

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/catalog.h"
#include "backlog/catalog/tables.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

QString translated(const char *source) { return QCoreApplication::translate("Catalog", source); }

} // namespace

int Table::columnIndex(const QString &columnName) const
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columnName.compare(QLatin1StringView(columns[i].name), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    return -1;
}

int Table::primaryKeyIndex() const
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns[i].primaryKey)
            return static_cast<int>(i);
    return -1;
}

// Group by group, what people look for first at the top of each.
const QList<Table> &allTables()
{
    static const QList<Table> tables = QList{ issuesTable() } + issueTables() + issueSettingTables() + issuePartTables()
        + documentTables() + wikiTables() + sharedFileTables() + gitTables()
        + QList{ projectsTable(), usersTable(), spaceUpdatesTable(), notificationsTable(), watchingsTable() }
        + projectTables() + userTables() + ownTables() + spaceTables();
    return tables;
}

auth::Result<const Table *> findTable(const QString &name)
{
    QStringList names;
    for (const Table &table : allTables()) {
        if (name.compare(QLatin1StringView(table.name), Qt::CaseInsensitive) == 0)
            return &table;
        names += QString::fromLatin1(table.name);
    }
    auth::Error error;
    error.reason = auth::Reason::UnknownTable;
    error.subject = name;
    error.suggestion = auth::nearestName(name, names);
    return auth::fail(error);
}

QString titleOf(const Table &table) { return translated(table.title); }

QString titleOf(const Column &column)
{
    // A custom field is called what the space calls it, even where that is a word of ours.
    return column.extract == Extract::CustomField ? QString::fromUtf8(column.title) : translated(column.title);
}

QString titleOf(const Filter &filter) { return translated(filter.title); }

QString groupTitleOf(const Table &table) { return translated(table.group); }

QString nameOf(ColumnType type)
{
    switch (type) {
    case ColumnType::String:
        return u"string"_s;
    case ColumnType::Integer:
        return u"integer"_s;
    case ColumnType::Number:
        return u"number"_s;
    case ColumnType::Boolean:
        return u"boolean"_s;
    case ColumnType::Date:
        return u"date"_s;
    case ColumnType::DateTime:
        return u"datetime"_s;
    case ColumnType::Json:
        return u"json"_s;
    }
    return u"string"_s;
}

QString nameOf(Paging paging)
{
    switch (paging) {
    case Paging::Whole:
        return u"whole"_s;
    case Paging::Offset:
        return u"offset"_s;
    case Paging::Id:
        return u"id"_s;
    }
    return u"whole"_s;
}

} // namespace tsunagi::backlog

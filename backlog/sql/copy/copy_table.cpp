// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/copy/copy_table.h"

#include "backlog/sql/sql_values.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::fail;

namespace {

QByteArray quoted(const QByteArray &name) { return '"' + QByteArray(name).replace('"', "\"\"") + '"'; }

/// Text is bound where it lies: the batch outlives the step.
int bindCell(sqlite3_stmt *statement, int place, const Cell &cell)
{
    if (cell.kind != Cell::Kind::Text)
        return bindValue(statement, place, sqlValueOf(cell));
    return sqlite3_bind_text(statement, place, cell.text.data(), static_cast<int>(cell.text.size()), SQLITE_STATIC);
}

QByteArrayList columnNames(const Table &table)
{
    QByteArrayList names;
    for (const Column &column : table.columns)
        names += quoted(column.name);
    return names;
}

} // namespace

CopyTable::CopyTable(CopyDatabase &database, const Table &table)
    : m_database(database)
    , m_table(table)
{
    // A row of a table below others is told apart by its parents' keys as well: ids of statuses are not unique.
    bool hasOwnKey = false;
    for (const Column &column : table.columns)
        hasOwnKey = hasOwnKey || column.primaryKey;
    if (!hasOwnKey)
        return;
    for (int i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        const bool isKeyOfParent = column.extract == Extract::Inherited && *column.references != '\0'
            && QByteArrayView(column.references).endsWith(".Id");
        if (column.primaryKey || isKeyOfParent) {
            m_keys += quoted(column.name);
            m_keyColumns += i;
        }
    }
}

CopyTable::~CopyTable() = default;

bool CopyTable::isMissing(CopyDatabase &database, const Table &table)
{
    const auto found = database.number("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '"
                                       + QByteArray(table.name) + '\'');
    return found && *found == 0;
}

auth::Result<std::unique_ptr<CopyTable>> CopyTable::open(CopyDatabase &database, const Table &table)
{
    std::unique_ptr<CopyTable> made(new CopyTable(database, table));
    if (const auto created = made->make(); !created)
        return fail(created.error());
    if (const auto ready = made->prepare(); !ready)
        return fail(ready.error());
    return made;
}

auth::Result<CopyTable::Statement> CopyTable::prepared(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return fail(m_database.error());
    return Statement(statement);
}

auth::Result<void> CopyTable::make()
{
    QByteArrayList columns;
    for (const Column &column : m_table.columns)
        columns += quoted(column.name) + ' ' + declaredType(column.type);
    if (!m_keys.isEmpty())
        columns += "PRIMARY KEY(" + m_keys.join(", ") + ')';
    const QByteArray declaration = "CREATE TABLE " + quoted(m_table.name) + '(' + columns.join(", ") + ')';
    // Another version of ours may have had other columns: the rows come anew then.
    const auto same = m_database.number("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND sql = '"
                                        + QByteArray(declaration).replace('\'', "''") + '\'');
    if (!same)
        return fail(same.error());
    if (*same == 0)
        if (const auto made = m_database.run("DROP TABLE IF EXISTS " + quoted(m_table.name) + ';' + declaration); !made)
            return made;
    QByteArrayList titles;
    QSet<QByteArray> taken;
    for (const Column &column : m_table.columns) {
        QByteArray title = titleOf(column).toUtf8();
        if (taken.contains(title.toLower()))
            title += QByteArray(" (") + column.name + ')';
        taken += title.toLower();
        titles += quoted(column.name) + " AS " + quoted(title);
    }
    const QByteArray view = quoted(titleOf(m_table).toUtf8());
    if (titleOf(m_table).compare(QLatin1StringView(m_table.name), Qt::CaseInsensitive) == 0)
        return {}; // its own name would stand in the view's way
    return m_database.run("DROP VIEW IF EXISTS " + view + ";CREATE VIEW " + view + " AS SELECT " + titles.join(", ")
                          + " FROM " + quoted(m_table.name));
}

auth::Result<void> CopyTable::prepare()
{
    const QByteArrayList names = columnNames(m_table);
    QByteArrayList places;
    QByteArrayList excluded;
    for (const QByteArray &name : names) {
        places += "?";
        excluded += "excluded." + name;
    }
    QByteArray sql = "INSERT INTO " + quoted(m_table.name) + " VALUES(" + places.join(", ") + ')';
    if (hasKey())
        sql += " ON CONFLICT DO UPDATE SET (" + names.join(", ") + ") = (" + excluded.join(", ") + ") WHERE ("
            + names.join(", ") + ") IS NOT (" + excluded.join(", ") + ')';
    auto put = prepared(sql);
    if (!put)
        return fail(put.error());
    m_put = std::move(*put);
    const auto before = rowCount();
    if (!before)
        return fail(before.error());
    m_rowsBefore = *before;
    return {};
}

auth::Result<qint64> CopyTable::rowCount() { return m_database.number("SELECT COUNT(*) FROM " + quoted(m_table.name)); }

auth::Result<void> CopyTable::beginWhole()
{
    if (!hasKey()) {
        const auto before = rowCount();
        if (!before)
            return fail(before.error());
        m_counts.deleted += *before;
        return m_database.run("DELETE FROM " + quoted(m_table.name));
    }
    if (const auto made = m_database.run("DROP TABLE IF EXISTS temp.seen;CREATE TEMP TABLE seen(" + m_keys.join(", ")
                                         + ", PRIMARY KEY(" + m_keys.join(", ") + ")) WITHOUT ROWID");
        !made)
        return made;
    const QByteArrayList places(m_keys.size(), QByteArray("?"));
    auto seen = prepared("INSERT OR IGNORE INTO temp.seen VALUES(" + places.join(", ") + ')');
    if (!seen)
        return fail(seen.error());
    m_seen = std::move(*seen);
    return {};
}

auth::Result<void> CopyTable::see(const RowBatch &rows)
{
    for (qsizetype row = 0; m_seen && row < rows.rowCount(); ++row) {
        for (int i = 0; i < m_keyColumns.size(); ++i)
            bindCell(m_seen.get(), i + 1, rows.cell(row, m_keyColumns.at(i)));
        if (sqlite3_step(m_seen.get()) != SQLITE_DONE)
            return fail(m_database.error());
        sqlite3_reset(m_seen.get());
    }
    return {};
}

auth::Result<void> CopyTable::put(const RowBatch &rows)
{
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        for (int column = 0; column < m_table.columns.size(); ++column)
            bindCell(m_put.get(), column + 1, rows.cell(row, column));
        if (sqlite3_step(m_put.get()) != SQLITE_DONE)
            return fail(m_database.error());
        m_touched += sqlite3_changes(m_database.get());
        sqlite3_reset(m_put.get());
    }
    m_counts.read += rows.rowCount();
    return see(rows);
}

auth::Result<void> CopyTable::endWhole(const QByteArray &column, const QList<qint64> &values)
{
    if (!m_seen)
        return {};
    m_seen.reset();
    QByteArrayList numbers;
    for (const qint64 value : values)
        numbers += QByteArray::number(value);
    const QByteArray among = column.isEmpty() ? QByteArray() : quoted(column) + " IN (" + numbers.join(", ") + ") AND ";
    if (const auto removed =
            m_database.run("DELETE FROM " + quoted(m_table.name) + " WHERE " + among + '(' + m_keys.join(", ")
                           + ") NOT IN (SELECT " + m_keys.join(", ") + " FROM temp.seen)");
        !removed)
        return removed;
    m_counts.deleted += sqlite3_changes(m_database.get());
    return m_database.run("DROP TABLE temp.seen");
}

auth::Result<qint64> CopyTable::removeWhere(const QByteArray &column, qint64 value)
{
    if (const auto removed = m_database.run("DELETE FROM " + quoted(m_table.name) + " WHERE " + quoted(column) + " = "
                                            + QByteArray::number(value));
        !removed)
        return fail(removed.error());
    return sqlite3_changes(m_database.get());
}

auth::Result<CopyCounts> CopyTable::counts()
{
    const auto after = rowCount();
    if (!after)
        return fail(after.error());
    m_counts.added = *after - m_rowsBefore + m_counts.deleted;
    m_counts.changed = m_touched - m_counts.added;
    return m_counts;
}

} // namespace tsunagi::backlog

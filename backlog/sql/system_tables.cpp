// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/system_tables.h"

#include "auth/procedures.h"
#include "backlog/rows/cell_values.h"
#include "backlog/rows/row_batch_builder.h"

#include <deque>
#include <functional>
#include <set>
#include <vector>

namespace tsunagi::backlog {
namespace {

using enum ColumnType;

Column column(const char *name, ColumnType type = String) { return { .name = name, .title = name, .type = type }; }

Table table(const char *name, QList<Column> columns)
{
    Table made{ .name = name, .title = name, .group = "" };
    made.columns = std::move(columns);
    return made;
}

/// Rows put together cell by cell; texts live as long as this.
class Rows {
public:
    explicit Rows(const Table &table)
        : m_table(table)
    {
    }
    Rows &text(const char *value) { return add(textCell(value)); }
    Rows &text(const QString &value) { return text(m_texts.emplace_back(value.toUtf8()).constData()); }
    Rows &textOrNull(const char *value) { return *value != '\0' ? text(value) : add({}); }
    Rows &integer(qint64 value)
    {
        Cell cell;
        cell.kind = Cell::Kind::Integer;
        cell.integer = value;
        return add(cell);
    }
    Rows &boolean(bool value)
    {
        Cell cell;
        cell.kind = Cell::Kind::Boolean;
        cell.integer = value ? 1 : 0;
        return add(cell);
    }

    [[nodiscard]] std::shared_ptr<const RowBatch> batch() const
    {
        const auto width = static_cast<std::size_t>(m_table.columns.size());
        RowBatchBuilder builder(m_table.columns, nullptr, m_cells.size() / width);
        for (std::size_t at = 0; at + width <= m_cells.size(); at += width)
            builder.addRow({ m_cells.data() + at, width }, {});
        return builder.finish({});
    }

private:
    Rows &add(const Cell &cell)
    {
        m_cells.push_back(cell);
        return *this;
    }

    const Table &m_table;
    std::vector<Cell> m_cells;
    std::deque<QByteArray> m_texts;
};

void fillTables(Rows &rows)
{
    for (const Table &each : allTables())
        rows.text(each.name).text("TABLE").text(titleOf(each)).text(groupTitleOf(each)).boolean(false);
}

void fillColumns(Rows &rows)
{
    for (const Table &each : allTables()) {
        qint64 ordinal = 0;
        for (const Column &of : each.columns)
            rows.text(each.name)
                .text(of.name)
                .text(nameOf(of.type))
                .boolean(of.nullable)
                .boolean(of.primaryKey)
                .text(titleOf(of))
                .integer(++ordinal)
                .boolean(false);
        for (const Filter &of : each.filters)
            rows.text(each.name)
                .text(of.name)
                .text(nameOf(of.type))
                .boolean(true)
                .boolean(false)
                .text(titleOf(of))
                .integer(++ordinal)
                .boolean(true);
    }
}

void fillPrimaryKeys(Rows &rows)
{
    for (const Table &each : allTables()) {
        qint64 place = 0;
        for (const Column &of : each.columns)
            if (of.primaryKey)
                rows.text(each.name).text(of.name).integer(++place);
    }
}

void fillForeignKeys(Rows &rows)
{
    for (const Table &each : allTables())
        for (const Column &of : each.columns)
            if (const QByteArray target = of.references; !target.isEmpty())
                rows.text(each.name)
                    .text(of.name)
                    .text(QString::fromLatin1(target.first(target.indexOf('.'))))
                    .text(QString::fromLatin1(target.sliced(target.indexOf('.') + 1)));
}

void fillProcedures(Rows &rows)
{
    for (const auth::ProcedureInfo &each : auth::allProcedures())
        rows.text(each.name).text(each.description);
}

void fillParameters(Rows &rows)
{
    for (const auth::ProcedureInfo &each : auth::allProcedures()) {
        qint64 ordinal = 0;
        for (const auth::ProcedureInput &input : each.inputs)
            rows.text(each.name).text(input.name).text("in").text(input.description).integer(++ordinal);
        for (const auth::ProcedureOutput &output : each.outputs)
            rows.text(each.name).text(output.name).text("out").textOrNull("").integer(++ordinal);
    }
}

void fillNothing(Rows &) { }

struct SystemTable {
    Table table;
    void (*fill)(Rows &rows);
};

const QList<SystemTable> &all()
{
    static const QList<SystemTable> tables{
        { table("sys_tables",
                { column("TableName"), column("TableType"), column("Description"), column("Group"),
                  column("IsUpdateable", Boolean) }),
          fillTables },
        { table("sys_tablecolumns",
                { column("TableName"), column("ColumnName"), column("DataTypeName"), column("IsNullable", Boolean),
                  column("IsPrimaryKey", Boolean), column("Description"), column("Ordinal", Integer),
                  column("IsHidden", Boolean) }),
          fillColumns },
        { table("sys_primarykeys", { column("TableName"), column("ColumnName"), column("KeySeq", Integer) }),
          fillPrimaryKeys },
        { table("sys_foreignkeys",
                { column("TableName"), column("ColumnName"), column("ReferencedTableName"),
                  column("ReferencedColumnName") }),
          fillForeignKeys },
        { table("sys_procedures", { column("ProcedureName"), column("Description") }), fillProcedures },
        { table("sys_procedureparameters",
                { column("ProcedureName"), column("ColumnName"), column("Direction"), column("Description"),
                  column("Ordinal", Integer) }),
          fillParameters },
        { table("sys_connection_props", { column("Name"), column("Value"), column("IsSecret", Boolean) }),
          fillNothing },
    };
    return tables;
}

class SystemRows final : public RowSource {
public:
    SystemRows(std::shared_ptr<RowSource> others, QList<ShownProperty> properties)
        : m_others(std::move(others))
        , m_properties(std::move(properties))
    {
    }

    std::shared_ptr<RowFeed> open(Scan scan) override
    {
        for (const SystemTable &each : all()) {
            if (qstrcmp(each.table.name, scan.table->name) != 0)
                continue;
            Rows rows(each.table);
            each.fill(rows);
            if (qstrcmp(each.table.name, "sys_connection_props") == 0)
                for (const ShownProperty &property : m_properties)
                    rows.text(property.name).text(property.value).boolean(property.isSecret);
            auto feed = std::make_shared<RowFeed>();
            feed->put(rows.batch());
            feed->end({});
            return feed;
        }
        return m_others->open(std::move(scan));
    }

private:
    std::shared_ptr<RowSource> m_others;
    QList<ShownProperty> m_properties;
};

} // namespace

const QList<Table> &systemTables()
{
    static const QList<Table> tables = [] {
        QList<Table> made;
        for (const SystemTable &each : all())
            made += each.table;
        return made;
    }();
    return tables;
}

std::shared_ptr<RowSource> withSystemTables(std::shared_ptr<RowSource> others, QList<ShownProperty> properties)
{
    return std::make_shared<SystemRows>(std::move(others), std::move(properties));
}

} // namespace tsunagi::backlog

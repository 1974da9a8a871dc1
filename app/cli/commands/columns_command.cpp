// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/results.h"
#include "backlog/catalog/catalog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    using enum backlog::ColumnType;
    static const QList<backlog::Column> all{
        { .name = "Column", .title = "Column", .nullable = false },
        { .name = "Title", .title = "Title", .nullable = false },
        { .name = "Type", .title = "Type", .nullable = false },
        { .name = "Nullable", .title = "Nullable", .type = Boolean },
        { .name = "Filter", .title = "Filter" },
        { .name = "PrimaryKey", .title = "PrimaryKey", .type = Boolean, .nullable = false },
        { .name = "References", .title = "References" },
    };
    return all;
}

/// How `--where` takes it: "=" for any of several values, ">= <=" for a range. Empty: not at all.
QString operatorsOf(const char *parameter)
{
    if (*parameter == '\0')
        return {};
    return QByteArrayView(parameter).contains('|') ? u">= <="_s : u"="_s;
}

/// The same of a column that has a table: what it inherits, chooses its parents.
QString operatorsOf(const backlog::Table &table, const backlog::Column &column)
{
    const QString own = operatorsOf(column.filter);
    if (!own.isEmpty() || column.extract != backlog::Extract::Inherited)
        return own;
    const auto parent = backlog::findTable(QString::fromLatin1(table.parent.table));
    const int index = parent ? (*parent)->columnIndex(QString::fromLatin1(column.path)) : -1;
    const QString above = index < 0 ? QString() : operatorsOf(**parent, (*parent)->columns[index]);
    return above.isEmpty() ? u"="_s : above;
}

HandMadeRow rowOf(const backlog::Table &table, const backlog::Column &column)
{
    return HandMadeRow()
        .text(QString::fromLatin1(column.name))
        .text(titleOf(column))
        .text(nameOf(column.type))
        .boolean(column.nullable)
        .textOrNull(operatorsOf(table, column))
        .boolean(column.primaryKey)
        .textOrNull(QString::fromLatin1(column.references));
}

HandMadeRow rowOf(const backlog::Filter &filter)
{
    return HandMadeRow()
        .text(QString::fromLatin1(filter.name))
        .text(titleOf(filter))
        .text(u"filter"_s)
        .null()
        .text(operatorsOf(filter.parameter))
        .boolean(false)
        .null();
}

class ColumnsCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto table = backlog::findTable(session.line().words().first());
        if (!table)
            co_return fail(table.error());
        session.reporter().useLanguage();
        QList<HandMadeRow> rows;
        for (const backlog::Column &column : (*table)->columns)
            rows << rowOf(**table, column);
        for (const backlog::Filter &filter : (*table)->filters)
            rows << rowOf(filter);
        co_return printRows(session, columns(), rows);
    }
};

} // namespace

const CommandInfo columnsCommand{
    .name = "columns",
    .synopsis = "TABLE",
    .summary = QT_TRANSLATE_NOOP("Cli", "the columns of a table, and the filters that are no columns"),
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ColumnsCommand>,
};

} // namespace tsunagi::cli

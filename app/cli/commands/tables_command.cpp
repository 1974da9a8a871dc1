// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/results.h"
#include "backlog/catalog/ancestors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    static const QList<backlog::Column> all{
        { .name = "Table", .title = "Table", .nullable = false },
        { .name = "Title", .title = "Title", .nullable = false },
        { .name = "Group", .title = "Group", .nullable = false },
        { .name = "Parents", .title = "Parents" },
        { .name = "Paging", .title = "Paging", .nullable = false },
    };
    return all;
}

/// "Projects, Repositories": the tables that lead to it, outermost first.
QString parentsOf(const backlog::Table &table)
{
    QStringList names;
    for (const backlog::Table *ancestor : backlog::ancestorsOf(table))
        names << QString::fromLatin1(ancestor->name);
    return names.join(", "_L1);
}

class TablesCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        session.reporter().useLanguage(); // titles are translated, names are not
        QList<HandMadeRow> rows;
        for (const backlog::Table &table : backlog::allTables())
            rows << HandMadeRow()
                        .text(QString::fromLatin1(table.name))
                        .text(titleOf(table))
                        .text(groupTitleOf(table))
                        .textOrNull(parentsOf(table))
                        .text(nameOf(table.paging));
        co_return printRows(session, columns(), rows);
    }
};

} // namespace

const CommandInfo tablesCommand{
    .name = "tables",
    .synopsis = "",
    .summary = QT_TRANSLATE_NOOP("Cli", "the tables that can be read"),
    .make = makeCommand<TablesCommand>,
};

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/open_table.h"
#include "app/cli/commands/table_fetch.h"
#include "backlog/catalog/catalog.h"
#include "backlog/conditions.h"
#include "backlog/custom_fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using enum OptionInfo::Given;

constexpr OptionInfo options[] = {
    { "where", '\0', "NAME=VALUE",
      QT_TRANSLATE_NOOP("Cli",
                        "only rows with this value of a column or filter; repeated: any of them; >= and <= for ranges"),
      ManyTimes },
    { "columns", '\0', "A,B", QT_TRANSLATE_NOOP("Cli", "only these columns, in this order") },
    { "limit", '\0', "N", QT_TRANSLATE_NOOP("Cli", "at most so many rows") },
    { "allow-partial", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "rows that could not be read are a warning, not exit code 17") },
    { "strict", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "the first row that can't be read ends the command") },
};

/// A column that only the space knows: custom_fields.h.
bool isCustomField(const QString &column)
{
    return column.trimmed().startsWith("CustomField_"_L1, Qt::CaseInsensitive);
}

QStringList namedColumns(const CommandLine &line)
{
    return line.has("columns") ? line.value("columns").split(u',') : QStringList();
}

bool wantsCustomFields(const CommandLine &line)
{
    const QStringList named = namedColumns(line);
    return named.isEmpty() || std::any_of(named.begin(), named.end(), isCustomField);
}

/// @param isWhole  custom fields are among the table's columns by now; before that they are passed over
Result<QList<int>> chosenColumns(const backlog::Table &table, const CommandLine &line, bool isWhole)
{
    QList<int> chosen;
    for (const QString &part : namedColumns(line)) {
        const int index = table.columnIndex(part.trimmed());
        if (index < 0 && !isWhole && isCustomField(part) && QByteArrayView(table.name) == "Issues")
            continue;
        if (index < 0) {
            QStringList names;
            for (const backlog::Column &column : table.columns)
                names << QString::fromLatin1(column.name);
            return fail(Error{ .reason = Reason::UnknownColumn,
                               .subject = part.trimmed(),
                               .detail = QString::fromLatin1(table.name),
                               .suggestion = auth::nearestName(part.trimmed(), names) });
        }
        if (chosen.contains(index))
            return fail(badArgument(u"--columns"_s, QT_TRANSLATE_NOOP("Cli", "names a column twice")));
        chosen << index;
    }
    return chosen;
}

Result<qint64> limitOf(const CommandLine &line)
{
    if (!line.has("limit"))
        return 0;
    bool isNumber = false;
    const qint64 limit = line.value("limit").toLongLong(&isNumber);
    if (!isNumber || limit < 1)
        return fail(badArgument(u"--limit"_s, QT_TRANSLATE_NOOP("Cli", "is a number of rows, 1 or more")));
    return limit;
}

/// Both limits, whichever is less; 0 is none.
qint64 lesser(qint64 a, qint64 b) { return a == 0 ? b : b == 0 ? a : std::min(a, b); }

Result<FetchPlan> planOf(const CommandLine &line)
{
    FetchPlan plan;
    const auto table = backlog::findTable(line.words().first());
    if (!table)
        return fail(table.error());
    plan.request.table = *table;
    const auto chosen = chosenColumns(**table, line, false);
    if (!chosen)
        return fail(chosen.error());
    plan.columns = *chosen;
    // A mistyped name is told before anything is asked.
    plan.conditions = line.values("where");
    if (const auto checked = backlog::checkConditions(**table, plan.conditions); !checked)
        return fail(checked.error());
    const auto limit = limitOf(line);
    if (!limit)
        return fail(limit.error());
    plan.request.limit = *limit;
    if (line.has("allow-partial") && line.has("strict"))
        return fail(badArgument(u"--allow-partial"_s, QT_TRANSLATE_NOOP("Cli", "and --strict exclude each other")));
    plan.allowsPartial = line.has("allow-partial");
    plan.isStrict = line.has("strict");
    return plan;
}

class FetchCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        auto plan = planOf(session.line());
        if (!plan)
            co_return fail(plan.error());
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto opened = co_await openTable(session, plan->request.table, plan->conditions);
        if (!opened)
            co_return fail(opened.error());
        const std::shared_ptr<OpenTable> &open = *opened;
        const std::shared_ptr<backlog::Client> &client = open->client;
        const qint64 limit = lesser(plan->request.limit, open->request.limit);
        plan->request = open->request;
        plan->request.limit = limit;
        plan->space = open->space;
        if (wantsCustomFields(session.line())) {
            const auto whole =
                co_await backlog::withCustomFields(client, plan->request.table, plan->request.filters, session.stop());
            if (!whole)
                co_return fail(whole.error());
            plan->request.table = whole->table;
            auto chosen = chosenColumns(*whole->table, session.line(), true);
            if (!chosen)
                co_return fail(chosen.error());
            plan->columns = std::move(*chosen);
        }
        co_return co_await fetchTable(session, client, std::move(*plan));
    }
};

} // namespace

const CommandInfo fetchCommand{
    .name = "fetch",
    .synopsis = "TABLE [--where NAME=VALUE]… [--columns A,B] [--limit N] [--allow-partial|--strict]",
    .summary = QT_TRANSLATE_NOOP("Cli", "the rows of a table"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "Rows are written as they arrive. “tsunagi-cli columns TABLE” lists what --columns and --where can name."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<FetchCommand>,
};

} // namespace tsunagi::cli

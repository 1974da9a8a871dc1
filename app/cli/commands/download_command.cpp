// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/file_download.h"
#include "app/cli/commands/settings_file_words.h"
#include "backlog/conditions.h"
#include "backlog/download/row_file.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using enum OptionInfo::Given;

constexpr OptionInfo options[] = {
    { "to", '\0', "FOLDER", QT_TRANSLATE_NOOP("Cli", "the folder for the files; it is made if need be") },
    { "where", '\0', "NAME=VALUE",
      QT_TRANSLATE_NOOP("Cli",
                        "only rows with this value of a column or filter; repeated: any of them; >= and <= for ranges"),
      ManyTimes },
    { "allow-partial", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "files that could not be had are a warning, not exit code 17") },
    { "strict", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "the first file that can't be had ends the command") },
};

Result<const backlog::Table *> tableOf(const CommandLine &line)
{
    const auto table = backlog::findTable(line.words().first());
    if (!table || (*table)->hasFiles())
        return table;
    return fail(badArgument(QString::fromLatin1((*table)->name),
                            QT_TRANSLATE_NOOP("Cli", "this table has no files. These have: %1"),
                            backlog::tablesWithFiles().join(u", "_s)));
}

Result<DownloadPlan> planOf(const CommandLine &line)
{
    DownloadPlan plan;
    if (line.value("to").isEmpty() || line.value("to") == "-"_L1)
        return fail(badArgument(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "names the folder for the files")));
    plan.folder = pathOf(line.value("to"));
    if (line.has("allow-partial") && line.has("strict"))
        return fail(badArgument(u"--allow-partial"_s, QT_TRANSLATE_NOOP("Cli", "and --strict exclude each other")));
    plan.allowsPartial = line.has("allow-partial");
    plan.isStrict = line.has("strict");
    return plan;
}

class DownloadCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const CommandLine &line = session.line();
        const auto table = tableOf(line);
        if (!table)
            co_return fail(table.error());
        const auto plan = planOf(line);
        if (!plan)
            co_return fail(plan.error());
        if (const auto checked = backlog::checkConditions(**table, line.values("where")); !checked)
            co_return fail(checked.error());
        if (const auto output = outputOptions(line, session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto open = co_await openTable(session, *table, line.values("where"));
        if (!open)
            co_return fail(open.error());
        co_return co_await downloadFiles(session, *open, *plan);
    }
};

} // namespace

const CommandInfo downloadCommand{
    .name = "download",
    .synopsis = "TABLE --to FOLDER [--where NAME=VALUE]… [--allow-partial|--strict]",
    .summary = QT_TRANSLATE_NOOP("Cli", "the files behind a table's rows"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "Attachments, shared files and icons. Each file is whole under its name or not there: the same command goes on "
        "where a run has ended, and leaves what is there already. Icons that are there stay as they are; remove them "
        "to have them anew. One row a file: State is new, resumed, kept or failed."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<DownloadCommand>,
};

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/connection_setup.h"
#include "app/cli/results.h"
#include "backlog/sql/copy/space_copy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr qint64 progressAfterMs = 1000; ///< what is quick needs none
constexpr qint64 progressEveryMs = 200;

constexpr OptionInfo options[] = {
    { "to", '\0', "FILE.sqlite", QT_TRANSLATE_NOOP("Cli", "the database; it is made if need be") },
    { "full", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "reads everything again, not only what has changed") },
    { "prune", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "looks for rows that are gone by reading all keys; else Backlog's updates tell them") },
    { "allow-partial", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "rows that could not be read are a warning, not exit code 17") },
};

Result<backlog::SpaceCopyTerms> termsOf(const CommandLine &line)
{
    backlog::SpaceCopyTerms terms;
    if (line.value("to").isEmpty() || line.value("to") == "-"_L1)
        return fail(badArgument(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "names the database")));
    terms.path = pathOf(line.value("to"));
    terms.isFull = line.has("full");
    terms.prunes = line.has("prune");
    for (const QString &name : line.words()) {
        const auto table = backlog::findTable(name);
        if (!table)
            return fail(table.error());
        if (!terms.tables.contains(*table))
            terms.tables += *table;
    }
    return terms;
}

QList<backlog::Column> columns()
{
    using enum backlog::ColumnType;
    return {
        { .name = "Table", .title = "Table", .nullable = false },
        { .name = "Read", .title = "Read", .type = Integer, .nullable = false },
        { .name = "New", .title = "New", .type = Integer, .nullable = false },
        { .name = "Changed", .title = "Changed", .type = Integer, .nullable = false },
        { .name = "Deleted", .title = "Deleted", .type = Integer, .nullable = false },
        { .name = "Requests", .title = "Requests", .type = Integer, .nullable = false },
    };
}

void showProgress(Session &session, const backlog::SpaceCopy &copy, const QElapsedTimer &clock, QElapsedTimer &shown)
{
    Reporter &reporter = session.reporter();
    if (!reporter.showsProgress() || clock.elapsed() < progressAfterMs
        || (shown.isValid() && shown.elapsed() < progressEveryMs))
        return;
    shown.start();
    reporter.useLanguage();
    reporter.progress(QCoreApplication::translate("Cli", "%1 rows read").arg(QLocale().toString(copy.rowsRead())));
}

Error leftOut(const QStringList &tables)
{
    Error error;
    error.reason = Reason::RowsLeftOut;
    error.number = tables.size();
    error.detail = tables.join(u", "_s);
    return error;
}

class SyncCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        auto terms = termsOf(session.line());
        if (!terms)
            co_return fail(terms.error());
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto opened = co_await openConnection(session, {});
        if (!opened)
            co_return fail(opened.error());
        const std::shared_ptr<Connection> &connection = *opened;
        const auto credential = co_await credentialOf(session, connection);
        if (!credential)
            co_return fail(credential.error());
        terms->client = std::make_shared<backlog::Client>(connection->authenticator, connection->network);
        terms->pageSize = connection->properties->pageSize;
        session.reporter().useLanguage(); // the titles of the views
        backlog::SpaceCopy copy(*terms);
        QElapsedTimer clock;
        QElapsedTimer shown;
        clock.start();
        QObject::connect(&copy, &backlog::SpaceCopy::progressed, &copy,
                         [&] { showProgress(session, copy, clock, shown); });
        QObject::connect(&copy, &backlog::SpaceCopy::parentLeftOut, &copy, [&](const backlog::LeftOutParent &parent) {
            session.reporter().clearProgress();
            session.reporter().warn(parent.error);
        });
        const auto copied = co_await copy.run(session.stop());
        session.reporter().clearProgress();
        if (!copied)
            co_return fail(copied.error());
        co_return print(session, *copied);
    }

private:
    static Result<void> print(Session &session, const QList<backlog::CopiedTable> &copied)
    {
        QList<HandMadeRow> rows;
        QStringList partial;
        for (const backlog::CopiedTable &one : copied) {
            HandMadeRow row;
            row.text(QString::fromLatin1(one.table->name))
                .integer(one.counts.read)
                .integer(one.counts.added)
                .integer(one.counts.changed)
                .integer(one.counts.deleted)
                .integer(one.requests);
            rows += row;
            if (one.isPartial)
                partial += QString::fromLatin1(one.table->name);
        }
        if (const auto printed = printRows(session, columns(), rows); !printed || partial.isEmpty())
            return printed;
        if (!session.line().has("allow-partial"))
            return fail(leftOut(partial));
        session.reporter().warn(leftOut(partial));
        return {};
    }
};

} // namespace

const CommandInfo syncCommand{
    .name = "sync",
    .synopsis = "TABLE… --to FILE.sqlite [--full] [--prune] [--allow-partial]",
    .summary = QT_TRANSLATE_NOOP("Cli", "copies tables into an SQLite database, then keeps it current"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "Issues, and what hangs on them, are read again as far as they have changed; other tables whole. A run that is "
        "stopped leaves the database as it was. Each table has a view with the titles as names."),
    .options = options,
    .fewestWords = 1,
    .mostWords = -1,
    .make = makeCommand<SyncCommand>,
};

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/procedure_call.h"
#include "app/cli/commands/query_run.h"
#include "app/cli/connection_setup.h"
#include "app/cli/given_file.h"
#include "app/cli/results.h"
#include "backlog/sql/request_estimate.h"
#include "backlog/sql/sql_names.h"
#include "backlog/sql/sql_tokens.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "file", '\0', "FILE", QT_TRANSLATE_NOOP("Cli", "the statement is in this file; - is standard input") },
    { "param", '\0', "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "a value for :NAME in the statement; repeatable"),
      OptionInfo::Given::ManyTimes },
    { "explain", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "only shows what would be asked: tables, requests at least, and seconds at least") },
    { "explain-names", '\0', "FILE",
      QT_TRANSLATE_NOOP("Cli",
                        "lists the tables, columns and functions that the statements of a file use, and which of "
                        "them are not here") },
    { "max-requests", '\0', "N", QT_TRANSLATE_NOOP("Cli", "refuses a statement that needs more requests") },
    { "allow-partial", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "rows that could not be read are a warning, not exit code 17") },
};

Result<QString> textOfFile(Session &session, const QString &file, const QString &option)
{
    if (file == "-"_L1 && readsStandardInput(session.line()))
        return fail(Reason::TwoStandardInputs);
    if (file == "-"_L1) {
        const auto read = session.readStandardInput(u"SQL"_s);
        if (!read)
            return fail(read.error());
        return QString::fromUtf8(read->view());
    }
    const auto read = readGivenFile(file, option);
    if (!read)
        return fail(read.error());
    return QString::fromUtf8(read->content.view());
}

Result<QString> statementOf(Session &session)
{
    const CommandLine &line = session.line();
    const bool hasWord = !line.words().isEmpty();
    const QString file = line.has("file")           ? line.value("file")
        : hasWord && line.words().first() == "-"_L1 ? u"-"_s
                                                    : QString();
    if (hasWord == line.has("file"))
        return fail(badArgument(u"query"_s, QT_TRANSLATE_NOOP("Cli", "takes one statement, or --file")));
    if (file.isEmpty())
        return line.words().first();
    return textOfFile(session, file, u"--file"_s);
}

Result<backlog::SqlParameters> parametersOf(const CommandLine &line)
{
    backlog::SqlParameters parameters;
    for (const QString &given : line.values("param")) {
        const qsizetype equals = given.indexOf(u'=');
        if (equals < 1)
            return fail(badArgument(u"--param"_s, QT_TRANSLATE_NOOP("Cli", "expects NAME=VALUE")));
        parameters.emplaceBack(given.first(equals), given.sliced(equals + 1));
    }
    return parameters;
}

Result<QueryPlan> planOf(Session &session, const QString &sql)
{
    const CommandLine &line = session.line();
    const auto output = outputOptions(line, session.out().isTerminal());
    if (!output)
        return fail(output.error());
    const auto parameters = parametersOf(line);
    if (!parameters)
        return fail(parameters.error());
    QueryPlan plan;
    plan.text.sql = sql;
    plan.text.parameters = *parameters;
    plan.text.zone = line.has("timezone") ? output->zone : QTimeZone::systemTimeZone();
    plan.allowsPartial = line.has("allow-partial");
    if (line.has("max-requests")) {
        bool isNumber = false;
        plan.mostRequests = line.value("max-requests").toLongLong(&isNumber);
        if (!isNumber || plan.mostRequests < 1)
            return fail(
                badArgument(u"--max-requests"_s, QT_TRANSLATE_NOOP("Cli", "is a number of requests, 1 or more")));
    }
    return plan;
}

/// "EXEC Name Input='value', Input='value'" as the words of `call`; nothing where it is another statement.
Result<QStringList> procedureWords(const QString &sql)
{
    const QList<backlog::SqlToken> tokens = backlog::tokensOf(sql);
    if (tokens.isEmpty() || (!tokens.first().isWord(sql, "EXEC"_L1) && !tokens.first().isWord(sql, "EXECUTE"_L1)))
        return QStringList();
    QStringList words;
    const auto bad = [&] {
        return fail(badArgument(u"EXEC"_s, QT_TRANSLATE_NOOP("Cli", "has the form EXEC PROCEDURE Name='value', …")));
    };
    for (qsizetype i = 1; i < tokens.size(); ++i) {
        if (tokens[i].isSign(sql, ","_L1) || tokens[i].isSign(sql, ";"_L1))
            continue;
        QString name = tokens[i].name(sql);
        if (words.isEmpty()) {
            words += name;
            continue;
        }
        if (tokens[i].kind == backlog::SqlToken::Kind::Parameter)
            name.remove(0, 1); // the driver's "@Name = 'value'"
        if (i + 2 >= tokens.size() || !tokens[i + 1].isSign(sql, "="_L1))
            return bad();
        words += name + u'=' + tokens[i + 2].name(sql);
        i += 2;
    }
    return words.isEmpty() ? Result<QStringList>(bad()) : words;
}

QList<backlog::Column> explainColumns()
{
    using enum backlog::ColumnType;
    return {
        { .name = "Table", .title = "Table", .nullable = false },
        { .name = "Path", .title = "Path", .nullable = false },
        { .name = "Conditions", .title = "Conditions" },
        { .name = "Times", .title = "Times", .nullable = false },
        { .name = "Requests", .title = "Requests", .type = Integer, .nullable = false },
        { .name = "Seconds", .title = "Seconds", .type = Integer },
    };
}

Result<void> printEstimate(Session &session, const backlog::EstimatedQuery &query)
{
    QList<HandMadeRow> rows;
    const auto add = [&](const QString &table, const QString &path, const QString &conditions, const QString &times,
                         qint64 requests, qint64 seconds) {
        HandMadeRow row;
        row.text(table).text(path).textOrNull(conditions).text(times).integer(requests);
        if (seconds >= 0)
            row.integer(seconds);
        else
            row.null();
        rows += row;
    };
    for (const backlog::EstimatedScan &scan : query.scans)
        add(QString::fromLatin1(scan.planned.table->name), QString::fromLatin1(scan.planned.table->path),
            scan.planned.conditions.join(u", "_s), scan.planned.isInner ? u"each row"_s : u"once"_s, scan.requests,
            scan.shortestSeconds);
    add(u"*"_s, {}, {}, u"once"_s, query.requests, query.shortestSeconds);
    return printRows(session, explainColumns(), rows);
}

Result<void> printNames(Session &session, const QString &sql)
{
    const QList<backlog::Column> columns{
        { .name = "Kind", .title = "Kind", .nullable = false },
        { .name = "Name", .title = "Name", .nullable = false },
        { .name = "Known", .title = "Known", .type = backlog::ColumnType::Boolean, .nullable = false },
        { .name = "Instead", .title = "Instead" },
    };
    static constexpr const char *kinds[] = { "table", "column", "function", "procedure" };
    QList<HandMadeRow> rows;
    for (const backlog::UsedName &name : backlog::usedNames(sql)) {
        HandMadeRow row;
        row.text(QString::fromLatin1(kinds[static_cast<std::size_t>(name.kind)]))
            .text(name.name)
            .boolean(name.isKnown)
            .textOrNull(name.instead);
        rows += row;
    }
    return printRows(session, columns, rows);
}

class QueryCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (session.line().has("explain-names")) {
            const auto text = textOfFile(session, session.line().value("explain-names"), u"--explain-names"_s);
            co_return text ? printNames(session, *text) : Result<void>(fail(text.error()));
        }
        const auto sql = statementOf(session);
        if (!sql)
            co_return fail(sql.error());
        const auto procedure = procedureWords(*sql);
        if (!procedure)
            co_return fail(procedure.error());
        if (!procedure->isEmpty() && session.line().has("to"))
            co_return fail(
                outputNotPossible(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "the result is a secret in plain text")));
        if (!procedure->isEmpty())
            co_return co_await callProcedure(session, *procedure);
        auto plan = planOf(session, *sql);
        if (!plan)
            co_return fail(plan.error());
        // All that is wrong with it is told before anything is asked.
        const auto planned = plannedScans(plan->text);
        if (!planned)
            co_return fail(planned.error());
        const auto opened = co_await openConnection(session, {});
        if (!opened)
            co_return fail(opened.error());
        const std::shared_ptr<Connection> &connection = *opened;
        const auto credential = co_await credentialOf(session, connection);
        if (!credential)
            co_return fail(credential.error());
        const auto client = std::make_shared<backlog::Client>(connection->authenticator, connection->network);
        plan->pageSize = connection->properties->pageSize;
        plan->text.mostRows = connection->properties->maxRows;
        if (session.line().has("explain") || plan->mostRequests > 0) {
            const auto estimate = co_await backlog::estimated(client, *planned, session.stop());
            if (!estimate)
                co_return fail(estimate.error());
            if (session.line().has("explain"))
                co_return printEstimate(session, *estimate);
            if (estimate->requests > plan->mostRequests)
                co_return fail(overBudget(estimate->requests, plan->mostRequests));
        }
        co_return co_await runQuery(session, client, *plan);
    }

private:
    static Result<QList<backlog::PlannedScan>> plannedScans(const backlog::SqlText &text)
    {
        const auto database = backlog::SqlDatabase::open(nullptr, text.zone);
        if (!database)
            return fail(database.error());
        if (const auto prepared = (*database)->prepare(text.sql, text.parameters); !prepared)
            return fail(prepared.error());
        return (*database)->plan(text.sql, text.parameters);
    }

    static Error overBudget(qint64 needed, qint64 allowed)
    {
        Error error;
        error.reason = Reason::RequestsOverBudget;
        error.number = needed;
        error.detail = QString::number(allowed);
        return error;
    }
};

} // namespace

const CommandInfo queryCommand{
    .name = "query",
    .synopsis = "SQL|--file FILE|- [--param NAME=VALUE]… [--explain] [--explain-names FILE] [--max-requests N] "
                "[--allow-partial]",
    .summary = QT_TRANSLATE_NOOP("Cli", "the rows of a SELECT over the tables"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "One SELECT, WITH or EXPLAIN in SQLite's SQL, and much of the commercial driver's; nothing can be written. "
        "Conditions that Backlog knows are asked of it, so that fewer rows come. EXEC calls a procedure.\n"
        "“tsunagi-cli tables” and “tsunagi-cli columns TABLE” list the names."),
    .options = options,
    .mostWords = 1,
    .make = makeCommand<QueryCommand>,
};

} // namespace tsunagi::cli

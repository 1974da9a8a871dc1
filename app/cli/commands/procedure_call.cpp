// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/procedure_call.h"

#include "app/cli/connection_setup.h"
#include "app/cli/given_file.h"
#include "app/cli/property_values.h"
#include "app/cli/results.h"
#include "auth/connection_string.h"
#include "auth/procedures.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

/// The words after the procedure's name, read and put in their places.
struct Inputs {
    auth::PropertyBag properties;
    QString state;
    std::optional<auth::AuthMode> authMode;
};

class InputReader {
public:
    InputReader(Session &session, const auth::ProcedureInfo &procedure)
        : m_session(session)
        , m_procedure(procedure)
    {
    }

    Result<Inputs> read(const QStringList &words)
    {
        for (const QString &word : words)
            if (const auto taken = take(word); !taken)
                return fail(taken.error());
        return std::move(m_inputs);
    }

private:
    /// The value is not repeated in an error: it may be a secret.
    Result<void> take(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return fail(badArgument(QString::fromLatin1(m_procedure.name),
                                    QT_TRANSLATE_NOOP("Cli", "inputs are NAME=VALUE, NAME=@FILE or NAME=-")));
        const auto input = auth::inputFromName(m_procedure, word.first(equals));
        if (!input)
            return fail(input.error());
        const QString name = QString::fromLatin1((*input)->name);
        if (m_seen.contains(name))
            return fail(about(Reason::RepeatedProperty, name));
        m_seen << name;
        auto value = valueOf(**input, word.sliced(equals + 1));
        if (!value)
            return fail(value.error());
        if ((*input)->property)
            return putPlain(m_inputs.properties, *(*input)->property, std::move(*value), auth::Origin::CommandLine);
        return putOwn(name, QString::fromUtf8(value->view()));
    }

    Result<auth::Secret> valueOf(const auth::ProcedureInput &input, const QString &given)
    {
        if (given == "-"_L1)
            return fromStandardInput(QString::fromLatin1(input.name));
        if (given.startsWith(u'@'))
            return fromFile(input, given.sliced(1));
        if (input.property && auth::infoOf(*input.property).secret && !given.isEmpty())
            m_session.reporter().warn(about(Reason::SecretOnCommandLine, nameOf(*input.property)));
        return auth::Secret::fromText(given);
    }

    Result<auth::Secret> fromStandardInput(const QString &name)
    {
        if (m_readsStandardInput || readsStandardInput(m_session.line()))
            return fail(Reason::TwoStandardInputs);
        m_readsStandardInput = true;
        const auto content = m_session.readStandardInput(name);
        if (!content)
            return fail(content.error());
        return auth::Secret(auth::withoutLastLineEnd(content->view()));
    }

    Result<auth::Secret> fromFile(const auth::ProcedureInput &input, const QString &path)
    {
        if (!input.property) {
            const auto file = readGivenFile(path, QString::fromLatin1(input.name));
            if (!file)
                return fail(file.error());
            return auth::Secret(auth::withoutLastLineEnd(file->content.view()));
        }
        QList<Error> warnings;
        auto value = readPropertyFile(*input.property, path, FileKind::Named, warnings);
        for (const Error &warning : warnings)
            m_session.reporter().warn(warning);
        return value;
    }

    Result<void> putOwn(const QString &name, const QString &value)
    {
        if (name == "State"_L1) {
            m_inputs.state = value;
            return {};
        }
        const bool isApp = value.compare("APP"_L1, Qt::CaseInsensitive) == 0;
        if (!isApp && value.compare("WEB"_L1, Qt::CaseInsensitive) != 0)
            return fail(badArgument(name, QT_TRANSLATE_NOOP("Cli", "is APP or WEB")));
        m_inputs.authMode = isApp ? auth::AuthMode::App : auth::AuthMode::Web;
        return {};
    }

    Session &m_session;
    const auth::ProcedureInfo &m_procedure;
    Inputs m_inputs;
    QSet<QString> m_seen;
    bool m_readsStandardInput = false;
};

QList<backlog::Column> columnsOf(const auth::ProcedureInfo &procedure)
{
    QList<backlog::Column> columns;
    for (const auth::ProcedureOutput &output : procedure.outputs) {
        backlog::Column column{ .name = output.name, .title = output.name };
        if (qstrcmp(output.name, "ExpiresIn") == 0)
            column.type = backlog::ColumnType::Integer;
        columns << column;
    }
    return columns;
}

void tell(Session &session, auth::ProcedureCall &call)
{
    Reporter &reporter = session.reporter();
    QObject::connect(&call, &auth::ProcedureCall::warned, qApp,
                     [&reporter](const Error &warning) { reporter.warn(warning); });
    QObject::connect(&call, &auth::ProcedureCall::logged, qApp,
                     [&reporter](const QString &event) { reporter.log(event); });
    QObject::connect(&call, &auth::ProcedureCall::storedGrantRefreshed, qApp, [&reporter](const QString &path) {
        reporter.useLanguage();
        reporter.note(QCoreApplication::translate(
                          "Cli", "This refresh token belongs to %1: its grant was refreshed, and the file was written.")
                          .arg(path));
    });
}

Result<void> printUrl(Session &session, const auth::ProcedureInfo &procedure,
                      const Result<auth::ProcedureCall::AuthorizationUrl> &made)
{
    if (!made)
        return fail(made.error());
    HandMadeRow row;
    row.text(QString::fromLatin1(made->url.toEncoded())).text(made->state);
    return printRows(session, columnsOf(procedure), { row });
}

Result<void> printTokens(Session &session, const auth::ProcedureInfo &procedure, const auth::TokenSet &tokens)
{
    HandMadeRow row;
    row.text(QString::fromUtf8(tokens.accessToken.view())).textOrNull(QString::fromUtf8(tokens.refreshToken.view()));
    if (tokens.expiresIn > 0)
        row.integer(tokens.expiresIn);
    else
        row.null();
    return printRows(session, columnsOf(procedure), { row });
}

} // namespace

QCoro::Task<Result<void>> callProcedure(Session &session, QStringList words)
{
    if (const auto allowed = outputOptions(session.line(), session.out().isTerminal()); !allowed)
        co_return fail(allowed.error());
    const auto procedure = auth::procedureFromName(words.first());
    if (!procedure)
        co_return fail(procedure.error());
    auto inputs = InputReader(session, **procedure).read(words.sliced(1));
    if (!inputs)
        co_return fail(inputs.error());
    ConnectionDemand demand;
    demand.browser = Browser::Allowed;
    demand.inputs = std::move(inputs->properties);
    const auto connection = co_await openConnection(session, std::move(demand));
    if (!connection)
        co_return fail(connection.error());
    auth::ProcedureCall call((*connection)->properties, (*connection)->surroundings);
    (*connection)->prompt->watch(call);
    tell(session, call);
    if ((*procedure)->id == auth::Procedure::GetOAuthAuthorizationUrl)
        co_return printUrl(session, **procedure, call.authorizationUrl(inputs->state));
    const std::stop_token stop = (*connection)->prompt->stop();
    auto task = (*procedure)->id == auth::Procedure::RefreshOAuthAccessToken
        ? call.refreshedTokens(stop)
        : call.accessToken(inputs->authMode.value_or(call.defaultAuthMode()), stop);
    const auto tokens = co_await std::move(task);
    if (!tokens && session.stop().stop_requested())
        co_return fail(Reason::Interrupted);
    if (!tokens && (*connection)->prompt->foundNobody())
        co_return fail(Reason::NoBrowserPossible);
    if (!tokens)
        co_return fail(tokens.error());
    co_return printTokens(session, **procedure, **tokens);
}

} // namespace tsunagi::cli

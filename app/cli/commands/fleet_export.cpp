// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/fleet_export.h"

#include "app/cli/commands/export_connection.h"
#include "app/cli/commands/export_options.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/results.h"
#include "auth/grant.h"
#include "auth/transfer/fleet_run.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using auth::HostState;

const backlog::Table &hostTable()
{
    static const backlog::Table table = [] {
        backlog::Table made;
        for (const char *name : { "Host", "Result", "Path", "Reason" }) {
            backlog::Column column;
            column.name = name;
            column.title = name;
            made.columns.append(column);
        }
        return made;
    }();
    return table;
}

/// What has no meaning where each host has a grant and a key of its own.
Result<void> checkOptions(const CommandLine &line)
{
    if (line.has("grant") && line.value("grant") != "own"_L1)
        return fail(badArgument(
            u"--grant"_s, QT_TRANSLATE_NOOP("Cli", "can't be used with --fleet: each host gets a grant of its own")));
    const auto hasKey = [&line](const char *name) { return line.has(name); };
    if (hasKey(recipientOption) || hasKey(recipientsFileOption))
        return fail(badArgument(
            hasKey(recipientOption) ? u"--recipient"_s : u"--recipients-file"_s,
            QT_TRANSLATE_NOOP("Cli",
                              "can't be used with --fleet: each host's public key stands in its list (who is to open "
                              "all files stands in OAuthSettingsRecipients)")));
    if (line.has(passphraseOption))
        return fail(badArgument(
            u"--passphrase-file"_s,
            QT_TRANSLATE_NOOP("Cli", "can't be used with --fleet: one passphrase would open the files of all hosts")));
    if (line.has("access-only"))
        return fail(badArgument(
            u"--access-only"_s,
            QT_TRANSLATE_NOOP("Cli", "can't be used with --fleet: the tokens would end while you still sign in")));
    if (line.value("to").isEmpty() || line.value("to") == "-"_L1)
        return fail(badArgument(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "names the folder of the fleet")));
    return {};
}

Result<auth::FleetPlan> planOf(Session &session)
{
    const CommandLine &line = session.line();
    if (const auto checked = checkOptions(line); !checked)
        return fail(checked.error());
    auto hosts = auth::readHostList(pathOf(line.value(fleetOption)));
    if (!hosts)
        return fail(hosts.error());
    auth::FleetPlan plan;
    plan.hosts = std::move(*hosts);
    plan.folder = pathOf(line.value("to"));
    plan.redo = line.values(redoOption);
    plan.withoutClientSecret = line.has("without-client-secret");
    QStringList names;
    for (const auth::FleetHost &host : plan.hosts)
        names << host.name;
    for (const QString &name : plan.redo)
        if (!names.contains(name, Qt::CaseInsensitive))
            return fail(badArgument(u"--redo"_s, QT_TRANSLATE_NOOP("Cli", "this host is not in the list"),
                                    auth::nearestName(name, names)));
    return plan;
}

QString wordOf(HostState state)
{
    switch (state) {
    case HostState::Written:
        return u"written"_s;
    case HostState::Skipped:
        return u"skipped"_s;
    case HostState::Failed:
        return u"failed"_s;
    default:
        return {};
    }
}

/// Writes a host's row once nothing more happens to it.
class HostRows : public QObject {
public:
    HostRows(Session &session, const auth::FleetRun &run, Results &results)
        : m_session(session)
        , m_run(run)
        , m_results(results)
    {
        connect(&run, &auth::FleetRun::hostChanged, this, &HostRows::write);
    }

    [[nodiscard]] const Result<void> &written() const { return m_written; }

private:
    void write(qsizetype index)
    {
        const auto at = static_cast<std::size_t>(index);
        const auth::HostReport &report = m_run.reports()[at];
        const QString result = wordOf(report.state);
        const QString &name = m_run.hosts()[at].name;
        if (result.isEmpty())
            return;
        HandMadeRow row;
        row.text(name)
            .text(result)
            .text(report.path)
            .textOrNull(report.error ? auth::nameOf(report.error->reason) : QString());
        if (m_written)
            m_written = m_results.write(batchOf(hostTable().columns, { row }));
        m_session.reporter().useLanguage();
        if (report.hasOtherKey)
            m_session.reporter().note(
                QCoreApplication::translate("Cli",
                                            "%1 has another public key in the list by now than its file was sealed to. "
                                            "--redo %1 makes it anew.")
                    .arg(name));
        if (report.isUncompared)
            m_session.reporter().note(
                QCoreApplication::translate(
                    "Cli", "The grant of %1 can't be compared with the others: fleet.json does not know it.")
                    .arg(name));
    }

    Session &m_session;
    const auth::FleetRun &m_run;
    Results &m_results;
    Result<void> m_written;
};

void tellSummary(Session &session, const auth::FleetRun &run, const QString &folder)
{
    const auto count = [&run](HostState state) {
        return std::ranges::count_if(run.reports(),
                                     [state](const auth::HostReport &report) { return report.state == state; });
    };
    const auto toCome = count(HostState::ToCome) + count(HostState::Failed);
    session.reporter().useLanguage();
    session.reporter().note(
        QCoreApplication::translate("Cli", "Hosts: %1 written, %2 done before, %3 to come. Folder: %4")
            .arg(QString::number(count(HostState::Written)), QString::number(count(HostState::Skipped)),
                 QString::number(toCome), folder));
    if (toCome > 0)
        session.reporter().note(
            QCoreApplication::translate("Cli", "The same command goes on where this run has ended."));
    else
        session.reporter().note(QCoreApplication::translate(
            "Cli",
            "Carry each host's folder to its host: OAuthSettings.txt is opened by its own key alone, connection.txt "
            "has the properties for --connection-file. Then remove the copies here."));
}

QCoro::Task<Result<auth::FleetSource>> sourceOf(Session &session, std::shared_ptr<Connection> connection)
{
    const auto user = co_await testedUser(session, connection);
    if (!user)
        co_return fail(user.error());
    auto stored = co_await storedOf(session, connection);
    if (!stored)
        co_return fail(stored.error());
    auto own = stored->grantId.isEmpty() ? nullptr : std::make_shared<const auth::SettingsPayload>(std::move(*stored));
    auto application = auth::applicationOf(*connection->properties, own.get());
    if (!application)
        co_return fail(application.error());
    auth::FleetSource source;
    source.properties = connection->properties;
    source.surroundings = connection->surroundings;
    source.application = std::make_shared<const auth::OAuthApplication>(std::move(*application));
    source.stored = own;
    source.user = *user;
    source.received = [&session](const auth::TokenSet &tokens) {
        session.reporter().hide(tokens.accessToken);
        session.reporter().hide(tokens.refreshToken);
    };
    co_return source;
}

} // namespace

QCoro::Task<Result<void>> exportFleet(Session &session)
{
    if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
        co_return fail(output.error());
    auto plan = planOf(session);
    if (!plan)
        co_return fail(plan.error());
    const auto connection = co_await openForExport(session, Browser::Allowed);
    if (!connection)
        co_return fail(connection.error());
    auto source = co_await sourceOf(session, *connection);
    if (!source)
        co_return fail(source.error());
    const QString folder = plan->folder;
    auth::FleetRun run(std::move(*plan), std::move(*source));
    auto results = Results::open(session, { .table = &hostTable(), .shown = {}, .mayFit = false });
    if (!results)
        co_return fail(results.error());
    const HostRows rows(session, run, **results);
    QObject::connect(&run, &auth::FleetRun::warned, &rows,
                     [&session](const Error &warning) { session.reporter().warn(warning); });
    (*connection)->prompt->watch(run);
    const auto done = co_await run.run((*connection)->prompt->stop());
    const auto finished = rows.written() ? (*results)->finish() : rows.written();
    tellSummary(session, run, folder);
    if (!done && done.error().reason == Reason::Interrupted && (*connection)->prompt->foundNobody())
        co_return fail(Reason::NoBrowserPossible);
    co_return done ? finished : done;
}

} // namespace tsunagi::cli

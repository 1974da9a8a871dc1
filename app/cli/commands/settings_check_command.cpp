// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/check_rows.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/commands/settings_metrics.h"
#include "app/cli/duration.h"
#include "app/cli/given_bag.h"
#include "app/cli/result_file.h"
#include "app/cli/results.h"
#include "app/cli/secret_stores.h"
#include "auth/doctor/settings_health.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "warn", '\0', "DURATION",
      QT_TRANSLATE_NOOP("Cli", "exit with 10 where the last refresh that went well is older than this (45m, 12h)"),
      OptionInfo::Given::Once },
    { "online", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "ask the space, too: reachable, client known, a living token accepted") },
};

const QList<backlog::Column> &columns()
{
    static const QList<backlog::Column> all{
        { .name = "File", .title = "File", .nullable = false },
        { .name = "Check", .title = "Check", .nullable = false },
        { .name = "Result", .title = "Result", .nullable = false },
        { .name = "Detail", .title = "Detail" },
        { .name = "Hint", .title = "Hint" },
    };
    return all;
}

class SettingsCheckCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const bool asMetrics = session.line().value("output") == "openmetrics"_L1;
        if (!asMetrics)
            if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
                co_return fail(output.error());
        auth::HealthDemand demand;
        demand.online = session.line().has("online");
        if (session.line().has("warn")) {
            const auto seconds = secondsOf(session.line().value("warn"));
            if (!seconds || *seconds <= 0)
                co_return fail(badArgument(u"--warn"_s,
                                           QT_TRANSLATE_NOOP("Cli", "is a duration such as 45m, 12h, 7d or seconds")));
            demand.warnSeconds = *seconds;
        }
        const auto bag = co_await givenBag(session);
        if (!bag)
            co_return fail(bag.error());
        const auto properties = checkedOf(session, **bag);
        if (!properties)
            co_return fail(properties.error());
        hideGiven(session, **bag);
        const bool mayOnlyRead =
            (*bag)->has(auth::Property::InitiateOAuth) && (*properties)->initiateOAuth == auth::InitiateOAuth::Off;
        session.reporter().useLanguage(); // the rows hold words
        for (const QString &word : session.line().words())
            if (const auto checked = co_await check(session, settingsPathOf(word), *properties, mayOnlyRead, demand);
                !checked)
                co_return checked;
        if (m_firstFailure)
            session.exitWith(m_firstFailure->code());
        else if (m_isOverdue)
            session.exitWith(auth::ErrorCode::Expiring);
        co_return asMetrics ? writeMetrics(session) : printRows(session, columns(), m_rows);
    }

private:
    QCoro::Task<Result<void>> check(Session &session, QString path,
                                    auth::Shared<const auth::ConnectionProperties> properties, bool mayOnlyRead,
                                    auth::HealthDemand demand)
    {
        const auto examination = auth::examinationOf(path, *properties, mayOnlyRead, session.stores().ofThisRun());
        examination->stop = session.stop();
        examination->saved = session.stores().connection();
        examination->isVault = examination->saved && examination->saved->inVault;
        const auto health = std::make_shared<auth::SettingsHealth>();
        bool isOk = true;
        const auto take = [&](const auth::CheckInfo &info, const auth::Finding &finding) {
            isOk = isOk && finding.outcome != auth::Outcome::Failed;
            hideStored(session, *examination);
            return add(session, path, info, finding);
        };
        if (const auto examined = co_await auth::examineHealth(examination, demand, health, take); !examined)
            co_return examined;
        m_isOverdue = m_isOverdue || health->isOverdue;
        auto sample = std::make_shared<SettingsSample>();
        sample->file = path;
        sample->isOk = isOk;
        sample->isRecoveryPending = health->isRecoveryPending;
        sample->lastRefresh = examination->stored ? health->lastRefresh : health->state.lastRefresh;
        if (examination->stored) {
            sample->stored = examination->stored->clone();
            sample->accessExpires = sample->stored->tokens.expiresAt();
        }
        m_samples << sample;
        co_return {};
    }

    Result<void> add(Session &session, const QString &path, const auth::CheckInfo &info, const auth::Finding &finding)
    {
        if (finding.outcome == auth::Outcome::Failed && !m_firstFailure)
            m_firstFailure = finding.error;
        m_rows << HandMadeRow()
                      .text(path)
                      .text(QString::fromLatin1(info.name))
                      .text(nameOf(finding.outcome))
                      .textOrNull(session.reporter().masked(detailOf(finding)))
                      .textOrNull(session.reporter().masked(hintOf(finding)));
        return {};
    }

    Result<void> writeMetrics(Session &session) const
    {
        const QByteArray text = openMetricsOf(m_samples);
        const QString to = session.line().value("to");
        if (to.isEmpty() || to == "-"_L1)
            return session.out().write(text);
        const auto file = ResultFile::open(to);
        if (!file)
            return fail(file.error());
        if (auto written = (*file)->write(text); !written)
            return written;
        return (*file)->commit();
    }

    QList<HandMadeRow> m_rows;
    QList<std::shared_ptr<const SettingsSample>> m_samples;
    std::optional<Error> m_firstFailure;
    bool m_isOverdue = false;
};

} // namespace

const CommandInfo settingsCheckCommand{
    .name = "settings check",
    .synopsis = "FILE… [--warn DURATION] [--online]",
    .summary = QT_TRANSLATE_NOOP("Cli", "whether settings files are sound, and how their grants have fared"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "One row a check: it opens, permissions, storage, could be written anew, what waits in a recovery file, last "
        "refresh, next expiry, last error. Nothing is spent. It exits with 0, 10 for --warn, or the exit code of the "
        "first failure. “-o openmetrics” writes metrics for a monitoring system instead."),
    .options = options,
    .fewestWords = 1,
    .mostWords = -1,
    .make = makeCommand<SettingsCheckCommand>,
};

} // namespace tsunagi::cli

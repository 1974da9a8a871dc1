// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/connection_setup.h"
#include "app/cli/duration.h"
#include "app/cli/results.h"
#include "auth/settings/locked_settings.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "if-older-than", '\0', "DURATION",
      QT_TRANSLATE_NOOP("Cli", "only if the token is older than this (45m, 12h); else it is left as it is") },
};

const QList<backlog::Column> &columns()
{
    using enum backlog::ColumnType;
    static const QList<backlog::Column> all{
        { .name = "ExpiresIn", .title = "ExpiresIn", .type = Integer },
        { .name = "ObtainedAt", .title = "ObtainedAt", .type = DateTime, .nullable = false },
        { .name = "Generation", .title = "Generation", .type = Integer, .nullable = false },
    };
    return all;
}

HandMadeRow rowOf(const QDateTime &expires, const QDateTime &obtained, qint64 generation)
{
    HandMadeRow row;
    if (expires.isValid())
        row.integer(QDateTime::currentDateTimeUtc().secsTo(expires));
    else
        row.null();
    // The file keeps whole seconds.
    return row.dateTime(QDateTime::fromSecsSinceEpoch(obtained.toSecsSinceEpoch(), Qt::UTC)).integer(generation);
}

Result<std::optional<qint64>> ageLimit(const CommandLine &line)
{
    if (!line.has("if-older-than"))
        return std::optional<qint64>();
    const auto seconds = secondsOf(line.value("if-older-than"));
    if (!seconds)
        return fail(badArgument(u"--if-older-than"_s,
                                QT_TRANSLATE_NOOP("Cli", "is a duration such as 45m, 12h, 7d or seconds")));
    return seconds;
}

class RefreshCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto limit = ageLimit(session.line());
        if (!limit)
            co_return fail(limit.error());
        const auto connection = co_await openConnection(session, {});
        if (!connection)
            co_return fail(connection.error());
        if ((*connection)->properties->authScheme == auth::AuthScheme::ApiToken)
            co_return fail(
                Error{ .reason = Reason::NotWithApiKey, .subject = u"refresh"_s, .detail = {}, .suggestion = {} });
        if (*limit) {
            const auto held = co_await storedOf(session, *connection);
            if (held && held->tokens.obtainedAt.secsTo(QDateTime::currentDateTimeUtc()) <= **limit)
                co_return printRows(session, columns(),
                                    { rowOf(held->tokens.expiresAt(), held->tokens.obtainedAt, held->generation) });
        }
        const auto refreshed = co_await (*connection)->authenticator->refreshed((*connection)->prompt->stop());
        if (!refreshed && session.stop().stop_requested())
            co_return fail(Reason::Interrupted);
        if (!refreshed)
            co_return fail(refreshed.error());
        co_return printRows(session, columns(),
                            { rowOf((*refreshed)->expiresAt, (*refreshed)->obtainedAt, (*refreshed)->generation) });
    }

private:
    static QCoro::Task<Result<auth::SettingsPayload>> storedOf(Session &session, std::shared_ptr<Connection> connection)
    {
        const auto keys = co_await connection->keys->keys(false, session.stop());
        if (!keys)
            co_return fail(keys.error());
        co_return auth::SettingsFile(connection->properties->settingsLocation).read(**keys);
    }
};

} // namespace

const CommandInfo refreshCommand{
    .name = "refresh",
    .synopsis = "[--if-older-than DURATION]",
    .summary = QT_TRANSLATE_NOOP("Cli", "refreshes the access token now and keeps it"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "For a timer that keeps a seldom used grant alive. No token is printed; the row "
                                     "says how long the new one lives."),
    .options = options,
    .make = makeCommand<RefreshCommand>,
};

} // namespace tsunagi::cli

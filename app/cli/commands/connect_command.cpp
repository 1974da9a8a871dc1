// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/connection_row.h"

#include <QCoreApplication>

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "replace-user", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "another user may take the place of the one in the settings file") },
};

class ConnectCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        ConnectionDemand demand;
        demand.browser = Browser::Allowed;
        demand.replaceUser = session.line().has("replace-user");
        const auto connection = co_await openConnection(session, std::move(demand));
        if (!connection)
            co_return fail(connection.error());
        co_return co_await printConnectionTest(session, *connection);
    }
};

} // namespace

const CommandInfo connectCommand{
    .name = "connect",
    .synopsis = "[--replace-user]",
    .summary = QT_TRANSLATE_NOOP("Cli", "gets and keeps what InitiateOAuth allows, then tests the connection"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "With InitiateOAuth=REFRESH and OAuthVerifier it exchanges the code; with "
                                     "GETANDREFRESH it opens the browser, or prints the page's address where there is "
                                     "no display. New tokens are on disk before anything else is requested."),
    .options = options,
    .make = makeCommand<ConnectCommand>,
};

} // namespace tsunagi::cli

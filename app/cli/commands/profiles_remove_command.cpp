// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/profile_rows.h"
#include "app/cli/secret_stores.h"
#include "app/cli/session.h"
#include "auth/places.h"
#include "auth/save_connection.h"

#include <QCoreApplication>

namespace tsunagi::cli {
namespace {

class ProfilesRemoveCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto connections = std::make_shared<auth::Connections>(auth::configHome());
        auto saved = connections->find(session.line().words().first());
        if (!saved)
            co_return fail(saved.error());
        const auth::SavedConnection connection = *saved;
        const auto removed =
            co_await auth::removeSaved(connections, connection, session.stores().of(connection), session.stop());
        if (!removed)
            co_return fail(removed.error());
        co_return printRows(session, profileColumns(), { profileRow(connection) });
    }
};

} // namespace

const CommandInfo profilesRemoveCommand{
    .name = "profiles remove",
    .synopsis = "NAME",
    .summary = QT_TRANSLATE_NOOP("Cli", "removes a saved connection with its secrets and tokens"),
    .description = QT_TRANSLATE_NOOP(
        "Cli", "A settings file that OAuthSettingsLocation names stays: “tsunagi-cli disconnect” deletes its tokens."),
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ProfilesRemoveCommand>,
};

} // namespace tsunagi::cli

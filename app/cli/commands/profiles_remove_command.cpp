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

constexpr OptionInfo options[] = {
    { "leave-secrets", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "leaves its secrets in a keychain or vault that can't be opened any more") },
};

class ProfilesRemoveCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto connections = std::make_shared<auth::Connections>(auth::configHome());
        const auto saved = connections->find(session.line().words().first());
        if (!saved)
            co_return fail(saved.error());
        const auth::SavedConnection &connection = *saved; // outlives the suspensions below, as saved does
        const std::shared_ptr<auth::SecretStore> store =
            session.line().has("leave-secrets") ? nullptr : session.stores().of(connection);
        const auto removed = co_await auth::removeSaved(connections, connection, store, session.stop());
        if (!removed)
            co_return fail(removed.error());
        co_return printRows(session, profileColumns(), { profileRow(connection) });
    }
};

} // namespace

const CommandInfo profilesRemoveCommand{
    .name = "profiles remove",
    .synopsis = "[--leave-secrets] NAME",
    .summary = QT_TRANSLATE_NOOP("Cli", "removes a saved connection with its secrets and tokens"),
    .description = QT_TRANSLATE_NOOP(
        "Cli", "A settings file that OAuthSettingsLocation names stays: “tsunagi-cli disconnect” deletes its tokens."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ProfilesRemoveCommand>,
};

} // namespace tsunagi::cli

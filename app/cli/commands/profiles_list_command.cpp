// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/profile_rows.h"
#include "auth/places.h"

#include <QCoreApplication>

namespace tsunagi::cli {
namespace {

class ProfilesListCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto saved = auth::Connections(auth::configHome()).all();
        if (!saved)
            co_return fail(saved.error());
        QList<HandMadeRow> rows;
        for (const auth::SavedConnection &connection : *saved)
            rows << profileRow(connection);
        co_return printRows(session, profileColumns(), rows);
    }
};

} // namespace

const CommandInfo profilesListCommand{
    .name = "profiles list",
    .synopsis = "",
    .summary = QT_TRANSLATE_NOOP("Cli", "the saved connections"),
    .make = makeCommand<ProfilesListCommand>,
};

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/procedure_call.h"

namespace tsunagi::cli {
namespace {

class CallCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        co_return co_await callProcedure(session, session.line().words());
    }
};
} // namespace

const CommandInfo callCommand{
    .name = "call",
    .synopsis = "PROCEDURE [NAME=VALUE|NAME=@FILE|NAME=-]…",
    .summary = QT_TRANSLATE_NOOP("Cli", "calls a procedure and prints its outputs"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "GetOAuthAuthorizationURL [CallbackURL] [State]: the page where a person allows the access.\n"
        "GetOAuthAccessToken [AuthMode=APP|WEB] [Verifier] [CallbackURL]: trades the permission for tokens.\n"
        "RefreshOAuthAccessToken [OAuthRefreshToken]: trades a refresh token for new ones.\n"
        "An input that is not given comes from the property of that name. Nothing is saved; but a refresh token of the "
        "settings file refreshes the file's own grant."),
    .fewestWords = 1,
    .mostWords = -1,
    .printsSecrets = true,
    .make = makeCommand<CallCommand>,
};

} // namespace tsunagi::cli

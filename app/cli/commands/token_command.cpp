// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/token_life.h"
#include "app/cli/connection_setup.h"
#include "app/cli/given_file.h"
#include "auth/connection_string.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    minimumLifeOption,
    { "refused", '\0', "FILE",
      QT_TRANSLATE_NOOP("Cli",
                        "the token that got a 401: refreshed only if it is still the file's; - is standard input"),
      OptionInfo::Given::Once },
};

class TokenCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto allowed = outputOptions(session.line(), session.out().isTerminal()); !allowed)
            co_return fail(allowed.error());
        const auto wanted = minimumLife(session.line(), 0);
        if (!wanted)
            co_return fail(wanted.error());
        const auto refused = refusedToken(session);
        if (!refused)
            co_return fail(refused.error());
        const auto opened = co_await openConnection(session, {});
        if (!opened)
            co_return fail(opened.error());
        const std::shared_ptr<Connection> &connection = *opened;
        if (connection->properties->authScheme == auth::AuthScheme::ApiToken)
            co_return fail(
                Error{ .reason = Reason::NotWithApiKey, .subject = u"token"_s, .detail = {}, .suggestion = {} });
        auto credential = co_await credentialOf(session, connection);
        if (credential && !refused->isEmpty() && (*credential)->secret.equals(*refused))
            credential = co_await connection->authenticator->replacementFor(*credential, session.stop());
        if (!credential)
            co_return fail(credential.error());
        credential = co_await livingFor(session, connection, *credential, *wanted);
        if (!credential)
            co_return fail(credential.error());
        co_return print(session, **credential, *wanted);
    }

private:
    /// Empty where none is named.
    static Result<auth::Secret> refusedToken(Session &session)
    {
        if (!session.line().has("refused"))
            return auth::Secret();
        auto content = readRefused(session, session.line().value("refused"));
        if (!content)
            return content;
        auth::Secret token(auth::withoutLastLineEnd(content->view()));
        // Taken for "none", it would give the refused token once more, and again.
        if (token.isEmpty())
            return fail(badArgument(u"--refused"_s, QT_TRANSLATE_NOOP("Cli", "holds no token")));
        return token;
    }

    static Result<auth::Secret> readRefused(Session &session, const QString &path)
    {
        if (path == "-"_L1) {
            if (readsStandardInput(session.line()))
                return fail(Reason::TwoStandardInputs);
            return session.readStandardInput(u"--refused"_s);
        }
        auto file = readGivenFile(path, u"--refused"_s);
        if (!file)
            return fail(file.error());
        return std::move(file->content);
    }

    static Result<void> print(Session &session, const auth::Credential &credential, qint64 wanted)
    {
        if (auto written = session.out().write(credential.secret.view()); !written)
            return written;
        if (auto ended = session.out().write("\n"); !ended)
            return ended;
        if (warnIfShort(session, credential, wanted))
            session.exitWith(auth::ErrorCode::Expiring);
        return {};
    }
};

} // namespace

const CommandInfo tokenCommand{
    .name = "token",
    .synopsis = "[--min-ttl DURATION] [--refused FILE]",
    .summary = QT_TRANSLATE_NOOP("Cli", "prints a valid access token, refreshed if it must be"),
    .description =
        QT_TRANSLATE_NOOP("Cli", "The token and a line end, nothing else. There is no request where none is needed."),
    .options = options,
    .printsSecrets = true,
    .make = makeCommand<TokenCommand>,
};

} // namespace tsunagi::cli

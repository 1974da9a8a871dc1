// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/connection_setup.h"
#include "app/cli/duration.h"
#include "app/cli/given_file.h"
#include "auth/connection_string.h"
#include "auth/settings/settings_file.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "min-ttl", '\0', "DURATION",
      QT_TRANSLATE_NOOP("Cli", "refresh if less than this is left (60s, 45m, 12h); exit code 10 if it can't be had") },
    { "refused", '\0', "FILE",
      QT_TRANSLATE_NOOP("Cli",
                        "the token that got a 401: refreshed only if it is still the file's; - is standard input"),
      OptionInfo::Given::Once },
};

constexpr qint64 secondsBetweenRefreshes = 60;

qint64 secondsLeft(const auth::Credential &credential)
{
    return credential.expiresAt.isValid() ? QDateTime::currentDateTimeUtc().secsTo(credential.expiresAt)
                                          : std::numeric_limits<qint64>::max();
}

class TokenCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto allowed = outputOptions(session.line(), session.out().isTerminal()); !allowed)
            co_return fail(allowed.error());
        const auto wanted = minimumLife(session.line());
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
        if (secondsLeft(**credential) < *wanted)
            credential = co_await longerLived(session, connection, *credential);
        if (!credential)
            co_return fail(credential.error());
        co_return print(session, **credential, *wanted);
    }

private:
    static Result<qint64> minimumLife(const CommandLine &line)
    {
        if (!line.has("min-ttl"))
            return 0;
        const auto seconds = secondsOf(line.value("min-ttl"));
        if (!seconds)
            return fail(
                badArgument(u"--min-ttl"_s, QT_TRANSLATE_NOOP("Cli", "is a duration such as 45m, 12h, 7d or seconds")));
        return *seconds;
    }

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

    /// One refresh a minute a file: a server may give the same nearly dead token again (backlog-api.md, section 1).
    static QCoro::Task<Result<auth::CredentialPtr>>
    longerLived(Session &session, std::shared_ptr<Connection> connection, auth::CredentialPtr held)
    {
        if (connection->properties->initiateOAuth == auth::InitiateOAuth::Off)
            co_return held;
        const auto keys = co_await connection->keys->keys(false, session.stop());
        if (!keys)
            co_return held;
        const auto stored = auth::SettingsFile(connection->properties->settingsLocation).read(**keys);
        if (!stored || stored->tokens.obtainedAt.secsTo(QDateTime::currentDateTimeUtc()) < secondsBetweenRefreshes)
            co_return held;
        auto refreshed = co_await connection->authenticator->refreshed(session.stop());
        if (!refreshed) {
            session.reporter().warn(refreshed.error());
            co_return held;
        }
        co_return refreshed;
    }

    static Result<void> print(Session &session, const auth::Credential &credential, qint64 wanted)
    {
        if (auto written = session.out().write(credential.secret.view()); !written)
            return written;
        if (auto ended = session.out().write("\n"); !ended)
            return ended;
        if (const qint64 left = secondsLeft(credential); left < wanted) {
            session.reporter().warn(Error{ .reason = Reason::TokenExpiring,
                                           .subject = {},
                                           .detail = {},
                                           .suggestion = {},
                                           .status = 0,
                                           .number = left });
            session.exitWith(auth::ErrorCode::Expiring);
        }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/export_connection.h"
#include "app/cli/commands/export_options.h"
#include "app/cli/commands/fleet_export.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/visible_input.h"
#include "auth/grant.h"
#include "auth/host_id.h"
#include "auth/procedures.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "to", '\0', "FILE",
      QT_TRANSLATE_NOOP("Cli", "the file to write, with --fleet the folder; nothing is overwritten"),
      OptionInfo::Given::Once },
    { "grant", '\0', "own|handover|copy",
      QT_TRANSLATE_NOOP("Cli",
                        "own: you sign in once more, for the other machine alone; handover: this machine's grant goes "
                        "there; copy: both use one grant, which may fail on one"),
      OptionInfo::Given::Once },
    { recipientOption, 'r', "RECIPIENT", QT_TRANSLATE_NOOP("Cli", "a public key that can open it; may be repeated"),
      OptionInfo::Given::ManyTimes },
    { recipientsFileOption, 'R', "FILE", QT_TRANSLATE_NOOP("Cli", "public keys from a file, one a line"),
      OptionInfo::Given::ManyTimes },
    { passphraseOption, '\0', "FILE", QT_TRANSLATE_NOOP("Cli", "seal it by a passphrase instead; - is standard input"),
      OptionInfo::Given::Once },
    { "without-client-secret", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "the other machine gets OAuthClientSecret by another way") },
    { "access-only", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "only the access token: it works until that ends, and nothing can be refreshed") },
    { fleetOption, '\0', "HOSTS.csv",
      QT_TRANSLATE_NOOP("Cli",
                        "a grant, a file and a property block of its own for each host: columns Host and Recipient; "
                        "hosts that are done are skipped"),
      OptionInfo::Given::Once },
    { redoOption, '\0', "HOST",
      QT_TRANSLATE_NOOP("Cli", "with --fleet: this host anew, though it is done; may be repeated"),
      OptionInfo::Given::ManyTimes },
};

enum class GrantChoice { Own, HandOver, Copy };

Result<GrantChoice> choiceOf(const QString &text)
{
    for (const auto &[name, choice] :
         { std::pair("own"_L1, GrantChoice::Own), std::pair("handover"_L1, GrantChoice::HandOver),
           std::pair("copy"_L1, GrantChoice::Copy) })
        if (text == name)
            return choice;
    return fail(badArgument(u"--grant"_s, QT_TRANSLATE_NOOP("Cli", "is own, handover or copy"),
                            auth::nearestName(text, { u"own"_s, u"handover"_s, u"copy"_s })));
}

Result<GrantChoice> chosen(Session &session)
{
    if (session.line().has("grant"))
        return choiceOf(session.line().value("grant"));
    if (!session.hasPerson())
        return fail(badArgument(u"--grant"_s, QT_TRANSLATE_NOOP("Cli", "is needed: own, handover or copy")));
    session.reporter().useLanguage();
    const auto answer = readVisibleLine(
        STDIN_FILENO, session.err(),
        QCoreApplication::translate("Cli",
                                    "How does the other machine get its permission?\n"
                                    "  own       you sign in once more, for that machine alone (recommended)\n"
                                    "  handover  this machine's permission goes there; it can't use it any more\n"
                                    "  copy      both use one permission, which may fail on one\n"
                                    "own, handover or copy [own]: "));
    if (!answer)
        return fail(answer.error());
    return answer->isEmpty() ? GrantChoice::Own : choiceOf(*answer);
}

class SettingsExportCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (session.line().has(fleetOption))
            co_return co_await exportFleet(session);
        if (session.line().has(redoOption))
            co_return fail(badArgument(u"--redo"_s, QT_TRANSLATE_NOOP("Cli", "names a host of --fleet")));
        auto request = std::make_shared<auth::ExportRequest>();
        if (const auto read = readOptions(session, *request); !read)
            co_return read;
        const auto choice = chosen(session);
        if (!choice)
            co_return fail(choice.error());
        if (*choice == GrantChoice::HandOver && request->accessOnly)
            co_return fail(
                badArgument(u"--access-only"_s,
                            QT_TRANSLATE_NOOP("Cli", "a hand-over without the refresh token would lose the grant")));
        const auto connection = co_await openForExport(
            session, *choice == GrantChoice::Own ? Browser::Allowed : Browser::OnlyIfInteractive);
        if (!connection)
            co_return fail(connection.error());
        const auto user = co_await testedUser(session, *connection);
        if (!user)
            co_return fail(user.error());
        if (const auto rehearsed = auth::rehearseExport(*request); !rehearsed)
            co_return rehearsed;
        const bool isOwn = *choice == GrantChoice::Own;
        Result<void> exported;
        if (isOwn)
            exported = co_await exportOwn(session, *connection, request, *user);
        else
            exported = co_await exportStored(session, *connection, request, *choice);
        if (!exported)
            co_return exported;
        tellNextSteps(session, *request);
        co_return printPath(session, request->path);
    }

private:
    static Result<void> readOptions(Session &session, auth::ExportRequest &request)
    {
        const CommandLine &line = session.line();
        if (const auto output = outputOptions(line, session.out().isTerminal()); !output)
            return fail(output.error());
        if (line.value("to").isEmpty() || line.value("to") == "-"_L1)
            return fail(badArgument(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "names the file to write")));
        request.path = settingsPathOf(line.value("to"));
        request.withoutClientSecret = line.has("without-client-secret");
        request.accessOnly = line.has("access-only");
        if (const auto sealing = readSealing(session, request); !sealing)
            return sealing;
        // Before anybody is asked anything.
        if (auth::SettingsFile(request.path).exists())
            return fail(
                Error{ .reason = Reason::WouldOverwrite, .subject = request.path, .detail = {}, .suggestion = {} });
        return {};
    }

    static QCoro::Task<Result<void>> exportStored(Session &session, std::shared_ptr<Connection> connection,
                                                  auth::ExportRequestPtr request, GrantChoice choice)
    {
        const auto &properties = *connection->properties;
        const auto keys = co_await connection->keys->keys(false, session.stop());
        if (!keys)
            co_return fail(keys.error());
        const auto settings = co_await auth::lockSettings(auth::SettingsFile(properties.settingsLocation), *keys,
                                                          properties.recoveryFolder, session.stop());
        if (!settings)
            co_return fail(settings.error());
        const QString host = auth::hostId(properties.settingsHost);
        const auto exported = choice == GrantChoice::Copy ? auth::exportCopy(**settings, *request, host)
                                                          : auth::exportHandOver(**settings, *request);
        if (!exported)
            co_return exported;
        session.reporter().useLanguage();
        if (choice == GrantChoice::HandOver)
            session.reporter().note(QCoreApplication::translate(
                "Cli",
                "This machine has no token of the grant any more. To use Backlog from here, too, sign in anew: "
                "tsunagi-cli connect -p InitiateOAuth=GETANDREFRESH"));
        else if (!request->accessOnly)
            session.reporter().note(QCoreApplication::translate(
                "Cli",
                "One grant on two machines may fail on one: a refresh on either can end the token of the other. "
                "“--grant own” gets the other machine a grant of its own."));
        co_return exported;
    }

    static QCoro::Task<Result<void>> exportOwn(Session &session, std::shared_ptr<Connection> connection,
                                               auth::ExportRequestPtr request, auth::SettingsPayload::User user)
    {
        const auto stored = co_await storedOf(session, connection);
        if (!stored)
            co_return fail(stored.error());
        const auto application =
            auth::applicationOf(*connection->properties, stored->grantId.isEmpty() ? nullptr : &*stored);
        if (!application)
            co_return fail(application.error());
        const auto tokens = co_await signIn(session, connection, application->clone());
        if (!tokens)
            co_return fail(tokens.error());
        session.reporter().hide((*tokens)->accessToken);
        session.reporter().hide((*tokens)->refreshToken);
        const auto own =
            co_await auth::exportOwn(request, std::make_shared<const auth::OAuthApplication>(application->clone()),
                                     *tokens, user, connection->network, session.stop());
        if (!own)
            co_return fail(own.error());
        if ((*own)->unconfirmed)
            session.reporter().warn(*(*own)->unconfirmed);
        session.reporter().useLanguage();
        if (stored->knows((*tokens)->accessToken) || stored->knows((*tokens)->refreshToken))
            session.reporter().note(QCoreApplication::translate(
                "Cli",
                "Backlog gave the grant again that this machine has, not one of its own: one grant on two machines may "
                "fail on one. Another user, or another OAuth application, gets a grant of its own."));
        co_return Result<void>();
    }

    /// As the procedure GetOAuthAccessToken does it: the tokens go nowhere else.
    static QCoro::Task<Result<auth::Shared<const auth::TokenSet>>>
    signIn(Session &session, std::shared_ptr<Connection> connection, auth::OAuthApplication application)
    {
        auth::ProcedureCall call(auth::forSigningIn(*connection->properties, application), connection->surroundings);
        connection->prompt->watch(call);
        auto tokens = co_await call.accessToken(auth::AuthMode::App, connection->prompt->stop());
        if (!tokens && session.stop().stop_requested())
            co_return fail(Reason::Interrupted);
        if (!tokens && connection->prompt->foundNobody())
            co_return fail(Reason::NoBrowserPossible);
        co_return tokens;
    }

    /// Without a secret: they may be copied from the screen.
    static void tellNextSteps(Session &session, const auth::ExportRequest &request)
    {
        session.reporter().useLanguage();
        const QString command = request.passphrase.isEmpty()
            ? u"tsunagi-cli settings import FILE"_s
            : u"tsunagi-cli settings import FILE --property-file OAuthSettingsPassphrase=-"_s;
        session.reporter().note(
            QCoreApplication::translate(
                "Cli", "Copy the file to the other machine, and there: %1. Then connect with InitiateOAuth=REFRESH.")
                .arg(command));
    }
};

} // namespace

const CommandInfo settingsExportCommand{
    .name = "settings export",
    .synopsis = "--to FILE --grant own|handover|copy (-r RECIPIENT… | -R FILE… | --passphrase-file FILE) | "
                "--fleet HOSTS.csv --to FOLDER [--redo HOST]…",
    .summary = QT_TRANSLATE_NOOP("Cli", "writes a settings file for another machine"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "After a connection test. Without a terminal --grant must be given. With handover this "
        "machine's file is marked "
        "as given away first, then FILE is written, then the tokens are taken from the file and its "
        "backup; if that was "
        "cut short before FILE was written, “tsunagi-cli settings adopt” takes the mark back. With --fleet you "
        "allow the access once for each host, in the browser where you are signed in; FOLDER gets a "
        "folder for each, with OAuthSettings.txt and connection.txt. A run that was stopped is gone "
        "on with by the same command."),
    .options = options,
    .make = makeCommand<SettingsExportCommand>,
};

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/connection_setup.h"
#include "app/cli/terminal_text.h"
#include "auth/age/age.h"
#include "auth/settings/durable_file.h"

#include <QCoreApplication>
#include <QDir>

namespace tsunagi::cli {
namespace {

/// Looked at, not trusted: it may be a link, and stand in anybody's folder.
auth::ReadRules rulesForLooking()
{
    auth::ReadRules rules;
    rules.writtenByUs = false;
    return rules;
}

class SettingsDecryptCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto allowed = outputOptions(session.line(), session.out().isTerminal()); !allowed)
            co_return fail(allowed.error());
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(session.line().words().first()));
        const auto file = auth::readChecked(path, rulesForLooking());
        if (!file)
            co_return fail(file.error());
        const auto source = keySourceOf(session, **properties, path);
        const auto keys = co_await source->keys(false, session.stop());
        if (!keys)
            co_return fail(keys.error());
        auto plain = auth::age::decrypt(file->content.view(), { (*keys)->identities, (*keys)->passphrase.view() });
        if (!plain) {
            plain.error().subject = path;
            co_return fail(plain.error());
        }
        co_return print(session, *plain);
    }

private:
    static Result<void> print(Session &session, const auth::Secret &plain)
    {
        if (!session.out().isTerminal())
            return session.out().write(plain.view());
        // It ends with no line end; the user's name in it comes from the space.
        TerminalFilter terminal(session.out(), TerminalFilter::Escapes::Json);
        if (auto written = terminal.write(plain.view()); !written)
            return written;
        if (auto ended = terminal.write("\n"); !ended)
            return ended;
        return terminal.flush();
    }
};

} // namespace

const CommandInfo settingsDecryptCommand{
    .name = "settings decrypt",
    .synopsis = "FILE",
    .summary = QT_TRANSLATE_NOOP("Cli", "a settings file's content in plain text, tokens included"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "For people who must look inside: the JSON goes to standard output as it is. "
                                     "Whoever reads it can use the tokens."),
    .fewestWords = 1,
    .mostWords = 1,
    .printsSecrets = true,
    .make = makeCommand<SettingsDecryptCommand>,
};

} // namespace tsunagi::cli

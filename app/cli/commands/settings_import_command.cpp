// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/given_file.h"
#include "auth/transfer/import_settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "to", '\0', "LOCATION",
      QT_TRANSLATE_NOOP("Cli", "the settings file to write; default: the connection's OAuthSettingsLocation"),
      OptionInfo::Given::Once },
    { "if-newer", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli",
                        "for a start-up script: a grant that was given later replaces, too, and a file that is as new "
                        "is left without an error") },
    { "replace", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "whatever stands there; it is kept as .bak") },
    { "remove-source", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "delete FILE and its backup once the target holds the grant") },
};

class SettingsImportCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const CommandLine &line = session.line();
        auth::ImportRequest request;
        request.ifNewer = line.has("if-newer");
        request.replace = line.has("replace");
        request.removeSource = line.has("remove-source");
        const QString word = line.words().first();
        const bool isText = word == "-"_L1;
        if (const auto checked = check(line, isText); !checked)
            co_return checked;
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        request.target = line.has("to") ? settingsPathOf(line.value("to")) : (*properties)->settingsLocation;
        if (isText) {
            const auto text = readText(session);
            if (!text)
                co_return fail(text.error());
            request.text = text->reveal();
        } else {
            request.source = pathOf(word);
        }
        const auto keys = keySourceOf(session, **properties, request.target);
        const QString target = request.target;
        const auto imported = co_await auth::importSettings(std::move(request), keys, *properties, session.stop());
        for (const Error &warning : keys->warnings())
            session.reporter().warn(warning);
        tellMadeIdentity(session, *keys);
        if (!imported) {
            tellWhyKept(session, imported.error());
            co_return fail(imported.error());
        }
        tell(session, *imported);
        co_return printPath(session, target);
    }

private:
    static Result<void> check(const CommandLine &line, bool isText)
    {
        if (line.has("if-newer") && line.has("replace"))
            return fail(
                badArgument(u"--if-newer"_s, QT_TRANSLATE_NOOP("Cli", "can't be used together with --replace")));
        if (line.has("to") && line.value("to") == "-"_L1)
            return fail(badArgument(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "names a file or a folder")));
        if (!isText)
            return {};
        if (line.has("remove-source"))
            return fail(badArgument(u"--remove-source"_s,
                                    QT_TRANSLATE_NOOP("Cli", "there is no file to remove with standard input")));
        return readsStandardInput(line) ? Result<void>(fail(Reason::TwoStandardInputs)) : Result<void>();
    }

    /// Sealed text is no secret: what a person pastes may be seen.
    static Result<auth::Secret> readText(Session &session)
    {
        if (session.in().isTerminal()) {
            session.reporter().useLanguage();
            session.reporter().say(
                QCoreApplication::translate("Cli", "Paste the sealed text, then press Enter and Ctrl-D:") + u'\n');
        }
        return session.in().readAll(givenFileLimit);
    }

    static void tellWhyKept(Session &session, const Error &error)
    {
        if (error.reason != Reason::WouldOverwrite)
            return;
        session.reporter().useLanguage();
        session.reporter().note(QCoreApplication::translate(
            "Cli",
            "What stands there is as new, or it is another grant. With --replace it gives way, and is kept as .bak."));
    }

    static void tell(Session &session, const auth::Imported &imported)
    {
        session.reporter().log(imported.isReplaced ? u"settings.imported"_s : u"settings.kept"_s);
        if (imported.isReplaced)
            return;
        session.reporter().useLanguage();
        session.reporter().note(QCoreApplication::translate(
            "Cli", "The settings file is as new as what was to be imported: it was left as it is."));
    }
};

} // namespace

const CommandInfo settingsImportCommand{
    .name = "settings import",
    .synopsis = "FILE|- [--to LOCATION] [--if-newer] [--replace] [--remove-source]",
    .summary = QT_TRANSLATE_NOOP("Cli", "takes a settings file from elsewhere over as this machine's own"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "OAuthSettingsPassphrase or the identity opens FILE; what is written is sealed to this machine's identity. "
        "What stands at the target is replaced if FILE has a later generation of the same grant; otherwise it stays, "
        "and the exit code is 6. “-” reads the sealed text that a run without any place to write has printed."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<SettingsImportCommand>,
};

} // namespace tsunagi::cli

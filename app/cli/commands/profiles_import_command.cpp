// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/given_file.h"
#include "app/cli/property_values.h"
#include "app/cli/results.h"
#include "auth/places.h"
#include "auth/transfer/connection_list.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "replace", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "one of the same name is replaced; its secrets and tokens stay") },
    { "rename", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "one whose name is taken gets a number behind it") },
};

const QList<backlog::Column> &columns()
{
    static const QList<backlog::Column> all{
        { .name = "Name", .title = "Name", .nullable = false },
        { .name = "SavedAs", .title = "SavedAs", .nullable = false },
        { .name = "Result", .title = "Result", .nullable = false },
        { .name = "SecretsToGive", .title = "SecretsToGive" },
    };
    return all;
}

HandMadeRow rowOf(const auth::ImportedConnection &imported)
{
    QStringList missing;
    for (const auth::Property property : imported.missing)
        missing << nameOf(property);
    const bool isRenamed = imported.saved.name != imported.wanted && !imported.isReplaced;
    return HandMadeRow()
        .text(imported.wanted)
        .text(imported.saved.name)
        .text(imported.isReplaced ? u"replaced"_s
                  : isRenamed     ? u"renamed"_s
                                  : u"added"_s)
        .textOrNull(missing.join(u','));
}

class ProfilesImportCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const CommandLine &line = session.line();
        if (const auto output = outputOptions(line, session.out().isTerminal()); !output)
            co_return fail(output.error());
        if (line.has("replace") && line.has("rename"))
            co_return fail(
                badArgument(u"--replace"_s, QT_TRANSLATE_NOOP("Cli", "can't be used together with --rename")));
        const QString word = line.words().first();
        const bool isInput = word == "-"_L1;
        auto text = isInput ? session.in().readAll(givenFileLimit) : contentOf(word);
        if (!text)
            co_return fail(text.error());
        const auto list = auth::parseConnections(text->view(), isInput ? word : pathOf(word));
        if (!list)
            co_return fail(list.error());
        auth::Connections connections(auth::configHome());
        const auto nameTaken = line.has("replace") ? auth::NameTaken::IsReplaced
            : line.has("rename")                   ? auth::NameTaken::GetsAnotherName
                                                   : auth::NameTaken::IsRefused;
        const auto imported = auth::importConnections(connections, *list, nameTaken);
        if (!imported)
            co_return fail(imported.error());
        QList<HandMadeRow> rows;
        for (const auth::ImportedConnection &each : *imported)
            rows << rowOf(each);
        co_return printRows(session, columns(), rows);
    }

private:
    static Result<auth::Secret> contentOf(const QString &word)
    {
        auto file = readGivenFile(pathOf(word), u"profiles import"_s);
        if (!file)
            return fail(file.error());
        return std::move(file->content);
    }
};

} // namespace

const CommandInfo profilesImportCommand{
    .name = "profiles import",
    .synopsis = "FILE|- [--replace | --rename]",
    .summary = QT_TRANSLATE_NOOP("Cli", "saves the connections of a list that profiles export has written"),
    .description =
        QT_TRANSLATE_NOOP("Cli",
                          "Where a name is taken, nothing is saved unless --replace or --rename says what is "
                          "meant. SecretsToGive names the keys and client secrets that a connection needs "
                          "and the list does not hold."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ProfilesImportCommand>,
};

} // namespace tsunagi::cli

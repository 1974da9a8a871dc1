// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

bool CommandLine::has(const char *option) const
{
    return std::ranges::any_of(m_options,
                               [option](const Option &given) { return qstrcmp(given.info->name, option) == 0; });
}

QString CommandLine::value(const char *option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList CommandLine::values(const char *option) const
{
    QStringList found;
    for (const Option &given : m_options)
        if (qstrcmp(given.info->name, option) == 0)
            found << given.value;
    return found;
}

class CommandLineParser {
public:
    CommandLineParser(const QStringList &arguments, std::span<const OptionInfo> globalOptions,
                      std::span<const CommandInfo *const> commands)
        : m_arguments(arguments)
        , m_globalOptions(globalOptions)
        , m_commands(commands)
    {
    }

    ParsedCommandLine parse()
    {
        while (m_at < m_arguments.size()) {
            const QString argument = m_arguments[m_at++];
            if (m_onlyWords || argument == "-"_L1 || !argument.startsWith(u'-'))
                takeWord(argument);
            else if (argument == "--"_L1)
                m_onlyWords = true;
            else if (argument.startsWith("--"_L1))
                takeLongOption(argument.sliced(2));
            else
                takeShortOption(argument.sliced(1));
        }
        finish();
        return std::move(m_parsed);
    }

private:
    void wrong(const Error &error)
    {
        if (!m_parsed.error)
            m_parsed.error = error;
    }

    [[nodiscard]] QStringList commandNames() const
    {
        QStringList names;
        for (const CommandInfo *command : m_commands)
            names << QString::fromLatin1(command->name);
        return names;
    }

    /// A command's name is one word or two ("settings show").
    void takeWord(const QString &word)
    {
        if (m_parsed.line.m_command) {
            m_parsed.line.m_words << word;
            return;
        }
        m_name = m_name.isEmpty() ? word : m_name + u' ' + word;
        for (const CommandInfo *command : m_commands)
            if (m_name == QLatin1StringView(command->name))
                m_parsed.line.m_command = command;
        const bool mayGoOn =
            std::ranges::any_of(commandNames(), [this](const QString &name) { return name.startsWith(m_name + u' '); });
        if (!m_parsed.line.m_command && !mayGoOn)
            unknownCommand();
    }

    void unknownCommand()
    {
        wrong({ .reason = Reason::UnknownCommand,
                .subject = m_name,
                .detail = {},
                .suggestion = auth::nearestName(m_name, commandNames()) });
    }

    /// A command's own option goes before a global one of the same name.
    template <typename Matches>
    const OptionInfo *find(Matches matches) const
    {
        if (m_parsed.line.m_command)
            for (const OptionInfo &option : m_parsed.line.m_command->options)
                if (matches(option))
                    return &option;
        const auto global = std::ranges::find_if(m_globalOptions, matches);
        return global == m_globalOptions.end() ? nullptr : &*global;
    }

    void takeLongOption(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.first(equals);
        const std::optional<QString> value = equals < 0 ? std::nullopt : std::optional(text.sliced(equals + 1));
        if (name == "help"_L1 || name == "version"_L1) {
            (name == "help"_L1 ? m_parsed.line.m_wantsHelp : m_parsed.line.m_wantsVersion) = true;
            return;
        }
        const OptionInfo *option =
            find([&name](const OptionInfo &info) { return name == QLatin1StringView(info.name); });
        if (option)
            take(*option, value);
        else
            unknownOption(name);
    }

    void takeShortOption(const QString &text)
    {
        if (text == "h"_L1) {
            m_parsed.line.m_wantsHelp = true;
            return;
        }
        const OptionInfo *option = find([&text](const OptionInfo &info) {
            return info.letter != '\0' && text.front() == QLatin1Char(info.letter);
        });
        if (!option)
            wrong({ .reason = Reason::UnknownOption, .subject = u'-' + text.first(1), .detail = {}, .suggestion = {} });
        else
            take(*option, text.size() > 1 ? std::optional(text.sliced(1)) : std::nullopt);
    }

    /// Only the name is repeated: the value may be a secret.
    void unknownOption(const QString &name)
    {
        QStringList known{ u"help"_s, u"version"_s };
        for (const OptionInfo &option : m_globalOptions)
            known << QString::fromLatin1(option.name);
        if (m_parsed.line.m_command)
            for (const OptionInfo &option : m_parsed.line.m_command->options)
                known << QString::fromLatin1(option.name);
        const QString nearest = auth::nearestName(name, known);
        wrong({ .reason = Reason::UnknownOption,
                .subject = u"--"_s + name,
                .detail = {},
                .suggestion = nearest.isEmpty() ? QString() : u"--"_s + nearest });
    }

    void take(const OptionInfo &option, std::optional<QString> value)
    {
        const QString shown = u"--"_s + QLatin1StringView(option.name);
        if (!option.valueName && value) {
            wrong(badArgument(shown, QT_TRANSLATE_NOOP("Cli", "takes no value")));
            return;
        }
        if (option.valueName && !value) {
            if (m_at >= m_arguments.size()) {
                wrong(badArgument(shown, QT_TRANSLATE_NOOP("Cli", "needs a value")));
                return;
            }
            value = m_arguments[m_at++];
        }
        if (option.given == OptionInfo::Given::Once && m_parsed.line.has(option.name))
            wrong(badArgument(shown, QT_TRANSLATE_NOOP("Cli", "is given twice")));
        m_parsed.line.m_options << CommandLine::Option{ &option, value.value_or(QString()) };
    }

    void finish()
    {
        const CommandLine &line = m_parsed.line;
        if (line.wantsHelp() || line.wantsVersion())
            return;
        if (!line.m_command) {
            if (m_name.isEmpty())
                wrong(badArgument(u"COMMAND"_s,
                                  QT_TRANSLATE_NOOP("Cli", "is missing; “tsunagi-cli help” lists the commands")));
            else
                unknownCommand();
            return;
        }
        const QString name = QString::fromLatin1(line.m_command->name);
        if (line.m_words.size() < line.m_command->fewestWords)
            wrong(badArgument(name, QT_TRANSLATE_NOOP("Cli", "an argument is missing")));
        else if (line.m_command->mostWords >= 0 && line.m_words.size() > line.m_command->mostWords)
            wrong(badArgument(name, QT_TRANSLATE_NOOP("Cli", "too many arguments")));
    }

    QStringList m_arguments;
    std::span<const OptionInfo> m_globalOptions;
    std::span<const CommandInfo *const> m_commands;
    ParsedCommandLine m_parsed;
    QString m_name; ///< of the command, as far as it has been read
    qsizetype m_at = 0;
    bool m_onlyWords = false;
};

ParsedCommandLine parseCommandLine(const QStringList &arguments, std::span<const OptionInfo> globalOptions,
                                   std::span<const CommandInfo *const> commands)
{
    return CommandLineParser(arguments, globalOptions, commands).parse();
}

} // namespace tsunagi::cli

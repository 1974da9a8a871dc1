// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as it was given: which command, its words, and the options, checked against the declared ones. No
// value is interpreted here.
#pragma once

#include "app/cli/errors.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <span>

namespace tsunagi::cli {

struct CommandInfo;

/// One declared option; parser and help are made from it.
struct OptionInfo {
    enum class Given { LastCounts, Once, ManyTimes };

    const char *name; ///< without dashes: "connection"
    char letter = '\0'; ///< 'c', or 0
    const char *valueName = nullptr; ///< "STRING"; nullptr: a flag
    const char *summary = ""; ///< English source text, context "Cli"
    Given given = Given::LastCounts;
};

class CommandLine {
public:
    [[nodiscard]] const CommandInfo *command() const { return m_command; }
    /// What follows the command and is no option.
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] bool has(const char *option) const;
    /// The last one given, or empty.
    [[nodiscard]] QString value(const char *option) const;
    [[nodiscard]] QStringList values(const char *option) const;
    /// `--help` anywhere.
    [[nodiscard]] bool wantsHelp() const { return m_wantsHelp; }
    [[nodiscard]] bool wantsVersion() const { return m_wantsVersion; }

private:
    friend class CommandLineParser;
    struct Option {
        const OptionInfo *info;
        QString value;
    };
    const CommandInfo *m_command = nullptr;
    QStringList m_words;
    QList<Option> m_options;
    bool m_wantsHelp = false;
    bool m_wantsVersion = false;
};

/// The line as far as it could be read, and the first thing that is wrong with it: `-o json` and `--lang` count for the
/// error's own form wherever they stand.
struct ParsedCommandLine {
    CommandLine line;
    std::optional<Error> error;
};

/// @param arguments  without the program's name
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &arguments,
                                                 std::span<const OptionInfo> globalOptions,
                                                 std::span<const CommandInfo *const> commands);

} // namespace tsunagi::cli

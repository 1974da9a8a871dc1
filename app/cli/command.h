// SPDX-License-Identifier: GPL-3.0-or-later
// A command: what is declared of it (help and the parser are made from that) and what it does.
#pragma once

#include "app/cli/command_line.h"

#include <QCoroTask>

#include <memory>
#include <span>

namespace tsunagi::cli {

class Session;

class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    /// Prints its results; the caller prints the error and makes the exit code of it.
    /// The session outlives the task.
    [[nodiscard]] virtual QCoro::Task<Result<void>> run(Session &session) = 0;
};

/// One line of the table of commands. Texts are English source texts of the context "Cli".
struct CommandInfo {
    const char *name; ///< "fetch", "settings show"
    const char *synopsis; ///< what follows the name: "TABLE [OPTIONS]"; not translated
    const char *summary; ///< one line
    const char *description = ""; ///< what `help COMMAND` says beyond it
    std::span<const OptionInfo> options = {};
    int fewestWords = 0;
    int mostWords = 0; ///< -1: any number
    bool printsSecrets = false; ///< then `--to` and formats are errors: the result is a secret in plain text
    int failsWith = 0; ///< exit code of all its failures, since it otherwise exits as another does; 0: the error's
    std::unique_ptr<Command> (*make)() = nullptr;
};

template <typename T>
std::unique_ptr<Command> makeCommand()
{
    return std::make_unique<T>();
}

} // namespace tsunagi::cli

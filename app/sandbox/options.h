// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's command line: one table of options makes the parser and --help. Secrets come by --config (a file or
// one line of standard input), never as arguments, which every user of the machine can read.
#pragma once

#include "app/sandbox/settings.h"

#include <QStringList>

#include <expected>

namespace tsunagi::sandbox {

struct CommandLine {
    enum class Action { Serve, Help, Version };
    Action action = Action::Serve;
    Settings settings;
};

/// The settings, with random credentials where none were told; else one sentence that says what is wrong.
[[nodiscard]] std::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);
[[nodiscard]] QString helpText();

/// length characters of [A-Za-z0-9] from the system's random source.
[[nodiscard]] QByteArray randomText(int length);

} // namespace tsunagi::sandbox

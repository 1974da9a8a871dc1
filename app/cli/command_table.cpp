// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_table.h"

#include "app/cli/commands/commands.h"

namespace tsunagi::cli {
namespace {

constexpr const CommandInfo *commands[] = {
    &connectCommand,
    &disconnectCommand,
    &testCommand,
    &callCommand,
    &refreshCommand,
    &fetchCommand,
    &queryCommand,
    &syncCommand,
    &downloadCommand,
    &tokenCommand,
    &execCommand,
    &tablesCommand,
    &columnsCommand,
    &apiCommand,
    &settingsShowCommand,
    &settingsCheckCommand,
    &settingsExportCommand,
    &settingsImportCommand,
    &settingsRekeyCommand,
    &settingsAdoptCommand,
    &settingsSetCommand,
    &settingsDecryptCommand,
    &settingsEncryptCommand,
    &profilesListCommand,
    &profilesShowCommand,
    &profilesAddCommand,
    &profilesRemoveCommand,
    &profilesExportCommand,
    &profilesImportCommand,
    &keygenCommand,
    &recipientCommand,
    &doctorCommand,
    &helpCommand,
};

} // namespace

std::span<const CommandInfo *const> allCommands() { return commands; }

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// The declarations of all commands, each defined in the file of its name.
#pragma once

#include "app/cli/command.h"

namespace tsunagi::cli {

extern const CommandInfo apiCommand;
extern const CommandInfo callCommand;
extern const CommandInfo columnsCommand;
extern const CommandInfo connectCommand;
extern const CommandInfo disconnectCommand;
extern const CommandInfo doctorCommand;
extern const CommandInfo downloadCommand;
extern const CommandInfo execCommand;
extern const CommandInfo fetchCommand;
extern const CommandInfo queryCommand;
extern const CommandInfo syncCommand;
extern const CommandInfo helpCommand;
extern const CommandInfo keygenCommand;
extern const CommandInfo profilesAddCommand;
extern const CommandInfo profilesExportCommand;
extern const CommandInfo profilesImportCommand;
extern const CommandInfo profilesListCommand;
extern const CommandInfo profilesRemoveCommand;
extern const CommandInfo profilesShowCommand;
extern const CommandInfo recipientCommand;
extern const CommandInfo refreshCommand;
extern const CommandInfo settingsAdoptCommand;
extern const CommandInfo settingsCheckCommand;
extern const CommandInfo settingsDecryptCommand;
extern const CommandInfo settingsEncryptCommand;
extern const CommandInfo settingsExportCommand;
extern const CommandInfo settingsImportCommand;
extern const CommandInfo settingsRekeyCommand;
extern const CommandInfo settingsSetCommand;
extern const CommandInfo settingsShowCommand;
extern const CommandInfo tablesCommand;
extern const CommandInfo testCommand;
extern const CommandInfo tokenCommand;

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// What the exporting commands are told of the file: for whom it is sealed, and what it is to hold.
#pragma once

#include "app/cli/session.h"
#include "auth/transfer/export_settings.h"

namespace tsunagi::cli {

/// Options of `settings export`, and of whatever else seals to somebody.
inline constexpr const char *recipientOption = "recipient";
inline constexpr const char *recipientsFileOption = "recipients-file";
inline constexpr const char *passphraseOption = "passphrase-file";

/// Public keys of -r and -R, or the passphrase of --passphrase-file. BadArgument where neither or both are given;
/// TwoStandardInputs; what the keys and files say. @p takesStandardInput: the command reads it for something else.
[[nodiscard]] Result<void> readSealing(Session &session, auth::ExportRequest &request, bool takesStandardInput = false);

} // namespace tsunagi::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// What a person takes to a server: commands for its shell and properties for its later runs. No secret is ever in them:
// the client secret is read from a file, the verifier is asked for.
#pragma once

#include "auth/transfer/server_properties.h"

#include <QString>

namespace tsunagi::ui {

using auth::laterProperties;
using auth::ServerPlaces;

/// Whether @p path can stand for a file on a server: absolute, no folder, in one line.
[[nodiscard]] bool isServerPath(const QString &path);

/// One word for a POSIX shell, quoted where it must be.
[[nodiscard]] QString shellWord(const QString &text);

/// Asks for the client secret without showing it, and puts it into its file, for its user alone. For bash.
[[nodiscard]] QString clientSecretCommand(const ServerPlaces &places);
/// The guide's option 1: trades the verifier, which it asks for, and writes the settings file.
[[nodiscard]] QString connectCommand(const ServerPlaces &places);

/// On this computer: the file at @p path to a server that is named SERVER.
[[nodiscard]] QString carryCommand(const QString &path);
/// On the server: the file of that name from the present folder to its place, for its user alone.
[[nodiscard]] QString placeCommand(const ServerPlaces &places, const QString &fileName);
/// The same for a file that a passphrase protects: sealed anew to the server's own key.
[[nodiscard]] QString importCommand(const ServerPlaces &places, const QString &fileName);

} // namespace tsunagi::ui

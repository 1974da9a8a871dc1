// SPDX-License-Identifier: GPL-3.0-or-later
// What a person takes to a server: commands for its shell and properties for its later runs. No secret is ever in them:
// the client secret is read from a file, the verifier is asked for.
#pragma once

#include <QString>

namespace tsunagi::ui {

/// The connection as the server will have it, and where it keeps things.
struct ServerPlaces {
    QString url;
    QString clientId;
    QString callbackUrl; ///< empty: the default one
    QString settingsLocation; ///< absolute path of the server's OAuthSettings.txt
    QString clientSecretFile; ///< absolute path on the server; empty: none, the settings file holds it
};

/// Whether @p path can stand for a file on a server: absolute, no folder, in one line.
[[nodiscard]] bool isServerPath(const QString &path);

/// One word for a POSIX shell, quoted where it must be.
[[nodiscard]] QString shellWord(const QString &text);

/// Asks for the client secret without showing it, and puts it into its file, for its user alone. For bash.
[[nodiscard]] QString clientSecretCommand(const ServerPlaces &places);
/// The guide's option 1: trades the verifier, which it asks for, and writes the settings file.
[[nodiscard]] QString connectCommand(const ServerPlaces &places);
/// The guide's properties after the settings file has been made, for tsunagi-cli --connection-file.
[[nodiscard]] QString laterProperties(const ServerPlaces &places);

/// On this computer: a copy of @p connectionName's settings file that only the server's key opens.
[[nodiscard]] QString resealCommand(const QString &connectionName, const QString &settingsPath,
                                    const QString &publicKey);
/// On the server: that copy from the present folder to its place, for its user alone.
[[nodiscard]] QString placeCommand(const ServerPlaces &places);

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The connection properties of a server that was given a settings file, for tsunagi-cli --connection-file. No secret is
// ever in them.
#pragma once

#include <QString>

namespace tsunagi::auth {

/// The connection as the server will have it, and where it keeps things.
struct ServerPlaces {
    QString url;
    QString clientId;
    QString callbackUrl; ///< empty: the default one
    QString settingsLocation; ///< absolute path of the server's OAuthSettings.txt
    QString clientSecretFile; ///< absolute path on the server; empty: none, the settings file holds it
};

/// Where our own texts put a server's settings file and client secret.
inline constexpr QStringView usualSettingsLocation = u"/var/lib/tsunagi/OAuthSettings.txt";
inline constexpr QStringView usualClientSecretFile = u"/var/lib/tsunagi/client-secret";

/// The connection guide's properties after the settings file has been made, one a line.
[[nodiscard]] QString laterProperties(const ServerPlaces &places);

} // namespace tsunagi::auth

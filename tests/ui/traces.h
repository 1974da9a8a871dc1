// SPDX-License-Identifier: GPL-3.0-or-later
// What the program leaves behind, looked at from outside: by secret-tool in the keychain, by their bytes on the disk,
// and on the ports of this machine.
#pragma once

#include "tests/support/files.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tsunagi::tests {

/// Of all that Tsunagi keeps in the keychain: "<connection>/<property>", and "identity" for the settings files' key.
[[nodiscard]] QStringList keychainNames();
/// The same without the identity, which outlives connections.
[[nodiscard]] QStringList keychainNamesOfConnections();
[[nodiscard]] QByteArray keychainSecret(const QString &name);

/// Files below HOME that hold these bytes, as they are, in base64 or in UTF-16.
[[nodiscard]] QStringList filesHolding(const QByteArray &secret);
/// The folders of connections, saved or not, beside the program's own: for a settings file, its lock and its backup.
[[nodiscard]] QStringList settingsFolders();
/// Those of them that hold a settings file.
[[nodiscard]] QStringList settingsFiles();
[[nodiscard]] QString connectionsFile();

/// Whether a program could listen there, on 127.0.0.1 and ::1.
[[nodiscard]] bool isPortFree(int port);

/// As before the first start: no connection, no settings file, nothing of ours in the keychain.
void forgetAll();

} // namespace tsunagi::tests

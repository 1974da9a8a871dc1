// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a run's credentials from a JSON file or from one line of standard input, and writes the ready line so that
// only its owner can read it.
#pragma once

#include "app/sandbox/settings.h"

namespace tsunagi::sandbox {

/// Fills settings from path ("-" is one line of standard input). Returns what is wrong; empty when all went well.
[[nodiscard]] QString readConfig(const QString &path, Settings &settings);

/// Writes line to path, 0600, whole or not at all. Returns what is wrong; empty when all went well.
[[nodiscard]] QString writeInfoFile(const QString &path, const QByteArray &line);

} // namespace tsunagi::sandbox

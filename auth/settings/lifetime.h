// SPDX-License-Identifier: GPL-3.0-or-later
// How long what is written at a place lives: a key must not go before the file that it opens.
#pragma once

#include <QString>

namespace tsunagi::auth {

/// Until the power goes, as long as a container, or as long as a disk.
enum class Lifetime { Memory, Container, Disk };

/// Of the file system at @p path, or of the nearest folder above it that is there.
[[nodiscard]] Lifetime lifetimeAt(const QString &path);
/// As mount names the file system: tmpfs, overlay; empty for a disk.
[[nodiscard]] QString nameOf(Lifetime lifetime);
/// The nearest folder above @p path that is there.
[[nodiscard]] QString standingFolder(const QString &path);

} // namespace tsunagi::auth

// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the space's files: bytes made when somebody downloads them, always as many as the lists say, and the
// replies that carry them.
#pragma once

#include "app/sandbox/exchange.h"

namespace tsunagi::sandbox {

/// A picture, a text or noise, as the name says; the same seed and id give the same bytes.
[[nodiscard]] QByteArray fileBytes(const QByteArray &name, qint64 size, quint64 seed, qint64 id);
/// A download with its name; a range of it where the request asks for one.
[[nodiscard]] Reply fileReply(const Request &request, const QByteArray &name, const QByteArray &bytes);

/// Names that no program may take as paths: they climb, break lines, are devices, are too long.
[[nodiscard]] const QList<QByteArray> &hostileNames();

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// A square PNG of one colour, so that the API's icons are pictures without Qt Gui.
#pragma once

#include <QByteArray>

namespace tsunagi::sandbox {

/// side in pixels; colour as 0xRRGGBB.
[[nodiscard]] QByteArray plainPng(int side, quint32 colour);

/// The same of exactly size bytes, where that is enough for the picture.
[[nodiscard]] QByteArray paddedPng(int side, quint32 colour, qint64 size);

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// A square PNG of one colour, so that the API's icons are pictures without Qt Gui.
#pragma once

#include <QByteArray>

namespace tsunagi::sandbox {

/// side in pixels; colour as 0xRRGGBB.
[[nodiscard]] QByteArray plainPng(int side, quint32 colour);

} // namespace tsunagi::sandbox

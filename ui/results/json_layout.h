// SPDX-License-Identifier: GPL-3.0-or-later
// JSON laid out for reading: one value a line, indented. Its keys keep their order and its numbers their digits, as
// Backlog sent them.
#pragma once

#include <QByteArray>

namespace tsunagi::ui {

[[nodiscard]] QByteArray laidOutJson(QByteArrayView json);

} // namespace tsunagi::ui

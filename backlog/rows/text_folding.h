// SPDX-License-Identifier: GPL-3.0-or-later
// What a typed word and a cell's text have in common for a person who searches: case, full-width Latin (ＡＢＣ) and
// half-width kana (ｶﾅ) make no difference.
#pragma once

#include <QByteArray>

namespace tsunagi::backlog {

/// Appends @p utf8 to @p out, folded; @p out stays UTF-8.
void appendFolded(QByteArray &out, QByteArrayView utf8);

} // namespace tsunagi::backlog

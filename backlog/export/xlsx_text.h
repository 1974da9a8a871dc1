// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a cell of a workbook can hold it.
#pragma once

#include <QByteArray>

namespace tsunagi::backlog {

struct XlsxText {
    QByteArray utf8;
    bool isCut = false; ///< Excel holds 32,767 UTF-16 code units in a cell
};

/// Cut where it is too long, never inside a character. Line ends are line feeds. What reads as an escape of the format
/// ("_x000D_", ECMA-376 part 1, 22.9.2.19) is escaped itself, so that it stays the text that it is.
[[nodiscard]] XlsxText xlsxText(QByteArrayView utf8);

} // namespace tsunagi::backlog

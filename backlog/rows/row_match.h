// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are chosen after they came, because the space has no parameter for it: parents of a wanted key or id, and
// those that have what their children need.
#pragma once

#include "backlog/rows/row_table.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tsunagi::backlog {

/// One of these values in that column; letters' case does not count.
struct RowMatch {
    int column = -1;
    QStringList values;
};

[[nodiscard]] bool isMatch(const RowBatch &batch, qsizetype row, const std::vector<RowMatch> &matches);
/// Neither null nor false nor 0.
[[nodiscard]] bool isTrue(const Cell &cell);
/// A cell's text as a condition or a path has it; empty for null.
[[nodiscard]] QByteArray plainText(const Cell &cell);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a table are shown, and in which order: what sorting and filtering make, and what views and exporters
// follow.
#pragma once

#include <QtGlobal>

#include <numeric>
#include <vector>

namespace tsunagi::backlog {

using RowIndex = std::vector<quint32>;

/// 0, 1, … @p count - 1.
[[nodiscard]] inline RowIndex everyRow(qsizetype count)
{
    RowIndex index(static_cast<std::size_t>(count));
    std::iota(index.begin(), index.end(), 0U);
    return index;
}

} // namespace tsunagi::backlog

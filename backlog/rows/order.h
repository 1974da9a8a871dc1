// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting a table by columns: a plain function on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QLocale>

#include <optional>
#include <stop_token>

namespace tsunagi::backlog {

struct SortKey {
    qsizetype column = 0;
    bool descending = false;
    bool operator==(const SortKey &) const = default;
};

/// How texts compare: byte by byte, which is the order of code points, or as a person of @c locale expects, with
/// numbers in a text by their value (KAKE-9 before KAKE-10).
struct TextOrder {
    std::optional<QLocale> locale;
};

/// @p index, sorted by the first key, where equal by the second, and so on; rows that are equal in all keep their
/// order. Rows without a value come last in either direction; text in a column of numbers or dates comes just before
/// those.
/// @return nothing if stopped
[[nodiscard]] std::optional<RowIndex> ordered(const RowTable &rows, RowIndex index, const std::vector<SortKey> &keys,
                                              const TextOrder &textOrder, const std::stop_token &stop);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that were read later put over those that were there: a plain function on snapshots, meant to run on a worker.
#pragma once

#include "auth/error.h"
#include "backlog/rows/row_table.h"

#include <stop_token>

namespace tsunagi::backlog {

struct MergedRows {
    RowTable rows;
    qsizetype changed = 0;
    qsizetype added = 0;
};

/// @p fresh rows take the places of those with the same primary key; the others follow at the end, in their order. A
/// row that came byte for byte as it was is no change. Pages without a change are shared, the others made anew from
/// their rows' JSON: row numbers stay what they were, and nothing old is kept. For a table that stands alone, since
/// what rows inherit is not in their JSON. Interrupted; BadReply where a row can't be read again, which is nothing that
/// happens.
[[nodiscard]] auth::Result<MergedRows> merged(const Table &table, const RowTable &rows, const RowTable &fresh,
                                              const std::stop_token &stop);

} // namespace tsunagi::backlog

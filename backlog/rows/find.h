// SPDX-License-Identifier: GPL-3.0-or-later
// The cells that hold a typed text: a plain function on a snapshot, meant to run on a worker. (rows/filter.h finds rows
// by words, each in any column.)
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QString>
#include <QTimeZone>

#include <compare>
#include <optional>
#include <stop_token>

namespace tsunagi::backlog {

/// A cell by its places in the index and among the columns that were looked through.
struct Hit {
    quint32 row = 0;
    quint32 column = 0;
    auto operator<=>(const Hit &) const = default;
};

/// @p typed as it stands, but for case, width and kana forms (rows/text_folding.h) and blanks around it; dates as
/// rows/cell_haystack.h has them.
/// @return the hits by row and then column, no more than @p limit; nothing if stopped
[[nodiscard]] std::optional<std::vector<Hit>> found(const RowTable &rows, const RowIndex &index, const QString &typed,
                                                    const std::vector<qsizetype> &columns, const QTimeZone &zone,
                                                    std::size_t limit, const std::stop_token &stop);

} // namespace tsunagi::backlog

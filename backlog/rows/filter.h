// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering a table by typed words: a plain function on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <stop_token>

namespace tsunagi::backlog {

/// The words of what a person typed, folded (rows/text_folding.h); blanks of any width part them.
[[nodiscard]] QList<QByteArray> searchWords(const QString &typed);

/// The rows of @p index, in its order, in which each word of @p typed occurs in some column of @p columns. Dates are
/// found as 2026-11-20 and as 2026/11/20, moments by their day and time in @p zone.
/// @return nothing if stopped
[[nodiscard]] std::optional<RowIndex> filtered(const RowTable &rows, const RowIndex &index, const QString &typed,
                                               const std::vector<qsizetype> &columns, const QTimeZone &zone,
                                               const std::stop_token &stop);

} // namespace tsunagi::backlog

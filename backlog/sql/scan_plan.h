// SPDX-License-Identifier: GPL-3.0-or-later
// What of a statement's conditions the space can judge: chosen while SQLite plans, filled with values when it runs.
// SQLite compares every row again, but for filters that are no columns.
#pragma once

#include "backlog/sql/row_source.h"

#include <QByteArray>

#include <optional>
#include <variant>
#include <vector>

namespace tsunagi::backlog {

using SqlValue = std::variant<std::monostate, qint64, double, QByteArray>;

struct ScanTerm {
    enum class Comparison {
        Equal,
        AnyOf, ///< one of several values, all known at once
        AtLeast,
        AtMost,
        Here, ///< equal, in a column that the space can't choose by: rows that were read are looked up
    };
    int column = 0; ///< of the table; from its number of columns on: its filters that are no columns
    Comparison comparison = Comparison::Equal;
    std::optional<SqlValue> known = {}; ///< where the statement says it outright; for people
    bool operator==(const ScanTerm &) const = default;
};

struct ScanPlan {
    std::vector<ScanTerm> terms; ///< in the order of their values
    bool takesLimit = false; ///< its value follows those of the terms
    const Sort *sort = nullptr; ///< other than the table's own order
    bool isDescending = false;
    quint64 usedColumns = ~0ULL; ///< SQLite's colUsed: the last bit stands for all from the 64th on
    bool operator==(const ScanPlan &) const = default;
};

/// Whether the space can choose by it.
[[nodiscard]] bool canAsk(const Table &table, int column, ScanTerm::Comparison comparison);
/// Whether what the space gives is exactly what SQLite would: an id, or a filter that is no column.
[[nodiscard]] bool isExact(const Table &table, const ScanTerm &term);
/// The table with what a plan needs of it: other columns have no path, and are null.
[[nodiscard]] std::shared_ptr<const Table> narrowed(const Table &table, const ScanPlan &plan);

/// The readings that a plan comes to; more than one where there are more ids than a request takes, none where no row
/// can meet them. @p values one a term, several for AnyOf. BadArgument for a filter's impossible value.
[[nodiscard]] auth::Result<std::vector<Scan>> scansOf(const Table &table, const ScanPlan &plan,
                                                      const std::vector<std::vector<SqlValue>> &values, qint64 limit);

/// "ProjectId=1", "StatusName=?" … with a separator that stands in no value, for `--explain`: "?" is known only while
/// the statement runs, "…" are several.
[[nodiscard]] QString wordsOf(const Table &table, const ScanPlan &plan);
inline constexpr QChar separatorOfWords = u'\x1f';

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows counted by what they say in a column: the values that most rows have, and how many rows have others. A plain
// function on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QLocale>

#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::backlog {

/// One value and the rows that have it. It keeps its text, whatever becomes of the rows.
struct Group {
    Cell::Kind kind = Cell::Kind::Null;
    QByteArray text;
    qint64 integer = 0;
    double number = 0;
    qint64 rows = 0;
    /// Where Backlog's own screens put it among its like: the displayOrder of states and issue types.
    std::optional<qint64> place;
    QByteArray colour; ///< "#ed8077", of states and issue types; as it came

    /// Valid as long as the group.
    [[nodiscard]] Cell cell() const;
};

enum class GroupOrder {
    Automatic, ///< by value where Backlog gives the values their places, else by count
    ByCount, ///< the greatest first
    ByValue,
};

struct GroupingWish {
    qsizetype column = 0;
    GroupOrder order = GroupOrder::Automatic;
    QLocale locale; ///< of texts' order, where they have no places
    std::size_t most = 12; ///< values that get a group of their own
};

struct Grouping {
    std::vector<Group> groups; ///< rows without a value are not among them
    GroupOrder order = GroupOrder::ByCount; ///< never Automatic
    qint64 others = 0; ///< rows of the values that have no group
    qint64 otherValues = 0;
    qint64 empty = 0; ///< rows without a value, or with an empty text
    bool overlaps = false; ///< a row with several values (two categories) was counted in each of them
};

/// Of the rows of @p index. A column of names that were joined is taken apart again.
/// @return nothing if stopped
[[nodiscard]] std::optional<Grouping> grouped(const RowTable &rows, const RowIndex &index, const Table &table,
                                              const GroupingWish &wish, const std::stop_token &stop);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rows of a reply stand that is not simply a list of them: one object, an object's members, a tree.
#pragma once

#include "backlog/catalog/catalog.h"

#include <QByteArray>

#include <vector>

namespace tsunagi::backlog {

struct RowSlice {
    QByteArrayView json; ///< the row's object
    QByteArrayView name; ///< "$name": the member's name, a JSON string; null elsewhere
    QByteArrayView parentId; ///< "$parentId": the "id" of the node above, a JSON scalar; null at the top and elsewhere
    int depth = 0; ///< "$depth": 0 at the top
};

struct RowSlices {
    std::vector<RowSlice> rows;
    bool isSound = true; ///< false where something else stands there
};

/// @param rows what stands at the table's rowsAt: null or JSON's null mean no rows.
[[nodiscard]] RowSlices slicesOf(Shape shape, QByteArrayView rows);

} // namespace tsunagi::backlog

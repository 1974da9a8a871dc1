// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be read for a table: its parents first, level by level. A level is one table that is asked for, and the
// tables that are made from its rows.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"
#include "backlog/rows/row_match.h"

#include <QList>

#include <vector>

namespace tsunagi::backlog {

/// Which rows of a table count.
struct RowChoice {
    Parameters parameters; ///< for the request
    std::vector<RowMatch> matches; ///< for what the space can't choose
};

struct ReadLevel {
    QList<const Table *> tables; ///< the first is asked for; each further one is embedded in the one before
    QList<RowChoice> choices; ///< one a table
};

/// From the table that stands alone down to @p table. @param choices of @p table, its parent, its parent's parent …;
/// may be fewer. UnknownTable where a parent is none of the catalogue's.
[[nodiscard]] auth::Result<QList<ReadLevel>> levelsOf(const Table &table, const QList<RowChoice> &choices);

} // namespace tsunagi::backlog

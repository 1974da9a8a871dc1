// SPDX-License-Identifier: GPL-3.0-or-later
// What a table can be filtered by, once each: its own filters and, for a table below others, those of its parents. From
// the same declarations as `--where`, for who offers conditions instead of reading them.
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

enum class ConditionKind {
    Things, ///< what the space has a list of: projects, states, people … by name
    Issues, ///< by their keys
    Days, ///< from a day, until a day, or both
    Text,
    Number, ///< whole
    YesNo,
};

struct ConditionOffer {
    const Table *owner = nullptr; ///< the table itself, or the parent whose rows are chosen
    QString name = {}; ///< as a condition of the table asked for has it: the column of ids where there is one
    ConditionKind kind = ConditionKind::Text;
    const char *title = ""; ///< English source text, context "Catalog"
    QString parameter = {}; ///< of the request, such as "statusId[]"; of things and issues, what NameLookup takes
    const char *allowed = ""; ///< as in Filter
    bool takesSeveral = false; ///< any of them
};

/// Its own first, then its parent's, and so on; each in the order of its declaration.
[[nodiscard]] QList<ConditionOffer> conditionsOf(const Table &table);
[[nodiscard]] QString titleOf(const ConditionOffer &offer); ///< in the chosen language

} // namespace tsunagi::backlog

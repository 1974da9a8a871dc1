// SPDX-License-Identifier: GPL-3.0-or-later
// One condition, taken apart and checked against its table: what filtersFrom() and resolveFilters() have in common.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"

#include <QString>

namespace tsunagi::backlog {

struct Condition {
    QString text; ///< as given
    QString name;
    QString comparison; ///< "=", ">=" or "<="
    QString value;
};

/// What a condition comes to.
struct CheckedCondition {
    Parameters parameters; ///< ready, unless a name has to be looked up
    QString lookUpFor; ///< the parameter that the name's id is for, such as "statusId[]"; empty: nothing to look up
    QString name; ///< of a thing
    QString condition; ///< as given, for errors
};

/// A condition at the table that it concerns: the one asked for, or one of its parents.
struct PlacedCondition {
    const Table *table = nullptr;
    qsizetype level = 0; ///< 0: the table asked for, 1: its parent, …
    QString text; ///< the condition, by that table's own names
    int matchedColumn = -1; ///< rows are compared in this column, where the space can't choose; else -1
    QString matchedValue;
};

/// Inherited columns mean the parent's column; names that the table does not know are its parents'.
[[nodiscard]] auth::Result<PlacedCondition> placedCondition(const Table &table, const QString &text);
[[nodiscard]] auth::Result<CheckedCondition> checkedCondition(const Table &table, const QString &text);
/// BadArgument where a parameter that can stand only once stands twice.
[[nodiscard]] auth::Result<void> checkRepetition(const Parameters &parameters);
/// BadArgument with the condition as subject.
[[nodiscard]] std::unexpected<auth::Error> badCondition(const QString &condition, const QString &detail,
                                                        const QString &suggestion = {});

} // namespace tsunagi::backlog

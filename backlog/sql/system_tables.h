// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that tell about the others, under the commercial driver's names: sys_tables, sys_tablecolumns, …
#pragma once

#include "backlog/sql/row_source.h"

#include <QString>

#include <memory>

namespace tsunagi::backlog {

[[nodiscard]] const QList<Table> &systemTables();

/// A connection property as sys_connection_props shows it; a secret's value is masked already.
struct ShownProperty {
    QString name;
    QString value;
    bool isSecret = false;
};

/// Rows of the system tables from the catalogue; those of any other table from @p others.
[[nodiscard]] std::shared_ptr<RowSource> withSystemTables(std::shared_ptr<RowSource> others,
                                                          QList<ShownProperty> properties);

} // namespace tsunagi::backlog

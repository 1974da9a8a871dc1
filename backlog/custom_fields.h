// SPDX-License-Identifier: GPL-3.0-or-later
// The Issues table with a column for each custom field of the projects that are chosen: CustomField_<id>, called what
// the project calls it.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace tsunagi::backlog {

/// Not the bare pointer: g++ 12 can't await a Result of one.
struct ExtendedTable {
    const Table *table = nullptr;
};

/// @param filters of @p table; their projectId[] say whose definitions to fetch, one request a project.
/// @return @p table itself where it is not Issues, or no project is chosen; else a table that lives as long as the
/// program (the same for the same definitions). A project that has no custom fields, or shows none, adds no column.
[[nodiscard]] QCoro::Task<auth::Result<ExtendedTable>>
withCustomFields(std::shared_ptr<Client> client, const Table *table, Parameters filters, std::stop_token stop);

} // namespace tsunagi::backlog

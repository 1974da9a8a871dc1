// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions that people write ("Status=処理中", "DueDate>=2026-11-01", `--where`) as request parameters of a
// table.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"

#include <QCoroTask>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace tsunagi::backlog {

/// "Name=Value", ">=" and "<=" for ranges of days; a name repeated means any of its values. Names are those of columns
/// and filters; "Status" is short for StatusName and StatusId. Only what needs no request: ids, days, words, true and
/// false. UnknownFilter (suggestion: nearest; detail: table), BadArgument (subject: the condition; detail: what is
/// wrong).
[[nodiscard]] auth::Result<Parameters> filtersFrom(const Table &table, const QStringList &conditions);

/// The same, and names of things (ProjectKey, IssueKey, StatusName, AssigneeName …) looked up in the space: each list
/// once. What belongs to projects is looked for in those that the conditions choose, else in all. AmbiguousName
/// (detail: the candidates) where a name means several things.
[[nodiscard]] QCoro::Task<auth::Result<Parameters>> resolveFilters(std::shared_ptr<Client> client, const Table *table,
                                                                   QStringList conditions, std::stop_token stop);

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions that people write ("Status=処理中", "DueDate>=2026-11-01", `--where`) as request parameters of a
// table.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"
#include "backlog/reading/read_levels.h"

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

/// The same for conditions that may concern the table's parents: the choices of the table, its parent, and so on. An
/// inherited column (IssueKey of a comment), and a filter that only a parent has, chooses parents: by the parent's
/// request where that can, else by its rows. Errors as below; where nothing has to be looked up, checks alone.
[[nodiscard]] QCoro::Task<auth::Result<QList<RowChoice>>>
resolveChoices(std::shared_ptr<Client> client, const Table *table, QStringList conditions, std::stop_token stop);
/// Whether resolveChoices() would find anything wrong before its first request.
[[nodiscard]] auth::Result<void> checkConditions(const Table &table, const QStringList &conditions);
/// The same without a request, for conditions in which nothing has to be looked up; BadArgument for others.
[[nodiscard]] auth::Result<QList<RowChoice>> choicesOf(const Table &table, const QStringList &conditions);
/// @p choices, as resolveChoices() gives them, and one condition more: any of those ids, for the column or filter
/// @p name of @p table. For who knows the ids: nothing is looked up. UnknownFilter, BadArgument as there.
[[nodiscard]] auth::Result<QList<RowChoice>> withIds(QList<RowChoice> choices, const Table &table, const QString &name,
                                                     const QList<qint64> &ids);

/// Request parameters of one table, with names of things (ProjectKey, IssueKey, StatusName, AssigneeName …) looked up
/// in the space: each list once. What belongs to projects is looked for in those that the conditions choose, else in
/// all. AmbiguousName (detail: the candidates) where a name means several things.
[[nodiscard]] QCoro::Task<auth::Result<Parameters>> resolveFilters(std::shared_ptr<Client> client, const Table *table,
                                                                   QStringList conditions, std::stop_token stop);

} // namespace tsunagi::backlog

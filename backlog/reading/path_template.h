// SPDX-License-Identifier: GPL-3.0-or-later
// From a table's path with placeholders ("/issues/{IssueId}/comments") to the resource of one parent.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"
#include "backlog/rows/row_table.h"

#include <span>

namespace tsunagi::backlog {

struct Resource {
    QString path; ///< percent-encoded
    Parameters parameters; ///< what the template's query says; unencoded
};

/// @param inherited one cell for each Inherited column of @p table, in order; the placeholders name those columns.
[[nodiscard]] Resource resourceOf(const char *pathTemplate, const Table &table, std::span<const Cell> inherited);
/// The parent row as a person knows it: "IssueKey=WEB-12"; empty where there is none.
[[nodiscard]] QString parentName(const Table &table, std::span<const Cell> inherited);
/// "設計/図 1" with each segment percent-encoded.
[[nodiscard]] QString encodedSegments(const QString &path);

} // namespace tsunagi::backlog

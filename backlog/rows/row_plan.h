// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of a table's columns as a tree of JSON keys, so that a row is read in one pass, whatever the order of its
// fields.
#pragma once

#include "backlog/catalog/catalog.h"

#include <cstring>
#include <string>
#include <vector>

namespace tsunagi::backlog {

/// One key of the path: the columns that end here, and the keys below it.
class PlanNode {
public:
    /// @param rawKey the key as it stands in the JSON; valid up to its closing quote and well beyond
    /// @param cursor where the search begins: fields come in the same order in each row, so it is nearly always a hit.
    ///        Start a row's object with 0.
    /// @return the node for the key, or null where no column needs it
    [[nodiscard]] PlanNode *childFor(const char *rawKey, std::size_t &cursor)
    {
        if (cursor < m_met.size() && isSameKey(m_met[cursor].key, rawKey)) {
            const std::ptrdiff_t child = m_met[cursor++].child;
            return child < 0 ? nullptr : &children[static_cast<std::size_t>(child)];
        }
        return searchFor(rawKey, cursor);
    }

    std::string key;
    std::vector<PlanNode> children;
    std::vector<std::size_t> columns;
    bool joinsNames = false; ///< one of the columns is made from the names of an array's elements
    std::vector<std::pair<qint64, std::size_t>> customFields; ///< definition's id and column, of issues' custom fields

private:
    struct Met {
        std::string key;
        std::ptrdiff_t child = -1; ///< index into children; -1: not needed
    };

    [[nodiscard]] static bool isSameKey(const std::string &key, const char *raw)
    {
        return std::memcmp(raw, key.data(), key.size()) == 0 && raw[key.size()] == '"';
    }
    [[nodiscard]] PlanNode *searchFor(const char *rawKey, std::size_t &cursor);

    std::vector<Met> m_met; ///< keys in the order of the rows seen so far
};

/// Inherited columns, and those of a "$" field, are no part of the row's JSON.
[[nodiscard]] bool isOfJson(const Column &column);
[[nodiscard]] PlanNode planFor(const QList<Column> &columns);

} // namespace tsunagi::backlog

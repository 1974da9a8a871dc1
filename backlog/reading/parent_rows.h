// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that a child table's rows belong to, as small as they can be: only the values that the child inherits.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_match.h"
#include "backlog/rows/row_table.h"

#include <string>
#include <vector>

namespace tsunagi::backlog {

class ParentRows {
public:
    /// One row without a name: what a table that stands alone belongs to.
    ParentRows() = default;
    /// @param matches what a parent's row must hold to be wanted
    ParentRows(const Table &child, const Table &parent, std::vector<RowMatch> matches);

    /// Those of @p parents that are wanted and can have children (Parent::onlyWhere).
    void take(const RowBatch &parents);
    [[nodiscard]] std::size_t count() const { return m_isReal ? m_count : 1; }
    /// One cell for each Inherited column of the child, in order. Valid until the next take().
    [[nodiscard]] std::vector<Cell> inherited(std::size_t row) const;

private:
    struct Value {
        Cell::Kind kind = Cell::Kind::Null;
        union {
            qint64 integer;
            double number;
            struct {
                quint32 start;
                quint32 length;
            } text;
        };
    };

    bool m_isReal = false;
    std::vector<int> m_columns; ///< of the parent, for each Inherited column of the child
    int m_onlyWhere = -1;
    std::vector<RowMatch> m_matches;
    std::vector<Value> m_values;
    std::string m_texts;
    std::size_t m_count = 0;
};

} // namespace tsunagi::backlog

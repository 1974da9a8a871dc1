// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that a statement has read and may need again: the inner table of a join is asked for once a row of the outer
// one. Kept while a statement runs, and no longer.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"
#include "backlog/sql/scan_plan.h"

#include <QHash>

#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace tsunagi::backlog {

/// A whole reading, with an index of each column that rows are looked up by.
class ReadRows {
public:
    explicit ReadRows(RowTable rows)
        : m_rows(std::move(rows))
    {
    }

    [[nodiscard]] const RowTable &rows() const { return m_rows; }
    /// Rows whose cell equals @p value as SQLite compares, and perhaps others. Null where that can't be told.
    [[nodiscard]] const RowIndex *rowsWith(int column, const SqlValue &value);

private:
    using ColumnIndex = std::unordered_map<std::string, RowIndex>;
    RowTable m_rows;
    std::map<int, ColumnIndex> m_indexes;
};

/// What a reading is known by: equal scans give equal rows.
[[nodiscard]] QByteArray keyOf(const Scan &scan, const ScanPlan &plan);

class ReadCache {
public:
    [[nodiscard]] std::shared_ptr<ReadRows> find(const QByteArray &key) const { return m_read.value(key); }
    void put(const QByteArray &key, std::shared_ptr<ReadRows> rows) { m_read.insert(key, std::move(rows)); }
    /// Whether it was asked for before.
    [[nodiscard]] bool meet(const QByteArray &key) { return ++m_met[key] > 1; }
    void clear()
    {
        m_read.clear();
        m_met.clear();
    }

private:
    QHash<QByteArray, std::shared_ptr<ReadRows>> m_read;
    QHash<QByteArray, int> m_met;
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the rows of one table for SQLite: as they arrive, or through what was read before.
#pragma once

#include "backlog/rows/row_batch.h"
#include "backlog/sql/sql_tables.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace tsunagi::backlog {

class TableCursor {
public:
    TableCursor(std::shared_ptr<SqlTables> tables, const Table &table);
    ~TableCursor();
    TableCursor(const TableCursor &) = delete;
    TableCursor &operator=(const TableCursor &) = delete;

    /// To the first row. @p values one a term, several for AnyOf.
    [[nodiscard]] auth::Result<void> filter(const ScanPlan &plan, std::vector<std::vector<SqlValue>> values,
                                            qint64 limit);
    [[nodiscard]] auth::Result<void> next();
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] Cell cell(int column) const;
    /// What a filter that is no column was given.
    [[nodiscard]] SqlValue filterValue(int column) const;
    /// The same for the same row in every reading of a statement: by it SQLite knows a row that two conditions joined
    /// by OR have both found. Made of what is in the row, and of how many like it came before.
    [[nodiscard]] qint64 rowId();
    [[nodiscard]] const Table &table() const { return m_table; }

private:
    [[nodiscard]] auth::Result<void> nextBatch();
    void keep();
    void closeFeed();
    /// All rows of these readings, from the cache where they are there.
    [[nodiscard]] auth::Result<std::shared_ptr<ReadRows>> whole(const std::vector<Scan> &scans);
    [[nodiscard]] bool isInner() const;
    void goThrough(std::shared_ptr<ReadRows> rows, const RowIndex *chosen);
    /// The key, and those that the rows of an outer table will ask for next.
    [[nodiscard]] std::vector<SqlValue> withNextKeys(const ScanTerm &term, const SqlValue &key) const;
    [[nodiscard]] std::optional<std::size_t> batchedTerm() const;
    [[nodiscard]] auth::Result<void> filterByBatch(std::size_t term);

    std::shared_ptr<SqlTables> m_tables;
    const Table &m_table;
    ScanPlan m_plan;
    std::vector<std::vector<SqlValue>> m_values;

    std::vector<Scan> m_scans; ///< that are still to be read
    std::size_t m_nextScan = 0;
    std::shared_ptr<RowFeed> m_feed;
    std::shared_ptr<const RowBatch> m_batch;
    qsizetype m_row = 0; ///< in the batch, or in m_read
    std::optional<RowTable> m_kept; ///< what has come so far, for the next one who asks
    QByteArray m_key;
    bool m_keepsAll = false;

    std::shared_ptr<ReadRows> m_read; ///< gone through instead
    const RowIndex *m_chosen = nullptr; ///< of its rows; null: all
    bool m_isAtEnd = true;
    QHash<size_t, quint32> m_alike; ///< rows whose number was asked for
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// One table's copy: made, filled with rows as they arrive, and cleared of those that are gone.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_batch.h"
#include "backlog/sql/copy/copy_database.h"

#include <memory>

namespace tsunagi::backlog {

struct CopyCounts {
    qint64 read = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 deleted = 0;
};

/// Within the database's transaction.
class CopyTable {
public:
    /// The table, and a view with the titles as names, are made where they are missing or of another shape.
    [[nodiscard]] static auth::Result<std::unique_ptr<CopyTable>> open(CopyDatabase &database, const Table &table);
    ~CopyTable();

    /// What comes is all that there is: endWhole() takes the others away.
    [[nodiscard]] auth::Result<void> beginWhole();
    /// Rows that are there already, with the same values, count as neither added nor changed.
    [[nodiscard]] auth::Result<void> put(const RowBatch &rows);
    /// @param column  "": of all rows; else only of those with one of these values in it
    [[nodiscard]] auth::Result<void> endWhole(const QByteArray &column = {}, const QList<qint64> &values = {});
    /// The rows of a key that is gone. @return how many
    [[nodiscard]] auth::Result<qint64> removeWhere(const QByteArray &column, qint64 value);
    /// Rows that stand there and were not put are seen all the same.
    [[nodiscard]] auth::Result<void> see(const RowBatch &rows);

    [[nodiscard]] auth::Result<CopyCounts> counts();
    [[nodiscard]] bool hasKey() const { return !m_keys.isEmpty(); }
    [[nodiscard]] static bool isMissing(CopyDatabase &database, const Table &table);

private:
    CopyTable(CopyDatabase &database, const Table &table);
    [[nodiscard]] auth::Result<void> make();
    [[nodiscard]] auth::Result<void> prepare();
    [[nodiscard]] auth::Result<qint64> rowCount();

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
    [[nodiscard]] auth::Result<Statement> prepared(const QByteArray &sql);

    CopyDatabase &m_database;
    const Table &m_table;
    QByteArrayList m_keys; ///< quoted names of the columns that tell rows apart
    QList<int> m_keyColumns;
    Statement m_put;
    Statement m_seen; ///< while everything is read
    qint64 m_rowsBefore = 0;
    qint64 m_touched = 0;
    CopyCounts m_counts;
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a running statement as batches of columns, as those of a table come, so that whatever shows or writes a
// table does the same with a query's result.
#pragma once

#include "backlog/rows/row_batch.h"
#include "backlog/sql/sql_database.h"

#include <memory>

namespace tsunagi::backlog {

class ResultRows {
public:
    /// @param most  rows that are given out; 0: all
    explicit ResultRows(SqlStatement &statement, qint64 most = 0);
    ~ResultRows();

    /// The next rows, as many as are worth a batch or came within a moment; null at the end.
    [[nodiscard]] auth::Result<std::shared_ptr<const RowBatch>> next();
    /// Its columns; known with the first batch. What a column of the space gives keeps its type; a value that is
    /// reckoned has the type of the first ones.
    [[nodiscard]] const std::shared_ptr<const Table> &table() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tsunagi::backlog

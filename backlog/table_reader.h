// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one table page by page: the next request leaves as soon as the last reply is here, parsing runs on a worker,
// rows come out in order.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"
#include "backlog/conditions.h"
#include "backlog/rows/row_table.h"

#include <QObject>

#include <memory>

namespace tsunagi::backlog {

struct ReadRequest {
    const Table *table = nullptr;
    Parameters filters; ///< request parameters made by filtersFrom() or resolveFilters()
    qint64 limit = 0; ///< rows; 0: all
    int pageSize = 100;
    /// Ask the resource's count for expectedRows(): one request more, after the first page and only where another
    /// follows.
    bool wantTotal = false;
};

class TableReader : public QObject {
    Q_OBJECT
public:
    TableReader(std::shared_ptr<Client> client, ReadRequest request, QObject *parent = nullptr);
    ~TableReader() override; ///< stops by itself; nothing is emitted afterwards

    void start();
    void stop(); ///< what has come stays; finished() follows with Interrupted

    [[nodiscard]] qint64 rowsRead() const;
    [[nodiscard]] int pagesRead() const;
    /// Rows that could not be read, so far.
    [[nodiscard]] qint64 rowsLeftOut() const;
    /// Rows that the space says there are, no more than the limit; -1 while unknown.
    [[nodiscard]] qint64 expectedRows() const;

Q_SIGNALS:
    /// On the reader's thread, in order.
    void batchArrived(std::shared_ptr<const tsunagi::backlog::RowBatch> batch);
    void progressed();
    /// Once, at the end. RowsLeftOut where rows could not be read; rows that came before an error have been given out.
    void finished(const tsunagi::backlog::Result<void> &result);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one table, its parents first: the next request leaves as soon as the last reply is here, parsing runs on a
// worker, rows come out in order. The parts are in backlog/reading/.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/client.h"
#include "backlog/conditions.h"
#include "backlog/reading/read_levels.h"
#include "backlog/reading/read_report.h"
#include "backlog/rows/kept_body.h"
#include "backlog/rows/row_table.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tsunagi::backlog {

struct ReadRequest {
    const Table *table = nullptr;
    Parameters filters; ///< request parameters made by filtersFrom() or resolveChoices()
    QList<RowChoice> parents; ///< which rows of the parent count, of its parent, and so on; may be fewer
    qint64 limit = 0; ///< rows; 0: all
    int pageSize = 100;
    /// Ask the resource's count for expectedRows(): one request more, after the first page and only where another
    /// follows.
    bool wantTotal = false;
    Packing packing = Packing::None; ///< of the JSON that rows keep: for who keeps many of them
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
    /// Of the table's parents, once they are known: how many have been gone through, and how many there are. 0 for a
    /// table that stands alone.
    [[nodiscard]] std::size_t parentsRead() const;
    [[nodiscard]] std::size_t parentCount() const;
    /// None before the parents, or the number of rows, are known.
    [[nodiscard]] const std::optional<ReadEstimate> &estimate() const;
    /// Parents whose rows could not be had, so far, and gaps between pages that could not be mended.
    [[nodiscard]] qint64 parentsLeftOut() const;
    [[nodiscard]] qint64 gaps() const;
    /// Rows that could not be read, so far.
    [[nodiscard]] qint64 rowsLeftOut() const;
    /// Rows that the space says there are, no more than the limit; -1 while unknown.
    [[nodiscard]] qint64 expectedRows() const;

Q_SIGNALS:
    /// On the reader's thread, in order.
    void batchArrived(std::shared_ptr<const tsunagi::backlog::RowBatch> batch);
    void progressed();
    void estimated(const tsunagi::backlog::ReadEstimate &estimate);
    void parentLeftOut(const tsunagi::backlog::LeftOutParent &parent);
    /// Once, at the end. RowsLeftOut where rows could not be read (number: how many rows, parents and gaps; detail: the
    /// first parents' names); rows that came before an error have been given out.
    void finished(const tsunagi::backlog::Result<void> &result);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::backlog

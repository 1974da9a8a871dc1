// SPDX-License-Identifier: GPL-3.0-or-later
// Where a command's rows go: to standard output or the file of `--to`, in the format of `-o`.
#pragma once

#include "app/cli/session.h"
#include "app/cli/table_writer.h"
#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_batch.h"

#include <QUrl>

#include <memory>

namespace tsunagi::cli {

struct ResultShape {
    const backlog::Table *table = nullptr; ///< of the batches
    QList<int> shown; ///< indices of the columns that are written, in their order; empty: all
    QUrl space = {}; ///< whose pages the keys of a workbook lead to
    bool mayFit = false; ///< a terminal's table may leave out columns: other options show them
};

class Results {
public:
    /// Opens the file, if there is one to write. BadArgument, OutputNotPossible, StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<Results>> open(Session &session, ResultShape shape);
    ~Results();

    /// Written through: a reader of a pipe has the rows at once.
    [[nodiscard]] Result<void> write(const std::shared_ptr<const backlog::RowBatch> &batch);
    /// Closes what is open (an array, the header of nothing). Without it an array is left unclosed.
    [[nodiscard]] Result<void> close();
    /// The same, and puts the file in place: a failed run leaves none.
    [[nodiscard]] Result<void> finish();

private:
    struct Private;
    explicit Results(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

/// A row put together by hand, for the small results of commands.
class HandMadeRow {
public:
    HandMadeRow &text(const QString &value);
    HandMadeRow &textOrNull(const QString &value); ///< empty: null
    HandMadeRow &integer(qint64 value);
    HandMadeRow &boolean(bool value);
    HandMadeRow &dateTime(const QDateTime &value); ///< invalid: null
    HandMadeRow &null();

private:
    friend std::shared_ptr<const backlog::RowBatch> batchOf(const QList<backlog::Column> &, const QList<HandMadeRow> &);
    QList<backlog::Cell> m_cells;
    QList<QByteArray> m_texts; ///< what the cells look at; in order
};

[[nodiscard]] std::shared_ptr<const backlog::RowBatch> batchOf(const QList<backlog::Column> &columns,
                                                               const QList<HandMadeRow> &rows);

/// Opens, writes all rows, finishes. The columns' names are their titles.
[[nodiscard]] Result<void> printRows(Session &session, const QList<backlog::Column> &columns,
                                     const QList<HandMadeRow> &rows);

} // namespace tsunagi::cli

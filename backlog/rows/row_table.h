// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by columns. A RowBatch is one page of a resource, parsed once on a worker and never changed; a RowTable is a
// sequence of batches, cheap to copy, so that views, sorters, filters and exporters each work on a snapshot of their
// own.
#pragma once

#include "backlog/catalog/catalog.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace tsunagi::backlog {

/// One value. Text is UTF-8 and valid while its batch lives; JSON as long as KeptBody::bytes().
struct Cell {
    enum class Kind { Null, Text, Integer, Number, Boolean, Date, DateTime };
    Kind kind = Kind::Null;
    QByteArrayView text; ///< Text, and JSON as text
    qint64 integer = 0; ///< Integer, Boolean (0, 1), Date (days since 1970-01-01), DateTime (ms since 1970-01-01, UTC)
    double number = 0;
};

class RowBatch; // backlog/rows/row_batch.h: columns, one UTF-8 arena, and the reply's own bytes for the raw JSON

class RowTable {
public:
    void append(std::shared_ptr<const RowBatch> batch);
    [[nodiscard]] qsizetype rowCount() const;
    [[nodiscard]] Cell cell(qsizetype row, qsizetype column) const;
    /// The row's JSON object, byte for byte as Backlog sent it; valid as long as KeptBody::bytes().
    [[nodiscard]] QByteArrayView rawJson(qsizetype row) const;
    [[nodiscard]] std::span<const std::shared_ptr<const RowBatch>> batches() const { return m_batches; }

private:
    struct Place {
        const RowBatch *batch;
        qsizetype row;
    };
    [[nodiscard]] Place placeOf(qsizetype row) const;

    std::vector<std::shared_ptr<const RowBatch>> m_batches;
    std::vector<qsizetype> m_starts; ///< first row of each batch, and the total at the end
};

} // namespace tsunagi::backlog

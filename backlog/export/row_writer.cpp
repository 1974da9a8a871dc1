// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/row_writer.h"

#include "backlog/rows/row_batch.h"

namespace tsunagi::backlog {

ExportColumns ExportColumns::all(const Table &table)
{
    ExportColumns columns;
    columns.table = &table;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        columns.indices.push_back(i);
    return columns;
}

void RowWriter::append(QByteArray &out, const RowTable &rows, std::span<const quint32> index)
{
    for (const quint32 row : index)
        appendRow(out, rows, row);
}

void RowWriter::append(QByteArray &out, const std::shared_ptr<const RowBatch> &batch)
{
    RowTable rows;
    rows.append(batch);
    for (qsizetype row = 0; row < rows.rowCount(); ++row)
        appendRow(out, rows, row);
}

} // namespace tsunagi::backlog

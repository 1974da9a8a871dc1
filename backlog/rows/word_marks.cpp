// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/word_marks.h"

#include <algorithm>

namespace tsunagi::backlog {
namespace {

/// All that can stand in a cell of this type, where that is no text.
QByteArrayView charactersOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return "-0123456789";
    case ColumnType::Number:
        return "-0123456789.e+";
    case ColumnType::Date:
    case ColumnType::DateTime:
        return "-0123456789/: ";
    case ColumnType::Boolean:
    case ColumnType::String:
    case ColumnType::Json:
        break;
    }
    return {};
}

} // namespace

std::vector<std::size_t> startsOf(std::span<const std::shared_ptr<const RowBatch>> batches)
{
    std::vector<std::size_t> starts;
    starts.reserve(batches.size());
    std::size_t next = 0;
    for (const auto &batch : batches) {
        starts.push_back(next);
        next += static_cast<std::size_t>(batch->rowCount());
    }
    return starts;
}

void WordMarks::mark(const RowBatch &batch, qsizetype column, const QByteArray &word, quint8 *marks)
{
    const ColumnType type = batch.typeOf(column);
    if (type == ColumnType::String && !batch.isInBody(column)) {
        batch.markWord(column, word, marks);
        return;
    }
    const bool isText = type == ColumnType::String || type == ColumnType::Json;
    const QByteArrayView possible = charactersOf(type);
    if (!isText && !batch.hasOddCells(column)
        && !std::ranges::all_of(word, [possible](char c) { return possible.contains(c); }))
        return;
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        if (marks[row] == 0 && m_haystack.of(batch.cell(row, column)).contains(word))
            marks[row] = 1;
    }
}

} // namespace tsunagi::backlog

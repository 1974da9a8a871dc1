// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_batch.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace tsunagi::backlog {

RowBatch::~RowBatch()
{
    for (const FoldedTexts *texts = m_folded; texts != nullptr;)
        delete std::exchange(texts, texts->next);
}

Cell RowBatch::cell(qsizetype row, qsizetype column) const
{
    const auto at = static_cast<std::size_t>(row);
    const ColumnStore &from = store(column);
    Cell cell;
    if (isNull(from, at)) {
        if (from.hasOddCells) {
            cell.text = oddText(row, column);
            cell.kind = cell.text.isNull() ? Cell::Kind::Null : Cell::Kind::Text;
        }
        return cell;
    }
    switch (from.type) {
    case ColumnType::String:
        cell.kind = Cell::Kind::Text;
        cell.text = textAt(from, at);
        return cell;
    case ColumnType::Json:
        cell.kind = Cell::Kind::Text;
        cell.text = { m_body.bytes().constData() + m_rawStarts.at(m_bytes.data(), at)
                          + from.values.at(m_bytes.data(), at),
                      static_cast<qsizetype>(from.ends.at(m_bytes.data(), at)) };
        return cell;
    case ColumnType::Number:
        cell.kind = Cell::Kind::Number;
        cell.integer = from.values.at(m_bytes.data(), at);
        cell.number = from.isHundredths ? static_cast<double>(cell.integer) / 100 : std::bit_cast<double>(cell.integer);
        cell.integer = 0;
        return cell;
    case ColumnType::Integer:
        cell.kind = Cell::Kind::Integer;
        break;
    case ColumnType::Boolean:
        cell.kind = Cell::Kind::Boolean;
        break;
    case ColumnType::Date:
        cell.kind = Cell::Kind::Date;
        break;
    case ColumnType::DateTime:
        cell.kind = Cell::Kind::DateTime;
        break;
    }
    cell.integer = from.values.at(m_bytes.data(), at);
    return cell;
}

QByteArrayView RowBatch::textAt(const ColumnStore &store, std::size_t row) const
{
    const std::size_t number = store.isCoded ? static_cast<std::size_t>(store.values.at(m_bytes.data(), row)) : row;
    const qint64 start = number == 0 ? 0 : store.ends.at(m_bytes.data(), number - 1);
    const qint64 end = store.ends.at(m_bytes.data(), number);
    const char *texts = (store.isLong ? m_body.bytes().constData() : m_arena.data()) + store.textStart;
    return { texts + start, static_cast<qsizetype>(end - start) };
}

QByteArrayView RowBatch::rawJson(qsizetype row) const
{
    const auto at = static_cast<std::size_t>(row);
    return { m_body.bytes().constData() + m_rawStarts.at(m_bytes.data(), at),
             static_cast<qsizetype>(m_rawLengths.at(m_bytes.data(), at)) };
}

void RowBatch::markWord(qsizetype column, QByteArrayView word, quint8 *marks) const
{
    const ColumnStore &from = store(column);
    const FoldedTexts &texts = folded(column);
    if (!from.isCoded) {
        texts.mark(word, marks);
        return;
    }
    std::vector<quint8> marked(from.textCount);
    texts.mark(word, marked.data());
    for (std::size_t row = 0; row < static_cast<std::size_t>(m_rowCount); ++row)
        marks[row] |= marked[static_cast<std::size_t>(from.values.at(m_bytes.data(), row))];
}

const FoldedTexts &RowBatch::folded(qsizetype column) const
{
    const auto known = [column](const FoldedTexts *texts) {
        while (texts != nullptr && texts->column() != column)
            texts = texts->next;
        return texts;
    };
    const FoldedTexts *first = m_folded.load(std::memory_order_acquire);
    if (const FoldedTexts *texts = known(first))
        return *texts;
    const ColumnStore &from = store(column);
    std::vector<quint32> ends(from.textCount);
    for (std::size_t i = 0; i < ends.size(); ++i)
        ends[i] = static_cast<quint32>(from.ends.at(m_bytes.data(), i));
    auto made = std::make_unique<FoldedTexts>(column, m_arena.data() + from.textStart, std::move(ends));
    do {
        if (const FoldedTexts *texts = known(first)) // another thread was quicker
            return *texts;
        made->next = first;
    } while (!m_folded.compare_exchange_weak(first, made.get(), std::memory_order_acq_rel, std::memory_order_acquire));
    return *made.release();
}

qsizetype RowBatch::foldedBytes() const
{
    qsizetype bytes = 0;
    for (const FoldedTexts *texts = m_folded; texts != nullptr; texts = texts->next)
        bytes += texts->bytes();
    return bytes;
}

qsizetype RowBatch::columnBytes() const
{
    return static_cast<qsizetype>(m_arena.capacity() + m_bytes.capacity() + m_oddCells.capacity() * sizeof(OddCell)
                                  + m_columns.capacity() * sizeof(ColumnStore) + sizeof(*this));
}

QByteArrayView RowBatch::oddText(qsizetype row, qsizetype column) const
{
    const auto key = std::tuple(static_cast<quint32>(row), static_cast<quint32>(column));
    const auto found =
        std::lower_bound(m_oddCells.begin(), m_oddCells.end(), key, [](const OddCell &cell, const auto &wanted) {
            return std::tuple(cell.row, cell.column) < wanted;
        });
    if (found == m_oddCells.end() || std::tuple(found->row, found->column) != key)
        return {};
    return { m_arena.data() + found->start, static_cast<qsizetype>(found->length) };
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_batch.h"

#include <algorithm>
#include <tuple>

namespace tsunagi::backlog {

Cell RowBatch::cell(qsizetype row, qsizetype column) const
{
    const auto at = static_cast<std::size_t>(row);
    const ColumnStore &store = m_columns[static_cast<std::size_t>(column)];
    Cell cell;
    if (store.nulls[at]) {
        if (store.hasOddCells) {
            cell.text = oddText(row, column);
            cell.kind = cell.text.isNull() ? Cell::Kind::Null : Cell::Kind::Text;
        }
        return cell;
    }
    switch (store.type) {
    case ColumnType::String: {
        const quint32 start = at == 0 ? store.arenaStart : store.ends[at - 1];
        cell.kind = Cell::Kind::Text;
        cell.text = { m_arena.data() + start, static_cast<qsizetype>(store.ends[at] - start) };
        break;
    }
    case ColumnType::Json:
        cell.kind = Cell::Kind::Text;
        cell.text = { body().constData() + store.slices[at].start, static_cast<qsizetype>(store.slices[at].length) };
        break;
    case ColumnType::Integer:
        cell.kind = Cell::Kind::Integer;
        cell.integer = store.integers[at];
        break;
    case ColumnType::Number:
        cell.kind = Cell::Kind::Number;
        cell.number = store.numbers[at];
        break;
    case ColumnType::Boolean:
        cell.kind = Cell::Kind::Boolean;
        cell.integer = store.flags[at] ? 1 : 0;
        break;
    case ColumnType::Date:
        cell.kind = Cell::Kind::Date;
        cell.integer = store.days[at];
        break;
    case ColumnType::DateTime:
        cell.kind = Cell::Kind::DateTime;
        cell.integer = store.integers[at];
        break;
    }
    return cell;
}

QByteArrayView RowBatch::rawJson(qsizetype row) const
{
    const Slice slice = m_raw[static_cast<std::size_t>(row)];
    return { body().constData() + slice.start, static_cast<qsizetype>(slice.length) };
}

qsizetype RowBatch::columnBytes() const
{
    std::size_t bytes = m_arena.capacity() + m_raw.capacity() * sizeof(Slice) + m_oddCells.capacity() * sizeof(OddCell);
    for (const ColumnStore &store : m_columns) {
        bytes += sizeof(store) + (store.nulls.capacity() + store.flags.capacity()) / 8
            + store.integers.capacity() * sizeof(qint64);
        bytes += store.days.capacity() * sizeof(qint32) + store.numbers.capacity() * sizeof(double);
        bytes += store.ends.capacity() * sizeof(quint32) + store.slices.capacity() * sizeof(Slice);
    }
    return static_cast<qsizetype>(bytes);
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
    return { m_arena.data() + found->text.start, static_cast<qsizetype>(found->text.length) };
}

RowBatchBuilder::RowBatchBuilder(const QList<Column> &columns, const char *bodyStart, std::size_t expectedRows)
    : m_batch(std::make_shared<RowBatch>())
    , m_texts(static_cast<std::size_t>(columns.size()))
    , m_bodyStart(bodyStart)
{
    m_batch->m_columns.resize(m_texts.size());
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        m_batch->m_columns[i].type = columns[static_cast<qsizetype>(i)].type;
        reserve(m_batch->m_columns[i], expectedRows);
    }
    m_batch->m_raw.reserve(expectedRows);
}

void RowBatchBuilder::reserve(RowBatch::ColumnStore &store, std::size_t rows)
{
    store.nulls.reserve(rows);
    switch (store.type) {
    case ColumnType::String:
        store.ends.reserve(rows);
        break;
    case ColumnType::Json:
        store.slices.reserve(rows);
        break;
    case ColumnType::Integer:
    case ColumnType::DateTime:
        store.integers.reserve(rows);
        break;
    case ColumnType::Number:
        store.numbers.reserve(rows);
        break;
    case ColumnType::Boolean:
        store.flags.reserve(rows);
        break;
    case ColumnType::Date:
        store.days.reserve(rows);
        break;
    }
}

void RowBatchBuilder::addRow(std::span<const Cell> cells, QByteArrayView rawJson)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        addCell(i, cells[i]);
    m_batch->m_raw.push_back(sliceOf(rawJson));
}

void RowBatchBuilder::addCell(std::size_t column, const Cell &cell)
{
    RowBatch::ColumnStore &store = m_batch->m_columns[column];
    const bool isTextColumn = store.type == ColumnType::String || store.type == ColumnType::Json;
    const bool isOdd = cell.kind == Cell::Kind::Text && !isTextColumn;
    store.nulls.push_back(cell.kind == Cell::Kind::Null || isOdd);
    switch (store.type) {
    case ColumnType::String:
    case ColumnType::Json:
        addText(column, cell);
        break;
    case ColumnType::Integer:
    case ColumnType::DateTime:
        store.integers.push_back(cell.integer);
        break;
    case ColumnType::Number:
        store.numbers.push_back(cell.number);
        break;
    case ColumnType::Boolean:
        store.flags.push_back(cell.integer != 0);
        break;
    case ColumnType::Date:
        store.days.push_back(static_cast<qint32>(cell.integer));
        break;
    }
    if (isOdd)
        addOddCell(column, cell.text);
}

void RowBatchBuilder::addText(std::size_t column, const Cell &cell)
{
    RowBatch::ColumnStore &store = m_batch->m_columns[column];
    if (store.type == ColumnType::Json) {
        store.slices.push_back(cell.kind == Cell::Kind::Null ? RowBatch::Slice() : sliceOf(cell.text));
        return;
    }
    std::string &text = m_texts[column];
    text.append(cell.text.data(), static_cast<std::size_t>(cell.text.size()));
    store.ends.push_back(static_cast<quint32>(text.size()));
}

void RowBatchBuilder::addOddCell(std::size_t column, QByteArrayView text)
{
    m_batch->m_columns[column].hasOddCells = true;
    RowBatch::OddCell odd;
    odd.row = static_cast<quint32>(m_batch->m_raw.size());
    odd.column = static_cast<quint32>(column);
    odd.text.start = static_cast<quint32>(m_oddTexts.size());
    odd.text.length = static_cast<quint32>(text.size());
    m_oddTexts.append(text.data(), static_cast<std::size_t>(text.size()));
    m_batch->m_oddCells.push_back(odd);
}

RowBatch::Slice RowBatchBuilder::sliceOf(QByteArrayView inBody) const
{
    RowBatch::Slice slice;
    slice.start = static_cast<quint32>(inBody.data() - m_bodyStart);
    slice.length = static_cast<quint32>(inBody.size());
    return slice;
}

std::shared_ptr<const RowBatch> RowBatchBuilder::finish(QByteArray body, Packing packing)
{
    std::size_t size = m_oddTexts.size();
    for (const std::string &text : m_texts)
        size += text.size();
    RowBatch &batch = *m_batch;
    batch.m_arena.reserve(size);
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        RowBatch::ColumnStore &store = batch.m_columns[i];
        store.arenaStart = static_cast<quint32>(batch.m_arena.size());
        for (quint32 &end : store.ends)
            end += store.arenaStart;
        batch.m_arena += m_texts[i];
        store.nulls.shrink_to_fit();
        store.flags.shrink_to_fit();
        store.integers.shrink_to_fit();
        store.days.shrink_to_fit();
        store.numbers.shrink_to_fit();
        store.ends.shrink_to_fit();
        store.slices.shrink_to_fit();
    }
    for (RowBatch::OddCell &odd : batch.m_oddCells)
        odd.text.start += static_cast<quint32>(batch.m_arena.size());
    batch.m_arena += m_oddTexts;
    batch.m_raw.shrink_to_fit();
    batch.m_body = KeptBody(std::move(body), packing);
    return std::move(m_batch);
}

} // namespace tsunagi::backlog

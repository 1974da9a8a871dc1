// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_batch_builder.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace tsunagi::backlog {
namespace {

/// Texts of so many bytes on average are looked at one by one, as a rule: a description, a comment.
constexpr std::size_t longOnAverage = 128;

bool hasNumbers(ColumnType type) { return type != ColumnType::String; }
bool hasEnds(ColumnType type) { return type == ColumnType::String || type == ColumnType::Json; }

/// Replaces the bits of doubles by whole hundredths (hours, mostly). @return false, and nothing done, where that would
/// change one of them
bool becomeHundredths(std::vector<qint64> &numbers)
{
    constexpr double greatest = 1e12;
    std::vector<qint64> hundredths;
    hundredths.reserve(numbers.size());
    for (const qint64 bits : numbers) {
        const auto number = std::bit_cast<double>(bits);
        if (!(std::abs(number) < greatest))
            return false;
        hundredths.push_back(std::llround(number * 100));
        if (std::bit_cast<qint64>(static_cast<double>(hundredths.back()) / 100) != bits)
            return false;
    }
    numbers = std::move(hundredths);
    return true;
}

} // namespace

RowBatchBuilder::RowBatchBuilder(const QList<Column> &columns, const char *bodyStart, std::size_t expectedRows)
    : m_batch(std::make_shared<RowBatch>())
    , m_columns(static_cast<std::size_t>(columns.size()))
    , m_bodyStart(bodyStart)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Growing &growing = m_columns[i];
        growing.type = columns[static_cast<qsizetype>(i)].type;
        growing.nulls.reserve(expectedRows);
        growing.numbers.reserve(hasNumbers(growing.type) ? expectedRows : 0);
        growing.ends.reserve(hasEnds(growing.type) ? expectedRows : 0);
    }
    m_rawStarts.reserve(expectedRows);
    m_rawLengths.reserve(expectedRows);
}

void RowBatchBuilder::addRow(std::span<const Cell> cells, QByteArrayView rawJson)
{
    const qint64 start = placeOf(rawJson);
    for (std::size_t i = 0; i < cells.size(); ++i)
        addCell(i, cells[i], start);
    m_rawStarts.push_back(static_cast<quint32>(start));
    m_rawLengths.push_back(static_cast<quint32>(rawJson.size()));
}

void RowBatchBuilder::addCell(std::size_t column, const Cell &cell, qint64 rowStart)
{
    Growing &growing = m_columns[column];
    bool isNull = cell.kind == Cell::Kind::Null;
    switch (growing.type) {
    case ColumnType::String:
        growing.text.append(cell.text.data(), static_cast<std::size_t>(cell.text.size()));
        growing.ends.push_back(static_cast<quint32>(growing.text.size()));
        break;
    case ColumnType::Json:
        growing.numbers.push_back(isNull ? 0 : placeOf(cell.text) - rowStart);
        growing.ends.push_back(static_cast<quint32>(cell.text.size()));
        break;
    default:
        if (cell.kind == Cell::Kind::Text) {
            addOddCell(column, cell.text);
            isNull = true;
        }
        growing.numbers.push_back(growing.type == ColumnType::Number ? std::bit_cast<qint64>(cell.number)
                                                                     : cell.integer);
        break;
    }
    growing.nulls.push_back(isNull ? 1 : 0);
    growing.hasNulls = growing.hasNulls || isNull;
}

void RowBatchBuilder::addOddCell(std::size_t column, QByteArrayView text)
{
    m_columns[column].hasOddCells = true;
    RowBatch::OddCell odd;
    odd.row = static_cast<quint32>(m_rawStarts.size());
    odd.column = static_cast<quint32>(column);
    odd.start = static_cast<quint32>(m_oddTexts.size());
    odd.length = static_cast<quint32>(text.size());
    m_oddTexts.append(text.data(), static_cast<std::size_t>(text.size()));
    m_batch->m_oddCells.push_back(odd);
}

std::shared_ptr<const RowBatch> RowBatchBuilder::finish(QByteArray body, Packing packing)
{
    RowBatch &batch = *m_batch;
    m_bodySize = body.size();
    batch.m_rowCount = rowCount();
    batch.m_columns.resize(m_columns.size());
    batch.m_rawStarts = PackedNumbers(batch.m_bytes, std::span<const quint32>(m_rawStarts));
    batch.m_rawLengths = PackedNumbers(batch.m_bytes, std::span<const quint32>(m_rawLengths));
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        finishColumn(m_columns[i], batch.m_columns[i], packing != Packing::None);
    for (RowBatch::OddCell &odd : batch.m_oddCells)
        odd.start += static_cast<quint32>(batch.m_arena.size());
    batch.m_arena += m_oddTexts;
    batch.m_arena.shrink_to_fit();
    batch.m_bytes.append(PackedNumbers::padding, '\0');
    batch.m_bytes.shrink_to_fit();
    if (!m_longTexts.empty()) {
        // With the same texts in the JSON before them they cost next to nothing once they are packed.
        body.reserve(body.size() + static_cast<qsizetype>(m_longTexts.size() + simdjson::SIMDJSON_PADDING));
        body.append(m_longTexts.data(), static_cast<qsizetype>(m_longTexts.size()));
    }
    batch.m_body = KeptBody(std::move(body), packing);
    return std::move(m_batch);
}

void RowBatchBuilder::finishColumn(Growing &growing, RowBatch::ColumnStore &store, bool isPacked)
{
    std::string &bytes = m_batch->m_bytes;
    store.type = growing.type;
    store.hasNulls = growing.hasNulls;
    store.hasOddCells = growing.hasOddCells;
    if (growing.hasNulls) {
        store.nulls = static_cast<quint32>(bytes.size());
        bytes.resize(bytes.size() + (growing.nulls.size() + 7) / 8);
        for (std::size_t row = 0; row < growing.nulls.size(); ++row)
            bytes[store.nulls + row / 8] =
                static_cast<char>(bytes[store.nulls + row / 8] | (growing.nulls[row] << (row % 8)));
        // A null's number is never read: it must not make the others wider.
        const auto known = std::ranges::find(growing.nulls, quint8(0)) - growing.nulls.begin();
        const qint64 usual = static_cast<std::size_t>(known) < growing.numbers.size()
            ? growing.numbers[static_cast<std::size_t>(known)]
            : 0;
        for (std::size_t row = 0; row < growing.numbers.size(); ++row)
            growing.numbers[row] = growing.nulls[row] != 0 ? usual : growing.numbers[row];
    }
    if (growing.type == ColumnType::String) {
        finishTexts(growing, store, isPacked);
        return;
    }
    store.isHundredths = isPacked && growing.type == ColumnType::Number && becomeHundredths(growing.numbers);
    const bool isWhole = growing.type == ColumnType::DateTime // seconds, in ms
        && std::ranges::all_of(growing.numbers, [](qint64 number) { return number % 1000 == 0; });
    store.values = PackedNumbers(bytes, std::span<const qint64>(growing.numbers), isWhole ? 1000 : 1);
    if (growing.type == ColumnType::Json)
        store.ends = PackedNumbers(bytes, std::span<const quint32>(growing.ends));
}

void RowBatchBuilder::finishTexts(Growing &growing, RowBatch::ColumnStore &store, bool isPacked)
{
    if (isPacked && finishCoded(growing, store))
        return;
    store.textCount = static_cast<quint32>(growing.ends.size());
    store.ends = PackedNumbers(m_batch->m_bytes, std::span<const quint32>(growing.ends));
    store.isLong = isPacked && growing.text.size() > longOnAverage * growing.ends.size();
    std::string &texts = store.isLong ? m_longTexts : m_batch->m_arena;
    store.textStart = static_cast<quint32>(texts.size() + (store.isLong ? static_cast<std::size_t>(m_bodySize) : 0));
    texts += growing.text;
}

/// Each different text once, and a byte a row for its number. @return false, and nothing done, where that saves nothing
bool RowBatchBuilder::finishCoded(const Growing &growing, RowBatch::ColumnStore &store)
{
    const std::size_t mostTexts = std::min<std::size_t>(256, growing.ends.size() / 2);
    std::unordered_map<std::string_view, quint32> numbers;
    std::vector<quint32> codes;
    codes.reserve(growing.ends.size());
    std::string texts;
    std::vector<quint32> ends;
    std::size_t start = 0;
    for (const quint32 end : growing.ends) {
        const std::string_view text(growing.text.data() + start, end - start);
        start = end;
        const auto [known, isNew] = numbers.try_emplace(text, static_cast<quint32>(numbers.size()));
        if (isNew) {
            if (numbers.size() > mostTexts)
                return false;
            texts += text;
            ends.push_back(static_cast<quint32>(texts.size()));
        }
        codes.push_back(known->second);
    }
    RowBatch &batch = *m_batch;
    store.isCoded = true;
    store.textCount = static_cast<quint32>(ends.size());
    store.textStart = static_cast<quint32>(batch.m_arena.size());
    store.values = PackedNumbers(batch.m_bytes, std::span<const quint32>(codes));
    store.ends = PackedNumbers(batch.m_bytes, std::span<const quint32>(ends));
    batch.m_arena += texts;
    return true;
}

} // namespace tsunagi::backlog

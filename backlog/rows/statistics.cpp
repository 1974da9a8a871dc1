// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/statistics.h"

#include "backlog/rows/row_batch.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <unordered_set>

namespace tsunagi::backlog {
namespace {

struct HashOfText {
    std::size_t operator()(QByteArrayView text) const { return qHash(text); }
};

bool isLess(const Cell &a, const Cell &b)
{
    return a.kind == Cell::Kind::Number ? a.number < b.number : a.integer < b.integer;
}

/// Takes one cell after the other.
class Reckoning {
public:
    Reckoning(bool isAddable, bool textsPass)
        : m_isAddable(isAddable)
        , m_textsPass(textsPass)
    {
    }

    void take(const Cell &cell)
    {
        if (cell.kind == Cell::Kind::Null) {
            ++m_empty;
            return;
        }
        ++m_values;
        if (cell.kind == Cell::Kind::Text)
            takeText(cell.text);
        else
            takeNumber(cell);
    }

    [[nodiscard]] ColumnStatistics result() const
    {
        ColumnStatistics result{ .values = m_values,
                                 .empty = m_empty,
                                 .distinct = 0,
                                 .measured = m_measured,
                                 .least = m_least,
                                 .greatest = m_greatest,
                                 .sum = {} };
        result.distinct = std::ssize(m_texts) + std::ssize(m_numbers);
        if (m_isAddable && result.measured > 0)
            result.sum = static_cast<double>(m_sum);
        return result;
    }

private:
    void takeText(QByteArrayView text)
    {
        if (m_textsPass && !m_texts.contains(text))
            text = m_copies.emplace_back(text.toByteArray());
        m_texts.insert(text);
    }

    void takeNumber(const Cell &cell)
    {
        const bool isNumber = cell.kind == Cell::Kind::Number;
        m_numbers.insert(isNumber ? std::bit_cast<quint64>(cell.number == 0 ? 0.0 : cell.number)
                                  : static_cast<quint64>(cell.integer));
        if (cell.kind == Cell::Kind::Boolean) // neither is the greater
            return;
        if (++m_measured == 1 || isLess(cell, m_least))
            m_least = cell;
        if (m_measured == 1 || isLess(m_greatest, cell))
            m_greatest = cell;
        m_sum += isNumber ? static_cast<long double>(cell.number) : static_cast<long double>(cell.integer);
    }

    qint64 m_values = 0;
    qint64 m_empty = 0;
    qint64 m_measured = 0;
    Cell m_least;
    Cell m_greatest;
    bool m_isAddable;
    bool m_textsPass; ///< they live no longer than a page's bytes stay unpacked
    std::deque<QByteArray> m_copies;
    long double m_sum = 0;
    std::unordered_set<quint64> m_numbers;
    std::unordered_set<QByteArrayView, HashOfText> m_texts;
};

} // namespace

std::optional<double> ColumnStatistics::average() const
{
    if (!sum || measured == 0)
        return std::nullopt;
    return *sum / static_cast<double>(measured);
}

bool isAddable(const Column &column)
{
    if (column.type == ColumnType::Number)
        return true;
    if (column.type != ColumnType::Integer || column.primaryKey || *column.references != '\0')
        return false;
    static constexpr std::array<QByteArrayView, 12> names{
        "Id", "Number", "Type", "Order", "Reason", "Limit", "Shift", "PerFile", "Position", "Depth", "Reset", "Version"
    };
    const QByteArrayView name(column.name);
    return std::ranges::none_of(names, [&](QByteArrayView end) { return name.endsWith(end); });
}

std::optional<ColumnStatistics> statisticsOf(const RowTable &rows, const RowIndex &index, const Table &table,
                                             qsizetype column, const std::stop_token &stop)
{
    const bool textsPass =
        std::ranges::any_of(rows.batches(), [column](const auto &batch) { return batch->isInBody(column); });
    Reckoning reckoning(isAddable(table.columns.at(column)), textsPass);
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested())
            return {};
        reckoning.take(rows.cell(index[i], column));
    }
    return reckoning.result();
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_table.h"

#include "backlog/rows/row_batch.h"

#include <algorithm>

namespace tsunagi::backlog {

void RowTable::append(std::shared_ptr<const RowBatch> batch)
{
    if (m_starts.empty())
        m_starts.push_back(0);
    m_starts.push_back(m_starts.back() + batch->rowCount());
    m_batches.push_back(std::move(batch));
}

qsizetype RowTable::rowCount() const { return m_starts.empty() ? 0 : m_starts.back(); }

RowTable::Place RowTable::placeOf(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    // Pages are alike: as a rule all have as many rows as the first.
    auto batch = static_cast<std::size_t>(static_cast<quint32>(row) / std::max(static_cast<quint32>(m_starts[1]), 1U));
    if (batch >= m_batches.size() || row < m_starts[batch] || row >= m_starts[batch + 1])
        batch =
            static_cast<std::size_t>(std::upper_bound(m_starts.begin(), m_starts.end(), row) - m_starts.begin()) - 1;
    return { m_batches[batch].get(), row - m_starts[batch] };
}

Cell RowTable::cell(qsizetype row, qsizetype column) const
{
    const Place place = placeOf(row);
    return place.batch->cell(place.row, column);
}

QByteArrayView RowTable::rawJson(qsizetype row) const
{
    const Place place = placeOf(row);
    return place.batch->rawJson(place.row);
}

} // namespace tsunagi::backlog

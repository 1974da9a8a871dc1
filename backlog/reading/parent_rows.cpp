// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/parent_rows.h"

#include "backlog/rows/row_batch.h"

namespace tsunagi::backlog {

ParentRows::ParentRows(const Table &child, const Table &parent, std::vector<RowMatch> matches)
    : m_isReal(true)
    , m_matches(std::move(matches))
{
    for (const Column &column : child.columns)
        if (column.extract == Extract::Inherited)
            m_columns.push_back(parent.columnIndex(QString::fromLatin1(column.path)));
    if (*child.parent.onlyWhere != '\0')
        m_onlyWhere = parent.columnIndex(QString::fromLatin1(child.parent.onlyWhere));
}

void ParentRows::take(const RowBatch &parents)
{
    for (qsizetype row = 0; row < parents.rowCount(); ++row) {
        if (!isMatch(parents, row, m_matches) || (m_onlyWhere >= 0 && !isTrue(parents.cell(row, m_onlyWhere))))
            continue;
        ++m_count;
        for (const int column : m_columns) {
            const Cell cell = column < 0 ? Cell() : parents.cell(row, column);
            Value &value = m_values.emplace_back();
            value.kind = cell.kind;
            if (cell.kind == Cell::Kind::Text) {
                value.text = { static_cast<quint32>(m_texts.size()), static_cast<quint32>(cell.text.size()) };
                m_texts.append(cell.text.data(), static_cast<std::size_t>(cell.text.size()));
            } else if (cell.kind == Cell::Kind::Number) {
                value.number = cell.number;
            } else {
                value.integer = cell.integer;
            }
        }
    }
}

std::vector<Cell> ParentRows::inherited(std::size_t row) const
{
    std::vector<Cell> cells(m_columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Value &value = m_values[row * cells.size() + i];
        cells[i].kind = value.kind;
        if (value.kind == Cell::Kind::Text)
            cells[i].text = { m_texts.data() + value.text.start, static_cast<qsizetype>(value.text.length) };
        else if (value.kind == Cell::Kind::Number)
            cells[i].number = value.number;
        else
            cells[i].integer = value.integer;
    }
    return cells;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/cell_haystack.h"

#include "backlog/rows/dates.h"
#include "backlog/rows/text_folding.h"

#include <algorithm>

namespace tsunagi::backlog {

const QByteArray &CellHaystack::of(const Cell &cell)
{
    m_text.resize(0);
    switch (cell.kind) {
    case Cell::Kind::Null:
    case Cell::Kind::Boolean:
        break;
    case Cell::Kind::Text:
        appendFolded(m_text, cell.text);
        break;
    case Cell::Kind::Integer:
        m_text.append(QByteArray::number(cell.integer));
        break;
    case Cell::Kind::Number:
        m_text.append(QByteArray::number(cell.number, 'g', 15));
        break;
    case Cell::Kind::Date:
        appendDay(m_text, cell.integer);
        appendWithSlashes();
        break;
    case Cell::Kind::DateTime:
        appendClockTime(m_text, cell.integer + m_offsets.at(cell.integer));
        appendWithSlashes();
        break;
    }
    return m_text;
}

/// The day, again with slashes and what follows it.
void CellHaystack::appendWithSlashes()
{
    const qsizetype size = m_text.size();
    m_text.resize(2 * size + 1);
    char *text = m_text.data();
    text[size] = ' ';
    std::replace_copy(text, text + size, text + size + 1, '-', '/');
}

} // namespace tsunagi::backlog

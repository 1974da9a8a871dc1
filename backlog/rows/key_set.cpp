// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/key_set.h"

#include <algorithm>

namespace tsunagi::backlog {

KeySet::KeySet(const QList<Column> &columns)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!columns[i].primaryKey)
            continue;
        if (columns[i].extract == Extract::Inherited)
            m_isWithinParent = true;
        else
            m_columns.push_back(static_cast<std::size_t>(i));
    }
}

void KeySet::beginParent()
{
    if (!m_isWithinParent)
        return;
    m_integers.clear();
    m_texts.clear();
    beginPage();
}

void KeySet::beginPage()
{
    m_integersOfPage.clear();
    m_textsOfPage.clear();
}

bool KeySet::isTellable(const std::vector<Cell> &cells) const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&](std::size_t column) { return cells[column].kind != Cell::Kind::Null; });
}

const Cell *KeySet::onlyInteger(const std::vector<Cell> &cells) const
{
    const bool isInteger = m_columns.size() == 1 && cells[m_columns.front()].kind == Cell::Kind::Integer;
    return isInteger ? &cells[m_columns.front()] : nullptr;
}

/// Kind and length first, so that no two keys have the same text.
QByteArray KeySet::textOf(const std::vector<Cell> &cells) const
{
    QByteArray text;
    for (const std::size_t column : m_columns) {
        const Cell &cell = cells[column];
        text += static_cast<char>('0' + static_cast<int>(cell.kind));
        text += QByteArray::number(cell.kind == Cell::Kind::Text ? cell.text.size() : cell.integer, 36);
        text += ':';
        text += cell.text;
    }
    return text;
}

bool KeySet::holds(const std::vector<Cell> &cells) const
{
    if (const Cell *cell = onlyInteger(cells))
        return m_integers.contains(cell->integer);
    return isTellable(cells) && m_texts.contains(textOf(cells));
}

bool KeySet::holdsOrTakes(const std::vector<Cell> &cells)
{
    if (const Cell *cell = onlyInteger(cells)) {
        if (!m_integers.insert(cell->integer).second)
            return true;
        m_integersOfPage.push_back(cell->integer);
        return false;
    }
    if (!isTellable(cells))
        return false;
    const QByteArray text = textOf(cells);
    if (m_texts.contains(text))
        return true;
    m_texts.insert(text);
    m_textsOfPage.push_back(text);
    return false;
}

void KeySet::forgetPage()
{
    for (const qint64 key : m_integersOfPage)
        m_integers.erase(key);
    for (const QByteArray &key : m_textsOfPage)
        m_texts.remove(key);
}

} // namespace tsunagi::backlog

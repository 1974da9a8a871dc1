// SPDX-License-Identifier: GPL-3.0-or-later
// The primary keys of the rows met so far, so that none comes twice.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_table.h"

#include <QByteArray>
#include <QSet>

#include <unordered_set>
#include <vector>

namespace tsunagi::backlog {

/// A key is all primary key columns. Inherited ones are the same for all rows of one parent, so they need not be held:
/// beginParent() forgets the keys of the parent before. Those of a page count only once it has been read to its end.
class KeySet {
public:
    explicit KeySet(const QList<Column> &columns);

    void beginParent();
    void beginPage();
    /// Whether rows can be told from each other at all.
    [[nodiscard]] bool hasKey() const { return !m_columns.empty(); }
    /// @return true if the row's key was there already; a row without a key can't be told from others: it never was
    bool holdsOrTakes(const std::vector<Cell> &cells);
    [[nodiscard]] bool holds(const std::vector<Cell> &cells) const;
    /// A row of this kind would be found again.
    [[nodiscard]] bool isTellable(const std::vector<Cell> &cells) const;
    void forgetPage();

private:
    [[nodiscard]] const Cell *onlyInteger(const std::vector<Cell> &cells) const;
    [[nodiscard]] QByteArray textOf(const std::vector<Cell> &cells) const;

    std::vector<std::size_t> m_columns; ///< of the key, without inherited ones
    bool m_isWithinParent = false; ///< an inherited column is part of the key
    std::unordered_set<qint64> m_integers; ///< where the key is one integer
    QSet<QByteArray> m_texts;
    std::vector<qint64> m_integersOfPage;
    std::vector<QByteArray> m_textsOfPage;
};

} // namespace tsunagi::backlog

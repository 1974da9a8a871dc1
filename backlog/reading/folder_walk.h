// SPDX-License-Identifier: GPL-3.0-or-later
// Folders below a folder of shared files: each is asked once, depth first, however its listing turns in circles.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_table.h"

#include <QSet>
#include <QStringList>

namespace tsunagi::backlog {

class FolderWalk {
public:
    /// The folders among the rows of one folder's listing, which is to be gone through next: "設計/図".
    void add(const QStringList &folders);
    [[nodiscard]] bool isAtEnd() const { return m_waiting.isEmpty(); }
    [[nodiscard]] QString takeNext() { return m_waiting.takeLast(); }

private:
    QStringList m_waiting; ///< the next one last
    QSet<QString> m_met;
};

/// Paths of rows whose "type" is "directory", by the columns whose paths are "type", "dir" and "name".
[[nodiscard]] QStringList foldersIn(const Table &table, const RowBatch &rows);

} // namespace tsunagi::backlog

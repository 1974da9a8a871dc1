// SPDX-License-Identifier: GPL-3.0-or-later
// The file behind a row, as its table's declaration says: what to ask for, where to put it, and what the row tells of
// it.
#pragma once

#include "backlog/catalog/catalog.h"
#include "backlog/rows/row_table.h"

#include <QDateTime>

#include <optional>

namespace tsunagi::backlog {

struct FileOfRow {
    QString id; ///< of the row
    QString title; ///< as the space calls it; not for use as a path
    QString path; ///< of the resource, percent-encoded; empty where the row can't name it
    QList<QByteArray> folders; ///< below the chosen one; safe
    QByteArray name; ///< safe; an icon's lacks its ending
    qint64 size = -1; ///< bytes; -1 where the row does not tell
    QDateTime date; ///< when it was changed last; null where the row does not tell
    bool isIcon = false;
};

/// None for a row that is a folder. The table has files.
[[nodiscard]] std::optional<FileOfRow> fileOfRow(const Table &table, const RowTable &rows, qsizetype row);
/// The tables that have files, by name.
[[nodiscard]] QStringList tablesWithFiles();

} // namespace tsunagi::backlog

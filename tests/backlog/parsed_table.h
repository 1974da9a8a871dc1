// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for the tests of what works on rows: JSON objects, parsed as a reader does it, several to a batch.
#pragma once

#include "backlog/rows/json_rows.h"

#include <QByteArrayList>

namespace tsunagi::backlog {

inline const Table &tableNamed(const char *name) { return *findTable(QString::fromLatin1(name)).value(); }

/// @p objects as rows of @p table, @p perBatch to a batch.
inline RowTable parsedTable(const Table &table, const QByteArrayList &objects, qsizetype perBatch = 100)
{
    JsonRows reader(table.columns);
    RowTable rows;
    for (qsizetype first = 0; first < objects.size(); first += perBatch) {
        const auto page = reader.parse("[" + objects.mid(first, perBatch).join(',') + "]");
        if (!page || page->unreadable > 0)
            qFatal("not parsed: %s", page ? "rows are unreadable" : qPrintable(page.error().detail));
        rows.append(page->rows);
    }
    return rows;
}

} // namespace tsunagi::backlog

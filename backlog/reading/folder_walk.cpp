// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/folder_walk.h"

#include "backlog/rows/row_batch.h"

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

constexpr qsizetype deepest = 100; ///< levels; a path of a real folder is far shorter

int columnOf(const Table &table, QByteArrayView path)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (path == table.columns[i].path)
            return static_cast<int>(i);
    return -1;
}

} // namespace

void FolderWalk::add(const QStringList &folders)
{
    for (auto folder = folders.crbegin(); folder != folders.crend(); ++folder) {
        if (m_met.contains(*folder) || folder->count(u'/') >= deepest)
            continue;
        m_met += *folder;
        m_waiting += *folder;
    }
}

QStringList foldersIn(const Table &table, const RowBatch &rows)
{
    const int type = columnOf(table, "type");
    const int dir = columnOf(table, "dir");
    const int name = columnOf(table, "name");
    QStringList found;
    if (type < 0 || dir < 0 || name < 0)
        return found;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        if (rows.cell(row, type).text != "directory")
            continue;
        const QString path =
            QString::fromUtf8(rows.cell(row, dir).text) + u'/' + QString::fromUtf8(rows.cell(row, name).text);
        const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
        // Those would lead out of the resource.
        if (!segments.isEmpty() && !segments.contains(u"."_s) && !segments.contains(u".."_s))
            found += segments.join(u'/');
    }
    return found;
}

} // namespace tsunagi::backlog

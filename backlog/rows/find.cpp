// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/find.h"

#include "backlog/rows/cell_haystack.h"
#include "backlog/rows/text_folding.h"

namespace tsunagi::backlog {

std::optional<std::vector<Hit>> found(const RowTable &rows, const RowIndex &index, const QString &typed,
                                      const std::vector<qsizetype> &columns, const QTimeZone &zone, std::size_t limit,
                                      std::stop_token stop)
{
    std::vector<Hit> hits;
    QByteArray wanted;
    appendFolded(wanted, typed.trimmed().toUtf8());
    if (wanted.isEmpty())
        return hits;
    CellHaystack haystack(zone);
    for (std::size_t row = 0; row < index.size(); ++row) {
        if (row % 256 == 0 && stop.stop_requested())
            return {};
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (!haystack.of(rows.cell(index[row], columns[column])).contains(wanted))
                continue;
            if (hits.size() == limit)
                return hits;
            hits.push_back({ static_cast<quint32>(row), static_cast<quint32>(column) });
        }
    }
    return hits;
}

} // namespace tsunagi::backlog

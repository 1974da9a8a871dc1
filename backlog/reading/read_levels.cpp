// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/read_levels.h"

namespace tsunagi::backlog {

auth::Result<QList<ReadLevel>> levelsOf(const Table &table, const QList<RowChoice> &choices)
{
    QList<ReadLevel> levels;
    qsizetype up = 0;
    for (const Table *at = &table; at != nullptr; ++up) {
        const bool startsLevel = levels.isEmpty() || !levels.first().tables.first()->parent.isEmbedded;
        if (startsLevel)
            levels.prepend(ReadLevel());
        levels.first().tables.prepend(at);
        levels.first().choices.prepend(choices.value(up));
        if (!at->hasParent())
            break;
        const auto parent = findTable(QString::fromLatin1(at->parent.table));
        if (!parent)
            return auth::fail(parent.error());
        at = *parent;
    }
    return levels;
}

} // namespace tsunagi::backlog

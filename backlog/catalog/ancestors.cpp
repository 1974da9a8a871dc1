// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/ancestors.h"

namespace tsunagi::backlog {

QList<const Table *> ancestorsOf(const Table &table)
{
    QList<const Table *> ancestors;
    for (const Table *child = &table; child->hasParent(); child = ancestors.first())
        ancestors.prepend(*findTable(QString::fromLatin1(child->parent.table)));
    return ancestors;
}

QString roleFor(const Table &table)
{
    QString strictest = QString::fromLatin1(table.role);
    for (const Table *ancestor : ancestorsOf(table)) {
        const QString role = QString::fromLatin1(ancestor->role);
        if (strictest.isEmpty() || role == QLatin1StringView("administrator"))
            strictest = role.isEmpty() ? strictest : role;
    }
    return strictest;
}

} // namespace tsunagi::backlog

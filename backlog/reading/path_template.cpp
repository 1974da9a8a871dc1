// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/path_template.h"

#include "backlog/rows/row_match.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

QByteArray valueOf(QByteArrayView placeholder, const Table &table, std::span<const Cell> inherited)
{
    std::size_t next = 0;
    for (const Column &column : table.columns) {
        if (column.extract != Extract::Inherited || next >= inherited.size())
            continue;
        if (placeholder == column.name)
            return plainText(inherited[next]);
        ++next;
    }
    return {};
}

/// @p encoded: for a path; otherwise as it is, for a parameter.
QString filled(QByteArrayView text, const Table &table, std::span<const Cell> inherited, bool encoded)
{
    QByteArray result;
    while (!text.isEmpty()) {
        const qsizetype open = text.indexOf('{');
        const qsizetype close = open < 0 ? -1 : text.indexOf('}', open);
        if (close < 0)
            break;
        result += text.first(open);
        const QByteArray value = valueOf(text.sliced(open + 1, close - open - 1), table, inherited);
        result += encoded ? value.toPercentEncoding() : value;
        text = text.sliced(close + 1);
    }
    result += text;
    return QString::fromUtf8(result);
}

} // namespace

Resource resourceOf(const char *pathTemplate, const Table &table, std::span<const Cell> inherited)
{
    const QByteArrayView whole(pathTemplate);
    const qsizetype question = whole.indexOf('?');
    Resource resource;
    resource.path = filled(question < 0 ? whole : whole.first(question), table, inherited, true);
    if (question < 0)
        return resource;
    const QList<QByteArray> pairs = whole.sliced(question + 1).toByteArray().split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        resource.parameters.emplaceBack(QString::fromLatin1(pair.first(qMax<qsizetype>(equals, 0))),
                                        filled(QByteArrayView(pair).sliced(equals + 1), table, inherited, false));
    }
    return resource;
}

QString parentName(const Table &table, std::span<const Cell> inherited)
{
    QString name;
    std::size_t next = 0;
    for (const Column &column : table.columns) {
        if (column.extract != Extract::Inherited || next >= inherited.size())
            continue;
        const QString value = QString::fromUtf8(plainText(inherited[next++]));
        if (!value.isEmpty())
            name = QString::fromLatin1(column.name) + u'=' + value;
    }
    return name;
}

QString encodedSegments(const QString &path) { return QString::fromLatin1(QUrl::toPercentEncoding(path, "/")); }

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a row as Backlog's documentation has it, in one line: "id:int name:str? created:ts members:array".
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace tsunagi::tests {

inline bool hasType(const QJsonValue &value, const QString &type)
{
    using namespace Qt::StringLiterals;
    static const QRegularExpression timestamp(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    if (type == u"int")
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    if (type == u"number")
        return value.isDouble();
    if (type == u"str")
        return value.isString();
    if (type == u"ts")
        return timestamp.match(value.toString()).hasMatch();
    if (type == u"bool")
        return value.isBool();
    if (type == u"object")
        return value.isObject();
    return type == u"array" && value.isArray();
}

/// What is wrong with a row; empty where it has that shape and nothing besides.
inline QString wrongInShape(const QJsonObject &row, const QString &shape)
{
    using namespace Qt::StringLiterals;
    QStringList known;
    for (const QString &field : shape.split(u' ')) {
        const QString name = field.section(u':', 0, 0);
        QString type = field.section(u':', 1);
        known.append(name);
        const bool mayBeNull = type.endsWith(u'?');
        if (mayBeNull)
            type.chop(1);
        if (!row.contains(name))
            return u"there is no %1"_s.arg(name);
        if (!(mayBeNull && row[name].isNull()) && !hasType(row[name], type))
            return u"%1 is no %2"_s.arg(name, type);
    }
    for (const QString &name : row.keys()) {
        if (!known.contains(name))
            return u"%1 is not documented"_s.arg(name);
    }
    return {};
}

} // namespace tsunagi::tests

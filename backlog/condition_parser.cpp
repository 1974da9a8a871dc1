// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/condition_parser.h"

#include "backlog/rows/dates.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::fail;
using auth::Reason;

/// Cuts at the first "=", "<=" or ">=".
auth::Result<Condition> split(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const bool isRange = equals > 0 && (text[equals - 1] == u'<' || text[equals - 1] == u'>');
    const qsizetype end = isRange ? equals - 1 : equals;
    Condition condition;
    condition.text = text;
    condition.name = text.left(std::max<qsizetype>(end, 0)).trimmed();
    if (condition.name.isEmpty())
        return badCondition(text, u"NAME=VALUE"_s);
    condition.comparison = text.mid(end, equals + 1 - end);
    condition.value = text.mid(equals + 1).trimmed();
    if (condition.value.isEmpty())
        return badCondition(text, u"no value"_s);
    return condition;
}

const Filter *filterNamed(const Table &table, const QString &name)
{
    const auto found = std::find_if(table.filters.begin(), table.filters.end(), [&](const Filter &filter) {
        return name.compare(QLatin1StringView(filter.name), Qt::CaseInsensitive) == 0;
    });
    return found == table.filters.end() ? nullptr : &*found;
}

/// The column of that name, or of "Status" for StatusName, if the space can filter by it.
const Column *filteringColumn(const Table &table, const QString &name)
{
    for (const auto &end : { ""_L1, "Name"_L1, "Names"_L1, "Key"_L1 }) {
        const int index = table.columnIndex(name + end);
        if (index >= 0 && *table.columns[index].filter != '\0')
            return &table.columns[index];
    }
    return nullptr;
}

std::unexpected<Error> unknownFilter(const Table &table, const QString &name)
{
    QStringList known;
    for (const Column &column : table.columns)
        if (*column.filter != '\0')
            known += QString::fromLatin1(column.name);
    for (const Filter &filter : table.filters)
        known += QString::fromLatin1(filter.name);
    Error error;
    error.reason = Reason::UnknownFilter;
    error.subject = name;
    error.suggestion = auth::nearestName(name, known);
    error.detail = QString::fromLatin1(table.name);
    return fail(error);
}

auth::Result<QString> checkedInteger(const Condition &condition, const char *allowed)
{
    bool ok = false;
    const qint64 number = condition.value.toLongLong(&ok);
    const QStringList bounds = QString::fromLatin1(allowed).split(".."_L1);
    if (ok && bounds.size() == 2)
        ok = number >= bounds[0].toLongLong() && number <= bounds[1].toLongLong();
    if (!ok)
        return badCondition(condition.text,
                            bounds.size() == 2 ? QString::fromLatin1(allowed) : u"an integer is needed"_s);
    return QString::number(number);
}

auth::Result<QString> checkedBoolean(const Condition &condition, const char *allowed)
{
    const QString value = condition.value.toLower();
    if (*allowed != '\0' ? value != QLatin1StringView(allowed) : value != "true"_L1 && value != "false"_L1)
        return badCondition(condition.text, *allowed != '\0' ? QString::fromLatin1(allowed) : u"true|false"_s);
    return value;
}

auth::Result<CheckedCondition> checkedRange(const Condition &condition, const QStringList &ends)
{
    if (condition.value.size() != 10 || !parseDay(condition.value.toLatin1()))
        return badCondition(condition.text, u"yyyy-MM-dd"_s);
    CheckedCondition checked;
    checked.condition = condition.text;
    if (condition.comparison != "<="_L1)
        checked.parameters.emplaceBack(ends.first(), condition.value);
    if (condition.comparison != ">="_L1)
        checked.parameters.emplaceBack(ends.last(), condition.value);
    return checked;
}

auth::Result<CheckedCondition> checkedValue(const Condition &condition, ColumnType type, const char *allowed,
                                            const QString &parameter)
{
    if (condition.comparison != "="_L1)
        return badCondition(condition.text, u"only days have ranges"_s);
    auth::Result<QString> value = condition.value;
    if (type == ColumnType::Integer)
        value = checkedInteger(condition, allowed);
    else if (type == ColumnType::Boolean)
        value = checkedBoolean(condition, allowed);
    if (!value)
        return fail(value.error());
    CheckedCondition checked;
    checked.condition = condition.text;
    checked.parameters.emplaceBack(parameter, *value);
    return checked;
}

} // namespace

std::unexpected<Error> badCondition(const QString &condition, const QString &detail, const QString &suggestion)
{
    Error error;
    error.reason = Reason::BadArgument;
    error.subject = condition;
    error.detail = detail;
    error.suggestion = suggestion;
    return fail(error);
}

namespace {

const Column *inheritedColumn(const Table &table, const QString &name)
{
    for (const auto &end : { ""_L1, "Name"_L1, "Names"_L1, "Key"_L1 }) {
        const int index = table.columnIndex(name + end);
        if (index >= 0 && table.columns[index].extract == Extract::Inherited)
            return &table.columns[index];
    }
    return nullptr;
}

/// @param column the column, by its full name, that a child inherits; null where the name is as a person typed it
auth::Result<PlacedCondition> placedAt(const Table &table, const Condition &condition, const Column *column,
                                       qsizetype level)
{
    PlacedCondition placed;
    placed.table = &table;
    placed.level = level;
    placed.text = condition.name + condition.comparison + condition.value;
    const bool isFiltered = column != nullptr
        ? *column->filter != '\0'
        : filterNamed(table, condition.name) != nullptr || filteringColumn(table, condition.name) != nullptr;
    if (isFiltered)
        return placed;
    const Column *inherited =
        column != nullptr && column->extract == Extract::Inherited ? column : inheritedColumn(table, condition.name);
    const bool isOwn = column != nullptr || table.columnIndex(condition.name) >= 0;
    if (inherited == nullptr && column != nullptr) {
        if (condition.comparison != "="_L1)
            return badCondition(condition.text, u"only days have ranges"_s);
        placed.matchedColumn = table.columnIndex(condition.name);
        placed.matchedValue = condition.value;
        return placed;
    }
    if (!table.hasParent() || (inherited == nullptr && isOwn))
        return unknownFilter(table, condition.name);
    const auto parent = findTable(QString::fromLatin1(table.parent.table));
    if (!parent)
        return fail(parent.error());
    if (inherited == nullptr)
        return placedAt(**parent, condition, nullptr, level + 1);
    Condition above = condition;
    above.name = QString::fromLatin1(inherited->path);
    const int index = (*parent)->columnIndex(above.name);
    if (index < 0)
        return unknownFilter(table, condition.name);
    return placedAt(**parent, above, &(*parent)->columns[index], level + 1);
}

} // namespace

auth::Result<PlacedCondition> placedCondition(const Table &table, const QString &text)
{
    const auto condition = split(text);
    if (!condition)
        return fail(condition.error());
    auto placed = placedAt(table, *condition, nullptr, 0);
    // The name is told as one of the table asked for.
    if (!placed && placed.error().reason == Reason::UnknownFilter)
        return unknownFilter(table, condition->name);
    return placed;
}

auth::Result<CheckedCondition> checkedCondition(const Table &table, const QString &text)
{
    const auto condition = split(text);
    if (!condition)
        return fail(condition.error());
    if (const Filter *filter = filterNamed(table, condition->name))
        return checkedValue(*condition, filter->type, filter->allowed, QString::fromLatin1(filter->parameter));

    const Column *column = filteringColumn(table, condition->name);
    if (column == nullptr)
        return unknownFilter(table, condition->name);
    const QString parameter = QString::fromLatin1(column->filter);
    if (parameter.contains(u'|'))
        return checkedRange(*condition, parameter.split(u'|'));
    const bool isName = column->type == ColumnType::String || column->type == ColumnType::Json;
    auto checked = checkedValue(*condition, column->type, "", parameter);
    if (checked && isName) {
        checked->parameters.clear();
        checked->lookUpFor = parameter;
        checked->name = condition->value;
    }
    return checked;
}

auth::Result<void> checkRepetition(const Parameters &parameters)
{
    QSet<QString> seen;
    for (const auto &[name, value] : parameters) {
        if (seen.contains(name) && !name.endsWith("[]"_L1))
            return badCondition(name, u"given twice"_s);
        seen += name;
    }
    return {};
}

} // namespace tsunagi::backlog

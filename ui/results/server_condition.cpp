// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/server_condition.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// In the order of DayRange; part of the files' format.
constexpr std::array rangeNames{ "between"_L1,  "beforeToday"_L1, "today"_L1,     "next7Days"_L1,
                                 "thisWeek"_L1, "thisMonth"_L1,   "last7Days"_L1, "last30Days"_L1 };

QString day(const QDate &date) { return date.toString(Qt::ISODate); }

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const auto &one : array)
        all += one.toString();
    return all;
}

QJsonObject jsonOf(const ServerCondition &condition)
{
    QJsonObject json{ { u"name"_s, condition.name } };
    QJsonArray things;
    for (const ChosenThing &thing : condition.things) {
        QJsonArray ids;
        for (const qint64 id : thing.ids)
            ids.append(id);
        things.append(QJsonObject{ { u"name"_s, thing.name }, { u"ids"_s, ids } });
    }
    if (!things.isEmpty())
        json[u"things"_s] = things;
    if (!condition.values.isEmpty())
        json[u"values"_s] = QJsonArray::fromStringList(condition.values);
    if (condition.range != DayRange::Between)
        json[u"range"_s] = rangeNames.at(static_cast<std::size_t>(condition.range));
    if (condition.since.isValid())
        json[u"since"_s] = day(condition.since);
    if (condition.until.isValid())
        json[u"until"_s] = day(condition.until);
    return json;
}

ServerCondition conditionFrom(const QJsonObject &json)
{
    ServerCondition condition{ .name = json["name"_L1].toString() };
    const QJsonArray things = json["things"_L1].toArray();
    for (const auto &value : things) {
        ChosenThing thing{ .name = value["name"_L1].toString() };
        const QJsonArray ids = value["ids"_L1].toArray();
        for (const auto &id : ids)
            thing.ids += id.toInteger();
        if (!thing.ids.isEmpty())
            condition.things += thing;
    }
    condition.values = texts(json["values"_L1]);
    const auto range = std::ranges::find(rangeNames, json["range"_L1].toString());
    if (range != rangeNames.end())
        condition.range = static_cast<DayRange>(range - rangeNames.begin());
    condition.since = QDate::fromString(json["since"_L1].toString(), Qt::ISODate);
    condition.until = QDate::fromString(json["until"_L1].toString(), Qt::ISODate);
    return condition;
}

bool saysNothing(const ServerCondition &condition)
{
    return condition.things.isEmpty() && condition.values.isEmpty() && condition.range == DayRange::Between
        && !condition.since.isValid() && !condition.until.isValid();
}

} // namespace

DayBounds boundsOf(const ServerCondition &condition, const QDate &today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate first(today.year(), today.month(), 1);
    switch (condition.range) {
    case DayRange::Between:
        return { condition.since, condition.until };
    case DayRange::BeforeToday:
        return { {}, today.addDays(-1) };
    case DayRange::Today:
        return { today, today };
    case DayRange::Next7Days:
        return { today, today.addDays(6) };
    case DayRange::ThisWeek:
        return { monday, monday.addDays(6) };
    case DayRange::ThisMonth:
        return { first, first.addMonths(1).addDays(-1) };
    case DayRange::Last7Days:
        return { today.addDays(-6), today };
    case DayRange::Last30Days:
        return { today.addDays(-29), today };
    }
    return {};
}

QStringList textsOf(const ServerCondition &condition, const QDate &today)
{
    QStringList all;
    for (const QString &value : condition.values)
        all += condition.name + u'=' + value;
    const DayBounds bounds = boundsOf(condition, today);
    if (bounds.since.isValid())
        all += condition.name + ">="_L1 + day(bounds.since);
    if (bounds.until.isValid())
        all += condition.name + "<="_L1 + day(bounds.until);
    return all;
}

QList<qint64> idsOf(const ServerCondition &condition)
{
    QList<qint64> ids;
    for (const ChosenThing &thing : condition.things)
        for (const qint64 id : thing.ids)
            if (!ids.contains(id))
                ids += id;
    return ids;
}

QList<qint64> projectsOf(const ServerConditions &conditions, const backlog::Table &table)
{
    const QList<backlog::ConditionOffer> offers = backlog::conditionsOf(table);
    for (const ServerCondition &condition : conditions) {
        const auto offer = std::ranges::find(offers, condition.name, &backlog::ConditionOffer::name);
        if (offer != offers.end() && offer->parameter == "projectId[]"_L1)
            return idsOf(condition);
    }
    return {};
}

auth::Result<QList<backlog::RowChoice>> choicesOf(const ServerConditions &conditions, const backlog::Table &table,
                                                  const QDate &today)
{
    QStringList texts;
    for (const ServerCondition &condition : conditions)
        texts += textsOf(condition, today);
    auto choices = backlog::choicesOf(table, texts);
    for (const ServerCondition &condition : conditions) {
        if (!choices)
            return choices;
        if (!condition.things.isEmpty())
            choices = backlog::withIds(*choices, table, condition.name, idsOf(condition));
    }
    return choices;
}

QJsonArray jsonOf(const ServerConditions &conditions)
{
    QJsonArray json;
    for (const ServerCondition &condition : conditions)
        json.append(jsonOf(condition));
    return json;
}

ServerConditions conditionsFrom(const QJsonArray &json)
{
    ServerConditions conditions;
    for (const auto &value : json) {
        const ServerCondition condition = conditionFrom(value.toObject());
        if (!condition.name.isEmpty() && !saysNothing(condition))
            conditions += condition;
    }
    return conditions;
}

} // namespace tsunagi::ui

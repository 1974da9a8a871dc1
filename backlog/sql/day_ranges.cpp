// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_functions.h"

#include <QString>

#include <algorithm>

namespace tsunagi::backlog {
namespace {

enum class Unit { Day, Week, Month, Quarter, Year };

constexpr std::pair<const char *, Unit> units[] = {
    { "DAY", Unit::Day },         { "WEEK", Unit::Week }, { "MONTH", Unit::Month },
    { "QUARTER", Unit::Quarter }, { "YEAR", Unit::Year },
};

QDate startOf(Unit unit, QDate day)
{
    switch (unit) {
    case Unit::Day:
        return day;
    case Unit::Week:
        return day.addDays(-(day.dayOfWeek() % 7));
    case Unit::Month:
        return { day.year(), day.month(), 1 };
    case Unit::Quarter:
        return { day.year(), (day.month() - 1) / 3 * 3 + 1, 1 };
    case Unit::Year:
        return { day.year(), 1, 1 };
    }
    return day;
}

QDate moved(Unit unit, QDate day, int by)
{
    switch (unit) {
    case Unit::Day:
        return day.addDays(by);
    case Unit::Week:
        return day.addDays(7LL * by);
    case Unit::Month:
        return day.addMonths(by);
    case Unit::Quarter:
        return day.addMonths(3 * by);
    case Unit::Year:
        return day.addYears(by);
    }
    return day;
}

using Range = std::pair<QDate, QDate>;

/// @p count units before the present one, or from it on.
Range several(Unit unit, QByteArrayView which, int count, QDate today)
{
    const QDate present = startOf(unit, today);
    if (which == "LAST")
        return { moved(unit, present, -count), present };
    // Days to come begin with today, longer units with the next one.
    const QDate first = unit == Unit::Day ? present : moved(unit, present, 1);
    return { first, moved(unit, first, count) };
}

Range one(Unit unit, QByteArrayView which, QDate today)
{
    const QDate present = startOf(unit, today);
    const QDate first = which == "LAST" ? moved(unit, present, -1)
        : which == "NEXT"               ? moved(unit, present, 1)
                                        : present;
    return { first, moved(unit, first, 1) };
}

} // namespace

std::optional<std::pair<QDate, QDate>> rangeOfDays(QByteArrayView name, int count, QDate today)
{
    if (name == "TODAY")
        return one(Unit::Day, "THIS", today);
    if (name == "YESTERDAY")
        return one(Unit::Day, "LAST", today);
    if (name == "TOMORROW")
        return one(Unit::Day, "NEXT", today);
    if (name == "LAST_90_DAYS" || name == "NEXT_90_DAYS")
        return several(Unit::Day, name.first(4), 90, today);
    for (const QByteArrayView which : { QByteArrayView("LAST"), QByteArrayView("THIS"), QByteArrayView("NEXT") }) {
        for (const auto &[word, unit] : units) {
            if (name == which.toByteArray() + '_' + word && unit != Unit::Day)
                return one(unit, which, today);
            if (which != "THIS" && name == which.toByteArray() + "_N_" + word + 'S')
                return several(unit, which, std::clamp(count, 0, 100'000), today);
        }
    }
    return std::nullopt;
}

QByteArrayList rangeNames()
{
    QByteArrayList names{ "TODAY", "YESTERDAY", "TOMORROW", "LAST_90_DAYS", "NEXT_90_DAYS" };
    for (const auto &[word, unit] : units) {
        for (const char *which : { "LAST", "THIS", "NEXT" }) {
            if (unit != Unit::Day)
                names += QByteArray(which) + '_' + word;
            if (qstrcmp(which, "THIS") != 0)
                names += QByteArray(which) + "_N_" + word + 'S';
        }
    }
    return names;
}

} // namespace tsunagi::backlog

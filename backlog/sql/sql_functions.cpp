// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_functions.h"

#include "backlog/rows/dates.h"
#include "backlog/sql/sql_values.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using Values = std::span<sqlite3_value *>;

bool isNull(sqlite3_value *value) { return sqlite3_value_type(value) == SQLITE_NULL; }

QString stringOf(sqlite3_value *value) { return QString::fromUtf8(textOf(sqlValueOf(value))); }

void setText(sqlite3_context *context, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    sqlite3_result_text(context, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

void setError(sqlite3_context *context, const char *words) { sqlite3_result_error(context, words, -1); }

/// A day or a moment as the tables have them, and as people write them.
struct Moment {
    QDateTime at; ///< UTC
    bool isDay = false;
};

std::optional<Moment> momentOf(sqlite3_value *value)
{
    if (isNull(value))
        return std::nullopt;
    QByteArray text = textOf(sqlValueOf(value)).trimmed();
    if (text.size() <= 10) {
        const QDate day = QDate::fromString(QString::fromUtf8(text), u"yyyy-MM-dd"_s);
        return day.isValid() ? std::optional(Moment{ QDateTime(day, QTime(0, 0), Qt::UTC), true }) : std::nullopt;
    }
    if (text[10] == ' ')
        text[10] = 'T';
    const bool hasZone = text.endsWith('Z') || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    if (const auto time = parseTimestamp(hasZone ? text : text + 'Z'))
        return Moment{ QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC), false };
    return std::nullopt;
}

void setMoment(sqlite3_context *context, const Moment &moment)
{
    QByteArray text;
    if (moment.isDay)
        appendDay(text, QDate(1970, 1, 1).daysTo(moment.at.date()));
    else
        appendTimestamp(text, moment.at.toMSecsSinceEpoch());
    sqlite3_result_text(context, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

enum class Part { Year, Quarter, Month, DayOfYear, Day, Week, Weekday, Hour, Minute, Second, Millisecond };

constexpr std::pair<const char *, Part> parts[] = {
    { "year", Part::Year },       { "yyyy", Part::Year },
    { "yy", Part::Year },         { "quarter", Part::Quarter },
    { "qq", Part::Quarter },      { "q", Part::Quarter },
    { "month", Part::Month },     { "mm", Part::Month },
    { "m", Part::Month },         { "dayofyear", Part::DayOfYear },
    { "dy", Part::DayOfYear },    { "y", Part::DayOfYear },
    { "day", Part::Day },         { "dd", Part::Day },
    { "d", Part::Day },           { "week", Part::Week },
    { "wk", Part::Week },         { "ww", Part::Week },
    { "weekday", Part::Weekday }, { "dw", Part::Weekday },
    { "w", Part::Weekday },       { "hour", Part::Hour },
    { "hh", Part::Hour },         { "minute", Part::Minute },
    { "mi", Part::Minute },       { "n", Part::Minute },
    { "second", Part::Second },   { "ss", Part::Second },
    { "s", Part::Second },        { "millisecond", Part::Millisecond },
    { "ms", Part::Millisecond },
};

std::optional<Part> partOf(sqlite3_value *value)
{
    const QString name = stringOf(value);
    const auto found = std::ranges::find_if(
        parts, [&](const auto &each) { return name.compare(QLatin1StringView(each.first), Qt::CaseInsensitive) == 0; });
    return found == std::end(parts) ? std::nullopt : std::optional(found->second);
}

constexpr const char *badPart = "the first value is a part of a date: year, month, day, hour, minute, second …";

QDateTime added(const QDateTime &at, Part part, qint64 count)
{
    const int few = static_cast<int>(std::clamp<qint64>(count, -1'000'000, 1'000'000));
    switch (part) {
    case Part::Year:
        return at.addYears(few);
    case Part::Quarter:
        return at.addMonths(3 * few);
    case Part::Month:
        return at.addMonths(few);
    case Part::DayOfYear:
    case Part::Day:
    case Part::Weekday:
        return at.addDays(few);
    case Part::Week:
        return at.addDays(7LL * few);
    case Part::Hour:
        return at.addSecs(3600LL * few);
    case Part::Minute:
        return at.addSecs(60 * count);
    case Part::Second:
        return at.addSecs(count);
    case Part::Millisecond:
        return at.addMSecs(count);
    }
    return at;
}

/// Boundaries that lie between them, as SQL Server counts: from 23:59 to 00:01 is one day.
qint64 boundaries(Part part, const QDateTime &from, const QDateTime &to)
{
    const auto months = [](QDate day) { return 12LL * day.year() + day.month() - 1; };
    const auto weeks = [](QDate day) { return (day.toJulianDay() + 1) / 7; }; // they begin on Sunday
    const qint64 fromSeconds = from.toSecsSinceEpoch();
    const qint64 toSeconds = to.toSecsSinceEpoch();
    switch (part) {
    case Part::Year:
        return to.date().year() - from.date().year();
    case Part::Quarter:
        return months(to.date()) / 3 - months(from.date()) / 3;
    case Part::Month:
        return months(to.date()) - months(from.date());
    case Part::DayOfYear:
    case Part::Day:
    case Part::Weekday:
        return from.date().daysTo(to.date());
    case Part::Week:
        return weeks(to.date()) - weeks(from.date());
    case Part::Hour:
        return toSeconds / 3600 - fromSeconds / 3600;
    case Part::Minute:
        return toSeconds / 60 - fromSeconds / 60;
    case Part::Second:
        return toSeconds - fromSeconds;
    case Part::Millisecond:
        return from.msecsTo(to);
    }
    return 0;
}

qint64 numberOf(Part part, const QDateTime &at)
{
    switch (part) {
    case Part::Year:
        return at.date().year();
    case Part::Quarter:
        return (at.date().month() - 1) / 3 + 1;
    case Part::Month:
        return at.date().month();
    case Part::DayOfYear:
        return at.date().dayOfYear();
    case Part::Day:
        return at.date().day();
    case Part::Week:
        return (at.date().dayOfYear() - 1 + QDate(at.date().year(), 1, 1).dayOfWeek() % 7) / 7 + 1;
    case Part::Weekday:
        return at.date().dayOfWeek() % 7 + 1; // Sunday is 1
    case Part::Hour:
        return at.time().hour();
    case Part::Minute:
        return at.time().minute();
    case Part::Second:
        return at.time().second();
    case Part::Millisecond:
        return at.time().msec();
    }
    return 0;
}

Values valuesOf(int count, sqlite3_value **values) { return { values, static_cast<std::size_t>(count) }; }

extern "C" {

void getDate(sqlite3_context *context, int, sqlite3_value **)
{
    setMoment(context, { QDateTime::currentDateTimeUtc(), false });
}

void dateAdd(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto part = partOf(values[0]);
    if (!part)
        return setError(context, badPart);
    auto moment = momentOf(values[2]);
    if (!moment || isNull(values[1]))
        return sqlite3_result_null(context);
    moment->at = added(moment->at, *part, sqlite3_value_int64(values[1]));
    moment->isDay = moment->isDay && *part != Part::Hour && *part != Part::Minute && *part != Part::Second
        && *part != Part::Millisecond;
    if (!moment->at.isValid() || moment->at.date().year() < 1 || moment->at.date().year() > 9999)
        return setError(context, "DATEADD: the date is out of range");
    setMoment(context, *moment);
}

void dateDiff(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto part = partOf(values[0]);
    if (!part)
        return setError(context, badPart);
    const auto from = momentOf(values[1]);
    const auto to = momentOf(values[2]);
    if (!from || !to)
        return sqlite3_result_null(context);
    sqlite3_result_int64(context, boundaries(*part, from->at, to->at));
}

void datePart(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto part = partOf(values[0]);
    if (!part)
        return setError(context, badPart);
    if (const auto moment = momentOf(values[1]))
        sqlite3_result_int64(context, numberOf(*part, moment->at));
    else
        sqlite3_result_null(context);
}

void partOfDate(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto part = *static_cast<const Part *>(sqlite3_user_data(context));
    if (const auto moment = momentOf(values[0]))
        sqlite3_result_int64(context, numberOf(part, moment->at));
    else
        sqlite3_result_null(context);
}

void dateFromParts(sqlite3_context *context, int, sqlite3_value **values)
{
    const QDate day(sqlite3_value_int(values[0]), sqlite3_value_int(values[1]), sqlite3_value_int(values[2]));
    if (day.isValid())
        setMoment(context, { QDateTime(day, QTime(0, 0), Qt::UTC), true });
    else
        sqlite3_result_null(context);
}

void endOfMonth(sqlite3_context *context, int, sqlite3_value **values)
{
    if (const auto moment = momentOf(values[0])) {
        const QDate day = moment->at.date();
        setMoment(context,
                  { QDateTime(QDate(day.year(), day.month(), day.daysInMonth()), QTime(0, 0), Qt::UTC), true });
    } else {
        sqlite3_result_null(context);
    }
}

/// NULL counts as nothing, as in SQL Server.
void concat(sqlite3_context *context, int count, sqlite3_value **values)
{
    QString text;
    for (sqlite3_value *value : valuesOf(count, values))
        text += stringOf(value);
    setText(context, text);
}

/// Blanks at the end do not count.
void len(sqlite3_context *context, int, sqlite3_value **values)
{
    if (isNull(values[0]))
        return sqlite3_result_null(context);
    QString text = stringOf(values[0]);
    while (text.endsWith(u' '))
        text.chop(1);
    sqlite3_result_int64(context, text.toUcs4().size());
}

void space(sqlite3_context *context, int, sqlite3_value **values)
{
    const qint64 count = sqlite3_value_int64(values[0]);
    if (isNull(values[0]) || count < 0 || count > 1'000'000)
        return sqlite3_result_null(context);
    setText(context, QString(count, u' '));
}

void charIndex(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (isNull(values[0]) || isNull(values[1]))
        return sqlite3_result_null(context);
    const auto from = count > 2 ? std::max<qint64>(1, sqlite3_value_int64(values[2])) - 1 : 0;
    sqlite3_result_int64(context, stringOf(values[1]).indexOf(stringOf(values[0]), from, Qt::CaseInsensitive) + 1);
}

void left(sqlite3_context *context, int, sqlite3_value **values)
{
    if (isNull(values[0]) || isNull(values[1]))
        return sqlite3_result_null(context);
    setText(context, stringOf(values[0]).left(std::max<qint64>(0, sqlite3_value_int64(values[1]))));
}

void right(sqlite3_context *context, int, sqlite3_value **values)
{
    if (isNull(values[0]) || isNull(values[1]))
        return sqlite3_result_null(context);
    setText(context, stringOf(values[0]).right(std::max<qint64>(0, sqlite3_value_int64(values[1]))));
}

/// An end of a range of days: its name, a count, and "date" or "datetime".
void endOfRange(sqlite3_context *context, sqlite3_value **values, bool isFirst)
{
    const auto &zone = *static_cast<const QTimeZone *>(sqlite3_user_data(context));
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    const auto range = rangeOfDays(stringOf(values[0]).toLatin1(), sqlite3_value_int(values[1]), today);
    if (!range)
        return setError(context, "there is no range of days of that name");
    const QDate day = isFirst ? range->first : range->second;
    if (stringOf(values[2]) == "date"_L1)
        return setMoment(context, { QDateTime(day, QTime(0, 0), Qt::UTC), true });
    setMoment(context, { day.startOfDay(zone).toUTC(), false });
}

void rangeFrom(sqlite3_context *context, int, sqlite3_value **values) { endOfRange(context, values, true); }
void rangeTo(sqlite3_context *context, int, sqlite3_value **values) { endOfRange(context, values, false); }

void forgetZone(void *zone) { delete static_cast<QTimeZone *>(zone); }

} // extern "C"

constexpr Part year = Part::Year;
constexpr Part quarter = Part::Quarter;
constexpr Part month = Part::Month;
constexpr Part day = Part::Day;
constexpr Part hour = Part::Hour;
constexpr Part minute = Part::Minute;
constexpr Part second = Part::Second;
constexpr Part weekday = Part::Weekday;

struct Function {
    const char *name;
    int values; ///< -1: any number
    void (*call)(sqlite3_context *, int, sqlite3_value **);
    const Part *part = nullptr;
    bool isPure = true; ///< the same for the same values
};

constexpr Function functions[] = {
    { "GETDATE", 0, getDate, nullptr, false },
    { "GETUTCDATE", 0, getDate, nullptr, false },
    { "SYSDATETIME", 0, getDate, nullptr, false },
    { "DATEADD", 3, dateAdd },
    { "DATEDIFF", 3, dateDiff },
    { "DATEPART", 2, datePart },
    { "DATEFROMPARTS", 3, dateFromParts },
    { "EOMONTH", 1, endOfMonth },
    { "YEAR", 1, partOfDate, &year },
    { "QUARTER", 1, partOfDate, &quarter },
    { "MONTH", 1, partOfDate, &month },
    { "DAY", 1, partOfDate, &day },
    { "HOUR", 1, partOfDate, &hour },
    { "MINUTE", 1, partOfDate, &minute },
    { "SECOND", 1, partOfDate, &second },
    { "DAYOFWEEK", 1, partOfDate, &weekday },
    { "CONCAT", -1, concat },
    { "LEN", 1, len },
    { "SPACE", 1, space },
    { "CHARINDEX", 2, charIndex },
    { "CHARINDEX", 3, charIndex },
    { "tsunagi_left", 2, left },
    { "tsunagi_right", 2, right },
};

constexpr Function rangeFunctions[] = { { "tsunagi_from", 3, rangeFrom }, { "tsunagi_to", 3, rangeTo } };

} // namespace

int addFunctions(sqlite3 *db, const QTimeZone &zone)
{
    for (const Function &function : functions) {
        const int flags = SQLITE_UTF8 | (function.isPure ? SQLITE_DETERMINISTIC : 0);
        const int code =
            sqlite3_create_function_v2(db, function.name, function.values, flags, const_cast<Part *>(function.part),
                                       function.call, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    // Within a statement it stays the same day, or a range would have a gap at midnight: SQLite calls once.
    for (const Function &end : rangeFunctions) {
        const int code = sqlite3_create_function_v2(db, end.name, end.values, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                                    new QTimeZone(zone), end.call, nullptr, nullptr, forgetZone);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

QByteArrayList functionNames()
{
    QByteArrayList names{ "LEFT", "RIGHT", "ISNULL" };
    for (const Function &function : functions)
        if (!QByteArrayView(function.name).startsWith("tsunagi_") && !names.contains(function.name))
            names += function.name;
    for (const QByteArray &range : rangeNames())
        names += "L_" + range;
    return names;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/dates.h"

namespace tsunagi::backlog {
namespace {

constexpr qint64 msPerSecond = 1000;
constexpr qint64 msPerMinute = 60 * msPerSecond;
constexpr qint64 msPerHour = 60 * msPerMinute;
constexpr qint64 msPerDay = 24 * msPerHour;

/// The number that @p count digits at @p at make; -1 where there are not so many.
int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size())
        return -1;
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date
/// algorithms").
qint64 daysFromCivil(qint64 year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// The day at the beginning of @p text.
std::optional<qint64> leadingDay(QByteArrayView text)
{
    static constexpr int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || text[4] != '-' || text[7] != '-')
        return {};
    if (day > lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0))
        return {};
    return daysFromCivil(year, month, day);
}

/// Milliseconds that "Z", "+09:00" or "+0900" is ahead of UTC.
std::optional<qint64> zoneOffset(QByteArrayView zone)
{
    if (zone == "Z")
        return 0;
    if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-'))
        return {};
    const qsizetype colon = zone[3] == ':' ? 1 : 0;
    const int hours = digits(zone, 1, 2);
    const int minutes = digits(zone, 3 + colon, 2);
    if (zone.size() != 5 + colon || hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return {};
    const qint64 offset = hours * msPerHour + minutes * msPerMinute;
    return zone[0] == '-' ? -offset : offset;
}

/// Room for any moment: years of 64 bits have no more than 10 digits.
class Figures {
public:
    void put(char c) { *m_at++ = c; }
    /// At least @p width digits.
    void put(qint64 number, int width)
    {
        if (number < 0) {
            put('-');
            number = -number;
            --width;
        }
        char digits[20];
        int count = 0;
        for (; number > 0 || count < width; number /= 10)
            digits[count++] = static_cast<char>('0' + number % 10);
        while (count > 0)
            put(digits[--count]);
    }
    [[nodiscard]] QByteArrayView view() const { return { m_text, m_at - m_text }; }

private:
    char m_text[64];
    char *m_at = m_text;
};

qint64 floorDivide(qint64 number, qint64 divisor) { return number / divisor - (number % divisor < 0 ? 1 : 0); }

void putDay(Figures &out, qint64 days)
{
    // The inverse of daysFromCivil, from the same source.
    const qint64 shifted = days + 719468;
    const qint64 era = floorDivide(shifted, 146097);
    const qint64 dayOfEra = shifted - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const qint64 month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    out.put(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
    out.put('-');
    out.put(month, 2);
    out.put('-');
    out.put(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2);
}

/// Days and the time of day, joined by @p separator.
void putDayAndTime(Figures &out, qint64 milliseconds, char separator)
{
    const qint64 days = floorDivide(milliseconds, msPerDay);
    const qint64 rest = milliseconds - days * msPerDay;
    putDay(out, days);
    out.put(separator);
    out.put(rest / msPerHour, 2);
    out.put(':');
    out.put(rest / msPerMinute % 60, 2);
    out.put(':');
    out.put(rest / msPerSecond % 60, 2);
}

} // namespace

std::optional<qint64> parseDay(QByteArrayView text)
{
    if (text.size() < 10)
        return {};
    const QByteArrayView rest = text.sliced(10);
    if (!rest.isEmpty() && rest != "T00:00:00Z")
        return {};
    return leadingDay(text);
}

std::optional<qint64> parseTimestamp(QByteArrayView text)
{
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return {};
    const std::optional<qint64> day = leadingDay(text);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return {};

    qsizetype at = 19;
    qint64 fraction = 0;
    if (text[at] == '.') {
        qint64 weight = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10)
            fraction += (text[at] - '0') * weight;
        if (at == 20)
            return {};
    }
    const std::optional<qint64> offset = zoneOffset(text.sliced(at));
    if (!offset)
        return {};
    return *day * msPerDay + hour * msPerHour + minute * msPerMinute + second * msPerSecond + fraction - *offset;
}

void appendDay(QByteArray &out, qint64 days)
{
    Figures figures;
    putDay(figures, days);
    out.append(figures.view());
}

void appendTimestamp(QByteArray &out, qint64 milliseconds)
{
    Figures figures;
    putDayAndTime(figures, milliseconds, 'T');
    const qint64 fraction = milliseconds - floorDivide(milliseconds, msPerSecond) * msPerSecond;
    if (fraction != 0) {
        figures.put('.');
        figures.put(fraction, 3);
    }
    figures.put('Z');
    out.append(figures.view());
}

void appendClockTime(QByteArray &out, qint64 milliseconds)
{
    Figures figures;
    putDayAndTime(figures, milliseconds, ' ');
    out.append(figures.view());
}

} // namespace tsunagi::backlog

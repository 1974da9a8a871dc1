// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/timestamps.h"

#include <QDate>

namespace tsunagi::sandbox {

namespace {

constexpr qint64 julianDayOfEpoch = 2440588;

void appendNumber(QByteArray &out, int number, int digits)
{
    QByteArray text(digits, '0');
    for (qsizetype i = digits; i-- > 0; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
    out += text;
}

/// Howard Hinnant's civil_from_days: several times as fast as QDate, and an issue holds five of these.
void appendDay(QByteArray &out, qint64 day)
{
    const qint64 shifted = day + 719468;
    const qint64 era = shifted / 146097;
    const qint64 dayOfEra = shifted - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const auto dayOfMonth = static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    const auto month = static_cast<int>(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    appendNumber(out, static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), 4);
    out += '-';
    appendNumber(out, month, 2);
    out += '-';
    appendNumber(out, dayOfMonth, 2);
}

} // namespace

QByteArray timestamp(qint64 seconds)
{
    QByteArray text;
    text.reserve(20);
    appendDay(text, seconds / secondsADay);
    const auto rest = static_cast<int>(seconds % secondsADay);
    text += 'T';
    appendNumber(text, rest / 3600, 2);
    text += ':';
    appendNumber(text, rest / 60 % 60, 2);
    text += ':';
    appendNumber(text, rest % 60, 2);
    text += 'Z';
    return text;
}

QByteArray dayTimestamp(int day)
{
    QByteArray text;
    text.reserve(20);
    appendDay(text, day);
    text += "T00:00:00Z";
    return text;
}

std::optional<int> parseDay(QByteArrayView text)
{
    const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !date.isValid()) // Qt takes any separators
        return std::nullopt;
    return static_cast<int>(date.toJulianDay() - julianDayOfEpoch);
}

} // namespace tsunagi::sandbox

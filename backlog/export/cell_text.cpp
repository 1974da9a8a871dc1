// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/cell_text.h"

#include "backlog/rows/dates.h"

#include <charconv>

namespace tsunagi::backlog {
namespace {

template <typename Number>
void appendChars(QByteArray &out, Number number)
{
    char text[32];
    const auto written = std::to_chars(std::begin(text), std::end(text), number);
    out.append(text, written.ptr - text);
}

void appendTwoDigits(QByteArray &out, qint64 number)
{
    out.append(static_cast<char>('0' + number / 10 % 10)).append(static_cast<char>('0' + number % 10));
}

} // namespace

CellText::CellText(MomentForm form, const QTimeZone &zone)
    : m_form(form)
    , m_isUtc(!zone.isValid() || zone == QTimeZone::utc())
    , m_offsets(zone)
{
}

void CellText::append(QByteArray &out, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        break;
    case Cell::Kind::Text:
        out.append(cell.text);
        break;
    case Cell::Kind::Integer:
        appendChars(out, cell.integer);
        break;
    case Cell::Kind::Number:
        appendNumber(out, cell.number);
        break;
    case Cell::Kind::Boolean:
        out.append(cell.integer != 0 ? "true" : "false");
        break;
    case Cell::Kind::Date:
        appendDay(out, cell.integer);
        break;
    case Cell::Kind::DateTime:
        appendMoment(out, cell.integer);
        break;
    }
}

void CellText::appendMoment(QByteArray &out, qint64 milliseconds)
{
    if (m_form == MomentForm::Iso && m_isUtc)
        return appendTimestamp(out, milliseconds);
    const qint64 offset = m_isUtc ? 0 : m_offsets.at(milliseconds);
    if (m_form == MomentForm::Spreadsheet)
        return appendClockTime(out, milliseconds + offset);
    appendTimestamp(out, milliseconds + offset);
    out.chop(1); // "Z"
    const qint64 minutes = qAbs(offset) / 60'000;
    out.append(offset < 0 ? '-' : '+');
    appendTwoDigits(out, minutes / 60);
    out.append(':');
    appendTwoDigits(out, minutes % 60);
}

void appendNumber(QByteArray &out, double number) { appendChars(out, number); }

} // namespace tsunagi::backlog

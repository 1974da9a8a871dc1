// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/cell_values.h"

#include "backlog/rows/dates.h"
#include "backlog/rows/json_token.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace tsunagi::backlog {
namespace {

template <typename Number>
std::optional<Number> wholeToken(QByteArrayView token)
{
    Number number{};
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error != std::errc() || end != token.data() + token.size())
        return {};
    return number;
}

Cell integerCell(Cell::Kind kind, qint64 integer)
{
    Cell cell;
    cell.kind = kind;
    cell.integer = integer;
    return cell;
}

Cell numberCell(double number)
{
    Cell cell;
    cell.kind = Cell::Kind::Number;
    cell.number = number;
    return cell;
}

/// 3, and 3.0 where nothing is lost by it.
std::optional<qint64> integerFrom(QByteArrayView token)
{
    if (const auto integer = wholeToken<qint64>(token))
        return integer;
    const auto number = wholeToken<double>(token);
    // Beyond 2^53 a double no longer tells neighbours apart.
    if (!number || std::trunc(*number) != *number || std::abs(*number) > 9007199254740992.0)
        return {};
    return static_cast<qint64>(*number);
}

/// What stands before the last "-".
Cell keyPrefix(QByteArrayView key)
{
    const qsizetype dash = key.lastIndexOf('-');
    return dash > 0 ? textCell(key.first(dash)) : Cell();
}

} // namespace

Cell textCell(QByteArrayView text)
{
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    return cell;
}

Cell cellFromString(const Column &column, QByteArrayView text)
{
    if (column.extract == Extract::KeyPrefix)
        return keyPrefix(text);
    switch (column.type) {
    case ColumnType::Date:
        if (const auto day = parseDay(text))
            return integerCell(Cell::Kind::Date, *day);
        break;
    case ColumnType::DateTime:
        if (const auto moment = parseTimestamp(text))
            return integerCell(Cell::Kind::DateTime, *moment);
        break;
    case ColumnType::Integer:
    case ColumnType::Number:
        // Ids come as strings here and there (backlog-api.md, section 5).
        if (isJsonNumber(text))
            return cellFromNumber(column, text);
        break;
    case ColumnType::Boolean:
        if (text == "true" || text == "false")
            return cellFromBoolean(column, text);
        break;
    case ColumnType::String:
    case ColumnType::Json:
        break;
    }
    return textCell(text);
}

Cell cellFromNumber(const Column &column, QByteArrayView token)
{
    switch (column.type) {
    case ColumnType::Integer:
        if (const auto integer = integerFrom(token))
            return integerCell(Cell::Kind::Integer, *integer);
        break;
    case ColumnType::Number:
        if (const auto number = wholeToken<double>(token))
            return numberCell(*number);
        break;
    case ColumnType::DateTime:
        // Milliseconds since 1970 occur in old replies (backlog-api.md, section 2).
        if (const auto moment = wholeToken<qint64>(token))
            return integerCell(Cell::Kind::DateTime, *moment);
        break;
    case ColumnType::String:
    case ColumnType::Boolean:
    case ColumnType::Date:
    case ColumnType::Json:
        break;
    }
    return textCell(token);
}

Cell cellFromBoolean(const Column &column, QByteArrayView token)
{
    return column.type == ColumnType::Boolean ? integerCell(Cell::Kind::Boolean, token == "true" ? 1 : 0)
                                              : textCell(token);
}

} // namespace tsunagi::backlog

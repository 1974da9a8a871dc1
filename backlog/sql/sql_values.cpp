// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_values.h"

#include "backlog/rows/dates.h"

namespace tsunagi::backlog {
namespace {

QByteArray timeText(const Cell &cell)
{
    QByteArray text;
    if (cell.kind == Cell::Kind::Date)
        appendDay(text, cell.integer);
    else
        appendTimestamp(text, cell.integer);
    return text;
}

void setText(sqlite3_context *context, QByteArrayView text)
{
    sqlite3_result_text64(context, text.data(), static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

} // namespace

SqlValue sqlValueOf(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        break;
    case Cell::Kind::Text:
        return cell.text.toByteArray();
    case Cell::Kind::Integer:
    case Cell::Kind::Boolean:
        return cell.integer;
    case Cell::Kind::Number:
        return cell.number;
    case Cell::Kind::Date:
    case Cell::Kind::DateTime:
        return timeText(cell);
    }
    return {};
}

SqlValue sqlValueOf(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return static_cast<qint64>(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_value_blob(value);
        return QByteArray(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
    }
    default:
        return {};
    }
}

QByteArray textOf(const SqlValue &value)
{
    if (const auto *text = std::get_if<QByteArray>(&value))
        return *text;
    if (const auto *integer = std::get_if<qint64>(&value))
        return QByteArray::number(*integer);
    if (const auto *number = std::get_if<double>(&value))
        return QByteArray::number(*number, 'g', 17);
    return {};
}

int bindValue(sqlite3_stmt *statement, int place, const SqlValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(statement, place, *integer);
    if (const auto *number = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, place, *number);
    if (const auto *text = std::get_if<QByteArray>(&value))
        return sqlite3_bind_text(statement, place, text->constData(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    return sqlite3_bind_null(statement, place);
}

void setResult(sqlite3_context *context, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        sqlite3_result_null(context);
        break;
    case Cell::Kind::Text:
        setText(context, cell.text);
        break;
    case Cell::Kind::Integer:
    case Cell::Kind::Boolean:
        sqlite3_result_int64(context, cell.integer);
        break;
    case Cell::Kind::Number:
        sqlite3_result_double(context, cell.number);
        break;
    case Cell::Kind::Date:
    case Cell::Kind::DateTime:
        setText(context, timeText(cell));
        break;
    }
}

void setResult(sqlite3_context *context, const SqlValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        sqlite3_result_int64(context, *integer);
    else if (const auto *number = std::get_if<double>(&value))
        sqlite3_result_double(context, *number);
    else if (const auto *text = std::get_if<QByteArray>(&value))
        setText(context, *text);
    else
        sqlite3_result_null(context);
}

const char *declaredType(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return "INTEGER";
    case ColumnType::Number:
        return "REAL";
    case ColumnType::Boolean:
        return "BOOLEAN";
    case ColumnType::Date:
        return "DATE TEXT";
    case ColumnType::DateTime:
        return "DATETIME TEXT";
    case ColumnType::Json:
        return "JSON TEXT";
    case ColumnType::String:
        break;
    }
    return "TEXT";
}

ColumnType typeDeclared(const char *declared)
{
    using enum ColumnType;
    for (const ColumnType type : { Integer, Number, Boolean, Date, DateTime, Json })
        if (qstrcmp(declared, declaredType(type)) == 0)
            return type;
    return String;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/read_rows.h"

#include "backlog/sql/sql_values.h"

#include <cmath>

namespace tsunagi::backlog {
namespace {

std::string keyOfNumber(double number)
{
    if (std::trunc(number) == number && std::abs(number) < 9e15)
        return std::to_string(static_cast<qint64>(number));
    return QByteArray::number(number, 'g', 17).toStdString();
}

/// Numbers and texts that look like one have the same key, since SQLite may make one of the other.
std::string keyOfText(QByteArrayView text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? keyOfNumber(number) : std::string(text.data(), static_cast<std::size_t>(text.size()));
}

std::string keyOfValue(const SqlValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return std::to_string(*integer);
    if (const auto *number = std::get_if<double>(&value))
        return keyOfNumber(*number);
    return keyOfText(std::get<QByteArray>(value));
}

} // namespace

const RowIndex *ReadRows::rowsWith(int column, const SqlValue &value)
{
    static const RowIndex none;
    if (std::holds_alternative<std::monostate>(value))
        return &none; // nothing equals NULL
    const auto [place, isNew] = m_indexes.try_emplace(column);
    ColumnIndex &index = place->second;
    if (isNew) {
        for (qsizetype row = 0; row < m_rows.rowCount(); ++row) {
            const SqlValue cell = sqlValueOf(m_rows.cell(row, column));
            if (!std::holds_alternative<std::monostate>(cell))
                index[keyOfValue(cell)].push_back(static_cast<quint32>(row));
        }
    }
    const auto found = index.find(keyOfValue(value));
    return found == index.end() ? &none : &found->second;
}

QByteArray keyOf(const Scan &scan, const ScanPlan &plan)
{
    QByteArray key = scan.table->name;
    key += '\n' + QByteArray::number(plan.usedColumns, 16) + '\n';
    if (plan.sort != nullptr)
        key += QByteArray(plan.sort->value) + (plan.isDescending ? "-" : "+");
    key += '\n' + scan.conditions.join(u'\n').toUtf8();
    return key;
}

} // namespace tsunagi::backlog

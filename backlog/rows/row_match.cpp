// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_match.h"

#include "backlog/rows/row_batch.h"

#include <QLocale>

#include <algorithm>

namespace tsunagi::backlog {

bool isTrue(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return false;
    case Cell::Kind::Integer:
    case Cell::Kind::Boolean:
        return cell.integer != 0;
    case Cell::Kind::Number:
        return cell.number != 0;
    case Cell::Kind::Text:
    case Cell::Kind::Date:
    case Cell::Kind::DateTime:
        break;
    }
    return true;
}

QByteArray plainText(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Text:
        return cell.text.toByteArray();
    case Cell::Kind::Integer:
    case Cell::Kind::Date:
    case Cell::Kind::DateTime:
        return QByteArray::number(cell.integer);
    case Cell::Kind::Boolean:
        return cell.integer != 0 ? "true" : "false";
    case Cell::Kind::Number:
        return QByteArray::number(cell.number, 'g', QLocale::FloatingPointShortest);
    case Cell::Kind::Null:
        break;
    }
    return {};
}

bool isMatch(const RowBatch &batch, qsizetype row, const std::vector<RowMatch> &matches)
{
    return std::all_of(matches.begin(), matches.end(), [&](const RowMatch &match) {
        const Cell cell = batch.cell(row, match.column);
        return cell.kind != Cell::Kind::Null
            && match.values.contains(QString::fromUtf8(plainText(cell)), Qt::CaseInsensitive);
    });
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/cell_text.h"

#include "ui/connections/overview_page.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using backlog::Cell;
using backlog::Column;
using backlog::ColumnType;

constexpr qsizetype shownBytes = 600;

bool isNamed(const Column &column, QLatin1StringView name) { return QLatin1StringView(column.name) == name; }

bool isHours(const Column &column) { return isNamed(column, "EstimatedHours"_L1) || isNamed(column, "ActualHours"_L1); }

bool isRole(const Column &column) { return isNamed(column, "RoleType"_L1); }

QString numberText(double number)
{
    // As many decimals as Backlog has, without zeros at the end: 6, 1.5, 0.25.
    const QString text = QLocale().toString(number, 'f', QLocale::FloatingPointShortest);
    return text;
}

QString dateText(const QDate &date) { return date.toString(u"yyyy/MM/dd"_s); }

QString integerText(const Column &column, qint64 value)
{
    const QString role = isRole(column) ? roleName(static_cast<int>(value)) : QString();
    return role.isEmpty() ? QString::number(value) : role; // ids are not grouped by thousands
}

/// Blanks, line ends and what cannot be seen become one blank; the end is cut at a whole character.
QString oneLine(QByteArrayView utf8)
{
    const bool cut = utf8.size() > shownBytes;
    qsizetype end = std::min(utf8.size(), shownBytes);
    while (cut && end > 0 && (static_cast<uchar>(utf8[end]) & 0xc0) == 0x80)
        --end;
    QString text = QString::fromUtf8(utf8.first(end));
    for (QChar &c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return cut ? text + u'…' : text;
}

} // namespace

QString cellText(const Column &column, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return {};
    case Cell::Kind::Text:
        return oneLine(cell.text);
    case Cell::Kind::DateTime:
        return dateText(QDateTime::fromMSecsSinceEpoch(cell.integer).date());
    default:
        return wholeCellText(column, cell);
    }
}

QString wholeCellText(const Column &column, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return {};
    case Cell::Kind::Text:
        return QString::fromUtf8(cell.text);
    case Cell::Kind::Integer:
        return integerText(column, cell.integer);
    case Cell::Kind::Number:
        return isHours(column) ? QCoreApplication::translate("Cell", "%1 h").arg(numberText(cell.number))
                               : numberText(cell.number);
    case Cell::Kind::Boolean:
        return cell.integer != 0 ? QCoreApplication::translate("Cell", "Yes")
                                 : QCoreApplication::translate("Cell", "No");
    case Cell::Kind::Date:
        return dateText(QDate(1970, 1, 1).addDays(cell.integer));
    case Cell::Kind::DateTime:
        return QDateTime::fromMSecsSinceEpoch(cell.integer).toString(u"yyyy/MM/dd HH:mm"_s);
    }
    return {};
}

bool isRightAligned(const Column &column)
{
    return column.type == ColumnType::Number || (column.type == ColumnType::Integer && !isRole(column));
}

int usualWidth(const Column &column)
{
    struct Known {
        QLatin1StringView name;
        int width;
    };
    static constexpr std::array known{ Known{ "Summary"_L1, 31 },       Known{ "Description"_L1, 40 },
                                       Known{ "PriorityName"_L1, 7 },   Known{ "IssueTypeName"_L1, 9 },
                                       Known{ "IssueKey"_L1, 11 },      Known{ "ProjectKey"_L1, 11 },
                                       Known{ "EstimatedHours"_L1, 9 }, Known{ "ActualHours"_L1, 9 },
                                       Known{ "DueDate"_L1, 14 } }; // with the mark of what is overdue
    const auto found = std::ranges::find(known, QLatin1StringView(column.name), &Known::name);
    if (found != known.end())
        return found->width;
    switch (column.type) {
    case ColumnType::Date:
    case ColumnType::DateTime:
        return 11;
    case ColumnType::Integer:
        return isRole(column) ? 16 : 10;
    case ColumnType::Number:
    case ColumnType::Boolean:
        return 10;
    case ColumnType::Json:
        return 28;
    case ColumnType::String:
        return 14;
    }
    return 14;
}

} // namespace tsunagi::ui

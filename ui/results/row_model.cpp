// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_model.h"

#include "ui/results/cell_text.h"

#include <QColor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// Backlog's own 完了; a project's further states count as open (backlog-api.md, Status).
constexpr qint64 closedStatus = 4;

} // namespace

RowModel::RowModel(const backlog::Table *table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_statusColumn(table->columnIndex(u"StatusName"_s))
    , m_statusColourColumn(table->columnIndex(u"StatusColor"_s))
    , m_statusIdColumn(table->columnIndex(u"StatusId"_s))
    , m_dueColumn(table->columnIndex(u"DueDate"_s))
{
    setToday(QDate::currentDate());
}

void RowModel::setToday(const QDate &today) { m_today = QDate(1970, 1, 1).daysTo(today); }

qsizetype RowModel::storeRow(int row) const
{
    return m_order ? static_cast<qsizetype>((*m_order)[static_cast<std::size_t>(row)]) : row;
}

int RowModel::modelRow(qsizetype storeRow) const
{
    if (!m_order)
        return storeRow < m_rows.rowCount() ? static_cast<int>(storeRow) : -1;
    const auto found = std::ranges::find(*m_order, static_cast<quint32>(storeRow));
    return found == m_order->end() ? -1 : static_cast<int>(found - m_order->begin());
}

void RowModel::clear()
{
    beginResetModel();
    m_rows = {};
    m_order.reset();
    endResetModel();
}

void RowModel::append(const std::vector<std::shared_ptr<const backlog::RowBatch>> &batches)
{
    backlog::RowTable grown = m_rows;
    for (const auto &batch : batches)
        grown.append(batch);
    const qsizetype before = m_rows.rowCount();
    const qsizetype after = grown.rowCount();
    if (m_order || before == after) {
        m_rows = std::move(grown);
        return;
    }
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
    m_rows = std::move(grown);
    endInsertRows();
}

void RowModel::replaceRows(backlog::RowTable rows)
{
    const qsizetype before = m_rows.rowCount();
    const qsizetype after = rows.rowCount();
    Q_ASSERT(after >= before);
    if (m_order || before == after) {
        m_rows = std::move(rows);
    } else {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// A reset rather than a change of layout: the latter would reckon where each chosen row has gone, one by one.
void RowModel::setOrder(std::optional<backlog::RowIndex> order)
{
    if (!order && !m_order)
        return;
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
}

void RowModel::setSort(std::vector<backlog::SortKey> keys)
{
    m_sort = std::move(keys);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant RowModel::sortData(int section, int role) const
{
    const auto key = std::ranges::find(m_sort, section, &backlog::SortKey::column);
    const QString title = backlog::titleOf(m_table->columns.at(section));
    if (key == m_sort.end())
        return role == Qt::AccessibleTextRole ? title : QVariant();
    const int place = m_sort.size() > 1 ? static_cast<int>(key - m_sort.begin()) + 1 : 0;
    switch (role) {
    case SortDescendingRole:
        return key->descending;
    case SortPlaceRole:
        return place;
    default:
        break;
    }
    if (place > 0)
        return (key->descending ? tr("%1, sort key %2, descending") : tr("%1, sort key %2, ascending"))
            .arg(title)
            .arg(place);
    return (key->descending ? tr("%1, sorted descending") : tr("%1, sorted ascending")).arg(title);
}

void RowModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_order ? static_cast<qsizetype>(m_order->size()) : m_rows.rowCount());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table->columns.size());
}

QString RowModel::text(int row, int column) const
{
    return cellText(m_table->columns.at(column), m_rows.cell(storeRow(row), column));
}

std::optional<QRgb> RowModel::statusColour(int row, int column) const
{
    if (column != m_statusColumn || m_statusColourColumn < 0)
        return std::nullopt;
    const QString name = QString::fromUtf8(m_rows.cell(storeRow(row), m_statusColourColumn).text);
    const QColor colour(name); // "#ed8077"; anything else is no colour, and no dot is drawn
    return name.startsWith(u'#') && colour.isValid() ? std::optional(colour.rgb()) : std::nullopt;
}

bool RowModel::isOverdue(int row, int column) const
{
    if (column != m_dueColumn || m_statusIdColumn < 0)
        return false;
    const qsizetype at = storeRow(row);
    const backlog::Cell due = m_rows.cell(at, m_dueColumn);
    return due.kind == backlog::Cell::Kind::Date && due.integer < m_today
        && m_rows.cell(at, m_statusIdColumn).integer != closedStatus;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return isOverdue(row, column) ? tr("%1, overdue").arg(text(row, column)) : text(row, column);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case OverdueRole:
        return isOverdue(row, column);
    case StatusColourRole: {
        const auto colour = statusColour(row, column);
        return colour ? QVariant(QColor(*colour)) : QVariant();
    }
    default:
        return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table->columns.size())
        return {};
    const backlog::Column &column = m_table->columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return backlog::titleOf(column);
    case Qt::ToolTipRole:
        return QLatin1StringView(column.name);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
    case SortDescendingRole:
    case SortPlaceRole:
        return sortData(section, role);
    default:
        return {};
    }
}

} // namespace tsunagi::ui

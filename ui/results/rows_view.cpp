// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/rows_view.h"

#include "ui/results/cell_text.h"
#include "ui/results/columns_popup.h"
#include "ui/results/row_delegate.h"
#include "ui/results/row_model.h"
#include "ui/theme.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/plain_table.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

RowsView::RowsView(QWidget *parent)
    : QTableView(parent)
{
    dressAsPlainTable(this, "resultsTable");
    setItemDelegate(new RowDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &RowsView::clickHeader);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &RowsView::columnsChanged);
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void RowsView::showModel(RowModel *model, const TableMemory &memory)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RowsView::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &RowsView::returnToPlace);

    const backlog::Table &table = model->table();
    const int unit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < table.columns.size(); ++column)
        setColumnWidth(column, usualWidth(table.columns.at(column)) * unit + 2 * space::s);
    QList<int> shown;
    for (qsizetype i = 0; i < memory.columns.size(); ++i) {
        const int column = table.columnIndex(memory.columns.at(i)); // a column may have gone with an update
        if (column < 0 || shown.contains(column))
            continue;
        shown.append(column);
        if (i < memory.widths.size() && memory.widths.at(i) >= 20)
            setColumnWidth(column, std::min(memory.widths.at(i), 2000));
    }
    setShownColumns(shown.isEmpty() ? defaultColumns(table) : shown);
    if (memory.columns.isEmpty()
        && QLatin1StringView(table.name) == "Issues"_L1) { // seen for the first time: what is new
        setSort(table.columnIndex(u"Updated"_s), Qt::DescendingOrder);
        return;
    }
    const int sorted = memory.sortColumn.isEmpty() ? -1 : table.columnIndex(memory.sortColumn);
    setSort(sorted, memory.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QList<int> RowsView::shownColumns() const
{
    QList<int> shown;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            shown.append(column);
    }
    return shown;
}

void RowsView::setShownColumns(const QList<int> &columns)
{
    {
        const QSignalBlocker quiet(this);
        QHeaderView *header = horizontalHeader();
        for (int column = 0; column < header->count(); ++column)
            header->setSectionHidden(column, !columns.contains(column));
        for (int visual = 0; visual < columns.size(); ++visual)
            header->moveSection(header->visualIndex(columns.at(visual)), visual);
    }
    viewport()->update();
    Q_EMIT columnsChanged();
}

void RowsView::useDefaultColumns() { setShownColumns(defaultColumns(m_model->table())); }

/// Upwards, downwards, as they came. The header has turned its own mark already, so that cannot be asked.
void RowsView::clickHeader(int column)
{
    if (sortColumn() != column)
        setSort(column, Qt::AscendingOrder);
    else if (!isDescending())
        setSort(column, Qt::DescendingOrder);
    else
        setSort(-1, Qt::AscendingOrder);
    Q_EMIT sortWanted();
}

void RowsView::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    horizontalHeader()->setSortIndicator(column, order);
    horizontalHeader()->viewport()->update();
}

TableMemory RowsView::memory() const
{
    TableMemory memory;
    if (!m_model)
        return memory;
    const backlog::Table &table = m_model->table();
    for (const int column : shownColumns()) {
        memory.columns << QString::fromLatin1(table.columns.at(column).name);
        memory.widths << columnWidth(column);
    }
    if (sortColumn() >= 0)
        memory.sortColumn = QString::fromLatin1(table.columns.at(sortColumn()).name);
    memory.descending = isDescending();
    return memory;
}

qsizetype RowsView::currentStoreRow() const
{
    return currentIndex().isValid() ? m_model->storeRow(currentIndex().row()) : -1;
}

void RowsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isReturning && m_model)
        Q_EMIT currentStoreRowChanged(currentStoreRow());
}

void RowsView::rememberPlace()
{
    m_keptRow = currentStoreRow();
    m_keptScroll = verticalScrollBar()->value();
    m_isReturning = true;
}

/// The same row stays the current one, wherever the new order has put it.
void RowsView::returnToPlace()
{
    const int row = m_keptRow < 0 ? -1 : m_model->modelRow(m_keptRow);
    if (row >= 0)
        setCurrentIndex(m_model->index(row, shownColumns().value(0)));
    verticalScrollBar()->setValue(m_keptScroll);
    m_isReturning = false;
    if (row < 0 && m_keptRow >= 0)
        Q_EMIT currentStoreRowChanged(-1);
}

void RowsView::copySelection() const
{
    if (!m_model || !selectionModel())
        return;
    const QList<int> columns = shownColumns();
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList lines;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : columns)
            cells << m_model->text(row, column).replace(u'\t', u' ');
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        copyText(lines.join(u'\n'));
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/rows_view.h"

#include "ui/results/cell_text.h"
#include "ui/results/column_menu.h"
#include "ui/results/columns_popup.h"
#include "ui/results/pinned_columns.h"
#include "ui/results/row_copy.h"
#include "ui/results/row_delegate.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_header.h"
#include "ui/theme.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/plain_table.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QMenu>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr qsizetype cellsAtOnce = 5000; ///< takes a few milliseconds
}

RowsView::RowsView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(this))
{
    dressAsPlainTable(this, "resultsTable");
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *header = new RowsHeader(this);
    setHorizontalHeader(header);
    setUpHeadings(header);
    connect(header, &QHeaderView::sectionMoved, this, &RowsView::columnMoved);
    connect(header, &QHeaderView::sectionResized, this, &RowsView::placePinned);
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
    connect(model, &QAbstractItemModel::modelReset, this, &RowsView::rowsChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowsView::rowsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &RowsView::rowsChanged);

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
    m_pinned.clear();
    for (const QString &name : memory.pinned)
        m_pinned.insert(table.columnIndex(name));
    setShownColumns(shown.isEmpty() ? defaultColumns(table) : shown);
    model->setSort(rememberedSort(memory));
    Q_EMIT rowsChanged();
}

std::vector<backlog::SortKey> RowsView::rememberedSort(const TableMemory &memory) const
{
    const backlog::Table &table = m_model->table();
    if (memory.columns.isEmpty() && QLatin1StringView(table.name) == "Issues"_L1) // seen for the first time
        return { { table.columnIndex(u"Updated"_s), true } };
    std::vector<backlog::SortKey> keys;
    for (const SortedColumn &sorted : memory.sort) {
        const int column = table.columnIndex(sorted.name);
        if (column >= 0 && std::ranges::find(keys, column, &backlog::SortKey::column) == keys.end())
            keys.push_back({ column, sorted.descending });
    }
    return keys;
}

void RowsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRowsMenu(menu, this, index.column());
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

std::vector<backlog::SortKey> RowsView::sortKeys() const
{
    return m_model ? m_model->sort() : std::vector<backlog::SortKey>();
}

void RowsView::sortBy(std::vector<backlog::SortKey> keys)
{
    m_model->setSort(std::move(keys));
    Q_EMIT sortWanted();
}

/// Upwards, downwards, not at all: by this column alone, or with Shift after those that are there.
void RowsView::clickHeader(int column, Qt::KeyboardModifiers modifiers)
{
    std::vector<backlog::SortKey> keys = sortKeys();
    const auto key = std::ranges::find(keys, column, &backlog::SortKey::column);
    const bool alone = keys.size() == 1 || modifiers.testFlag(Qt::ShiftModifier);
    if (key != keys.end() && alone && key->descending)
        keys.erase(key);
    else if (key != keys.end() && alone)
        key->descending = true;
    else if (modifiers.testFlag(Qt::ShiftModifier))
        keys.push_back({ column, false });
    else
        keys = { { column, false } };
    sortBy(std::move(keys));
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
        if (m_pinned.contains(column))
            memory.pinned << memory.columns.constLast();
    }
    for (const backlog::SortKey &key : sortKeys())
        memory.sort << SortedColumn{ QString::fromLatin1(table.columns.at(key.column).name), key.descending };
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
    Q_EMIT choiceChanged();
}

void RowsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

std::vector<std::pair<int, int>> RowsView::chosenRuns() const
{
    std::vector<std::pair<int, int>> runs;
    if (!selectionModel())
        return runs;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        runs.emplace_back(range.top(), range.bottom());
    std::ranges::sort(runs);
    std::vector<std::pair<int, int>> joined;
    for (const auto &[first, last] : runs) {
        if (!joined.empty() && first <= joined.back().second + 1)
            joined.back().second = std::max(joined.back().second, last);
        else
            joined.emplace_back(first, last);
    }
    return joined;
}

void RowsView::markHits(const RowFinder *finder) { m_delegate->setFinder(finder); }

void RowsView::repaintCells()
{
    viewport()->update();
    if (m_pinnedView)
        m_pinnedView->viewport()->update();
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

RowCopy RowsView::chosenRows() const
{
    RowCopy chosen;
    if (!m_model)
        return chosen;
    chosen.table = &m_model->table();
    chosen.rows = m_model->rows();
    chosen.columns = shownColumns();
    for (const auto &[first, last] : chosenRuns()) {
        for (int row = first; row <= last; ++row)
            chosen.index.push_back(static_cast<quint32>(m_model->storeRow(row)));
    }
    return chosen;
}

void RowsView::copyAs(CopyForm form)
{
    RowCopy rows = chosenRows();
    if (rows.index.empty())
        return;
    const quint64 copy = ++m_copies;
    if (rows.cellCount() <= cellsAtOnce) {
        copyText(copied(rows, form));
        return;
    }
    QtConcurrent::run(copied, std::move(rows), form).then(this, [this, copy](const QString &text) {
        if (copy == m_copies)
            copyText(text);
    });
}

/// Rows that are chosen can be dragged out; from any other the mouse chooses on, as without dragging.
void RowsView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setDragEnabled(event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid()
                   && selectionModel()->isSelected(index));
    QTableView::mousePressEvent(event);
}

void RowsView::startDrag(Qt::DropActions)
{
    const RowCopy rows = chosenRows();
    if (rows.index.empty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(new RowsMimeData(rows));
    drag->exec(Qt::CopyAction);
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Of the rows' view, what concerns its columns: which are shown and in what order, which are pinned, and how wide they
// are.
#include "ui/results/rows_view.h"

#include "ui/results/column_menu.h"
#include "ui/results/columns_popup.h"
#include "ui/results/pinned_columns.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_header.h"
#include "ui/theme.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

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

void RowsView::setShownColumns(const QList<int> &wanted)
{
    QList<int> columns = wanted;
    std::ranges::stable_partition(columns, [this](int column) { return m_pinned.contains(column); });
    {
        const QScopedValueRollback placing(m_isPlacing, true);
        QHeaderView *header = horizontalHeader();
        for (int column = 0; column < header->count(); ++column)
            header->setSectionHidden(column, !columns.contains(column));
        for (int visual = 0; visual < columns.size(); ++visual)
            header->moveSection(header->visualIndex(columns.at(visual)), visual);
    }
    viewport()->update();
    placePinned();
    Q_EMIT columnsChanged();
}

void RowsView::useDefaultColumns()
{
    m_pinned.clear();
    setShownColumns(defaultColumns(m_model->table()));
}

void RowsView::hideShownColumn(int column)
{
    m_pinned.remove(column);
    QList<int> shown = shownColumns();
    shown.removeOne(column);
    if (!shown.isEmpty()) // a table without columns would help nobody
        setShownColumns(shown);
}

QList<int> RowsView::pinnedColumns() const
{
    QList<int> pinned = shownColumns();
    pinned.removeIf([this](int column) { return !m_pinned.contains(column); });
    return pinned;
}

/// After those that are pinned already, or as the first of those that are not.
void RowsView::setPinned(int column, bool pinned)
{
    QList<int> shown = shownColumns();
    if (!shown.removeOne(column))
        return;
    m_pinned.remove(column);
    const auto free = std::ranges::find_if(shown, [this](int other) { return !m_pinned.contains(other); });
    shown.insert(free, column);
    if (pinned)
        m_pinned.insert(column);
    setShownColumns(shown);
}

void RowsView::setUpHeadings(RowsHeader *headings)
{
    connect(headings, &RowsHeader::clicked, this, &RowsView::clickHeader);
    headings->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(headings, &QWidget::customContextMenuRequested, this, [this, headings](const QPoint &at) {
        openColumnMenu(headings->logicalIndexAt(at), headings->viewport()->mapToGlobal(at));
    });
}

void RowsView::openColumnMenu(int column, const QPoint &at)
{
    if (column < 0 || !m_model)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu, this, column);
    menu->popup(at);
}

/// What was dragged in front of a pinned column goes behind them all.
void RowsView::columnMoved()
{
    if (m_isPlacing)
        return;
    const QList<int> shown = shownColumns();
    if (std::ranges::is_partitioned(shown, [this](int column) { return m_pinned.contains(column); })) {
        placePinned();
        Q_EMIT columnsChanged();
    } else {
        setShownColumns(shown);
    }
}

/// As many as leave a third of the width to the others; what does not fit scrolls with them.
void RowsView::placePinned()
{
    if (m_isPlacing || (m_pinned.isEmpty() && !m_pinnedView) || !m_model)
        return;
    if (!m_pinnedView) {
        m_pinnedView = new PinnedColumns(this);
        setUpHeadings(m_pinnedView->headings());
    }
    const QScopedValueRollback placing(m_isPlacing, true);
    QList<int> fitting;
    int room = viewport()->width() * 2 / 3;
    for (const int column : pinnedColumns()) {
        room -= columnWidth(column);
        if (room < 0)
            break;
        fitting << column;
    }
    m_pinnedView->follow(fitting);
}

void RowsView::updateGeometries()
{
    QTableView::updateGeometries();
    placePinned();
}

/// A cell must not end up below the pinned columns; these are always in sight.
void RowsView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!m_pinnedView || m_pinnedView->isHidden() || !index.isValid())
        return;
    const int covered = m_pinnedView->coveredWidth() - columnViewportPosition(index.column());
    if (!m_pinnedView->isColumnHidden(index.column()))
        horizontalScrollBar()->setValue(before);
    else if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

int RowsView::sizeHintForColumn(int column) const
{
    if (!m_model)
        return QTableView::sizeHintForColumn(column);
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_model->rowCount() - 1 : below;
    int widest = 0;
    for (int row = first; row <= last; ++row) {
        const int mark = m_model->isOverdue(row, column) || m_model->statusColour(row, column) ? 2 * space::m : 0;
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_model->text(row, column)) + mark);
    }
    return std::clamp(widest + 2 * space::s + 2, horizontalHeader()->minimumSectionSize(), 800);
}

} // namespace tsunagi::ui

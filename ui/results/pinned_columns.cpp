// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/pinned_columns.h"

#include "ui/results/rows_header.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

PinnedColumns::PinnedColumns(QTableView *rows)
    : QTableView(rows)
    , m_rows(rows)
    , m_headings(new RowsHeader(this))
{
    dressAsPlainTable(this, "pinnedColumns");
    setHorizontalHeader(m_headings);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(rows);
    setAutoScroll(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(rows->selectionMode());
    hide();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, rows->verticalScrollBar(), &QScrollBar::setValue);
    connect(rows->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(m_headings, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (size > 0) // it is told of hiding, too
            m_rows->setColumnWidth(column, size);
    });
    connect(m_headings, &QHeaderView::sectionMoved, this,
            [this](int, int from, int to) { m_rows->horizontalHeader()->moveSection(from, to); });
}

void PinnedColumns::follow(const QList<int> &columns)
{
    if (columns.isEmpty() || !m_rows->model()) {
        hide();
        return;
    }
    takeModel();
    takeColumns(columns);
    place();
    show();
    raise();
    verticalScrollBar()->setValue(m_rows->verticalScrollBar()->value());
}

void PinnedColumns::takeModel()
{
    if (model() != m_rows->model()) {
        setModel(m_rows->model());
        setItemDelegate(m_rows->itemDelegate());
    }
    if (selectionModel() == m_rows->selectionModel())
        return;
    const QItemSelectionModel *own = selectionModel();
    setSelectionModel(m_rows->selectionModel());
    if (own && own->parent() == this) // made by setModel() for nothing
        delete own;
}

/// The headings have the order of those below, so that a place in one is the same place in the other.
void PinnedColumns::takeColumns(const QList<int> &columns)
{
    const QSignalBlocker quiet(m_headings);
    const QHeaderView *below = m_rows->horizontalHeader();
    for (int visual = 0; visual < below->count(); ++visual) {
        const int column = below->logicalIndex(visual);
        m_headings->moveSection(m_headings->visualIndex(column), visual);
        m_headings->setSectionHidden(column, !columns.contains(column));
        if (columns.contains(column))
            m_headings->resizeSection(column, below->sectionSize(column));
    }
    m_headings->setOffset(0);
    m_headings->viewport()->update();
    viewport()->update();
}

void PinnedColumns::place()
{
    int width = 1; // the line at the right, which the style sheet gives it
    for (int column = 0; column < m_headings->count(); ++column)
        width += m_headings->sectionSize(column);
    const int frame = m_rows->frameWidth();
    setGeometry(frame, frame, width, m_rows->horizontalHeader()->height() + m_rows->viewport()->height());
}

/// Sent on to the same cell of the view below, which may be scrolled away there.
bool PinnedColumns::viewportEvent(QEvent *event)
{
    const auto below = [this](const QPointF &at) {
        const int column = columnAt(static_cast<int>(at.x()));
        const int shift = column < 0 ? 0 : m_rows->columnViewportPosition(column) - columnViewportPosition(column);
        return at + QPointF(shift, 0);
    };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QMouseEvent sent(mouse->type(), below(mouse->position()), mouse->globalPosition(), mouse->button(),
                         mouse->buttons(), mouse->modifiers(), mouse->pointingDevice());
        QCoreApplication::sendEvent(m_rows->viewport(), &sent);
        return true;
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        QContextMenuEvent sent(menu->reason(), below(menu->pos()).toPoint(), menu->globalPos(), menu->modifiers());
        QCoreApplication::sendEvent(m_rows->viewport(), &sent);
        return true;
    }
    default:
        return QTableView::viewportEvent(event);
    }
}

/// Without QTableView's word to assistive tools, which the view below has said already.
void PinnedColumns::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
}

void PinnedColumns::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
}

} // namespace tsunagi::ui

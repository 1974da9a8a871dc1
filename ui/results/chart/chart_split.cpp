// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_split.h"

#include "ui/results/chart/chart_pane.h"
#include "ui/results/rows_view.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ChartSplit::ChartSplit(QWidget *rows, RowsView *view, WindowMemory *memory, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_view(view)
    , m_chart(new ChartPane(this))
{
    setObjectName(u"chartSplit"_s);
    addWidget(rows);
    addWidget(m_chart);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setSizes({ 700, 340 });
    restoreState(memory->splitter(u"chart"_s));
    m_chart->hide();
    connect(this, &QSplitter::splitterMoved, this, [this, memory] { memory->setSplitter(u"chart"_s, saveState()); });
    connect(view, &RowsView::rowsChanged, m_chart, &ChartPane::renew);
    connect(view, &RowsView::columnsChanged, m_chart, [this] { m_chart->setColumns(m_view->shownColumns()); });
    connect(m_chart, &ChartPane::filterWanted, this, &ChartSplit::filterWanted);
    connect(m_chart, &ChartPane::choiceChanged, this, [this] {
        if (!m_isTaking)
            Q_EMIT chartChanged();
    });
}

void ChartSplit::showRows(RowModel *model, const ChartMemory &memory)
{
    const QScopedValueRollback taking(m_isTaking, true);
    m_isShown = memory.isShown;
    m_chart->setVisible(m_isShown);
    m_chart->showRows(model, m_view->shownColumns(), memory);
}

ChartMemory ChartSplit::memory() const
{
    ChartMemory memory = m_chart->memory();
    memory.isShown = m_isShown;
    return memory;
}

void ChartSplit::setChartShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    m_chart->setVisible(shown);
    Q_EMIT chartChanged();
}

} // namespace tsunagi::ui

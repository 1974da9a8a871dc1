// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/rows_pane.h"

#include "ui/results/find_bar.h"
#include "ui/results/rows_view.h"
#include "ui/results/statistics_line.h"

#include <QVBoxLayout>

namespace tsunagi::ui {

RowsPane::RowsPane(QWidget *parent)
    : QWidget(parent)
    , m_view(new RowsView(this))
    , m_find(new FindBar(m_view, this))
    , m_statistics(new StatisticsLine(m_view, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_statistics);
    m_view->markHits(m_find->finder());
    connect(m_view, &RowsView::rowsChanged, m_statistics, &StatisticsLine::renew);
    connect(m_view, &RowsView::choiceChanged, m_statistics, &StatisticsLine::renew);
    connect(m_view, &RowsView::rowsChanged, m_find, &FindBar::renew);
    connect(m_view, &RowsView::columnsChanged, m_find, &FindBar::renew);
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Of the results browser's page: the conditions that Backlog applies, the saved views, and the chart.
#include "ui/connections/connection_session.h"
#include "ui/results/chart/chart_split.h"
#include "ui/results/detail_pane.h"
#include "ui/results/filter_bar.h"
#include "ui/results/results_page.h"
#include "ui/results/results_tool_bar.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_list.h"
#include "ui/results/table_load.h"
#include "ui/results/view_keeper.h"

#include <QJsonDocument>

namespace tsunagi::ui {

/// Other conditions are another result: it is read at once, unless that costs many requests.
void ResultsPage::takeConditions()
{
    if (!m_load || !m_session)
        return;
    m_load->setConditions(m_filters->conditions());
    if (!m_views->viewAt(m_place)) {
        const QJsonArray kept = jsonOf(m_filters->conditions());
        m_memory->setConditions(m_session->connection().id, m_place,
                                kept.isEmpty() ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact));
    }
    tellViews();
    if (m_load->isCostly())
        m_load->forget();
    else
        m_load->start();
}

TableMemory ResultsPage::memoryOf(const QString &place) const
{
    if (const auto view = m_views->viewAt(place))
        return m_looks.value(place, view->look);
    return m_memory->table(m_session->connection().id, place);
}

SavedView ResultsPage::asView() const
{
    SavedView view;
    view.table = QString::fromLatin1(m_load->table().name);
    view.conditions = m_load->conditions();
    view.look = look();
    return view;
}

TableMemory ResultsPage::look() const
{
    TableMemory memory = m_view->memory();
    memory.filter = m_tools->filter();
    memory.chart = m_chart->memory();
    return memory;
}

void ResultsPage::tellViews() { m_views->showState(m_place, asView()); }

/// The rows on the screen are the view's from now on; its table is read anew when it is next asked for.
void ResultsPage::becomeView(const QString &place)
{
    if (!m_load)
        return;
    m_looks.remove(m_place); // another view that was the beginning is as it was saved
    m_loads.insert(place, m_loads.take(m_place));
    m_place = place;
    m_memory->setLastTable(m_session->connection().id, place);
    m_tables->choose(place);
    m_tables->setCount(place, m_load->rowsRead());
    tellViews();
}

void ResultsPage::revertView(const QString &place)
{
    const auto view = m_views->viewAt(place);
    if (!view || !m_load || place != m_place)
        return;
    const bool hasOthers = m_load->conditions() != view->conditions;
    m_looks.remove(place);
    {
        const QSignalBlocker quiet(m_view);
        m_view->showModel(m_load->model(), view->look);
        m_tools->setFilter(view->look.filter);
        m_filters->showConditions(m_load->table(), view->conditions);
        m_chart->showRows(m_load->model(), view->look.chart);
        m_tools->setChartShown(view->look.chart.isShown);
    }
    arrange();
    if (hasOthers)
        takeConditions();
    tellViews();
}

/// It was deleted: its rows go, and where they were on the screen its table follows.
void ResultsPage::leaveView(const QString &place)
{
    TableLoad *gone = m_loads.take(place);
    m_looks.remove(place);
    if (gone && gone == m_load) {
        const QString table = QString::fromLatin1(gone->table().name);
        m_load->stop();
        m_load->disconnect(this);
        m_load = nullptr;
        showTable(table);
    }
    if (gone)
        gone->deleteLater();
}

void ResultsPage::addCondition() { m_filters->openForm(); }

bool ResultsPage::isChartShown() const { return m_chart->isChartShown(); }

void ResultsPage::showChart(bool shown) { m_chart->setChartShown(shown); }

void ResultsPage::chartChanged()
{
    m_tools->setChartShown(m_chart->isChartShown());
    remember();
    Q_EMIT progressed(); // the menu shows it, too
}

/// A second press on the bar takes the filter away.
void ResultsPage::filterByBar(const QString &text)
{
    m_tools->setFilter(text == m_tools->filter() ? QString() : text);
    arrange();
}

} // namespace tsunagi::ui

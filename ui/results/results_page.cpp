// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "ui/connections/connection_session.h"
#include "ui/results/chart/chart_split.h"
#include "ui/results/columns_popup.h"
#include "ui/results/detail_pane.h"
#include "ui/results/export_bar.h"
#include "ui/results/find_bar.h"
#include "ui/results/filter_bar.h"
#include "ui/results/files_bar.h"
#include "ui/results/results_tool_bar.h"
#include "ui/results/results_words.h"
#include "ui/results/rows_pane.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_list.h"
#include "ui/results/table_load.h"
#include "ui/results/table_search.h"
#include "ui/results/thing_lists.h"
#include "ui/results/view_bar.h"
#include "ui/results/view_keeper.h"
#include "ui/results/view_menu.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

ResultsPage::ResultsPage(ConnectionSession *session, WindowMemory *memory, QWidget *parent)
    : Translated(parent)
    , m_session(session)
    , m_memory(memory)
    , m_tables(new TableList(this))
    , m_message(new MessageBar(this))
    , m_exportBar(new ExportBar(this))
    , m_tools(new ResultsToolBar(m_exportBar->menu(), this))
    , m_things(new ThingLists(session, this))
    , m_filters(new FilterBar(m_things, this))
    , m_views(new ViewKeeper(memory, session->connection().id, m_tables, this))
    , m_stack(new QStackedWidget(this))
    , m_pane(new RowsPane(this))
    , m_view(m_pane->view())
    , m_filesBar(new FilesBar(session, m_view, this))
    , m_empty(new EmptyState(this))
    , m_chart(new ChartSplit(m_stack, m_view, memory, this))
    , m_detail(new DetailPane(this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"resultsPage"_s);
    m_second.setInterval(1s);
    setUpLayout();
    setUpConnections();
    retranslate();
}

ResultsPage::~ResultsPage()
{
    if (m_load)
        remember();
}

void ResultsPage::setUpLayout()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_filters);
    m_filters->addAtEnd(m_views->menu());
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::m, 0, space::m, 0);
    bars->addWidget(m_views->bar());
    bars->addWidget(m_message);
    bars->addWidget(m_exportBar);
    bars->addWidget(m_filesBar);
    m_exportBar->menu()->addSeparator();
    m_exportBar->menu()->addActions(m_filesBar->actions());
    column->addLayout(bars);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_empty);
    m_down->addWidget(m_chart);
    m_down->addWidget(m_detail);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 1);
    m_down->setChildrenCollapsible(false);
    m_down->setHandleWidth(1);
    column->addWidget(m_down, 1);

    auto *left = new QWidget(this);
    left->setMinimumWidth(160);
    auto *tables = new QVBoxLayout(left);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(0);
    auto *search = new QVBoxLayout;
    search->setContentsMargins(space::m, space::s, space::m, space::s);
    search->addWidget(new TableSearch(m_tables, this));
    tables->addLayout(search);
    tables->addWidget(m_tables, 1);
    m_across->addWidget(left);
    m_across->addWidget(right);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_across->setHandleWidth(1);
    m_across->setSizes({ 236, 800 });
    m_down->setSizes({ 460, 200 });
    m_across->restoreState(m_memory->splitter(u"across"_s));
    m_down->restoreState(m_memory->splitter(u"down"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_across);
}

void ResultsPage::setUpConnections()
{
    connect(m_tables, &TableList::tableChosen, this, &ResultsPage::showTable);
    connect(m_tools, &ResultsToolBar::filterTyped, this, &ResultsPage::arrange);
    connect(m_tools, &ResultsToolBar::stopWanted, this, &ResultsPage::stop);
    connect(m_tools, &ResultsToolBar::readWanted, this, &ResultsPage::reload);
    connect(m_tools, &ResultsToolBar::columnsWanted, this, &ResultsPage::chooseColumns);
    connect(m_tools, &ResultsToolBar::chartWanted, this, &ResultsPage::showChart);
    connect(m_chart, &ChartSplit::chartChanged, this, &ResultsPage::chartChanged);
    connect(m_chart, &ChartSplit::filterWanted, this, &ResultsPage::filterByBar);
    connect(m_filters, &FilterBar::conditionsChanged, this, &ResultsPage::takeConditions);
    connect(m_views, &ViewKeeper::savedAs, this, &ResultsPage::becomeView);
    connect(m_views, &ViewKeeper::revertWanted, this, &ResultsPage::revertView);
    connect(m_views, &ViewKeeper::removed, this, &ResultsPage::leaveView);
    connect(&m_second, &QTimer::timeout, this, &ResultsPage::progressed);
    connect(m_exportBar, &ExportBar::formatChosen, this, &ResultsPage::exportRows);
    connect(m_view, &RowsView::sortWanted, this, &ResultsPage::arrange);
    connect(m_view, &RowsView::columnsChanged, this, &ResultsPage::remember);
    connect(m_view, &RowsView::columnsChanged, this, &ResultsPage::arrange);
    connect(m_view, &RowsView::columnsWanted, this, &ResultsPage::chooseColumns);
    connect(m_view, &RowsView::currentStoreRowChanged, this, &ResultsPage::showRow);
    connect(m_message, &MessageBar::actionWanted, this, &ResultsPage::reload);
    connect(m_empty, &EmptyState::actionWanted, this, &ResultsPage::leaveEmptyState);
    connect(m_across, &QSplitter::splitterMoved, this,
            [this] { m_memory->setSplitter(u"across"_s, m_across->saveState()); });
    connect(m_down, &QSplitter::splitterMoved, this, [this] { m_memory->setSplitter(u"down"_s, m_down->saveState()); });
}

TableLoad *ResultsPage::loadOf(const QString &place)
{
    const auto view = m_views->viewAt(place);
    const auto table = backlog::findTable(view ? view->table : place);
    if (!table || !m_session)
        return nullptr;
    TableLoad *&load = m_loads[view ? place : QString::fromLatin1((*table)->name)];
    if (!load) {
        load = new TableLoad(m_session, *table, this);
        const QByteArray kept = m_memory->conditions(m_session->connection().id, QLatin1StringView((*table)->name));
        load->setConditions(view ? view->conditions : conditionsFrom(QJsonDocument::fromJson(kept).array()));
    }
    return load;
}

void ResultsPage::showLastTable()
{
    const QString last = m_session ? m_memory->lastTable(m_session->connection().id) : QString();
    showTable(loadOf(last) ? last : u"Issues"_s);
}

void ResultsPage::showTable(const QString &place)
{
    TableLoad *load = loadOf(place);
    if (!load)
        return;
    if (load != m_load)
        switchTo(m_loads.key(load), load);
    // What is costly waits for a word: else walking down the list would ask for it all.
    if (load->state() == TableLoad::State::Idle && !load->isCostly())
        load->start();
}

/// One table is read at a time: Nulab asks that a user's requests be serial.
void ResultsPage::switchTo(const QString &place, TableLoad *load)
{
    if (m_load) {
        remember();
        m_load->stop();
        m_load->disconnect(this);
    }
    m_load = load;
    m_place = place;
    m_memory->setLastTable(m_session->connection().id, place);
    m_tables->choose(place);
    m_filesBar->setLoad(load);
    m_detail->clear();
    if (const auto space = auth::SpaceUrl::parse(m_session->connection().properties.value(auth::Property::Url))) {
        m_detail->setSpace(*space);
        m_exportBar->setSpace(QUrl(space->text()));
    }
    const TableMemory memory = memoryOf(place);
    {
        const QSignalBlocker quiet(m_view);
        m_view->showModel(load->model(), memory);
        m_tools->setFilter(memory.filter);
        m_filters->showConditions(load->table(), load->conditions());
        m_chart->showRows(load->model(), memory.chart);
        m_tools->setChartShown(memory.chart.isShown);
    }
    Q_EMIT m_view->rowsChanged(); // nobody heard it in there
    connect(load, &TableLoad::changed, this, &ResultsPage::loadChanged);
    connect(load, &TableLoad::arranged, this, &ResultsPage::loadChanged);
    connect(load, &TableLoad::refreshed, this, [this] { showRow(m_view->currentStoreRow()); });
    arrange();
    tellViews();
    loadChanged();
}

void ResultsPage::reload()
{
    m_things->forget(); // what can be chosen may have changed as well
    if (m_load)
        m_load->refresh();
}

void ResultsPage::reloadAll()
{
    if (m_load)
        m_load->start();
}

void ResultsPage::stop()
{
    if (m_load)
        m_load->stop();
}

void ResultsPage::loadChanged()
{
    const bool running = m_load->isRunning();
    if (running && !m_second.isActive())
        m_second.start();
    else if (!running)
        m_second.stop();
    if (m_load->rowsRead() > 0)
        m_tables->setCount(m_place, m_load->rowsRead());
    m_exportBar->setReading(running);
    if (!running)
        m_exportBar->readingEnded(m_load);
    showState();
    Q_EMIT progressed();
}

void ResultsPage::showState()
{
    if (!m_load)
        return;
    m_tools->setRunning(m_load->isRunning());
    m_tools->setRefreshes(m_load->canRefresh());
    const auto &error = m_load->error();
    if (error)
        m_message->showError(
            *error, m_load->state() == TableLoad::State::Failed ? MessageBar::Kind::Bad : MessageBar::Kind::Warning);
    else
        m_message->clear();
    const bool hasRows = m_load->model()->rowCount() > 0;
    if (!hasRows)
        sayWhyNoRows(*m_empty, *m_load, m_tools->filter().trimmed());
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_pane) : m_empty);
}

void ResultsPage::leaveEmptyState()
{
    if (m_load && m_load->rowsRead() > 0)
        m_tools->clearFilter();
    else if (m_load && m_load->state() == TableLoad::State::Done && !m_filters->conditions().isEmpty())
        m_filters->dropAll();
    else
        reload();
}

void ResultsPage::arrange()
{
    if (!m_load)
        return;
    Arrangement wish;
    wish.sort = m_view->sortKeys();
    wish.filter = m_tools->filter();
    if (!wish.filter.trimmed().isEmpty()) {
        const QList<int> shown = m_view->shownColumns();
        wish.filteredColumns.assign(shown.begin(), shown.end());
        std::ranges::sort(wish.filteredColumns); // another order of columns finds the same rows
    }
    if (wish == m_load->arrangement())
        return;
    m_load->arrange(wish);
    remember();
    showState();
}

void ResultsPage::remember()
{
    if (!m_session || !m_load)
        return;
    const TableMemory memory = look();
    if (m_views->viewAt(m_place))
        m_looks.insert(m_place, memory);
    else
        m_memory->setTable(m_session->connection().id, m_place, memory);
    tellViews();
}

void ResultsPage::showRow(qsizetype storeRow)
{
    if (storeRow < 0 || !m_load)
        m_detail->clear();
    else
        m_detail->showRow(m_load->table(), m_load->model()->rows(), storeRow);
}

void ResultsPage::focusFilter() { m_tools->focusFilter(); }

void ResultsPage::find() { m_pane->findBar()->open(); }

void ResultsPage::findNext(bool backwards) { m_pane->findBar()->goOn(backwards); }

void ResultsPage::copySelection(CopyForm form) { m_view->copyAs(form); }

void ResultsPage::chooseColumns()
{
    if (!m_load)
        return;
    if (!m_columnsPopup) {
        m_columnsPopup = new ColumnsPopup(this);
        connect(m_columnsPopup, &ColumnsPopup::columnsChosen, m_view, &RowsView::setShownColumns);
        connect(m_columnsPopup, &ColumnsPopup::defaultWanted, m_view, &RowsView::useDefaultColumns);
    }
    const QPushButton *button = m_tools->columnsButton();
    const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height() + space::xs));
    m_columnsPopup->openFor(m_load->table(), m_view->shownColumns(), corner);
}

void ResultsPage::exportRows(ExportFormat format)
{
    if (m_load)
        m_exportBar->ask(m_load, m_view->shownColumns(), m_session->connection().name, format);
}

void ResultsPage::retranslate()
{
    m_view->setAccessibleName(tr("Rows"));
    m_message->setAction(tr("Try again"));
    for (TableLoad *load : std::as_const(m_loads))
        load->model()->retranslate();
    showState();
}

} // namespace tsunagi::ui

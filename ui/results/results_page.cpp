// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "ui/connections/connection_session.h"
#include "ui/results/columns_popup.h"
#include "ui/results/detail_pane.h"
#include "ui/results/export_bar.h"
#include "ui/results/files_bar.h"
#include "ui/results/results_tool_bar.h"
#include "ui/results/results_words.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_list.h"
#include "ui/results/table_load.h"
#include "ui/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

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
    , m_stack(new QStackedWidget(this))
    , m_view(new RowsView(this))
    , m_filesBar(new FilesBar(session, m_view, this))
    , m_empty(new EmptyState(this))
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
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::m, 0, space::m, 0);
    bars->addWidget(m_message);
    bars->addWidget(m_exportBar);
    bars->addWidget(m_filesBar);
    m_exportBar->menu()->addSeparator();
    m_exportBar->menu()->addActions(m_filesBar->actions());
    column->addLayout(bars);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_down->addWidget(m_stack);
    m_down->addWidget(m_detail);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 1);
    m_down->setChildrenCollapsible(false);
    m_down->setHandleWidth(1);
    column->addWidget(m_down, 1);

    m_tables->setMinimumWidth(160);
    m_across->addWidget(m_tables);
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
    connect(&m_second, &QTimer::timeout, this, &ResultsPage::progressed);
    connect(m_exportBar, &ExportBar::formatChosen, this, &ResultsPage::exportRows);
    connect(m_view, &RowsView::sortWanted, this, &ResultsPage::arrange);
    connect(m_view, &RowsView::columnsChanged, this, &ResultsPage::remember);
    connect(m_view, &RowsView::currentStoreRowChanged, this, &ResultsPage::showRow);
    connect(m_message, &MessageBar::actionWanted, this, &ResultsPage::reload);
    connect(m_empty, &EmptyState::actionWanted, this, &ResultsPage::leaveEmptyState);
    connect(m_across, &QSplitter::splitterMoved, this,
            [this] { m_memory->setSplitter(u"across"_s, m_across->saveState()); });
    connect(m_down, &QSplitter::splitterMoved, this, [this] { m_memory->setSplitter(u"down"_s, m_down->saveState()); });
}

TableLoad *ResultsPage::loadOf(const QString &name)
{
    const auto table = backlog::findTable(name);
    if (!table || !m_session)
        return nullptr;
    TableLoad *&load = m_loads[QString::fromLatin1((*table)->name)];
    if (!load)
        load = new TableLoad(m_session, *table, this);
    return load;
}

void ResultsPage::showLastTable()
{
    const QString last = m_session ? m_memory->lastTable(m_session->connection().id) : QString();
    showTable(loadOf(last) ? last : u"Issues"_s);
}

void ResultsPage::showTable(const QString &name)
{
    TableLoad *load = loadOf(name);
    if (!load)
        return;
    if (load != m_load)
        switchTo(load);
    // What costs a request a row of another table waits for a word: else walking down the list would ask for it all.
    const backlog::Table *parent = backlog::askedParent(load->table());
    if (load->state() == TableLoad::State::Idle && (!parent || QLatin1StringView(parent->name) == "Projects"_L1))
        load->start();
}

/// One table is read at a time: Nulab asks that a user's requests be serial.
void ResultsPage::switchTo(TableLoad *load)
{
    if (m_load) {
        remember();
        m_load->stop();
        m_load->disconnect(this);
    }
    m_load = load;
    m_filesBar->setLoad(load);
    const QString name = QString::fromLatin1(load->table().name);
    const QString id = m_session->connection().id;
    m_memory->setLastTable(id, name);
    m_tables->choose(name);
    m_detail->clear();
    if (const auto space = auth::SpaceUrl::parse(m_session->connection().properties.value(auth::Property::Url))) {
        m_detail->setSpace(*space);
        m_exportBar->setSpace(QUrl(space->text()));
    }
    const TableMemory memory = m_memory->table(id, name);
    {
        const QSignalBlocker quiet(m_view);
        m_view->showModel(load->model(), memory);
        m_tools->setFilter(memory.filter);
    }
    connect(load, &TableLoad::changed, this, &ResultsPage::loadChanged);
    connect(load, &TableLoad::arranged, this, &ResultsPage::loadChanged);
    arrange();
    loadChanged();
}

void ResultsPage::reload()
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
        m_tables->setCount(QString::fromLatin1(m_load->table().name), m_load->rowsRead());
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
    const auto &error = m_load->error();
    if (error)
        m_message->showError(
            *error, m_load->state() == TableLoad::State::Failed ? MessageBar::Kind::Bad : MessageBar::Kind::Warning);
    else
        m_message->clear();
    const bool hasRows = m_load->model()->rowCount() > 0;
    if (!hasRows)
        sayWhyNoRows(*m_empty, *m_load, m_tools->filter().trimmed());
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_view) : m_empty);
}

void ResultsPage::leaveEmptyState()
{
    if (m_load && m_load->rowsRead() > 0)
        m_tools->clearFilter();
    else
        reload();
}

void ResultsPage::arrange()
{
    if (!m_load)
        return;
    Arrangement wish;
    wish.sortColumn = m_view->sortColumn();
    wish.descending = m_view->isDescending();
    wish.filter = m_tools->filter();
    for (const int column : m_view->shownColumns())
        wish.filteredColumns.push_back(column);
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
    TableMemory memory = m_view->memory();
    memory.filter = m_tools->filter();
    m_memory->setTable(m_session->connection().id, QString::fromLatin1(m_load->table().name), memory);
}

void ResultsPage::showRow(qsizetype storeRow)
{
    if (storeRow < 0 || !m_load)
        m_detail->clear();
    else
        m_detail->showRow(m_load->table(), m_load->model()->rows(), storeRow);
}

void ResultsPage::focusFilter() { m_tools->focusFilter(); }

void ResultsPage::copySelection() { m_view->copySelection(); }

void ResultsPage::chooseColumns()
{
    if (!m_load)
        return;
    if (!m_columnsPopup) {
        m_columnsPopup = new ColumnsPopup(this);
        connect(m_columnsPopup, &ColumnsPopup::columnsChosen, m_view, &RowsView::setShownColumns);
        connect(m_columnsPopup, &ColumnsPopup::columnsChosen, this, &ResultsPage::arrange);
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

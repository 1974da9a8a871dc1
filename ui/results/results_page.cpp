// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "ui/connections/connection_session.h"
#include "ui/results/columns_popup.h"
#include "ui/results/detail_pane.h"
#include "ui/results/export_bar.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_list.h"
#include "ui/results/table_load.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
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
    , m_filter(new QLineEdit(this))
    , m_stop(makeButton("stopButton", this))
    , m_columns(makeButton("columnsButton", this))
    , m_export(new QToolButton(this))
    , m_message(new MessageBar(this))
    , m_exportBar(new ExportBar(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new RowsView(this))
    , m_empty(new EmptyState(this))
    , m_detail(new DetailPane(this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"resultsPage"_s);
    setUpWidgets();
    setUpLayout();
    setUpConnections();
    retranslate();
}

ResultsPage::~ResultsPage()
{
    if (m_load)
        remember();
}

void ResultsPage::setUpWidgets()
{
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"filter"_s, Tint::Secondary), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(320);
    m_filter->setMinimumWidth(160);
    m_columns->setIcon(icon(u"columns"_s));
    m_export->setObjectName(u"exportButton"_s);
    m_export->setProperty("kind", u"button"_s);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setIcon(trailingIcon(u"chevron-down"_s));
    m_export->setIconSize({ 20, 16 });
    m_export->setLayoutDirection(Qt::RightToLeft); // the chevron after the word
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setMenu(m_exportBar->menu());
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    m_second.setInterval(1s);
}

QWidget *ResultsPage::setUpToolBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_filter, 1);
    layout->addStretch(1);
    layout->addWidget(m_stop);
    layout->addWidget(m_columns);
    layout->addWidget(m_export);
    return bar;
}

void ResultsPage::setUpLayout()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(setUpToolBar());
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::m, 0, space::m, 0);
    bars->addWidget(m_message);
    bars->addWidget(m_exportBar);
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
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ResultsPage::arrange);
    connect(&m_second, &QTimer::timeout, this, &ResultsPage::progressed);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_load && m_load->isRunning() ? stop() : reload(); });
    connect(m_columns, &QPushButton::clicked, this, &ResultsPage::chooseColumns);
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
    if (load->state() == TableLoad::State::Idle)
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
    const QString name = QString::fromLatin1(load->table().name);
    const QString id = m_session->connection().id;
    m_memory->setLastTable(id, name);
    m_tables->choose(name);
    m_detail->clear();
    if (const auto space = auth::SpaceUrl::parse(m_session->connection().properties.value(auth::Property::Url)))
        m_detail->setSpace(*space);
    const TableMemory memory = m_memory->table(id, name);
    {
        const QSignalBlocker quiet(m_view);
        const QSignalBlocker quietFilter(m_filter);
        m_view->showModel(load->model(), memory);
        m_filter->setText(memory.filter);
    }
    connect(load, &TableLoad::changed, this, &ResultsPage::loadChanged);
    connect(load, &TableLoad::arranged, this, &ResultsPage::showState);
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
    const bool running = m_load->isRunning();
    m_stop->setText(running ? tr("Stop reading") : tr("Read again"));
    m_stop->setIcon(running ? icon(u"stop"_s) : icon(u"refresh"_s));
    const auto &error = m_load->error();
    if (error)
        m_message->showError(
            *error, m_load->state() == TableLoad::State::Failed ? MessageBar::Kind::Bad : MessageBar::Kind::Warning);
    else
        m_message->clear();
    if (m_load->model()->rowCount() > 0)
        m_stack->setCurrentWidget(m_view);
    else
        showNoRows();
}

void ResultsPage::showNoRows()
{
    const QString title = backlog::titleOf(m_load->table());
    m_empty->setBusy(m_load->isRunning());
    if (m_load->rowsRead() > 0)
        m_empty->say(tr("No row contains “%1”").arg(m_filter->text().trimmed()),
                     tr("Only the columns that are shown are searched."), tr("Clear the filter"));
    else if (m_load->state() == TableLoad::State::Opening)
        m_empty->say(tr("Opening the connection…"), {});
    else if (m_load->isRunning())
        m_empty->say(tr("Reading %1…").arg(title), {});
    else if (m_load->state() == TableLoad::State::Done)
        m_empty->say(tr("%1: there are no rows").arg(title), tr("The space has none, or this user may see none."));
    else
        m_empty->say(tr("%1: nothing was read").arg(title), {}, tr("Read again"));
    m_stack->setCurrentWidget(m_empty);
}

void ResultsPage::leaveEmptyState()
{
    if (m_load && m_load->rowsRead() > 0)
        m_filter->clear();
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
    wish.filter = m_filter->text();
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
    memory.filter = m_filter->text();
    m_memory->setTable(m_session->connection().id, QString::fromLatin1(m_load->table().name), memory);
}

void ResultsPage::showRow(qsizetype storeRow)
{
    if (storeRow < 0 || !m_load)
        m_detail->clear();
    else
        m_detail->showRow(m_load->table(), m_load->model()->rows(), storeRow);
}

void ResultsPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

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
    const QPoint corner = m_columns->mapToGlobal(QPoint(m_columns->width(), m_columns->height() + space::xs));
    m_columnsPopup->openFor(m_load->table(), m_view->shownColumns(), corner);
}

void ResultsPage::exportRows(const QString &format)
{
    if (m_load)
        m_exportBar->ask(m_load, m_view->shownColumns(), m_session->connection().name, format);
}

QString ResultsPage::statusWords() const
{
    if (!m_load)
        return {};
    const QLocale locale;
    const QString read = locale.toString(m_load->rowsRead());
    const qint64 expected = m_load->expectedRows();
    switch (m_load->state()) {
    case TableLoad::State::Idle:
        return {};
    case TableLoad::State::Opening:
        return tr("Opening the connection…");
    case TableLoad::State::Reading:
        return expected > 0 ? tr("%1 of %2 rows read").arg(read, locale.toString(expected))
                            : tr("%1 rows read").arg(read);
    case TableLoad::State::Done:
        return tr("All %1 rows read").arg(read);
    case TableLoad::State::Stopped:
        return tr("Stopped: %1 rows read").arg(read);
    case TableLoad::State::Failed:
        return tr("Broken off: %1 rows read").arg(read);
    }
    return {};
}

QString ResultsPage::progressWords() const
{
    if (!m_load || m_load->state() != TableLoad::State::Reading)
        return {};
    const int pages = m_load->pagesRead();
    const qint64 seconds = m_load->elapsedSeconds();
    const qint64 expected = m_load->expectedRows();
    if (expected <= 0 || m_load->rowsRead() <= 0)
        return tr("page %1 · %2 s").arg(pages).arg(seconds);
    const qint64 perPage = std::max<qint64>(1, (m_load->rowsRead() + pages - 1) / std::max(1, pages));
    return tr("%1/%2 pages · %3 s").arg(pages).arg((expected + perPage - 1) / perPage).arg(seconds);
}

void ResultsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter (Ctrl+L)"));
    m_filter->setAccessibleName(tr("Filter"));
    m_columns->setText(tr("Columns"));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_view->setAccessibleName(tr("Rows"));
    m_message->setAction(tr("Try again"));
    for (TableLoad *load : std::as_const(m_loads))
        load->model()->retranslate();
    showState();
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/connections/connection_page.h"
#include "ui/connections/connection_sidebar.h"
#include "ui/connections/health_notices.h"
#include "ui/connections/welcome_page.h"
#include "ui/icons.h"
#include "ui/main_menus.h"
#include "ui/main_status.h"
#include "ui/procedures/procedures_dialog.h"
#include "ui/results/results_page.h"
#include "ui/results/row_copy.h"
#include "ui/results/row_export.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"
#include "ui/transfer/server_dialog.h"
#include "ui/vault/vault_door.h"
#include "ui/widgets/about_box.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/status_line.h"
#include "ui/wizard/connection_wizard.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

MainWindow::MainWindow(Workspace *workspace, QWidget *parent)
    : Translated(parent)
    , m_workspace(workspace)
    , m_menus(new MainMenus(this))
    , m_sidebar(new ConnectionSidebar(workspace, this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusLine(this))
    , m_notices(
          new HealthNotices(workspace, this, [this] { return session() ? session()->connection().id : QString(); }))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    workspace->vaultDoor()->setWindow(this);
    setUpLayout();
    setUpMenus();
    connect(m_sidebar, &ConnectionSidebar::newConnectionWanted, this, [this] { startWizard(); });
    connect(m_sidebar, &ConnectionSidebar::foldingWanted, this, &MainWindow::fold);
    const QString last = workspace->memory().lastConnection();
    if (!last.isEmpty())
        m_sidebar->choose(last);
    connect(m_sidebar, &ConnectionSidebar::connectionChosen, this, &MainWindow::showConnection);
    restoreGeometryOrDefault();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpLayout()
{
    auto *centre = new QWidget(this);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    auto *page = new QVBoxLayout;
    page->addWidget(m_notices->bar());
    page->addWidget(m_stack, 1);
    layout->addLayout(page, 1);
    setCentralWidget(centre);
    connect(m_notices, &HealthNotices::connectionWanted, this, [this](const QString &connectionId) {
        chooseConnection(connectionId);
        show();
        raise();
        activateWindow();
    });
    setStatusBar(m_status);
    m_status->languageButton()->setMenu(m_menus->languageMenu());
}

void MainWindow::setUpMenus()
{
    const auto on = [this](const QAction *action, auto &&what) { connect(action, &QAction::triggered, this, what); };
    on(m_menus->newConnection, [this] { startWizard(); });
    on(m_menus->trial, &MainWindow::startTrial);
    on(m_menus->quit, [this] { close(); });
    on(m_menus->copy, &MainWindow::copyFromFocus);
    on(m_menus->check, [this] { session()->check(); });
    on(m_menus->refreshToken, [this] { session()->refreshToken(); });
    on(m_menus->loginAgain, [this] { loginAgain(m_sidebar->chosen()); });
    on(m_menus->logOut, [this] { m_page->askToLogOut(); });
    on(m_menus->prepareServer, [this] { openDialog(new ServerDialog(session(), this)); });
    on(m_menus->procedures, [this] { openDialog(new ProceduresDialog(session(), this)); });
    on(m_menus->rename, [this] { m_page->startRenaming(); });
    on(m_menus->removeConnection, [this] { m_page->askToRemove(); });
    on(m_menus->showIssues, [this] { m_page->showIssues(); });
    on(m_menus->filter, [this] { resultsOnScreen()->focusFilter(); });
    on(m_menus->copyText, [this] { resultsOnScreen()->copySelection(CopyForm::TextWithHeadings); });
    on(m_menus->copyMarkdown, [this] { resultsOnScreen()->copySelection(CopyForm::Markdown); });
    on(m_menus->copyBacklog, [this] { resultsOnScreen()->copySelection(CopyForm::Backlog); });
    on(m_menus->copyCsv, [this] { resultsOnScreen()->copySelection(CopyForm::Csv); });
    on(m_menus->find, [this] { resultsOnScreen()->find(); });
    on(m_menus->findNext, [this] { resultsOnScreen()->findNext(false); });
    on(m_menus->findPrevious, [this] { resultsOnScreen()->findNext(true); });
    on(m_menus->addCondition, [this] { resultsOnScreen()->addCondition(); });
    on(m_menus->readAgain, [this] { resultsOnScreen()->reload(); });
    on(m_menus->readAll, [this] { resultsOnScreen()->reloadAll(); });
    on(m_menus->stopReading, [this] { resultsOnScreen()->stop(); });
    on(m_menus->columns, [this] { resultsOnScreen()->chooseColumns(); });
    on(m_menus->chart, [this](bool shown) { resultsOnScreen()->showChart(shown); });
    on(m_menus->exportXlsx, [this] { resultsOnScreen()->exportRows(ExportFormat::Xlsx); });
    on(m_menus->exportCsv, [this] { resultsOnScreen()->exportRows(ExportFormat::Csv); });
    on(m_menus->exportJson, [this] { resultsOnScreen()->exportRows(ExportFormat::Json); });
    on(m_menus->foldConnections, &MainWindow::fold);
    on(m_menus->about, [this] { openDialog(new AboutBox(this)); });
    m_menus->showTheme(theme().choice());
    m_menus->showLanguage(m_workspace->memory().languageChoice());
    connect(m_menus, &MainMenus::themeChosen, this, [this](ThemeChoice choice) {
        m_workspace->memory().setThemeChoice(choice);
        theme().choose(choice);
    });
    connect(m_menus, &MainMenus::languageChosen, this, [this](LanguageChoice choice) {
        m_workspace->memory().setLanguageChoice(choice);
        use(choice);
    });
}

void MainWindow::restoreGeometryOrDefault()
{
    if (restoreGeometry(m_workspace->memory().windowGeometry()))
        return;
    const QSize room = screen()->availableSize() * 0.9;
    resize(QSize(1280, 800).boundedTo(room));
}

/// The page is made once the window is being mapped: both go on at the same time, and the first painting, which comes
/// after posted events, has all.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_stack->currentWidget())
        QMetaObject::invokeMethod(this, [this] { showConnection(m_sidebar->chosen()); }, Qt::QueuedConnection);
}

void MainWindow::begin() { m_workspace->checkAll(m_sidebar->chosen()); }

ConnectionSession *MainWindow::session() const { return m_page ? m_page->session() : nullptr; }

ResultsPage *MainWindow::resultsOnScreen() const
{
    return m_page && m_stack->currentWidget() == m_page && m_page->tab() == ConnectionPage::Data ? m_page->results()
                                                                                                 : nullptr;
}

void MainWindow::chooseConnection(const QString &connectionId) { m_sidebar->choose(connectionId); }

/// The page of a connection, or the welcome; each made when it is first needed.
void MainWindow::showConnection(const QString &connectionId)
{
    ConnectionSession *chosen = m_workspace->session(connectionId);
    if (!chosen) {
        if (!m_welcome) {
            m_welcome = new WelcomePage(m_workspace->trial().isAvailable(), this);
            m_stack->addWidget(m_welcome);
            connect(m_welcome, &WelcomePage::spaceGiven, this, &MainWindow::startWizard);
            connect(m_welcome, &WelcomePage::trialWanted, this, &MainWindow::startTrial);
        }
        if (const auto &error = m_workspace->connectionsError())
            m_welcome->showError(*error);
        m_stack->setCurrentWidget(m_welcome);
        m_welcome->setFocus();
    } else {
        if (!m_page) {
            m_page = new ConnectionPage(m_workspace, m_menus->connectionMenu(), this);
            m_stack->addWidget(m_page);
            connect(m_page, &ConnectionPage::loginWanted, this, &MainWindow::loginAgain);
            connect(m_page, &ConnectionPage::tabChanged, this, &MainWindow::updateStatus);
            connect(m_page, &ConnectionPage::tabChanged, this, &MainWindow::applyFolding);
            connect(m_page, &ConnectionPage::resultsChanged, this, &MainWindow::updateStatus);
        }
        if (ConnectionSession *before = m_page->session())
            before->disconnect(this);
        // Another one is opened, which asks for the vault again; the list that was read anew asks nobody.
        const bool isOpened = m_page->session() != chosen;
        m_page->showSession(chosen);
        m_workspace->memory().setLastConnection(connectionId);
        connect(chosen, &ConnectionSession::changed, this, &MainWindow::refresh);
        connect(chosen, &ConnectionSession::rateLimitsChanged, this, &MainWindow::updateStatus);
        if (isVisible()
            && (chosen->state() == ConnectionSession::State::Unchecked || (isOpened && chosen->isVaultClosed())))
            chosen->check();
        m_stack->setCurrentWidget(m_page);
    }
    applyFolding();
    refresh();
}

void MainWindow::updateActions()
{
    const bool has = session() && m_stack->currentWidget() == m_page;
    for (QAction *action : { m_menus->check, m_menus->loginAgain, m_menus->logOut, m_menus->rename,
                             m_menus->removeConnection, m_menus->showIssues })
        action->setEnabled(has);
    m_menus->refreshToken->setEnabled(has && session()->renewsTokens());
    for (QAction *action : { m_menus->prepareServer, m_menus->procedures })
        action->setEnabled(has && session()->usesTokens());
    m_menus->showNeedsOAuth(has && !session()->usesTokens());
    const ResultsPage *results = resultsOnScreen();
    const TableLoad *load = results ? results->load() : nullptr;
    for (QAction *action :
         { m_menus->copyText, m_menus->copyMarkdown, m_menus->copyBacklog, m_menus->copyCsv, m_menus->filter,
           m_menus->addCondition, m_menus->find, m_menus->findNext, m_menus->findPrevious, m_menus->columns,
           m_menus->chart, m_menus->exportXlsx, m_menus->exportCsv, m_menus->exportJson })
        action->setEnabled(load);
    m_menus->chart->setChecked(load && results->isChartShown());
    m_menus->readAgain->setEnabled(load && !load->isRunning());
    m_menus->readAll->setEnabled(load && !load->isRunning());
    m_menus->stopReading->setEnabled(load && load->isRunning());
    m_menus->trial->setEnabled(m_workspace->trial().isAvailable() && !m_isStartingTrial);
}

void MainWindow::updateStatus()
{
    updateActions();
    const bool has = session() && m_stack->currentWidget() == m_page;
    const ResultsPage *results = resultsOnScreen();
    showStatus(*m_status, has ? session() : nullptr, results ? results->load() : nullptr, m_isStartingTrial);
}

/// Title and status: what changes with the connection.
void MainWindow::refresh()
{
    const bool has = session() && m_stack->currentWidget() == m_page;
    setWindowTitle(has ? tr("%1 - Tsunagi").arg(session()->connection().name) : u"Tsunagi"_s);
    updateStatus();
}

/// Beside rows the connections may be folded, and elsewhere not: each is remembered.
void MainWindow::applyFolding()
{
    const bool folded = m_workspace->memory().sidebarFolded(resultsOnScreen());
    m_sidebar->setFolded(folded);
    m_menus->foldConnections->setChecked(folded);
}

void MainWindow::fold(bool folded)
{
    m_workspace->memory().setSidebarFolded(resultsOnScreen(), folded);
    applyFolding();
}

void MainWindow::startWizard(const QString &spaceUrl)
{
    auto *wizard = new ConnectionWizard(m_workspace, this);
    openWizard(wizard);
    if (!spaceUrl.isEmpty())
        wizard->startWithSpace(spaceUrl);
}

void MainWindow::startTrial()
{
    if (!m_isStartingTrial)
        QCoro::connect(runTrial(), this, [] { });
}

QCoro::Task<> MainWindow::runTrial()
{
    const QPointer<MainWindow> self(this);
    m_isStartingTrial = true;
    if (m_welcome) {
        m_welcome->clearError();
        m_welcome->setBusy(true);
    }
    updateStatus();
    const auto started = co_await m_workspace->trial().started();
    if (!self)
        co_return;
    m_isStartingTrial = false;
    if (m_welcome)
        m_welcome->setBusy(false);
    updateStatus();
    if (started) {
        auto *wizard = new ConnectionWizard(m_workspace, this);
        openWizard(wizard);
        wizard->startWithTrial();
    } else if (m_welcome && m_stack->currentWidget() == m_welcome) {
        m_welcome->showError(started.error());
    } else {
        m_page->showFailure(started.error());
    }
}

void MainWindow::loginAgain(const QString &connectionId)
{
    const ConnectionSession *which = m_workspace->session(connectionId);
    if (!which)
        return;
    auto *wizard = new ConnectionWizard(m_workspace, this);
    openWizard(wizard);
    wizard->startLoginAgain(which->connection(), which->lastTest());
}

void MainWindow::openWizard(ConnectionWizard *wizard)
{
    if (m_wizard)
        m_wizard->close();
    m_wizard = wizard;
    connect(wizard, &ConnectionWizard::saved, this, &MainWindow::wizardSaved);
    openDialog(wizard);
}

void MainWindow::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::wizardSaved(const QString &connectionId)
{
    m_sidebar->choose(connectionId);
    m_page->showIssues();
}

void MainWindow::copyFromFocus()
{
    if (ResultsPage *results = resultsOnScreen(); results && results->view()->hasFocus())
        results->copySelection(CopyForm::Text);
    else if (QWidget *focus = QApplication::focusWidget())
        QMetaObject::invokeMethod(focus, "copy"); // line and text edits have it
}

void MainWindow::retranslate()
{
    m_menus->retranslate();
    refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace->memory().setWindowGeometry(saveGeometry());
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->close();
    QMainWindow::closeEvent(event);
}

ConnectionWizard *MainWindow::wizard() const { return m_wizard; }

} // namespace tsunagi::ui

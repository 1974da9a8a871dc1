// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_page.h"

#include "ui/connections/connection_header.h"
#include "ui/connections/connection_session.h"
#include "ui/connections/log_out_bars.h"
#include "ui/connections/log_page.h"
#include "ui/connections/overview_page.h"
#include "ui/connections/properties_page.h"
#include "ui/connections/rescue_bar.h"
#include "ui/results/results_page.h"
#include "ui/theme.h"
#include "ui/widgets/confirm_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/symbol.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ConnectionPage::ConnectionPage(Workspace *workspace, QMenu *menu, QWidget *parent)
    : Translated(parent)
    , m_workspace(workspace)
    , m_header(new ConnectionHeader(menu, this))
    , m_tabs(new QTabBar(this))
    , m_trialBand(new QFrame(this))
    , m_trialWords(makeLabel("secondary", m_trialBand))
    , m_problem(new MessageBar(this))
    , m_failure(new MessageBar(this))
    , m_confirm(new ConfirmBar(this))
    , m_confirmLeaving(new ConfirmBar(this))
    , m_logOut(new LogOutBars(workspace, this))
    , m_rescue(new RescueBar(workspace, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"connectionPage"_s);
    m_tabs->setObjectName(u"connectionTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = Overview; tab <= Log; ++tab)
        m_tabs->addTab(QString());
    m_failure->setObjectName(u"failureBar"_s);
    m_confirmLeaving->setObjectName(u"confirmLeavingBar"_s);
    setUpLayout();
    connect(m_tabs, &QTabBar::currentChanged, this, &ConnectionPage::openTab);
    connect(m_header, &ConnectionHeader::issuesWanted, this, &ConnectionPage::showIssues);
    connect(m_header, &ConnectionHeader::renamed, this, &ConnectionPage::rename);
    connect(m_problem, &MessageBar::actionWanted, this, &ConnectionPage::mend);
    connect(m_confirm, &ConfirmBar::confirmed, this, [this] { remove(SecretsOfRemoved::Removed); });
    connect(m_confirmLeaving, &ConfirmBar::confirmed, this, [this] { remove(SecretsOfRemoved::Left); });
    connect(m_confirmLeaving, &ConfirmBar::declined, m_failure, &MessageBar::clear);
    connect(m_confirm, &ConfirmBar::linkWanted, this, [this] {
        if (m_session)
            openWithdrawalPage(*m_session);
    });
    connect(workspace, &Workspace::sessionsChanged, this, &ConnectionPage::dropResultsOfGone);
    retranslate();
}

void ConnectionPage::setUpLayout()
{
    m_trialBand->setObjectName(u"trialBand"_s);
    m_trialBand->setProperty("band", u"trial"_s);
    auto *band = new QHBoxLayout(m_trialBand);
    band->setContentsMargins(space::xl, space::xs, space::xl, space::xs);
    band->setSpacing(space::s);
    band->addWidget(new Symbol(u"flask"_s, Tint::Accent, 16, m_trialBand));
    band->addWidget(m_trialWords, 1);

    auto *tabs = new QWidget(this);
    tabs->setProperty("panel", u"top"_s);
    tabs->setAttribute(Qt::WA_StyledBackground);
    tabs->setProperty("tabs", true);
    auto *tabsLayout = new QHBoxLayout(tabs);
    tabsLayout->setContentsMargins(space::s, 0, space::s, 0);
    tabsLayout->addWidget(m_tabs, 1);

    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::xl, 0, space::xl, 0);
    bars->setSpacing(0);
    for (QWidget *bar :
         std::initializer_list<QWidget *>{ m_problem, m_failure, m_confirm, m_confirmLeaving, m_logOut, m_rescue })
        bars->addWidget(bar);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_trialBand);
    layout->addWidget(m_header);
    layout->addWidget(tabs);
    layout->addLayout(bars);
    layout->addWidget(m_stack, 1);
}

void ConnectionPage::showSession(ConnectionSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_confirm->hide();
    m_confirmLeaving->hide();
    m_failure->clear();
    m_logOut->showSession(session);
    connect(session, &ConnectionSession::changed, this, &ConnectionPage::retranslate);
    retranslate();
    openTab(m_tabs->currentIndex());
}

ConnectionPage::Tab ConnectionPage::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void ConnectionPage::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void ConnectionPage::showIssues()
{
    showTab(Data);
    if (ResultsPage *page = results())
        page->showTable(u"Issues"_s);
}

/// Pages are made when they are first looked at: the first window waits for none of them.
void ConnectionPage::openTab(int tab)
{
    if (!m_session)
        return;
    const auto made = [this](auto *&page) {
        if (!page) {
            page = new std::remove_reference_t<decltype(*page)>(this);
            m_stack->addWidget(page);
        }
        page->showSession(m_session);
        m_stack->setCurrentWidget(page);
    };
    switch (static_cast<Tab>(tab)) {
    case Overview:
        made(m_overview);
        connect(m_overview, &OverviewPage::checkWanted, this, &ConnectionPage::checkNow, Qt::UniqueConnection);
        connect(m_overview, &OverviewPage::issuesWanted, this, &ConnectionPage::showIssues, Qt::UniqueConnection);
        break;
    case Data:
        m_stack->setCurrentWidget(resultsOf(m_session));
        break;
    case Properties:
        made(m_properties);
        break;
    case Log:
        made(m_log);
        break;
    }
    m_header->setVisible(tab != Data);
    Q_EMIT tabChanged();
}

ResultsPage *ConnectionPage::resultsOf(ConnectionSession *session)
{
    ResultsPage *&page = m_results[session->connection().id];
    if (!page) {
        page = new ResultsPage(session, &m_workspace->memory(), this);
        m_stack->addWidget(page);
        connect(page, &ResultsPage::progressed, this, &ConnectionPage::resultsChanged);
        page->showLastTable();
    }
    return page;
}

ResultsPage *ConnectionPage::results() const
{
    return m_session ? m_results.value(m_session->connection().id) : nullptr;
}

void ConnectionPage::dropResultsOfGone()
{
    for (auto it = m_results.begin(); it != m_results.end();) {
        if (m_workspace->session(it.key())) {
            ++it;
        } else {
            (*it)->deleteLater();
            it = m_results.erase(it);
        }
    }
}

void ConnectionPage::startRenaming()
{
    if (tab() == Data)
        showTab(Overview);
    m_header->startRenaming();
}

void ConnectionPage::rename(const QString &name)
{
    const auto renamed = m_workspace->rename(m_session->connection().id, name);
    if (!renamed)
        m_failure->showError(renamed.error());
}

void ConnectionPage::askToRemove()
{
    if (!m_session)
        return;
    if (tab() == Data)
        showTab(Overview);
    m_confirm->ask();
}

void ConnectionPage::askToLogOut()
{
    if (!m_session)
        return;
    if (tab() == Data)
        showTab(Overview);
    m_confirm->hide();
    m_logOut->ask();
}

void ConnectionPage::showFailure(const auth::Error &error) { m_failure->showError(error); }

void ConnectionPage::remove(SecretsOfRemoved secrets)
{
    m_failure->clear();
    const QString id = m_session->connection().id;
    QCoro::connect(m_workspace->remove(id, secrets), this, [this, id](const auth::Result<void> &removed) {
        if (removed)
            return;
        m_failure->showError(removed.error());
        if (removed.error().code() == auth::ErrorCode::SecretStore && m_session && m_session->connection().id == id)
            m_confirmLeaving->ask();
    });
}

void ConnectionPage::showProblem()
{
    const auto &error = m_session->error();
    if (!error) {
        m_problem->clear();
        return;
    }
    m_problem->setAction(m_session->state() == ConnectionSession::State::LoginNeeded ? tr("Log in again…")
                                                                                     : tr("Try again"));
    m_problem->showError(*error);
}

void ConnectionPage::checkNow()
{
    if (m_session)
        m_session->check();
}

void ConnectionPage::mend()
{
    if (m_session->state() == ConnectionSession::State::LoginNeeded)
        Q_EMIT loginWanted(m_session->connection().id);
    else
        m_session->check();
}

void ConnectionPage::retranslate()
{
    m_tabs->setTabText(Overview, tr("Overview"));
    m_tabs->setTabText(Data, tr("Data"));
    m_tabs->setTabText(Properties, tr("Connection properties"));
    m_tabs->setTabText(Log, tr("Log"));
    m_tabs->setAccessibleName(tr("Parts of the connection"));
    m_trialWords->setText(tr("Trial: sample data, inside this computer only."));
    if (!m_session)
        return;
    m_trialBand->setVisible(m_session->connection().isTrial);
    m_header->showSession(m_session);
    m_logOut->showSession(m_session);
    m_rescue->showSession(m_session);
    m_confirm->setTexts(
        tr("Delete the connection “%1”?").arg(m_session->connection().name),
        tr("Its settings, its key or tokens on this computer are deleted. Backlog is not told: a key or an allowed "
           "application stays there until you take it away in the personal settings."),
        tr("Delete"), tr("Keep"));
    m_confirmLeaving->setTexts(
        tr("Delete the connection and leave its secrets where they are?"),
        m_session->connection().inVault
            ? tr("They stay sealed in the vault, and nothing reads them any more. The vault itself is a file that can "
                 "be "
                 "deleted once no connection needs it.")
            : tr("They stay in the keychain, and nothing reads them any more. There they can be deleted with the "
                 "keychain's own program, under Tsunagi."),
        tr("Delete all the same"), tr("Keep"));
    m_confirm->setLink(m_session->connection().isTrial ? QString() : tr("Open the personal settings"));
    showProblem();
}

} // namespace tsunagi::ui

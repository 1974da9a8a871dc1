// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/connection_wizard.h"

#include "ui/wizard/app_page.h"
#include "ui/wizard/brought_page.h"
#include "ui/wizard/draft_run.h"
#include "ui/wizard/login_page.h"
#include "ui/wizard/method_page.h"
#include "ui/wizard/save_page.h"
#include "ui/wizard/space_page.h"
#include "ui/wizard/web_page.h"
#include "ui/workspace.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ConnectionWizard::ConnectionWizard(Workspace *workspace, QWidget *parent)
    : StepsDialog(parent)
    , m_workspace(workspace)
    , m_run(new DraftRun(workspace, this))
{
    setObjectName(u"connectionWizard"_s);
    m_draft.id = auth::Connections::newId();
    m_draft.callbackUrl = defaultCallbackUrl();
    m_draft.rescueRecipient = workspace->memory().rescueRecipient();
    setUpPages();
    retranslate();
    showPage(m_space);
}

ConnectionWizard::~ConnectionWizard()
{
    if (!m_isSaved)
        discardDraft();
}

void ConnectionWizard::setUpPages()
{
    m_space = new SpacePage(&m_draft, this);
    m_brought = new BroughtPage(&m_draft, this);
    m_method = new MethodPage(&m_draft, m_run, this);
    m_app = new AppPage(&m_draft, this);
    m_login = new LoginPage(&m_draft, m_run, m_workspace, this);
    m_web = new WebPage(&m_draft, m_run, m_workspace, this);
    m_save = new SavePage(&m_draft, m_workspace, this);
    for (WizardPage *page :
         std::initializer_list<WizardPage *>{ m_space, m_brought, m_method, m_app, m_login, m_web, m_save })
        addPage(page);
    connect(m_space, &SpacePage::connectionStringGiven, this, &ConnectionWizard::takeConnectionString);
    connect(m_method, &MethodPage::methodChosen, this, &ConnectionWizard::updateButtons);
    connect(m_save, &SavePage::saved, this, &ConnectionWizard::finish);
}

WizardPage *ConnectionWizard::currentPage() const { return static_cast<WizardPage *>(StepsDialog::currentPage()); }

WizardPage *ConnectionWizard::loginStep() const
{
    return m_draft.method == Method::Web ? static_cast<WizardPage *>(m_web) : m_login;
}

QList<StepPage *> ConnectionWizard::steps() const
{
    QList<StepPage *> all;
    if (!m_draft.existing)
        all << m_space;
    if (m_draft.fromString)
        all << m_brought;
    if (!m_draft.existing || m_draft.method == Method::ApiKey)
        all << m_method;
    if (m_draft.method != Method::ApiKey)
        all << m_app << loginStep();
    return all << m_save;
}

void ConnectionWizard::startWithSpace(const QString &url)
{
    m_space->setUrl(url);
    if (m_space->isComplete())
        m_space->next();
}

void ConnectionWizard::startWithTrial()
{
    m_draft.trial = m_workspace->trial().info()->clone();
    m_draft.apiKey = m_draft.trial->apiKey.clone();
    m_draft.clientId = m_draft.trial->clientId;
    m_draft.clientSecret = m_draft.trial->clientSecret.clone();
    if (!m_draft.trial->callbackUrl.isEmpty())
        m_draft.callbackUrl = m_draft.trial->callbackUrl;
    startWithSpace(m_draft.trial->url);
}

void ConnectionWizard::takeConnectionString(const auth::Secret &text)
{
    m_draft.forgetBrought();
    m_draft.fromString = true;
    m_brought->take(text);
    showPage(m_brought);
}

void ConnectionWizard::startLoginAgain(const auth::SavedConnection &connection,
                                       std::optional<backlog::ConnectionTest> before)
{
    m_draft.existing = connection;
    m_draft.testBefore = std::move(before);
    m_draft.id = connection.id;
    m_draft.name = connection.name;
    m_draft.inVault = connection.inVault;
    const bool hasLoneToken = connection.secrets.contains(auth::Property::OAuthAccessToken);
    m_draft.method = auth::isByApiKey(connection) ? Method::ApiKey : hasLoneToken ? Method::Web : Method::OAuth;
    m_draft.clientId = connection.properties.value(auth::Property::OAuthClientId);
    m_draft.callbackUrl = connection.properties.value(auth::Property::CallbackUrl, defaultCallbackUrl());
    if (const auto space = auth::SpaceUrl::parse(connection.properties.value(auth::Property::Url)))
        m_draft.space = *space;
    retranslate();
    // Where the keychain cannot be opened, the application can be entered again.
    showPage(m_draft.method == Method::ApiKey ? static_cast<WizardPage *>(m_method) : m_app);
    QCoro::connect(openExisting(connection), this, [] { });
}

QCoro::Task<> ConnectionWizard::openExisting(auth::SavedConnection connection)
{
    const QPointer<ConnectionWizard> self(this);
    const WizardPage *from = currentPage();
    // What is got anew need not be there any more.
    auth::SavedConnection rest = connection;
    if (!connection.isTrial)
        rest.secrets.removeIf([](auth::Property property) {
            return property == auth::Property::ApiKey || property == auth::Property::OAuthAccessToken;
        });
    // What a person who has cancelled is missing is told by the vault.
    const auto entered = co_await m_workspace->opened(rest, {});
    if (!self || currentPage() != from)
        co_return;
    const auto bag = co_await auth::openSaved(rest, m_workspace->storeOf(rest), {});
    if (!self || currentPage() != from)
        co_return;
    if (bag)
        m_draft.opened = *bag;
    if (from == m_method)
        co_return; // a new key is all that is asked for
    if (!bag) {
        m_app->showError(bag.error());
        co_return;
    }
    m_draft.clientSecret = (*bag)->secret(auth::Property::OAuthClientSecret);
    m_draft.apiKey = (*bag)->secret(auth::Property::ApiKey);
    if (connection.isTrial) {
        const auto back = co_await m_workspace->trial().startedFor(trialOf(**bag));
        if (!self || currentPage() != m_app)
            co_return;
        if (!back) {
            m_app->showError(back.error());
            co_return;
        }
        m_draft.trial = m_workspace->trial().info()->clone();
    }
    showPage(loginStep());
}

/// Back from the result to the page before the browser: signing in once more is not what was meant.
qsizetype ConnectionWizard::stepBefore(qsizetype index) const
{
    const bool isLoginBefore = index > 1 && steps().at(index - 1) == m_login;
    return isLoginBefore && currentPage() == m_save ? index - 2 : index - 1;
}

void ConnectionWizard::finish(const QString &connectionId)
{
    m_isSaved = true;
    if (ConnectionSession *session = m_workspace->session(connectionId)) {
        session->close();
        session->tested(*m_draft.test);
    }
    Q_EMIT saved(connectionId);
    accept();
}

void ConnectionWizard::done(int result)
{
    if (!m_isSaved)
        discardDraft();
    QDialog::done(result);
}

void ConnectionWizard::discardDraft()
{
    currentPage()->leave();
    m_run->stop();
    if (m_draft.existing)
        return; // it is not a draft's to take away
    SavePage::takeBack(m_draft.id, m_save->written(), m_workspace->storeOf(m_draft.toSaved()));
    m_run->discard(m_draft.id);
}

void ConnectionWizard::retranslate()
{
    setWindowTitle(m_draft.existing    ? tr("Log in again - %1").arg(m_draft.existing->name)
                       : m_draft.trial ? tr("Trial space")
                                       : tr("New connection"));
    StepsDialog::retranslate();
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/connection_wizard.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/steps_panel.h"
#include "ui/wizard/app_page.h"
#include "ui/wizard/brought_page.h"
#include "ui/wizard/draft_run.h"
#include "ui/wizard/login_page.h"
#include "ui/wizard/method_page.h"
#include "ui/wizard/save_page.h"
#include "ui/wizard/space_page.h"
#include "ui/wizard/web_page.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ConnectionWizard::ConnectionWizard(Workspace *workspace, QWidget *parent)
    : Translated(parent)
    , m_workspace(workspace)
    , m_run(new DraftRun(workspace->secrets(), this))
    , m_panel(new StepsPanel(this))
    , m_stack(new QStackedWidget(this))
    , m_cancel(makeButton("cancelButton", this))
    , m_back(makeButton("backButton", this))
    , m_next(makePrimaryButton("nextButton", this))
{
    setObjectName(u"connectionWizard"_s);
    m_draft.id = auth::Connections::newId();
    m_draft.callbackUrl = defaultCallbackUrl();
    setUpPages();
    setUpLayout();
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ConnectionWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, [this] { currentPage()->next(); });
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
    m_login = new LoginPage(&m_draft, m_run, this);
    m_web = new WebPage(&m_draft, m_run, this);
    m_save = new SavePage(&m_draft, m_workspace, this);
    for (WizardPage *page :
         std::initializer_list<WizardPage *>{ m_space, m_brought, m_method, m_app, m_login, m_web, m_save }) {
        m_stack->addWidget(page);
        connect(page, &WizardPage::done, this, &ConnectionWizard::goOn);
        connect(page, &WizardPage::changed, this, &ConnectionWizard::updateButtons);
    }
    connect(m_space, &SpacePage::connectionStringGiven, this, &ConnectionWizard::takeConnectionString);
    connect(m_method, &MethodPage::methodChosen, this, &ConnectionWizard::updateButtons);
    connect(m_save, &SavePage::saved, this, &ConnectionWizard::finish);
}

void ConnectionWizard::setUpLayout()
{
    auto *foot = new QWidget(this);
    foot->setProperty("panel", u"bottom"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(space::xl - space::xs, space::m + 2, space::xl - space::xs, space::m + 2);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_next->setDefault(true);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_panel);
    upper->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(foot);
    const double scale = theme().pixelSize(TextRole::Body) / 13.0;
    resize((QSizeF(918, 680) * scale).toSize());
}

WizardPage *ConnectionWizard::currentPage() const { return static_cast<WizardPage *>(m_stack->currentWidget()); }

WizardPage *ConnectionWizard::loginStep() const
{
    return m_draft.method == Method::Web ? static_cast<WizardPage *>(m_web) : m_login;
}

QList<WizardPage *> ConnectionWizard::steps() const
{
    QList<WizardPage *> all;
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
    const auto bag = co_await auth::openSaved(rest, m_workspace->secrets(), {});
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

void ConnectionWizard::showPage(WizardPage *page)
{
    if (currentPage() != page)
        currentPage()->leave();
    m_stack->setCurrentWidget(page);
    page->enter();
    updateButtons();
}

void ConnectionWizard::goOn()
{
    const QList<WizardPage *> all = steps();
    const qsizetype here = all.indexOf(currentPage());
    if (here + 1 < all.size())
        showPage(all.at(here + 1));
}

void ConnectionWizard::goBack()
{
    const QList<WizardPage *> all = steps();
    qsizetype here = all.indexOf(currentPage()) - 1;
    // Back from the result to the page before the browser: signing in once more is not what was meant.
    if (here > 0 && all.at(here) == m_login && currentPage() == m_save)
        --here;
    if (here >= 0)
        showPage(all.at(here));
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
    SavePage::takeBack(m_draft.id, m_save->written(), m_workspace->secrets());
    m_run->discard(m_draft.id);
}

void ConnectionWizard::updateButtons()
{
    QStringList titles;
    const QList<WizardPage *> all = steps();
    for (const WizardPage *page : all)
        titles << page->stepTitle();
    WizardPage *here = currentPage();
    const qsizetype index = all.indexOf(here);
    m_panel->setSteps(titles, static_cast<int>(std::max<qsizetype>(0, index)));
    m_panel->setFixedWidth(m_panel->sizeHint().width());
    m_back->setEnabled(index > 0);
    m_next->setText(here->nextText());
    m_next->setProperty("kind", here->nextIsMain() ? u"primary"_s : QString());
    restyle(m_next);
    m_next->setEnabled(here->isComplete());
}

void ConnectionWizard::retranslate()
{
    setWindowTitle(m_draft.existing    ? tr("Log in again - %1").arg(m_draft.existing->name)
                       : m_draft.trial ? tr("Trial space")
                                       : tr("New connection"));
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("&Back"));
    updateButtons();
}

} // namespace tsunagi::ui

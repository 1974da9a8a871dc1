// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/login_page.h"

#include "auth/oauth/authorization_flow.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/vault/vault_offer.h"
#include "ui/widgets/browser_wait.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_list.h"
#include "ui/widgets/shield_line.h"
#include "ui/workspace.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

LoginPage::LoginPage(Draft *draft, DraftRun *run, Workspace *workspace, QWidget *parent)
    : WizardPage(draft, parent)
    , m_run(run)
    , m_progress(new ProgressList(4, page()))
    , m_details(new QPushButton(page()))
    , m_address(makeParagraph("secondary", page()))
    , m_trialNote(makeParagraph("body", page()))
    , m_offer(new VaultOffer(workspace->vaultDoor(), page()))
    , m_wait(new BrowserWait(page()))
{
    setObjectName(u"loginPage"_s);
    m_details->setObjectName(u"loginDetailsButton"_s);
    m_details->setProperty("kind", u"disclosure"_s);
    m_details->setIconSize({ 28, 16 });
    m_details->setCheckable(true);
    m_details->setAutoDefault(false);
    auto *card = new QFrame(page());
    card->setProperty("card", true);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(space::l, space::l, space::l, space::s);
    cardLayout->setSpacing(space::xs);
    cardLayout->addWidget(m_progress);
    cardLayout->addWidget(m_details, 0, Qt::AlignLeft);
    cardLayout->addWidget(m_address);
    body()->addWidget(card);
    body()->addWidget(message());
    body()->addWidget(m_offer);
    body()->addWidget(m_trialNote);
    body()->addWidget(m_wait);
    body()->addStretch();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ScopeOfGrant, page()));

    connect(m_details, &QPushButton::toggled, this, &LoginPage::showAddress);
    connect(m_wait, &BrowserWait::changed, this, &LoginPage::waitChanged);
    connect(m_wait, &BrowserWait::refused, this, &LoginPage::endRefused);
    connect(m_run, &DraftRun::loginStarted, this, &LoginPage::loginStarted);
    connect(m_run, &DraftRun::tokenRequested, this, &LoginPage::tokenRequested);
    connect(m_run, &DraftRun::loginFinished, this, &LoginPage::loginFinished);
    connect(m_run, &DraftRun::finished, this, &LoginPage::ended);
    connect(message(), &MessageBar::actionWanted, this, [this] { begin(OtherUser::Taken); });
    connect(m_offer, &VaultOffer::accepted, this, [this] {
        this->draft().inVault = true;
        begin();
    });
    showAddress(false);
    retranslate();
}

void LoginPage::enter()
{
    m_isActive = true;
    retranslate();
    begin();
}

void LoginPage::leave()
{
    m_isActive = false;
    m_wait->end();
    m_run->stop();
    message()->clear();
    m_offer->hide();
    setBusy(false);
}

void LoginPage::begin(OtherUser otherUser)
{
    m_failed = false;
    message()->clear();
    message()->setAction({});
    m_offer->hide();
    m_wait->clear();
    m_progress->setCurrent(OpeningBrowser);
    // What an earlier attempt of this draft was granted may belong to another application. (Taking another user goes on
    // with it.)
    if (!draft().existing && otherUser == OtherUser::Refused)
        removeFolderOf(draft().id);
    setBusy(true);
    m_run->start(draft(), otherUser);
}

void LoginPage::loginStarted(auth::AuthorizationFlow *flow)
{
    if (!m_isActive)
        return;
    m_progress->setCurrent(Waiting);
    m_wait->follow(flow, draft().callbackUrl);
    connect(flow, &auth::AuthorizationFlow::callbackReceived, this, &LoginPage::tokenRequested);
    retranslate(); // whether the answer can come by itself is known now
}

void LoginPage::tokenRequested()
{
    if (!m_isActive)
        return;
    m_wait->end();
    m_progress->setCurrent(GettingToken);
    Q_EMIT changed();
}

void LoginPage::loginFinished()
{
    if (m_isActive && m_progress->current() == GettingToken)
        m_progress->setCurrent(Testing);
}

void LoginPage::waitChanged()
{
    if (!m_isActive)
        return;
    retranslate();
    Q_EMIT changed();
}

void LoginPage::endRefused(const auth::Error &refusal)
{
    m_run->stop();
    ended(auth::fail(refusal));
}

void LoginPage::ended(const auth::Result<backlog::ConnectionTest> &test)
{
    if (!m_isActive)
        return;
    m_wait->end();
    setBusy(false);
    if (test) {
        draft().test = *test;
        m_progress->setCurrent(Testing + 1);
        Q_EMIT done();
        return;
    }
    m_failed = true;
    m_progress->setCurrent(m_progress->current(), true);
    message()->setAction(test.error().reason == auth::Reason::OtherUser ? tr("Go on as this user") : QString());
    message()->showError(test.error());
    if (!draft().existing || draft().inVault)
        m_offer->offerFor(test.error());
    Q_EMIT changed();
}

bool LoginPage::isComplete() const { return m_failed || m_wait->isWaiting(); }

QString LoginPage::nextText() const { return m_failed ? tr("&Try again") : tr("&Open the browser again"); }

void LoginPage::next()
{
    if (m_failed)
        begin();
    else
        m_wait->openBrowserAgain();
}

void LoginPage::showAddress(bool shown)
{
    m_address->setVisible(shown);
    m_details->setIcon(icon(shown ? u"chevron-down"_s : u"chevron-right"_s));
}

QString LoginPage::stepTitle() const { return tr("Log in and allow"); }

void LoginPage::retranslate()
{
    setTitle(tr("Log in to Backlog in the browser"), tr("Once you have allowed it, this page goes on by itself."));
    m_progress->setTexts({ m_wait->browserFailed() ? tr("The browser could not be opened") : tr("Browser opened"),
                           tr("Waiting for the browser's answer"), tr("Getting the token"),
                           tr("Testing the connection") });
    m_details->setText(tr("Details"));
    m_address->setText(m_wait->isListening()
                           ? tr("The answer is awaited at %1, on this computer only.").arg(draft().callbackUrl)
                           : tr("%1 is not an address of this computer: paste the URL of the last page below.")
                                 .arg(draft().callbackUrl));
    m_trialNote->setVisible(draft().trial.has_value());
    if (draft().trial)
        m_trialNote->setText(tr("To log in to the trial space: user ID “%1”, password “%2”.")
                                 .arg(draft().trial->userId, draft().trial->password));
    if (m_failed && !message()->actionButton()->text().isEmpty())
        message()->setAction(tr("Go on as this user"));
    if (m_wait->isWaiting())
        m_progress->setNote(m_wait->remainingWords());
}

} // namespace tsunagi::ui

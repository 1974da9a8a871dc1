// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/login_page.h"

#include "auth/oauth/authorization_flow.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/confirm_bar.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shield_line.h"
#include "ui/wizard/progress_list.h"
#include "ui/workspace.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

LoginPage::LoginPage(Draft *draft, DraftRun *run, QWidget *parent)
    : WizardPage(draft, parent)
    , m_run(run)
    , m_progress(new ProgressList(4, page()))
    , m_details(new QPushButton(page()))
    , m_address(makeParagraph("secondary", page()))
    , m_trialNote(makeParagraph("body", page()))
    , m_waiting(new QWidget(page()))
    , m_refusal(new ConfirmBar(page()))
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
    body()->addWidget(m_refusal);
    body()->addWidget(m_trialNote);
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->setSpacing(space::s);
    setUpUrl();
    setUpPaste();
    body()->addWidget(m_waiting);
    body()->addStretch();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ScopeOfGrant, page()));

    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &LoginPage::tick);
    connect(m_details, &QPushButton::toggled, this, &LoginPage::showAddress);
    connect(m_run, &DraftRun::loginStarted, this, &LoginPage::loginStarted);
    connect(m_run, &DraftRun::tokenRequested, this, &LoginPage::tokenRequested);
    connect(m_run, &DraftRun::loginFinished, this, &LoginPage::tick);
    connect(m_run, &DraftRun::finished, this, &LoginPage::ended);
    connect(message(), &MessageBar::actionWanted, this, [this] { begin(OtherUser::Taken); });
    connect(m_refusal, &ConfirmBar::confirmed, this, &LoginPage::endRefused);
    showAddress(false);
    retranslate();
}

void LoginPage::setUpUrl()
{
    m_urlLabel = makeParagraph("body", m_waiting);
    m_url = new QPlainTextEdit(m_waiting);
    m_url->setObjectName(u"authorizationUrlText"_s);
    m_url->setReadOnly(true);
    m_url->setTabChangesFocus(true);
    m_url->setFont(theme().monospaceFont());
    m_url->setWordWrapMode(QTextOption::WrapAnywhere);
    m_url->setFixedHeight(QFontMetrics(m_url->font()).lineSpacing() * 5 + 2 * space::m);
    m_copyUrl = new CopyButton("copyUrlButton", m_waiting);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_url, 1);
    line->addWidget(m_copyUrl, 0, Qt::AlignTop);
    auto *layout = static_cast<QVBoxLayout *>(m_waiting->layout());
    layout->addWidget(m_urlLabel);
    layout->addLayout(line);
}

void LoginPage::setUpPaste()
{
    m_pasteLabel = makeParagraph("body", m_waiting);
    m_paste = new PasteEdit("pasteEdit", m_waiting);
    m_pasteButton = makeButton("pasteButton", m_waiting);
    m_pasteHint = makeParagraph("secondary", m_waiting);
    m_pasteMessage = new MessageBar(m_waiting);
    m_pasteMessage->setObjectName(u"pasteMessageBar"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_paste, 1);
    line->addWidget(m_pasteButton);
    auto *layout = static_cast<QVBoxLayout *>(m_waiting->layout());
    layout->addSpacing(space::xs);
    layout->addWidget(m_pasteLabel);
    layout->addLayout(line);
    layout->addWidget(m_pasteHint);
    layout->addWidget(m_pasteMessage);
    connect(m_pasteButton, &QPushButton::clicked, this, &LoginPage::offerPaste);
    connect(m_paste, &QLineEdit::returnPressed, this, &LoginPage::offerPaste);
    connect(m_paste, &QLineEdit::textChanged, m_pasteMessage, &MessageBar::clear);
    connect(m_paste, &QLineEdit::textChanged, this, &LoginPage::retranslate);
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
    m_second.stop();
    m_run->stop();
    message()->clear();
    m_refusal->hide();
    setBusy(false);
}

void LoginPage::begin(OtherUser otherUser)
{
    m_failed = false;
    m_browserFailed = false;
    message()->clear();
    message()->setAction({});
    m_pasteMessage->clear();
    m_refusal->hide();
    m_paste->clear();
    m_url->clear();
    m_flow = nullptr;
    m_waiting->setEnabled(false);
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
    m_flow = flow;
    connect(flow, &auth::AuthorizationFlow::browserWanted, this, &LoginPage::openBrowser);
    connect(flow, &auth::AuthorizationFlow::refusalReported, this, &LoginPage::showRefusal);
    connect(flow, &auth::AuthorizationFlow::callbackReceived, this, &LoginPage::tokenRequested);
    const QString url = QString::fromUtf8(flow->authorizationUrl().toEncoded());
    m_url->setPlainText(url);
    m_copyUrl->setCopiedText(url);
    retranslate(); // whether the answer can come by itself is known now
    m_waiting->setEnabled(true);
    m_deadline = QDeadlineTimer(std::chrono::seconds(auth::AuthorizationFlow::waitSeconds));
    m_progress->setCurrent(Waiting);
    m_second.start();
    tick();
    m_paste->setFocus();
    Q_EMIT changed();
}

/// openUrl() tells little: false says that nothing was opened, true says nothing. The URL stands below in either case.
void LoginPage::openBrowser(const QUrl &url)
{
    if (!QDesktopServices::openUrl(url)) {
        m_browserFailed = true;
        retranslate();
    }
}

void LoginPage::tokenRequested()
{
    if (!m_isActive)
        return;
    m_second.stop();
    m_waiting->setEnabled(false);
    m_refusal->hide();
    m_progress->setCurrent(GettingToken);
    Q_EMIT changed();
}

void LoginPage::tick()
{
    if (!m_isActive)
        return;
    if (!isWaiting()) {
        m_second.stop();
        if (m_progress->current() == GettingToken)
            m_progress->setCurrent(Testing);
        return;
    }
    showWait();
}

void LoginPage::showWait()
{
    const int seconds = static_cast<int>((m_deadline.remainingTime() + 999) / 1000);
    m_progress->setNote(seconds >= 60 ? tr("waits %1 min %2 s more").arg(seconds / 60).arg(seconds % 60)
                                      : tr("waits %1 s more").arg(seconds));
}

bool LoginPage::isWaiting() const { return m_flow && m_progress->current() == Waiting && !m_failed; }

void LoginPage::offerPaste()
{
    if (m_paste->text().isEmpty())
        m_paste->setText(pastedText());
    if (!isWaiting() || m_paste->text().isEmpty())
        return;
    const auto taken = m_flow->offerPaste(m_paste->text());
    if (taken)
        tokenRequested(); // the first that comes counts: from here on a second can't
    else if (taken.error().reason != auth::Reason::LoginCancelled) // the browser was faster
        m_pasteMessage->showError(taken.error());
}

/// Anybody's page can send that to the loopback: it is told, and the wait goes on. The focus stays where it is.
void LoginPage::showRefusal(const QString &errorCode)
{
    if (!m_isActive || !isWaiting())
        return;
    m_refusalCode = errorCode;
    retranslate();
    m_refusal->show();
}

void LoginPage::endRefused()
{
    if (!isWaiting())
        return;
    m_run->stop();
    auth::Error refusal;
    refusal.reason = auth::Reason::AuthorizationDenied;
    refusal.detail = m_refusalCode;
    ended(auth::fail(refusal));
}

void LoginPage::ended(const auth::Result<backlog::ConnectionTest> &test)
{
    if (!m_isActive)
        return;
    m_second.stop();
    m_waiting->setEnabled(false);
    m_refusal->hide();
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
    Q_EMIT changed();
}

bool LoginPage::isComplete() const { return m_failed || isWaiting(); }

QString LoginPage::nextText() const { return m_failed ? tr("&Try again") : tr("&Open the browser again"); }

void LoginPage::next()
{
    if (m_failed)
        begin();
    else if (isWaiting())
        openBrowser(m_flow->authorizationUrl());
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
    m_progress->setTexts({ m_browserFailed ? tr("The browser could not be opened") : tr("Browser opened"),
                           tr("Waiting for the browser's answer"), tr("Getting the token"),
                           tr("Testing the connection") });
    m_details->setText(tr("Details"));
    const bool listens = !m_flow || m_flow->isListening();
    m_address->setText(listens ? tr("The answer is awaited at %1, on this computer only.").arg(draft().callbackUrl)
                               : tr("%1 is not an address of this computer: paste the URL of the last page below.")
                                     .arg(draft().callbackUrl));
    m_trialNote->setVisible(draft().trial.has_value());
    if (draft().trial)
        m_trialNote->setText(tr("To log in to the trial space: user ID “%1”, password “%2”.")
                                 .arg(draft().trial->userId, draft().trial->password));
    m_urlLabel->setText(m_browserFailed ? tr("No browser could be opened. Copy this URL and open it in a browser.")
                                        : tr("If the browser does not open, copy this URL and open it."));
    m_url->setAccessibleName(tr("URL to open in the browser"));
    m_copyUrl->setLabel(tr("Copy"));
    m_pasteLabel->setText(
        tr("If you have allowed it on another computer, paste the URL of the page that was shown last."));
    m_paste->setAccessibleName(tr("Callback URL or authorization code"));
    m_paste->setPlaceholderText(u"%1/?code=…"_s.arg(draft().callbackUrl));
    m_pasteButton->setText(m_paste->text().isEmpty() ? tr("Paste") : tr("Use this"));
    m_pasteHint->setText(
        tr("The authorization code (verifier) alone will do. It is not the code of two-factor authentication."));
    m_refusal->setTexts(
        tr("The browser reports a refusal (%1). End this attempt?").arg(m_refusalCode),
        tr("It came without the sign of this attempt, so any page may have sent it. If you have not refused "
           "it yourself, go on waiting."),
        tr("End the attempt"), tr("Go on waiting"));
    if (m_failed && !message()->actionButton()->text().isEmpty())
        message()->setAction(tr("Go on as this user"));
    if (m_isActive && isWaiting())
        showWait();
}

} // namespace tsunagi::ui

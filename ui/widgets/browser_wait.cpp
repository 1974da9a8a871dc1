// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/browser_wait.h"

#include "auth/oauth/authorization_flow.h"
#include "ui/theme.h"
#include "ui/widgets/callback_paste.h"
#include "ui/widgets/confirm_bar.h"
#include "ui/widgets/copy_box.h"

#include <QDesktopServices>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

BrowserWait::BrowserWait(QWidget *parent)
    : Translated(parent)
    , m_url(new CopyBox("authorizationUrlText", "copyUrlButton", 5, this))
    , m_paste(new CallbackPaste(this))
    , m_refusal(new ConfirmBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_refusal);
    layout->addWidget(m_url);
    layout->addWidget(m_paste);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &BrowserWait::changed);
    connect(m_paste, &CallbackPaste::offered, this, &BrowserWait::offer);
    connect(m_refusal, &ConfirmBar::confirmed, this, &BrowserWait::endRefused);
    setEnabled(false);
    retranslate();
}

void BrowserWait::follow(auth::AuthorizationFlow *flow, const QString &callbackUrl)
{
    clear();
    m_flow = flow;
    connect(flow, &auth::AuthorizationFlow::browserWanted, this, &BrowserWait::openBrowser);
    connect(flow, &auth::AuthorizationFlow::refusalReported, this, &BrowserWait::askAboutRefusal);
    connect(flow, &auth::AuthorizationFlow::callbackReceived, this, &BrowserWait::end);
    m_url->setText(QString::fromUtf8(flow->authorizationUrl().toEncoded()));
    m_paste->setCallbackUrl(callbackUrl);
    m_deadline = QDeadlineTimer(std::chrono::seconds(auth::AuthorizationFlow::waitSeconds));
    m_isWaiting = true;
    m_second.start();
    setEnabled(true);
    m_paste->setFocus();
    Q_EMIT changed();
}

void BrowserWait::end()
{
    m_isWaiting = false;
    m_second.stop();
    m_refusal->hide();
    setEnabled(false);
    Q_EMIT changed();
}

void BrowserWait::clear()
{
    if (m_flow)
        m_flow->disconnect(this);
    m_flow = nullptr;
    m_browserFailed = false;
    m_url->setText({});
    m_paste->clear();
    end();
    retranslate();
}

bool BrowserWait::isWaiting() const { return m_flow && m_isWaiting; }

bool BrowserWait::isListening() const { return !m_flow || m_flow->isListening(); }

void BrowserWait::openBrowserAgain()
{
    if (isWaiting())
        openBrowser(m_flow->authorizationUrl());
}

/// openUrl() tells little: false says that nothing was opened, true says nothing. The URL stands here in either case.
void BrowserWait::openBrowser(const QUrl &url)
{
    if (QDesktopServices::openUrl(url))
        return;
    m_browserFailed = true;
    retranslate();
    Q_EMIT changed();
}

void BrowserWait::offer(const QString &pasted)
{
    if (!isWaiting())
        return;
    const auto taken = m_flow->offerPaste(pasted);
    if (taken)
        end(); // the first that comes counts: from here on a second can't
    else if (taken.error().reason != auth::Reason::LoginCancelled) // the browser was faster
        m_paste->showError(taken.error());
}

/// Anybody's page can send that to the loopback: it is told, and the wait goes on. The focus stays where it is.
void BrowserWait::askAboutRefusal(const QString &errorCode)
{
    if (!isWaiting())
        return;
    m_refusalCode = errorCode;
    retranslate();
    m_refusal->show();
}

void BrowserWait::endRefused()
{
    if (!isWaiting())
        return;
    auth::Error refusal;
    refusal.reason = auth::Reason::AuthorizationDenied;
    refusal.detail = m_refusalCode;
    Q_EMIT refused(refusal);
}

QString BrowserWait::remainingWords() const
{
    if (!isWaiting())
        return {};
    const int seconds = static_cast<int>((m_deadline.remainingTime() + 999) / 1000);
    return seconds >= 60 ? tr("waits %1 min %2 s more").arg(seconds / 60).arg(seconds % 60)
                         : tr("waits %1 s more").arg(seconds);
}

void BrowserWait::retranslate()
{
    m_url->setLabels(m_browserFailed ? tr("No browser could be opened. Copy this URL and open it in a browser.")
                                     : tr("If the browser does not open, copy this URL and open it."),
                     tr("URL to open in the browser"));
    m_paste->setLabel(tr("If you have allowed it on another computer, paste the URL of the page that was shown last."));
    m_refusal->setTexts(
        tr("The browser reports a refusal (%1). End this attempt?").arg(m_refusalCode),
        tr("It came without the sign of this attempt, so any page may have sent it. If you have not refused "
           "it yourself, go on waiting."),
        tr("End the attempt"), tr("Go on waiting"));
}

} // namespace tsunagi::ui

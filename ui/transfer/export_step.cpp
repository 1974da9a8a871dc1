// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/export_step.h"

#include "auth/oauth/authorization_flow.h"
#include "ui/theme.h"
#include "ui/widgets/browser_wait.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_list.h"
#include "ui/widgets/shield_line.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ExportStep::ExportStep(ConnectionSession *session, ExportOrder *order, QWidget *parent)
    : StepPage(parent)
    , m_order(order)
    , m_run(new ExportRun(session, this))
{
    setObjectName(u"exportStep"_s);
    auto *card = new Card(page());
    m_three = new ProgressList(3, card);
    m_two = new ProgressList(2, card);
    m_wait = new BrowserWait(page());
    card->body()->addWidget(m_three);
    card->body()->addWidget(m_two);
    body()->addWidget(card);
    body()->addWidget(message());
    body()->addWidget(m_wait);
    body()->addStretch();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ScopeOfGrant, page()));
    connect(m_run, &ExportRun::entered, this, &ExportStep::entered);
    connect(m_run, &ExportRun::loginStarted, this, &ExportStep::loginStarted);
    connect(m_run, &ExportRun::loginFinished, m_wait, &BrowserWait::end);
    connect(m_run, &ExportRun::finished, this, &ExportStep::ended);
    connect(m_wait, &BrowserWait::changed, this, [this] {
        m_three->setNote(m_wait->remainingWords());
        Q_EMIT changed();
    });
    connect(m_wait, &BrowserWait::refused, this, [this](const auth::Error &refusal) {
        m_run->stop();
        ended(auth::fail(refusal), false);
    });
    retranslate();
}

ExportStep::~ExportStep() { m_run->stop(); }

void ExportStep::enter()
{
    m_isActive = true;
    retranslate();
    begin();
}

void ExportStep::leave()
{
    m_isActive = false;
    m_run->stop();
    m_wait->clear();
    message()->clear();
    setBusy(false);
}

void ExportStep::begin()
{
    m_failed = false;
    message()->clear();
    m_wait->clear();
    m_wait->setVisible(false);
    m_three->setVisible(isOwn());
    m_two->setVisible(!isOwn());
    setBusy(true);
    m_run->start(*m_order);
}

void ExportStep::entered(ExportRun::Part part)
{
    const bool isWriting = part == ExportRun::Part::Writing;
    m_three->setCurrent(static_cast<int>(part));
    m_two->setCurrent(isWriting ? 1 : 0);
}

void ExportStep::loginStarted(auth::AuthorizationFlow *flow, const QString &callbackUrl)
{
    if (!m_isActive)
        return;
    m_wait->setVisible(true);
    m_wait->follow(flow, callbackUrl);
}

void ExportStep::ended(const auth::Result<void> &result, bool isSameGrant)
{
    m_wait->end();
    setBusy(false);
    if (!m_isActive)
        return;
    if (result) {
        m_order->isSameGrant = isSameGrant;
        m_order->passphrase = auth::Secret();
        Q_EMIT done();
        return;
    }
    m_failed = true;
    m_three->setCurrent(m_three->current(), true);
    m_two->setCurrent(m_two->current(), true);
    message()->showError(result.error());
    Q_EMIT changed();
}

bool ExportStep::isComplete() const { return m_failed || m_wait->isWaiting(); }

QString ExportStep::nextText() const
{
    if (m_failed)
        return tr("&Try again");
    return isOwn() ? tr("&Open the browser again") : tr("&Next");
}

void ExportStep::next()
{
    if (m_failed)
        begin();
    else
        m_wait->openBrowserAgain();
}

QString ExportStep::stepTitle() const { return isOwn() ? tr("Log in and allow") : tr("Save the file"); }

void ExportStep::retranslate()
{
    if (isOwn())
        setTitle(tr("Allow it for the server, in the browser"),
                 tr("Log in as the person whose data the server is to read. Once you have allowed it, this page goes "
                    "on by itself."));
    else
        setTitle(tr("The file is being made"), tr("First it is tried whether the permission works."));
    m_three->setTexts({ tr("Testing the connection"), tr("Waiting for the browser's answer"), tr("Writing the file") });
    m_two->setTexts({ tr("Testing the connection"), tr("Writing the file") });
}

} // namespace tsunagi::ui

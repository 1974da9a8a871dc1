// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedure_page.h"

#include "auth/oauth/authorization_flow.h"
#include "ui/procedures/procedure_form.h"
#include "ui/procedures/procedure_outputs.h"
#include "ui/theme.h"
#include "ui/widgets/browser_wait.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_list.h"

#include <QCoreApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ProcedurePage::ProcedurePage(const auth::ProcedureInfo &procedure, ConnectionSession *session, QWidget *parent)
    : TitledPage(parent)
    , m_procedure(procedure)
    , m_run(new ProcedureRun(session, this))
    , m_form(new ProcedureForm(procedure, session->connection(), page()))
    , m_outputs(new ProcedureOutputs(procedure, page()))
{
    setObjectName(QLatin1StringView(procedure.name) + "Page"_L1);
    body()->addWidget(m_form);
    setUpRun();
    body()->addWidget(message());
    setUpBrowser();
    body()->addWidget(m_outputs);
    body()->addStretch();
    connect(m_form, &ProcedureForm::submitted, this, &ProcedurePage::start);
    connect(m_run, &ProcedureRun::loginStarted, this, &ProcedurePage::follow);
    connect(m_run, &ProcedureRun::warned, this,
            [this](const auth::Error &warning) { message()->showError(warning, MessageBar::Kind::Warning); });
    connect(m_run, &ProcedureRun::finished, this, &ProcedurePage::showResult);
    retranslate();
    showState();
}

void ProcedurePage::setUpRun()
{
    m_start = makePrimaryButton("runButton", page());
    m_cancel = makeButton("cancelRunButton", page());
    m_state = makeParagraph("secondary", page());
    m_state->setObjectName(u"runStateLabel"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_start);
    line->addWidget(m_cancel);
    line->addWidget(m_state, 1);
    body()->addLayout(line);
    connect(m_start, &QPushButton::clicked, this, &ProcedurePage::start);
    connect(m_cancel, &QPushButton::clicked, this, &ProcedurePage::stop);
}

void ProcedurePage::setUpBrowser()
{
    m_browser = new QWidget(page());
    auto *card = new QFrame(m_browser);
    card->setProperty("card", true);
    m_progress = new ProgressList(3, card);
    m_openAgain = makeButton("openBrowserButton", card);
    m_openAgain->setIcon(icon(u"external"_s));
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(space::l, space::l, space::l, space::l);
    cardLayout->setSpacing(space::m);
    cardLayout->addWidget(m_progress);
    cardLayout->addWidget(m_openAgain, 0, Qt::AlignLeft);
    m_wait = new BrowserWait(m_browser);
    auto *layout = new QVBoxLayout(m_browser);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(card);
    layout->addWidget(m_wait);
    body()->addWidget(m_browser);
    m_browser->hide();
    connect(m_openAgain, &QPushButton::clicked, m_wait, &BrowserWait::openBrowserAgain);
    connect(m_wait, &BrowserWait::changed, this, &ProcedurePage::waitChanged);
    connect(m_wait, &BrowserWait::refused, this, &ProcedurePage::stop);
}

void ProcedurePage::start()
{
    if (m_run->isRunning())
        return;
    message()->clear();
    m_outputs->clear();
    m_run->start(m_procedure, m_form->inputs());
    showState();
}

void ProcedurePage::stop()
{
    m_run->stop();
    showState();
}

void ProcedurePage::follow(auth::AuthorizationFlow *flow, const QString &callbackUrl)
{
    m_progress->setCurrent(Waiting);
    m_form->hide(); // for the room: nothing of it can be changed now
    m_browser->show();
    m_wait->follow(flow, callbackUrl);
    connect(flow, &auth::AuthorizationFlow::callbackReceived, this, [this] { m_progress->setCurrent(GettingToken); });
}

void ProcedurePage::waitChanged()
{
    m_openAgain->setEnabled(m_wait->isWaiting());
    retranslate();
}

void ProcedurePage::showResult(const ProcedureResult &result)
{
    m_browser->hide();
    m_form->show();
    m_wait->clear();
    if (result) {
        m_outputs->showOutcome(**result);
        QMetaObject::invokeMethod(this, [this] { ensureWidgetVisible(m_outputs); }, Qt::QueuedConnection);
    } else {
        const bool byPerson =
            result.error().reason == auth::Reason::Interrupted || result.error().reason == auth::Reason::LoginCancelled;
        message()->showError(result.error(), byPerson ? MessageBar::Kind::Warning : MessageBar::Kind::Bad);
    }
    showState();
    m_start->setFocus();
    Q_EMIT ended(result.has_value());
}

void ProcedurePage::showState()
{
    m_form->setEnabled(!m_run->isRunning());
    m_start->setEnabled(!m_run->isRunning());
    m_cancel->setVisible(m_run->isRunning());
    m_cancel->setEnabled(!m_run->isStopping());
    if (m_run->isStopping())
        m_state->setText(tr("Cancelling. If the request is on its way already, its answer is awaited (20 seconds at "
                            "most): what it spends works only once."));
    else if (m_run->isRunning())
        m_state->setText(tr("Running…"));
    else
        m_state->clear();
}

void ProcedurePage::retranslate()
{
    setTitle(QString::fromLatin1(m_procedure.name), QCoreApplication::translate("Procedure", m_procedure.description));
    m_start->setText(tr("&Run"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setTexts({ m_wait->browserFailed() ? tr("The browser could not be opened") : tr("Browser opened"),
                           tr("Waiting for the browser's answer"), tr("Getting the token") });
    if (m_wait->isWaiting())
        m_progress->setNote(m_wait->remainingWords());
    m_openAgain->setText(tr("&Open the browser again"));
    showState();
}

} // namespace tsunagi::ui

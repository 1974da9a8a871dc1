// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/fleet_run_step.h"

#include "auth/oauth/authorization_flow.h"
#include "ui/theme.h"
#include "ui/transfer/fleet_model.h"
#include "ui/widgets/browser_wait.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_table.h"

#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int rowsShown = 6; ///< at the least
} // namespace

using auth::HostState;

FleetRunStep::FleetRunStep(ConnectionSession *session, const FleetOrder *order, QWidget *parent)
    : StepPage(parent)
    , m_session(session)
    , m_order(order)
    , m_model(new FleetModel(this))
    , m_summary(makeParagraph("strong", page()))
    , m_table(makePlainTable("fleetTable", page()))
    , m_openAgain(makeButton("openBrowserButton", page()))
    , m_wait(new BrowserWait(page()))
{
    setObjectName(u"fleetRunStep"_s);
    m_summary->setObjectName(u"fleetSummaryLabel"_s);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(FleetModel::Host, 220);
    m_table->setMinimumHeight((rowsShown + 1) * theme().rowHeight() + space::s);
    m_openAgain->setIcon(icon(u"external"_s));
    body()->addWidget(m_summary);
    body()->addWidget(message());
    body()->addWidget(m_table, 1);
    body()->addWidget(m_openAgain, 0, Qt::AlignLeft);
    body()->addWidget(m_wait);
    connect(m_openAgain, &QPushButton::clicked, m_wait, &BrowserWait::openBrowserAgain);
    connect(m_wait, &BrowserWait::changed, this, [this] {
        m_openAgain->setEnabled(m_wait->isWaiting());
        m_summary->setText(summary());
    });
    connect(m_wait, &BrowserWait::refused, this, [this](const auth::Error &refusal) {
        m_stop.request_stop();
        message()->showError(refusal);
    });
    retranslate();
}

FleetRunStep::~FleetRunStep() { m_stop.request_stop(); }

void FleetRunStep::enter()
{
    m_model->setHosts(m_order->hosts);
    m_openAgain->show();
    m_wait->show();
    begin();
}

/// What is under way is finished; its end is nobody's to see any more.
void FleetRunStep::leave()
{
    m_stop.request_stop();
    m_run.reset();
    m_wait->clear();
    message()->clear();
    setBusy(false);
}

void FleetRunStep::begin()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    message()->clear();
    enterPhase(Phase::Running);
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(exportSource(m_session, stop), this,
                   [this, stop](const auth::Result<auth::Shared<const ExportSource>> &source) {
                       if (source && !stop.stop_requested())
                           start(**source);
                       else if (m_stop.get_token() == stop)
                           ended(auth::fail(source ? auth::Error{ .reason = auth::Reason::Interrupted,
                                                                  .subject = {},
                                                                  .detail = {},
                                                                  .suggestion = {} }
                                                   : source.error()));
                   });
}

void FleetRunStep::start(const ExportSource &source)
{
    auth::FleetPlan plan{ m_order->hosts, m_order->folder, {}, m_order->withoutClientSecret };
    auth::FleetSource from;
    from.properties = source.opened.properties;
    from.surroundings = source.opened.surroundings;
    from.application = source.application;
    from.stored = source.stored;
    from.user = source.user;
    m_callbackUrl = source.application->callbackUrl;
    m_run = std::make_unique<auth::FleetRun>(std::move(plan), std::move(from));
    connect(m_run.get(), &auth::FleetRun::hostChanged, this, &FleetRunStep::take);
    connect(m_run.get(), &auth::FleetRun::loginStarted, this, &FleetRunStep::follow);
    connect(m_run.get(), &auth::FleetRun::loginFinished, m_wait, &BrowserWait::end);
    connect(m_run.get(), &auth::FleetRun::warned, this,
            [this](const auth::Error &warning) { message()->showError(warning, MessageBar::Kind::Warning); });
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(m_run->run(stop), this, [this, stop](const auth::Result<void> &result) {
        if (m_stop.get_token() == stop && m_run)
            ended(result);
    });
}

void FleetRunStep::follow(auth::AuthorizationFlow *flow) { m_wait->follow(flow, m_callbackUrl); }

void FleetRunStep::take(qsizetype index)
{
    const auth::HostReport &report = m_run->reports()[static_cast<std::size_t>(index)];
    m_model->setReport(index, report);
    m_summary->setText(summary());
    if (report.state == HostState::InProgress)
        m_table->scrollTo(m_model->index(static_cast<int>(index), 0));
}

void FleetRunStep::ended(const auth::Result<void> &result)
{
    m_wait->clear();
    if (!result && result.error().reason != auth::Reason::Interrupted)
        message()->showError(result.error());
    if (m_session)
        m_session->note(result ? u"fleet.ok"_s : u"fleet.ended reason=%1"_s.arg(auth::nameOf(result.error().reason)));
    enterPhase(result ? Phase::Done : Phase::Stopped);
}

void FleetRunStep::enterPhase(Phase phase)
{
    m_phase = phase;
    m_openAgain->setVisible(phase != Phase::Done);
    m_wait->setVisible(phase != Phase::Done);
    retranslate();
    setBusy(phase == Phase::Running || phase == Phase::Stopping);
}

void FleetRunStep::next()
{
    switch (m_phase) {
    case Phase::Running:
        enterPhase(Phase::Stopping);
        m_stop.request_stop();
        break;
    case Phase::Stopping:
        break;
    case Phase::Stopped:
        begin();
        break;
    case Phase::Done:
        Q_EMIT done();
        break;
    }
}

QString FleetRunStep::stepTitle() const { return tr("Log in and allow"); }

QString FleetRunStep::nextText() const
{
    switch (m_phase) {
    case Phase::Running:
    case Phase::Stopping:
        return tr("S&top");
    case Phase::Stopped:
        return tr("&Go on");
    case Phase::Done:
        break;
    }
    return tr("&Close");
}

QString FleetRunStep::summary() const
{
    const auto finished = m_model->countOf(HostState::Written) + m_model->countOf(HostState::Skipped);
    const QString counted =
        tr("%1 of %2 servers done").arg(QString::number(finished), QString::number(m_model->rowCount()));
    const QString waits = m_wait->remainingWords();
    return waits.isEmpty() ? counted : tr("%1 - %2").arg(counted, waits);
}

void FleetRunStep::retranslate()
{
    if (m_phase == Phase::Done)
        setTitle(tr("All servers are prepared"),
                 tr("Each has its folder in %1. Carry its OAuthSettings.txt and connection.txt there: only its own key "
                    "opens the file, and the other holds the properties for --connection-file. Then remove the copies "
                    "here.")
                     .arg(m_order->folder));
    else
        setTitle(tr("Allow it for each server, in the browser"),
                 tr("The browser opens once for each server. If you stop, what is done stays, and you can go on at any "
                    "time."));
    m_table->setAccessibleName(tr("Servers"));
    m_openAgain->setText(tr("&Open the browser again"));
    m_model->retranslate();
    m_summary->setText(summary());
}

} // namespace tsunagi::ui

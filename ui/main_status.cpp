// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_status.h"

#include "ui/connections/connection_session.h"
#include "ui/results/results_words.h"
#include "ui/results/table_load.h"
#include "ui/theme.h"
#include "ui/widgets/status_line.h"

#include <QCoreApplication>

namespace tsunagi::ui {
namespace {

void showConnection(StatusLine &line, const ConnectionSession &session)
{
    const auto &test = session.lastTest();
    const bool ready = session.state() == ConnectionSession::State::Ready && test;
    line.setState(colourOf(session.state()),
                  ready ? QCoreApplication::translate("MainStatus", "Connected (%1 ms)").arg(test->elapsedMs)
                        : wordsOf(session.state()));
    line.clearProgress();
}

void showLoad(StatusLine &line, const TableLoad &load)
{
    const Colours &c = theme().colours();
    const bool failed = load.state() == TableLoad::State::Failed;
    line.setState(load.isRunning() ? c.idle : failed ? c.bad : c.good, statusWords(load));
    if (load.isRunning() && load.parentCount() > 0)
        line.setProgress(static_cast<qint64>(load.parentsRead()), static_cast<qint64>(load.parentCount()),
                         progressWords(load));
    else if (load.isRunning())
        line.setProgress(load.rowsRead(), load.expectedRows(), progressWords(load));
    else
        line.clearProgress();
}

} // namespace

void showStatus(StatusLine &line, const ConnectionSession *session, const TableLoad *load, bool trialIsStarting)
{
    if (!session) {
        line.setState({},
                      trialIsStarting ? QCoreApplication::translate("MainStatus", "Starting the trial space…")
                                      : QCoreApplication::translate("MainStatus", "Ready"));
        line.clearProgress();
        line.clearRateLimit();
        return;
    }
    if (load)
        showLoad(line, *load);
    else
        showConnection(line, *session);
    const auto rateClass =
        load ? backlog::rateClassOf(QLatin1StringView(load->table().path)) : backlog::RateClass::Read;
    if (const backlog::RateLimits *limits = session->rateLimits())
        line.setRateLimit(rateClass, limits->of(rateClass));
    else
        line.clearRateLimit();
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_reckoner.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace tsunagi::ui {

ChartReckoner::~ChartReckoner() { m_stop.request_stop(); }

void ChartReckoner::reckon(ChartRequest request)
{
    cancel();
    m_working = true;
    const std::stop_token stop = m_stop.get_token();
    QtConcurrent::run(chartOf, std::move(request), stop).then(this, [this, stop](const std::optional<ChartData> &data) {
        if (stop.stop_requested() || !data)
            return;
        m_working = false;
        Q_EMIT reckoned(*data);
    });
}

void ChartReckoner::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_working = false;
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Reckons a chart's figures on a worker; a newer request stops the one before.
#pragma once

#include "ui/results/chart/chart_data.h"

#include <QObject>

#include <stop_token>

namespace tsunagi::ui {

class ChartReckoner : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~ChartReckoner() override;

    /// reckoned() follows, unless another request or cancel() comes first.
    void reckon(ChartRequest request);
    void cancel();
    [[nodiscard]] bool isWorking() const { return m_working; }

Q_SIGNALS:
    void reckoned(const tsunagi::ui::ChartData &data);

private:
    std::stop_source m_stop;
    bool m_working = false;
};

} // namespace tsunagi::ui

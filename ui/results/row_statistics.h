// SPDX-License-Identifier: GPL-3.0-or-later
// Reckons what there is to say of a column, on a worker; a newer wish stops the one before.
#pragma once

#include "backlog/rows/statistics.h"

#include <QObject>

#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace tsunagi::ui {

struct StatisticsWish {
    const backlog::Table *table = nullptr;
    int column = 0;
    backlog::RowTable rows;
    std::optional<backlog::RowIndex> order; ///< none: all rows, as they came
    std::vector<std::pair<int, int>> chosen; ///< first and last of runs of rows in that order; empty: all of them
};

class RowStatistics : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~RowStatistics() override;

    /// reckoned() follows, unless another wish or cancel() comes first.
    void reckon(StatisticsWish wish);
    void cancel();

Q_SIGNALS:
    void reckoned(const tsunagi::backlog::ColumnStatistics &statistics);

private:
    std::stop_source m_stop;
};

} // namespace tsunagi::ui

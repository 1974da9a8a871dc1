// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts and filters a snapshot of the rows on a worker. A newer wish stops the one before; what comes of a stopped one
// is thrown away.
#pragma once

#include "backlog/rows/order.h"
#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QObject>

#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::ui {

/// How a person wants to see the rows.
struct Arrangement {
    std::vector<backlog::SortKey> sort; ///< by the table's columns, the most important first; none: as they came
    QString filter; ///< as typed: each of its words must occur in one of the columns
    std::vector<qsizetype> filteredColumns;

    [[nodiscard]] bool isNone() const { return sort.empty() && filter.trimmed().isEmpty(); }
    bool operator==(const Arrangement &) const = default;
};

class RowArranger : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~RowArranger() override;

    /// arranged() follows, unless another wish or cancel() comes first.
    void arrange(backlog::RowTable snapshot, Arrangement wish);
    void cancel();
    [[nodiscard]] bool isWorking() const { return m_working; }

Q_SIGNALS:
    /// @p rowsSeen  how many rows the snapshot had
    void arranged(const tsunagi::backlog::RowIndex &order, qsizetype rowsSeen);

private:
    std::stop_source m_stop;
    bool m_working = false;
};

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The servers of a fleet and how far each is: done, in progress, to come, failed.
#pragma once

#include "ui/transfer/fleet_order.h"

#include <QAbstractTableModel>

namespace tsunagi::ui {

class FleetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Host, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setHosts(const std::vector<auth::FleetHost> &hosts);
    void setReport(qsizetype index, const auth::HostReport &report);
    [[nodiscard]] qsizetype countOf(auth::HostState state) const;
    /// After a change of language.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString host;
        auth::HostReport report;
    };
    [[nodiscard]] static QString wordsOf(const auth::HostReport &report);
    [[nodiscard]] static QIcon iconOf(auth::HostState state);

    QList<Row> m_rows;
};

} // namespace tsunagi::ui

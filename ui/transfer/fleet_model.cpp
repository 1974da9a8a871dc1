// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/fleet_model.h"

#include "auth/error_text.h"
#include "ui/icons.h"

#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

using auth::HostState;

void FleetModel::setHosts(const std::vector<auth::FleetHost> &hosts)
{
    beginResetModel();
    m_rows.clear();
    for (const auth::FleetHost &host : hosts)
        m_rows.append({ host.name, {} });
    endResetModel();
}

void FleetModel::setReport(qsizetype index, const auth::HostReport &report)
{
    if (index < 0 || index >= m_rows.size())
        return;
    m_rows[index].report = report;
    const int row = static_cast<int>(index);
    Q_EMIT dataChanged(this->index(row, 0), this->index(row, ColumnCount - 1));
}

qsizetype FleetModel::countOf(HostState state) const
{
    return std::ranges::count_if(m_rows, [state](const Row &row) { return row.report.state == state; });
}

void FleetModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == Host ? row.host : wordsOf(row.report);
    if (role == Qt::DecorationRole && index.column() == Host)
        return iconOf(row.report.state);
    if (role == Qt::ToolTipRole)
        return row.report.path.toHtmlEscaped();
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2").arg(row.host, wordsOf(row.report));
    return {};
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Host ? tr("Server") : tr("State");
}

QString FleetModel::wordsOf(const auth::HostReport &report)
{
    switch (report.state) {
    case HostState::ToCome:
        return tr("to come");
    case HostState::InProgress:
        return tr("in progress");
    case HostState::Written:
        return tr("done");
    case HostState::Skipped:
        if (report.hasOtherKey)
            return tr("done before, for another public key than the list has now");
        return report.isUncompared ? tr("done before; its permission can't be compared (fleet.json does not know it)")
                                   : tr("done before");
    case HostState::Failed:
        return report.error ? tr("failed: %1").arg(auth::messageOf(*report.error)) : tr("failed");
    }
    return {};
}

QIcon FleetModel::iconOf(HostState state)
{
    switch (state) {
    case HostState::Written:
    case HostState::Skipped:
        return icon(u"check"_s, Tint::Accent);
    case HostState::Failed:
        return icon(u"error"_s, Tint::Bad);
    case HostState::InProgress:
        return icon(u"refresh"_s, Tint::Accent);
    case HostState::ToCome:
        break;
    }
    return icon(u"circle"_s, Tint::Secondary);
}

} // namespace tsunagi::ui

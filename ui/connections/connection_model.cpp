// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_model.h"

#include "ui/workspace.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ConnectionModel::ConnectionModel(Workspace *workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
    connect(workspace, &Workspace::sessionsChanged, this, &ConnectionModel::reload);
    reload();
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionSession *session = m_rows.at(index.row());
    const QString &name = session->connection().name;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case Qt::ToolTipRole:
        return session->connection().properties.value(auth::Property::Url).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return session->connection().isTrial ? tr("%1, trial, %2").arg(name, wordsOf(session->state()))
                                             : tr("%1, %2").arg(name, wordsOf(session->state()));
    case IdRole:
        return session->connection().id;
    case StateRole:
        return QVariant::fromValue(session->state());
    case TrialRole:
        return session->connection().isTrial;
    default:
        return {};
    }
}

QModelIndex ConnectionModel::indexOf(const QString &connectionId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row)->connection().id == connectionId)
            return index(row);
    }
    return {};
}

void ConnectionModel::reload()
{
    beginResetModel();
    for (ConnectionSession *session : std::as_const(m_rows))
        session->disconnect(this);
    m_rows = m_workspace->sessions();
    for (const ConnectionSession *session : std::as_const(m_rows))
        connect(session, &ConnectionSession::changed, this, [this, session] { stateChanged(session); });
    endResetModel();
}

void ConnectionModel::stateChanged(const ConnectionSession *session)
{
    const QModelIndex changed = indexOf(session->connection().id);
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed);
}

} // namespace tsunagi::ui

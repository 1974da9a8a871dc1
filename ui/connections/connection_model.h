// SPDX-License-Identifier: GPL-3.0-or-later
// The saved connections as a list: name, state, whether it is the trial's.
#pragma once

#include "ui/connections/connection_session.h"

#include <QAbstractListModel>

namespace tsunagi::ui {

class Workspace;

class ConnectionModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, TrialRole };

    explicit ConnectionModel(Workspace *workspace, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &connectionId) const;

private:
    void reload();
    void stateChanged(const ConnectionSession *session);

    Workspace *m_workspace;
    QList<ConnectionSession *> m_rows;
};

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// 接続プロパティ: every property of the one declaration with its value, its default, and where the value comes from.
// Secrets show as ●●●.
#pragma once

#include "auth/connections.h"

#include <QAbstractTableModel>

namespace tsunagi::ui {

class PropertiesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, DefaultColumn, OriginColumn, DescriptionColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// @param storeName  "GNOME keyring": where secrets come from
    void show(const auth::SavedConnection &connection, const QString &storeName);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString valueOf(const auth::PropertyInfo &info) const;
    [[nodiscard]] QString originOf(const auth::PropertyInfo &info) const;
    [[nodiscard]] QString text(const auth::PropertyInfo &info, int column) const;

    auth::SavedConnection m_connection;
    QString m_storeName;
};

} // namespace tsunagi::ui

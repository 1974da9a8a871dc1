// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/properties_model.h"

#include "ui/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

void PropertiesModel::show(const auth::SavedConnection &connection, const QString &storeName)
{
    beginResetModel();
    m_connection = connection;
    m_storeName = storeName;
    endResetModel();
}

void PropertiesModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int PropertiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(auth::allProperties().size());
}

int PropertiesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString PropertiesModel::valueOf(const auth::PropertyInfo &info) const
{
    if (m_connection.secrets.contains(info.id))
        return auth::maskedSecret.toString();
    return m_connection.properties.value(info.id);
}

QString PropertiesModel::originOf(const auth::PropertyInfo &info) const
{
    if (m_connection.secrets.contains(info.id))
        return m_storeName;
    if (m_connection.properties.contains(info.id))
        return tr("Saved connection");
    return tr("Default");
}

QString PropertiesModel::text(const auth::PropertyInfo &info, int column) const
{
    switch (column) {
    case NameColumn:
        return QLatin1StringView(info.name);
    case ValueColumn:
        return valueOf(info);
    case DefaultColumn:
        return QLatin1StringView(info.defaultValue);
    case OriginColumn:
        return originOf(info);
    case DescriptionColumn:
        return info.description ? QCoreApplication::translate("Property", info.description) : QString();
    default:
        return {};
    }
}

QVariant PropertiesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auth::PropertyInfo &info = auth::allProperties().at(index.row());
    const bool given = m_connection.secrets.contains(info.id) || m_connection.properties.contains(info.id);
    switch (role) {
    case Qt::DisplayRole:
        return text(info, index.column());
    case Qt::ToolTipRole:
        return text(info, index.column()).toHtmlEscaped();
    case Qt::ForegroundRole:
        return index.column() != NameColumn && !given ? QVariant(theme().colours().secondary) : QVariant();
    default:
        return {};
    }
}

QVariant PropertiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Property");
    case ValueColumn:
        return tr("Value");
    case DefaultColumn:
        return tr("Default");
    case OriginColumn:
        return tr("Comes from");
    case DescriptionColumn:
        return tr("Meaning");
    default:
        return {};
    }
}

} // namespace tsunagi::ui

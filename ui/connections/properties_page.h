// SPDX-License-Identifier: GPL-3.0-or-later
// The tab 接続プロパティ: the table of PropertiesModel.
#pragma once

#include "ui/widgets/translated.h"

#include <QWidget>

class QTableView;

namespace tsunagi::ui {

class ConnectionSession;
class PropertiesModel;

class PropertiesPage : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit PropertiesPage(QWidget *parent = nullptr);
    void showSession(const ConnectionSession *session);

protected:
    void retranslate() override;

private:
    PropertiesModel *m_model;
    QTableView *m_table;
};

} // namespace tsunagi::ui

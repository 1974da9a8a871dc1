// SPDX-License-Identifier: GPL-3.0-or-later
// An icon as a part of the page, alone or on a tile; follows the theme.
#pragma once

#include "ui/icons.h"

#include <QWidget>

namespace tsunagi::ui {

class Symbol : public QWidget {
    Q_OBJECT
public:
    enum class Ground { None, Soft };
    Symbol(QString iconName, Tint tint, int size, QWidget *parent = nullptr, Ground ground = Ground::None);
    void setSymbol(const QString &iconName, Tint tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tint m_tint;
    Ground m_ground;
};

} // namespace tsunagi::ui

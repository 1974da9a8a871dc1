// SPDX-License-Identifier: GPL-3.0-or-later
// Tsunagiについて: version, licence, and what it is not.
#pragma once

#include <QDialog>

namespace tsunagi::ui {

class AboutBox : public QDialog {
    Q_OBJECT
public:
    explicit AboutBox(QWidget *parent = nullptr);
};

} // namespace tsunagi::ui

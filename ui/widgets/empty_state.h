// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where there is nothing to show: why, and the way on.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class Wheel;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// @p action  of the button, or empty
    void say(const QString &title, const QString &text, const QString &action = {});
    void setBusy(bool busy);

Q_SIGNALS:
    void actionWanted();

private:
    Wheel *m_wheel;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace tsunagi::ui

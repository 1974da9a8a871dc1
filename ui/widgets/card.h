// SPDX-License-Identifier: GPL-3.0-or-later
// A framed group on the page, with a small title.
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tsunagi::ui {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_title;
    QVBoxLayout *m_body;
};

} // namespace tsunagi::ui

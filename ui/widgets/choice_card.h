// SPDX-License-Identifier: GPL-3.0-or-later
// One of several ways as a card: a radio button with its words, and what belongs to it while it is chosen.
#pragma once

#include <QFrame>

class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace tsunagi::ui {

class ChoiceCard : public QFrame {
    Q_OBJECT
public:
    explicit ChoiceCard(const char *objectName, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    [[nodiscard]] QRadioButton *button() const { return m_button; }
    /// Shown while this is chosen.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] bool isChosen() const;

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void showChoice(bool chosen);
    QRadioButton *m_button;
    QLabel *m_text;
    QWidget *m_contentWidget;
    QVBoxLayout *m_content;
};

} // namespace tsunagi::ui

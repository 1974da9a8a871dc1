// SPDX-License-Identifier: GPL-3.0-or-later
// A question in the page, with the two answers; in place of a modal dialog.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class ConfirmBar : public QFrame {
    Q_OBJECT
public:
    explicit ConfirmBar(QWidget *parent = nullptr);
    /// Set anew by the owner's retranslate().
    void setTexts(const QString &question, const QString &explanation, const QString &yes, const QString &no);
    /// A third thing to do, that answers nothing; an empty label takes it away.
    void setLink(const QString &label);
    void ask();

Q_SIGNALS:
    void confirmed();
    void declined();
    void linkWanted();

private:
    QLabel *m_question;
    QLabel *m_explanation;
    QPushButton *m_yes;
    QPushButton *m_no;
    QPushButton *m_link;
};

} // namespace tsunagi::ui

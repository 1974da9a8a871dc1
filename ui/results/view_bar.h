// SPDX-License-Identifier: GPL-3.0-or-later
// The line that asks for a view's name, or says that a view was deleted and offers to take that back.
#pragma once

#include "ui/widgets/translated.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace tsunagi::ui {

class ViewBar : public Translated<QFrame> {
    Q_OBJECT
public:
    enum class Mode { Hidden, Save, Rename, Deleted };

    explicit ViewBar(QWidget *parent = nullptr);
    /// Save or Rename: nameGiven() follows, or nothing.
    void ask(Mode mode, const QString &proposed);
    void sayTaken();
    void sayDeleted(const QString &name);
    void leave();
    [[nodiscard]] Mode mode() const { return m_mode; }

Q_SIGNALS:
    void nameGiven(const QString &name);
    void undoWanted();

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enter(Mode mode);
    void give();

    Mode m_mode = Mode::Hidden;
    QString m_deleted;
    bool m_isTaken = false;
    QLabel *m_words;
    QLineEdit *m_name;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_undo;
    QToolButton *m_close;
    QLabel *m_mistake;
};

} // namespace tsunagi::ui

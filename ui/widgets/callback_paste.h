// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person puts the page that the browser showed last, or the code (verifier) in it; and what is wrong with that.
// Masked: a code that was refused here may be good for somebody else.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class MessageBar;
class SecretEdit;

class CallbackPaste : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit CallbackPaste(QWidget *parent = nullptr);

    /// Above the field: when to paste what.
    void setLabel(const QString &label);
    /// Shown in the empty field as the beginning of what is pasted.
    void setCallbackUrl(const QString &callbackUrl);
    void showError(const auth::Error &error);
    void clear();

Q_SIGNALS:
    /// By the button or the Return key; never empty. The button pastes first where the field is empty.
    void offered(const QString &text);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();

    QLabel *m_label;
    SecretEdit *m_edit;
    QPushButton *m_button;
    QLabel *m_hint;
    MessageBar *m_message;
};

} // namespace tsunagi::ui

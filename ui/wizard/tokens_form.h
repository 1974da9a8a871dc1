// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that were got elsewhere: access token, refresh token, and how long the access token lives. Says what becomes
// of them.
#pragma once

#include "ui/widgets/translated.h"
#include "ui/wizard/draft.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace tsunagi::ui {

class SecretEdit;

class TokensForm : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit TokensForm(QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const;
    /// With what is known already.
    void fill(const Handed &known);
    /// Without a code. BadPropertyValue where the life is no number of seconds.
    [[nodiscard]] auth::Result<Handed> handed() const;

Q_SIGNALS:
    void changed();

protected:
    void retranslate() override;

private:
    QLabel *m_accessLabel;
    SecretEdit *m_access;
    QLabel *m_refreshLabel;
    SecretEdit *m_refresh;
    QLabel *m_expiresLabel;
    QLineEdit *m_expires;
    QLabel *m_hint;
};

} // namespace tsunagi::ui

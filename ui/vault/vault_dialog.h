// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the passphrase of the vault that stands, when a connection in it is opened first.
#pragma once

#include "auth/secret.h"
#include "ui/widgets/translated.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class SecretEdit;

class VaultDialog : public Translated<QDialog> {
    Q_OBJECT
public:
    enum class Try { First, Again };
    /// @param path  the vault's, shown
    VaultDialog(QString path, Try which, QWidget *parent = nullptr);

    [[nodiscard]] auth::Secret passphrase() const;

protected:
    void retranslate() override;

private:
    void setUpLayout();

    QString m_path;
    Try m_try;
    QLabel *m_words;
    QLabel *m_where;
    QLabel *m_wrong;
    SecretEdit *m_passphrase;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keychain can't be used: 保管庫で保管する, a file that a passphrase protects. It stands under the message
// that says what is wrong with the keychain.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tsunagi::ui {

class SecretEdit;
class Workspace;

class VaultOffer : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit VaultOffer(Workspace *workspace, QWidget *parent = nullptr);

    /// Shows itself where @p error is one that the vault helps against, or the vault's own complaint about a
    /// passphrase; hides otherwise.
    void offerFor(const auth::Error &error);

Q_SIGNALS:
    /// The passphrase was given to the workspace's prompt: the draft goes into the vault from now on.
    void accepted();

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void showNeeded();
    void updateButton();
    void accept();

    Workspace *m_workspace;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_passphraseLabel;
    SecretEdit *m_passphrase;
    QLabel *m_againLabel;
    SecretEdit *m_again;
    QLabel *m_differ;
    QPushButton *m_accept;
};

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keychain can't be used: 保管庫で保管する, a file that a passphrase protects. It stands under the message
// that says what is wrong with the keychain.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QFrame>

#include <stop_token>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tsunagi::ui {

class MessageBar;
class SecretEdit;
class VaultDoor;

class VaultOffer : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit VaultOffer(VaultDoor *door, QWidget *parent = nullptr);

    /// Shows itself where @p error is one that the vault helps against, or that it is closed; hides otherwise.
    void offerFor(const auth::Error &error);

Q_SIGNALS:
    /// The vault is open, or will be made by the next write: the draft goes into it from now on.
    void accepted();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpLayout();
    void showNeeded();
    void updateButton();
    void accept();
    void openVault();
    void tried(const auth::Result<void> &opened);
    void setBusy(bool busy);
    void taken();

    VaultDoor *m_door;
    std::stop_source m_stop; ///< of the passphrase that is tried
    bool m_isBusy = false;
    bool m_isInIt = false; ///< the secrets are in the vault already, and it is closed
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_passphraseLabel;
    SecretEdit *m_passphrase;
    QLabel *m_againLabel;
    SecretEdit *m_again;
    QLabel *m_differ;
    MessageBar *m_failure;
    QPushButton *m_accept;
};

} // namespace tsunagi::ui

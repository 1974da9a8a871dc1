// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the passphrase of the vault that stands, and stays until it opens the vault or a person cancels.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QDialog>

#include <memory>
#include <stop_token>

class QLabel;
class QPushButton;

namespace tsunagi::auth {
class VaultStore;
}

namespace tsunagi::ui {

class MessageBar;
class SecretEdit;

/// Accepted: the vault is open.
class VaultDialog : public Translated<QDialog> {
    Q_OBJECT
public:
    explicit VaultDialog(std::shared_ptr<auth::VaultStore> vault, QWidget *parent = nullptr);
    ~VaultDialog() override;

    void done(int result) override;

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void tryIt();
    void tried(const auth::Result<void> &opened);
    void setBusy(bool busy);
    void updateButton();

    std::shared_ptr<auth::VaultStore> m_vault;
    std::stop_source m_stop;
    bool m_isBusy = false;
    QLabel *m_words;
    QLabel *m_where;
    QLabel *m_wrong;
    MessageBar *m_failure; ///< what no other passphrase would help against
    SecretEdit *m_passphrase;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace tsunagi::ui

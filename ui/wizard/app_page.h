// SPDX-License-Identifier: GPL-3.0-or-later
// Third step of OAuth: the registered application, and where and how one is registered. What can be seen to be wrong is
// told beside its field; a port that is taken, before a browser opens.
#pragma once

#include "ui/wizard/wizard_page.h"

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class CopyButton;
class PasteEdit;
class SecretEdit;

class AppPage : public WizardPage {
    Q_OBJECT
public:
    explicit AppPage(Draft *draft, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void next() override;
    void showError(const auth::Error &error);

protected:
    void retranslate() override;

private:
    QWidget *setUpRegistration();
    QWidget *setUpForm();
    void take();
    void showDoubts();
    void openRegistration();
    [[nodiscard]] auth::Result<void> checkPort() const;

    QLabel *m_registerTitle = nullptr;
    QLabel *m_registerText = nullptr;
    QPushButton *m_register = nullptr;
    QLabel *m_callbackLabel = nullptr;
    PasteEdit *m_callback = nullptr;
    CopyButton *m_copyCallback = nullptr;
    QLabel *m_callbackHint = nullptr;
    QLabel *m_idLabel = nullptr;
    PasteEdit *m_id = nullptr;
    QLabel *m_secretLabel = nullptr;
    SecretEdit *m_secret = nullptr;
    QLabel *m_idDoubt = nullptr;
    QLabel *m_secretDoubt = nullptr;
    QLabel *m_secretHint = nullptr;
    bool m_cannotWork = false; ///< by what the fields say already
};

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Second step: by API key, with its three steps in place and its test at once, or by OAuth.
#pragma once

#include "ui/wizard/draft_run.h"
#include "ui/wizard/wizard_page.h"

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class ChoiceCard;
class CopyButton;
class SecretEdit;

class MethodPage : public WizardPage {
    Q_OBJECT
public:
    /// @param run  the wizard's; this page uses it for the test of a key
    MethodPage(Draft *draft, DraftRun *run, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    void next() override;

Q_SIGNALS:
    void methodChosen();

protected:
    void retranslate() override;

private:
    void setUpApiKey();
    QWidget *numbered(int number, QWidget *content, QWidget *parent);
    void choose();
    void takeKey();
    void openKeyPage();
    void tested(const auth::Result<backlog::ConnectionTest> &test);

    DraftRun *m_run;
    ChoiceCard *m_apiKey;
    ChoiceCard *m_oauth;
    QPushButton *m_openPage = nullptr;
    QLabel *m_memo = nullptr;
    CopyButton *m_copyMemo = nullptr;
    QLabel *m_paste = nullptr;
    SecretEdit *m_key = nullptr;
    QLabel *m_kept = nullptr;
    bool m_isTesting = false;
};

} // namespace tsunagi::ui

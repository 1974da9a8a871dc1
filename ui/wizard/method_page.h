// SPDX-License-Identifier: GPL-3.0-or-later
// Second step: by API key, with its three steps in place and its test at once, by OAuth, or (folded) by a code or
// tokens that a person brings.
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
    void unfold(bool unfolded);
    [[nodiscard]] ChoiceCard *cardOf(Method method) const;

    DraftRun *m_run;
    ChoiceCard *m_apiKey;
    ChoiceCard *m_oauth;
    QPushButton *m_others; ///< ほかの方法
    ChoiceCard *m_web;
    QPushButton *m_openPage = nullptr;
    QLabel *m_memo = nullptr;
    CopyButton *m_copyMemo = nullptr;
    QLabel *m_paste = nullptr;
    SecretEdit *m_key = nullptr;
    QLabel *m_kept = nullptr;
    bool m_isTesting = false;
    bool m_takesOther = false; ///< the person has said yes to another user
};

} // namespace tsunagi::ui

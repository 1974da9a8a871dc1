// SPDX-License-Identifier: GPL-3.0-or-later
// ログインと許可: opens the browser and waits for its answer, for a pasted one, or for a person who gives up; then the
// token and the connection test. Goes on by itself.
#pragma once

#include "ui/wizard/draft_run.h"
#include "ui/wizard/wizard_page.h"

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class BrowserWait;
class ProgressList;
class VaultOffer;
class Workspace;

class LoginPage : public WizardPage {
    Q_OBJECT
public:
    LoginPage(Draft *draft, DraftRun *run, Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool nextIsMain() const override { return m_failed; }
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    /// The main button: もう一度ブラウザーを開く while it waits, もう一度試す after a failure.
    void next() override;

protected:
    void retranslate() override;

private:
    enum Step { OpeningBrowser, Waiting, GettingToken, Testing };

    void begin(OtherUser otherUser = OtherUser::Refused);
    void loginStarted(auth::AuthorizationFlow *flow);
    void tokenRequested();
    void loginFinished();
    void endRefused(const auth::Error &refusal);
    void ended(const auth::Result<backlog::ConnectionTest> &test);
    void waitChanged();
    void showAddress(bool shown);

    DraftRun *m_run;
    bool m_isActive = false;
    bool m_failed = false;
    ProgressList *m_progress;
    QPushButton *m_details;
    QLabel *m_address;
    QLabel *m_trialNote;
    VaultOffer *m_offer;
    BrowserWait *m_wait; ///< what makes sense only while the browser is awaited
};

} // namespace tsunagi::ui

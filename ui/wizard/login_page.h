// SPDX-License-Identifier: GPL-3.0-or-later
// ログインと許可: opens the browser and waits for its answer, for a pasted one, or for a person who gives up; then the
// token and the connection test. Goes on by itself.
#pragma once

#include "ui/wizard/draft_run.h"
#include "ui/wizard/wizard_page.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tsunagi::ui {

class ConfirmBar;
class CopyButton;
class PasteEdit;
class ProgressList;

class LoginPage : public WizardPage {
    Q_OBJECT
public:
    LoginPage(Draft *draft, DraftRun *run, QWidget *parent = nullptr);

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

    void setUpUrl();
    void setUpPaste();
    void begin(OtherUser otherUser = OtherUser::Refused);
    void loginStarted(auth::AuthorizationFlow *flow);
    void openBrowser(const QUrl &url);
    void tokenRequested();
    void offerPaste();
    void showRefusal(const QString &errorCode);
    void endRefused();
    void ended(const auth::Result<backlog::ConnectionTest> &test);
    void tick();
    void showWait();
    void showAddress(bool shown);
    [[nodiscard]] bool isWaiting() const;

    DraftRun *m_run;
    QPointer<auth::AuthorizationFlow> m_flow;
    bool m_isActive = false;
    bool m_failed = false;
    bool m_browserFailed = false;
    ProgressList *m_progress;
    QPushButton *m_details;
    QLabel *m_address;
    QLabel *m_trialNote;
    QWidget *m_waiting; ///< what makes sense only while the browser is awaited
    QLabel *m_urlLabel = nullptr;
    QPlainTextEdit *m_url = nullptr;
    CopyButton *m_copyUrl = nullptr;
    QLabel *m_pasteLabel = nullptr;
    PasteEdit *m_paste = nullptr;
    QPushButton *m_pasteButton = nullptr;
    QLabel *m_pasteHint = nullptr;
    MessageBar *m_pasteMessage = nullptr;
    ConfirmBar *m_refusal; ///< whether what the browser reports ends the attempt
    QString m_refusalCode;
    QDeadlineTimer m_deadline;
    QTimer m_second;
};

} // namespace tsunagi::ui

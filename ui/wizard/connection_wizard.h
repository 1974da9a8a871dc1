// SPDX-License-Identifier: GPL-3.0-or-later
// 新しい接続: space, method, application, sign-in, check and save, with the steps of the chosen method at the left.
// Also signs in again for a connection that is saved already. Closing it in any state is safe: what a draft has left
// behind is taken away.
#pragma once

#include "ui/widgets/steps_dialog.h"
#include "ui/wizard/draft.h"

#include <QCoroTask>

namespace tsunagi::ui {

class AppPage;
class BroughtPage;
class DraftRun;
class LoginPage;
class MessageBar;
class MethodPage;
class SavePage;
class SpacePage;
class WebPage;
class WizardPage;
class Workspace;

class ConnectionWizard : public StepsDialog {
    Q_OBJECT
public:
    explicit ConnectionWizard(Workspace *workspace, QWidget *parent = nullptr);
    ~ConnectionWizard() override;

    /// The space's page is filled in, and left at once if a space answers there. A connection string may stand for the
    /// URL: what it holds is shown first.
    void startWithSpace(const QString &url);
    /// The running trial space: all that an administrator would have told is filled in.
    void startWithTrial();
    /// A new key, or a new grant, for a saved connection.
    /// @param before  who was behind it, where this run has seen it
    void startLoginAgain(const auth::SavedConnection &connection,
                         std::optional<backlog::ConnectionTest> before = std::nullopt);

    [[nodiscard]] WizardPage *currentPage() const;

Q_SIGNALS:
    void saved(const QString &connectionId);

protected:
    [[nodiscard]] QList<StepPage *> steps() const override;
    [[nodiscard]] qsizetype stepBefore(qsizetype index) const override;
    void retranslate() override;
    void done(int result) override;

private:
    void setUpPages();
    void takeConnectionString(const auth::Secret &text);
    void finish(const QString &connectionId);
    void discardDraft();
    [[nodiscard]] WizardPage *loginStep() const;
    [[nodiscard]] QCoro::Task<> openExisting(auth::SavedConnection connection);

    Workspace *m_workspace;
    Draft m_draft;
    DraftRun *m_run;
    SpacePage *m_space = nullptr;
    BroughtPage *m_brought = nullptr;
    MethodPage *m_method = nullptr;
    AppPage *m_app = nullptr;
    LoginPage *m_login = nullptr;
    WebPage *m_web = nullptr;
    SavePage *m_save = nullptr;
    bool m_isSaved = false;
};

} // namespace tsunagi::ui

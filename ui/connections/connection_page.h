// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the chosen connection: head, tabs 概要, データ, 接続プロパティ, 動作ログ, and what is wrong with it.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;

namespace tsunagi::ui {

class ConfirmBar;
class ConnectionHeader;
class ConnectionSession;
class LogOutBars;
class LogPage;
class MessageBar;
class OverviewPage;
class PropertiesPage;
class RescueBar;
class ResultsPage;
class Workspace;
enum class SecretsOfRemoved;

class ConnectionPage : public Translated<QWidget> {
    Q_OBJECT
public:
    enum Tab { Overview, Data, Properties, Log };

    ConnectionPage(Workspace *workspace, QMenu *menu, QWidget *parent = nullptr);

    void showSession(ConnectionSession *session);
    [[nodiscard]] ConnectionSession *session() const { return m_session; }
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    /// データ with the issues.
    void showIssues();
    /// Of the chosen connection; null while データ has not been opened.
    [[nodiscard]] ResultsPage *results() const;
    void startRenaming();
    void askToRemove();
    void askToLogOut();
    void showFailure(const auth::Error &error);

Q_SIGNALS:
    void loginWanted(const QString &connectionId);
    void tabChanged();
    /// The results' progress and rate limit, for the status bar.
    void resultsChanged();

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void openTab(int tab);
    ResultsPage *resultsOf(ConnectionSession *session);
    void showProblem();
    void checkNow();
    void mend();
    void rename(const QString &name);
    void remove(SecretsOfRemoved secrets);
    void dropResultsOfGone();

    Workspace *m_workspace;
    QPointer<ConnectionSession> m_session;
    ConnectionHeader *m_header;
    QTabBar *m_tabs;
    QFrame *m_trialBand;
    QLabel *m_trialWords;
    MessageBar *m_problem;
    MessageBar *m_failure; ///< of something done in this page, such as a removal
    ConfirmBar *m_confirm;
    ConfirmBar *m_confirmLeaving; ///< the secrets that can't be removed
    LogOutBars *m_logOut;
    RescueBar *m_rescue;
    QStackedWidget *m_stack;
    OverviewPage *m_overview = nullptr;
    PropertiesPage *m_properties = nullptr;
    LogPage *m_log = nullptr;
    QHash<QString, ResultsPage *> m_results; ///< by connection
};

} // namespace tsunagi::ui

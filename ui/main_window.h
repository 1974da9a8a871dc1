// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: connections at the left, the chosen one's page or the welcome at the right, menus, status bar. It is
// shown before anything is decrypted, asked of the keychain or of the network.
#pragma once

#include "ui/language.h"
#include "ui/theme.h"
#include "ui/widgets/translated.h"

#include <QCoroTask>
#include <QMainWindow>
#include <QPointer>

class QDialog;
class QMenu;
class QStackedWidget;

namespace tsunagi::ui {

class ConnectionPage;
class ConnectionSession;
class ConnectionSidebar;
class ConnectionWizard;
class HealthNotices;
class MainMenus;
class ResultsPage;
class StatusLine;
class WelcomePage;
class Workspace;

class MainWindow : public Translated<QMainWindow> {
    Q_OBJECT
public:
    explicit MainWindow(Workspace *workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// After the window is on the screen: tests the connections.
    void begin();

    void startWizard(const QString &spaceUrl = {});
    void startTrial();
    void loginAgain(const QString &connectionId);
    void chooseConnection(const QString &connectionId);
    [[nodiscard]] ConnectionPage *connectionPage() const { return m_page; }
    [[nodiscard]] ConnectionWizard *wizard() const;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void setUpMenus();
    void setUpLayout();
    void restoreGeometryOrDefault();
    void showConnection(const QString &connectionId);
    void updateStatus();
    void refresh();
    void applyFolding();
    void fold(bool folded);
    void updateActions();
    void openWizard(ConnectionWizard *wizard);
    static void openDialog(QDialog *dialog);
    void wizardSaved(const QString &connectionId);
    void copyFromFocus();
    [[nodiscard]] QCoro::Task<> runTrial();
    [[nodiscard]] ConnectionSession *session() const;
    [[nodiscard]] ResultsPage *resultsOnScreen() const;

    Workspace *m_workspace;
    MainMenus *m_menus;
    ConnectionSidebar *m_sidebar;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome = nullptr;
    ConnectionPage *m_page = nullptr;
    StatusLine *m_status;
    HealthNotices *m_notices;
    QPointer<ConnectionWizard> m_wizard;
    bool m_isStartingTrial = false;
};

} // namespace tsunagi::ui

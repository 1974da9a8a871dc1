// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the main window and its menu bar: what they are called and by which keys, not what they do.
#pragma once

#include "ui/language.h"
#include "ui/theme.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace tsunagi::ui {

class MainMenus : public QObject {
    Q_OBJECT
public:
    explicit MainMenus(QMainWindow *window);
    void retranslate();

    QAction *newConnection;
    QAction *trial;
    QAction *quit;
    QAction *copy;
    QAction *copyText;
    QAction *copyMarkdown;
    QAction *copyBacklog;
    QAction *copyCsv;
    QAction *filter;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *addCondition;
    QAction *check;
    QAction *refreshToken;
    QAction *loginAgain;
    QAction *logOut;
    QAction *procedures;
    QAction *prepareServer;
    QAction *rename;
    QAction *removeConnection;
    QAction *showIssues;
    QAction *readAgain;
    QAction *readAll;
    QAction *stopReading;
    QAction *columns;
    QAction *chart;
    QAction *exportXlsx;
    QAction *exportCsv;
    QAction *exportJson;
    QAction *foldConnections;
    QAction *about;

    /// What the button 「…」 of a connection opens.
    [[nodiscard]] QMenu *connectionMenu() const { return m_connectionMenu; }
    [[nodiscard]] QMenu *languageMenu() const { return m_languageMenu; }
    /// What needs a connection by OAuth says so where the chosen one is by API key.
    void showNeedsOAuth(bool needed);
    void showTheme(ThemeChoice choice);
    void showLanguage(LanguageChoice choice);

Q_SIGNALS:
    void themeChosen(tsunagi::ui::ThemeChoice choice);
    void languageChosen(tsunagi::ui::LanguageChoice choice);

private:
    QAction *make(const char *objectName, const QKeySequence &keys = {});
    void setUpActions();
    void setUpMenus();
    void setUpChoices();
    void nameThoseOfOAuth();

    QMainWindow *m_window;
    bool m_needsOAuth = false;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_copyAs;
    QMenu *m_connection;
    QMenu *m_data;
    QMenu *m_view;
    QMenu *m_help;
    QMenu *m_connectionMenu;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QMenu *m_exportMenu;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
};

} // namespace tsunagi::ui

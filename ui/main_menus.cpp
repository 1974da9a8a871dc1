// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_menus.h"

#include "ui/icons.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

MainMenus::MainMenus(QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_themes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    setUpActions();
    setUpMenus();
    setUpChoices();
    retranslate();
}

QAction *MainMenus::make(const char *objectName, const QKeySequence &keys)
{
    auto *action = new QAction(m_window);
    action->setObjectName(QLatin1StringView(objectName));
    action->setShortcut(keys);
    return action;
}

void MainMenus::setUpActions()
{
    newConnection = make("newConnectionAction", QKeySequence::New);
    trial = make("trialAction");
    quit = make("quitAction", QKeySequence(Qt::CTRL | Qt::Key_Q));
    copy = make("copyAction", QKeySequence::Copy);
    copyText = make("copyTextMenuAction");
    copyMarkdown = make("copyMarkdownMenuAction");
    copyBacklog = make("copyBacklogMenuAction");
    copyCsv = make("copyCsvMenuAction");
    filter = make("filterAction", QKeySequence(Qt::CTRL | Qt::Key_L));
    find = make("findAction", QKeySequence(Qt::CTRL | Qt::Key_F));
    findNext = make("findNextAction", QKeySequence(Qt::Key_F3));
    findPrevious = make("findPreviousAction", QKeySequence(Qt::SHIFT | Qt::Key_F3));
    addCondition = make("addConditionAction", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    check = make("checkAction", QKeySequence(Qt::CTRL | Qt::Key_T));
    refreshToken = make("refreshTokenAction");
    loginAgain = make("loginAgainAction");
    logOut = make("logOutAction");
    procedures = make("proceduresAction");
    prepareServer = make("prepareServerAction");
    rename = make("renameAction", QKeySequence(Qt::Key_F2));
    removeConnection = make("removeConnectionAction");
    showIssues = make("showIssuesAction", QKeySequence(Qt::CTRL | Qt::Key_I));
    readAgain = make("readAgainAction", QKeySequence::Refresh);
    readAll = make("readAllAction", QKeySequence(Qt::SHIFT | Qt::Key_F5));
    stopReading = make("stopReadingAction", QKeySequence(Qt::CTRL | Qt::Key_Period));
    columns = make("columnsAction");
    chart = make("chartAction", QKeySequence(Qt::CTRL | Qt::Key_G));
    chart->setCheckable(true);
    exportXlsx = make("exportXlsxAction", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    exportCsv = make("exportCsvAction", QKeySequence(Qt::CTRL | Qt::Key_E));
    exportJson = make("exportJsonAction");
    foldConnections = make("foldConnectionsAction", QKeySequence(Qt::CTRL | Qt::Key_B));
    foldConnections->setCheckable(true);
    about = make("aboutAction");
    newConnection->setIcon(icon(u"plus"_s));
    check->setIcon(icon(u"plug"_s));
    refreshToken->setIcon(icon(u"refresh"_s));
    loginAgain->setIcon(icon(u"key"_s));
    rename->setIcon(icon(u"edit"_s));
    removeConnection->setIcon(icon(u"trash"_s));
    columns->setIcon(icon(u"columns"_s));
    for (QAction *action : { newConnection, check, refreshToken, loginAgain, rename, removeConnection, columns })
        action->setIconVisibleInMenu(true);
}

void MainMenus::setUpMenus()
{
    QMenuBar *bar = m_window->menuBar();
    const auto menu = [bar](std::initializer_list<QAction *> actions) {
        QMenu *made = bar->addMenu(QString());
        for (QAction *action : actions) {
            if (action)
                made->addAction(action);
            else
                made->addSeparator();
        }
        return made;
    };
    m_file = menu({ newConnection, trial, nullptr, quit });
    m_edit = menu({ copy, nullptr, filter, addCondition, nullptr, find, findNext, findPrevious });
    m_copyAs = new QMenu(m_window);
    m_edit->insertMenu(m_edit->actions().at(1), m_copyAs);
    m_copyAs->addActions({ copyText, copyMarkdown, copyBacklog, copyCsv });
    m_connection = menu({ check, refreshToken, loginAgain, logOut, nullptr, prepareServer, procedures, nullptr, rename,
                          removeConnection });
    m_data = menu({ showIssues, nullptr, readAgain, readAll, stopReading, nullptr, columns, chart });
    m_exportMenu = m_data->addMenu(QString());
    m_exportMenu->addActions({ exportXlsx, exportCsv, exportJson });
    m_view = menu({ foldConnections, nullptr });
    m_themeMenu = m_view->addMenu(QString());
    m_languageMenu = m_view->addMenu(QString());
    m_help = menu({ about });
    m_connectionMenu = new QMenu(m_window);
    for (QAction *action :
         { check, refreshToken, loginAgain, logOut, prepareServer, procedures, rename, removeConnection })
        m_connectionMenu->addAction(action);
    m_connectionMenu->insertSeparator(prepareServer);
    m_connectionMenu->insertSeparator(rename);
}

void MainMenus::setUpChoices()
{
    for (const auto choice : { ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark }) {
        QAction *action = m_themes->addAction(m_themeMenu->addAction(QString()));
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
    }
    for (const auto choice : { LanguageChoice::System, LanguageChoice::Japanese, LanguageChoice::English }) {
        QAction *action = m_languages->addAction(m_languageMenu->addAction(QString()));
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        action->setObjectName(u"language-"_s + nameOf(choice));
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(static_cast<ThemeChoice>(action->data().toInt())); });
    connect(m_languages, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT languageChosen(static_cast<LanguageChoice>(action->data().toInt()));
    });
}

void MainMenus::showNeedsOAuth(bool needed)
{
    m_needsOAuth = needed;
    nameThoseOfOAuth();
}

/// The reason stands in the name itself: a tool tip of a disabled action is not met from the keyboard.
void MainMenus::nameThoseOfOAuth()
{
    prepareServer->setText(m_needsOAuth ? tr("Prepare for a ser&ver… (OAuth connections only)")
                                        : tr("Prepare for a ser&ver…"));
    procedures->setText(m_needsOAuth ? tr("Stored &procedures… (OAuth connections only)") : tr("Stored &procedures…"));
}

void MainMenus::showTheme(ThemeChoice choice) { m_themes->actions().at(static_cast<int>(choice))->setChecked(true); }

void MainMenus::showLanguage(LanguageChoice choice)
{
    m_languages->actions().at(static_cast<int>(choice))->setChecked(true);
}

void MainMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_connection->setTitle(tr("&Connection"));
    m_data->setTitle(tr("&Data"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_exportMenu->setTitle(tr("&Export"));
    newConnection->setText(tr("&New connection…"));
    trial->setText(tr("&Trial space…"));
    quit->setText(tr("&Quit"));
    copy->setText(tr("&Copy"));
    m_copyAs->setTitle(tr("Copy &as"));
    copyText->setText(tr("&Text with headings"));
    copyMarkdown->setText(tr("&Markdown table"));
    copyBacklog->setText(tr("&Backlog table"));
    copyCsv->setText(tr("C&SV"));
    filter->setText(tr("&Filter"));
    find->setText(tr("F&ind…"));
    findNext->setText(tr("Find &next"));
    findPrevious->setText(tr("Find &previous"));
    addCondition->setText(tr("&Add condition…"));
    check->setText(tr("&Test the connection"));
    refreshToken->setText(tr("&Refresh the token"));
    loginAgain->setText(tr("&Log in again…"));
    logOut->setText(tr("Log &out…"));
    nameThoseOfOAuth();
    rename->setText(tr("&Edit…"));
    removeConnection->setText(tr("&Delete the connection"));
    showIssues->setText(tr("Show &issues"));
    readAgain->setText(tr("Re&fresh"));
    readAll->setText(tr("Read all &anew"));
    stopReading->setText(tr("&Stop reading"));
    columns->setText(tr("&Columns…"));
    chart->setText(tr("C&hart"));
    exportXlsx->setText(tr("&Excel…"));
    exportCsv->setText(tr("&CSV…"));
    exportJson->setText(tr("&JSON…"));
    foldConnections->setText(tr("&Fold the connections"));
    about->setText(tr("&About Tsunagi"));
    const QString themes[] = { tr("As the &system"), tr("&Light"), tr("&Dark") };
    const QString languages[] = { tr("As the &system"), u"&日本語"_s, u"&English"_s };
    for (int i = 0; i < 3; ++i) {
        m_themes->actions().at(i)->setText(themes[i]);
        m_languages->actions().at(i)->setText(languages[i]);
    }
}

} // namespace tsunagi::ui

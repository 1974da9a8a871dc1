// SPDX-License-Identifier: GPL-3.0-or-later
// Between the saved views, the list that shows them, and the page: saves what is on the screen, and takes a deletion
// back.
#pragma once

#include "ui/results/saved_views.h"

#include <QObject>

namespace tsunagi::ui {

class TableList;
class ViewBar;
class ViewMenu;

class ViewKeeper : public QObject {
    Q_OBJECT
public:
    /// @p parent owns the menu and the bar, too.
    ViewKeeper(WindowMemory *memory, const QString &connectionId, TableList *tables, QWidget *parent);

    [[nodiscard]] ViewMenu *menu() const { return m_menu; }
    [[nodiscard]] ViewBar *bar() const { return m_bar; }
    /// The view at a place of the list; none where that is a table.
    [[nodiscard]] std::optional<SavedView> viewAt(const QString &place) const;
    /// What is on the screen: @p now without id and name.
    void showState(const QString &place, const SavedView &now);

Q_SIGNALS:
    /// What is on the screen is a view from now on.
    void savedAs(const QString &place);
    /// The view shall be as it was saved.
    void revertWanted(const QString &place);
    void removed(const QString &place);

private:
    void fillList();
    void save(const QString &name);
    void update();
    void askToRename(const QString &place);
    void remove(const QString &place);
    void undoRemoval();
    void offerMenu(const QString &place, const QPoint &at);

    SavedViews m_views;
    TableList *m_tables;
    ViewMenu *m_menu;
    ViewBar *m_bar;
    QString m_place;
    SavedView m_now;
    QString m_renamedId;
    SavedView m_removed; ///< the last one, to take back
    qsizetype m_removedAt = -1;
};

} // namespace tsunagi::ui

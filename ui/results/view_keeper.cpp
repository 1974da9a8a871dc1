// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/view_keeper.h"

#include "ui/results/condition_words.h"
#include "ui/results/table_list.h"
#include "ui/results/view_bar.h"
#include "ui/results/view_menu.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ViewKeeper::ViewKeeper(WindowMemory *memory, const QString &connectionId, TableList *tables, QWidget *parent)
    : QObject(parent)
    , m_views(memory, connectionId)
    , m_tables(tables)
    , m_menu(new ViewMenu(parent))
    , m_bar(new ViewBar(parent))
{
    connect(&m_views, &SavedViews::changed, this, &ViewKeeper::fillList);
    connect(m_menu, &ViewMenu::saveWanted, this, [this] {
        const QStringList words = backlog::findTable(m_now.table)
            ? wordsOf(m_now.conditions, **backlog::findTable(m_now.table))
            : QStringList();
        m_bar->ask(ViewBar::Mode::Save, words.value(0));
    });
    connect(m_menu, &ViewMenu::updateWanted, this, &ViewKeeper::update);
    connect(m_menu, &ViewMenu::revertWanted, this, [this] { Q_EMIT revertWanted(m_place); });
    connect(m_menu, &ViewMenu::renameWanted, this, [this] { askToRename(m_place); });
    connect(m_menu, &ViewMenu::deleteWanted, this, [this] { remove(m_place); });
    connect(m_bar, &ViewBar::nameGiven, this, &ViewKeeper::save);
    connect(m_bar, &ViewBar::undoWanted, this, &ViewKeeper::undoRemoval);
    connect(m_tables, &TableList::viewMenuWanted, this, &ViewKeeper::offerMenu);
    connect(m_tables, &TableList::viewRemovalWanted, this, &ViewKeeper::remove);
    fillList();
}

std::optional<SavedView> ViewKeeper::viewAt(const QString &place) const
{
    const QString id = SavedViews::idOf(place);
    return id.isEmpty() ? std::nullopt : m_views.find(id);
}

void ViewKeeper::fillList()
{
    QList<std::pair<QString, QString>> shown;
    for (const SavedView &view : m_views.all())
        if (backlog::findTable(view.table))
            shown.emplaceBack(SavedViews::placeOf(view.id), view.name);
    m_tables->setViews(shown);
}

void ViewKeeper::showState(const QString &place, const SavedView &now)
{
    // A name that was asked for concerned what was there.
    if (place != m_place && m_bar->mode() == ViewBar::Mode::Save)
        m_bar->leave();
    m_place = place;
    m_now = now;
    const auto open = viewAt(place);
    m_menu->showView(open ? open->name : QString(),
                     open && (open->conditions != now.conditions || open->look != now.look));
}

void ViewKeeper::save(const QString &name)
{
    const bool renames = m_bar->mode() == ViewBar::Mode::Rename;
    if (m_views.isTaken(name, renames ? m_renamedId : QString())) {
        m_bar->sayTaken();
        return;
    }
    m_bar->leave();
    if (renames) {
        m_views.rename(m_renamedId, name);
        showState(m_place, m_now);
        return;
    }
    SavedView view = m_now;
    view.id.clear();
    view.name = name;
    Q_EMIT savedAs(SavedViews::placeOf(m_views.save(view).id));
}

void ViewKeeper::update()
{
    const auto open = viewAt(m_place);
    if (!open)
        return;
    SavedView view = m_now;
    view.id = open->id;
    view.name = open->name;
    m_views.save(view);
    showState(m_place, m_now);
}

void ViewKeeper::askToRename(const QString &place)
{
    if (const auto view = viewAt(place)) {
        m_renamedId = view->id;
        m_bar->ask(ViewBar::Mode::Rename, view->name);
    }
}

void ViewKeeper::remove(const QString &place)
{
    const auto view = viewAt(place);
    if (!view)
        return;
    m_removed = *view;
    m_removedAt = m_views.remove(view->id);
    m_bar->sayDeleted(view->name);
    Q_EMIT removed(place);
}

void ViewKeeper::undoRemoval()
{
    m_bar->leave();
    m_views.save(m_removed, m_removedAt);
    m_tables->openPlace(SavedViews::placeOf(m_removed.id));
}

void ViewKeeper::offerMenu(const QString &place, const QPoint &at)
{
    auto *menu = new QMenu(m_tables);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Rename…")), &QAction::triggered, this, [this, place] { askToRename(place); });
    connect(menu->addAction(tr("&Delete")), &QAction::triggered, this, [this, place] { remove(place); });
    menu->popup(at);
}

} // namespace tsunagi::ui

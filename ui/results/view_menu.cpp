// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/view_menu.h"

#include "ui/icons.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ViewMenu::ViewMenu(QWidget *parent)
    : Translated(parent)
    , m_menu(new QMenu(this))
    , m_update(m_menu->addAction(QString()))
    , m_revert(m_menu->addAction(QString()))
    , m_save(m_menu->addAction(QString()))
    , m_rename(m_menu->addAction(QString()))
    , m_delete(m_menu->addAction(QString()))
{
    setObjectName(u"viewButton"_s);
    setAutoDefault(false);
    setProperty("kind", u"quiet"_s);
    setIconSize(QSize(20, 16));
    setIcon(ui::icon(u"bookmark"_s, Tint::Secondary));
    setMenu(m_menu);
    m_update->setObjectName(u"updateViewAction"_s);
    m_revert->setObjectName(u"revertViewAction"_s);
    m_save->setObjectName(u"saveViewAction"_s);
    m_rename->setObjectName(u"renameViewAction"_s);
    m_delete->setObjectName(u"deleteViewAction"_s);
    m_menu->insertSeparator(m_save);
    m_menu->insertSeparator(m_rename);
    connect(m_update, &QAction::triggered, this, &ViewMenu::updateWanted);
    connect(m_revert, &QAction::triggered, this, &ViewMenu::revertWanted);
    connect(m_save, &QAction::triggered, this, &ViewMenu::saveWanted);
    connect(m_rename, &QAction::triggered, this, &ViewMenu::renameWanted);
    connect(m_delete, &QAction::triggered, this, &ViewMenu::deleteWanted);
    retranslate();
}

void ViewMenu::showView(const QString &name, bool isChanged)
{
    if (name == m_name && isChanged == m_isChanged)
        return;
    m_name = name;
    m_isChanged = isChanged;
    retranslate();
}

void ViewMenu::retranslate()
{
    const bool isOpen = !m_name.isEmpty();
    setText(isOpen && m_isChanged ? tr("View (changed)") : tr("View"));
    m_update->setText(tr("&Update the view"));
    m_revert->setText(tr("&Back to the saved view"));
    m_save->setText(tr("&Save as a view…"));
    m_rename->setText(tr("&Rename…"));
    m_delete->setText(tr("&Delete"));
    for (QAction *action : { m_update, m_revert })
        action->setEnabled(isOpen && m_isChanged);
    for (QAction *action : { m_rename, m_delete })
        action->setEnabled(isOpen);
}

} // namespace tsunagi::ui

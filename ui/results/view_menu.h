// SPDX-License-Identifier: GPL-3.0-or-later
// ビュー: keeps what is on the screen under a name, and changes, renames or deletes the view that is open.
#pragma once

#include "ui/widgets/translated.h"

#include <QPushButton>

class QAction;
class QMenu;

namespace tsunagi::ui {

class ViewMenu : public Translated<QPushButton> {
    Q_OBJECT
public:
    explicit ViewMenu(QWidget *parent = nullptr);
    /// @p name  of the open view; empty: a table is
    void showView(const QString &name, bool isChanged);

Q_SIGNALS:
    void saveWanted();
    void updateWanted();
    void revertWanted();
    void renameWanted();
    void deleteWanted();

protected:
    void retranslate() override;

private:
    QString m_name;
    bool m_isChanged = false;
    QMenu *m_menu;
    QAction *m_update;
    QAction *m_revert;
    QAction *m_save;
    QAction *m_rename;
    QAction *m_delete;
};

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a column: the context menu of its heading, and for the keyboard a part of that of the rows.
#pragma once

class QMenu;

namespace tsunagi::ui {

class RowsView;

/// The forms that the chosen rows can be copied in.
void fillCopyMenu(QMenu *menu, RowsView *view);
/// The context menu of the rows: copying, and the menu of the column under the cursor.
void fillRowsMenu(QMenu *menu, RowsView *view, int column);
/// Its actions work on @p view, which must outlive the menu.
void fillColumnMenu(QMenu *menu, RowsView *view, int column);

} // namespace tsunagi::ui

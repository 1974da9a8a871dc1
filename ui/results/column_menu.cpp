// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/column_menu.h"

#include "ui/results/row_copy.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

/// One context for lupdate and tr().
class ColumnMenu {
    Q_DECLARE_TR_FUNCTIONS(ColumnMenu)
public:
    ColumnMenu(QMenu *menu, RowsView *view, int column)
        : m_menu(menu)
        , m_view(view)
        , m_column(column)
    {
    }

    void fill()
    {
        addSorting();
        m_menu->addSeparator();
        addPlacing();
        m_menu->addSeparator();
        add("chooseColumnsAction", tr("&Columns…"), [](RowsView *view, int) { Q_EMIT view->columnsWanted(); });
    }

private:
    template <typename What>
    QAction *add(const char *name, const QString &text, What what)
    {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        QObject::connect(action, &QAction::triggered, m_view,
                         [view = m_view, column = m_column, what] { what(view, column); });
        return action;
    }

    static void sortBy(RowsView *view, int column, bool descending, bool added)
    {
        std::vector<backlog::SortKey> keys = added ? view->sortKeys() : std::vector<backlog::SortKey>();
        const auto key = std::ranges::find(keys, column, &backlog::SortKey::column);
        if (key != keys.end())
            key->descending = descending;
        else
            keys.push_back({ column, descending });
        view->sortBy(std::move(keys));
    }

    void addSorting()
    {
        const std::vector<backlog::SortKey> keys = m_view->sortKeys();
        const bool isKey = std::ranges::find(keys, m_column, &backlog::SortKey::column) != keys.end();
        add("sortAscendingAction", tr("Sort &ascending"),
            [](RowsView *view, int column) { sortBy(view, column, false, false); });
        add("sortDescendingAction", tr("Sort &descending"),
            [](RowsView *view, int column) { sortBy(view, column, true, false); });
        if (!keys.empty() && !isKey) {
            add("addAscendingAction", tr("Then by this one, ascending"),
                [](RowsView *view, int column) { sortBy(view, column, false, true); });
            add("addDescendingAction", tr("Then by this one, descending"),
                [](RowsView *view, int column) { sortBy(view, column, true, true); });
        }
        if (isKey)
            add("unsortAction", tr("Do not sort by this one"), [](RowsView *view, int column) {
                std::vector<backlog::SortKey> left = view->sortKeys();
                std::erase_if(left, [column](const backlog::SortKey &key) { return key.column == column; });
                view->sortBy(std::move(left));
            });
    }

    void addPlacing()
    {
        const bool pinned = m_view->pinnedColumns().contains(m_column);
        add("pinAction", pinned ? tr("Un&pin") : tr("&Pin at the left"),
            [pinned](RowsView *view, int column) { view->setPinned(column, !pinned); });
        add("fitAction", tr("&Size to the content"),
            [](RowsView *view, int column) { view->resizeColumnToContents(column); });
        add("hideAction", tr("&Hide"), [](RowsView *view, int column) {
            view->hideShownColumn(column);
        })->setEnabled(m_view->shownColumns().size() > 1);
    }

    QMenu *m_menu;
    RowsView *m_view;
    int m_column;
};

void fillCopyMenu(QMenu *menu, RowsView *view)
{
    struct Form {
        const char *name;
        QString title;
        CopyForm form;
    };
    const Form forms[] = {
        { "copyTextAction", ColumnMenu::tr("&Text with headings"), CopyForm::TextWithHeadings },
        { "copyMarkdownAction", ColumnMenu::tr("&Markdown table"), CopyForm::Markdown },
        { "copyBacklogAction", ColumnMenu::tr("&Backlog table"), CopyForm::Backlog },
        { "copyCsvAction", ColumnMenu::tr("&CSV"), CopyForm::Csv },
    };
    for (const Form &form : forms) {
        QAction *action = menu->addAction(form.title);
        action->setObjectName(QLatin1StringView(form.name));
        QObject::connect(action, &QAction::triggered, view, [view, which = form.form] { view->copyAs(which); });
    }
}

void fillRowsMenu(QMenu *menu, RowsView *view, int column)
{
    QAction *copy = menu->addAction(ColumnMenu::tr("Co&py"));
    copy->setObjectName(u"copyRowsAction"_s);
    QObject::connect(copy, &QAction::triggered, view, [view] { view->copyAs(CopyForm::Text); });
    fillCopyMenu(menu->addMenu(ColumnMenu::tr("Copy &as")), view);
    menu->addSeparator();
    const QString title = backlog::titleOf(view->rowModel()->table().columns.at(column));
    fillColumnMenu(menu->addMenu(ColumnMenu::tr("Column “%1”").arg(QString(title).replace(u'&', u"&&"_s))), view,
                   column);
}

void fillColumnMenu(QMenu *menu, RowsView *view, int column) { ColumnMenu(menu, view, column).fill(); }

} // namespace tsunagi::ui

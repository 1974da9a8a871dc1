// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/table_search.h"

#include "ui/icons.h"
#include "ui/results/table_list.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

TableSearch::TableSearch(TableList *tables, QWidget *parent)
    : Translated(parent)
    , m_tables(tables)
{
    setObjectName(u"tableSearchEdit"_s);
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s, Tint::Secondary), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, tables, &TableList::showOnly);
    retranslate();
}

void TableSearch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_tables->enterFromAbove())
            return;
        break;
    default:
        break;
    }
    Translated::keyPressEvent(event);
}

void TableSearch::retranslate()
{
    setPlaceholderText(tr("Search the tables"));
    setAccessibleName(tr("Search the tables"));
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/rows_header.h"

#include "ui/results/row_model.h"

#include <QMouseEvent>

namespace tsunagi::ui {

RowsHeader::RowsHeader(QWidget *parent)
    : PlainHeader(parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) { Q_EMIT clicked(column, m_held); });
}

/// sectionClicked() says nothing of them.
void RowsHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_held = event->modifiers();
    PlainHeader::mouseReleaseEvent(event);
}

std::optional<PlainHeader::SortMark> RowsHeader::sortMark(int column) const
{
    const QVariant descending = model()->headerData(column, Qt::Horizontal, RowModel::SortDescendingRole);
    if (!descending.isValid())
        return std::nullopt;
    const int place = model()->headerData(column, Qt::Horizontal, RowModel::SortPlaceRole).toInt();
    return SortMark{ descending.toBool(), place };
}

} // namespace tsunagi::ui

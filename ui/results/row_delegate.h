// SPDX-License-Identifier: GPL-3.0-or-later
// Paints cells straight from the model: one line of plain text, a dot before a state's name, a mark beside an overdue
// date. Without styles and options in between, a page of cells costs a third of what QStyledItemDelegate takes.
#pragma once

#include <QAbstractItemDelegate>

class QPainter;

namespace tsunagi::ui {

class RowFinder;
class RowModel;

class RowDelegate : public QAbstractItemDelegate {
    Q_OBJECT
public:
    using QAbstractItemDelegate::QAbstractItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Its hits are marked.
    void setFinder(const RowFinder *finder) { m_finder = finder; }

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const RowModel &model,
                   const QModelIndex &index) const;

    const RowFinder *m_finder = nullptr;
};

} // namespace tsunagi::ui

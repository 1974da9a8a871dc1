// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a connection in the list: avatar, name with お試し, state as dot and words; folded, the avatar and the dot.
#pragma once

#include <QStyledItemDelegate>

namespace tsunagi::ui {

class ConnectionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setFolded(bool folded) { m_folded = folded; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintFolded(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &area) const;
    bool m_folded = false;
};

} // namespace tsunagi::ui

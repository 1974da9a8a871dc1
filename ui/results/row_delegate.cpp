// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_delegate.h"

#include "ui/icons.h"
#include "ui/results/cell_text.h"
#include "ui/results/row_finder.h"
#include "ui/results/row_model.h"
#include "ui/theme.h"
#include "ui/widgets/marks.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int dotSize = 8;
constexpr int markSize = 14;
} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RowModel *>(index.model());
    if (!model)
        return;
    painter->save();
    paintGround(painter, option, index);
    paintText(painter, option, *model, index);
    painter->restore();
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, c.soft);
    const bool isCurrentHit = m_finder && m_finder->isCurrent(index.row(), index.column());
    if (m_finder && m_finder->isHit(index.row(), index.column()))
        painter->fillRect(option.rect, c.warnGround);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (isCurrentHit
        || (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Active))) {
        painter->setPen(c.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void RowDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const RowModel &model,
                            const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    QRect area = option.rect.adjusted(space::s, 0, -space::s, 0);
    if (const auto status = model.statusColour(index.row(), index.column())) {
        paintDot(*painter, QPointF(area.left() + dotSize / 2.0, area.center().y() + 1), dotSize, QColor(*status));
        area.setLeft(area.left() + dotSize + 6);
    }
    const bool overdue = model.isOverdue(index.row(), index.column());
    const QString text = model.text(index.row(), index.column());
    painter->setPen(overdue ? c.badText : c.text);
    const QFontMetrics &metrics = option.fontMetrics;
    const QString shown =
        metrics.elidedText(text, Qt::ElideRight, overdue ? area.width() - markSize - 6 : area.width());
    const int alignment =
        static_cast<int>(isRightAligned(model.table().columns.at(index.column())) ? Qt::AlignRight : Qt::AlignLeft)
        | static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextSingleLine);
    painter->drawText(area, alignment, shown);
    if (!overdue)
        return;
    const int left = area.left() + metrics.horizontalAdvance(shown) + 6;
    painter->drawPixmap(QPoint(left, area.center().y() - markSize / 2 + 1),
                        iconPixmap(u"warning"_s, c.badText, markSize, painter->device()->devicePixelRatioF()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 100, theme().rowHeight() };
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_delegate.h"

#include "ui/connections/connection_model.h"
#include "ui/theme.h"
#include "ui/widgets/marks.h"

#include <QPainter>

namespace tsunagi::ui {
namespace {

constexpr int avatarSize = 32;
constexpr int foldedAvatarSize = 28;
constexpr int dotSize = 8;

ConnectionSession::State stateOf(const QModelIndex &index)
{
    return index.data(ConnectionModel::StateRole).value<ConnectionSession::State>();
}

bool isChosen(const QStyleOptionViewItem &option) { return option.state.testFlag(QStyle::State_Selected); }

} // namespace

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    if (m_folded) {
        paintFolded(painter, option, index);
    } else {
        const QRect avatar(option.rect.left() + 16, option.rect.center().y() - avatarSize / 2 + 1, avatarSize,
                           avatarSize);
        paintAvatar(*painter, avatar, firstLetterOf(index.data().toString()), isChosen(option));
        paintWords(painter, option, index, option.rect.adjusted(16 + avatarSize + space::m, 0, -space::l, 0));
    }
    painter->restore();
}

void ConnectionDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Colours &c = theme().colours();
    const QRectF ground = QRectF(option.rect).adjusted(m_folded ? 4.5 : 8.5, 2.5, m_folded ? -4.5 : -8.5, -2.5);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && isChosen(option);
    painter->setPen(focused ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
    if (isChosen(option))
        painter->setBrush(c.soft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->setBrush(c.hover);
    else
        painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(ground, cornerRadius, cornerRadius);
}

void ConnectionDelegate::paintFolded(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QPoint centre = option.rect.center();
    const QRect avatar(centre.x() - foldedAvatarSize / 2 + 1, centre.y() - foldedAvatarSize / 2 + 1, foldedAvatarSize,
                       foldedAvatarSize);
    paintAvatar(*painter, avatar, firstLetterOf(index.data().toString()), isChosen(option));
    const QPointF corner = QPointF(avatar.bottomRight()) - QPointF(1, 1);
    paintDot(*painter, corner, dotSize + 3, isChosen(option) ? theme().colours().soft : theme().colours().surface);
    paintDot(*painter, corner, dotSize, colourOf(stateOf(index)));
}

void ConnectionDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QRect &area) const
{
    const Colours &c = theme().colours();
    const QFont nameFont = theme().font(TextRole::Body, true);
    const QFont stateFont = theme().font(TextRole::Secondary);
    const int nameHeight = QFontMetrics(nameFont).height();
    const int stateHeight = QFontMetrics(stateFont).height();
    const int top = option.rect.center().y() - (nameHeight + stateHeight) / 2 + 1;

    QRect nameArea(area.left(), top, area.width(), nameHeight);
    const QString badge = index.data(ConnectionModel::TrialRole).toBool() ? tr("Trial") : QString();
    const QFont badgeFont = theme().font(TextRole::Small, true);
    const int badgeWidth = badge.isEmpty() ? 0 : QFontMetrics(badgeFont).horizontalAdvance(badge) + 12;
    const QString name = QFontMetrics(nameFont).elidedText(index.data().toString(), Qt::ElideRight,
                                                           area.width() - badgeWidth - space::s);
    painter->setFont(nameFont);
    painter->setPen(c.text);
    painter->drawText(nameArea, Qt::AlignVCenter | Qt::AlignLeft, name);
    if (badgeWidth > 0) {
        const int left = area.left() + QFontMetrics(nameFont).horizontalAdvance(name) + space::s;
        const QRectF frame(left + 0.5, top + 1.5, badgeWidth - 1, nameHeight - 3);
        painter->setPen(c.accent);
        painter->setBrush(c.surface);
        painter->drawRoundedRect(frame, 4, 4);
        painter->setFont(badgeFont);
        painter->setPen(c.link);
        painter->drawText(frame, Qt::AlignCenter, badge);
    }

    const QRect stateArea(area.left() + dotSize + 6, top + nameHeight, area.width() - dotSize - 6, stateHeight);
    paintDot(*painter, QPointF(area.left() + dotSize / 2.0, stateArea.center().y() + 1), dotSize,
             colourOf(stateOf(index)));
    painter->setFont(stateFont);
    painter->setPen(isChosen(option) ? c.text : c.secondary);
    painter->drawText(stateArea, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(stateFont).elidedText(wordsOf(stateOf(index)), Qt::ElideRight, stateArea.width()));
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int words = QFontMetrics(theme().font(TextRole::Body, true)).height()
        + QFontMetrics(theme().font(TextRole::Secondary)).height();
    return m_folded ? QSize(foldedAvatarSize, 40) : QSize(200, std::max(56, words + 20));
}

} // namespace tsunagi::ui

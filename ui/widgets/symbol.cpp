// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/symbol.h"

#include "ui/theme.h"

#include <QPainter>

namespace tsunagi::ui {

Symbol::Symbol(QString iconName, Tint tint, int size, QWidget *parent, Ground ground)
    : QWidget(parent)
    , m_name(std::move(iconName))
    , m_tint(tint)
    , m_ground(ground)
{
    setFixedSize(size, size);
}

void Symbol::setSymbol(const QString &iconName, Tint tint)
{
    m_name = iconName;
    m_tint = tint;
    update();
}

void Symbol::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect area = rect();
    if (m_ground == Ground::Soft) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colours().soft);
        painter.drawRoundedRect(area, cornerRadius, cornerRadius);
        area.adjust(width() / 4, height() / 4, -width() / 4, -height() / 4);
    }
    icon(m_name, m_tint).paint(&painter, area);
}

} // namespace tsunagi::ui

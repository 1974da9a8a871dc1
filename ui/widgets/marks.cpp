// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marks.h"

#include "ui/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTimer>

namespace tsunagi::ui {

QString firstLetterOf(const QString &name)
{
    const QString trimmed = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? trimmed.left(end).toUpper() : QString();
}

void paintAvatar(QPainter &painter, const QRectF &rect, const QString &letter, bool chosen, bool round)
{
    const Colours &c = theme().colours();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(chosen ? c.button : c.tile);
    const double radius = round ? rect.width() / 2 : rect.width() / 8;
    painter.drawRoundedRect(rect, radius, radius);
    QFont font = theme().font(TextRole::Body, true);
    font.setPixelSize(static_cast<int>(rect.height() * 0.46));
    painter.setFont(font);
    painter.setPen(chosen ? c.onButton : c.text);
    painter.drawText(rect, Qt::AlignCenter, letter);
    painter.restore();
}

void paintDot(QPainter &painter, QPointF centre, double diameter, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
    painter.restore();
}

Avatar::Avatar(int size, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
{
    setFixedSize(size, size);
}

void Avatar::setName(const QString &name)
{
    m_letter = firstLetterOf(name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_letter, m_shape == Shape::Square, m_shape == Shape::Round);
}

Dot::Dot(int diameter, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    setFixedSize(diameter, diameter);
}

void Dot::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDot(painter, QRectF(rect()).center(), m_diameter, m_colour);
}

Wheel::Wheel(QWidget *parent)
    : QWidget(parent)
    , m_timer(new QTimer(this))
{
    setFixedSize(16, 16);
    m_timer->setInterval(50);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 18) % 360;
        update();
    });
}

void Wheel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(theme().colours().border, 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(theme().colours().accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, (90 - m_angle) * 16, -110 * 16);
}

void Wheel::showEvent(QShowEvent *event)
{
    m_timer->start();
    QWidget::showEvent(event);
}

void Wheel::hideEvent(QHideEvent *event)
{
    m_timer->stop();
    QWidget::hideEvent(event);
}

RemainderBar::RemainderBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(6);
    setMinimumWidth(40);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RemainderBar::setRemainder(int remaining, int limit)
{
    m_part = limit > 0 && remaining >= 0 ? std::min(1.0, static_cast<double>(remaining) / limit) : 0;
    update();
}

void RemainderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colours().border);
    painter.drawRoundedRect(rect(), 3, 3);
    if (m_part <= 0)
        return;
    painter.setBrush(theme().colours().accent);
    painter.drawRoundedRect(QRectF(0, 0, std::max(6.0, width() * m_part), height()), 3, 3);
}

} // namespace tsunagi::ui

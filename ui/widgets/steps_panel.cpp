// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steps_panel.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int circle = 24;
constexpr int left = 16;
constexpr int top = 32;
} // namespace

StepsPanel::StepsPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stepsPanel"_s);
    setProperty("panel", u"side"_s);
    setAttribute(Qt::WA_StyledBackground);
}

void StepsPanel::setSteps(const QStringList &titles, int current)
{
    m_titles = titles;
    m_current = current;
    setAccessibleName(tr("Step %1 of %2: %3").arg(current + 1).arg(titles.size()).arg(titles.value(current)));
    updateGeometry();
    update();
}

QSize StepsPanel::sizeHint() const
{
    const QFontMetrics metrics(theme().font(TextRole::Body, true));
    int width = 160;
    for (const QString &title : m_titles)
        width = std::max(width, metrics.horizontalAdvance(title));
    return { std::min(280, width + left + circle + 2 * space::m + space::s), 200 };
}

int StepsPanel::stepHeight() const { return std::max(40, theme().pixelSize(TextRole::Body) * 3); }

void StepsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().colours().surface);
    painter.fillRect(width() - 1, 0, 1, height(), theme().colours().border);
    for (int i = 0; i < m_titles.size(); ++i)
        paintStep(painter, i, top + i * stepHeight());
}

void StepsPanel::paintStep(QPainter &painter, int index, int y) const
{
    const Colours &c = theme().colours();
    const QRectF ring(left + 0.5, y + 0.5, circle - 1, circle - 1);
    const bool done = index < m_current;
    const bool here = index == m_current;
    painter.setPen(QPen(here ? c.button : done ? c.accent : c.control, 1));
    painter.setBrush(here ? c.button : done ? c.soft : c.surface);
    painter.drawEllipse(ring);
    if (done) {
        painter.drawPixmap(QPointF(left + 5, y + 5), iconPixmap(u"check"_s, c.link, 14, devicePixelRatioF()));
    } else {
        painter.setFont(theme().font(TextRole::Secondary, here));
        painter.setPen(here ? c.onButton : c.secondary);
        painter.drawText(ring, Qt::AlignCenter, QString::number(index + 1));
    }
    painter.setFont(theme().font(TextRole::Body, here));
    painter.setPen(here || done ? c.text : c.secondary);
    const QRect words(left + circle + space::m, y, width() - left - circle - 2 * space::m, circle);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_titles.at(index), Qt::ElideRight, words.width()));
}

} // namespace tsunagi::ui

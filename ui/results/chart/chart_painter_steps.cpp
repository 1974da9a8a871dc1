// SPDX-License-Identifier: GPL-3.0-or-later
// Of the painter of charts, what is over time: legend, axis, standing bars and lines.
#include "ui/results/chart/chart_painter.h"

#include "ui/theme.h"
#include "ui/widgets/marks.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tsunagi::ui {
namespace {

constexpr int axisLines = 4;
constexpr double thinnestBars = 7; ///< of a step; below it, lines

QString number(qint64 value) { return QLocale().toString(value); }

/// A round figure, no less than @p value, that the axis' lines divide.
qint64 roundedUp(qint64 value)
{
    qint64 step = 1;
    for (int i = 0; step * axisLines < value; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10, 20, 50, …
    return step * axisLines;
}

} // namespace

void ChartPainter::placeSteps()
{
    m_most = roundedUp(m_most);
    const int line = m_small.height();
    // Legend above; the steps' labels, and half of an axis' figure, below and above.
    m_plot.adjust(m_small.horizontalAdvance(number(m_most)) + space::s, line + space::s + line / 2, 0,
                  -line - space::s);
}

double ChartPainter::heightOf(qint64 value) const
{
    return static_cast<double>(m_plot.height()) * static_cast<double>(value) / static_cast<double>(m_most);
}

double ChartPainter::slot() const
{
    return std::max(1, m_plot.width()) / static_cast<double>(std::max<qsizetype>(1, m_picture.items.size()));
}

bool ChartPainter::isOfLines() const
{
    return m_picture.form == ChartPicture::Form::BurnUp
        || slot() < thinnestBars * static_cast<double>(m_picture.series.size());
}

/// As the series is painted: filled, hollow, or a line that is broken or not. Colour alone would not do.
void ChartPainter::paintLegendMark(QPainter &painter, const QRectF &mark, qsizetype series) const
{
    const Colours &c = theme().colours();
    const bool isFirstOfTwo = series == 0 && m_picture.series.size() > 1;
    const QColor colour = isFirstOfTwo ? c.idle : c.accent;
    painter.setRenderHint(QPainter::Antialiasing);
    if (isOfLines()) {
        painter.setPen(QPen(colour, 2, isFirstOfTwo ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(mark.left(), mark.center().y()), QPointF(mark.right(), mark.center().y()));
    } else {
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(isFirstOfTwo ? c.surface : colour);
        painter.drawRect(QRectF(mark.center().x() - 5, mark.center().y() - 5, 10, 10));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartPainter::paintLegend(QPainter &painter) const
{
    const int top = m_area.top() + heightOfTitle();
    int left = m_area.left();
    painter.setFont(theme().font(TextRole::Secondary));
    for (qsizetype series = 0; series < m_picture.series.size(); ++series) {
        paintLegendMark(painter, QRectF(left, top, 20, m_small.height()), series);
        const QString &name = m_picture.series.at(series).name;
        left += 20 + space::xs + 2;
        painter.setPen(theme().colours().text);
        painter.drawText(QRect(left, top, m_area.right() - left, m_small.height()), Qt::AlignVCenter, name);
        left += m_small.horizontalAdvance(name) + space::l;
    }
}

void ChartPainter::paintAxis(QPainter &painter) const
{
    const Colours &c = theme().colours();
    painter.setFont(theme().font(TextRole::Secondary));
    for (int line = 0; line <= axisLines; ++line) {
        const int y = m_plot.top() + m_plot.height() - m_plot.height() * line / axisLines;
        painter.fillRect(QRect(m_plot.left(), y, m_plot.width(), 1), line == 0 ? c.control : c.line);
        painter.setPen(c.secondary);
        painter.drawText(
            QRect(m_area.left(), y - m_small.height() / 2, m_plot.left() - space::s - m_area.left(), m_small.height()),
            Qt::AlignRight | Qt::AlignVCenter, number(m_most * line / axisLines));
    }
}

/// As many as there is room for, at even distances.
void ChartPainter::paintLabels(QPainter &painter) const
{
    painter.setFont(theme().font(TextRole::Secondary));
    painter.setPen(theme().colours().secondary);
    const int wide = m_small.horizontalAdvance(m_picture.items.constFirst().label) + space::m;
    const auto every = std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil(wide / slot())));
    for (qsizetype item = 0; item < m_picture.items.size(); item += every) {
        const double centre = m_plot.left() + slot() * (static_cast<double>(item) + 0.5);
        const double rightmost = m_area.right() + space::s - wide;
        const double left = std::max<double>(m_area.left() - space::s, std::min(centre - wide / 2.0, rightmost));
        painter.drawText(QRectF(left, m_plot.bottom() + space::s, wide, m_small.height()), Qt::AlignCenter,
                         m_picture.items.at(item).label);
    }
}

void ChartPainter::paintMark(QPainter &painter) const
{
    if (m_picture.marked < 0)
        return;
    const Colours &c = theme().colours();
    const int x = m_plot.left() + static_cast<int>(slot() * (static_cast<double>(m_picture.marked) + 0.5));
    painter.setPen(QPen(c.secondary, 1, Qt::DotLine));
    painter.drawLine(x, m_plot.top() - space::xs, x, m_plot.bottom());
    painter.setFont(theme().font(TextRole::Small));
    const QFontMetrics metrics(painter.font());
    const int wide = metrics.horizontalAdvance(m_picture.mark);
    const int left = x - wide - space::xs > m_plot.left() ? x - wide - space::xs : x + space::xs;
    painter.setPen(c.secondary);
    painter.drawText(QRect(left, m_plot.top() - space::xs, wide + 2, metrics.height()), Qt::AlignVCenter,
                     m_picture.mark);
}

void ChartPainter::paintStandingBars(QPainter &painter, qsizetype series) const
{
    const Colours &c = theme().colours();
    const auto count = static_cast<double>(m_picture.series.size());
    const bool isFirstOfTwo = series == 0 && count > 1;
    const double room = std::min(slot() * 0.8, 40.0 * count);
    const double width = room / count;
    const double bottom = m_plot.top() + m_plot.height();
    const QList<qint64> &values = m_picture.series.at(series).values;
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype item = 0; item < values.size(); ++item) {
        if (values.at(item) == 0)
            continue;
        const double left =
            m_plot.left() + slot() * (static_cast<double>(item) + 0.5) - room / 2 + width * static_cast<double>(series);
        const double height = std::max(1.0, heightOf(values.at(item)));
        const QRectF body(left, bottom - height, width - 1, height);
        if (isFirstOfTwo) {
            painter.setPen(QPen(c.idle, 1.5));
            painter.setBrush(c.surface);
            painter.drawRect(body.adjusted(0.75, 0.75, -0.75, 0));
        } else {
            painter.fillRect(body, c.accent);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartPainter::paintLine(QPainter &painter, qsizetype series) const
{
    const QList<qint64> &values = m_picture.series.at(series).values;
    if (values.isEmpty())
        return;
    const Colours &c = theme().colours();
    const bool isFirstOfTwo = series == 0 && m_picture.series.size() > 1;
    const double bottom = m_plot.top() + m_plot.height();
    QPainterPath path;
    for (qsizetype item = 0; item < values.size(); ++item) {
        const QPointF at(m_plot.left() + slot() * (static_cast<double>(item) + 0.5),
                         bottom - heightOf(values.at(item)));
        if (item == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    const QPointF end = path.currentPosition();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isFirstOfTwo) {
        QPainterPath below = path;
        below.lineTo(end.x(), bottom);
        below.lineTo(path.elementAt(0).x, bottom);
        QColor faint = c.accent;
        faint.setAlphaF(0.15F);
        painter.fillPath(below, faint);
    }
    const QColor colour = isFirstOfTwo ? c.idle : c.accent;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, isFirstOfTwo ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
    paintDot(painter, end, 6, colour); // where a single step has no line, too
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace tsunagi::ui

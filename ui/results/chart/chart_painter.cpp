// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_painter.h"

#include "ui/theme.h"
#include "ui/widgets/marks.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagi::ui {
namespace {

using Form = ChartPicture::Form;

constexpr int mostPitch = 26;
constexpr int dotSize = 8;

QString number(qint64 value) { return QLocale().toString(value); }

int bodyHeight() { return QFontMetrics(theme().font(TextRole::Body)).height(); }

} // namespace

ChartPainter::ChartPainter(const ChartPicture &picture, const QRect &area)
    : m_picture(picture)
    , m_whole(area)
    , m_area(area.adjusted(space::m, space::s, -space::m, -space::s))
    , m_metrics(theme().font(TextRole::Body))
    , m_small(theme().font(TextRole::Secondary))
{
    for (const ChartPicture::Series &series : picture.series) {
        for (const qint64 value : series.values)
            m_most = std::max(m_most, value);
    }
    m_plot = m_area.adjusted(0, heightOfTitle(), 0, 0);
    if (picture.form == Form::Bars)
        placeBars();
    else if (picture.form != Form::Empty)
        placeSteps();
}

void ChartPainter::placeBars()
{
    bool hasDots = false;
    for (const ChartPicture::Item &item : m_picture.items) {
        m_names = std::max(m_names, m_metrics.horizontalAdvance(item.label));
        hasDots = hasDots || item.dot.isValid();
    }
    // A little more than measured: at a scale of the screen, text comes out wider by a fraction of a pixel.
    m_names = std::min(m_names + 4 + (hasDots ? dotSize + 6 : 0), m_plot.width() * 9 / 20);
    const auto count = std::max(1, static_cast<int>(m_picture.items.size()));
    m_pitch = std::clamp(m_plot.height() / count, bodyHeight() + 2, std::max(mostPitch, bodyHeight() + space::s));
    m_plot.setHeight(m_pitch * count);
}

int ChartPainter::heightOfTitle() { return QFontMetrics(theme().font(TextRole::Secondary)).height() + space::s; }

int ChartPainter::leastHeight(const ChartPicture &picture)
{
    const int ends = heightOfTitle() + 2 * space::s;
    switch (picture.form) {
    case Form::Empty:
        return 120;
    case Form::Bars:
        return ends + static_cast<int>(picture.items.size()) * (bodyHeight() + 2);
    default:
        return ends + 120;
    }
}

qsizetype ChartPainter::itemAt(const QPoint &at) const
{
    if (m_picture.items.isEmpty() || !m_plot.contains(at))
        return -1;
    const qsizetype item = m_picture.form == Form::Bars
        ? (at.y() - m_plot.top()) / std::max(1, m_pitch)
        : static_cast<qsizetype>(std::floor((at.x() - m_plot.left()) / slot()));
    return std::min(item, m_picture.items.size() - 1);
}

QRect ChartPainter::rectOf(qsizetype item) const
{
    if (m_picture.form == Form::Bars)
        return { m_plot.left() - space::s, m_plot.top() + static_cast<int>(item) * m_pitch,
                 m_plot.width() + 2 * space::s, m_pitch };
    const int left = m_plot.left() + static_cast<int>(std::floor(slot() * static_cast<double>(item)));
    return { left, m_plot.top(), std::max(1, static_cast<int>(std::ceil(slot()))), m_plot.height() };
}

void ChartPainter::paint(QPainter &painter, qsizetype current) const
{
    painter.fillRect(m_whole, theme().colours().surface);
    if (m_picture.form == Form::Empty) {
        paintEmpty(painter);
        return;
    }
    paintTitle(painter);
    if (current >= 0 && current < m_picture.items.size())
        painter.fillRect(rectOf(current), theme().colours().hover);
    if (m_picture.form == Form::Bars) {
        for (qsizetype item = 0; item < m_picture.items.size(); ++item)
            paintBar(painter, item);
        return;
    }
    paintLegend(painter);
    paintAxis(painter);
    paintLabels(painter);
    paintMark(painter);
    for (qsizetype series = 0; series < m_picture.series.size(); ++series) {
        if (isOfLines())
            paintLine(painter, series);
        else
            paintStandingBars(painter, series);
    }
}

void ChartPainter::paintEmpty(QPainter &painter) const
{
    painter.setFont(theme().font(TextRole::Body, true));
    painter.setPen(theme().colours().text);
    QRect words = m_area.adjusted(0, m_area.height() / 4, 0, 0);
    QRect used;
    constexpr int alignment =
        static_cast<int>(Qt::AlignHCenter) | static_cast<int>(Qt::AlignTop) | static_cast<int>(Qt::TextWordWrap);
    painter.drawText(words, alignment, m_picture.title, &used);
    words.setTop(used.bottom() + space::s);
    painter.setFont(theme().font(TextRole::Body));
    painter.setPen(theme().colours().secondary);
    painter.drawText(words, alignment, m_picture.note);
}

void ChartPainter::paintTitle(QPainter &painter) const
{
    painter.setFont(theme().font(TextRole::Secondary));
    painter.setPen(theme().colours().secondary);
    painter.drawText(QRect(m_area.left(), m_area.top(), m_area.width(), m_small.height()), Qt::AlignVCenter,
                     m_small.elidedText(m_picture.title, Qt::ElideRight, m_area.width()));
}

void ChartPainter::paintBar(QPainter &painter, qsizetype item) const
{
    const Colours &c = theme().colours();
    const ChartPicture::Item &bar = m_picture.items.at(item);
    const qint64 value = m_picture.series.first().values.at(item);
    const int top = m_plot.top() + static_cast<int>(item) * m_pitch;
    QRect name(m_plot.left(), top, m_names, m_pitch);
    if (bar.dot.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintDot(painter, QPointF(name.left() + dotSize / 2.0, top + m_pitch / 2.0 + 0.5), dotSize, bar.dot);
        painter.setRenderHint(QPainter::Antialiasing, false);
        name.setLeft(name.left() + dotSize + 6);
    }
    painter.setFont(theme().font(TextRole::Body));
    painter.setPen(bar.isQuiet ? c.secondary : c.text);
    painter.drawText(name, Qt::AlignVCenter, m_metrics.elidedText(bar.label, Qt::ElideRight, name.width()));

    const int figures = m_metrics.horizontalAdvance(number(m_most)) + space::s;
    const int left = m_plot.left() + m_names + space::m;
    const int room = std::max(1, m_plot.right() - left - figures);
    const int thick = std::min(14, m_pitch - 6);
    const double width = static_cast<double>(room) * static_cast<double>(value) / static_cast<double>(m_most);
    const QRectF body(left, top + (m_pitch - thick) / 2, std::max(2.0, width), thick);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.isQuiet ? c.idle : c.accent);
    painter.drawRoundedRect(body, 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(c.text);
    painter.drawText(QRectF(body.right() + space::s, top, figures + space::m, m_pitch), Qt::AlignVCenter,
                     number(value));
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a chart's picture into an area in the theme's colours, and tells which item is where.
#pragma once

#include "ui/results/chart/chart_picture.h"

#include <QFontMetrics>
#include <QRect>

class QPainter;

namespace tsunagi::ui {

class ChartPainter {
public:
    ChartPainter(const ChartPicture &picture, const QRect &area);

    /// @p current  the item that is pointed at; -1: none
    void paint(QPainter &painter, qsizetype current) const;
    /// -1: none
    [[nodiscard]] qsizetype itemAt(const QPoint &at) const;
    [[nodiscard]] QRect rectOf(qsizetype item) const;
    /// Below it the words would lie upon each other.
    [[nodiscard]] static int leastHeight(const ChartPicture &picture);

private:
    [[nodiscard]] static int heightOfTitle();
    void placeBars();
    void placeSteps();
    [[nodiscard]] double heightOf(qint64 value) const;
    [[nodiscard]] double slot() const;
    void paintEmpty(QPainter &painter) const;
    void paintTitle(QPainter &painter) const;
    void paintBar(QPainter &painter, qsizetype item) const;
    void paintLegend(QPainter &painter) const;
    void paintLegendMark(QPainter &painter, const QRectF &mark, qsizetype series) const;
    void paintAxis(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintMark(QPainter &painter) const;
    void paintStandingBars(QPainter &painter, qsizetype series) const;
    void paintLine(QPainter &painter, qsizetype series) const;
    [[nodiscard]] bool isOfLines() const;

    const ChartPicture &m_picture;
    QRect m_whole;
    QRect m_area; ///< within its margins
    QFontMetrics m_metrics;
    QFontMetrics m_small;
    QRect m_plot;
    qint64 m_most = 1;
    int m_names = 0; ///< room for the labels of Bars
    int m_pitch = 0; ///< from one bar to the next
};

} // namespace tsunagi::ui

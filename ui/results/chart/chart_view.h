// SPDX-License-Identifier: GPL-3.0-or-later
// A chart on the screen: painted, told by tool tips and to those who do not see it, walked through by the arrow keys.
#pragma once

#include "ui/results/chart/chart_picture.h"
#include "ui/widgets/translated.h"

#include <QPixmap>
#include <QWidget>

namespace tsunagi::ui {

class ChartView : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

    void showPicture(const ChartPicture &picture);
    [[nodiscard]] const ChartPicture &picture() const { return m_picture; }
    /// As it is painted, with nothing pointed at; of the screen's sharpness.
    [[nodiscard]] QPixmap painted();
    /// -1: none
    [[nodiscard]] QRect rectOf(qsizetype item) const;

public Q_SLOTS:
    /// The figures, as text; also what Edit, Copy does.
    void copy();

Q_SIGNALS:
    /// By mouse or Enter, where rows can be filtered by it.
    void filterWanted(const QString &text);

protected:
    void retranslate() override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] qsizetype itemAt(const QPoint &at) const;
    void point(qsizetype item);
    void press(qsizetype item);
    void name();

    ChartPicture m_picture;
    qsizetype m_current = -1; ///< under the mouse, or come to by keys
};

} // namespace tsunagi::ui

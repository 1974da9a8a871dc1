// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a wizard at its left: done, here, to come.
#pragma once

#include <QStringList>
#include <QWidget>

namespace tsunagi::ui {

class StepsPanel : public QWidget {
    Q_OBJECT
public:
    explicit StepsPanel(QWidget *parent = nullptr);
    void setSteps(const QStringList &titles, int current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, int index, int top) const;
    [[nodiscard]] int stepHeight() const;
    QStringList m_titles;
    int m_current = 0;
};

} // namespace tsunagi::ui

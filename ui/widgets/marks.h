// SPDX-License-Identifier: GPL-3.0-or-later
// Small painted marks: an avatar with a letter, a state's dot with its words, a turning wheel, a bar of what remains.
#pragma once

#include <QColor>
#include <QWidget>

class QTimer;

namespace tsunagi::ui {

/// The first letter that a person sees of a name.
[[nodiscard]] QString firstLetterOf(const QString &name);
void paintAvatar(QPainter &painter, const QRectF &rect, const QString &letter, bool chosen, bool round = false);
void paintDot(QPainter &painter, QPointF centre, double diameter, const QColor &colour);

class Avatar : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Square, Round };
    explicit Avatar(int size, Shape shape, QWidget *parent = nullptr);
    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    QString m_letter;
};

/// A dot in a colour; the words beside it say the same.
class Dot : public QWidget {
    Q_OBJECT
public:
    explicit Dot(int diameter, QWidget *parent = nullptr);
    void setColour(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QColor m_colour;
};

/// Turns while it is shown.
class Wheel : public QWidget {
    Q_OBJECT
public:
    explicit Wheel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer *m_timer;
    int m_angle = 0;
};

/// How much of a limit remains; empty where it is not known.
class RemainderBar : public QWidget {
    Q_OBJECT
public:
    explicit RemainderBar(QWidget *parent = nullptr);
    void setRemainder(int remaining, int limit);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_part = 0;
};

} // namespace tsunagi::ui

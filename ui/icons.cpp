// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "ui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QColor colourOf(Tint tint, QIcon::Mode mode)
{
    const Colours &c = theme().colours();
    if (mode == QIcon::Disabled)
        return c.disabled;
    switch (tint) {
    case Tint::Text:
        return c.text;
    case Tint::Secondary:
        return c.secondary;
    case Tint::Accent:
        return c.link;
    case Tint::OnButton:
        return c.onButton;
    case Tint::Bad:
        return c.badText;
    case Tint::Warning:
        return c.warnText;
    }
    return c.text;
}

QPixmap rendered(const QByteArray &svg, QSize pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    return pixmap;
}

QByteArray svgOf(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no icon %s", qUtf8Printable(name)); // a misspelt name: found by the first test that shows it
    return file.readAll();
}

QPixmap tinted(const QString &name, const QColor &colour, QSize pixels)
{
    const QString key = u"tsunagi/%1/%2/%3"_s.arg(name, colour.name(QColor::HexArgb)).arg(pixels.width());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = svgOf(name);
    svg.replace("currentColor", colour.name().toLatin1());
    pixmap = rendered(svg, pixels);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws into the square at one side of what it is given: the room beside it is the gap that a style sheet's button
/// lacks between icon and words (buttons.cpp).
class TintedIcon final : public QIconEngine {
public:
    enum class Side { Leading, Trailing };
    TintedIcon(QString name, Tint tint, Side side)
        : m_name(std::move(name))
        , m_tint(tint)
        , m_side(side)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int edge = std::min(rect.width(), rect.height());
        const int left = m_side == Side::Leading ? rect.left() : rect.right() + 1 - edge;
        const QRect square(left, rect.top() + (rect.height() - edge) / 2, edge, edge);
        painter->drawPixmap(square, tinted(m_name, colourOf(m_tint, mode), square.size() * ratio));
    }
    /// @p size in device pixels
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap whole(size);
        whole.fill(Qt::transparent);
        QPainter painter(&whole);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return whole;
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedIcon(m_name, m_tint, m_side); }

private:
    QString m_name;
    Tint m_tint;
    Side m_side;
};

} // namespace

QIcon icon(const QString &name, Tint tint) { return QIcon(new TintedIcon(name, tint, TintedIcon::Side::Leading)); }

QIcon trailingIcon(const QString &name, Tint tint)
{
    return QIcon(new TintedIcon(name, tint, TintedIcon::Side::Trailing));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int logicalSize, qreal devicePixelRatio)
{
    QPixmap pixmap =
        tinted(name, colour, QSizeF(logicalSize * devicePixelRatio, logicalSize * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon() { return icon(u"tsunagi"_s); }

} // namespace tsunagi::ui

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
    case Tint::Text: return c.text;
    case Tint::Secondary: return c.secondary;
    case Tint::Accent: return c.link;
    case Tint::OnButton: return c.onButton;
    case Tint::Bad: return c.badText;
    case Tint::Warning: return c.warnText;
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

class TintedIcon final : public QIconEngine
{
public:
    TintedIcon(QString name, Tint tint) : m_name(std::move(name)), m_tint(tint) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, tinted(m_name, colourOf(m_tint, mode), rect.size() * ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, colourOf(m_tint, mode), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return tinted(m_name, colourOf(m_tint, mode), size); // already in device pixels
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedIcon(m_name, m_tint); }

private:
    QString m_name;
    Tint m_tint;
};

} // namespace

QIcon icon(const QString &name, Tint tint) { return QIcon(new TintedIcon(name, tint)); }

QPixmap iconPixmap(const QString &name, const QColor &colour, int logicalSize, qreal devicePixelRatio)
{
    QPixmap pixmap = tinted(name, colour, QSizeF(logicalSize * devicePixelRatio, logicalSize * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon() { return icon(u"tsunagi"_s); }

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The colours themselves. tests/ui/tst_theme computes the contrast of each pair that is used for text.
#include "ui/theme.h"

#include <cmath>

namespace tsunagi::ui {
namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Colours lightColours()
{
    Colours c;
    c.window = rgb(0xf3f5f4);
    c.surface = rgb(0xffffff);
    c.header = rgb(0xf0f3f1);
    c.border = rgb(0xd5dbd8);
    c.control = rgb(0xb4bdb9);
    c.line = rgb(0xe4e9e6);
    c.hover = rgb(0xeaf0ed);
    c.text = rgb(0x1b2320);
    c.secondary = rgb(0x545d59);
    c.disabled = rgb(0x8f9894);
    c.accent = rgb(0x0d775c);
    c.button = rgb(0x0d775c);
    c.buttonHover = rgb(0x0a654e);
    c.onButton = rgb(0xffffff);
    c.soft = rgb(0xdcefe8);
    c.link = rgb(0x0a6a51);
    c.tile = rgb(0xe3e9e6);
    c.good = rgb(0x1e9b67);
    c.bad = rgb(0xd04136);
    c.idle = rgb(0x7e8582);
    c.badText = rgb(0xa8271d);
    c.badGround = rgb(0xfdeeec);
    c.badBorder = rgb(0xe9b4ae);
    c.warnText = rgb(0x6b4a00);
    c.warnGround = rgb(0xfdf3df);
    c.warnBorder = rgb(0xe2c07c);
    return c;
}

Colours darkColours()
{
    Colours c;
    c.window = rgb(0x1d2123);
    c.surface = rgb(0x24292b);
    c.header = rgb(0x2a3032);
    c.border = rgb(0x3b4245);
    c.control = rgb(0x565f62);
    c.line = rgb(0x30373a);
    c.hover = rgb(0x2e3538);
    c.text = rgb(0xe9eeec);
    c.secondary = rgb(0xa9b1ae);
    c.disabled = rgb(0x6f7876);
    c.accent = rgb(0x2f9d7c);
    c.button = rgb(0x14765b);
    c.buttonHover = rgb(0x1a8568);
    c.onButton = rgb(0xffffff);
    c.soft = rgb(0x1f4a3d);
    c.link = rgb(0x62cfae);
    c.tile = rgb(0x363e41);
    c.good = rgb(0x3cc48a);
    c.bad = rgb(0xf07a6c);
    c.idle = rgb(0x9aa2a0);
    c.badText = rgb(0xf6a298);
    c.badGround = rgb(0x3b2422);
    c.badBorder = rgb(0x7d413b);
    c.warnText = rgb(0xf0d193);
    c.warnGround = rgb(0x39301d);
    c.warnBorder = rgb(0x7a642f);
    return c;
}

/// Black on white or white on black, with borders that can be seen; dots and buttons keep their hue.
Colours withHighContrast(Colours c, bool dark)
{
    const QColor ink = dark ? QColor(Qt::white) : QColor(Qt::black);
    const QColor paper = dark ? QColor(Qt::black) : QColor(Qt::white);
    for (QColor *ground : { &c.window, &c.surface, &c.header, &c.badGround, &c.warnGround })
        *ground = paper;
    for (QColor *mark : { &c.text, &c.secondary, &c.border, &c.control, &c.warnText })
        *mark = ink;
    c.line = dark ? rgb(0x808080) : rgb(0x707070);
    c.link = dark ? rgb(0x8ff0d0) : rgb(0x00452f);
    c.badText = dark ? rgb(0xffc2ba) : rgb(0x7a0c05);
    c.disabled = dark ? rgb(0xa0a0a0) : rgb(0x606060);
    c.button = dark ? rgb(0x0b5f48) : rgb(0x00452f);
    c.accent = dark ? rgb(0x5fe3bd) : rgb(0x00563d);
    c.badBorder = c.badText;
    c.warnBorder = c.warnText;
    return c;
}

double channel(float value)
{
    const double v = static_cast<double>(value);
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminanceOf(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

Colours Theme::coloursFor(bool dark, bool highContrast)
{
    const Colours plain = dark ? darkColours() : lightColours();
    return highContrast ? withHighContrast(plain, dark) : plain;
}

double contrastOf(const QColor &one, const QColor &other)
{
    const double a = luminanceOf(one);
    const double b = luminanceOf(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace tsunagi::ui

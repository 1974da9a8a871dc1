// SPDX-License-Identifier: GPL-3.0-or-later
// Our own line icons (resources/icons), by name, tinted in the theme's colours at the moment of painting: they follow a
// switch of theme by themselves.
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QStringView>

namespace tsunagi::ui {

enum class Tint { Text, Secondary, Accent, OnButton, Bad, Warning };

/// @p name is a file of resources/icons without ".svg". Disabled buttons get the disabled colour.
[[nodiscard]] QIcon icon(const QString &name, Tint tint = Tint::Text);
/// For a button whose icon stands after its words (layout direction right to left).
[[nodiscard]] QIcon trailingIcon(const QString &name, Tint tint = Tint::Text);
/// The same as a picture, for what paints itself; cached.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int logicalSize, qreal devicePixelRatio);
/// The chain on green.
[[nodiscard]] QIcon applicationIcon();

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "translations/translations.h"
#include "ui/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPixmapCache>
#include <QScreen>
#include <QStyle>
#include <QStyleFactory>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.surface);
    set(QPalette::AlternateBase, c.header);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.secondary);
    set(QPalette::Button, c.surface);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.onButton);
    set(QPalette::Highlight, c.soft);
    set(QPalette::HighlightedText, c.text);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    set(QPalette::ToolTipBase, c.surface);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Light, c.surface);
    set(QPalette::Midlight, c.header);
    set(QPalette::Mid, c.border);
    set(QPalette::Dark, c.control);
    set(QPalette::Shadow, c.border);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c.disabled);
    return palette;
}

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// For Japanese text: without it, fontconfig may give the shapes that Chinese has for the same characters.
QString japaneseFamily()
{
    for (const auto &wanted : { u"Noto Sans CJK JP"_s, u"Noto Sans JP"_s, u"Source Han Sans JP"_s, u"IPAexGothic"_s }) {
        if (QFontDatabase::hasFamily(wanted))
            return wanted;
    }
    return {};
}

/// A bare X server's: its Latin would not go with the Japanese beside it.
bool isNamedByNobody(const QString &family)
{
    return family.isEmpty() || family == "Sans Serif"_L1 || family == "DejaVu Sans"_L1;
}

} // namespace

Theme *Theme::s_instance = nullptr;

Theme &theme() { return *Theme::s_instance; }

void Theme::start(ThemeChoice choice)
{
    delete s_instance;
    s_instance = new Theme(choice);
    s_instance->setParent(qApp);
    s_instance->setUpFont();
    s_instance->apply();
}

Theme::Theme(ThemeChoice choice)
    : m_choice(choice)
    , m_platformDark(looksDark(QApplication::palette()))
    , m_systemDark(m_platformDark)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::systemPreferred(std::optional<bool> dark, bool highContrast)
{
    const bool systemDark = dark.value_or(m_platformDark);
    if (m_systemDark == systemDark && m_highContrast == highContrast)
        return;
    m_systemDark = systemDark;
    m_highContrast = highContrast;
    apply();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
}

int Theme::pixelSize(TextRole role) const
{
    static constexpr int sizes[] = { 19, 15, 13, 12, 11 };
    return static_cast<int>(std::lround(sizes[static_cast<int>(role)] * m_textScale));
}

QFont Theme::font(TextRole role, bool bold) const
{
    QFont font = QApplication::font();
    font.setPixelSize(pixelSize(role));
    font.setBold(bold);
    return font;
}

QFont Theme::monospaceFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixelSize(TextRole::Secondary));
    return font;
}

int Theme::rowHeight() const { return pixelSize(TextRole::Body) * 2; }

/// The scale is in pixels at 96 dpi; larger text asked of the desktop (or by QT_FONT_DPI) arrives as a higher logical
/// resolution.
void Theme::setUpFont()
{
    if (const QScreen *screen = QGuiApplication::primaryScreen())
        m_textScale = std::max(1.0, screen->logicalDotsPerInchY() / 96.0);
    QFont font = QApplication::font();
    const QString family = font.family();
    const QString japanese = japaneseFamily();
    // In English the Japanese font, which is large, is not loaded before there is Japanese to show.
    const bool japaneseFirst = isNamedByNobody(family) && currentLanguage() == "ja"_L1;
    if (!japanese.isEmpty())
        font.setFamilies(japaneseFirst ? QStringList{ japanese } : QStringList{ family, japanese });
    font.setPixelSize(pixelSize(TextRole::Body));
    QApplication::setFont(font);
}

void Theme::apply()
{
    m_colours = coloursFor(isDark(), m_highContrast);
    QPixmapCache::clear(); // tinted icons
    QApplication::setPalette(paletteOf(m_colours));
    qApp->setStyleSheet(styleSheetOf(*this));
    Q_EMIT changed();
}

} // namespace tsunagi::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The look in one place: colours for light, dark and high contrast, the type scale, the spacing. Everything else asks
// here: the palette and the one style sheet are made from it, and what paints itself uses theme().colours().
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <optional>

namespace tsunagi::ui {

enum class ThemeChoice { System, Light, Dark };

/// Text roles of the type scale; labels carry them as the property "role" (widgets/labels.h).
enum class TextRole { Title, Heading, Body, Secondary, Small };

struct Colours {
    QColor window; ///< behind everything
    QColor surface; ///< cards, lists, menus, inputs
    QColor header; ///< column headers
    QColor border;
    QColor control; ///< the border of buttons and inputs
    QColor line; ///< between rows
    QColor hover;
    QColor text;
    QColor secondary;
    QColor disabled;
    QColor accent; ///< lines, dots, progress, focus
    QColor button; ///< the main button's ground
    QColor buttonHover;
    QColor onButton; ///< its text
    QColor soft; ///< the ground of what is chosen
    QColor link; ///< text in the accent colour
    QColor tile; ///< the ground of avatars that are not chosen
    QColor good;
    QColor bad;
    QColor idle; ///< the dots of states
    QColor badText;
    QColor badGround;
    QColor badBorder;
    QColor warnText;
    QColor warnGround;
    QColor warnBorder;
};

/// Steps of 4 px, as logical pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space
inline constexpr int cornerRadius = 6;

class Theme : public QObject {
    Q_OBJECT
public:
    /// Fusion, palette, fonts and style sheet; before the first window. What the system prefers is guessed from the
    /// palette that the platform gave; systemPreferred() may correct that later.
    static void start(ThemeChoice choice);

    void choose(ThemeChoice choice);
    /// What the desktop says, once it has answered (widgets/system_preference); no value: it has no preference of its
    /// own.
    void systemPreferred(std::optional<bool> dark, bool highContrast);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Colours &colours() const { return m_colours; }
    /// Pixels of a role's text; follows the desktop's text size.
    [[nodiscard]] int pixelSize(TextRole role) const;
    [[nodiscard]] QFont font(TextRole role, bool bold = false) const;
    [[nodiscard]] QFont monospaceFont() const;
    /// Height of a row of a table or list.
    [[nodiscard]] int rowHeight() const;

    [[nodiscard]] static Colours coloursFor(bool dark, bool highContrast);

Q_SIGNALS:
    void changed();

private:
    explicit Theme(ThemeChoice choice);
    friend Theme &theme();
    void setUpFont();
    void apply();

    static Theme *s_instance;
    ThemeChoice m_choice;
    bool m_platformDark = false; ///< guessed from the palette that the platform gave
    bool m_systemDark = false;
    bool m_highContrast = false;
    double m_textScale = 1;
    Colours m_colours;
};

/// The one theme; Theme::start() has been called.
[[nodiscard]] Theme &theme();

/// WCAG 2: (lighter + 0.05) / (darker + 0.05) of relative luminances; 1 to 21.
[[nodiscard]] double contrastOf(const QColor &one, const QColor &other);

} // namespace tsunagi::ui

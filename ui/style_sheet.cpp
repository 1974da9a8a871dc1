// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style_sheet.h"

#include "ui/theme.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

// Borders grow to 2 px where the focus is, and the padding shrinks by as much, so that nothing moves.
constexpr auto buttons = R"(
QPushButton, QToolButton[kind="button"] {
    background: @surface; color: @text; border: 1px solid @control; border-radius: 6px; padding: 6px 13px; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: @hover; }
QPushButton:pressed, QToolButton[kind="button"]:pressed, QToolButton[kind="button"]:checked { background: @soft; }
QPushButton:checked { background: @soft; border-color: @accent; }
QPushButton:focus, QToolButton[kind="button"]:focus { border: 2px solid @accent; padding: 5px 12px; }
QPushButton:disabled, QToolButton[kind="button"]:disabled { color: @disabled; border-color: @border; background: @window; }
QToolButton[kind="button"] { padding: 6px 9px; }
QToolButton[kind="button"]:focus { padding: 5px 8px; }
QToolButton[kind="button"][popupMode="2"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: @button; color: @onButton; border: 1px solid @button; font-weight: bold; padding: 6px 15px; }
QPushButton[kind="primary"]:hover { background: @buttonHover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; padding: 5px 14px; }
QPushButton[kind="primary"]:disabled { background: @tile; color: @disabled; border-color: @tile; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @link; text-decoration: underline; padding: 3px 1px; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 2px 0; }
QPushButton[kind="disclosure"] { background: transparent; border: 1px solid transparent; padding: 3px 7px 3px 0; margin-left: -1px; text-align: left; }
QPushButton[kind="disclosure"]:focus { border: 2px solid @accent; padding: 2px 6px 2px 0; margin-left: -2px; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="flat"] { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; }
QToolButton[kind="flat"]:hover { background: @hover; }
QToolButton[kind="flat"]:focus { border: 2px solid @accent; padding: 3px; }
QToolButton[kind="flat"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; padding: 4px 9px; }
QPushButton[kind="quiet"]:hover { background: @hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid @accent; padding: 3px 8px; }
QPushButton[kind="add"] { background: transparent; border: 1px dashed @control; padding: 4px 11px; }
QPushButton[kind="add"]:hover { background: @hover; }
QPushButton[kind="add"]:focus { border: 2px solid @accent; padding: 3px 10px; }
QPushButton[kind="chip"] { background: transparent; border: 1px solid transparent; padding: 4px 5px 4px 11px; text-align: left; }
QPushButton[kind="chip"]:focus { border: 2px solid @accent; padding: 3px 4px 3px 10px; }
QRadioButton { spacing: 10px; padding: 2px; border: 2px solid transparent; border-radius: 5px; }
QRadioButton:focus { border-color: @accent; }
QRadioButton::indicator { width: 14px; height: 14px; border-radius: 8px; border: 1px solid @idle; background: @surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @button; background: @onButton; }
QCheckBox { spacing: 10px; padding: 2px; border: 2px solid transparent; border-radius: 5px; }
QCheckBox:focus { border-color: @accent; }
QCheckBox:disabled { color: @disabled; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border-radius: 4px; border: 1px solid @idle; background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { border-color: @button; background: @button; image: url(:/icons/tick.svg); }
QCheckBox::indicator:disabled { border-color: @disabled; background: @window; }
QCheckBox::indicator:checked:disabled { border-color: @disabled; background: @disabled; }
)";

constexpr auto inputs = R"(
QLineEdit, QPlainTextEdit {
    background: @surface; color: @text; border: 1px solid @control; border-radius: 6px; padding: 6px 9px;
    selection-background-color: @accent; selection-color: @surface; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 5px 8px; }
QLineEdit#filterEdit, QLineEdit#tableSearchEdit { padding-left: 0; }
QLineEdit:disabled { color: @disabled; background: @window; }
QPlainTextEdit[kind="plain"] { background: transparent; border: 1px solid transparent; padding: 0; }
QPlainTextEdit[kind="plain"]:focus { border: 1px solid @accent; padding: 0; }
)";

constexpr auto labels = R"(
QLabel { background: transparent; }
QLabel[role="title"] { font-size: @titlePx; font-weight: bold; }
QLabel[role="heading"] { font-size: @headingPx; font-weight: bold; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="secondary"] { color: @secondary; font-size: @secondaryPx; }
QLabel[role="muted"] { color: @secondary; }
QLabel[role="small"] { color: @secondary; font-size: @smallPx; }
QLabel[role="bad"] { color: @badText; font-size: @secondaryPx; }
QLabel[role="badge"] { color: @link; border: 1px solid @accent; border-radius: 4px; padding: 0 5px; font-size: @smallPx; font-weight: bold; }
)";

constexpr auto frames = R"(
QMainWindow, QDialog { background: @window; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[card="chosen"] { background: @surface; border: 2px solid @accent; border-radius: 8px; }
QFrame[chip="true"] { background: @soft; border: 1px solid @accent; border-radius: 6px; }
QFrame[chip="true"]:hover { background: @hover; }
QFrame[band="bad"] { background: @badGround; border: 1px solid @badBorder; border-radius: 6px; }
QFrame[band="warning"] { background: @warnGround; border: 1px solid @warnBorder; border-radius: 6px; }
QFrame[band="trial"] { background: @soft; border: none; }
QFrame[band="bad"] QLabel[role="message"] { color: @badText; font-weight: bold; }
QFrame[band="warning"] QLabel[role="message"] { color: @warnText; font-weight: bold; }
QWidget[panel="side"] { background: @surface; border: none; border-right: 1px solid @border; }
QWidget[panel="bottom"] { background: @surface; border: none; border-top: 1px solid @border; }
QWidget[panel="chart"] { background: @surface; border: none; }
QWidget[panel="top"] { background: @window; border: none; border-bottom: 1px solid @border; }
QScrollArea { background: transparent; border: none; }
QWidget[scrolled="true"] { background: transparent; }
QSplitter::handle { background: @border; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; }
)";

constexpr auto views = R"(
QListView, QTreeView, QTableView {
    background: @surface; color: @text; border: none; outline: none; gridline-color: @line;
    selection-background-color: @soft; selection-color: @text; }
QTableView#pinnedColumns { border-right: 1px solid @control; }
QTableView#propertiesTable::item { padding-left: 5px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView[framed="true"] { border: 1px solid @border; border-radius: 6px; }
QHeaderView { background: @header; border: none; }
QTableCornerButton::section { background: @header; border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @secondary; border: none; border-bottom: 2px solid transparent; padding: 8px 2px; margin: 0 14px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @link; border-bottom: 2px solid @accent; font-weight: bold; }
QTabBar::tab:selected:focus { border: 2px solid @accent; border-radius: 4px; padding: 6px 0 8px 0; }
QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

constexpr auto bars = R"(
QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @border; padding: 1px 6px; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @soft; color: @text; }
QMenu { background: @surface; color: @text; border: 1px solid @control; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 26px; border-radius: 4px; }
QMenu::item:selected { background: @soft; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QStatusBar { background: @surface; border-top: 1px solid @border; color: @secondary; }
QStatusBar::item { border: none; }
QStatusBar QToolButton { font-size: @secondaryPx; color: @secondary; }
QStatusBar QLabel { font-size: @secondaryPx; color: @secondary; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @control; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QHash<QString, QString> tokensOf(const Theme &theme)
{
    const Colours &c = theme.colours();
    QHash<QString, QString> tokens;
    const auto colour = [&tokens](const char *name, const QColor &value) {
        tokens.insert(QLatin1StringView(name), value.name());
    };
    colour("window", c.window);
    colour("surface", c.surface);
    colour("header", c.header);
    colour("border", c.border);
    colour("control", c.control);
    colour("line", c.line);
    colour("hover", c.hover);
    colour("text", c.text);
    colour("secondary", c.secondary);
    colour("disabled", c.disabled);
    colour("accent", c.accent);
    colour("idle", c.idle);
    colour("button", c.button);
    colour("buttonHover", c.buttonHover);
    colour("onButton", c.onButton);
    colour("soft", c.soft);
    colour("link", c.link);
    colour("tile", c.tile);
    colour("badText", c.badText);
    colour("badGround", c.badGround);
    colour("badBorder", c.badBorder);
    colour("warnText", c.warnText);
    colour("warnGround", c.warnGround);
    colour("warnBorder", c.warnBorder);
    const auto pixels = [&](const char *name, TextRole role) {
        tokens.insert(QLatin1StringView(name), QString::number(theme.pixelSize(role)) + u"px"_s);
    };
    pixels("titlePx", TextRole::Title);
    pixels("headingPx", TextRole::Heading);
    pixels("secondaryPx", TextRole::Secondary);
    pixels("smallPx", TextRole::Small);
    return tokens;
}

} // namespace

QString styleSheetOf(const Theme &theme)
{
    const QHash<QString, QString> tokens = tokensOf(theme);
    QString sheet;
    for (const char *part : { buttons, inputs, labels, frames, views, bars })
        sheet += QLatin1StringView(part);

    static const QRegularExpression token(u"@([A-Za-z]+)"_s);
    QString result;
    result.reserve(sheet.size() * 2);
    qsizetype done = 0;
    for (auto match = token.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        result += QStringView(sheet).mid(done, one.capturedStart() - done);
        result += tokens.value(one.captured(1));
        done = one.capturedEnd();
    }
    result += QStringView(sheet).mid(done);
    return result;
}

} // namespace tsunagi::ui

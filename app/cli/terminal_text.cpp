// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_text.h"

#include <algorithm>
#include <cwchar>

#include <locale.h>

namespace tsunagi::cli {
namespace {

struct Character {
    char32_t code = 0;
    qsizetype size = 1; ///< bytes
    bool isValid = false;
};

/// The character at the front of a non-empty text (RFC 3629).
Character frontOf(QByteArrayView text)
{
    const auto byte = [&text](qsizetype at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return { lead, 1, true };
    const qsizetype size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < size)
        return { lead, 1, false };
    char32_t code = lead & (0xffU >> (size + 1));
    for (qsizetype i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return { lead, 1, false };
        code = (code << 6U) | (byte(i) & 0x3fU);
    }
    constexpr char32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const bool isValid = code >= smallest[size] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isValid ? Character{ code, size, true } : Character{ lead, 1, false };
}

/// C0, DEL, C1, line and paragraph separators, and what turns the direction of the text around it.
bool isDangerous(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x200e || code == 0x200f
        || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff
        || (code >= 0xe0000 && code <= 0xe007f);
}

QByteArray hex(char32_t code, int digits)
{
    return QByteArray::number(static_cast<uint>(code), 16).rightJustified(digits, '0');
}

QByteArray visible(const Character &character)
{
    switch (character.code) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (character.code < 0x100)
        return "\\x" + hex(character.code, 2);
    return character.code < 0x10000 ? "\\u" + hex(character.code, 4) : "\\U" + hex(character.code, 8);
}

QByteArray jsonEscape(const Character &character)
{
    if (!character.isValid)
        return "\\ufffd";
    if (character.code < 0x10000)
        return "\\u" + hex(character.code, 4);
    return "\\u" + hex(QChar::highSurrogate(character.code), 4) + "\\u" + hex(QChar::lowSurrogate(character.code), 4);
}

int widthOf(char32_t code)
{
    // wcwidth() knows the whole table, but only in a UTF-8 locale, which the caller's need not be.
    static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (code < 0x7f || !utf8)
        return 1;
    const locale_t before = uselocale(utf8);
    const int width = wcwidth(static_cast<wchar_t>(code));
    uselocale(before);
    return std::max(width, 0);
}

} // namespace

QByteArray escapedForTerminal(QByteArrayView utf8)
{
    QByteArray escaped;
    escaped.reserve(utf8.size());
    while (!utf8.isEmpty()) {
        const Character character = frontOf(utf8);
        if (!character.isValid || isDangerous(character.code))
            escaped += visible(character);
        else
            escaped += utf8.first(character.size);
        utf8 = utf8.sliced(character.size);
    }
    return escaped;
}

int displayWidth(QByteArrayView utf8)
{
    int width = 0;
    while (!utf8.isEmpty()) {
        const Character character = frontOf(utf8);
        width += widthOf(character.code);
        utf8 = utf8.sliced(character.size);
    }
    return width;
}

QByteArray cutToWidth(QByteArrayView utf8, int width)
{
    if (utf8.size() <= width || displayWidth(utf8) <= width)
        return utf8.toByteArray();
    int used = 1; // the ellipsis
    qsizetype end = 0;
    while (end < utf8.size()) {
        const Character character = frontOf(utf8.sliced(end));
        if (used + widthOf(character.code) > width)
            break;
        used += widthOf(character.code);
        end += character.size;
    }
    return utf8.first(end).toByteArray() + "…";
}

Result<void> TerminalFilter::write(QByteArrayView bytes)
{
    const QByteArray whole = std::exchange(m_unfinished, {}) + bytes.toByteArray();
    QByteArrayView rest = whole;
    QByteArray filtered;
    filtered.reserve(rest.size());
    while (!rest.isEmpty()) {
        const Character character = frontOf(rest);
        // At most three bytes can be the beginning of a character that goes on in the next block.
        if (!character.isValid && rest.size() < 4 && static_cast<unsigned char>(rest.front()) >= 0xc2) {
            m_unfinished = rest.toByteArray();
            break;
        }
        if (character.code == '\n' || character.code == '\t' || (character.isValid && !isDangerous(character.code)))
            filtered += rest.first(character.size);
        else
            filtered += m_escapes == Escapes::Json ? jsonEscape(character) : visible(character);
        rest = rest.sliced(character.size);
    }
    return m_terminal.write(filtered);
}

Result<void> TerminalFilter::flush()
{
    for (const char byte : std::exchange(m_unfinished, {}))
        if (auto written = m_terminal.write("\\x" + hex(static_cast<unsigned char>(byte), 2)); !written)
            return written;
    return m_terminal.flush();
}

} // namespace tsunagi::cli

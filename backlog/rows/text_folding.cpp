// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/text_folding.h"

#include <QChar>
#include <QStringView>

namespace tsunagi::backlog {
namespace {

// U+FF61 to U+FF9F in their order.
constexpr QStringView fullWidthKana = u"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌ"
                                      u"ネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";
constexpr QStringView voiceable = u"カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ";
constexpr QStringView halfVoiceable = u"ハヒフヘホはひふへほ";
constexpr char32_t voicedMark = 0x3099;
constexpr char32_t halfVoicedMark = 0x309A;

/// One character of well-formed UTF-8 at @p at, which moves on. A byte that begins none stands for itself.
char32_t takeCharacter(QByteArrayView utf8, qsizetype &at)
{
    const auto byte = [&](qsizetype i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[i])); };
    const char32_t first = byte(at++);
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > utf8.size())
        return first;
    char32_t code = first & (0x3FU >> more);
    for (int i = 0; i < more; ++i)
        code = (code << 6) | (byte(at++) & 0x3F);
    return code;
}

void appendCharacter(QByteArray &out, char32_t code)
{
    if (code < 0x80)
        out.append(static_cast<char>(code));
    else
        out.append(QStringView(QChar::fromUcs4(code)).toUtf8());
}

char32_t folded(char32_t code)
{
    if (code == 0x3000)
        return U' ';
    if (code >= 0xFF01 && code <= 0xFF5E)
        code -= 0xFF01 - 0x21;
    else if (code >= 0xFF61 && code <= 0xFF9F)
        return fullWidthKana[static_cast<qsizetype>(code - 0xFF61)].unicode();
    return code > 0x10FFFF ? char32_t(QChar::ReplacementCharacter) : QChar::toCaseFolded(code);
}

/// @p base with the mark that follows it in one character; 0 where there is no such character.
char32_t composed(char32_t base, char32_t mark)
{
    if (base > 0xFFFF)
        return 0;
    const QChar kana(static_cast<char16_t>(base));
    if (mark == voicedMark)
        return base == U'ウ' ? U'ヴ' : base == U'う' ? U'ゔ' : voiceable.contains(kana) ? base + 1 : 0;
    return mark == halfVoicedMark && halfVoiceable.contains(kana) ? base + 2 : 0;
}

} // namespace

void appendFolded(QByteArray &out, QByteArrayView utf8)
{
    char32_t held = 0; // not yet written: a mark may follow
    for (qsizetype at = 0; at < utf8.size();) {
        const char32_t code = folded(takeCharacter(utf8, at));
        const char32_t both = held != 0 ? composed(held, code) : 0;
        if (both != 0) {
            appendCharacter(out, both);
            held = 0;
            continue;
        }
        if (held != 0)
            appendCharacter(out, held);
        held = code;
        if (code < 0x80) {
            out.append(static_cast<char>(code));
            held = 0;
        }
    }
    if (held != 0)
        appendCharacter(out, held);
}

} // namespace tsunagi::backlog

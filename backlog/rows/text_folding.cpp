// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/text_folding.h"

#include <QChar>
#include <QStringView>

#include <cstring>
#include <utility>

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

/// A character of three bytes that folds to itself, and is no mark: nearly all of kana and kanji (U+3001 to U+9FFF).
bool isPlainKana(const char *utf8, qsizetype left)
{
    if (left < 3 || static_cast<unsigned char>(*utf8) < 0xE3 || static_cast<unsigned char>(*utf8) > 0xE9)
        return false;
    return std::memcmp(utf8, "\xE3\x80\x80", 3) != 0 && std::memcmp(utf8, "\xE3\x82\x99", 3) != 0
        && std::memcmp(utf8, "\xE3\x82\x9A", 3) != 0;
}

/// From @p at on, as far as characters fold to themselves but for ASCII's capitals. @p last is where the last of them
/// begins.
qsizetype plainRun(QByteArrayView utf8, qsizetype at, qsizetype &last)
{
    while (at < utf8.size()) {
        const bool isAscii = static_cast<unsigned char>(utf8[at]) < 0x80;
        if (!isAscii && !isPlainKana(utf8.data() + at, utf8.size() - at))
            break;
        last = at;
        at += isAscii ? 1 : 3;
    }
    return at;
}

void appendLowered(QByteArray &out, QByteArrayView utf8)
{
    const qsizetype before = out.size();
    out.append(utf8);
    for (char *c = out.data() + before; c != out.data() + out.size(); ++c)
        *c = static_cast<char>(*c | (static_cast<unsigned char>(*c - 'A') < 26 ? 0x20 : 0));
}

} // namespace

void appendFolded(QByteArray &out, QByteArrayView utf8)
{
    char32_t held = 0; // not yet written: a mark may follow
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype last = at;
        const qsizetype end = plainRun(utf8, at, last);
        if (end > at) {
            if (held != 0)
                appendCharacter(out, std::exchange(held, 0));
            const bool mayBeMarked = end < utf8.size() && static_cast<unsigned char>(utf8[last]) >= 0x80;
            appendLowered(out, utf8.sliced(at, (mayBeMarked ? last : end) - at));
            at = end;
            if (mayBeMarked)
                held = takeCharacter(utf8, last);
            continue;
        }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/json_token.h"

#include "backlog/rows/eight_bytes.h"

#include <cstring>

namespace tsunagi::backlog {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The code unit of the four digits after "\u"; -1 where there are none.
int codeUnit(QByteArrayView text, qsizetype at)
{
    if (at + 4 > text.size())
        return -1;
    int unit = 0;
    for (qsizetype i = at; i < at + 4; ++i) {
        const int digit = hexValue(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

void appendUtf8(QByteArray &out, char32_t code)
{
    if (code < 0x80) {
        out.append(static_cast<char>(code));
        return;
    }
    if (code < 0x800) {
        out.append(static_cast<char>(0xC0 | (code >> 6)));
    } else {
        if (code < 0x10000) {
            out.append(static_cast<char>(0xE0 | (code >> 12)));
        } else {
            out.append(static_cast<char>(0xF0 | (code >> 18)));
            out.append(static_cast<char>(0x80 | ((code >> 12) & 0x3F)));
        }
        out.append(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
    }
    out.append(static_cast<char>(0x80 | (code & 0x3F)));
}

char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

/// One "\uXXXX", or a pair of them, at @p at (just after the "u"). @return what it took; 0 where it is no escape.
qsizetype unicodeEscape(QByteArrayView text, qsizetype at, char32_t &code)
{
    const int first = codeUnit(text, at);
    if (first < 0)
        return 0;
    code = static_cast<char32_t>(first);
    if (code < 0xD800 || code > 0xDFFF)
        return 4;
    if (code < 0xDC00 && at + 5 < text.size() && text[at + 4] == '\\' && text[at + 5] == 'u') {
        const int second = codeUnit(text, at + 6);
        if (second >= 0xDC00 && second <= 0xDFFF) {
            code = 0x10000 + ((code - 0xD800) << 10) + static_cast<char32_t>(second - 0xDC00);
            return 10;
        }
    }
    code = 0xFFFD;
    return 4;
}

qsizetype findByte(QByteArrayView text, qsizetype from, char byte)
{
    const auto *found =
        static_cast<const char *>(std::memchr(text.data() + from, byte, static_cast<std::size_t>(text.size() - from)));
    return found == nullptr ? -1 : found - text.data();
}

/// No quote and no backslash in it. Most strings are short: no call that prepares for long ones.
bool isPlainText(QByteArrayView text)
{
    if (text.size() > 64)
        return findByte(text, 0, '\\') < 0 && findByte(text, 0, '"') < 0;
    const char *at = text.begin();
    for (; text.end() - at >= 8; at += 8)
        if (const EightBytes bytes(at); bytes.has('"') || bytes.has('\\'))
            return false;
    for (; at != text.end(); ++at)
        if (*at == '"' || *at == '\\')
            return false;
    return true;
}

bool isQuoted(QByteArrayView token) { return token.size() >= 2 && token.front() == '"' && token.back() == '"'; }

/// What the escape at @p at (just after its backslash) stands for, appended to @p out where there is one.
/// @return what it took; 0 where it is no escape
qsizetype takeEscape(QByteArrayView text, qsizetype at, QByteArray *out)
{
    if (at >= text.size())
        return 0;
    char32_t code = 0;
    qsizetype taken = 1;
    if (text[at] == 'u') {
        taken = unicodeEscape(text, at + 1, code);
        taken += taken == 0 ? 0 : 1;
    } else {
        code = static_cast<unsigned char>(shortEscape(text[at]));
        taken = code == 0 ? 0 : 1;
    }
    if (taken != 0 && out != nullptr)
        appendUtf8(*out, code);
    return taken;
}

/// Walks over @p token, a string with its quotes. @p out may be null. @return false if it is not sound
bool walkString(QByteArrayView token, QByteArray *out)
{
    if (!isQuoted(token))
        return false;
    const QByteArrayView text(token.data() + 1, token.size() - 2);
    if (isPlainText(text)) {
        if (out != nullptr)
            out->append(text);
        return true;
    }
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype escape = findByte(text, at, '\\');
        const QByteArrayView run = text.sliced(at, (escape < 0 ? text.size() : escape) - at);
        if (!run.isEmpty() && findByte(run, 0, '"') >= 0)
            return false;
        if (out != nullptr)
            out->append(run);
        if (escape < 0)
            return true;
        const qsizetype taken = takeEscape(text, escape + 1, out);
        if (taken == 0)
            return false;
        at = escape + 1 + taken;
    }
    return true;
}

/// Length of the JSON value or rubbish up to the comma or bracket that ends an element.
class ElementScanner {
public:
    explicit ElementScanner(QByteArrayView json)
        : m_json(json)
    {
    }

    /// @return where the element that begins at @p at ends; the size of the text if it never does
    qsizetype endOf(qsizetype at) const
    {
        qsizetype depth = 0;
        for (; at < m_json.size(); ++at) {
            switch (m_json[at]) {
            case '"':
                at = closingQuote(at);
                break;
            case '[':
            case '{':
                ++depth;
                break;
            case ']':
            case '}':
                if (depth == 0)
                    return at;
                --depth;
                break;
            case ',':
                if (depth == 0)
                    return at;
                break;
            default:
                break;
            }
        }
        return m_json.size();
    }

    /// @return where the string that begins at @p at has its closing quote; the size of the text, or more, if nowhere
    qsizetype closingQuote(qsizetype at) const
    {
        for (++at; at < m_json.size() && m_json[at] != '"'; ++at)
            if (m_json[at] == '\\')
                ++at;
        return at;
    }

private:
    QByteArrayView m_json;
};

struct Pieces {
    std::vector<QByteArrayView> texts; ///< trimmed
    bool isOpen = false;
    bool isClosed = false; ///< nothing stands behind the closing bracket
};

/// What stands between the commas of a container.
Pieces cut(QByteArrayView text, char opening, char closing)
{
    Pieces found;
    found.isOpen = text.startsWith(opening);
    if (!found.isOpen)
        return found;
    const ElementScanner scanner(text);
    for (qsizetype at = 1; at < text.size(); ++at) {
        const qsizetype end = scanner.endOf(at);
        const bool isLast = end < text.size() && text[end] != ',';
        const QByteArrayView piece = trimmedJson(text.sliced(at, qMin(end, text.size()) - at));
        if (end >= text.size())
            return found;
        if (!(isLast && piece.isEmpty() && found.texts.empty()))
            found.texts.push_back(piece);
        if (isLast) {
            found.isClosed = text[end] == closing && end + 1 == text.size();
            return found;
        }
        at = end;
    }
    return found;
}

} // namespace

bool isPlainString(QByteArrayView token)
{
    if (!isQuoted(token))
        return false;
    return isPlainText({ token.data() + 1, token.size() - 2 });
}

bool appendUnescaped(QByteArray &out, QByteArrayView token)
{
    const qsizetype before = out.size();
    const bool isSound = walkString(token, &out);
    if (!isSound)
        out.truncate(before);
    return isSound;
}

bool isJsonString(QByteArrayView token) { return walkString(token, nullptr); }

bool isJsonNumber(QByteArrayView token)
{
    qsizetype at = 0;
    const auto peek = [&] { return at < token.size() ? token[at] : '\0'; };
    const auto takeDigits = [&] {
        const qsizetype begin = at;
        while (isDigit(peek()))
            ++at;
        return at > begin;
    };

    if (peek() == '-')
        ++at;
    if (peek() == '0')
        ++at;
    else if (!takeDigits())
        return false;
    if (peek() == '.') {
        ++at;
        if (!takeDigits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at;
        if (peek() == '+' || peek() == '-')
            ++at;
        if (!takeDigits())
            return false;
    }
    return at == token.size();
}

bool isJsonScalar(QByteArrayView token)
{
    if (token == "null" || token == "true" || token == "false")
        return true;
    return token.startsWith('"') ? isJsonString(token) : isJsonNumber(token);
}

ArrayElements splitArray(QByteArrayView json)
{
    const Pieces pieces = cut(trimmedJson(json), '[', ']');
    return { pieces.texts, pieces.isOpen, pieces.isClosed };
}

ObjectMembers splitObject(QByteArrayView json)
{
    const Pieces pieces = cut(trimmedJson(json), '{', '}');
    ObjectMembers found;
    found.isObject = pieces.isOpen;
    found.isClosed = pieces.isClosed;
    found.members.reserve(pieces.texts.size());
    for (const QByteArrayView piece : pieces.texts) {
        if (!piece.startsWith('"'))
            continue;
        const qsizetype quote = ElementScanner(piece).closingQuote(0);
        const qsizetype colon = piece.indexOf(':', quote);
        if (colon > 0)
            found.members.push_back({ piece.first(quote + 1), trimmedJson(piece.sliced(colon + 1)) });
    }
    return found;
}

QByteArrayView valueAt(QByteArrayView json, QByteArrayView path)
{
    QByteArrayView value = trimmedJson(json);
    while (!path.isEmpty() && !value.isNull()) {
        const qsizetype dot = path.indexOf('.');
        const QByteArrayView wanted = dot < 0 ? path : path.first(dot);
        path = dot < 0 ? QByteArrayView() : path.sliced(dot + 1);
        const ObjectMembers object = splitObject(value);
        value = {};
        for (const auto &[key, text] : object.members)
            if (key.sliced(1, key.size() - 2) == wanted)
                value = text;
    }
    return value;
}

} // namespace tsunagi::backlog

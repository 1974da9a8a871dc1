// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connection_string.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr bool isBlank(char c) { return c == ' ' || c == '\t'; }

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// @p byte begins the offending character; people count characters, from 1.
std::unexpected<Error> badAt(QByteArrayView text, qsizetype byte, const QString &why)
{
    const auto before = text.first(byte);
    return fail(Error{ .reason = Reason::BadConnectionString,
                       .subject = {},
                       .detail = why,
                       .suggestion = {},
                       .status = 0,
                       .number = 1 + std::ranges::count_if(before, [](char c) { return (c & 0xc0) != 0x80; }) });
}

/// One pass over the bytes: everything that has a meaning is ASCII, so UTF-8 needs no decoding here.
class Parser {
public:
    enum class Kind { String, File };
    /// @p take: gets each pair; @c fromFile: the value is the path of a file that holds it
    using Taker = std::function<Result<void>(QByteArrayView name, Secret value, bool fromFile)>;

    Parser(QByteArrayView text, Kind kind, Taker take)
        : m_text(text)
        , m_isFile(kind == Kind::File)
        , m_take(std::move(take))
    {
    }

    Result<void> parse()
    {
        while (true) {
            skipSeparators();
            if (m_at >= m_text.size())
                return {};
            if (auto pair = parsePair(); !pair)
                return fail(pair.error());
        }
    }

private:
    [[nodiscard]] bool isLineEnd(char c) const { return m_isFile && (c == '\n' || c == '\r'); }
    [[nodiscard]] bool isEnd(char c) const { return c == ';' || isLineEnd(c); }

    [[nodiscard]] std::unexpected<Error> bad(const QString &why, qsizetype position) const
    {
        return badAt(m_text, position, why);
    }

    void skipSeparators()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const bool atLineStart = m_at == 0 || m_text[m_at - 1] == '\n';
            if (m_isFile && c == '#' && atLineStart) {
                while (m_at < m_text.size() && m_text[m_at] != '\n')
                    ++m_at;
            } else if (isEnd(c) || isBlank(c)) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    Result<void> parsePair()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '=' && !isEnd(m_text[m_at]))
            ++m_at;
        if (m_at >= m_text.size() || m_text[m_at] != '=')
            return bad(u"no = after a name"_s, start);
        QByteArrayView name = trimmedBlanks(m_text.sliced(start, m_at - start));
        const bool fromFile = m_isFile && name.endsWith('@');
        if (fromFile)
            name = trimmedBlanks(name.chopped(1));
        ++m_at;
        auto value = parseValue();
        if (!value)
            return fail(value.error());
        return m_take(name, std::move(*value), fromFile);
    }

    Result<Secret> parseValue()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        const char first = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (first == '"' || first == '\'' || first == '{')
            return parseQuoted(first == '{' ? '}' : first);
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !isEnd(m_text[m_at]))
            ++m_at;
        return Secret(trimmedBlanks(m_text.sliced(start, m_at - start)));
    }

    Result<Secret> parseQuoted(char closing)
    {
        const qsizetype start = m_at++;
        QByteArray value;
        value.reserve(m_text.size() - m_at); // no reallocation leaves a copy behind
        while (true) {
            if (m_at >= m_text.size())
                return bad(u"a quoted value does not end"_s, start);
            const char c = m_text[m_at++];
            if (c != closing) {
                value += c;
            } else if (m_at < m_text.size() && m_text[m_at] == closing) {
                value += c;
                ++m_at;
            } else {
                break;
            }
        }
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        if (m_at < m_text.size() && !isEnd(m_text[m_at]))
            return bad(u"text after a quoted value"_s, m_at);
        return Secret::taking(value);
    }

    QByteArrayView m_text;
    bool m_isFile;
    Taker m_take;
    qsizetype m_at = 0;
};

/// Puts pairs where they belong.
class PropertyTaker {
public:
    PropertyTaker(Origin origin, const FileReader *reader)
        : m_origin(origin)
        , m_reader(reader)
    {
    }

    [[nodiscard]] PropertyBag bag() { return std::move(m_bag); }

    Result<void> take(QByteArrayView name, Secret value, bool fromFile)
    {
        const auto property = propertyFromName(QString::fromUtf8(name));
        if (!property)
            return fail(property.error());
        const QString propertyName = QString::fromLatin1(infoOf(*property).name);
        if (m_seen.contains(*property))
            return fail(
                Error{ .reason = Reason::RepeatedProperty, .subject = propertyName, .detail = {}, .suggestion = {} });
        m_seen << *property;
        if (fromFile) {
            auto content = (*m_reader)(QString::fromUtf8(value.view()), propertyName);
            if (!content)
                return fail(content.error());
            value = Secret(withoutLastLineEnd(content->view()));
        }
        if (std::ranges::any_of(value.view(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; })
            && *property != Property::OAuthSettingsRecipients)
            return fail(
                Error{ .reason = Reason::ControlCharacter, .subject = propertyName, .detail = {}, .suggestion = {} });
        m_bag.set(*property, std::move(value), m_origin);
        return {};
    }

private:
    Origin m_origin;
    const FileReader *m_reader;
    PropertyBag m_bag;
    QList<Property> m_seen;
};

Result<void> checkUtf8(QByteArrayView text)
{
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        return badAt(text, nul, u"a NUL character"_s);
    if (text.isValidUtf8())
        return {};
    // The longest sound beginning; a character has at most four bytes, so it ends where a few more do not help.
    qsizetype sound = 0;
    for (qsizetype end = 1; end <= text.size() && end <= sound + 4; ++end)
        if (text.first(end).sliced(sound).isValidUtf8())
            sound = end;
    return badAt(text, sound, u"not UTF-8"_s);
}

Result<PropertyBag> parsed(QByteArrayView text, Parser::Kind kind, Origin origin, const FileReader *reader)
{
    if (const auto clean = checkUtf8(text); !clean)
        return fail(clean.error());
    PropertyTaker taker(origin, reader);
    const auto done = Parser(text, kind, [&taker](QByteArrayView name, Secret value, bool fromFile) {
                          return taker.take(name, std::move(value), fromFile);
                      }).parse();
    if (!done)
        return fail(done.error());
    return taker.bag();
}

} // namespace

QByteArrayView withoutLastLineEnd(QByteArrayView content)
{
    if (content.endsWith('\n'))
        content.chop(1);
    if (content.endsWith('\r'))
        content.chop(1);
    return content;
}

Result<PropertyBag> parseConnectionString(QByteArrayView text, Origin origin)
{
    return parsed(text, Parser::Kind::String, origin, nullptr);
}

Result<void> readPairs(QByteArrayView text, const PairTaker &take)
{
    if (const auto clean = checkUtf8(text); !clean)
        return clean;
    return Parser(text, Parser::Kind::String,
                  [&take](QByteArrayView name, Secret value, bool) {
                      return take(QString::fromUtf8(name), std::move(value));
                  })
        .parse();
}

Result<PropertyBag> parseConnectionFile(QByteArrayView content, Origin origin, const FileReader &reader)
{
    if (content.startsWith("\xEF\xBB\xBF"))
        content = content.sliced(3);
    return parsed(content, Parser::Kind::File, origin, &reader);
}

QByteArray writtenValue(QByteArrayView value)
{
    const bool hasEnd = std::ranges::any_of(value, [](char c) { return c == ';' || c == '\n' || c == '\r'; });
    const bool plain = !hasEnd && trimmedBlanks(value).size() == value.size()
        && (value.isEmpty() || !QByteArrayView("\"'{").contains(value.front()));
    if (plain)
        return value.toByteArray();
    return '"' + value.toByteArray().replace("\"", "\"\"") + '"';
}

Secret writeConnectionString(const PropertyBag &bag, bool withSecrets)
{
    QByteArray text;
    for (const PropertyInfo &info : allProperties()) {
        if (!bag.has(info.id) || (info.secret && !withSecrets))
            continue;
        if (!text.isEmpty())
            text += ';';
        QByteArray value = bag.secret(info.id).reveal();
        if (!withSecrets && holdsSecret(info.id, value))
            value = QUrl(QString::fromUtf8(value)).toString(QUrl::RemoveUserInfo).toUtf8();
        text += info.name + QByteArrayLiteral("=") + writtenValue(value);
    }
    return Secret::taking(text);
}

} // namespace tsunagi::auth

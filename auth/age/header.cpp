// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/header.h"

#include "auth/age/primitives.h"

#include <algorithm>
#include <optional>

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView versionLine = "age-encryption.org/v1";
constexpr QByteArrayView stanzaMark = "-> ";
constexpr QByteArrayView macMark = "--- ";
constexpr qsizetype columns = 64;
constexpr qsizetype macSize = 32;

// Walks the text line by line. Only LF ends a line; what has none is no line.
class LineReader {
public:
    explicit LineReader(QByteArrayView text)
        : m_text(text)
    {
    }
    [[nodiscard]] qsizetype position() const { return m_position; }
    std::optional<QByteArrayView> next()
    {
        const qsizetype end = m_text.indexOf('\n', m_position);
        if (end < 0)
            return std::nullopt;
        const QByteArrayView line = m_text.sliced(m_position, end - m_position);
        m_position = end + 1;
        return line;
    }

private:
    QByteArrayView m_text;
    qsizetype m_position = 0;
};

std::optional<QList<QByteArray>> parseArguments(QByteArrayView text)
{
    const QList<QByteArray> arguments = text.toByteArray().split(' ');
    for (const QByteArray &argument : arguments) {
        const bool sound = !argument.isEmpty()
            && std::all_of(argument.begin(), argument.end(), [](char c) { return c >= 0x21 && c <= 0x7e; });
        if (!sound)
            return std::nullopt;
    }
    return arguments;
}

// Full lines of 64 characters and one shorter one, which ends the body and may be empty.
std::optional<QByteArray> parseBody(LineReader &lines)
{
    QByteArray body;
    while (const std::optional<QByteArrayView> line = lines.next()) {
        if (line->size() > columns)
            return std::nullopt;
        const std::optional<QByteArray> bytes = fromBase64(*line);
        if (!bytes)
            return std::nullopt;
        body += *bytes;
        if (line->size() < columns)
            return body;
    }
    return std::nullopt;
}

std::optional<Stanza> parseStanza(QByteArrayView line, LineReader &lines)
{
    std::optional<QList<QByteArray>> arguments = parseArguments(line.sliced(stanzaMark.size()));
    if (!arguments)
        return std::nullopt;
    std::optional<QByteArray> body = parseBody(lines);
    if (!body)
        return std::nullopt;
    return Stanza{ std::move(*arguments), std::move(*body) };
}

// What the MAC covers: from the first byte up to and including the three dashes.
QByteArray authenticatedText(const std::vector<Stanza> &stanzas)
{
    QByteArray text = versionLine.toByteArray() + '\n';
    for (const Stanza &stanza : stanzas) {
        text += stanzaMark.toByteArray() + stanza.arguments.join(' ') + '\n';
        const QByteArray body = toBase64(stanza.body);
        // "<=": a body that fills its last line is followed by an empty one.
        for (qsizetype at = 0; at <= body.size(); at += columns)
            text += body.mid(at, columns) + '\n';
    }
    return text + macMark.chopped(1).toByteArray();
}

Sha256Mac macOf(const QByteArray &authenticated, const FileKey &key)
{
    const Key32 macKey = hkdfSha256(key.view(), {}, "header");
    return hmacSha256(macKey.view(), authenticated);
}

} // namespace

Outcome<Header> Header::parse(QByteArrayView file, HeaderLimits limits)
{
    const QByteArrayView text = file.first(std::min(file.size(), limits.bytes));
    LineReader lines(text);
    if (lines.next() != versionLine)
        return std::unexpected(Failure::Header);

    Header header;
    for (;;) {
        const qsizetype start = lines.position();
        const std::optional<QByteArrayView> line = lines.next();
        if (line && line->startsWith(macMark)) {
            const std::optional<QByteArray> mac = fromBase64(line->sliced(macMark.size()));
            if (!mac || mac->size() != macSize || header.stanzas.empty())
                return std::unexpected(Failure::Header);
            header.mac = *mac;
            header.authenticated = text.first(start + macMark.size() - 1).toByteArray();
            header.size = lines.position();
            return header;
        }
        if (!line || !line->startsWith(stanzaMark) || header.stanzas.size() >= limits.stanzas)
            return std::unexpected(Failure::Header);
        std::optional<Stanza> stanza = parseStanza(*line, lines);
        if (!stanza)
            return std::unexpected(Failure::Header);
        header.stanzas.push_back(std::move(*stanza));
    }
}

Header Header::make(std::vector<Stanza> stanzas, const FileKey &key)
{
    Header header;
    header.authenticated = authenticatedText(stanzas);
    header.mac = viewOf(macOf(header.authenticated, key)).toByteArray();
    header.stanzas = std::move(stanzas);
    header.size = header.text().size();
    return header;
}

bool Header::isAuthentic(const FileKey &key) const
{
    const Sha256Mac expected = macOf(authenticated, key);
    return mac.size() == macSize && sodium_memcmp(expected.data(), mac.constData(), expected.size()) == 0;
}

QByteArray Header::text() const { return authenticatedText(stanzas) + ' ' + toBase64(mac) + '\n'; }

} // namespace tsunagi::auth::age

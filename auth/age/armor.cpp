// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/armor.h"

#include "auth/age/primitives.h"

#include <optional>

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView beginLine = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr QByteArrayView endLine = "-----END AGE ENCRYPTED FILE-----";
constexpr qsizetype columns = 64;
constexpr qsizetype mostWhitespace = 1024; // as the reference implementation has it

// Lines that end with LF, CRLF, or with the text.
class LineReader {
public:
    explicit LineReader(QByteArrayView text)
        : m_rest(text)
    {
    }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    std::optional<QByteArrayView> next()
    {
        if (m_rest.isEmpty())
            return std::nullopt;
        const qsizetype end = m_rest.indexOf('\n');
        QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = m_rest.sliced(end < 0 ? m_rest.size() : end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }

private:
    QByteArrayView m_rest;
};

bool skipToBegin(LineReader &lines)
{
    qsizetype skipped = 0;
    while (const std::optional<QByteArrayView> line = lines.next()) {
        if (!line->trimmed().isEmpty())
            return *line == beginLine;
        skipped += line->size() + 1;
        if (skipped > mostWhitespace)
            return false;
    }
    return false;
}

// The text between the two lines, if each line but the last is full, none is empty, and nothing follows the end.
std::optional<QByteArray> collectBody(LineReader &lines)
{
    QByteArray body;
    bool last = false;
    while (const std::optional<QByteArrayView> line = lines.next()) {
        if (*line == endLine) {
            if (!lines.rest().trimmed().isEmpty() || lines.rest().size() > mostWhitespace)
                return std::nullopt;
            return body;
        }
        if (last || line->isEmpty() || line->size() > columns)
            return std::nullopt;
        last = line->size() < columns;
        body += *line;
    }
    return std::nullopt;
}

} // namespace

QByteArray armored(QByteArrayView binary)
{
    const QByteArray body = binary.toByteArray().toBase64();
    QByteArray text = beginLine.toByteArray() + '\n';
    for (qsizetype at = 0; at < body.size(); at += columns)
        text += body.mid(at, columns) + '\n';
    return text + endLine.toByteArray() + '\n';
}

Outcome<QByteArray> dearmored(QByteArrayView text)
{
    LineReader lines(text);
    if (!skipToBegin(lines))
        return std::unexpected(Failure::Armor);
    const std::optional<QByteArray> body = collectBody(lines);
    if (!body)
        return std::unexpected(Failure::Armor);
    std::optional<QByteArray> binary = fromBase64(*body, Padding::Required);
    if (!binary)
        return std::unexpected(Failure::Armor);
    return std::move(*binary);
}

bool looksArmored(QByteArrayView file)
{
    const QByteArrayView start = file.trimmed();
    if (start.contains(beginLine) || start.contains(endLine))
        return !start.startsWith("age-encryption.org/");
    return start.startsWith("-----BEGIN A") || (!start.isEmpty() && beginLine.startsWith(start));
}

} // namespace tsunagi::auth::age

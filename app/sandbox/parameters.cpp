// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parameters.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

QByteArray decodeFormText(QByteArrayView encoded)
{
    QByteArray text;
    text.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const char c = encoded[i];
        if (c == '%' && i + 2 < encoded.size() && hexDigit(encoded[i + 1]) >= 0 && hexDigit(encoded[i + 2]) >= 0) {
            text += static_cast<char>(hexDigit(encoded[i + 1]) * 16 + hexDigit(encoded[i + 2]));
            i += 2;
        } else {
            text += c == '+' ? ' ' : c;
        }
    }
    return text;
}

Parameters Parameters::parse(QByteArrayView encoded)
{
    Parameters parameters;
    while (!encoded.isEmpty()) {
        const qsizetype end = encoded.indexOf('&');
        const QByteArrayView part = end < 0 ? encoded : encoded.first(end);
        encoded = end < 0 ? QByteArrayView() : encoded.sliced(end + 1);
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            parameters.m_pairs.append({ decodeFormText(part), QByteArray() });
        else
            parameters.m_pairs.append({ decodeFormText(part.first(equals)), decodeFormText(part.sliced(equals + 1)) });
    }
    return parameters;
}

QByteArray Parameters::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_pairs.cbegin(), m_pairs.cend(), [&](const Pair &p) { return p.first == name; });
    return found == m_pairs.cend() ? QByteArray() : found->second;
}

QList<QByteArray> Parameters::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const Pair &pair : m_pairs) {
        if (pair.first == name)
            found.append(pair.second);
    }
    return found;
}

qsizetype Parameters::count(QByteArrayView name) const
{
    return std::count_if(m_pairs.cbegin(), m_pairs.cend(), [&](const Pair &p) { return p.first == name; });
}

std::optional<qint64> Parameters::integer(QByteArrayView name) const
{
    bool ok = false;
    const qint64 number = value(name).toLongLong(&ok);
    return ok ? std::optional<qint64>(number) : std::nullopt;
}

} // namespace tsunagi::sandbox

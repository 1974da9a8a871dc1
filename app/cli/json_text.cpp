// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_text.h"

namespace tsunagi::cli {
namespace {

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u" + QByteArray::number(static_cast<uint>(static_cast<unsigned char>(c)), 16).rightJustified(4, '0');
    }
}

} // namespace

QByteArray jsonString(QByteArrayView utf8)
{
    const QByteArray mended = utf8.isValidUtf8() ? QByteArray() : QString::fromUtf8(utf8).toUtf8();
    const QByteArrayView valid = mended.isNull() ? utf8 : QByteArrayView(mended);
    QByteArray text;
    text.reserve(valid.size() + 2);
    text += '"';
    for (const char c : valid) {
        if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\')
            text += escaped(c);
        else
            text += c;
    }
    text += '"';
    return text;
}

QByteArray jsonObject(std::initializer_list<std::pair<const char *, QString>> members)
{
    QByteArray text;
    for (const auto &[name, value] : members)
        text += (text.isEmpty() ? QByteArrayLiteral("{") : QByteArrayLiteral(",")) + jsonString(QByteArrayView(name))
            + ':' + jsonString(value);
    return text.isEmpty() ? QByteArrayLiteral("{}") : text + '}';
}

} // namespace tsunagi::cli

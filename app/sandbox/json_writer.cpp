// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

JsonWriter &JsonWriter::open(char bracket)
{
    separated();
    m_out.append(bracket);
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::separated()
{
    if (!m_first)
        m_out.append(',');
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::named(std::string_view name)
{
    separated();
    m_out.append('"').append(name.data(), static_cast<qsizetype>(name.size())).append("\":", 2);
    return *this;
}

JsonWriter &JsonWriter::quote(QByteArrayView utf8)
{
    m_out.append('"');
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(utf8.sliced(plainFrom, i - plainFrom));
        plainFrom = i + 1;
        switch (c) {
        case '"':
            m_out.append("\\\"", 2);
            break;
        case '\\':
            m_out.append("\\\\", 2);
            break;
        case '\n':
            m_out.append("\\n", 2);
            break;
        case '\r':
            m_out.append("\\r", 2);
            break;
        case '\t':
            m_out.append("\\t", 2);
            break;
        default:
            m_out.append("\\u00", 4).append("0123456789abcdef"[c >> 4]).append("0123456789abcdef"[c & 15]);
        }
    }
    m_out.append(utf8.sliced(plainFrom)).append('"');
    m_first = false;
    return *this;
}

} // namespace tsunagi::sandbox

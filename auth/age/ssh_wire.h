// SPDX-License-Identifier: GPL-3.0-or-later
// How OpenSSH writes numbers and byte strings (RFC 4251, section 5), and which of its names may be shown.
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace tsunagi::auth::age {

/// What is cut short is nothing, and so is all that follows.
class WireReader {
public:
    explicit WireReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    std::optional<quint32> number()
    {
        if (m_rest.size() < 4)
            return cutShort();
        const auto value = qFromBigEndian<quint32>(m_rest.data());
        m_rest = m_rest.sliced(4);
        return value;
    }
    std::optional<QByteArrayView> bytes()
    {
        const std::optional<quint32> size = number();
        if (!size || qsizetype(*size) > m_rest.size())
            return cutShort();
        const QByteArrayView value = m_rest.first(qsizetype(*size));
        m_rest = m_rest.sliced(value.size());
        return value;
    }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    [[nodiscard]] bool isAtEnd() const { return !m_cut && m_rest.isEmpty(); }

private:
    std::nullopt_t cutShort()
    {
        m_cut = true;
        m_rest = {};
        return std::nullopt;
    }

    QByteArrayView m_rest;
    bool m_cut = false;
};

/// Whether a name that a file gives itself may be shown.
[[nodiscard]] inline bool isPlainName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '@' || c == '_';
    });
}

} // namespace tsunagi::auth::age

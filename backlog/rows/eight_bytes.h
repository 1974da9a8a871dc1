// SPDX-License-Identifier: GPL-3.0-or-later
// Eight bytes of a text looked at in one go, as one number. The order of the bytes does not matter.
#pragma once

#include <QtGlobal>

#include <cstring>

namespace tsunagi::backlog {

class EightBytes {
public:
    explicit EightBytes(const char *at) { std::memcpy(&m_bytes, at, sizeof(m_bytes)); }

    [[nodiscard]] bool has(char byte) const
    {
        const quint64 different = m_bytes ^ (ones * static_cast<unsigned char>(byte));
        return ((different - ones) & ~different & highest) != 0;
    }
    /// @p limit no more than 128
    [[nodiscard]] bool hasLessThan(unsigned char limit) const
    {
        return ((m_bytes - ones * limit) & ~m_bytes & highest) != 0;
    }

private:
    static constexpr quint64 ones = 0x0101010101010101;
    static constexpr quint64 highest = ones << 7;

    quint64 m_bytes = 0;
};

} // namespace tsunagi::backlog

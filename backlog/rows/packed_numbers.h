// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers, each in as few bytes as the farthest of them needs from the least: ids, moments, places in a text.
#pragma once

#include <QtEndian>
#include <QtGlobal>

#include <algorithm>
#include <cstring>
#include <span>
#include <string>

namespace tsunagi::backlog {

/// Where they stand among the bytes of a batch, and how they are read from there.
class PackedNumbers {
public:
    /// Behind the last of them a reader needs as many bytes more.
    static constexpr std::size_t padding = sizeof(quint64);

    PackedNumbers() = default;
    /// Appends @p numbers to @p bytes. Each is a multiple of @p step.
    template <typename Number>
    PackedNumbers(std::string &bytes, std::span<const Number> numbers, quint16 step = 1)
        : m_start(static_cast<quint32>(bytes.size()))
        , m_step(step)
    {
        if (numbers.empty())
            return;
        const auto [least, greatest] = std::ranges::minmax(numbers);
        m_least = static_cast<qint64>(least);
        const quint64 range = offsetOf(static_cast<qint64>(greatest));
        while (m_width < sizeof(quint64) && (range >> (8 * m_width)) != 0)
            ++m_width;
        const std::size_t end = bytes.size() + m_width * numbers.size();
        bytes.resize(end + padding);
        char *to = bytes.data() + m_start;
        for (const Number number : numbers) {
            const quint64 offset = qToLittleEndian(offsetOf(static_cast<qint64>(number)));
            std::memcpy(to, &offset, sizeof(offset)); // the next one overwrites what is too much
            to += m_width;
        }
        bytes.resize(end);
    }

    /// @p bytes those of the batch, padding and all
    [[nodiscard]] qint64 at(const char *bytes, std::size_t index) const
    {
        quint64 offset = 0;
        std::memcpy(&offset, bytes + m_start + index * m_width, sizeof(offset));
        offset = qFromLittleEndian(offset);
        if (m_width < sizeof(offset))
            offset &= (quint64(1) << (8 * m_width)) - 1;
        return static_cast<qint64>(static_cast<quint64>(m_least) + offset * m_step);
    }

private:
    [[nodiscard]] quint64 offsetOf(qint64 number) const
    {
        return (static_cast<quint64>(number) - static_cast<quint64>(m_least)) / m_step;
    }

    qint64 m_least = 0;
    quint32 m_start = 0;
    quint16 m_step = 1;
    quint8 m_width = 0; ///< bytes each
};

} // namespace tsunagi::backlog

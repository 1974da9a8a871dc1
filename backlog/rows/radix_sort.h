// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting by a key of 64 bits without comparing: the inner part of order.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <span>
#include <utility>

namespace tsunagi::backlog {

template <typename Entry>
concept HasKey = requires(Entry entry) {
    { entry.key } -> std::convertible_to<quint64>;
};

/// Stable. @p room is as large as @p entries; what it holds afterwards means nothing.
/// From the lowest digit of 11 bits on; digits that are the same in all keys cost nothing.
template <HasKey Entry>
void sortByKey(std::span<Entry> entries, std::span<Entry> room)
{
    constexpr std::size_t fewEnough = 1500; // comparing is faster
    constexpr int bits = 11;
    constexpr std::size_t digits = 6;
    constexpr quint64 mask = (1U << bits) - 1;
    if (entries.size() < fewEnough) {
        std::ranges::stable_sort(entries, {}, &Entry::key);
        return;
    }
    const auto [least, greatest] = std::ranges::minmax(entries, {}, &Entry::key);
    const quint64 lowest = least.key;
    const quint64 range = greatest.key - lowest;
    std::array<std::array<quint32, mask + 1>, digits> places{};
    for (const Entry &entry : entries)
        for (std::size_t digit = 0; digit < digits && (range >> (digit * bits)) != 0; ++digit)
            ++places[digit][((entry.key - lowest) >> (digit * bits)) & mask];

    std::span<Entry> from = entries;
    std::span<Entry> to = room.first(entries.size());
    for (std::size_t digit = 0; digit < digits && (range >> (digit * bits)) != 0; ++digit) {
        auto &place = places[digit];
        if (std::ranges::find(place, static_cast<quint32>(entries.size())) != place.end())
            continue;
        quint32 next = 0;
        for (quint32 &start : place)
            next += std::exchange(start, next);
        for (const Entry &entry : from)
            to[place[((entry.key - lowest) >> (digit * bits)) & mask]++] = entry;
        std::swap(from, to);
    }
    if (from.data() != entries.data())
        std::ranges::copy(from, entries.begin());
}

} // namespace tsunagi::backlog

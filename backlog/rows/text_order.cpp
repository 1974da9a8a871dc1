// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/text_order.h"

#include "backlog/rows/radix_sort.h"
#include "backlog/rows/two_threads.h"

#include <QtEndian>

#include <atomic>
#include <cstring>

namespace tsunagi::backlog {
namespace {

constexpr std::size_t worthAThread = 20'000;
constexpr std::size_t fewEnough = 48; // comparing whole texts is faster

/// Entries from @c begin to @c end have the same @c depth first bytes, and more than those.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    quint32 depth = 0;
};

/// The eight bytes from @p depth on as a number of the same order; what is not there counts as 0.
quint64 keyAt(const TextEntry &entry, quint32 depth)
{
    quint64 key = 0;
    std::memcpy(&key, entry.data + depth, std::min<std::size_t>(entry.size - depth, sizeof(key)));
    return qFromBigEndian(key);
}

/// How many bytes all of @p entries share beyond @p depth.
quint32 sharedBytes(std::span<const TextEntry> entries, quint32 depth)
{
    const TextEntry &first = entries.front();
    quint32 shared = first.size - depth;
    for (const TextEntry &entry : entries) {
        const char *one = first.data + depth;
        shared = std::min(shared, entry.size - depth);
        shared = static_cast<quint32>(std::mismatch(one, one + shared, entry.data + depth).first - one);
        if (shared == 0)
            break;
    }
    return shared;
}

/// Sorts texts that have a beginning in common; what this leaves open goes to @p open.
class Sorter {
public:
    Sorter(std::span<TextEntry> entries, std::span<TextEntry> room)
        : m_entries(entries)
        , m_room(room)
    {
    }

    void sort(Range range, std::vector<Range> &open) const
    {
        const std::span<TextEntry> texts = m_entries.subspan(range.begin, range.end - range.begin);
        if (texts.size() <= fewEnough) {
            sortFew(texts, range.depth);
            return;
        }
        const quint32 depth = range.depth + sharedBytes(texts, range.depth);
        for (TextEntry &entry : texts)
            entry.key = keyAt(entry, depth);
        sortByKey(texts, m_room.subspan(range.begin, texts.size()));
        for (std::size_t begin = 0; begin < texts.size();) {
            std::size_t end = begin + 1;
            while (end < texts.size() && texts[end].key == texts[begin].key)
                ++end;
            if (end - begin > 1)
                settle(range.begin + begin, range.begin + end, depth, open);
            begin = end;
        }
    }

private:
    static void sortFew(std::span<TextEntry> texts, quint32 depth)
    {
        std::ranges::stable_sort(texts, [depth](const TextEntry &a, const TextEntry &b) {
            const int order = std::memcmp(a.data + depth, b.data + depth, std::min(a.size, b.size) - depth);
            return order != 0 ? order < 0 : a.size < b.size;
        });
    }

    /// Of texts with the same key, those that end within it come first, the shorter before the longer (one may end in
    /// U+0000); the others are to be sorted by what follows.
    void settle(std::size_t begin, std::size_t end, quint32 depth, std::vector<Range> &open) const
    {
        const std::span<TextEntry> texts = m_entries.subspan(begin, end - begin);
        const quint32 next = depth + sizeof(quint64);
        const auto longer =
            std::ranges::stable_partition(texts, [next](const TextEntry &entry) { return entry.size <= next; });
        std::ranges::stable_sort(texts.begin(), longer.begin(), {}, &TextEntry::size);
        if (longer.size() > 1)
            open.push_back({ end - longer.size(), end, next });
    }

    std::span<TextEntry> m_entries;
    std::span<TextEntry> m_room;
};

} // namespace

bool sortByCodePoints(std::vector<TextEntry> &entries, const std::stop_token &stop)
{
    std::vector<TextEntry> room(entries.size());
    const Sorter sorter(entries, room);
    std::vector<Range> open;
    if (entries.size() > 1)
        sorter.sort({ 0, entries.size(), 0 }, open);
    std::atomic<std::size_t> taken = 0;
    inTwoThreads(2, entries.size() < worthAThread ? 3 : 2, [&](std::size_t, std::size_t) {
        std::vector<Range> mine;
        for (std::size_t next = taken++; next < open.size(); next = taken++) {
            mine.push_back(open[next]);
            while (!mine.empty() && !stop.stop_requested()) {
                const Range range = mine.back();
                mine.pop_back();
                sorter.sort(range, mine);
            }
        }
    });
    return !stop.stop_requested();
}

} // namespace tsunagi::backlog

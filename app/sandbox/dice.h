// SPDX-License-Identifier: GPL-3.0-or-later
// Repeatable chance: the same seed, kind and index give the same throws on every machine, so that any row of the
// space can be made on demand, without the rows before it. (SplitMix64, public domain, Sebastiano Vigna.)
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace tsunagi::sandbox {

class Dice {
public:
    /// What the throws are for; each kind has its own sequence.
    enum class Kind : quint64 {
        Facts = 1,
        Summary,
        Description,
        Comment,
        CustomField,
        Wiki,
        Schedule,
        File,
        Star,
        Related,
        Watching,
        Git,
        Document
    };

    Dice(quint64 seed, Kind kind, quint64 index)
        : m_state(seed * 0x9E3779B97F4A7C15ULL ^ static_cast<quint64>(kind) << 56 ^ index * 0xD1B54A32D192ED03ULL)
    {
        next();
    }

    /// 0 to limit - 1; limit is at least 1.
    int below(int limit) { return static_cast<int>((next() >> 33) % static_cast<quint64>(limit)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool percent(int chance) { return below(100) < chance; }
    /// 0 to just under 1.
    double fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    template <typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

} // namespace tsunagi::sandbox

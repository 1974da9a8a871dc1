// SPDX-License-Identifier: GPL-3.0-or-later
// Makes new inputs out of old ones: the same ones for the same seed, on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace tsunagi::fuzz {

class Mutator {
public:
    Mutator(std::vector<std::string> corpus, std::uint64_t seed)
        : m_corpus(std::move(corpus))
        , m_random(seed)
    {
    }
    /// One of the corpus, changed in one to eight places.
    [[nodiscard]] std::string next();

private:
    // The engine is the same everywhere; the library's distributions are not.
    [[nodiscard]] std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }
    [[nodiscard]] const std::string &any() { return m_corpus[below(m_corpus.size())]; }
    void change(std::string &text);
    void changeByte(std::string &text);
    void changePart(std::string &text);
    void takeFromAnother(std::string &text);

    std::vector<std::string> m_corpus;
    std::mt19937_64 m_random;
};

} // namespace tsunagi::fuzz

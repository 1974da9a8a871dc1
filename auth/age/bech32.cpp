// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/bech32.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t keyGroups = 52; // 32 bytes in groups of five bits, the last one filled with four zero bits
constexpr std::size_t checksumGroups = 6;

using Groups = KeyBytes<keyGroups + checksumGroups>;

// ASCII only: the locale has no say in what a key is.
constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr char toLower(char c) { return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr char toUpper(char c) { return isLower(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

// The BCH code of BIP 173: the state after one more group.
constexpr quint32 fed(quint32 state, quint32 group)
{
    constexpr quint32 generator[] = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
    const quint32 top = state >> 25;
    state = (state & 0x1ffffff) << 5 ^ group;
    for (quint32 i = 0; i < 5; ++i)
        state ^= (top >> i & 1) != 0 ? generator[i] : 0;
    return state;
}

class Checksum {
public:
    explicit Checksum(QByteArrayView prefix)
    {
        for (const char c : prefix)
            add(static_cast<quint32>(toLower(c)) >> 5);
        add(0);
        for (const char c : prefix)
            add(static_cast<quint32>(toLower(c)) & 31);
    }
    void add(quint32 group) { m_state = fed(m_state, group); }
    [[nodiscard]] quint32 state() const { return m_state; }

private:
    quint32 m_state = 1;
};

void toGroups(std::span<const unsigned char, 32> key, unsigned char *groups)
{
    quint32 bits = 0;
    int count = 0;
    for (const unsigned char byte : key) {
        bits = (bits << 8 | byte) & 0xfff;
        for (count += 8; count >= 5; count -= 5)
            *groups++ = static_cast<unsigned char>(bits >> (count - 5) & 31);
    }
    *groups = static_cast<unsigned char>(bits << (5 - count) & 31);
}

std::optional<Key32> fromGroups(const unsigned char *groups)
{
    Key32 key;
    unsigned char *out = key.data();
    quint32 bits = 0;
    int count = 0;
    for (std::size_t i = 0; i < keyGroups; ++i) {
        bits = (bits << 5 | groups[i]) & 0xfff;
        count += 5;
        if (count >= 8) {
            count -= 8;
            *out++ = static_cast<unsigned char>(bits >> count);
        }
    }
    // What is left over must be the four zero bits that an encoder puts there: one text for one key.
    if ((bits & 0xf) != 0)
        return std::nullopt;
    return key;
}

// The group that a character stands for, -1 for none: one of the other case is none.
qsizetype groupOf(char c, bool upper) { return (upper ? isLower(c) : isUpper(c)) ? -1 : alphabet.indexOf(toLower(c)); }

} // namespace

void encodeBech32(QByteArrayView prefix, std::span<const unsigned char, 32> key, char *out)
{
    Groups groups;
    toGroups(key, groups.data());
    Checksum checksum(prefix);
    for (std::size_t i = 0; i < keyGroups; ++i)
        checksum.add(groups.data()[i]);
    for (std::size_t i = 0; i < checksumGroups; ++i)
        checksum.add(0);
    for (std::size_t i = 0; i < checksumGroups; ++i)
        groups.data()[keyGroups + i] = static_cast<unsigned char>((checksum.state() ^ 1) >> (5 * (5 - i)) & 31);

    const bool upper = std::any_of(prefix.begin(), prefix.end(), isUpper);
    out = std::copy(prefix.begin(), prefix.end(), out);
    *out++ = '1';
    for (std::size_t i = 0; i < keyGroups + checksumGroups; ++i) {
        const char c = alphabet[groups.data()[i]];
        *out++ = upper ? toUpper(c) : c;
    }
}

std::optional<Key32> decodeBech32(QByteArrayView prefix, QByteArrayView text)
{
    if (text.size() != bech32Length(prefix) || !text.startsWith(prefix) || text[prefix.size()] != '1')
        return std::nullopt;
    if (std::any_of(text.begin(), text.end(), isUpper) && std::any_of(text.begin(), text.end(), isLower))
        return std::nullopt;
    Groups groups;
    Checksum checksum(prefix);
    for (std::size_t i = 0; i < keyGroups + checksumGroups; ++i) {
        const qsizetype value = alphabet.indexOf(toLower(text[prefix.size() + 1 + static_cast<qsizetype>(i)]));
        if (value < 0)
            return std::nullopt;
        groups.data()[i] = static_cast<unsigned char>(value);
        checksum.add(static_cast<quint32>(value));
    }
    if (checksum.state() != 1)
        return std::nullopt;
    return fromGroups(groups.data());
}

std::optional<qsizetype> mistypedAt(QByteArrayView prefix, QByteArrayView text)
{
    if (text.size() != bech32Length(prefix))
        return std::nullopt;
    const bool upper = std::any_of(prefix.begin(), prefix.end(), isUpper);
    const qsizetype start = prefix.size() + 1;
    qsizetype place = -1; // of a character that can't stand where it does
    int impossible = 0;
    Checksum checksum(prefix);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype group = i < start ? -1 : groupOf(text[i], upper);
        const bool possible = i < start ? text[i] == (i < prefix.size() ? prefix[i] : '1') : group >= 0;
        if (!possible) {
            place = i;
            ++impossible;
        }
        if (i >= start)
            checksum.add(static_cast<quint32>(std::max<qsizetype>(0, group)));
    }
    const quint32 difference = checksum.state() ^ 1;
    if (impossible > 1 || (impossible == 0 && difference == 0))
        return std::nullopt;
    // Without the wrong one of the beginning, or with a first letter ("q") in the gap, all is right.
    if (difference == 0)
        return place;
    // The code is linear: a wrong group changes the state as its difference followed by zeros would.
    std::array<quint32, 32> effects{};
    std::iota(effects.begin(), effects.end(), 0);
    for (qsizetype at = text.size() - 1; at >= start; --at) {
        if ((place < 0 || place == at) && std::find(effects.begin() + 1, effects.end(), difference) != effects.end())
            return at;
        std::transform(effects.begin(), effects.end(), effects.begin(), [](quint32 state) { return fed(state, 0); });
    }
    return std::nullopt;
}

std::optional<QByteArrayView> bech32Prefix(QByteArrayView text)
{
    const qsizetype end = text.lastIndexOf('1');
    if (end < 1 || text.size() - end <= qsizetype(checksumGroups))
        return std::nullopt;
    const QByteArrayView prefix = text.first(end);
    if (std::any_of(prefix.begin(), prefix.end(), [](char c) { return c < 33 || c > 126 || isUpper(c); }))
        return std::nullopt;
    Checksum checksum(prefix);
    for (const char c : text.sliced(end + 1)) {
        const qsizetype group = groupOf(c, false);
        if (group < 0)
            return std::nullopt;
        checksum.add(static_cast<quint32>(group));
    }
    return checksum.state() == 1 ? std::optional(prefix) : std::nullopt;
}

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tsunagi::fuzz {
namespace {

constexpr std::size_t mostBytes = 8192;

// What has a meaning somewhere in the formats that are fuzzed.
constexpr std::array<std::string_view, 40> words{
    "\n",
    "\r\n",
    " ",
    "=",
    ";",
    "\"",
    "{",
    "}",
    "-> ",
    "--- ",
    "-> scrypt",
    "X25519",
    "=\n",
    "-----",
    "age1",
    "AGE-SECRET-KEY-1",
    "ssh-",
    "ssh-rsa ",
    "%00",
    "%",
    "&code=",
    "&state=",
    "?error=",
    "://",
    "\"\"",
    "null",
    "true",
    "[]",
    "1e309",
    "-1",
    "\\u0000",
    "9007199254740993",
    "\xff",
    "\xef\xbb\xbf",
    "\xe7\xb9\x8b",
    "#",
    "Host: ",
    " HTTP/1.1\r\n",
    "@=",
    std::string_view("\0\0\0\xff", 4),
};

} // namespace

std::string Mutator::next()
{
    std::string text = any();
    for (std::size_t changes = 1 + below(8); changes > 0; --changes)
        change(text);
    text.resize(std::min(text.size(), mostBytes));
    return text;
}

void Mutator::change(std::string &text)
{
    switch (below(4)) {
    case 0:
    case 1:
        return changeByte(text);
    case 2:
        return changePart(text);
    default:
        return takeFromAnother(text);
    }
}

void Mutator::changeByte(std::string &text)
{
    if (text.empty())
        return;
    char &byte = text[below(text.size())];
    switch (below(4)) {
    case 0:
        byte = static_cast<char>(byte ^ (1 << below(8)));
        break;
    case 1:
        byte = static_cast<char>(below(256));
        break;
    case 2:
        byte = static_cast<char>(byte + 1);
        break;
    default:
        byte = text[below(text.size())];
    }
}

void Mutator::changePart(std::string &text)
{
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(64, text.size() - at) + 1);
    switch (below(4)) {
    case 0:
        text.erase(at, length);
        break;
    case 1:
        text.insert(at, text.substr(at, length));
        break;
    case 2:
        text.resize(at);
        break;
    default:
        for (std::size_t i = 0; i < length; ++i)
            text[at + i] = static_cast<char>(below(256));
    }
}

void Mutator::takeFromAnother(std::string &text)
{
    const std::size_t at = below(text.size() + 1);
    if (below(2) == 0) {
        text.insert(at, words[below(words.size())]);
        return;
    }
    const std::string &other = any();
    const std::size_t from = below(other.size() + 1);
    text.replace(at, below(text.size() - at + 1), other.substr(from, below(other.size() - from + 1)));
}

} // namespace tsunagi::fuzz

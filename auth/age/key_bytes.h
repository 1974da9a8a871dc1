// SPDX-License-Identifier: GPL-3.0-or-later
// A key of fixed length in memory of libsodium's: locked, fenced by guard pages, wiped when it goes.
#pragma once

#include <QByteArrayView>

#include <sodium.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>

namespace tsunagi::auth::age {

template <std::size_t N>
class KeyBytes {
public:
    KeyBytes()
    {
        if (sodium_init() < 0)
            throw std::bad_alloc();
        m_data.reset(static_cast<unsigned char *>(sodium_malloc(N)));
        if (!m_data)
            throw std::bad_alloc();
    }
    static KeyBytes random()
    {
        KeyBytes key;
        randombytes_buf(key.data(), N);
        return key;
    }

    KeyBytes(KeyBytes &&) noexcept = default;
    KeyBytes &operator=(KeyBytes &&) noexcept = default;
    KeyBytes(const KeyBytes &) = delete;
    KeyBytes &operator=(const KeyBytes &) = delete;
    ~KeyBytes() = default;

    [[nodiscard]] KeyBytes clone() const
    {
        KeyBytes copy;
        std::memcpy(copy.data(), data(), N);
        return copy;
    }
    [[nodiscard]] unsigned char *data() { return m_data.get(); }
    [[nodiscard]] const unsigned char *data() const { return m_data.get(); }
    [[nodiscard]] QByteArrayView view() const { return { m_data.get(), qsizetype(N) }; }

private:
    struct Free {
        void operator()(unsigned char *data) const { sodium_free(data); }
    };
    std::unique_ptr<unsigned char, Free> m_data;
};

using FileKey = KeyBytes<16>;
using Key32 = KeyBytes<32>;
using PublicKey = std::array<unsigned char, 32>;

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secret.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <new>

namespace tsunagi::auth {

Secret Secret::ofSize(qsizetype size)
{
    Secret secret;
    if (size <= 0)
        return secret;
    if (sodium_init() < 0)
        throw std::bad_alloc();
    void *const memory = sodium_malloc(static_cast<std::size_t>(size));
    if (!memory)
        throw std::bad_alloc();
    secret.m_data.reset(static_cast<char *>(memory), sodium_free);
    secret.m_size = size;
    return secret;
}

Secret::Secret(QByteArrayView bytes)
    : Secret(filled(bytes.size(),
                    [bytes](char *data) { std::memcpy(data, bytes.data(), static_cast<std::size_t>(bytes.size())); }))
{
}

Secret Secret::taking(QByteArray &bytes)
{
    Secret secret{ QByteArrayView(bytes) };
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
    return secret;
}

bool Secret::equals(const Secret &other) const
{
    if (m_size != other.m_size)
        return false;
    return m_size == 0 || sodium_memcmp(m_data.get(), other.m_data.get(), static_cast<std::size_t>(m_size)) == 0;
}

QString Secret::digest() const
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(m_data.get()),
                       static_cast<unsigned long long>(m_size));
    return QString::fromLatin1(QByteArrayView(reinterpret_cast<const char *>(hash.data()), hash.size())
                                   .toByteArray()
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace tsunagi::auth

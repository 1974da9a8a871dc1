// SPDX-License-Identifier: GPL-3.0-or-later
// The payload of an age file: STREAM, chunks of 64 KiB under ChaCha20-Poly1305, the last one marked.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/key_bytes.h"
#include "auth/secret.h"

#include <QByteArray>

#include <array>

namespace tsunagi::auth::age {

inline constexpr qsizetype chunkSize = 65'536;

using StreamNonce = std::array<unsigned char, 16>;

/// Reads a payload chunk by chunk. What next() has given is authentic as a beginning only: the end may still be
/// missing. Use openStream() for anything that counts.
class StreamReader {
public:
    /// Failure::Header if even the nonce is not whole, as the format's test vectors have it.
    [[nodiscard]] static Outcome<StreamReader> start(QByteArrayView payload, const FileKey &key);

    /// The last chunk was there, and nothing stands behind it.
    [[nodiscard]] bool isFinished() const { return m_sawLast && m_rest.isEmpty(); }
    /// Bytes of plaintext if all of the rest verifies.
    [[nodiscard]] qsizetype plainSize() const;
    /// Decrypts the next chunk to @p out, which has room for chunkSize bytes or for what plainSize() leaves. Says how
    /// many bytes there were.
    [[nodiscard]] Outcome<qsizetype> next(char *out);

private:
    StreamReader(QByteArrayView chunks, Key32 key)
        : m_rest(chunks)
        , m_key(std::move(key))
    {
    }

    QByteArrayView m_rest;
    Key32 m_key;
    quint64 m_counter = 0;
    bool m_sawLast = false;
};

/// The whole plaintext, or nothing of it.
[[nodiscard]] Outcome<Secret> openStream(QByteArrayView payload, const FileKey &key);
/// The nonce and the chunks. A nonce is used once for a file key.
[[nodiscard]] QByteArray sealStream(QByteArrayView plain, const FileKey &key, const StreamNonce &nonce);

} // namespace tsunagi::auth::age

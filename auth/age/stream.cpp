// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/stream.h"

#include "auth/age/primitives.h"

#include <algorithm>

namespace tsunagi::auth::age {
namespace {

constexpr qsizetype tagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr qsizetype sealedChunkSize = chunkSize + tagSize;

using ChunkNonce = std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

// Eleven bytes of counter, big-endian, and one that marks the last chunk.
ChunkNonce chunkNonce(quint64 counter, bool last)
{
    ChunkNonce nonce{};
    for (std::size_t i = 0; i < 8; ++i)
        nonce[10 - i] = static_cast<unsigned char>(counter >> (8 * i));
    nonce[11] = last ? 1 : 0;
    return nonce;
}

Key32 payloadKey(const FileKey &key, QByteArrayView nonce) { return hkdfSha256(key.view(), nonce, "payload"); }

bool openChunk(QByteArrayView sealed, quint64 counter, bool last, const Key32 &key, char *out)
{
    const ChunkNonce nonce = chunkNonce(counter, last);
    return crypto_aead_chacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(out), nullptr, nullptr,
                                                     reinterpret_cast<const unsigned char *>(sealed.data()),
                                                     static_cast<unsigned long long>(sealed.size()), nullptr, 0,
                                                     nonce.data(), key.data())
        == 0;
}

} // namespace

Outcome<StreamReader> StreamReader::start(QByteArrayView payload, const FileKey &key)
{
    constexpr auto nonceSize = qsizetype(std::tuple_size_v<StreamNonce>);
    if (payload.size() < nonceSize)
        return std::unexpected(Failure::Header);
    return StreamReader(payload.sliced(nonceSize), payloadKey(key, payload.first(nonceSize)));
}

qsizetype StreamReader::plainSize() const
{
    const qsizetype fullChunks = m_rest.size() / sealedChunkSize;
    // What is too short for a tag fails, but the chunks before it still want their room.
    return fullChunks * chunkSize + std::max<qsizetype>(0, m_rest.size() % sealedChunkSize - tagSize);
}

Outcome<qsizetype> StreamReader::next(char *out)
{
    if (m_sawLast || m_rest.size() < tagSize)
        return std::unexpected(Failure::Payload);
    const QByteArrayView sealed = m_rest.first(std::min(m_rest.size(), sealedChunkSize));
    const qsizetype size = sealed.size() - tagSize;
    // Only an empty file ends with an empty chunk: one encoding for one plaintext.
    if (size == 0 && m_counter > 0)
        return std::unexpected(Failure::Payload);

    // A short chunk can only be the last one; a full one may be either.
    const bool inner = sealed.size() == sealedChunkSize && openChunk(sealed, m_counter, false, m_key, out);
    if (!inner) {
        if (!openChunk(sealed, m_counter, true, m_key, out))
            return std::unexpected(Failure::Payload);
        m_sawLast = true;
    }
    m_rest = m_rest.sliced(sealed.size());
    ++m_counter;
    return size;
}

Outcome<Secret> openStream(QByteArrayView payload, const FileKey &key)
{
    Outcome<StreamReader> reader = StreamReader::start(payload, key);
    if (!reader)
        return std::unexpected(reader.error());
    std::optional<Failure> failure;
    const auto readAll = [&](char *out) {
        while (!reader->isFinished()) {
            const Outcome<qsizetype> size = reader->next(out);
            if (!size) {
                failure = size.error();
                return;
            }
            out += *size;
        }
    };
    // An empty plaintext has a chunk to verify, too, but no memory to go to.
    char nothing = 0;
    const qsizetype size = reader->plainSize();
    Secret plain = Secret::filled(size, readAll);
    if (size == 0)
        readAll(&nothing);
    if (failure)
        return std::unexpected(*failure);
    return plain;
}

QByteArray sealStream(QByteArrayView plain, const FileKey &key, const StreamNonce &nonce)
{
    const QByteArrayView nonceView(nonce.data(), qsizetype(nonce.size()));
    const Key32 sealingKey = payloadKey(key, nonceView);
    const qsizetype chunks = std::max<qsizetype>(1, (plain.size() + chunkSize - 1) / chunkSize);
    QByteArray payload(nonceView.size() + plain.size() + chunks * tagSize, Qt::Uninitialized);
    char *out = std::copy(nonceView.begin(), nonceView.end(), payload.data());
    for (qsizetype i = 0; i < chunks; ++i) {
        const QByteArrayView chunk = plain.sliced(i * chunkSize, std::min(chunkSize, plain.size() - i * chunkSize));
        const ChunkNonce at = chunkNonce(static_cast<quint64>(i), i == chunks - 1);
        crypto_aead_chacha20poly1305_ietf_encrypt(
            reinterpret_cast<unsigned char *>(out), nullptr, reinterpret_cast<const unsigned char *>(chunk.data()),
            static_cast<unsigned long long>(chunk.size()), nullptr, 0, nullptr, at.data(), sealingKey.data());
        out += chunk.size() + tagSize;
    }
    return payload;
}

} // namespace tsunagi::auth::age

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/kept_body.h"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace tsunagi::backlog {
namespace {

constexpr int level = 1; // several hundred MB a second; the higher ones save little of JSON

struct FreeContext {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

/// What is not worth it, or can't be packed, stays as it is.
QByteArray packed(const QByteArray &plain)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    const auto size = static_cast<std::size_t>(plain.size());
    QByteArray room(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const std::size_t length = ZSTD_compressCCtx(context.get(), room.data(), static_cast<std::size_t>(room.size()),
                                                 plain.constData(), size, level);
    if (ZSTD_isError(length) != 0 || length >= size)
        return {};
    return { room.constData(), static_cast<qsizetype>(length) };
}

struct Unpacked {
    quint64 id = 0;
    QByteArray bytes;
};

} // namespace

KeptBody::KeptBody(QByteArray plain, Packing packing)
    : m_bytes(std::move(plain))
    , m_size(m_bytes.size())
{
    static std::atomic<quint64> ids = 0;
    if (packing == Packing::None)
        return;
    if (QByteArray small = packed(m_bytes); !small.isNull()) {
        m_bytes = std::move(small);
        m_id = ++ids;
    }
}

const QByteArray &KeptBody::bytes() const
{
    if (!isPacked())
        return m_bytes;
    thread_local std::array<Unpacked, unpackedAtOnce> recent;
    thread_local std::size_t oldest = 0;
    const auto found = std::ranges::find(recent, m_id, &Unpacked::id);
    if (found != recent.end())
        return found->bytes;
    Unpacked &slot = recent[oldest];
    oldest = (oldest + 1) % recent.size();
    slot.id = m_id;
    slot.bytes.resize(m_size);
    const std::size_t length = ZSTD_decompress(slot.bytes.data(), static_cast<std::size_t>(m_size), m_bytes.constData(),
                                               static_cast<std::size_t>(m_bytes.size()));
    Q_ASSERT(length == static_cast<std::size_t>(m_size)); // it was packed in this process
    return slot.bytes;
}

} // namespace tsunagi::backlog

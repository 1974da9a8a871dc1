// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a reply, kept for the raw JSON of its rows. They can be packed (zstd), to about a tenth: of a million
// rows few are ever looked at, and then a page's bytes are unpacked for the thread that looks.
#pragma once

#include <QByteArray>

namespace tsunagi::backlog {

enum class Packing { None, Zstd };

/// Never changed once it is made: any thread may read it.
class KeptBody {
public:
    KeptBody() = default;
    KeptBody(QByteArray plain, Packing packing);

    /// As it came. Where it is packed: valid until this thread has asked for the bytes of @c unpackedAtOnce others.
    [[nodiscard]] const QByteArray &bytes() const;
    [[nodiscard]] bool isPacked() const { return m_id != 0; }
    /// What it takes in memory.
    [[nodiscard]] qsizetype memory() const { return m_bytes.capacity(); }

    static constexpr std::size_t unpackedAtOnce = 8;

private:
    QByteArray m_bytes;
    qsizetype m_size = 0; ///< unpacked
    quint64 m_id = 0; ///< of what is packed; an address may be another's later
};

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Many texts put into the order of their code points, eight bytes at a time: the inner part of order.
#pragma once

#include <QByteArrayView>

#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::backlog {

/// A text and the row that it stands for. The text must outlive the sorting.
struct TextEntry {
    quint64 key = 0; ///< eight of the text's bytes, while it is sorted
    const char *data = nullptr;
    quint32 size = 0;
    quint32 row = 0;

    [[nodiscard]] QByteArrayView text() const { return { data, static_cast<qsizetype>(size) }; }
};

/// Stable. On two threads where that is worth it.
/// @return false if stopped: then they are in no order
[[nodiscard]] bool sortByCodePoints(std::vector<TextEntry> &entries, const std::stop_token &stop);

} // namespace tsunagi::backlog

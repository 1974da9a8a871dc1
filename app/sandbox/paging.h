// SPDX-License-Identifier: GPL-3.0-or-later
// The API's two ways to page: offset and count, and minId, maxId, count and order, both bounds within the page. Lists
// are told by their size and a function of the place, so that nobody makes rows that nobody asked for.
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/json_writer.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace tsunagi::sandbox {

/// "offset" and "count" of a list, checked.
struct Page {
    qint64 offset = 0;
    int count = 20;
    bool ascending = false;
};
/// Reads offset, count (1 to 100, or to most) and order; a reply says what is wrong with them.
[[nodiscard]] std::optional<Reply> readPage(const Parameters &query, Page &page, int most = 100);

/// A page by ids.
struct IdPage {
    qint64 least = INT64_MIN;
    qint64 most = INT64_MAX;
    int count = 20;
    bool ascending = false;
};
[[nodiscard]] std::optional<Reply> readIdPage(const Parameters &query, IdPage &page);

/// 400 for the first parameter that is none of these; apiKey is always one.
[[nodiscard]] std::optional<Reply> refuseUnknown(const Parameters &query, std::initializer_list<QByteArrayView> known);
/// "true", "false" or nothing; a reply where it is anything else.
[[nodiscard]] std::optional<Reply> readBoolean(const Parameters &query, QByteArrayView name,
                                               std::optional<bool> &value);
/// The numbers of a list parameter ("statusId[]"); a reply where one is none.
[[nodiscard]] std::optional<Reply> readNumbers(const Parameters &query, QByteArrayView name, QList<qint64> &numbers);

/// The page of a list of total rows in its order; rowAt(place) makes one.
template <typename RowAt>
QByteArray rowsOfPage(const Page &page, qint64 total, RowAt rowAt)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginArray();
    const qint64 first = std::min(page.offset, total);
    for (qint64 place = first; place < std::min(total, first + page.count); ++place)
        json.raw(rowAt(place));
    json.endArray();
    return body;
}

/// The page of total rows whose ids, by idAt(place), only rise.
template <typename IdAt, typename RowAt>
QByteArray rowsOfIdPage(const IdPage &page, qint64 total, IdAt idAt, RowAt rowAt)
{
    const auto firstWhere = [&](auto test) {
        qint64 low = 0;
        qint64 high = total;
        while (low < high) {
            const qint64 middle = (low + high) / 2;
            if (test(idAt(middle)))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    const qint64 begin = firstWhere([&](qint64 id) { return id >= page.least; });
    const qint64 end = firstWhere([&](qint64 id) { return id > page.most; });
    QByteArray body;
    JsonWriter json(body);
    json.beginArray();
    for (qint64 step = 0; step < std::min<qint64>(page.count, end - begin); ++step)
        json.raw(rowAt(page.ascending ? begin + step : end - 1 - step));
    json.endArray();
    return body;
}

} // namespace tsunagi::sandbox

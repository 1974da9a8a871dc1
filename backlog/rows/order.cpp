// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/order.h"

#include "backlog/rows/radix_sort.h"
#include "backlog/rows/row_batch.h"
#include "backlog/rows/text_order.h"
#include "backlog/rows/two_threads.h"

#include <QCollator>

#include <algorithm>
#include <bit>
#include <deque>
#include <iterator>

namespace tsunagi::backlog {
namespace {

/// A row and what it is sorted by: a number whose order is the order wanted.
struct Entry {
    quint64 key = 0;
    quint32 row = 0;
};

/// The order of unsigned numbers is that of the signed ones.
quint64 keyOf(qint64 number) { return static_cast<quint64>(number) ^ (quint64(1) << 63); }

/// IEEE 754: positive numbers sort by their bits, negative ones the other way round.
quint64 keyOf(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    return (bits >> 63) != 0 ? ~bits : bits ^ (quint64(1) << 63);
}

/// Different texts of a column, in the order of their code points, and the key that each is collated by.
struct Collated {
    std::size_t text = 0; ///< its number
    QCollatorSortKey key;
};

bool isSmaller(const Collated &a, const Collated &b) { return a.key.compare(b.key) < 0; }

/// Merge sort by the collation of @p locale, a half of the texts on each of two threads.
/// @return nothing if stopped
std::optional<std::vector<Collated>> collated(const std::vector<QByteArrayView> &texts, const QLocale &locale,
                                              const std::stop_token &stop)
{
    constexpr std::size_t worthAThread = 2000;
    std::vector<std::vector<Collated>> parts(2);
    inTwoThreads(texts.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        QCollator collator(locale);
        collator.setNumericMode(true);
        std::vector<Collated> &part = parts[begin == 0 ? 0 : 1];
        part.reserve(end - begin);
        for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i)
            part.push_back({ i, collator.sortKey(QString::fromUtf8(texts[i])) });
        // It gives up once stopped: merge sort ends soundly all the same.
        unsigned compared = 0;
        bool stopped = false;
        std::ranges::stable_sort(part, [&](const Collated &a, const Collated &b) {
            if (++compared % 1024 == 0)
                stopped = stopped || stop.stop_requested();
            return !stopped && isSmaller(a, b);
        });
    });
    if (stop.stop_requested())
        return {};
    std::vector<Collated> all;
    all.reserve(texts.size());
    std::merge(std::make_move_iterator(parts[0].begin()), std::make_move_iterator(parts[0].end()),
               std::make_move_iterator(parts[1].begin()), std::make_move_iterator(parts[1].end()),
               std::back_inserter(all), isSmaller);
    return all;
}

/// Replaces the keys of @p entries, which are in the order of their code points, by their places in the order of
/// @p locale. Texts that the collation holds for equal share a place, so that their rows keep their order.
bool rankByLocale(std::vector<TextEntry> &entries, const QLocale &locale, const std::stop_token &stop)
{
    std::vector<QByteArrayView> different;
    for (TextEntry &entry : entries) {
        if (different.empty() || different.back() != entry.text())
            different.push_back(entry.text());
        entry.key = different.size() - 1;
    }
    const auto order = collated(different, locale, stop);
    if (!order)
        return false;
    std::vector<quint64> ranks(different.size());
    quint64 rank = 0;
    for (std::size_t i = 0; i < order->size(); ++i) {
        if (i > 0 && isSmaller((*order)[i - 1], (*order)[i]))
            ++rank;
        ranks[(*order)[i].text] = rank;
    }
    for (TextEntry &entry : entries)
        entry.key = ranks[static_cast<std::size_t>(entry.key)];
    return true;
}

/// The rows of one column, by what they hold.
struct Gathered {
    std::vector<Entry> values;
    std::vector<TextEntry> texts;
    std::deque<QByteArray> copies; ///< of texts that would not live long enough
    RowIndex nulls;
};

TextEntry entryOf(QByteArrayView text, quint32 row)
{
    return { .data = text.data(), .size = static_cast<quint32>(text.size()), .row = row };
}

bool gather(Gathered &gathered, const RowTable &rows, const RowIndex &index, qsizetype column,
            const std::stop_token &stop)
{
    const bool isCopied =
        std::ranges::any_of(rows.batches(), [column](const auto &batch) { return batch->isInBody(column); });
    const bool isText = !rows.batches().empty() && rows.batches().front()->typeOf(column) == ColumnType::String;
    if (isText)
        gathered.texts.reserve(index.size());
    else
        gathered.values.reserve(index.size());
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested())
            return false;
        const Cell cell = rows.cell(index[i], column);
        switch (cell.kind) {
        case Cell::Kind::Null:
            gathered.nulls.push_back(index[i]);
            break;
        case Cell::Kind::Text:
            gathered.texts.push_back(
                entryOf(isCopied ? QByteArrayView(gathered.copies.emplace_back(cell.text.toByteArray())) : cell.text,
                        index[i]));
            break;
        case Cell::Kind::Number:
            gathered.values.push_back({ keyOf(cell.number), index[i] });
            break;
        case Cell::Kind::Integer:
        case Cell::Kind::Boolean:
        case Cell::Kind::Date:
        case Cell::Kind::DateTime:
            gathered.values.push_back({ keyOf(cell.integer), index[i] });
            break;
        }
    }
    return true;
}

/// Appends the rows; those of equal keys keep their order, also where it is turned round.
template <typename Entry>
void appendRows(RowIndex &out, const std::vector<Entry> &entries, bool descending)
{
    const auto row = [](const Entry &entry) { return entry.row; };
    if (descending)
        std::ranges::transform(entries.rbegin(), entries.rend(), std::back_inserter(out), row);
    else
        std::ranges::transform(entries, std::back_inserter(out), row);
}

/// A descending order is that of the rows from behind, read from behind: so equal ones stay as they were.
template <typename Entry>
void turnIf(std::vector<Entry> &entries, bool descending)
{
    if (descending)
        std::ranges::reverse(entries);
}

void appendValues(RowIndex &out, std::vector<Entry> &entries, bool descending)
{
    turnIf(entries, descending);
    std::vector<Entry> room(entries.size());
    sortByKey(std::span(entries), std::span(room));
    appendRows(out, entries, descending);
}

bool appendByLocale(RowIndex &out, std::vector<TextEntry> &entries, const QLocale &locale, bool descending,
                    const std::stop_token &stop)
{
    std::vector<Entry> ranked; // in the order that the rows had before
    ranked.reserve(entries.size());
    quint32 last = 0;
    for (const TextEntry &entry : entries) {
        ranked.push_back({ 0, entry.row });
        last = std::max(last, entry.row);
    }
    if (!sortByCodePoints(entries, stop) || !rankByLocale(entries, locale, stop))
        return false;
    std::vector<quint32> ranks(std::size_t(last) + 1);
    for (const TextEntry &entry : entries)
        ranks[entry.row] = static_cast<quint32>(entry.key);
    for (Entry &entry : ranked)
        entry.key = ranks[entry.row];
    appendValues(out, ranked, descending);
    return true;
}

bool appendTexts(RowIndex &out, std::vector<TextEntry> &entries, const TextOrder &order, bool descending,
                 const std::stop_token &stop)
{
    if (order.locale)
        return appendByLocale(out, entries, *order.locale, descending, stop);
    turnIf(entries, descending);
    if (!sortByCodePoints(entries, stop))
        return false;
    appendRows(out, entries, descending);
    return true;
}

bool sortByColumn(RowIndex &index, const RowTable &rows, const SortKey &key, const TextOrder &order,
                  const std::stop_token &stop)
{
    Gathered gathered;
    if (!gather(gathered, rows, index, key.column, stop))
        return false;
    index.clear();
    appendValues(index, gathered.values, key.descending);
    if (stop.stop_requested() || !appendTexts(index, gathered.texts, order, key.descending, stop))
        return false;
    index.insert(index.end(), gathered.nulls.begin(), gathered.nulls.end());
    return true;
}

} // namespace

std::optional<RowIndex> ordered(const RowTable &rows, RowIndex index, const std::vector<SortKey> &keys,
                                const TextOrder &textOrder, const std::stop_token &stop)
{
    // Each pass is stable, so the least important key goes first.
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        if (!sortByColumn(index, rows, *key, textOrder, stop))
            return {};
    return index;
}

} // namespace tsunagi::backlog

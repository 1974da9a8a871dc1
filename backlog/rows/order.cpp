// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/order.h"

#include "backlog/rows/row_batch.h"

#include <QCollator>
#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <unordered_map>

namespace tsunagi::backlog {
namespace {

/// A row and what it is sorted by: a number whose order is the order wanted.
struct Entry {
    quint64 key = 0;
    quint32 row = 0;
};

/// A row and its text, before the texts have been ranked.
struct TextEntry {
    QByteArrayView text;
    quint32 row = 0;
};

struct HashOfText {
    std::size_t operator()(QByteArrayView text) const { return qHash(text); }
};

/// The order of unsigned numbers is that of the signed ones.
quint64 keyOf(qint64 number) { return static_cast<quint64>(number) ^ (quint64(1) << 63); }

/// IEEE 754: positive numbers sort by their bits, negative ones the other way round.
quint64 keyOf(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    return (bits >> 63) != 0 ? ~bits : bits ^ (quint64(1) << 63);
}

/// Stable radix sort by bytes, from the lowest; bytes that are the same in all keys cost one pass to find out.
bool sortByKey(std::vector<Entry> &entries, const std::stop_token &stop)
{
    std::vector<Entry> other(entries.size());
    for (int shift = 0; shift < 64; shift += 8) {
        if (stop.stop_requested())
            return false;
        std::array<std::size_t, 256> places{};
        for (const Entry &entry : entries)
            ++places[(entry.key >> shift) & 0xFF];
        if (std::find(places.begin(), places.end(), entries.size()) != places.end())
            continue;
        std::size_t next = 0;
        for (std::size_t &place : places)
            next += std::exchange(place, next);
        for (const Entry &entry : entries)
            other[places[(entry.key >> shift) & 0xFF]++] = entry;
        entries.swap(other);
    }
    return true;
}

/// Sorts @p texts by @p less, which gives up (and says false) once stopped: merge sort ends soundly all the same.
template <typename Text, typename Less>
bool sortTexts(std::vector<Text> &texts, const std::stop_token &stop, Less less)
{
    unsigned compared = 0;
    bool stopped = false;
    std::stable_sort(texts.begin(), texts.end(), [&](const Text &a, const Text &b) {
        if (++compared % 1024 == 0)
            stopped = stopped || stop.stop_requested();
        return !stopped && less(a, b);
    });
    return !stopped;
}

using Ranks = std::unordered_map<QByteArrayView, quint64, HashOfText>;

bool rankByCodePoints(Ranks &ranks, const std::stop_token &stop)
{
    std::vector<QByteArrayView> texts;
    texts.reserve(ranks.size());
    for (const auto &[text, rank] : ranks)
        texts.push_back(text);
    if (!sortTexts(texts, stop, [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; }))
        return false;
    quint64 rank = 0;
    for (const QByteArrayView text : texts)
        ranks[text] = rank++;
    return true;
}

bool rankByLocale(Ranks &ranks, const QLocale &locale, const std::stop_token &stop)
{
    struct Collated {
        QByteArrayView text;
        QCollatorSortKey key;
    };
    QCollator collator(locale);
    collator.setNumericMode(true);
    std::vector<Collated> texts;
    texts.reserve(ranks.size());
    for (const auto &[text, rank] : ranks) {
        if (stop.stop_requested())
            return false;
        texts.push_back({ text, collator.sortKey(QString::fromUtf8(text)) });
    }
    if (!sortTexts(texts, stop, [](const Collated &a, const Collated &b) { return a.key < b.key; }))
        return false;
    // Texts that the collation holds for equal share a rank, so that their rows keep their order.
    quint64 rank = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0 && texts[i - 1].key.compare(texts[i].key) != 0)
            ++rank;
        ranks[texts[i].text] = rank;
    }
    return true;
}

/// The rows of one column, by what they hold.
struct Gathered {
    std::vector<Entry> values;
    std::vector<TextEntry> texts;
    std::deque<QByteArray> copies; ///< of texts that would not live long enough
    RowIndex nulls;
};

bool gather(Gathered &gathered, const RowTable &rows, const RowIndex &index, qsizetype column,
            const std::stop_token &stop)
{
    gathered.values.reserve(index.size());
    const bool isCopied = !rows.batches().empty() && rows.batches().front()->isInBody(column);
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
                { isCopied ? QByteArrayView(gathered.copies.emplace_back(cell.text.toByteArray())) : cell.text,
                  index[i] });
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

/// Few texts are different in most columns: each different one is ranked once, rows are sorted by rank.
std::optional<std::vector<Entry>> rankedTexts(const std::vector<TextEntry> &texts, const TextOrder &order,
                                              const std::stop_token &stop)
{
    Ranks ranks;
    ranks.reserve(texts.size());
    for (const TextEntry &entry : texts)
        ranks.emplace(entry.text, 0);
    if (!(order.locale ? rankByLocale(ranks, *order.locale, stop) : rankByCodePoints(ranks, stop)))
        return {};
    std::vector<Entry> entries;
    entries.reserve(texts.size());
    for (const TextEntry &entry : texts)
        entries.push_back({ ranks[entry.text], entry.row });
    return entries;
}

/// Sorts and appends; a descending order turns the keys, so that equal rows keep theirs.
bool appendSorted(RowIndex &out, std::vector<Entry> entries, bool descending, const std::stop_token &stop)
{
    if (descending)
        for (Entry &entry : entries)
            entry.key = ~entry.key;
    if (!sortByKey(entries, stop))
        return false;
    for (const Entry &entry : entries)
        out.push_back(entry.row);
    return true;
}

bool sortByColumn(RowIndex &index, const RowTable &rows, const SortKey &key, const TextOrder &order,
                  const std::stop_token &stop)
{
    Gathered gathered;
    if (!gather(gathered, rows, index, key.column, stop))
        return false;
    const auto texts = rankedTexts(gathered.texts, order, stop);
    if (!texts)
        return false;
    index.clear();
    if (!appendSorted(index, std::move(gathered.values), key.descending, stop)
        || !appendSorted(index, *texts, key.descending, stop))
        return false;
    index.insert(index.end(), gathered.nulls.begin(), gathered.nulls.end());
    return true;
}

} // namespace

std::optional<RowIndex> ordered(const RowTable &rows, RowIndex index, const std::vector<SortKey> &keys,
                                const TextOrder &textOrder, std::stop_token stop)
{
    // Each pass is stable, so the least important key goes first.
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        if (!sortByColumn(index, rows, *key, textOrder, stop))
            return {};
    return index;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/filter.h"

#include "backlog/rows/text_folding.h"
#include "backlog/rows/two_threads.h"
#include "backlog/rows/word_marks.h"

#include <algorithm>

namespace tsunagi::backlog {
namespace {

constexpr std::size_t batchesWorthAThread = 32;

/// Sets @p matching[row] for each row of @p batch that holds each of @p words in some column.
void matchBatch(const RowBatch &batch, const QList<QByteArray> &words, const std::vector<qsizetype> &columns,
                WordMarks &marks, quint8 *matching)
{
    const auto count = static_cast<std::size_t>(batch.rowCount());
    std::vector<quint8> found(count);
    std::fill_n(matching, count, quint8(1));
    for (const QByteArray &word : words) {
        std::ranges::fill(found, quint8(0));
        for (const qsizetype column : columns)
            marks.mark(batch, column, word, found.data());
        for (std::size_t row = 0; row < count; ++row)
            matching[row] &= found[row];
    }
}

RowIndex chosen(const RowIndex &index, const std::vector<quint8> &matching)
{
    RowIndex chosen(index.size());
    std::size_t count = 0;
    for (const quint32 row : index) {
        chosen[count] = row;
        count += matching[row];
    }
    chosen.resize(count);
    if (count < index.size() / 2)
        chosen.shrink_to_fit();
    return chosen;
}

} // namespace

QList<QByteArray> searchWords(const QString &typed)
{
    QByteArray folded;
    appendFolded(folded, typed.simplified().toUtf8());
    QList<QByteArray> words;
    for (const QByteArray &word : folded.split(' '))
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    return words;
}

std::optional<RowIndex> filtered(const RowTable &rows, const RowIndex &index, const QString &typed,
                                 const std::vector<qsizetype> &columns, const QTimeZone &zone,
                                 const std::stop_token &stop)
{
    const QList<QByteArray> words = searchWords(typed);
    if (words.isEmpty())
        return index;
    const auto batches = rows.batches();
    const std::vector<std::size_t> starts = startsOf(batches);
    std::vector<quint8> matching(static_cast<std::size_t>(rows.rowCount()));
    inTwoThreads(batches.size(), batchesWorthAThread, [&](std::size_t begin, std::size_t end) {
        WordMarks marks(zone);
        for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i)
            matchBatch(*batches[i], words, columns, marks, &matching[starts[i]]);
    });
    if (stop.stop_requested())
        return {};
    return chosen(index, matching);
}

} // namespace tsunagi::backlog

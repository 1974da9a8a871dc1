// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/find.h"

#include "backlog/rows/text_folding.h"
#include "backlog/rows/two_threads.h"
#include "backlog/rows/word_marks.h"

namespace tsunagi::backlog {
namespace {
constexpr std::size_t batchesWorthAThread = 32;
}

std::optional<std::vector<Hit>> found(const RowTable &rows, const RowIndex &index, const QString &typed,
                                      const std::vector<qsizetype> &columns, const QTimeZone &zone, std::size_t limit,
                                      const std::stop_token &stop)
{
    std::vector<Hit> hits;
    QByteArray wanted;
    appendFolded(wanted, typed.trimmed().toUtf8());
    if (wanted.isEmpty())
        return hits;
    const auto batches = rows.batches();
    const std::vector<std::size_t> starts = startsOf(batches);
    std::vector<std::vector<quint8>> marked(columns.size());
    for (auto &marks : marked)
        marks.resize(static_cast<std::size_t>(rows.rowCount()));
    inTwoThreads(batches.size(), batchesWorthAThread, [&](std::size_t begin, std::size_t end) {
        WordMarks marks(zone);
        for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i)
            for (std::size_t column = 0; column < columns.size(); ++column)
                marks.mark(*batches[i], columns[column], wanted, &marked[column][starts[i]]);
    });
    if (stop.stop_requested())
        return {};
    for (std::size_t row = 0; row < index.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (marked[column][index[row]] == 0)
                continue;
            if (hits.size() == limit)
                return hits;
            hits.push_back({ static_cast<quint32>(row), static_cast<quint32>(column) });
        }
    }
    return hits;
}

} // namespace tsunagi::backlog

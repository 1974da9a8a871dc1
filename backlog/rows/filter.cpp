// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/filter.h"

#include "backlog/rows/cell_haystack.h"
#include "backlog/rows/text_folding.h"

#include <algorithm>

namespace tsunagi::backlog {
namespace {

/// Looks for words in the cells of one row after the other; holds the buffers that this needs.
class RowMatcher {
public:
    RowMatcher(QList<QByteArray> words, const QTimeZone &zone)
        : m_words(std::move(words))
        , m_found(static_cast<std::size_t>(m_words.size()))
        , m_haystack(zone)
    {
    }

    bool matches(const RowTable &rows, quint32 row, const std::vector<qsizetype> &columns)
    {
        std::fill(m_found.begin(), m_found.end(), false);
        auto missing = m_words.size();
        for (const qsizetype column : columns) {
            const QByteArray &haystack = m_haystack.of(rows.cell(row, column));
            for (qsizetype i = 0; i < m_words.size(); ++i) {
                const auto at = static_cast<std::size_t>(i);
                if (m_found[at] || !haystack.contains(m_words[i]))
                    continue;
                m_found[at] = true;
                if (--missing == 0)
                    return true;
            }
        }
        return false;
    }

private:
    QList<QByteArray> m_words;
    std::vector<bool> m_found;
    CellHaystack m_haystack;
};

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
                                 const std::vector<qsizetype> &columns, const QTimeZone &zone, std::stop_token stop)
{
    const QList<QByteArray> words = searchWords(typed);
    if (words.isEmpty())
        return index;
    RowMatcher matcher(words, zone);
    RowIndex matching;
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (i % 256 == 0 && stop.stop_requested())
            return {};
        if (matcher.matches(rows, index[i], columns))
            matching.push_back(index[i]);
    }
    return matching;
}

} // namespace tsunagi::backlog

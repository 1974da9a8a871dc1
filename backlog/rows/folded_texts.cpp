// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/folded_texts.h"

#include "backlog/rows/text_folding.h"

#include <cstring>

namespace tsunagi::backlog {

FoldedTexts::FoldedTexts(qsizetype column, const char *texts, std::vector<quint32> ends)
    : m_column(column)
    , m_text(texts, ends.empty() ? 0 : static_cast<qsizetype>(ends.back()))
    , m_ends(std::move(ends))
{
    QByteArray folded;
    folded.reserve(m_text.size());
    std::vector<quint32> foldedEnds;
    foldedEnds.reserve(m_ends.size());
    quint32 start = 0;
    for (const quint32 end : m_ends) {
        appendFolded(folded, { texts + start, static_cast<qsizetype>(end - start) });
        foldedEnds.push_back(static_cast<quint32>(folded.size()));
        start = end;
    }
    if (folded == m_text)
        return;
    m_folded.assign(folded.constData(), static_cast<std::size_t>(folded.size()));
    m_text = { m_folded.data(), static_cast<qsizetype>(m_folded.size()) };
    m_ends = std::move(foldedEnds);
}

void FoldedTexts::mark(QByteArrayView word, quint8 *marks) const
{
    std::size_t text = 0;
    for (qsizetype at = 0; at + word.size() <= m_text.size();) {
        const auto *hit =
            static_cast<const char *>(::memmem(m_text.data() + at, static_cast<std::size_t>(m_text.size() - at),
                                               word.data(), static_cast<std::size_t>(word.size())));
        if (hit == nullptr)
            return;
        at = hit - m_text.data();
        while (m_ends[text] <= static_cast<quint32>(at))
            ++text;
        const auto end = static_cast<qsizetype>(m_ends[text]);
        if (at + word.size() <= end) {
            marks[text] = 1;
            at = end;
        } else {
            ++at; // it began in one text and ended in the next
        }
    }
}

qsizetype FoldedTexts::bytes() const
{
    return static_cast<qsizetype>(sizeof(*this) + m_folded.capacity() + m_ends.capacity() * sizeof(quint32));
}

} // namespace tsunagi::backlog

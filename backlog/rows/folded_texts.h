// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of one column of a batch as typed words are looked for in them (rows/text_folding.h), one after the other:
// made when a column is searched for the first time, and kept, so that each further letter typed costs one look
// through memory.
#pragma once

#include <QByteArray>

#include <string>
#include <vector>

namespace tsunagi::backlog {

class FoldedTexts {
public:
    /// @param texts one after the other; they outlive this object
    /// @param ends where each of them ends
    FoldedTexts(qsizetype column, const char *texts, std::vector<quint32> ends);

    /// Sets @p marks[i] where text i holds @p word, which is folded and not empty.
    void mark(QByteArrayView word, quint8 *marks) const;

    [[nodiscard]] qsizetype column() const { return m_column; }
    [[nodiscard]] qsizetype bytes() const;

    const FoldedTexts *next = nullptr; ///< of another column of the same batch

private:
    qsizetype m_column;
    std::string m_folded; ///< empty where folding changes nothing: then the texts themselves serve
    QByteArrayView m_text;
    std::vector<quint32> m_ends;
};

} // namespace tsunagi::backlog

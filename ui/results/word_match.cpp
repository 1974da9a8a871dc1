// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/word_match.h"

#include "backlog/rows/filter.h"
#include "backlog/rows/text_folding.h"

#include <algorithm>

namespace tsunagi::ui {

bool containsWords(const QString &text, const QString &typed)
{
    QByteArray folded;
    backlog::appendFolded(folded, text.toUtf8());
    return std::ranges::all_of(backlog::searchWords(typed),
                               [&](const QByteArray &word) { return folded.contains(word); });
}

} // namespace tsunagi::ui

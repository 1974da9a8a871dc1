// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_wrap.h"

#include "app/cli/terminal_text.h"

#include <QTextBoundaryFinder>

namespace tsunagi::cli {
namespace {

bool isHiragana(QChar c) { return c.script() == QChar::Script_Hiragana; }

/// Where a Japanese phrase ends, near enough: after the particles and endings that hiragana are, after punctuation, and
/// where Latin text begins or ends. Not inside 環境変数 or テストします.
bool endsPhrase(QChar before, QChar after)
{
    if (before.isSpace())
        return true;
    if (isHiragana(after) || after.isPunct())
        return false;
    return isHiragana(before) || before.isPunct();
}

struct Piece {
    qsizetype end = 0; ///< behind it a line may end
    bool isGood = false; ///< and it reads well there
};

/// All places where Unicode lets a line end (UAX 14).
QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        const bool isEnd = at == text.size();
        pieces.append({ at, isEnd || endsPhrase(text[at - 1], text[at]) });
    }
    if (pieces.isEmpty() || pieces.last().end < text.size())
        pieces.append({ text.size(), true });
    return pieces;
}

int widthOf(QStringView text) { return displayWidth(text.trimmed().toUtf8()); }

} // namespace

QList<QByteArray> wrapped(const QString &text, int width)
{
    QList<QByteArray> lines;
    const QList<Piece> pieces = piecesOf(text);
    qsizetype start = 0;
    for (qsizetype i = 0; i < pieces.size();) {
        qsizetype last = i; // at least one piece, however wide
        qsizetype good = -1;
        for (qsizetype j = i; j < pieces.size(); ++j) {
            if (j > i && widthOf(QStringView(text).sliced(start, pieces[j].end - start)) > width)
                break;
            last = j;
            good = pieces[j].isGood ? j : good;
        }
        // A line that would be left more than half empty is broken where it must be.
        const bool isShort =
            good >= 0 && widthOf(QStringView(text).sliced(start, pieces[good].end - start)) < width / 2;
        if (good >= 0 && !isShort)
            last = good;
        lines.append(QStringView(text).sliced(start, pieces[last].end - start).trimmed().toUtf8());
        start = pieces[last].end;
        i = last + 1;
    }
    return lines.isEmpty() ? QList<QByteArray>{ QByteArray() } : lines;
}

} // namespace tsunagi::cli

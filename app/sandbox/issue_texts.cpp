// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/issue_texts.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/phrases.h"
#include "app/sandbox/space.h"

#include <cstring>

namespace tsunagi::sandbox {

namespace {

/// Appends pattern with "%s" and "%n" filled in.
void appendFilled(QByteArray &out, const char *pattern, QByteArrayView subject, int number)
{
    const char *plain = pattern;
    while (const char *mark = std::strchr(plain, '%')) {
        out.append(plain, mark - plain);
        if (mark[1] == 's')
            out.append(subject);
        else if (mark[1] == 'n')
            out.append(QByteArray::number(number));
        else
            out.append('%');
        plain = mark + (mark[1] == 's' || mark[1] == 'n' ? 2 : 1);
    }
    out.append(plain);
}

QByteArray subjectOf(const Space &space, int issue, Dice &dice)
{
    const int project = space.issues()[static_cast<std::size_t>(issue)].project;
    QByteArray subject;
    appendFilled(subject, dice.pick(themeOf(project).subjects), {}, dice.between(2, 8));
    return subject;
}

Dice summaryDice(const Space &space, int issue)
{
    return { space.settings().seed, Dice::Kind::Summary, static_cast<quint64>(issue) };
}

const Prose &proseFor(const Space &space, int issue)
{
    return proseOf(space.projects()[space.issues()[static_cast<std::size_t>(issue)].project].japanese);
}

void appendParagraph(QByteArray &out, const Prose &prose, QByteArrayView subject, Dice &dice)
{
    for (int sentences = dice.between(1, 3); sentences > 0; --sentences) {
        appendFilled(out, dice.pick(prose.details), subject, dice.between(2, 9));
        if (sentences > 1)
            out.append(prose.betweenSentences);
    }
    out.append("\n");
}

void appendList(QByteArray &out, const Prose &prose, QByteArrayView subject, Dice &dice)
{
    out.append("\n").append(dice.pick(prose.listHeads)).append("\n");
    const bool numbered = dice.percent(50);
    const int items = dice.between(2, 5);
    for (int i = 1; i <= items; ++i) {
        out.append(numbered ? QByteArray::number(i) + ". " : QByteArray("- "));
        appendFilled(out, dice.pick(prose.listItems), subject, i);
        out.append("\n");
    }
}

} // namespace

QByteArray issueSummary(const Space &space, int issue)
{
    Dice dice = summaryDice(space, issue);
    const QByteArray subject = subjectOf(space, issue, dice);
    const int project = space.issues()[static_cast<std::size_t>(issue)].project;
    QByteArray summary;
    if (dice.below(150) == 0)
        summary = "=> "; // what a spreadsheet takes for a formula
    appendFilled(summary, dice.pick(themeOf(project).summaries), subject, dice.between(2, 9));
    return summary;
}

QByteArray issueDescription(const Space &space, int issue)
{
    Dice subjectDice = summaryDice(space, issue);
    const QByteArray subject = subjectOf(space, issue, subjectDice);
    Dice dice(space.settings().seed, Dice::Kind::Description, static_cast<quint64>(issue));
    if (dice.percent(6))
        return {};
    const Prose &prose = proseFor(space, issue);
    QByteArray text;
    text.reserve(1024);
    appendFilled(text, dice.pick(prose.openings), subject, dice.between(9, 17));
    text.append("\n\n");
    appendParagraph(text, prose, subject, dice);
    if (dice.percent(8))
        appendFilled(text.append("\n"), dice.pick(prose.oddities), subject, dice.between(2, 9));
    for (int lists = dice.below(3); lists > 0; --lists)
        appendList(text, prose, subject, dice);
    for (int more = dice.below(400) == 0 ? 150 : 0; more > 0; --more) {
        appendList(text, prose, subject, dice);
        appendParagraph(text.append("\n"), prose, subject, dice);
    }
    text.append("\n").append(dice.pick(prose.closings));
    return text.trimmed();
}

QByteArray commentText(const Space &space, int issue, int comment)
{
    Dice dice(space.settings().seed, Dice::Kind::Comment,
              static_cast<quint64>(issue) * 256 + static_cast<quint64>(comment));
    const Prose &prose = proseFor(space, issue);
    QByteArray text;
    appendFilled(text, dice.pick(prose.comments), {}, dice.between(2, 9));
    if (dice.percent(30))
        appendFilled(text.append("\n"), dice.pick(prose.details), {}, dice.between(2, 9));
    return text;
}

} // namespace tsunagi::sandbox

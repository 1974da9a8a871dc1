// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/comment_facts.h"

#include "app/sandbox/dice.h"

namespace tsunagi::sandbox {

CommentFacts commentFacts(const Space &space, int issue, int comment)
{
    const IssueFacts &of = space.issues()[static_cast<std::size_t>(issue)];
    Dice dice(space.settings().seed, Dice::Kind::Schedule,
              static_cast<quint64>(issue) * 256 + static_cast<quint64>(comment));
    CommentFacts facts;
    facts.created = of.created + (of.updated - of.created) / (of.comments + 1) * (comment + 1);
    facts.writer = dice.pick(space.projects()[of.project].members);
    facts.onlyChanges = dice.percent(20);
    if (facts.onlyChanges || dice.percent(15))
        facts.changeLog = CommentFacts::ChangeLog::Changes;
    else
        facts.changeLog = dice.percent(50) ? CommentFacts::ChangeLog::Null : CommentFacts::ChangeLog::Empty;
    if (of.assignee >= 0 && of.assignee != facts.writer && dice.percent(30)) {
        facts.notified = of.assignee;
        facts.alreadyRead = dice.percent(80);
        facts.resourceAlreadyRead = dice.percent(80);
    }
    return facts;
}

} // namespace tsunagi::sandbox

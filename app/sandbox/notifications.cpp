// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/notifications.h"

#include "app/sandbox/comment_facts.h"
#include "app/sandbox/dice.h"

namespace tsunagi::sandbox {

QList<Notification> notificationsOf(const Space &space, int user)
{
    QList<Notification> told;
    for (int issue = 0; issue < static_cast<int>(space.issues().size()); ++issue) {
        const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
        if (facts.assignee != user)
            continue; // comments tell nobody but the assignee (comment_facts.cpp)
        if (facts.createdUser != user) {
            Dice dice(space.settings().seed, Dice::Kind::Notification, static_cast<quint64>(issue));
            Notification assigned{ notificationId(issue, 0) - 1, Notification::Reason::Assigned, issue };
            assigned.sender = facts.createdUser;
            assigned.alreadyRead = dice.percent(85);
            assigned.resourceAlreadyRead = dice.percent(85);
            assigned.created = facts.created;
            told.append(assigned);
        }
        for (int comment = 0; comment < facts.comments; ++comment) {
            const CommentFacts of = commentFacts(space, issue, comment);
            if (of.notified == user)
                told.append({ notificationId(issue, comment), Notification::Reason::Commented, issue, comment,
                              of.writer, of.alreadyRead, of.resourceAlreadyRead, of.created });
        }
    }
    return told;
}

} // namespace tsunagi::sandbox

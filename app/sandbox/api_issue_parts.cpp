// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of what hangs on an issue: its files, its people, the issues beside it, who was told of a
// comment.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/attachments.h"
#include "app/sandbox/comment_facts.h"
#include "app/sandbox/dice.h"
#include "app/sandbox/file_bytes.h"

namespace tsunagi::sandbox {

namespace {

/// Issues come in pairs, each of two kinds, so that both name the other; about one pair in five is really related.
QList<int> relatedTo(const Space &space, int issue)
{
    QList<int> related;
    for (const int step : { 1, 6 }) {
        const int other = issue ^ step;
        if (other >= static_cast<int>(space.issues().size()))
            continue;
        Dice dice(space.settings().seed, Dice::Kind::Related,
                  static_cast<quint64>(std::min(issue, other)) * 8 + static_cast<quint64>(step));
        if (dice.percent(20))
            related.append(other);
    }
    return related;
}

} // namespace

Reply Api::commentNotifications(const Call &call)
{
    const qint64 place = call.arguments.at(1).toLongLong() - commentId(call.issue, 0);
    if (place < 0 || place >= factsOf(call).comments)
        return apiError(ErrorCode::NoResource, "No comment.");
    return jsonReply(m_issueJson.commentNotifications(call.issue, static_cast<int>(place)));
}

Reply Api::issueAttachments(const Call &call)
{
    QList<QByteArray> rows;
    for (int place = 0; place < factsOf(call).attachments; ++place)
        rows.append(fullJson(sandbox::issueAttachment(m_space, call.issue, place), m_parts));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::issueAttachment(const Call &call)
{
    if (mayOnlyLook(call))
        return notPermitted();
    for (int place = 0; place < factsOf(call).attachments; ++place) {
        const Attachment attachment = sandbox::issueAttachment(m_space, call.issue, place);
        if (call.arguments.at(1) == QByteArray::number(attachment.id))
            return attachmentReply(call.request, attachment);
    }
    return apiError(ErrorCode::NoResource, "No attachment.");
}

Reply Api::participants(const Call &call)
{
    const IssueFacts &facts = factsOf(call);
    QList<int> people{ facts.createdUser };
    const auto add = [&](int user) {
        if (user >= 0 && !people.contains(user))
            people.append(user);
    };
    add(facts.assignee);
    add(facts.updatedUser);
    for (int comment = 0; comment < facts.comments; ++comment)
        add(commentFacts(m_space, call.issue, comment).writer);
    return jsonReply(usersJson(people));
}

Reply Api::issueSharedFiles(const Call &call)
{
    if (isRestricted(call))
        return notPermitted();
    if (!m_space.projects()[call.project].useFileSharing)
        return featureIsOff("File sharing");
    QList<QByteArray> rows;
    for (int i = 0; i < factsOf(call).sharedFiles; ++i)
        rows.append(m_sharedFiles.json(m_sharedFiles.linked(call.project, call.issue + i)));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::relatedIssues(const Call &call)
{
    QList<QByteArray> rows;
    for (const int issue : relatedTo(m_space, call.issue)) {
        if (m_space.projects()[m_space.issues()[static_cast<std::size_t>(issue)].project].hasMember(call.user))
            m_issueJson.append(rows.emplaceBack(), issue, languageOf(call.user), false, true);
    }
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::attachmentReply(const Request &request, const Attachment &attachment) const
{
    return fileReply(request, attachment.name,
                     fileBytes(attachment.name, attachment.size, m_space.settings().seed, attachment.id));
}

} // namespace tsunagi::sandbox

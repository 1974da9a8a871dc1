// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of what the asking user was told of.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/notifications.h"

namespace tsunagi::sandbox {

QByteArray Api::notificationJson(const Notification &told, Language language) const
{
    QByteArray issue;
    m_issueJson.append(issue, told.issue, language);
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", told.id).boolean("alreadyRead", told.alreadyRead);
    json.number("reason", static_cast<int>(told.reason)).boolean("resourceAlreadyRead", told.resourceAlreadyRead);
    json.raw("project", m_parts.project(m_space.issues()[static_cast<std::size_t>(told.issue)].project));
    json.raw("issue", issue);
    if (told.comment >= 0) {
        QByteArray comment;
        m_issueJson.appendComment(comment, told.issue, told.comment);
        json.raw("comment", comment);
    } else {
        json.null("comment");
    }
    for (const char *none :
         { "repository", "pullRequest", "pullRequestComment", "document", "documentComment", "documentCommentReply" })
        json.null(none);
    json.raw("sender", m_parts.user(told.sender)).text("created", timestamp(told.created)).endObject();
    return row;
}

Reply Api::notifications(const Call &call)
{
    const Parameters &query = call.request.query;
    IdPage page;
    if (const auto wrong = readIdPage(query, page))
        return *wrong;
    if (query.has("senderId") && !query.integer("senderId"))
        return invalidParameter("error.number", "senderId");
    QList<Notification> told = notificationsOf(m_space, call.user);
    if (const auto sender = query.integer("senderId"))
        told.removeIf([&](const Notification &one) { return m_space.users()[one.sender].id != *sender; });
    return jsonReply(rowsOfIdPage(
        page, told.size(), [&](qint64 i) { return told[i].id; },
        [&](qint64 i) { return notificationJson(told[i], languageOf(call.user)); }));
}

Reply Api::notificationCount(const Call &call)
{
    const Parameters &query = call.request.query;
    std::optional<bool> read;
    std::optional<bool> resourceRead;
    if (const auto wrong = readBoolean(query, "alreadyRead", read))
        return *wrong;
    if (const auto wrong = readBoolean(query, "resourceAlreadyRead", resourceRead))
        return *wrong;
    const QList<Notification> told = notificationsOf(m_space, call.user);
    return countReply(std::count_if(told.cbegin(), told.cend(), [&](const Notification &one) {
        return read.value_or(one.alreadyRead) == one.alreadyRead
            && resourceRead.value_or(one.resourceAlreadyRead) == one.resourceAlreadyRead;
    }));
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/git_json.h"

#include "app/sandbox/issue_texts.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/stars.h"

namespace tsunagi::sandbox {

namespace {

constexpr std::array statusNames{ "Open", "Closed", "Merged" };
constexpr qint64 firstNotificationId = 800'000'000; // behind those of issues' comments
constexpr int pullRequestCommented = 11; // Backlog's reason

void timeOrNull(JsonWriter &json, std::string_view name, qint64 seconds, bool isThere)
{
    if (isThere)
        json.text(name, timestamp(seconds));
    else
        json.null(name);
}

} // namespace

QByteArray GitJson::repository(const Repository &repository) const
{
    const Project &project = m_space.projects()[repository.project];
    const QByteArray path = project.key + '/' + repository.name.toPercentEncoding() + ".git";
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", repository.id).number("projectId", project.id).text("name", repository.name);
    if (repository.description.isEmpty())
        json.null("description");
    else
        json.text("description", repository.description);
    json.null("hookUrl").text("httpUrl", "https://kakehashi.example/git/" + path);
    json.text("sshUrl", "kakehashi@kakehashi.git.example:/" + path).number("displayOrder", repository.id % 2);
    timeOrNull(json, "pushedAt", repository.pushed, repository.pushed > 0);
    json.raw("createdUser", m_parts.user(project.members.first())).text("created", timestamp(repository.created));
    const bool wasUpdated = repository.id % 3 != 0;
    if (wasUpdated)
        json.raw("updatedUser", m_parts.user(project.members.last()));
    else
        json.null("updatedUser");
    timeOrNull(json, "updated", repository.created + 3600, wasUpdated);
    json.endObject();
    return row;
}

QByteArray GitJson::pullRequest(const Repository &repository, const PullRequest &of, Language language) const
{
    const bool merged = of.status == 3;
    const quint64 seed = m_space.settings().seed;
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", of.id).number("projectId", m_space.projects()[repository.project].id);
    json.number("repositoryId", repository.id).number("number", of.number);
    json.text("summary", pullRequestSummary(m_space, of));
    json.text("description", of.issue >= 0 ? issueDescription(m_space, of.issue) : QByteArray());
    json.text("base", "main")
        .text("branch",
              of.issue >= 0 ? "feature/" + m_space.issueKey(of.issue) : "topic/" + QByteArray::number(of.number));
    json.beginObject("status").number("id", of.status);
    json.text("name", statusNames[static_cast<std::size_t>(of.status - 1)]).endObject();
    if (of.assignee >= 0)
        json.raw("assignee", m_parts.user(of.assignee));
    else
        json.null("assignee");
    if (of.issue >= 0) {
        QByteArray issue;
        m_issues.append(issue, of.issue, language);
        json.raw("issue", issue);
    } else {
        json.null("issue");
    }
    qint64 commit = mergeCommitOf(of) - 2; // the other two come before it
    for (const char *name : { "baseCommit", "branchCommit", "mergeCommit" }) {
        if (merged)
            json.text(name, commitId(seed, commit++));
        else
            json.null(name);
    }
    timeOrNull(json, "closeAt", of.updated, of.status != 1);
    timeOrNull(json, "mergeAt", of.updated, merged);
    json.raw("createdUser", m_parts.user(of.createdUser)).text("created", timestamp(of.created));
    json.raw("updatedUser", m_parts.user(of.updatedUser)).text("updated", timestamp(of.updated));
    json.beginArray("attachments");
    for (int place = 0; place < of.attachments; ++place)
        json.raw(shortJson(pullRequestAttachment(m_space, repository, of, place)));
    json.endArray().beginArray("stars");
    for (const Star &star : pullRequestStars(m_space, repository, of))
        json.raw(starJson(star, m_parts));
    json.endArray().endObject();
    return row;
}

void GitJson::appendChangeLog(JsonWriter &json, const PullRequest &of, PullRequestComment::Changes changes) const
{
    json.beginArray("changeLog");
    if (changes != PullRequestComment::Changes::None) {
        const bool isStatus = changes == PullRequestComment::Changes::Status;
        json.beginObject().text("field", isStatus ? "status" : "dependentIssue");
        json.text("newValue",
                  isStatus ? QByteArray(statusNames[static_cast<std::size_t>(of.status - 1)])
                           : m_space.issueKey(of.issue));
        if (isStatus)
            json.text("originalValue", statusNames[0]);
        else
            json.null("originalValue");
        json.null("attachmentInfo").null("attributeInfo").null("notificationInfo").endObject();
    }
    json.endArray();
}

QByteArray GitJson::comment(const Repository &repository, const PullRequest &of, int place) const
{
    const PullRequestComment facts = pullRequestComment(m_space, repository, of, place);
    const QByteArray created = timestamp(facts.created);
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", facts.id);
    json.text("content", pullRequestCommentText(m_space, repository));
    appendChangeLog(json, of, facts.changes);
    json.raw("createdUser", m_parts.user(facts.writer)).text("created", created).text("updated", created);
    json.beginArray("stars");
    for (const Star &star : pullRequestCommentStars(m_space, repository, of, place))
        json.raw(starJson(star, m_parts));
    json.endArray().beginArray("notifications");
    if (facts.notified >= 0) {
        json.beginObject().number("id", firstNotificationId + facts.id).boolean("alreadyRead", facts.alreadyRead);
        json.number("reason", pullRequestCommented).raw("user", m_parts.user(facts.notified));
        json.boolean("resourceAlreadyRead", facts.alreadyRead).endObject();
    }
    json.endArray();
    if (facts.onLine) {
        json.text("oldBlobId", commitId(m_space.settings().seed, facts.id * 2));
        json.text("newBlobId", commitId(m_space.settings().seed, facts.id * 2 + 1));
        json.text("filePath", "src/画面/main.ts").number("position", 3 + facts.id % 200);
    } else {
        json.null("oldBlobId").null("newBlobId").null("filePath").null("position");
    }
    json.endObject();
    return row;
}

} // namespace tsunagi::sandbox

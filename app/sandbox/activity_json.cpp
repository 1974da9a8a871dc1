// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/activity_json.h"

#include "app/sandbox/comment_facts.h"
#include "app/sandbox/issue_texts.h"
#include "app/sandbox/json_writer.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

void appendChange(JsonWriter &json, QByteArrayView field, const QByteArray &oldValue, const QByteArray &newValue)
{
    json.beginObject().text("field", field).text("field_text", field).text("new_value", newValue);
    json.text("old_value", oldValue).text("type", "standard").endObject();
}

void appendNothingMore(JsonWriter &json)
{
    json.beginArray("attachments").endArray().beginArray("shared_files").endArray();
}

} // namespace

QByteArray ActivityJson::activity(const Activity &activity, qint64 id, bool withNotifications) const
{
    const bool hasComment =
        activity.type == ActivityType::IssueUpdated || activity.type == ActivityType::IssueCommented;
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", id).raw("project", m_parts.shortProject(activity.project));
    json.number("type", static_cast<int>(activity.type)).beginObject("content");
    appendContent(json, activity);
    json.endObject();
    if (withNotifications && hasComment)
        json.raw("notifications", m_issues.commentNotifications(activity.subject, activity.detail));
    else
        json.beginArray("notifications").endArray();
    json.raw("createdUser", m_parts.user(activity.user)).text("created", timestamp(activity.created)).endObject();
    return row;
}

void ActivityJson::appendContent(JsonWriter &json, const Activity &activity) const
{
    using enum ActivityType;
    switch (activity.type) {
    case Unexplained:
        return;
    case IssueCreated:
    case IssueUpdated:
    case IssueCommented:
        return appendIssue(json, activity);
    case WikiCreated:
    case WikiUpdated:
        return appendWiki(json, activity);
    case FileAdded:
    case FileUpdated:
        return appendFile(json, m_sources.files.all()[activity.subject]);
    case GitPushed:
    case RepositoryCreated:
        return appendPush(json, activity);
    case IssuesUpdated:
        return appendSeveralIssues(json, activity);
    case UsersJoined:
        return appendUsers(json, activity);
    case PullRequestAdded:
    case PullRequestUpdated:
    case PullRequestCommented:
        return appendPullRequest(json, activity);
    case MilestoneCreated:
        return appendMilestone(json, activity);
    case DocumentAdded:
    case DocumentUpdated:
    case DocumentCommented:
        return appendDocument(json, activity);
    }
}

void ActivityJson::appendIssue(JsonWriter &json, const Activity &activity) const
{
    const int issue = activity.subject;
    const int comment = activity.detail;
    json.number("id", Space::issueId(issue));
    json.number("key_id", m_space.issues()[static_cast<std::size_t>(issue)].keyId);
    json.text("summary", issueSummary(m_space, issue)).text("description", issueDescription(m_space, issue));
    if (activity.type == ActivityType::IssueCreated) {
        json.null("comment").beginArray("changes").endArray();
        appendIssueFiles(json, activity);
    } else {
        const CommentFacts facts = commentFacts(m_space, issue, comment);
        json.beginObject("comment").number("id", commentId(issue, comment));
        json.text("content", facts.onlyChanges ? QByteArray() : commentText(m_space, issue, comment)).endObject();
        json.beginArray("changes");
        if (facts.changeLog == CommentFacts::ChangeLog::Changes)
            appendIssueChanges(json, issue, comment);
        json.endArray();
        appendNothingMore(json);
    }
    json.beginArray("external_file_links").endArray();
}

void ActivityJson::appendIssueFiles(JsonWriter &json, const Activity &activity) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(activity.subject)];
    json.beginArray("attachments");
    for (int place = 0; place < facts.attachments; ++place)
        json.raw(shortJson(issueAttachment(m_space, activity.subject, place)));
    json.endArray().beginArray("shared_files");
    for (int i = 0; i < facts.sharedFiles; ++i) {
        json.beginObject();
        appendFile(json, m_sources.files.all()[m_sources.files.linked(activity.project, activity.subject + i)]);
        json.endObject();
    }
    json.endArray();
}

/// What the comment's own changeLog says (issue_extras.cpp), but for the status, which is its id here.
void ActivityJson::appendIssueChanges(JsonWriter &json, int issue, int comment) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    const QList<Status> &statuses = m_space.projects()[facts.project].statuses;
    const int last = std::max(std::min<int>(facts.status, 1), comment % 2);
    appendChange(json, "status", QByteArray::number(statuses[0].id), QByteArray::number(statuses[last].id));
    if (comment % 3 == 0)
        appendChange(json, "assigner", {}, m_space.users()[facts.createdUser].name);
}

void ActivityJson::appendSeveralIssues(JsonWriter &json, const Activity &activity) const
{
    const bool japanese = m_space.projects()[activity.project].japanese;
    json.number("tx_id", Space::issueId(activity.subject)).beginObject("comment");
    json.text("content", japanese ? "まとめて更新しました。" : "Updated together.").endObject().beginArray("link");
    for (const int issue : { activity.subject, changedBeside(m_space, activity.subject) }) {
        json.beginObject().number("id", Space::issueId(issue));
        json.number("key_id", m_space.issues()[static_cast<std::size_t>(issue)].keyId);
        json.text("title", issueSummary(m_space, issue)).null("comment").endObject();
    }
    json.endArray().beginArray("changes");
    appendChange(json, "priority", "3", "2");
    json.endArray();
}

void ActivityJson::appendWiki(JsonWriter &json, const Activity &activity) const
{
    const WikiPage &page = m_sources.wikis[activity.subject];
    json.number("id", page.id).text("name", page.name);
    json.text("content", wikiVersion(m_space, page, activity.detail).content);
    json.null("diff").number("version", activity.detail);
    appendNothingMore(json);
}

void ActivityJson::appendFile(JsonWriter &json, const SharedFile &file) const
{
    json.number("id", file.id).text("dir", file.dir).text("name", file.name).number("size", file.size);
}

void ActivityJson::appendUsers(JsonWriter &json, const Activity &activity) const
{
    json.beginArray("users");
    for (const int user : m_space.projects()[activity.project].members)
        json.raw(m_parts.user(user));
    json.endArray().beginArray("group_project_activities").endArray().text("comment", "");
}

void ActivityJson::appendMilestone(JsonWriter &json, const Activity &activity) const
{
    const Version &version = m_space.projects()[activity.project].versions[activity.subject];
    const auto day = [](int of) { return of == noDay ? QByteArray() : dayTimestamp(of).first(10); };
    json.number("id", version.id).text("name", version.name).text("start_date", day(version.startDay));
    json.text("reference_date", day(version.releaseDay)).text("description", version.description);
}

void ActivityJson::appendDocument(JsonWriter &json, const Activity &activity) const
{
    const Document &document = m_sources.documents[activity.subject];
    json.text("id", document.id).text("title", document.title);
    if (activity.type != ActivityType::DocumentCommented)
        return;
    const DocumentComment comment = documentComment(m_space, document, activity.detail);
    json.beginObject("comment").text("id", comment.id).text("content", comment.text).endObject();
}

void ActivityJson::appendRepository(JsonWriter &json, const Repository &repository) const
{
    json.beginObject("repository").number("id", repository.id).text("name", repository.name);
    json.text("description", repository.description).endObject();
}

void ActivityJson::appendPush(JsonWriter &json, const Activity &activity) const
{
    const Repository &repository = m_sources.repositories[activity.subject];
    appendRepository(json, repository);
    const bool isPush = activity.type == ActivityType::GitPushed;
    json.text("change_type", isPush ? "update" : "create").text("revision_type", "commit");
    json.text("ref", "refs/heads/main").number("revision_count", isPush ? 1 : 0).beginArray("revisions");
    if (isPush) {
        const PullRequest of = pullRequest(m_space, repository, activity.detail);
        json.beginObject().text("rev", commitId(m_space.settings().seed, mergeCommitOf(of)));
        json.text("comment", "Merge pull request #" + QByteArray::number(of.number)).endObject();
    }
    json.endArray();
}

void ActivityJson::appendPullRequest(JsonWriter &json, const Activity &activity) const
{
    const Repository &repository = m_sources.repositories[activity.subject];
    const PullRequest of = pullRequest(m_space, repository, activity.detail);
    json.number("id", of.id).number("number", of.number).text("summary", pullRequestSummary(m_space, of));
    json.text("description", of.issue >= 0 ? issueDescription(m_space, of.issue) : QByteArray());
    if (activity.type == ActivityType::PullRequestCommented) {
        json.beginObject("comment").number("id", pullRequestComment(m_space, repository, of, activity.second).id);
        json.text("content", pullRequestCommentText(m_space, repository)).endObject();
    } else {
        json.null("comment");
    }
    json.beginArray("changes");
    if (activity.type == ActivityType::PullRequestUpdated)
        appendChange(json, "status", "1", QByteArray::number(of.status));
    json.endArray();
    if (of.issue >= 0) {
        json.beginObject("issue").number("id", Space::issueId(of.issue));
        json.number("key_id", m_space.issues()[static_cast<std::size_t>(of.issue)].keyId);
        json.text("summary", issueSummary(m_space, of.issue)).endObject();
    } else {
        json.null("issue");
    }
    appendRepository(json, repository);
}

} // namespace tsunagi::sandbox

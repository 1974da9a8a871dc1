// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

Table repositories()
{
    Table table = tableBelow({ .table = "Projects", .onlyWhere = "UseGit" }, "/projects/{ProjectId}/git/repositories",
                             "Repositories", QT_TRANSLATE_NOOP("Catalog", "Git repositories"), gitGroup);
    table.columns = belowProjects()
        + QList<Column>{
              primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
              shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Repository"), "name"))),
              shown(text("Description", QT_TRANSLATE_NOOP("Catalog", "Description"), "description")),
              text("HookUrl", QT_TRANSLATE_NOOP("Catalog", "Webhook's URL"), "hookUrl"),
              shown(text("HttpUrl", QT_TRANSLATE_NOOP("Catalog", "HTTP URL"), "httpUrl")),
              text("SshUrl", QT_TRANSLATE_NOOP("Catalog", "SSH URL"), "sshUrl"),
              integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
              shown(dateTime("PushedAt", QT_TRANSLATE_NOOP("Catalog", "Last push"), "pushedAt")),
          }
        + createdColumns() + updatedColumns();
    return table;
}

QList<Column> whatItIs()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(integer("Number", QT_TRANSLATE_NOOP("Catalog", "Number"), "number"))),
        shown(required(text("Summary", QT_TRANSLATE_NOOP("Catalog", "Subject"), "summary"))),
        text("Description", QT_TRANSLATE_NOOP("Catalog", "Description"), "description"),
        filteredBy("statusId[]", required(integer("StatusId", QT_TRANSLATE_NOOP("Catalog", "Status ID"), "status.id"))),
        // These states (1 Open, 2 Closed, 3 Merged) are not those of issues: they are filtered by id alone.
        shown(required(text("StatusName", QT_TRANSLATE_NOOP("Catalog", "Status"), "status.name"))),
        shown(text("Base", QT_TRANSLATE_NOOP("Catalog", "Base branch"), "base")),
        shown(text("Branch", QT_TRANSLATE_NOOP("Catalog", "Branch"), "branch")),
        filteredBy(
            "assigneeId[]",
            refersTo("Users.Id", integer("AssigneeId", QT_TRANSLATE_NOOP("Catalog", "Assignee ID"), "assignee.id"))),
        text("AssigneeUserId", QT_TRANSLATE_NOOP("Catalog", "Assignee's user ID"), "assignee.userId"),
        shown(filteredBy("assigneeId[]",
                         text("AssigneeName", QT_TRANSLATE_NOOP("Catalog", "Assignee"), "assignee.name"))),
        filteredBy("issueId[]",
                   refersTo("Issues.Id", integer("IssueId", QT_TRANSLATE_NOOP("Catalog", "Issue ID"), "issue.id"))),
        // The documentation shows the id alone; real spaces send it whole.
        filteredBy(
            "issueId[]",
            refersTo("Issues.IssueKey", text("IssueKey", QT_TRANSLATE_NOOP("Catalog", "Issue key"), "issue.issueKey"))),
        text("IssueSummary", QT_TRANSLATE_NOOP("Catalog", "Issue's subject"), "issue.summary"),
    };
}

QList<Column> whereItWent()
{
    return {
        text("BaseCommit", QT_TRANSLATE_NOOP("Catalog", "Base commit"), "baseCommit"),
        text("BranchCommit", QT_TRANSLATE_NOOP("Catalog", "Branch commit"), "branchCommit"),
        text("MergeCommit", QT_TRANSLATE_NOOP("Catalog", "Merge commit"), "mergeCommit"),
        dateTime("CloseAt", QT_TRANSLATE_NOOP("Catalog", "Closed"), "closeAt"),
        dateTime("MergeAt", QT_TRANSLATE_NOOP("Catalog", "Merged"), "mergeAt"),
    };
}

QList<Column> whoAndWhen()
{
    return QList<Column>{
        filteredBy("createdUserId[]",
                   refersTo("Users.Id",
                            integer("CreatedUserId", QT_TRANSLATE_NOOP("Catalog", "Registrant ID"), "createdUser.id"))),
        text("CreatedUserUserId", QT_TRANSLATE_NOOP("Catalog", "Registrant's user ID"), "createdUser.userId"),
        shown(filteredBy("createdUserId[]",
                         text("CreatedUserName", QT_TRANSLATE_NOOP("Catalog", "Registered by"), "createdUser.name"))),
        dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Registered"), "created"),
    }
    + updatedColumns()
        + QList<Column>{
              names("AttachmentNames", QT_TRANSLATE_NOOP("Catalog", "Attachments"), "attachments"),
              json("Attachments", QT_TRANSLATE_NOOP("Catalog", "Attachments (JSON)"), "attachments"),
              json("Stars", QT_TRANSLATE_NOOP("Catalog", "Stars (JSON)"), "stars"),
          };
}

Table pullRequests()
{
    Table table =
        tableBelow({ .table = "Repositories" }, "/projects/{ProjectId}/git/repositories/{RepositoryId}/pullRequests",
                   "PullRequests", QT_TRANSLATE_NOOP("Catalog", "Pull requests"), gitGroup);
    // The resource knows no order: newest first. One that is added meanwhile shifts the others to where they are met
    // twice, which the reader notices; none is passed over.
    table.paging = Paging::Offset;
    table.countPath = "/projects/{ProjectId}/git/repositories/{RepositoryId}/pullRequests/count";
    table.columns = belowRepositories() + whatItIs() + whereItWent() + whoAndWhen();
    return table;
}

Table comments()
{
    Table table =
        tableBelow({ .table = "PullRequests" },
                   "/projects/{ProjectId}/git/repositories/{RepositoryId}/pullRequests/{PullRequestNumber}/comments",
                   "PullRequestComments", QT_TRANSLATE_NOOP("Catalog", "Pull request comments"), gitGroup);
    table.paging = Paging::Id;
    table.fixedParameters = { { "order", "asc" } }; // as for IssueComments
    table.countPath =
        "/projects/{ProjectId}/git/repositories/{RepositoryId}/pullRequests/{PullRequestNumber}/comments/count";
    table.columns = belowPullRequests() + commentColumns()
        + QList<Column>{
              text("OldBlobId", QT_TRANSLATE_NOOP("Catalog", "Old blob"), "oldBlobId"),
              text("NewBlobId", QT_TRANSLATE_NOOP("Catalog", "New blob"), "newBlobId"),
              text("FilePath", QT_TRANSLATE_NOOP("Catalog", "Path of the file"), "filePath"),
              integer("Position", QT_TRANSLATE_NOOP("Catalog", "Line"), "position"),
          };
    return table;
}

Table attachments()
{
    // The pull request itself tells whether it has any, which saves a request for each that has none.
    Table table =
        tableBelow({ .table = "PullRequests", .onlyWhere = "AttachmentNames" },
                   "/projects/{ProjectId}/git/repositories/{RepositoryId}/pullRequests/{PullRequestNumber}/attachments",
                   "PullRequestAttachments", QT_TRANSLATE_NOOP("Catalog", "Attachments of pull requests"), gitGroup);
    table.columns = keyedBy(QLatin1StringView("PullRequestId"), belowPullRequests() + attachmentColumns());
    return withFiles(
        "/projects/{ProjectId}/git/repositories/{RepositoryId}/pullRequests/{PullRequestNumber}/attachments/{Id}",
        "pull-requests/{ProjectKey}/{RepositoryName}/{PullRequestNumber}", table);
}

Table stars()
{
    Table table = tableIn("PullRequests", "stars", "PullRequestStars",
                          QT_TRANSLATE_NOOP("Catalog", "Stars of pull requests"), gitGroup);
    table.columns = belowPullRequests() + starColumns();
    return table;
}

Table inComments(const char *rowsAt, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableIn("PullRequestComments", rowsAt, name, title, gitGroup);
    table.columns = belowPullRequestComments() + columns;
    return table;
}

} // namespace

QList<Table> gitTables()
{
    return {
        repositories(),
        pullRequests(),
        comments(),
        attachments(),
        stars(),
        inComments("changeLog", "PullRequestCommentChangeLog",
                   QT_TRANSLATE_NOOP("Catalog", "Changes in pull request comments"), changeColumns()),
        inComments("notifications", "PullRequestCommentNotifications",
                   QT_TRANSLATE_NOOP("Catalog", "Notifications of pull request comments"),
                   commentNotificationColumns()),
        inComments("stars", "PullRequestCommentStars", QT_TRANSLATE_NOOP("Catalog", "Stars of pull request comments"),
                   starColumns()),
    };
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

QList<Column> whatItIsAbout()
{
    return {
        refersTo("Issues.Id", integer("IssueId", QT_TRANSLATE_NOOP("Catalog", "Issue ID"), "issue.id")),
        shown(
            refersTo("Issues.IssueKey", text("IssueKey", QT_TRANSLATE_NOOP("Catalog", "Issue key"), "issue.issueKey"))),
        shown(text("IssueSummary", QT_TRANSLATE_NOOP("Catalog", "Issue's subject"), "issue.summary")),
        refersTo("IssueComments.Id", integer("CommentId", QT_TRANSLATE_NOOP("Catalog", "Comment ID"), "comment.id")),
        shown(text("CommentContent", QT_TRANSLATE_NOOP("Catalog", "Comment"), "comment.content")),
        refersTo("Repositories.Id",
                 integer("RepositoryId", QT_TRANSLATE_NOOP("Catalog", "Repository ID"), "repository.id")),
        text("RepositoryName", QT_TRANSLATE_NOOP("Catalog", "Repository"), "repository.name"),
        refersTo("PullRequests.Id",
                 integer("PullRequestId", QT_TRANSLATE_NOOP("Catalog", "Pull request ID"), "pullRequest.id")),
        integer("PullRequestNumber", QT_TRANSLATE_NOOP("Catalog", "Pull request's number"), "pullRequest.number"),
        text("PullRequestSummary", QT_TRANSLATE_NOOP("Catalog", "Pull request's subject"), "pullRequest.summary"),
        refersTo("PullRequestComments.Id",
                 integer("PullRequestCommentId", QT_TRANSLATE_NOOP("Catalog", "Pull request comment's ID"),
                         "pullRequestComment.id")),
        text("PullRequestCommentContent", QT_TRANSLATE_NOOP("Catalog", "Pull request comment"),
             "pullRequestComment.content"),
        refersTo("Documents.Id", text("DocumentId", QT_TRANSLATE_NOOP("Catalog", "Document ID"), "document.id")),
        text("DocumentTitle", QT_TRANSLATE_NOOP("Catalog", "Document"), "document.title"),
        refersTo(
            "DocumentComments.Id",
            text("DocumentCommentId", QT_TRANSLATE_NOOP("Catalog", "Document comment's ID"), "documentComment.id")),
        text("DocumentCommentPlain", QT_TRANSLATE_NOOP("Catalog", "Document comment"), "documentComment.plain"),
        refersTo("DocumentCommentReplies.Id",
                 text("DocumentCommentReplyId", QT_TRANSLATE_NOOP("Catalog", "ID of the reply to a document comment"),
                      "documentCommentReply.id")),
        text("DocumentCommentReplyPlain", QT_TRANSLATE_NOOP("Catalog", "Reply to a document comment"),
             "documentCommentReply.plain"),
    };
}

/// What is viewed meanwhile moves to the front: from there on, rows are met twice, which the reader notices. The other
/// way round, the rows behind it would move to where the walk has been.
Table recentlyViewed(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableAt(path, name, title, spaceGroup);
    table.paging = Paging::Offset;
    table.fixedParameters = { { "order", "desc" } };
    table.columns = columns + QList{ shown(dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Viewed"), "updated")) };
    return table;
}

QList<Column> nestedPageColumns()
{
    return {
        refersTo("WikiPages.Id", integer("PageId", QT_TRANSLATE_NOOP("Catalog", "Wiki page ID"), "page.id")),
        refersTo("Projects.Id", integer("PageProjectId", QT_TRANSLATE_NOOP("Catalog", "Project ID"), "page.projectId")),
        shown(text("PageName", QT_TRANSLATE_NOOP("Catalog", "Page name"), "page.name")),
        shown(names("PageTagNames", QT_TRANSLATE_NOOP("Catalog", "Tags"), "page.tags")),
        text("PageCreatedUserName", QT_TRANSLATE_NOOP("Catalog", "Registered by"), "page.createdUser.name"),
        dateTime("PageCreated", QT_TRANSLATE_NOOP("Catalog", "Registered"), "page.created"),
        text("PageUpdatedUserName", QT_TRANSLATE_NOOP("Catalog", "Updated by"), "page.updatedUser.name"),
        dateTime("PageUpdated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "page.updated"),
    };
}

Table myself()
{
    Table table = tableAt("/users/myself", "Myself", QT_TRANSLATE_NOOP("Catalog", "Own user"), spaceGroup);
    table.shape = Shape::Object;
    table.columns = userColumns();
    return withIcons("/users/{Id}/icon", "users", table);
}

} // namespace

Table notificationsTable()
{
    Table table = tableAt("/notifications", "Notifications", QT_TRANSLATE_NOOP("Catalog", "Notifications"), spaceGroup);
    table.paging = Paging::Id;
    table.fixedParameters = { { "order", "desc" } }; // as for SpaceUpdates
    table.countPath = "/notifications/count";
    table.columns =
        QList<Column>{
            primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
            shown(boolean("AlreadyRead", QT_TRANSLATE_NOOP("Catalog", "Read"), "alreadyRead")),
            shown(integer("Reason", QT_TRANSLATE_NOOP("Catalog", "Reason"), "reason")),
            boolean("ResourceAlreadyRead", QT_TRANSLATE_NOOP("Catalog", "Its subject was read"), "resourceAlreadyRead"),
        }
        + nestedProjectColumns() + whatItIsAbout()
        + QList<Column>{
              filteredBy(
                  "senderId",
                  refersTo("Users.Id", integer("SenderId", QT_TRANSLATE_NOOP("Catalog", "Sender ID"), "sender.id"))),
              text("SenderUserId", QT_TRANSLATE_NOOP("Catalog", "Sender's user ID"), "sender.userId"),
              shown(filteredBy("senderId", text("SenderName", QT_TRANSLATE_NOOP("Catalog", "Sender"), "sender.name"))),
              shown(dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Sent"), "created")),
          };
    return table;
}

QList<Table> ownTables()
{
    return {
        recentlyViewed("/users/myself/recentlyViewedIssues", "UserRecentlyViewedIssues",
                       QT_TRANSLATE_NOOP("Catalog", "Issues viewed recently"),
                       keyedBy(QLatin1StringView("IssueId"), nestedIssueColumns())),
        recentlyViewed("/users/myself/recentlyViewedProjects", "UserRecentlyViewedProjects",
                       QT_TRANSLATE_NOOP("Catalog", "Projects viewed recently"),
                       keyedBy(QLatin1StringView("ProjectId"),
                               nestedProjectColumns()
                                   + QList{ boolean("ProjectArchived", QT_TRANSLATE_NOOP("Catalog", "Archived"),
                                                    "project.archived") })),
        recentlyViewed("/users/myself/recentlyViewedWikis", "UserRecentlyViewedWikiPages",
                       QT_TRANSLATE_NOOP("Catalog", "Wiki pages viewed recently"),
                       keyedBy(QLatin1StringView("PageId"), nestedPageColumns())),
        myself(),
    };
}

} // namespace tsunagi::backlog

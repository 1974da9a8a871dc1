// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/parent_columns.h"

#include "backlog/catalog/declare.h"

namespace tsunagi::backlog {
namespace {

using enum ColumnType;

/// @param idFrom the parent's column: "Id" of Projects, "ProjectId" of what is below
QList<Column> project(const char *idFrom = "ProjectId")
{
    return {
        refersTo("Projects.Id",
                 required(inherited(Integer, "ProjectId", QT_TRANSLATE_NOOP("Catalog", "Project ID"), idFrom))),
        shown(refersTo(
            "Projects.ProjectKey",
            required(inherited(String, "ProjectKey", QT_TRANSLATE_NOOP("Catalog", "Project key"), "ProjectKey")))),
    };
}

QList<Column> issue(const char *idFrom = "IssueId")
{
    return {
        refersTo("Issues.Id",
                 required(inherited(Integer, "IssueId", QT_TRANSLATE_NOOP("Catalog", "Issue ID"), idFrom))),
        shown(refersTo("Issues.IssueKey",
                       required(inherited(String, "IssueKey", QT_TRANSLATE_NOOP("Catalog", "Key"), "IssueKey")))),
    };
}

QList<Column> document(const char *idFrom, const char *titleFrom)
{
    return {
        refersTo("Documents.Id",
                 required(inherited(String, "DocumentId", QT_TRANSLATE_NOOP("Catalog", "Document ID"), idFrom))),
        shown(inherited(String, "DocumentTitle", QT_TRANSLATE_NOOP("Catalog", "Document"), titleFrom)),
    };
}

QList<Column> repository(const char *idFrom = "RepositoryId", const char *nameFrom = "RepositoryName")
{
    return {
        refersTo("Repositories.Id",
                 required(inherited(Integer, "RepositoryId", QT_TRANSLATE_NOOP("Catalog", "Repository ID"), idFrom))),
        shown(required(inherited(String, "RepositoryName", QT_TRANSLATE_NOOP("Catalog", "Repository"), nameFrom))),
    };
}

QList<Column> pullRequest(const char *idFrom = "PullRequestId", const char *numberFrom = "PullRequestNumber")
{
    return {
        refersTo(
            "PullRequests.Id",
            required(inherited(Integer, "PullRequestId", QT_TRANSLATE_NOOP("Catalog", "Pull request ID"), idFrom))),
        shown(required(
            inherited(Integer, "PullRequestNumber", QT_TRANSLATE_NOOP("Catalog", "Pull request"), numberFrom))),
    };
}

QList<Column> team()
{
    return {
        refersTo("Teams.Id", required(inherited(Integer, "TeamId", QT_TRANSLATE_NOOP("Catalog", "Team ID"), "Id"))),
        shown(required(inherited(String, "TeamName", QT_TRANSLATE_NOOP("Catalog", "Team"), "Name"))),
    };
}

Column comment(const char *references, ColumnType type)
{
    return refersTo(references,
                    required(inherited(type, "CommentId", QT_TRANSLATE_NOOP("Catalog", "Comment ID"), "Id")));
}

} // namespace

QList<Column> belowProjects() { return project("Id"); }

QList<Column> belowCustomFields()
{
    return project()
        + QList<Column>{
              refersTo(
                  "ProjectCustomFields.Id",
                  required(inherited(Integer, "CustomFieldId", QT_TRANSLATE_NOOP("Catalog", "Custom field ID"), "Id"))),
              shown(
                  required(inherited(String, "CustomFieldName", QT_TRANSLATE_NOOP("Catalog", "Custom field"), "Name"))),
          };
}

QList<Column> belowIssues() { return project() + issue("Id"); }

QList<Column> belowIssueComments() { return project() + issue() + QList{ comment("IssueComments.Id", Integer) }; }

QList<Column> belowDocuments() { return project() + document("Id", "Title"); }

QList<Column> belowDocumentComments()
{
    return project() + document("DocumentId", "DocumentTitle") + QList{ comment("DocumentComments.Id", String) };
}

QList<Column> belowWikiPages()
{
    return project()
        + QList<Column>{
              refersTo("WikiPages.Id",
                       required(inherited(Integer, "WikiPageId", QT_TRANSLATE_NOOP("Catalog", "Wiki page ID"), "Id"))),
              shown(required(inherited(String, "WikiPageName", QT_TRANSLATE_NOOP("Catalog", "Wiki page"), "Name"))),
          };
}

QList<Column> belowRepositories() { return project() + repository("Id", "Name"); }

QList<Column> belowPullRequests() { return project() + repository() + pullRequest("Id", "Number"); }

QList<Column> belowPullRequestComments()
{
    return project() + repository() + pullRequest() + QList{ comment("PullRequestComments.Id", Integer) };
}

QList<Column> belowProjectTeams() { return project() + team(); }

QList<Column> belowTeams() { return team(); }

QList<Column> belowUsers()
{
    return {
        refersTo("Users.Id",
                 required(inherited(Integer, "UserId", QT_TRANSLATE_NOOP("Catalog", "User's number"), "Id"))),
        inherited(String, "UserUserId", QT_TRANSLATE_NOOP("Catalog", "User ID"), "UserId"),
        shown(required(inherited(String, "UserName", QT_TRANSLATE_NOOP("Catalog", "User name"), "Name"))),
    };
}

} // namespace tsunagi::backlog

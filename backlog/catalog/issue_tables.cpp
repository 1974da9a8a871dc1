// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

Table comments()
{
    Table table = tableBelow({ .table = "Issues" }, "/issues/{IssueId}/comments", "IssueComments",
                             QT_TRANSLATE_NOOP("Catalog", "Issue comments"), issuesGroup);
    table.paging = Paging::Id;
    // As they are read; one that is added meanwhile comes last and is met as well.
    table.fixedParameters = { { "order", "asc" } };
    table.countPath = "/issues/{IssueId}/comments/count";
    table.columns = belowIssues() + commentColumns();
    return table;
}

Table attachments()
{
    // The issue itself tells whether it has any, which saves a request for each that has none.
    Table table = tableBelow({ .table = "Issues", .onlyWhere = "AttachmentNames" }, "/issues/{IssueId}/attachments",
                             "IssueAttachments", QT_TRANSLATE_NOOP("Catalog", "Attachments"), issuesGroup);
    table.columns = keyedBy(QLatin1StringView("IssueId"), belowIssues() + attachmentColumns());
    return withFiles("/issues/{IssueId}/attachments/{Id}", "issues/{IssueKey}", table);
}

Table participants()
{
    Table table = tableBelow({ .table = "Issues" }, "/issues/{IssueId}/participants", "IssueParticipants",
                             QT_TRANSLATE_NOOP("Catalog", "Participants"), issuesGroup);
    table.columns = keyedBy(QLatin1StringView("IssueId"), belowIssues() + userColumns());
    return table;
}

/// The other issue: its key and project have "Related" before them, since IssueKey and ProjectId are the parent's.
QList<Column> relatedIssue()
{
    return {
        refersTo("Issues.Id", primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id"))),
        shown(refersTo("Issues.IssueKey",
                       required(text("RelatedIssueKey", QT_TRANSLATE_NOOP("Catalog", "Related issue"), "issueKey")))),
        refersTo("Projects.Id",
                 required(integer("RelatedProjectId", QT_TRANSLATE_NOOP("Catalog", "Related issue's project ID"),
                                  "projectId"))),
        refersTo("Projects.ProjectKey",
                 required(keyPrefix("RelatedProjectKey", QT_TRANSLATE_NOOP("Catalog", "Related issue's project key"),
                                    "issueKey"))),
        required(integer("KeyId", QT_TRANSLATE_NOOP("Catalog", "Key number"), "keyId")),
        refersTo("Issues.Id",
                 integer("ParentIssueId", QT_TRANSLATE_NOOP("Catalog", "Parent issue ID"), "parentIssueId")),
        primaryKey(text("Type", QT_TRANSLATE_NOOP("Catalog", "Kind of relation"), "type")),
    };
}

Table relatedIssues()
{
    Table table = tableBelow({ .table = "Issues" }, "/issues/{IssueId}/relatedIssues", "IssueRelatedIssues",
                             QT_TRANSLATE_NOOP("Catalog", "Related issues"), issuesGroup);
    table.columns =
        keyedBy(QLatin1StringView("IssueId"), belowIssues() + relatedIssue() + withoutFilters(issueFieldColumns()));
    return table;
}

} // namespace

QList<Table> issueTables() { return { comments(), attachments(), participants(), relatedIssues() }; }

} // namespace tsunagi::backlog

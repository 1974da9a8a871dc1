// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

QList<Column> identity()
{
    return {
        filteredBy("id[]", primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id"))),
        filteredBy("projectId[]",
                   refersTo("Projects.Id",
                            required(integer("ProjectId", QT_TRANSLATE_NOOP("Catalog", "Project ID"), "projectId")))),
        // Issues carry no project key of their own: it is what stands before the last "-" of the issue key.
        filteredBy(
            "projectId[]",
            refersTo("Projects.ProjectKey",
                     required(keyPrefix("ProjectKey", QT_TRANSLATE_NOOP("Catalog", "Project key"), "issueKey")))),
        shown(filteredBy("id[]", required(text("IssueKey", QT_TRANSLATE_NOOP("Catalog", "Key"), "issueKey")))),
        required(integer("KeyId", QT_TRANSLATE_NOOP("Catalog", "Key number"), "keyId")),
        filteredBy(
            "parentIssueId[]",
            refersTo("Issues.Id",
                     integer("ParentIssueId", QT_TRANSLATE_NOOP("Catalog", "Parent issue ID"), "parentIssueId"))),
    };
}

QList<Column> whatItIs()
{
    return {
        filteredBy(
            "issueTypeId[]",
            refersTo("ProjectIssueTypes.Id",
                     required(integer("IssueTypeId", QT_TRANSLATE_NOOP("Catalog", "Issue type ID"), "issueType.id")))),
        shown(
            filteredBy("issueTypeId[]",
                       required(text("IssueTypeName", QT_TRANSLATE_NOOP("Catalog", "Issue type"), "issueType.name")))),
        text("IssueTypeColor", QT_TRANSLATE_NOOP("Catalog", "Issue type color"), "issueType.color"),
        shown(required(text("Summary", QT_TRANSLATE_NOOP("Catalog", "Subject"), "summary"))),
        text("Description", QT_TRANSLATE_NOOP("Catalog", "Description"), "description"),
        filteredBy("statusId[]",
                   refersTo("ProjectStatuses.Id",
                            required(integer("StatusId", QT_TRANSLATE_NOOP("Catalog", "Status ID"), "status.id")))),
        shown(filteredBy("statusId[]",
                         required(text("StatusName", QT_TRANSLATE_NOOP("Catalog", "Status"), "status.name")))),
        text("StatusColor", QT_TRANSLATE_NOOP("Catalog", "Status color"), "status.color"),
        filteredBy("priorityId[]",
                   refersTo("Priorities.Id",
                            integer("PriorityId", QT_TRANSLATE_NOOP("Catalog", "Priority ID"), "priority.id"))),
        shown(filteredBy("priorityId[]",
                         text("PriorityName", QT_TRANSLATE_NOOP("Catalog", "Priority"), "priority.name"))),
        // 0 is an id: "Fixed".
        filteredBy("resolutionId[]",
                   refersTo("Resolutions.Id",
                            integer("ResolutionId", QT_TRANSLATE_NOOP("Catalog", "Resolution ID"), "resolution.id"))),
        filteredBy("resolutionId[]",
                   text("ResolutionName", QT_TRANSLATE_NOOP("Catalog", "Resolution"), "resolution.name")),
        filteredBy("categoryId[]", names("CategoryNames", QT_TRANSLATE_NOOP("Catalog", "Category"), "category")),
        filteredBy("categoryId[]", json("Category", QT_TRANSLATE_NOOP("Catalog", "Category (JSON)"), "category")),
        filteredBy("versionId[]", names("VersionNames", QT_TRANSLATE_NOOP("Catalog", "Version"), "versions")),
        filteredBy("versionId[]", json("Versions", QT_TRANSLATE_NOOP("Catalog", "Version (JSON)"), "versions")),
        filteredBy("milestoneId[]", names("MilestoneNames", QT_TRANSLATE_NOOP("Catalog", "Milestone"), "milestone")),
        filteredBy("milestoneId[]", json("Milestone", QT_TRANSLATE_NOOP("Catalog", "Milestone (JSON)"), "milestone")),
    };
}

QList<Column> whoAndWhen()
{
    return QList<Column>{
        filteredBy(
            "assigneeId[]",
            refersTo("Users.Id", integer("AssigneeId", QT_TRANSLATE_NOOP("Catalog", "Assignee ID"), "assignee.id"))),
        text("AssigneeUserId", QT_TRANSLATE_NOOP("Catalog", "Assignee's user ID"), "assignee.userId"),
        shown(filteredBy("assigneeId[]",
                         text("AssigneeName", QT_TRANSLATE_NOOP("Catalog", "Assignee"), "assignee.name"))),
        filteredBy("startDateSince|startDateUntil",
                   date("StartDate", QT_TRANSLATE_NOOP("Catalog", "Start date"), "startDate")),
        shown(filteredBy("dueDateSince|dueDateUntil",
                         date("DueDate", QT_TRANSLATE_NOOP("Catalog", "Due date"), "dueDate"))),
        shown(number("EstimatedHours", QT_TRANSLATE_NOOP("Catalog", "Estimated hours"), "estimatedHours")),
        number("ActualHours", QT_TRANSLATE_NOOP("Catalog", "Actual hours"), "actualHours"),
        filteredBy("createdUserId[]",
                   refersTo("Users.Id",
                            integer("CreatedUserId", QT_TRANSLATE_NOOP("Catalog", "Registrant ID"), "createdUser.id"))),
        text("CreatedUserUserId", QT_TRANSLATE_NOOP("Catalog", "Registrant's user ID"), "createdUser.userId"),
        filteredBy("createdUserId[]",
                   text("CreatedUserName", QT_TRANSLATE_NOOP("Catalog", "Registered by"), "createdUser.name")),
        filteredBy("createdSince|createdUntil",
                   required(dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Registered"), "created"))),
    }
    + updatedUserColumns()
        + QList{ shown(filteredBy("updatedSince|updatedUntil",
                                  dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated"))) };
}

QList<Column> whatHangsOnIt()
{
    return {
        json("CustomFields", QT_TRANSLATE_NOOP("Catalog", "Custom fields (JSON)"), "customFields"),
        names("AttachmentNames", QT_TRANSLATE_NOOP("Catalog", "Attachments"), "attachments"),
        json("Attachments", QT_TRANSLATE_NOOP("Catalog", "Attachments (JSON)"), "attachments"),
        names("SharedFileNames", QT_TRANSLATE_NOOP("Catalog", "Shared files"), "sharedFiles"),
        json("SharedFiles", QT_TRANSLATE_NOOP("Catalog", "Shared files (JSON)"), "sharedFiles"),
        json("Stars", QT_TRANSLATE_NOOP("Catalog", "Stars (JSON)"), "stars"),
        names("ExternalFileLinkNames", QT_TRANSLATE_NOOP("Catalog", "External file links"), "externalFileLinks"),
        json("ExternalFileLinks", QT_TRANSLATE_NOOP("Catalog", "External file links (JSON)"), "externalFileLinks"),
    };
}

} // namespace

QList<Column> issueFieldColumns() { return whatItIs() + whoAndWhen() + whatHangsOnIt(); }

Table issuesTable()
{
    Table table = tableAt("/issues", "Issues", QT_TRANSLATE_NOOP("Catalog", "Issues"), issuesGroup);
    table.paging = Paging::Offset;
    // New issues come last, so an offset walk meets each once while others add some; where one is deleted, rows shift
    // and the reader drops what comes twice.
    table.fixedParameters = { { "sort", "created" }, { "order", "asc" } };
    // By what every issue has: where Backlog puts those without a due date is not documented.
    table.sorts = { { "Created", "created" }, { "Updated", "updated" } };
    table.countPath = "/issues/count";
    table.columns = identity() + issueFieldColumns();
    table.filters = {
        { .name = "Keyword", .title = QT_TRANSLATE_NOOP("Catalog", "Keyword"), .parameter = "keyword" },
        { .name = "HasAttachment",
          .title = QT_TRANSLATE_NOOP("Catalog", "Has attachments"),
          .parameter = "attachment",
          .type = ColumnType::Boolean },
        { .name = "HasSharedFile",
          .title = QT_TRANSLATE_NOOP("Catalog", "Has shared files"),
          .parameter = "sharedFile",
          .type = ColumnType::Boolean },
        // "true" is an error of Backlog's.
        { .name = "HasDueDate",
          .title = QT_TRANSLATE_NOOP("Catalog", "Has a due date"),
          .parameter = "hasDueDate",
          .type = ColumnType::Boolean,
          .allowed = "false" },
        { .name = "ParentChild",
          .title = QT_TRANSLATE_NOOP("Catalog", "Parent and child issues"),
          .parameter = "parentChild",
          .type = ColumnType::Integer,
          .allowed = "0..10" },
    };
    return table;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/shared_columns.h"

#include "backlog/catalog/declare.h"

namespace tsunagi::backlog {

QList<Column> createdUserColumns()
{
    return {
        refersTo("Users.Id", integer("CreatedUserId", QT_TRANSLATE_NOOP("Catalog", "Registrant ID"), "createdUser.id")),
        text("CreatedUserUserId", QT_TRANSLATE_NOOP("Catalog", "Registrant's user ID"), "createdUser.userId"),
        shown(text("CreatedUserName", QT_TRANSLATE_NOOP("Catalog", "Registered by"), "createdUser.name")),
    };
}

QList<Column> updatedUserColumns()
{
    return {
        refersTo("Users.Id", integer("UpdatedUserId", QT_TRANSLATE_NOOP("Catalog", "Updater ID"), "updatedUser.id")),
        text("UpdatedUserUserId", QT_TRANSLATE_NOOP("Catalog", "Updater's user ID"), "updatedUser.userId"),
        text("UpdatedUserName", QT_TRANSLATE_NOOP("Catalog", "Updated by"), "updatedUser.name"),
    };
}

QList<Column> createdColumns()
{
    return createdUserColumns()
        + QList{ shown(dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Registered"), "created")) };
}

QList<Column> updatedColumns()
{
    return updatedUserColumns() + QList{ dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated") };
}

// userId and mailAddress are null for removed and for some Nulab-account users: the numeric id is the key.
QList<Column> userColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(text("UserId", QT_TRANSLATE_NOOP("Catalog", "User ID"), "userId")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "User name"), "name"))),
        shown(integer("RoleType", QT_TRANSLATE_NOOP("Catalog", "Role"), "roleType")),
        text("Lang", QT_TRANSLATE_NOOP("Catalog", "Language"), "lang"),
        shown(text("MailAddress", QT_TRANSLATE_NOOP("Catalog", "Mail address"), "mailAddress")),
        text("NulabAccountNulabId", QT_TRANSLATE_NOOP("Catalog", "Nulab account's ID"), "nulabAccount.nulabId"),
        text("NulabAccountName", QT_TRANSLATE_NOOP("Catalog", "Nulab account's name"), "nulabAccount.name"),
        text("NulabAccountUniqueId", QT_TRANSLATE_NOOP("Catalog", "Nulab account's unique ID"),
             "nulabAccount.uniqueId"),
        text("NulabAccountIconUrl", QT_TRANSLATE_NOOP("Catalog", "Nulab account's icon"), "nulabAccount.iconUrl"),
        text("Keyword", QT_TRANSLATE_NOOP("Catalog", "Search words"), "keyword"),
        shown(dateTime("LastLoginTime", QT_TRANSLATE_NOOP("Catalog", "Last login"), "lastLoginTime")),
    };
}

QList<Column> commentColumns()
{
    return QList<Column>{
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        // Empty where only fields were changed: those stand in the change log.
        shown(text("Content", QT_TRANSLATE_NOOP("Catalog", "Comment"), "content")),
        json("ChangeLog", QT_TRANSLATE_NOOP("Catalog", "Changes (JSON)"), "changeLog"),
    }
    + createdColumns()
        + QList<Column>{
              dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated"),
              json("Stars", QT_TRANSLATE_NOOP("Catalog", "Stars (JSON)"), "stars"),
              json("Notifications", QT_TRANSLATE_NOOP("Catalog", "Notifications (JSON)"), "notifications"),
          };
}

QList<Column> changeColumns()
{
    return {
        shown(required(text("Field", QT_TRANSLATE_NOOP("Catalog", "Changed item"), "field"))),
        shown(text("OriginalValue", QT_TRANSLATE_NOOP("Catalog", "Before"), "originalValue")),
        shown(text("NewValue", QT_TRANSLATE_NOOP("Catalog", "After"), "newValue")),
        integer("AttachmentInfoId", QT_TRANSLATE_NOOP("Catalog", "Attachment ID"), "attachmentInfo.id"),
        text("AttachmentInfoName", QT_TRANSLATE_NOOP("Catalog", "Attachment"), "attachmentInfo.name"),
        integer("AttributeInfoId", QT_TRANSLATE_NOOP("Catalog", "Custom field ID"), "attributeInfo.id"),
        // A number in text on some spaces.
        integer("AttributeInfoTypeId", QT_TRANSLATE_NOOP("Catalog", "Custom field type"), "attributeInfo.typeId"),
        text("NotificationInfoType", QT_TRANSLATE_NOOP("Catalog", "Kind of notification"), "notificationInfo.type"),
    };
}

QList<Column> commentNotificationColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(boolean("AlreadyRead", QT_TRANSLATE_NOOP("Catalog", "Read"), "alreadyRead")),
        shown(integer("Reason", QT_TRANSLATE_NOOP("Catalog", "Reason"), "reason")),
        refersTo("Users.Id", integer("UserId", QT_TRANSLATE_NOOP("Catalog", "User's number"), "user.id")),
        text("UserUserId", QT_TRANSLATE_NOOP("Catalog", "User ID"), "user.userId"),
        shown(text("UserName", QT_TRANSLATE_NOOP("Catalog", "User name"), "user.name")),
        boolean("ResourceAlreadyRead", QT_TRANSLATE_NOOP("Catalog", "Its subject was read"), "resourceAlreadyRead"),
    };
}

QList<Column> starColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        text("Comment", QT_TRANSLATE_NOOP("Catalog", "Comment"), "comment"),
        shown(text("Title", QT_TRANSLATE_NOOP("Catalog", "Title"), "title")),
        text("Url", QT_TRANSLATE_NOOP("Catalog", "URL"), "url"),
        refersTo("Users.Id", integer("PresenterId", QT_TRANSLATE_NOOP("Catalog", "Giver ID"), "presenter.id")),
        text("PresenterUserId", QT_TRANSLATE_NOOP("Catalog", "Giver's user ID"), "presenter.userId"),
        shown(text("PresenterName", QT_TRANSLATE_NOOP("Catalog", "Given by"), "presenter.name")),
        shown(dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Given on"), "created")),
    };
}

QList<Column> attachmentColumns()
{
    return QList<Column>{
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "File name"), "name"))),
        shown(integer("Size", QT_TRANSLATE_NOOP("Catalog", "Size (bytes)"), "size")),
    }
    + createdColumns();
}

QList<Column> sharedFileColumns()
{
    return QList<Column>{
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        text("Type", QT_TRANSLATE_NOOP("Catalog", "File or folder"), "type"),
        shown(text("Dir", QT_TRANSLATE_NOOP("Catalog", "Folder"), "dir")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "File name"), "name"))),
        shown(integer("Size", QT_TRANSLATE_NOOP("Catalog", "Size (bytes)"), "size")),
    }
    + createdColumns() + updatedColumns();
}

QList<Column> tagColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Tag"), "name"))),
    };
}

QList<Column> categoryColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Category name"), "name"))),
        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
    };
}

QList<Column> versionColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Version (milestone) name"), "name"))),
        text("Description", QT_TRANSLATE_NOOP("Catalog", "Description"), "description"),
        shown(date("StartDate", QT_TRANSLATE_NOOP("Catalog", "Start date"), "startDate")),
        shown(date("ReleaseDueDate", QT_TRANSLATE_NOOP("Catalog", "Release date"), "releaseDueDate")),
        shown(boolean("Archived", QT_TRANSLATE_NOOP("Catalog", "Archived"), "archived")),
        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
    };
}

QList<Column> teamColumns()
{
    return QList<Column>{
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Team name"), "name"))),
        shown(names("MemberNames", QT_TRANSLATE_NOOP("Catalog", "Members"), "members")),
        json("Members", QT_TRANSLATE_NOOP("Catalog", "Members (JSON)"), "members"),
        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
    }
    + createdColumns() + updatedColumns();
}

// What an activity tells depends on its type, and types come without notice: beside the columns that most of them
// fill, the content stands as it came. Its ids are numbers, but texts where it is about documents.
QList<Column> activityColumns()
{
    return QList<Column>{
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(filteredBy("activityTypeId[]",
                         required(integer("Type", QT_TRANSLATE_NOOP("Catalog", "Type of activity"), "type")))),
        text("ContentId", QT_TRANSLATE_NOOP("Catalog", "Subject's ID"), "content.id"),
        shown(integer("ContentKeyId", QT_TRANSLATE_NOOP("Catalog", "Issue's key number"), "content.key_id")),
        shown(text("ContentSummary", QT_TRANSLATE_NOOP("Catalog", "Subject"), "content.summary")),
        shown(text("ContentName", QT_TRANSLATE_NOOP("Catalog", "Name"), "content.name")),
        text("ContentTitle", QT_TRANSLATE_NOOP("Catalog", "Document's title"), "content.title"),
        integer("ContentNumber", QT_TRANSLATE_NOOP("Catalog", "Pull request's number"), "content.number"),
        // A number for an issue's comment, but not for a document's.
        text("ContentCommentId", QT_TRANSLATE_NOOP("Catalog", "Comment ID"), "content.comment.id"),
        text("ContentCommentContent", QT_TRANSLATE_NOOP("Catalog", "Comment"), "content.comment.content"),
        text("ContentRepositoryName", QT_TRANSLATE_NOOP("Catalog", "Repository"), "content.repository.name"),
        json("Content", QT_TRANSLATE_NOOP("Catalog", "Content (JSON)"), "content"),
    }
    + createdColumns();
}

QList<Column> nestedProjectColumns()
{
    return {
        refersTo("Projects.Id", integer("ProjectId", QT_TRANSLATE_NOOP("Catalog", "Project ID"), "project.id")),
        shown(refersTo("Projects.ProjectKey",
                       text("ProjectKey", QT_TRANSLATE_NOOP("Catalog", "Project key"), "project.projectKey"))),
        text("ProjectName", QT_TRANSLATE_NOOP("Catalog", "Project name"), "project.name"),
    };
}

QList<Column> nestedIssueColumns()
{
    return {
        refersTo("Issues.Id", required(integer("IssueId", QT_TRANSLATE_NOOP("Catalog", "Issue ID"), "issue.id"))),
        shown(refersTo("Issues.IssueKey", text("IssueKey", QT_TRANSLATE_NOOP("Catalog", "Key"), "issue.issueKey"))),
        refersTo("Projects.Id",
                 integer("IssueProjectId", QT_TRANSLATE_NOOP("Catalog", "Project ID"), "issue.projectId")),
        shown(text("IssueTypeName", QT_TRANSLATE_NOOP("Catalog", "Issue type"), "issue.issueType.name")),
        shown(text("IssueSummary", QT_TRANSLATE_NOOP("Catalog", "Subject"), "issue.summary")),
        shown(text("IssueStatusName", QT_TRANSLATE_NOOP("Catalog", "Status"), "issue.status.name")),
        text("IssueStatusColor", QT_TRANSLATE_NOOP("Catalog", "Status color"), "issue.status.color"),
        text("IssuePriorityName", QT_TRANSLATE_NOOP("Catalog", "Priority"), "issue.priority.name"),
        refersTo("Users.Id",
                 integer("IssueAssigneeId", QT_TRANSLATE_NOOP("Catalog", "Assignee ID"), "issue.assignee.id")),
        shown(text("IssueAssigneeName", QT_TRANSLATE_NOOP("Catalog", "Assignee"), "issue.assignee.name")),
        shown(date("IssueDueDate", QT_TRANSLATE_NOOP("Catalog", "Due date"), "issue.dueDate")),
    };
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

/// A resource that is one object: a table of one row.
Table objectAt(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableAt(path, name, title, spaceGroup);
    table.shape = Shape::Object;
    table.columns = columns;
    return table;
}

Table space()
{
    Table table =
        objectAt("/space", "Space", QT_TRANSLATE_NOOP("Catalog", "Space information"),
                 {
                     shown(primaryKey(text("SpaceKey", QT_TRANSLATE_NOOP("Catalog", "Space ID"), "spaceKey"))),
                     shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Space name"), "name"))),
                     refersTo("Users.Id", integer("OwnerId", QT_TRANSLATE_NOOP("Catalog", "Owner ID"), "ownerId")),
                     shown(text("Lang", QT_TRANSLATE_NOOP("Catalog", "Language"), "lang")),
                     shown(text("Timezone", QT_TRANSLATE_NOOP("Catalog", "Time zone"), "timezone")),
                     text("ReportSendTime", QT_TRANSLATE_NOOP("Catalog", "Time of the daily report"), "reportSendTime"),
                     shown(text("TextFormattingRule", QT_TRANSLATE_NOOP("Catalog", "Text formatting rule"),
                                "textFormattingRule")),
                     shown(dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Registered"), "created")),
                     dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated"),
                 });
    table.file = { .path = "/space/image", .folder = "space", .name = "{SpaceKey}-{Name}", .isIcon = true };
    return table;
}

Table notification()
{
    return objectAt("/space/notification", "SpaceNotifications", QT_TRANSLATE_NOOP("Catalog", "Notice of the space"),
                    {
                        shown(text("Content", QT_TRANSLATE_NOOP("Catalog", "Content"), "content")),
                        shown(dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated")),
                    });
}

/// Bytes, of the space or of one project.
QList<Column> usageColumns()
{
    return {
        shown(integer("Issue", QT_TRANSLATE_NOOP("Catalog", "Issues (bytes)"), "issue")),
        shown(integer("Wiki", QT_TRANSLATE_NOOP("Catalog", "Wiki (bytes)"), "wiki")),
        shown(integer("Document", QT_TRANSLATE_NOOP("Catalog", "Documents (bytes)"), "document")),
        shown(integer("File", QT_TRANSLATE_NOOP("Catalog", "Shared files (bytes)"), "file")),
        shown(integer("Subversion", QT_TRANSLATE_NOOP("Catalog", "Subversion (bytes)"), "subversion")),
        shown(integer("Git", QT_TRANSLATE_NOOP("Catalog", "Git (bytes)"), "git")),
        integer("GitLFS", QT_TRANSLATE_NOOP("Catalog", "Git LFS (bytes)"), "gitLFS"),
    };
}

QList<Table> diskUsage()
{
    Table whole =
        objectAt("/space/diskUsage", "SpaceDiskUsage", QT_TRANSLATE_NOOP("Catalog", "Disk usage"),
                 QList{ shown(integer("Capacity", QT_TRANSLATE_NOOP("Catalog", "Capacity (bytes)"), "capacity")) }
                     + usageColumns());
    whole.role = "administrator";
    Table details = tableIn("SpaceDiskUsage", "details", "SpaceDiskUsageDetails",
                            QT_TRANSLATE_NOOP("Catalog", "Disk usage by project"), spaceGroup);
    details.columns =
        QList{ shown(refersTo(
            "Projects.Id", primaryKey(integer("ProjectId", QT_TRANSLATE_NOOP("Catalog", "Project ID"), "projectId")))) }
        + usageColumns();
    details.role = "administrator";
    return { whole, details };
}

/// What the plan includes.
QList<Column> licenceFeatures()
{
    return {
        shown(boolean("Active", QT_TRANSLATE_NOOP("Catalog", "In force"), "active")),
        boolean("Attribute", QT_TRANSLATE_NOOP("Catalog", "Custom fields"), "attribute"),
        boolean("Burndown", QT_TRANSLATE_NOOP("Catalog", "Burndown charts"), "burndown"),
        shown(boolean("FileSharing", QT_TRANSLATE_NOOP("Catalog", "File sharing"), "fileSharing")),
        boolean("Gantt", QT_TRANSLATE_NOOP("Catalog", "Gantt charts"), "gantt"),
        shown(boolean("Git", QT_TRANSLATE_NOOP("Catalog", "Git"), "git")),
        boolean("GrandchildIssueEnabled", QT_TRANSLATE_NOOP("Catalog", "Grandchild issues"), "grandchildIssueEnabled"),
        boolean("NulabAccount", QT_TRANSLATE_NOOP("Catalog", "Nulab accounts"), "nulabAccount"),
        boolean("ParentChildIssue", QT_TRANSLATE_NOOP("Catalog", "Child issues"), "parentChildIssue"),
        boolean("PostIssueByMail", QT_TRANSLATE_NOOP("Catalog", "Issues by mail"), "postIssueByMail"),
        boolean("ProjectGroup", QT_TRANSLATE_NOOP("Catalog", "Project groups"), "projectGroup"),
        boolean("RemoteAddress", QT_TRANSLATE_NOOP("Catalog", "Access by IP address"), "remoteAddress"),
        boolean("Subversion", QT_TRANSLATE_NOOP("Catalog", "Subversion"), "subversion"),
        boolean("SubversionExternal", QT_TRANSLATE_NOOP("Catalog", "Subversion from outside"), "subversionExternal"),
        boolean("WikiAttachment", QT_TRANSLATE_NOOP("Catalog", "Attachments of Wiki pages"), "wikiAttachment"),
    };
}

/// 0 is no limit, we assume.
QList<Column> licenceLimits()
{
    return {
        integer("AttachmentLimit", QT_TRANSLATE_NOOP("Catalog", "Attachments (bytes)"), "attachmentLimit"),
        integer("AttachmentLimitPerFile", QT_TRANSLATE_NOOP("Catalog", "An attachment (bytes)"),
                "attachmentLimitPerFile"),
        integer("AttachmentNumLimit", QT_TRANSLATE_NOOP("Catalog", "Attachments of an issue"), "attachmentNumLimit"),
        integer("AttributeLimit", QT_TRANSLATE_NOOP("Catalog", "Custom fields of a project"), "attributeLimit"),
        integer("CommentLimit", QT_TRANSLATE_NOOP("Catalog", "Comments of an issue"), "commentLimit"),
        integer("ComponentLimit", QT_TRANSLATE_NOOP("Catalog", "Categories of a project"), "componentLimit"),
        integer("IssueLimit", QT_TRANSLATE_NOOP("Catalog", "Issues of a project"), "issueLimit"),
        shown(integer("LicenceTypeId", QT_TRANSLATE_NOOP("Catalog", "Kind of licence"), "licenceTypeId")),
        shown(integer("ProjectLimit", QT_TRANSLATE_NOOP("Catalog", "Projects of the space"), "projectLimit")),
        integer("PullRequestAttachmentLimitPerFile",
                QT_TRANSLATE_NOOP("Catalog", "A pull request's attachment (bytes)"),
                "pullRequestAttachmentLimitPerFile"),
        integer("PullRequestAttachmentNumLimit", QT_TRANSLATE_NOOP("Catalog", "Attachments of a pull request"),
                "pullRequestAttachmentNumLimit"),
        integer("RemoteAddressLimit", QT_TRANSLATE_NOOP("Catalog", "IP addresses"), "remoteAddressLimit"),
        shown(integer("StorageLimit", QT_TRANSLATE_NOOP("Catalog", "Storage (bytes)"), "storageLimit")),
        shown(integer("UserLimit", QT_TRANSLATE_NOOP("Catalog", "Users of the space"), "userLimit")),
        integer("VersionLimit", QT_TRANSLATE_NOOP("Catalog", "Versions of a project"), "versionLimit"),
        integer("WikiAttachmentLimitPerFile", QT_TRANSLATE_NOOP("Catalog", "A Wiki page's attachment (bytes)"),
                "wikiAttachmentLimitPerFile"),
        integer("WikiAttachmentNumLimit", QT_TRANSLATE_NOOP("Catalog", "Attachments of a Wiki page"),
                "wikiAttachmentNumLimit"),
    };
}

Table licences()
{
    return objectAt("/space/licence", "Licenses", QT_TRANSLATE_NOOP("Catalog", "Licence"),
                    licenceFeatures() + licenceLimits()
                        + QList<Column>{
                            shown(dateTime("StartedOn", QT_TRANSLATE_NOOP("Catalog", "Began"), "startedOn")),
                            shown(dateTime("LimitDate", QT_TRANSLATE_NOOP("Catalog", "Ends"), "limitDate")),
                        });
}

Table rateLimit()
{
    Table table = tableAt("/rateLimit", "RateLimit", QT_TRANSLATE_NOOP("Catalog", "Rate limit"), spaceGroup);
    table.shape = Shape::Members;
    table.rowsAt = "rateLimit";
    table.columns = {
        shown(primaryKey(text("Name", QT_TRANSLATE_NOOP("Catalog", "Class of requests"), "$name"))),
        // LIMIT alone would need quoting in SQL.
        shown(integer("RequestLimit", QT_TRANSLATE_NOOP("Catalog", "Requests a minute"), "limit")),
        shown(integer("Remaining", QT_TRANSLATE_NOOP("Catalog", "Requests left"), "remaining")),
        // Seconds since 1970.
        shown(integer("Reset", QT_TRANSLATE_NOOP("Catalog", "Renewed at (Unix time)"), "reset")),
    };
    return table;
}

} // namespace

Table spaceUpdatesTable()
{
    Table table =
        tableAt("/space/activities", "SpaceUpdates", QT_TRANSLATE_NOOP("Catalog", "Recent updates"), spaceGroup);
    table.paging = Paging::Id;
    // Newest first, as people look at them and as --limit cuts them. Downwards by id is as stable as upwards: what
    // comes meanwhile has greater ids.
    table.fixedParameters = { { "order", "desc" } };
    table.columns = nestedProjectColumns() + activityColumns();
    return table;
}

QList<Table> spaceTables()
{
    return QList<Table>{ space(), notification() } + diskUsage() + QList<Table>{ licences(), rateLimit() };
}

} // namespace tsunagi::backlog

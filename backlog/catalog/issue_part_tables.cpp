// SPDX-License-Identifier: GPL-3.0-or-later
// What Backlog lists within the rows of issues and their comments: tables that cost no request of their own.
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

/// A thing in an issue's row: the same one stands in many issues, so the issue is part of the key.
Table inIssues(const char *rowsAt, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableIn("Issues", rowsAt, name, title, issuesGroup);
    table.columns = keyedBy(QLatin1StringView("IssueId"), belowIssues() + columns);
    return table;
}

Table inComments(const char *rowsAt, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableIn("IssueComments", rowsAt, name, title, issuesGroup);
    table.columns = belowIssueComments() + columns;
    return table;
}

/// The value has five shapes (backlog-api.md, section 4): a text, number or day as it is, an item or several by their
/// names. Their ids stand in the JSON.
QList<Column> customFieldValueColumns()
{
    return {
        refersTo("ProjectCustomFields.Id",
                 primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "Custom field ID"), "id"))),
        integer("FieldTypeId", QT_TRANSLATE_NOOP("Catalog", "Custom field type"), "fieldTypeId"),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Custom field"), "name"))),
        shown(names("ValueNames", QT_TRANSLATE_NOOP("Catalog", "Value"), "value")),
        json("Value", QT_TRANSLATE_NOOP("Catalog", "Value (JSON)"), "value"),
        shown(text("OtherValue", QT_TRANSLATE_NOOP("Catalog", "Other value"), "otherValue")),
    };
}

} // namespace

QList<Table> issuePartTables()
{
    return {
        inIssues("category", "IssueCategories", QT_TRANSLATE_NOOP("Catalog", "Categories of issues"),
                 categoryColumns()),
        inIssues("versions", "IssueVersions", QT_TRANSLATE_NOOP("Catalog", "Versions of issues"), versionColumns()),
        inIssues("milestone", "IssueMilestones", QT_TRANSLATE_NOOP("Catalog", "Milestones of issues"),
                 versionColumns()),
        inIssues("customFields", "IssueCustomFields", QT_TRANSLATE_NOOP("Catalog", "Custom field values"),
                 customFieldValueColumns()),
        withSharedFiles(inIssues("sharedFiles", "IssueLinkedSharedFiles",
                                 QT_TRANSLATE_NOOP("Catalog", "Shared files of issues"), sharedFileColumns())),
        inIssues("stars", "IssueStars", QT_TRANSLATE_NOOP("Catalog", "Stars of issues"), starColumns()),
        inComments("changeLog", "IssueCommentChangeLog", QT_TRANSLATE_NOOP("Catalog", "Changes in issue comments"),
                   changeColumns()),
        inComments("notifications", "IssueCommentNotifications",
                   QT_TRANSLATE_NOOP("Catalog", "Notifications of issue comments"), commentNotificationColumns()),
        inComments("stars", "IssueCommentStars", QT_TRANSLATE_NOOP("Catalog", "Stars of issue comments"),
                   starColumns()),
    };
}

} // namespace tsunagi::backlog

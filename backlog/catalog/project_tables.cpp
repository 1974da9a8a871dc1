// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

QList<Column> projectColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("ProjectKey", QT_TRANSLATE_NOOP("Catalog", "Project key"), "projectKey"))),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Project name"), "name"))),
        boolean("ChartEnabled", QT_TRANSLATE_NOOP("Catalog", "Charts"), "chartEnabled"),
        boolean("UseResolvedForChart", QT_TRANSLATE_NOOP("Catalog", "Charts count resolved issues"),
                "useResolvedForChart"),
        shown(boolean("SubtaskingEnabled", QT_TRANSLATE_NOOP("Catalog", "Child issues"), "subtaskingEnabled")),
        boolean("GrandchildIssueEnabled", QT_TRANSLATE_NOOP("Catalog", "Grandchild issues"), "grandchildIssueEnabled"),
        boolean("ProjectLeaderCanEditProjectLeader",
                QT_TRANSLATE_NOOP("Catalog", "Project administrators may appoint others"),
                "projectLeaderCanEditProjectLeader"),
        shown(boolean("UseWiki", QT_TRANSLATE_NOOP("Catalog", "Wiki"), "useWiki")),
        boolean("UseDocument", QT_TRANSLATE_NOOP("Catalog", "Documents"), "useDocument"),
        shown(boolean("UseFileSharing", QT_TRANSLATE_NOOP("Catalog", "File sharing"), "useFileSharing")),
        boolean("UseWikiTreeView", QT_TRANSLATE_NOOP("Catalog", "Wiki as a tree"), "useWikiTreeView"),
        boolean("UseSubversion", QT_TRANSLATE_NOOP("Catalog", "Subversion"), "useSubversion"),
        shown(boolean("UseGit", QT_TRANSLATE_NOOP("Catalog", "Git"), "useGit")),
        boolean("UseOriginalImageSizeAtWiki", QT_TRANSLATE_NOOP("Catalog", "Wiki images in original size"),
                "useOriginalImageSizeAtWiki"),
        boolean("UseDevAttributes", QT_TRANSLATE_NOOP("Catalog", "Attributes for development"), "useDevAttributes"),
        shown(filteredBy("archived", boolean("Archived", QT_TRANSLATE_NOOP("Catalog", "Archived"), "archived"))),
        shown(text("TextFormattingRule", QT_TRANSLATE_NOOP("Catalog", "Text formatting rule"), "textFormattingRule")),
        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
    };
}

Table ofProjects(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableBelow({ .table = "Projects" }, path, name, title, spaceGroup);
    table.columns = belowProjects() + columns;
    return table;
}

/// One user or team is in many projects: the project is part of the key.
Table inProjects(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = ofProjects(path, name, title, columns);
    table.columns = keyedBy(QLatin1StringView("ProjectId"), table.columns);
    return table;
}

Table users()
{
    Table table = inProjects("/projects/{ProjectId}/users", "ProjectUsers",
                             QT_TRANSLATE_NOOP("Catalog", "Project users"), userColumns());
    table.filters = {
        { .name = "ExcludeGroupMembers",
          .title = QT_TRANSLATE_NOOP("Catalog", "Without those who joined by a team"),
          .parameter = "excludeGroupMembers",
          .type = ColumnType::Boolean },
    };
    return withIcons("/users/{Id}/icon", "users", table);
}

Table teamMembers()
{
    Table table = tableIn("ProjectTeams", "members", "ProjectTeamMembers",
                          QT_TRANSLATE_NOOP("Catalog", "Members of project teams"), spaceGroup);
    table.columns = keyedBy(QLatin1StringView("ProjectId"),
                            keyedBy(QLatin1StringView("TeamId"), belowProjectTeams() + userColumns()));
    return table;
}

Table recentUpdates()
{
    Table table = ofProjects("/projects/{ProjectId}/activities", "ProjectRecentUpdates",
                             QT_TRANSLATE_NOOP("Catalog", "Recent activities of projects"), activityColumns());
    table.paging = Paging::Id;
    table.fixedParameters = { { "order", "desc" } }; // as for SpaceUpdates
    return table;
}

Table webhooks()
{
    Table table = ofProjects(
        "/projects/{ProjectId}/webhooks", "ProjectWebhooks", QT_TRANSLATE_NOOP("Catalog", "Webhooks"),
        QList<Column>{
            primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
            shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Webhook's name"), "name"))),
            shown(text("Description", QT_TRANSLATE_NOOP("Catalog", "Description"), "description")),
            shown(text("HookUrl", QT_TRANSLATE_NOOP("Catalog", "Webhook's URL"), "hookUrl")),
            shown(boolean("AllEvent", QT_TRANSLATE_NOOP("Catalog", "For all activities"), "allEvent")),
            json("ActivityTypeIds", QT_TRANSLATE_NOOP("Catalog", "Types of activities (JSON)"), "activityTypeIds"),
        } + createdColumns()
            + updatedColumns());
    table.role = "project administrator";
    return table;
}

} // namespace

Table projectsTable()
{
    Table table = tableAt("/projects", "Projects", QT_TRANSLATE_NOOP("Catalog", "Projects"), spaceGroup);
    table.columns = projectColumns();
    table.filters = {
        { .name = "All",
          .title = QT_TRANSLATE_NOOP("Catalog", "Projects not joined, too (administrators)"),
          .parameter = "all",
          .type = ColumnType::Boolean },
    };
    return withIcons("/projects/{Id}/image", "projects", table);
}

QList<Table> projectTables()
{
    return {
        users(),
        inProjects("/projects/{ProjectId}/administrators", "ProjectAdministrators",
                   QT_TRANSLATE_NOOP("Catalog", "Project administrators"), userColumns()),
        withIcons("/teams/{Id}/icon", "teams",
                  inProjects("/projects/{ProjectId}/teams", "ProjectTeams",
                             QT_TRANSLATE_NOOP("Catalog", "Project teams"), teamColumns())),
        teamMembers(),
        recentUpdates(),
        webhooks(),
    };
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

Table ofUsers(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableBelow({ .table = "Users" }, path, name, title, spaceGroup);
    table.columns = belowUsers() + columns;
    return table;
}

Table recentUpdates()
{
    Table table =
        ofUsers("/users/{UserId}/activities", "UserRecentUpdates",
                QT_TRANSLATE_NOOP("Catalog", "Recent activities of users"), nestedProjectColumns() + activityColumns());
    table.paging = Paging::Id;
    table.fixedParameters = { { "order", "desc" } }; // as for SpaceUpdates
    return table;
}

Table receivedStars()
{
    Table table = ofUsers("/users/{UserId}/stars", "UserReceivedStars", QT_TRANSLATE_NOOP("Catalog", "Stars received"),
                          starColumns());
    table.paging = Paging::Id;
    table.fixedParameters = { { "order", "desc" } }; // as for SpaceUpdates
    table.countPath = "/users/{UserId}/stars/count";
    return table;
}

Table teams()
{
    Table table = tableAt("/teams", "Teams", QT_TRANSLATE_NOOP("Catalog", "Teams"), spaceGroup);
    table.paging = Paging::Offset;
    table.fixedParameters = { { "order", "asc" } }; // one that is added meanwhile comes last
    table.columns = teamColumns();
    table.role = "project administrator";
    return withIcons("/teams/{Id}/icon", "teams", table);
}

Table teamMembers()
{
    Table table = tableIn("Teams", "members", "TeamMembers", QT_TRANSLATE_NOOP("Catalog", "Team members"), spaceGroup);
    table.columns = keyedBy(QLatin1StringView("TeamId"), belowTeams() + userColumns());
    return table;
}

} // namespace

Table usersTable()
{
    Table table = tableAt("/users", "Users", QT_TRANSLATE_NOOP("Catalog", "Users"), spaceGroup);
    table.columns = userColumns();
    table.role = "project administrator";
    return withIcons("/users/{Id}/icon", "users", table);
}

Table watchingsTable()
{
    const QList<Column> watchedIssue =
        filteredBy("issueId[]", QLatin1StringView("IssueId"),
                   filteredBy("issueId[]", QLatin1StringView("IssueKey"), nestedIssueColumns()));
    Table table =
        ofUsers("/users/{UserId}/watchings", "Watchings", QT_TRANSLATE_NOOP("Catalog", "Watched issues"),
                QList<Column>{
                    primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
                    text("Type", QT_TRANSLATE_NOOP("Catalog", "Kind"), "type"),
                    filteredBy("resourceAlreadyRead",
                               boolean("ResourceAlreadyRead", QT_TRANSLATE_NOOP("Catalog", "Its subject was read"),
                                       "resourceAlreadyRead")),
                    shown(text("Note", QT_TRANSLATE_NOOP("Catalog", "Note"), "note")),
                } + watchedIssue
                    + QList<Column>{
                        shown(dateTime("LastContentUpdated", QT_TRANSLATE_NOOP("Catalog", "Issue updated"),
                                       "lastContentUpdated")),
                        dateTime("Created", QT_TRANSLATE_NOOP("Catalog", "Registered"), "created"),
                        dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated"),
                    });
    table.paging = Paging::Offset;
    // By when they were added, which no update of an issue changes: the resource's own order would shift them.
    table.fixedParameters = { { "sort", "created" }, { "order", "asc" } };
    table.countPath = "/users/{UserId}/watchings/count";
    return table;
}

QList<Table> userTables() { return { recentUpdates(), receivedStars(), teams(), teamMembers() }; }

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/tables.h"

#include <QCoreApplication>

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

} // namespace

Table projectsTable()
{
    Table table{ .name = "Projects",
                 .title = QT_TRANSLATE_NOOP("Catalog", "Projects"),
                 .group = QT_TRANSLATE_NOOP("Catalog", "Space"),
                 .path = "/projects" };
    table.columns = projectColumns();
    table.filters = {
        { .name = "All",
          .title = QT_TRANSLATE_NOOP("Catalog", "Projects not joined, too (administrators)"),
          .parameter = "all",
          .type = ColumnType::Boolean },
    };
    return table;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

Table ofProjects(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableBelow({ .table = "Projects" }, path, name, title, issuesGroup);
    table.columns = belowProjects() + columns;
    return table;
}

QList<Column> customFieldColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(integer("TypeId", QT_TRANSLATE_NOOP("Catalog", "Custom field type"), "typeId"))),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Custom field"), "name"))),
        text("Description", QT_TRANSLATE_NOOP("Catalog", "Description"), "description"),
        shown(boolean("Required", QT_TRANSLATE_NOOP("Catalog", "Required"), "required")),
        boolean("UseIssueType", QT_TRANSLATE_NOOP("Catalog", "Only for some issue types"), "useIssueType"),
        json("ApplicableIssueTypes", QT_TRANSLATE_NOOP("Catalog", "Issue type IDs (JSON)"), "applicableIssueTypes"),
        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
        // Numbers or days, by the field's type.
        text("Min", QT_TRANSLATE_NOOP("Catalog", "Least value"), "min"),
        text("Max", QT_TRANSLATE_NOOP("Catalog", "Greatest value"), "max"),
        number("InitialValue", QT_TRANSLATE_NOOP("Catalog", "Initial value"), "initialValue"),
        text("Unit", QT_TRANSLATE_NOOP("Catalog", "Unit"), "unit"),
        integer("InitialDateId", QT_TRANSLATE_NOOP("Catalog", "Kind of initial date"), "initialDate.id"),
        integer("InitialDateShift", QT_TRANSLATE_NOOP("Catalog", "Initial date in days from today"),
                "initialDate.shift"),
        date("InitialDateDate", QT_TRANSLATE_NOOP("Catalog", "Initial date"), "initialDate.date"),
        shown(names("ItemNames", QT_TRANSLATE_NOOP("Catalog", "List items"), "items")),
        json("Items", QT_TRANSLATE_NOOP("Catalog", "List items (JSON)"), "items"),
        boolean("AllowAddItem", QT_TRANSLATE_NOOP("Catalog", "Items may be added"), "allowAddItem"),
        boolean("AllowInput", QT_TRANSLATE_NOOP("Catalog", "Other values may be entered"), "allowInput"),
    };
}

Table customFieldItems()
{
    Table table = tableIn("ProjectCustomFields", "items", "ProjectCustomFieldItems",
                          QT_TRANSLATE_NOOP("Catalog", "Custom field items"), issuesGroup);
    // Each field counts its items from 1.
    table.columns =
        keyedBy(QLatin1StringView("CustomFieldId"),
                belowCustomFields()
                    + QList<Column>{
                        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
                        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Item"), "name"))),
                        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
                    });
    return table;
}

QList<Column> issueTypeColumns()
{
    return {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Issue type"), "name"))),
        text("Color", QT_TRANSLATE_NOOP("Catalog", "Color"), "color"),
        integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder"),
        shown(text("TemplateSummary", QT_TRANSLATE_NOOP("Catalog", "Template of the subject"), "templateSummary")),
        text("TemplateDescription", QT_TRANSLATE_NOOP("Catalog", "Template of the description"), "templateDescription"),
    };
}

Table statuses()
{
    const QList<Column> columns{
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Status"), "name"))),
        text("Color", QT_TRANSLATE_NOOP("Catalog", "Color"), "color"),
        shown(integer("DisplayOrder", QT_TRANSLATE_NOOP("Catalog", "Display order"), "displayOrder")),
    };
    Table table = ofProjects("/projects/{ProjectId}/statuses", "ProjectStatuses",
                             QT_TRANSLATE_NOOP("Catalog", "Statuses"), columns);
    // The four that every project has share their ids.
    table.columns = keyedBy(QLatin1StringView("ProjectId"), table.columns);
    return table;
}

Table priorities()
{
    Table table = tableAt("/priorities", "Priorities", QT_TRANSLATE_NOOP("Catalog", "Priorities"), issuesGroup);
    table.columns = {
        shown(primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id"))),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Priority name"), "name"))),
    };
    return table;
}

Table resolutions()
{
    Table table = tableAt("/resolutions", "Resolutions", QT_TRANSLATE_NOOP("Catalog", "Resolutions"), issuesGroup);
    table.columns = {
        shown(primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id"))), // 0 is one: "Fixed"
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Resolution"), "name"))),
    };
    return table;
}

} // namespace

QList<Table> issueSettingTables()
{
    return {
        ofProjects("/projects/{ProjectId}/categories", "ProjectCategories", QT_TRANSLATE_NOOP("Catalog", "Categories"),
                   categoryColumns()),
        ofProjects("/projects/{ProjectId}/versions", "ProjectVersionMilestones",
                   QT_TRANSLATE_NOOP("Catalog", "Versions (milestones)"), versionColumns()),
        ofProjects("/projects/{ProjectId}/customFields", "ProjectCustomFields",
                   QT_TRANSLATE_NOOP("Catalog", "Custom fields"), customFieldColumns()),
        customFieldItems(),
        ofProjects("/projects/{ProjectId}/issueTypes", "ProjectIssueTypes", QT_TRANSLATE_NOOP("Catalog", "Issue types"),
                   issueTypeColumns()),
        statuses(),
        priorities(),
        resolutions(),
    };
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

constexpr Parent projectsWithWiki{ .table = "Projects", .onlyWhere = "UseWiki" };

Table pages()
{
    Table table = tableBelow(projectsWithWiki, "/wikis?projectIdOrKey={ProjectId}", "WikiPages",
                             QT_TRANSLATE_NOOP("Catalog", "Wiki pages"), pagesGroup);
    table.countPath = "/wikis/count?projectIdOrKey={ProjectId}";
    table.columns = belowProjects()
        + QList<Column>{
              primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
              shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Page name"), "name"))),
              shown(names("TagNames", QT_TRANSLATE_NOOP("Catalog", "Tags"), "tags")),
              json("Tags", QT_TRANSLATE_NOOP("Catalog", "Tags (JSON)"), "tags"),
          }
        + createdColumns() + updatedColumns();
    table.filters = { { .name = "Keyword", .title = QT_TRANSLATE_NOOP("Catalog", "Keyword"), .parameter = "keyword" } };
    return table;
}

Table ofPages(const char *path, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableBelow({ .table = "WikiPages" }, path, name, title, pagesGroup);
    table.columns = keyedBy(QLatin1StringView("WikiPageId"), belowWikiPages() + columns);
    return table;
}

Table history()
{
    Table table =
        ofPages("/wikis/{WikiPageId}/history", "WikiPageHistory", QT_TRANSLATE_NOOP("Catalog", "Wiki page history"),
                QList<Column>{
                    shown(primaryKey(integer("Version", QT_TRANSLATE_NOOP("Catalog", "Page version"), "version"))),
                    text("Name", QT_TRANSLATE_NOOP("Catalog", "Page name"), "name"),
                    text("Content", QT_TRANSLATE_NOOP("Catalog", "Content"), "content"),
                } + createdColumns());
    table.paging = Paging::Id;
    // Its rows have no id, and which number minId means isn't documented: the version, we assume. Were it another one,
    // larger by far, the first page would come again and be noticed; downwards the rest would be missing, unnoticed.
    table.fixedParameters = { { "order", "asc" } };
    return table;
}

/// A page's list row has no content: it is read page by page.
Table contents()
{
    Table table =
        ofPages("/wikis/{WikiPageId}", "WikiPageContents", QT_TRANSLATE_NOOP("Catalog", "Contents of Wiki pages"),
                QList<Column>{
                    shown(text("Content", QT_TRANSLATE_NOOP("Catalog", "Content"), "content")),
                    names("AttachmentNames", QT_TRANSLATE_NOOP("Catalog", "Attachments"), "attachments"),
                    names("SharedFileNames", QT_TRANSLATE_NOOP("Catalog", "Shared files"), "sharedFiles"),
                } + createdColumns()
                    + updatedColumns());
    table.shape = Shape::Object;
    return table;
}

Table tags()
{
    Table table = tableBelow(projectsWithWiki, "/wikis/tags?projectIdOrKey={ProjectId}", "WikiPageTags",
                             QT_TRANSLATE_NOOP("Catalog", "Wiki page tags"), pagesGroup);
    table.columns = keyedBy(QLatin1StringView("ProjectId"), belowProjects() + tagColumns());
    return table;
}

} // namespace

QList<Table> wikiTables()
{
    return {
        pages(),
        history(),
        contents(),
        tags(),
        withFiles("/wikis/{WikiPageId}/attachments/{Id}", "wiki/{ProjectKey}/{WikiPageId}",
                  ofPages("/wikis/{WikiPageId}/attachments", "WikiPageAttachments",
                          QT_TRANSLATE_NOOP("Catalog", "Attachments of Wiki pages"), attachmentColumns())),
        withSharedFiles(ofPages("/wikis/{WikiPageId}/sharedFiles", "WikiPageLinkedSharedFiles",
                                QT_TRANSLATE_NOOP("Catalog", "Shared files of Wiki pages"), sharedFileColumns())),
        ofPages("/wikis/{WikiPageId}/stars", "WikiPageStars", QT_TRANSLATE_NOOP("Catalog", "Stars of Wiki pages"),
                starColumns()),
    };
}

QList<Table> sharedFileTables()
{
    Table table =
        tableBelow({ .table = "Projects", .onlyWhere = "UseFileSharing" }, "/projects/{ProjectId}/files/metadata/",
                   "ProjectSharedFiles", QT_TRANSLATE_NOOP("Catalog", "Shared files"), pagesGroup);
    table.paging = Paging::Offset;
    table.fixedParameters = { { "order", "asc" } }; // a file that is added meanwhile shifts none of those before it
    table.shape = Shape::Folders;
    table.columns = belowProjects() + sharedFileColumns();
    return { withSharedFiles(table) };
}

} // namespace tsunagi::backlog

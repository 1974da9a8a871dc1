// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of documents and their comments are texts.
#include "backlog/catalog/declare.h"
#include "backlog/catalog/parent_columns.h"
#include "backlog/catalog/shared_columns.h"
#include "backlog/catalog/tables.h"

namespace tsunagi::backlog {
namespace {

constexpr Parent projectsWithDocuments{ .table = "Projects", .onlyWhere = "UseDocument" };

QList<Column> documentColumns()
{
    return QList<Column>{
        primaryKey(text("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(required(text("Title", QT_TRANSLATE_NOOP("Catalog", "Title"), "title"))),
        text("Plain", QT_TRANSLATE_NOOP("Catalog", "Text"), "plain"),
        // A text that holds the document as ProseMirror's JSON.
        text("Json", QT_TRANSLATE_NOOP("Catalog", "Content (JSON)"), "json"),
        integer("StatusId", QT_TRANSLATE_NOOP("Catalog", "Status ID"), "statusId"),
        text("Emoji", QT_TRANSLATE_NOOP("Catalog", "Emoji"), "emoji"),
        shown(names("TagNames", QT_TRANSLATE_NOOP("Catalog", "Tags"), "tags")),
        json("Tags", QT_TRANSLATE_NOOP("Catalog", "Tags (JSON)"), "tags"),
        names("AttachmentNames", QT_TRANSLATE_NOOP("Catalog", "Attachments"), "attachments"),
        json("Attachments", QT_TRANSLATE_NOOP("Catalog", "Attachments (JSON)"), "attachments"),
    }
    + createdColumns() + updatedColumns();
}

// Project by project, which gives each document its project's key and spares the projects that use no documents;
// asked for all at once, those of projects that aren't joined are left out without a word.
Table documents()
{
    Table table = tableBelow(projectsWithDocuments, "/documents?projectId[]={ProjectId}", "Documents",
                             QT_TRANSLATE_NOOP("Catalog", "Documents"), pagesGroup);
    table.paging = Paging::Offset;
    table.fixedParameters = { { "sort", "created" }, { "order", "asc" } }; // as for Issues
    table.countPath = "/documents/count?projectIdOrKey={ProjectId}";
    table.columns = belowProjects() + documentColumns();
    table.filters = { { .name = "Keyword", .title = QT_TRANSLATE_NOOP("Catalog", "Keyword"), .parameter = "keyword" } };
    return table;
}

/// @param rowsAt "activeTree" or "trashTree": the tree's root is a row, too, which the rows below it name as parent
Table tree(const char *rowsAt, const char *name, const char *title)
{
    Table table =
        tableBelow(projectsWithDocuments, "/documents/tree?projectIdOrKey={ProjectId}", name, title, pagesGroup);
    table.shape = Shape::Tree;
    table.rowsAt = rowsAt;
    // The root is called "Active" or "Trash" in every project.
    table.columns =
        keyedBy(QLatin1StringView("ProjectId"),
                belowProjects()
                    + QList<Column>{
                        primaryKey(text("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
                        text("ParentId", QT_TRANSLATE_NOOP("Catalog", "ID of the document above"), "$parentId"),
                        shown(integer("Depth", QT_TRANSLATE_NOOP("Catalog", "Depth"), "$depth")),
                        shown(text("Name", QT_TRANSLATE_NOOP("Catalog", "Title"), "name")),
                        text("Emoji", QT_TRANSLATE_NOOP("Catalog", "Emoji"), "emoji"),
                        text("EmojiType", QT_TRANSLATE_NOOP("Catalog", "Kind of emoji"), "emojiType"),
                        integer("StatusId", QT_TRANSLATE_NOOP("Catalog", "Status ID"), "statusId"),
                        shown(dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated")),
                    });
    return table;
}

QList<Column> commentTextColumns()
{
    return {
        primaryKey(text("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(text("Plain", QT_TRANSLATE_NOOP("Catalog", "Comment"), "plain")),
        text("Content", QT_TRANSLATE_NOOP("Catalog", "Content (JSON)"), "content"),
        integer("StatusId", QT_TRANSLATE_NOOP("Catalog", "Status ID"), "statusId"),
    };
}

/// Of the updater, comments tell the id alone.
QList<Column> commentTimeColumns()
{
    return createdColumns()
        + QList<Column>{
              refersTo("Users.Id",
                       integer("UpdatedUserId", QT_TRANSLATE_NOOP("Catalog", "Updater ID"), "updatedUserId")),
              dateTime("Updated", QT_TRANSLATE_NOOP("Catalog", "Updated"), "updated"),
          };
}

Table comments()
{
    Table table = tableBelow({ .table = "Documents" }, "/documents/{DocumentId}/comments", "DocumentComments",
                             QT_TRANSLATE_NOOP("Catalog", "Document comments"), pagesGroup);
    table.columns = belowDocuments() + commentTextColumns()
        + QList<Column>{
              text("CommentType", QT_TRANSLATE_NOOP("Catalog", "Kind of comment"), "commentType"),
              json("Replies", QT_TRANSLATE_NOOP("Catalog", "Replies (JSON)"), "replies"),
          }
        + commentTimeColumns();
    return table;
}

Table replies()
{
    Table table = tableIn("DocumentComments", "replies", "DocumentCommentReplies",
                          QT_TRANSLATE_NOOP("Catalog", "Replies to document comments"), pagesGroup);
    table.columns = belowDocumentComments() + commentTextColumns() + commentTimeColumns();
    return table;
}

Table inDocuments(const char *rowsAt, const char *name, const char *title, const QList<Column> &columns)
{
    Table table = tableIn("Documents", rowsAt, name, title, pagesGroup);
    table.columns = keyedBy(QLatin1StringView("DocumentId"), belowDocuments() + columns);
    return table;
}

} // namespace

QList<Table> documentTables()
{
    return {
        documents(),
        tree("activeTree", "DocumentTree", QT_TRANSLATE_NOOP("Catalog", "Document tree")),
        tree("trashTree", "DocumentTrash", QT_TRANSLATE_NOOP("Catalog", "Documents in the trash")),
        comments(),
        replies(),
        withFiles("/documents/{DocumentId}/attachments/{Id}", "documents/{ProjectKey}/{DocumentId}",
                  inDocuments("attachments", "DocumentAttachments",
                              QT_TRANSLATE_NOOP("Catalog", "Attachments of documents"), attachmentColumns())),
        inDocuments("tags", "DocumentTags", QT_TRANSLATE_NOOP("Catalog", "Tags of documents"), tagColumns()),
    };
}

} // namespace tsunagi::backlog

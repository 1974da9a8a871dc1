// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/document_json.h"

#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

namespace {

constexpr int firstTagId = 1900;
constexpr int activeStatus = 1;
constexpr int trashStatus = 2;
constexpr int authorRole = 255; // what Backlog gives for the people in comments, whatever their role

QByteArray tagJson(const QByteArray &name)
{
    static const QList<QByteArray> known{ "議事録", "minutes", "重要", "important" };
    QByteArray row;
    JsonWriter(row).beginObject().number("id", firstTagId + known.indexOf(name)).text("name", name).endObject();
    return row;
}

/// A paragraph for each line, as the editor keeps its documents.
QByteArray editorJson(const QByteArray &text)
{
    QByteArray document;
    JsonWriter json(document);
    json.beginObject().text("type", "doc").beginArray("content");
    const QList<QByteArray> lines = text.isEmpty() ? QList<QByteArray>() : text.split('\n');
    for (const QByteArray &line : lines) {
        json.raw([&] {
            QByteArray paragraph;
            JsonWriter part(paragraph);
            part.beginObject().text("type", "paragraph").beginArray("content");
            part.beginObject().text("type", "text").text("text", line).endObject().endArray().endObject();
            return paragraph;
        }());
    }
    json.endArray().endObject();
    return document;
}

} // namespace

QByteArray DocumentJson::document(const Document &document) const
{
    const QByteArray text = documentText(m_space, document);
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().text("id", document.id).number("projectId", m_space.projects()[document.project].id);
    json.text("title", document.title).text("plain", text).text("json", editorJson(text));
    json.number("statusId", document.isInTrash ? trashStatus : activeStatus);
    if (document.emoji.isEmpty())
        json.null("emoji");
    else
        json.text("emoji", document.emoji);
    json.beginArray("attachments");
    for (int place = 0; place < document.attachments; ++place)
        json.raw(fullJson(documentAttachment(m_space, document, place), m_parts));
    json.endArray().beginArray("tags");
    for (const QByteArray &name : document.tags)
        json.raw(tagJson(name));
    json.endArray().raw("createdUser", m_parts.user(document.createdUser));
    json.text("created", timestamp(document.created));
    if (document.updatedUser >= 0)
        json.raw("updatedUser", m_parts.user(document.updatedUser)).text("updated", timestamp(document.updated));
    else
        json.null("updatedUser").null("updated");
    json.endObject();
    return row;
}

QByteArray DocumentJson::tree(int project) const
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().number("projectId", m_space.projects()[project].id);
    json.beginObject("activeTree").text("id", "Active");
    appendChildren(json, project, -1, false);
    json.endObject().beginObject("trashTree").text("id", "Trash");
    appendChildren(json, project, -1, true);
    json.endObject().endObject();
    return body;
}

// The tree is as deep as makeDocuments has made it: four at most.
// NOLINTNEXTLINE(misc-no-recursion)
void DocumentJson::appendChildren(JsonWriter &json, int project, int parent, bool isInTrash) const
{
    json.beginArray("children");
    for (const Document &document : m_documents) {
        if (document.project != project || document.parent != parent || document.isInTrash != isInTrash)
            continue;
        json.beginObject().text("id", document.id).text("name", document.title);
        appendChildren(json, project, document.number, isInTrash);
        json.number("statusId", isInTrash ? trashStatus : activeStatus).text("emoji", document.emoji);
        json.text("emojiType", document.emoji.isEmpty() ? "" : "native").text("updated", timestamp(document.updated));
        json.endObject();
    }
    json.endArray();
}

void DocumentJson::appendRemark(JsonWriter &json, const DocumentComment &comment) const
{
    const User &writer = m_space.users()[comment.writer];
    const QByteArray created = timestamp(comment.created);
    const auto textOrNull = [&](const char *name, const QByteArray &value) {
        if (value.isEmpty())
            json.null(name);
        else
            json.text(name, value);
    };
    json.text("content", editorJson(comment.text)).text("plain", comment.text);
    json.number("createdUserId", writer.id).text("created", created);
    json.number("updatedUserId", writer.id).text("updated", created);
    json.beginObject("createdUser").number("id", writer.id);
    textOrNull("userId", writer.userId);
    json.null("uniqueId").text("name", writer.name);
    textOrNull("mailAddress", writer.mailAddress);
    json.number("roleType", authorRole);
    textOrNull("lang", writer.lang);
    json.null("icon").endObject();
}

QByteArray DocumentJson::comments(const Document &document) const
{
    QByteArray body;
    JsonWriter json(body);
    json.beginArray();
    for (int place = 0; place < document.comments; ++place) {
        const DocumentComment comment = documentComment(m_space, document, place);
        json.beginObject().text("id", comment.id).text("documentId", document.id).number("statusId", 0);
        json.text("commentType", "comment");
        appendRemark(json, comment);
        json.beginArray("replies");
        for (const DocumentComment &reply : documentReplies(m_space, document, place)) {
            json.beginObject().text("id", reply.id).text("documentId", document.id).text("commentId", comment.id);
            appendRemark(json, reply);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
    return body;
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/wiki_json.h"

#include "app/sandbox/json_writer.h"
#include "app/sandbox/stars.h"

namespace tsunagi::sandbox {

namespace {

constexpr int firstTagId = 900;

} // namespace

QByteArray WikiJson::tag(const QByteArray &name) const
{
    static const QList<QByteArray> known{ "議事録", "minutes", "重要", "important" };
    QByteArray row;
    JsonWriter(row).beginObject().number("id", firstTagId + known.indexOf(name)).text("name", name).endObject();
    return row;
}

QByteArray WikiJson::page(const WikiPage &page, bool withContent) const
{
    const WikiFacts facts = wikiFacts(m_space, page);
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", page.id).number("projectId", m_space.projects()[page.project].id);
    json.text("name", page.name);
    if (withContent)
        json.text("content", wikiContent(m_space, page));
    json.beginArray("tags");
    for (const QByteArray &name : page.tags)
        json.raw(tag(name));
    json.endArray();
    if (withContent) {
        json.raw("attachments", SpaceJson::list(attachments(page, false)));
        json.raw("sharedFiles", SpaceJson::list(sharedFiles(page))).raw("stars", SpaceJson::list(stars(page)));
    }
    json.raw("createdUser", m_parts.user(facts.createdUser)).text("created", timestamp(facts.created));
    json.raw("updatedUser", m_parts.user(facts.updatedUser)).text("updated", timestamp(facts.updated));
    json.endObject();
    return row;
}

QList<QByteArray> WikiJson::attachments(const WikiPage &page, bool full) const
{
    QList<QByteArray> rows;
    for (int place = 0; place < wikiFacts(m_space, page).attachments; ++place) {
        const Attachment attachment = wikiAttachment(m_space, page, place);
        rows.append(full ? fullJson(attachment, m_parts) : shortJson(attachment));
    }
    return rows;
}

QList<QByteArray> WikiJson::sharedFiles(const WikiPage &page) const
{
    QList<QByteArray> rows;
    for (int place = 0; place < wikiFacts(m_space, page).sharedFiles; ++place)
        rows.append(m_files.json(m_files.linked(page.project, page.place + place)));
    return rows;
}

QList<QByteArray> WikiJson::stars(const WikiPage &page) const
{
    QList<QByteArray> rows;
    for (const Star &star : wikiStars(m_space, page))
        rows.append(starJson(star, m_parts));
    return rows;
}

QByteArray WikiJson::version(const WikiPage &page, int version) const
{
    const WikiVersion made = wikiVersion(m_space, page, version);
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("pageId", page.id).number("version", version).text("name", page.name);
    json.text("content", made.content).raw("createdUser", m_parts.user(made.createdUser));
    json.text("created", timestamp(made.created)).endObject();
    return row;
}

} // namespace tsunagi::sandbox

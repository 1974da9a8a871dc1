// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/issue_json.h"

#include "app/sandbox/attachments.h"
#include "app/sandbox/issue_texts.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/stars.h"

namespace tsunagi::sandbox {

namespace {

void writeDay(JsonWriter &json, std::string_view name, int day)
{
    if (day == noDay)
        json.null(name);
    else
        json.text(name, dayTimestamp(day));
}

void writeHours(JsonWriter &json, std::string_view name, int quarters)
{
    if (quarters < 0)
        json.null(name);
    else
        json.decimal(name, quarters / 4.0);
}

QByteArray itemOf(const CustomField &field, int place)
{
    QByteArray item;
    JsonWriter json(item);
    json.beginObject()
        .number("id", place + 1)
        .text("name", field.items[place])
        .number("displayOrder", place)
        .endObject();
    return item;
}

/// Five shapes: text, number, timestamp, one item, a list of items.
void writeValue(JsonWriter &json, const CustomField &field, const CustomValue &value)
{
    if (field.typeId == 6 || field.typeId == 7) {
        json.beginArray("value");
        for (const int place : value.items)
            json.raw(itemOf(field, place));
        json.endArray();
    } else if (value.isNull) {
        json.null("value");
    } else if (field.typeId == 3) {
        json.decimal("value", value.number);
    } else if (field.typeId == 4) {
        json.text("value", dayTimestamp(value.day));
    } else if (field.typeId >= 5) {
        json.raw("value", itemOf(field, value.items.front()));
    } else {
        json.text("value", value.text);
    }
}

} // namespace

void IssueJson::append(QByteArray &out, int issue, Language language, bool withChildSummary, bool asRelated) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    const Project &project = m_space.projects()[facts.project];
    JsonWriter json(out);
    json.beginObject().number("id", Space::issueId(issue)).number("projectId", project.id);
    json.text("issueKey", m_space.issueKey(issue)).number("keyId", facts.keyId);
    json.raw("issueType", m_parts.issueType(facts.project, facts.type));
    json.text("summary", issueSummary(m_space, issue)).text("description", issueDescription(m_space, issue));
    if (facts.resolution < 0)
        json.null("resolution");
    else
        json.raw("resolution", m_parts.resolution(facts.resolution, language));
    json.raw("priority", m_parts.priority(facts.priority, language));
    json.raw("status", m_parts.status(facts.project, facts.status));
    if (facts.assignee < 0)
        json.null("assignee");
    else
        json.raw("assignee", m_parts.user(facts.assignee));
    appendDetails(json, issue);
    if (withChildSummary) {
        int total = 0;
        int closed = 0;
        for (const IssueFacts &other : m_space.issues()) {
            total += other.parent == issue;
            closed += other.parent == issue && project.statuses[other.status].id == 4;
        }
        json.beginObject("childIssueSummary").number("total", total).number("closed", closed).endObject();
    }
    if (asRelated)
        json.text("type", "RELATES");
    json.endObject();
}

void IssueJson::appendDetails(JsonWriter &json, int issue) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    json.beginArray("category");
    for (const int category : { facts.category, facts.secondCategory }) {
        if (category >= 0)
            json.raw(m_parts.category(facts.project, category));
    }
    json.endArray().beginArray("versions");
    if (facts.version >= 0)
        json.raw(m_parts.version(facts.project, facts.version));
    json.endArray().beginArray("milestone");
    if (facts.milestone >= 0)
        json.raw(m_parts.version(facts.project, facts.milestone));
    json.endArray();
    writeDay(json, "startDate", facts.startDay);
    writeDay(json, "dueDate", facts.dueDay);
    writeHours(json, "estimatedHours", facts.estimatedHours);
    writeHours(json, "actualHours", facts.actualHours);
    if (facts.parent < 0)
        json.null("parentIssueId");
    else
        json.number("parentIssueId", Space::issueId(facts.parent));
    json.raw("createdUser", m_parts.user(facts.createdUser)).text("created", timestamp(facts.created));
    json.raw("updatedUser", m_parts.user(facts.updatedUser)).text("updated", timestamp(facts.updated));
    appendCustomFields(json, issue);
    appendFiles(json, issue);
    appendStars(json, issue);
}

void IssueJson::appendCustomFields(JsonWriter &json, int issue) const
{
    const Project &project = m_space.projects()[m_space.issues()[static_cast<std::size_t>(issue)].project];
    json.beginArray("customFields");
    for (int i = 0; i < project.customFields.size(); ++i) {
        const CustomField &field = project.customFields[i];
        const CustomValue value = customValue(m_space, issue, i);
        json.beginObject().number("id", field.id).number("fieldTypeId", field.typeId).text("name", field.name);
        writeValue(json, field, value);
        if (field.typeId >= 7 && value.text.isEmpty())
            json.null("otherValue");
        else if (field.typeId >= 7)
            json.text("otherValue", value.text);
        json.endObject();
    }
    json.endArray();
}

void IssueJson::appendFiles(JsonWriter &json, int issue) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    json.beginArray("attachments");
    for (int i = 0; i < facts.attachments; ++i)
        json.raw(shortJson(issueAttachment(m_space, issue, i)));
    json.endArray().beginArray("sharedFiles");
    for (int i = 0; i < facts.sharedFiles; ++i)
        json.raw(m_files.json(m_files.linked(facts.project, issue + i)));
    json.endArray().beginArray("externalFileLinks");
    if (facts.sharedFiles > 0 && issue % 2 == 0)
        json.beginObject()
            .text("name", "Q3 figures")
            .text("url", "https://drive.example/d/" + QByteArray::number(issue))
            .endObject();
    json.endArray();
}

void IssueJson::appendStars(JsonWriter &json, int issue) const
{
    json.beginArray("stars");
    for (const Star &star : issueStars(m_space, issue))
        json.raw(starJson(star, m_parts));
    json.endArray();
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/space_json.h"

#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

namespace {

constexpr const char *priorityNames[2][SpaceJson::priorityCount]{ { "高", "中", "低" }, { "High", "Normal", "Low" } };
constexpr const char *resolutionNames[2][SpaceJson::resolutionCount]{
    { "対応済み", "対応しない", "無効", "重複", "再現しない" },
    { "Fixed", "Won't Fix", "Invalid", "Duplication", "Cannot Reproduce" },
};
constexpr int neverOrdered = 2147483646; // what the API gives where nobody has arranged projects

void textOrNull(JsonWriter &json, std::string_view name, const QByteArray &value)
{
    if (value.isEmpty())
        json.null(name);
    else
        json.text(name, value);
}

void dayOrNull(JsonWriter &json, std::string_view name, int day)
{
    if (day == noDay)
        json.null(name);
    else
        json.text(name, dayTimestamp(day));
}

void writeUser(JsonWriter &json, const User &user)
{
    json.number("id", user.id);
    textOrNull(json, "userId", user.userId);
    json.text("name", user.name).number("roleType", user.roleType);
    textOrNull(json, "lang", user.lang);
    textOrNull(json, "mailAddress", user.mailAddress);
    if (user.hasNulabAccount) {
        const QByteArray unique = user.userId.isEmpty() ? "user" + QByteArray::number(user.id) : user.userId;
        json.beginObject("nulabAccount")
            .text("nulabId", "Nb7f3k" + QByteArray::number(user.id * 7919))
            .text("name", user.name);
        json.text("uniqueId", unique).null("iconUrl").endObject();
    } else {
        json.null("nulabAccount");
    }
    json.text("keyword", user.name + ' ' + user.userId);
}

void writeNumericLimits(JsonWriter &json, bool withUnit)
{
    json.number("min", 0);
    if (withUnit)
        json.number("max", 10'000).decimal("initialValue", 0.5).text("unit", "件");
    else
        json.null("max").null("initialValue").null("unit");
}

/// One project's date starts as today, the others' a week from now.
void writeInitialDate(JsonWriter &json, int projectId)
{
    json.null("min").null("max").beginObject("initialDate");
    if (projectId == 101)
        json.number("id", 1).null("shift").null("date");
    else
        json.number("id", 2).number("shift", 7).null("date");
    json.endObject();
}

QByteArray namedRow(int id, const char *name)
{
    QByteArray row;
    JsonWriter(row).beginObject().number("id", id).text("name", name).endObject();
    return row;
}

} // namespace

SpaceJson::SpaceJson(const Space &space)
    : m_space(space)
    , m_parts(space.projects().size())
{
    for (const User &user : space.users()) {
        QByteArray row;
        JsonWriter json(row);
        json.beginObject();
        writeUser(json, user);
        json.endObject();
        m_users.append(row);
    }
    for (int project = 0; project < space.projects().size(); ++project)
        makeParts(project);
    for (const std::size_t language : { 0U, 1U }) {
        for (int i = 0; i < priorityCount; ++i)
            m_priorities[language].append(namedRow(firstPriorityId + i, priorityNames[language][i]));
        for (int i = 0; i < resolutionCount; ++i)
            m_resolutions[language].append(namedRow(i, resolutionNames[language][i]));
    }
}

void SpaceJson::makeParts(int index)
{
    const Project &project = m_space.projects()[index];
    ProjectParts &parts = m_parts[index];
    const auto begin = [&](QByteArray &row, int id, const QByteArray &name) {
        JsonWriter json(row);
        json.beginObject().number("id", id).number("projectId", project.id).text("name", name);
        return json;
    };
    int order = 0;
    for (const IssueType &type : project.issueTypes) {
        JsonWriter json = begin(parts.types.emplaceBack(), type.id, type.name);
        json.text("color", type.color)
            .number("displayOrder", order++)
            .null("templateSummary")
            .null("templateDescription");
        json.endObject();
    }
    order = 1000;
    for (const Status &status : project.statuses) {
        JsonWriter json = begin(parts.statuses.emplaceBack(), status.id, status.name);
        json.text("color", status.color).number("displayOrder", order).endObject();
        order += 1000;
    }
    order = 0;
    for (const Category &category : project.categories)
        begin(parts.categories.emplaceBack(), category.id, category.name).number("displayOrder", order++).endObject();
    order = 0;
    for (const Version &version : project.versions) {
        JsonWriter json = begin(parts.versions.emplaceBack(), version.id, version.name);
        textOrNull(json, "description", version.description);
        dayOrNull(json, "startDate", version.startDay);
        dayOrNull(json, "releaseDueDate", version.releaseDay);
        json.boolean("archived", version.archived).number("displayOrder", order++).endObject();
    }
}

QByteArray SpaceJson::space() const
{
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().text("spaceKey", "KAKEHASHI").text("name", "かけはし商事（お試しスペース）");
    json.number("ownerId", m_space.users().first().id).text("lang", "ja").text("timezone", "Asia/Tokyo");
    json.text("reportSendTime", "08:00:00").text("textFormattingRule", "markdown");
    json.text("created", timestamp(m_space.created())).text("updated", timestamp(m_space.created() + 40 * secondsADay));
    json.endObject();
    return row;
}

QByteArray SpaceJson::fullUser(int index) const
{
    const User &user = m_space.users()[index];
    QByteArray row;
    JsonWriter json(row);
    json.beginObject();
    writeUser(json, user);
    if (user.lastLogin == 0)
        json.null("lastLoginTime");
    else
        json.text("lastLoginTime", timestamp(user.lastLogin));
    json.endObject();
    return row;
}

QByteArray SpaceJson::project(int index) const
{
    const Project &project = m_space.projects()[index];
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", project.id).text("projectKey", project.key).text("name", project.name);
    json.boolean("chartEnabled", index < 2).boolean("useResolvedForChart", false);
    json.boolean("subtaskingEnabled", project.subtasking).boolean("grandchildIssueEnabled", false);
    json.boolean("projectLeaderCanEditProjectLeader", false).boolean("useWiki", project.useWiki);
    json.boolean("useDocument", project.useDocument)
        .boolean("useFileSharing", project.useFileSharing)
        .boolean("useWikiTreeView", true);
    json.boolean("useSubversion", false).boolean("useGit", project.useGit).boolean("useOriginalImageSizeAtWiki", false);
    json.boolean("useDevAttributes", index == 1).text("textFormattingRule", project.japanese ? "backlog" : "markdown");
    json.boolean("archived", project.archived).number("displayOrder", index < 2 ? index : neverOrdered).endObject();
    return row;
}

QByteArray SpaceJson::shortProject(int index) const
{
    const Project &project = m_space.projects()[index];
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", project.id).text("projectKey", project.key).text("name", project.name);
    json.boolean("chartEnabled", index < 2).boolean("subtaskingEnabled", project.subtasking);
    json.boolean("projectLeaderCanEditProjectLeader", false).boolean("useWikiTreeView", true);
    json.text("textFormattingRule", project.japanese ? "backlog" : "markdown").boolean("archived", project.archived);
    json.number("displayOrder", index < 2 ? index : neverOrdered).endObject();
    return row;
}

QByteArray SpaceJson::customField(int projectIndex, int index) const
{
    const Project &project = m_space.projects()[projectIndex];
    const CustomField &field = project.customFields[index];
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", field.id).number("projectId", project.id).number("typeId", field.typeId);
    json.text("name", field.name).text("description", field.description).boolean("required", field.required);
    json.boolean("useIssueType", !field.applicableIssueTypes.isEmpty()).beginArray("applicableIssueTypes");
    for (const int type : field.applicableIssueTypes)
        json.number(type);
    json.endArray().number("displayOrder", neverOrdered);
    if (field.typeId == 3)
        writeNumericLimits(json, project.japanese);
    if (field.typeId == 4)
        writeInitialDate(json, project.id);
    if (field.typeId >= 5) {
        json.boolean("allowAddItem", false);
        if (field.typeId >= 7)
            json.boolean("allowInput", true);
        json.beginArray("items");
        for (int i = 0; i < field.items.size(); ++i)
            json.beginObject().number("id", i + 1).text("name", field.items[i]).number("displayOrder", i).endObject();
        json.endArray();
    }
    json.endObject();
    return row;
}

QByteArray SpaceJson::list(const QList<QByteArray> &rows) { return '[' + rows.join(',') + ']'; }

} // namespace tsunagi::sandbox

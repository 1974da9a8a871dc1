// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of projects: the list, and each one's masters and people.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

Reply Api::projects(const Call &call)
{
    const Parameters &query = call.request.query;
    const bool everything = query.value("all") == "true" && m_space.users()[call.user].isAdministrator();
    QList<QByteArray> rows;
    for (int i = 0; i < m_space.projects().size(); ++i) {
        const Project &project = m_space.projects()[i];
        const bool wanted = !query.has("archived") || (query.value("archived") == "true") == project.archived;
        if (wanted && (everything || project.hasMember(call.user)))
            rows.append(m_parts.project(i));
    }
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::project(const Call &call) { return jsonReply(m_parts.project(call.project)); }

Reply Api::issueTypes(const Call &call) { return jsonReply(SpaceJson::list(m_parts.issueTypes(call.project))); }

Reply Api::statuses(const Call &call) { return jsonReply(SpaceJson::list(m_parts.statuses(call.project))); }

Reply Api::categories(const Call &call) { return jsonReply(SpaceJson::list(m_parts.categories(call.project))); }

Reply Api::versions(const Call &call) { return jsonReply(SpaceJson::list(m_parts.versions(call.project))); }

Reply Api::customFields(const Call &call)
{
    QList<QByteArray> rows;
    for (int i = 0; i < m_space.projects()[call.project].customFields.size(); ++i)
        rows.append(m_parts.customField(call.project, i));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::projectUsers(const Call &call) { return jsonReply(usersJson(m_space.projects()[call.project].members)); }

Reply Api::projectAdministrators(const Call &call)
{
    return jsonReply(usersJson(m_space.projects()[call.project].administrators));
}

Reply Api::recentlyViewedProjects(const Call &call)
{
    Page page;
    if (const auto wrong = readPage(call.request.query, page))
        return *wrong;
    QList<QByteArray> rows;
    for (int i = 0; i < m_space.projects().size(); ++i) {
        if (!m_space.projects()[i].hasMember(call.user))
            continue;
        QByteArray row;
        JsonWriter json(row);
        json.beginObject().raw("project", m_parts.project(i));
        json.text("updated", timestamp(m_space.today() * secondsADay - (i + 1) * 5400LL)).endObject();
        rows.append(row);
    }
    if (page.ascending)
        std::reverse(rows.begin(), rows.end());
    return jsonReply(SpaceJson::list(rows.mid(page.offset, page.count)));
}

} // namespace tsunagi::sandbox

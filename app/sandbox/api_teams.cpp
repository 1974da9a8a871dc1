// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of teams and webhooks, which administrators see.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/icon_png.h"

namespace tsunagi::sandbox {

Reply Api::teams(const Call &call)
{
    if (!mayManage(call))
        return notPermitted();
    Page page;
    if (const auto wrong = readPage(call.request.query, page))
        return *wrong;
    const qint64 last = m_teams.size() - 1;
    return jsonReply(rowsOfPage(page, m_teams.size(), [&](qint64 i) {
        return teamJson(m_parts, m_teams, static_cast<int>(page.ascending ? i : last - i));
    }));
}

std::optional<int> Api::teamOf(const Call &call) const
{
    for (int place = 0; place < m_teams.size(); ++place) {
        if (QByteArray::number(m_teams[place].id) == call.arguments.first())
            return place;
    }
    return std::nullopt;
}

Reply Api::team(const Call &call)
{
    if (!isAdministrator(call))
        return notPermitted();
    const auto place = teamOf(call);
    return place ? jsonReply(teamJson(m_parts, m_teams, *place)) : apiError(ErrorCode::NoResource, "No team.");
}

Reply Api::teamIcon(const Call &call)
{
    const auto place = teamOf(call);
    if (!place)
        return apiError(ErrorCode::NoResource, "No team.");
    Reply reply = jsonReply(plainPng(48, 0x2779ca + static_cast<quint32>(*place) * 0x051003));
    reply.contentType = "image/png";
    return reply.with("Content-Disposition", "attachment; filename*=UTF-8''team.png");
}

Reply Api::projectTeams(const Call &call)
{
    QList<QByteArray> rows;
    for (int place = 0; place < m_teams.size(); ++place) {
        if (m_teams[place].projects.contains(call.project))
            rows.append(teamJson(m_parts, m_teams, place));
    }
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::webhooks(const Call &call)
{
    if (!mayManageProject(call))
        return notPermitted();
    return jsonReply(SpaceJson::list(webhookRows(m_space, m_parts, call.project)));
}

Reply Api::webhook(const Call &call)
{
    if (!mayManageProject(call))
        return notPermitted();
    const QList<QByteArray> rows = webhookRows(m_space, m_parts, call.project);
    const qint64 place = call.arguments.at(1).toLongLong() - webhookId(call.project, 0);
    if (place < 0 || place >= rows.size())
        return apiError(ErrorCode::NoResource, "No webhook.");
    return jsonReply(rows[place]);
}

} // namespace tsunagi::sandbox

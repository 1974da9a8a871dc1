// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of what has happened: in the space, in a project, by a user.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"

namespace tsunagi::sandbox {

const std::vector<Activity> &Api::allActivities()
{
    if (m_activities.empty())
        m_activities = makeActivities({ m_space, m_sharedFiles, m_wikis, m_repositories, m_documents });
    return m_activities;
}

template <typename Keep>
Reply Api::activityPage(const Call &call, Keep keep)
{
    const Parameters &query = call.request.query;
    if (const auto wrong = refuseUnknown(query, { "activityTypeId[]", "minId", "maxId", "count", "order" }))
        return *wrong;
    IdPage page;
    QList<qint64> types;
    if (const auto wrong = readIdPage(query, page))
        return *wrong;
    if (const auto wrong = readNumbers(query, "activityTypeId[]", types))
        return *wrong;
    const std::vector<Activity> &all = allActivities();
    const auto total = static_cast<qint64>(all.size());
    const qint64 begin = std::clamp(page.least, firstActivityId, firstActivityId + total) - firstActivityId;
    const qint64 end = std::clamp(page.most, firstActivityId - 1, firstActivityId + total - 1) - firstActivityId + 1;
    QList<QByteArray> rows;
    for (qint64 step = 0; step < end - begin && rows.size() < page.count; ++step) {
        const qint64 place = page.ascending ? begin + step : end - 1 - step;
        const Activity &one = all[static_cast<std::size_t>(place)];
        if (m_space.projects()[one.project].hasMember(call.user)
            && (types.isEmpty() || types.contains(static_cast<int>(one.type))) && keep(one))
            rows.append(m_activityJson.activity(one, firstActivityId + place, false));
    }
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::spaceActivities(const Call &call)
{
    return activityPage(call, [](const Activity &) { return true; });
}

Reply Api::projectActivities(const Call &call)
{
    return activityPage(call, [&](const Activity &one) { return one.project == call.project; });
}

Reply Api::userActivities(const Call &call)
{
    const auto user = userOf(call);
    if (!user)
        return apiError(ErrorCode::NoResource, "No user.");
    return activityPage(call, [&](const Activity &one) { return one.user == *user; });
}

Reply Api::activity(const Call &call)
{
    bool isId = false;
    const qint64 id = call.arguments.first().toLongLong(&isId);
    const std::vector<Activity> &all = allActivities();
    if (!isId || id < firstActivityId || id >= firstActivityId + static_cast<qint64>(all.size()))
        return apiError(ErrorCode::NoResource, "No activity.");
    const Activity &one = all[static_cast<std::size_t>(id - firstActivityId)];
    if (!m_space.projects()[one.project].hasMember(call.user))
        return apiError(ErrorCode::NoResource, "No activity.");
    return jsonReply(m_activityJson.activity(one, id, true));
}

} // namespace tsunagi::sandbox

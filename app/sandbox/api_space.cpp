// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of the space, its users and their limits.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/icon_png.h"
#include "app/sandbox/json_writer.h"

#include <QDateTime>

namespace tsunagi::sandbox {

Reply Api::space(const Call &) { return jsonReply(m_parts.space()); }

Reply Api::rateLimit(const Call &call)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().beginObject("rateLimit");
    for (std::size_t i = 0; i < rateClassNames.size(); ++i) {
        const RateLimiter::State state =
            m_limiter.state(call.user, static_cast<RateClass>(i), QDateTime::currentSecsSinceEpoch());
        json.beginObject(rateClassNames[i]).number("limit", state.limit).number("remaining", state.remaining);
        json.number("reset", state.reset).endObject();
    }
    json.endObject().endObject();
    return jsonReply(body);
}

QByteArray Api::usersJson(const QList<int> &indexes) const
{
    QList<QByteArray> rows;
    for (const int index : indexes)
        rows.append(m_parts.fullUser(index));
    return SpaceJson::list(rows);
}

Reply Api::users(const Call &call)
{
    if (!mayManage(call))
        return apiError(ErrorCode::UnauthorizedOperation, "You don't have a permission.");
    QList<int> all(m_space.users().size());
    for (int i = 0; i < all.size(); ++i)
        all[i] = i;
    return jsonReply(usersJson(all));
}

Reply Api::myself(const Call &call) { return jsonReply(m_parts.fullUser(call.user)); }

Reply Api::user(const Call &call)
{
    const auto index = m_space.userIndexById(call.arguments.first().toLongLong());
    if (!index)
        return apiError(ErrorCode::NoResource, "No user.");
    return jsonReply(m_parts.fullUser(*index));
}

Reply Api::priorities(const Call &call)
{
    QList<QByteArray> rows;
    for (int i = 0; i < SpaceJson::priorityCount; ++i)
        rows.append(m_parts.priority(i, languageOf(call.user)));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::resolutions(const Call &call)
{
    QList<QByteArray> rows;
    for (int i = 0; i < SpaceJson::resolutionCount; ++i)
        rows.append(m_parts.resolution(i, languageOf(call.user)));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::icon(const Call &call)
{
    quint32 colour = 0x0b7a5c;
    if (call.project >= 0) {
        colour = 0x4488c5 + static_cast<quint32>(call.project) * 0x0a1405;
    } else if (!call.arguments.isEmpty()) {
        if (!m_space.userIndexById(call.arguments.first().toLongLong()))
            return apiError(ErrorCode::NoResource, "No user.");
        colour = static_cast<quint32>(call.arguments.first().toULong()) * 0x03a7c5 & 0xffffff;
    }
    Reply reply = jsonReply(plainPng(48, colour));
    reply.contentType = "image/png";
    return reply.with("Content-Disposition", "attachment; filename*=UTF-8''icon.png");
}

} // namespace tsunagi::sandbox

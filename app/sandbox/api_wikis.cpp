// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of wiki pages.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"

namespace tsunagi::sandbox {

std::expected<QList<WikiPage>, Reply> Api::findWikis(const Call &call) const
{
    const Parameters &query = call.request.query;
    if (!query.has("projectIdOrKey"))
        return std::unexpected(invalidParameter("error.required", "projectIdOrKey"));
    const auto project = m_space.projectIndex(query.value("projectIdOrKey"));
    if (!project || !m_space.projects()[*project].hasMember(call.user))
        return std::unexpected(apiError(ErrorCode::NoResource, "No project."));
    const QString keyword = QString::fromUtf8(query.value("keyword"));
    QList<WikiPage> found;
    for (const WikiPage &page : m_wikis) {
        if (page.project != *project)
            continue;
        const QString text = QString::fromUtf8(page.name + '\n' + wikiContent(m_space, page));
        if (keyword.isEmpty() || text.contains(keyword, Qt::CaseInsensitive))
            found.append(page);
    }
    return found;
}

Reply Api::wikis(const Call &call)
{
    const auto found = findWikis(call);
    if (!found)
        return found.error();
    QList<QByteArray> rows;
    for (const WikiPage &page : *found)
        rows.append(wikiJson(m_space, m_parts, page, false));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::wikiCount(const Call &call)
{
    const auto found = findWikis(call);
    return found ? countReply(found->size()) : found.error();
}

Reply Api::wiki(const Call &call)
{
    const int id = call.arguments.first().toInt();
    for (const WikiPage &page : m_wikis) {
        if (page.id == id && m_space.projects()[page.project].hasMember(call.user))
            return jsonReply(wikiJson(m_space, m_parts, page, true));
    }
    return apiError(ErrorCode::NoResource, "No page.");
}

} // namespace tsunagi::sandbox

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
    if (!m_space.projects()[*project].useWiki)
        return std::unexpected(featureIsOff("Wiki"));
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

std::expected<WikiPage, Reply> Api::findWiki(const Call &call) const
{
    const int id = call.arguments.first().toInt();
    for (const WikiPage &page : m_wikis) {
        if (page.id == id && m_space.projects()[page.project].hasMember(call.user))
            return page;
    }
    return std::unexpected(apiError(ErrorCode::NoResource, "No page."));
}

Reply Api::wikis(const Call &call)
{
    const auto found = findWikis(call);
    if (!found)
        return found.error();
    QList<QByteArray> rows;
    for (const WikiPage &page : *found)
        rows.append(m_wikiJson.page(page, false));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::wikiCount(const Call &call)
{
    const auto found = findWikis(call);
    return found ? countReply(found->size()) : found.error();
}

Reply Api::wikiTags(const Call &call)
{
    const auto found = findWikis(call);
    if (!found)
        return found.error();
    QList<QByteArray> names;
    QList<QByteArray> rows;
    for (const WikiPage &page : *found) {
        for (const QByteArray &name : page.tags) {
            if (names.contains(name))
                continue;
            names.append(name);
            rows.append(m_wikiJson.tag(name));
        }
    }
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::wiki(const Call &call)
{
    const auto page = findWiki(call);
    return page ? jsonReply(m_wikiJson.page(*page, true)) : page.error();
}

Reply Api::wikiAttachments(const Call &call)
{
    const auto page = findWiki(call);
    return page ? jsonReply(SpaceJson::list(m_wikiJson.attachments(*page, true))) : page.error();
}

Reply Api::wikiAttachment(const Call &call)
{
    const auto page = findWiki(call);
    if (!page)
        return page.error();
    for (int place = 0; place < wikiFacts(m_space, *page).attachments; ++place) {
        const Attachment attachment = sandbox::wikiAttachment(m_space, *page, place);
        if (call.arguments.at(1) == QByteArray::number(attachment.id))
            return attachmentReply(call.request, attachment);
    }
    return apiError(ErrorCode::NoResource, "No attachment.");
}

Reply Api::wikiSharedFiles(const Call &call)
{
    const auto page = findWiki(call);
    if (!page)
        return page.error();
    if (isRestricted(call))
        return notPermitted();
    if (!m_space.projects()[page->project].useFileSharing)
        return featureIsOff("File sharing");
    return jsonReply(SpaceJson::list(m_wikiJson.sharedFiles(*page)));
}

Reply Api::wikiStars(const Call &call)
{
    const auto page = findWiki(call);
    return page ? jsonReply(SpaceJson::list(m_wikiJson.stars(*page))) : page.error();
}

Reply Api::wikiHistory(const Call &call)
{
    const auto page = findWiki(call);
    if (!page)
        return page.error();
    IdPage ids; // the versions are the ids: a row has no other
    if (const auto wrong = readIdPage(call.request.query, ids))
        return *wrong;
    return jsonReply(rowsOfIdPage(
        ids, wikiFacts(m_space, *page).versions, [](qint64 place) { return place + 1; },
        [&](qint64 place) { return m_wikiJson.version(*page, static_cast<int>(place) + 1); }));
}

Reply Api::recentlyViewedWikis(const Call &call)
{
    Page page;
    if (const auto wrong = readPage(call.request.query, page))
        return *wrong;
    QList<WikiPage> viewed;
    for (const WikiPage &wiki : m_wikis) {
        if ((wiki.place + wiki.project) % 2 == 0 && m_space.projects()[wiki.project].hasMember(call.user))
            viewed.append(wiki);
    }
    const qint64 last = viewed.size() - 1;
    return jsonReply(rowsOfPage(page, viewed.size(), [&](qint64 i) {
        const qint64 place = page.ascending ? last - i : i;
        QByteArray row;
        JsonWriter json(row);
        json.beginObject().raw("page", m_wikiJson.page(viewed[place], false));
        json.text("updated", timestamp(m_space.today() * secondsADay - (place + 1) * 2700)).endObject();
        return row;
    }));
}

} // namespace tsunagi::sandbox

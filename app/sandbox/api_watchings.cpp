// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of watchings and of the stars that a user has received.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/stars.h"
#include "app/sandbox/watchings.h"

namespace tsunagi::sandbox {

namespace {

std::optional<qint64 Watching::*> sortOf(const Parameters &query)
{
    const QByteArray sort = query.has("sort") ? query.value("sort") : "issueUpdated";
    if (sort == "created")
        return &Watching::created;
    if (sort == "updated")
        return &Watching::updated;
    if (sort == "issueUpdated")
        return &Watching::lastContentUpdated;
    return std::nullopt;
}

} // namespace

std::optional<int> Api::userOf(const Call &call) const
{
    if (call.arguments.first() == "myself")
        return call.user;
    return m_space.userIndexById(call.arguments.first().toLongLong());
}

QByteArray Api::watchingJson(const Watching &watching, Language language) const
{
    QByteArray issue;
    m_issueJson.append(issue, watching.issue, language);
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", watching.id).boolean("resourceAlreadyRead", watching.alreadyRead);
    if (watching.note.isEmpty())
        json.null("note");
    else
        json.text("note", watching.note);
    json.text("type", "issue").raw("issue", issue);
    if (watching.lastContentUpdated == 0)
        json.null("lastContentUpdated");
    else
        json.text("lastContentUpdated", timestamp(watching.lastContentUpdated));
    json.text("created", timestamp(watching.created)).text("updated", timestamp(watching.updated)).endObject();
    return row;
}

std::expected<QList<Watching>, Reply> Api::findWatchings(const Call &call) const
{
    const auto user = userOf(call);
    if (!user)
        return std::unexpected(apiError(ErrorCode::NoResource, "No user."));
    const Parameters &query = call.request.query;
    std::optional<bool> read;
    QList<qint64> issues;
    for (const char *name : { "resourceAlreadyRead", "alreadyRead" }) {
        if (const auto wrong = readBoolean(query, name, read))
            return std::unexpected(*wrong);
    }
    if (const auto wrong = readNumbers(query, "issueId[]", issues))
        return std::unexpected(*wrong);
    QList<Watching> found = watchingsOf(m_space, *user);
    found.removeIf([&](const Watching &watching) {
        const int project = m_space.issues()[static_cast<std::size_t>(watching.issue)].project;
        return !m_space.projects()[project].hasMember(call.user) || (read && *read != watching.alreadyRead)
            || (!issues.isEmpty() && !issues.contains(Space::issueId(watching.issue)));
    });
    return found;
}

Reply Api::watchings(const Call &call)
{
    const Parameters &query = call.request.query;
    if (const auto wrong =
            refuseUnknown(query, { "offset", "count", "order", "sort", "resourceAlreadyRead", "issueId[]" }))
        return *wrong;
    Page page;
    if (const auto wrong = readPage(query, page))
        return *wrong;
    const auto sort = sortOf(query);
    if (!sort)
        return invalidParameter("error.invalidValue", "sort");
    auto found = findWatchings(call);
    if (!found)
        return found.error();
    std::stable_sort(found->begin(), found->end(), [&](const Watching &a, const Watching &b) {
        return page.ascending ? a.*(*sort) < b.*(*sort) : a.*(*sort) > b.*(*sort);
    });
    return jsonReply(
        rowsOfPage(page, found->size(), [&](qint64 i) { return watchingJson((*found)[i], languageOf(call.user)); }));
}

Reply Api::watchingCount(const Call &call)
{
    if (const auto wrong = refuseUnknown(call.request.query, { "resourceAlreadyRead", "alreadyRead" }))
        return *wrong;
    const auto found = findWatchings(call);
    return found ? countReply(found->size()) : found.error();
}

Reply Api::watching(const Call &call)
{
    const auto found = watchingById(m_space, call.arguments.first().toLongLong());
    const auto project = [&] { return m_space.issues()[static_cast<std::size_t>(found->issue)].project; };
    if (!found || !m_space.projects()[project()].hasMember(call.user))
        return apiError(ErrorCode::NoResource, "No watching.");
    return jsonReply(watchingJson(*found, languageOf(call.user)));
}

Reply Api::receivedStars(const Call &call)
{
    const auto user = userOf(call);
    if (!user)
        return apiError(ErrorCode::NoResource, "No user.");
    IdPage page;
    if (const auto wrong = readIdPage(call.request.query, page))
        return *wrong;
    const QList<Star> stars = sandbox::receivedStars(m_space, m_wikis, m_repositories, *user, call.user);
    return jsonReply(rowsOfIdPage(
        page, stars.size(), [&](qint64 i) { return stars[i].id; },
        [&](qint64 i) { return starJson(stars[i], m_parts); }));
}

Reply Api::receivedStarCount(const Call &call)
{
    const Parameters &query = call.request.query;
    const auto user = userOf(call);
    if (!user)
        return apiError(ErrorCode::NoResource, "No user.");
    if (const auto wrong = refuseUnknown(query, { "since", "until" }))
        return *wrong;
    for (const char *name : { "since", "until" }) {
        if (query.has(name) && !parseDay(query.value(name)))
            return invalidParameter("error.date", name);
    }
    const QList<Star> stars = sandbox::receivedStars(m_space, m_wikis, m_repositories, *user, call.user);
    const int since = parseDay(query.value("since")).value_or(INT32_MIN);
    const int until = parseDay(query.value("until")).value_or(INT32_MAX);
    return countReply(std::count_if(stars.cbegin(), stars.cend(), [&](const Star &star) {
        const qint64 day = star.created / secondsADay;
        return day >= since && day <= until;
    }));
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/json_writer.h"

#include <QDateTime>

namespace tsunagi::sandbox {

std::span<const Api::Route> Api::routes()
{
    using enum RateClass;
    static constexpr std::array table{
        Route{ "space", Read, &Api::space },
        Route{ "space/image", Icon, &Api::icon },
        Route{ "rateLimit", Read, &Api::rateLimit },
        Route{ "users", Read, &Api::users },
        Route{ "users/myself", Read, &Api::myself },
        Route{ "users/myself/recentlyViewedIssues", Read, &Api::recentlyViewedIssues },
        Route{ "users/myself/recentlyViewedProjects", Read, &Api::recentlyViewedProjects },
        Route{ "users/:x", Read, &Api::user },
        Route{ "users/:x/icon", Icon, &Api::icon },
        Route{ "priorities", Read, &Api::priorities },
        Route{ "resolutions", Read, &Api::resolutions },
        Route{ "projects", Read, &Api::projects },
        Route{ "projects/:p", Read, &Api::project },
        Route{ "projects/:p/image", Icon, &Api::icon },
        Route{ "projects/:p/issueTypes", Read, &Api::issueTypes },
        Route{ "projects/:p/statuses", Read, &Api::statuses },
        Route{ "projects/:p/categories", Read, &Api::categories },
        Route{ "projects/:p/versions", Read, &Api::versions },
        Route{ "projects/:p/customFields", Read, &Api::customFields },
        Route{ "projects/:p/users", Read, &Api::projectUsers },
        Route{ "projects/:p/administrators", Read, &Api::projectAdministrators },
        Route{ "issues", Search, &Api::issues },
        Route{ "issues/count", Search, &Api::issueCount },
        Route{ "issues/:i", Read, &Api::issue },
        Route{ "issues/:i/comments", Read, &Api::comments },
        Route{ "issues/:i/comments/count", Read, &Api::commentCount },
        Route{ "issues/:i/comments/:x", Read, &Api::comment },
        Route{ "wikis", Search, &Api::wikis },
        Route{ "wikis/count", Search, &Api::wikiCount },
        Route{ "wikis/:x", Read, &Api::wiki },
    };
    return table;
}

namespace {

constexpr QByteArrayView prefix("/api/v2/");

/// The variable segments, where path has the pattern's form.
std::optional<QList<QByteArray>> match(const QList<QByteArray> &pattern, const QList<QByteArray> &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QList<QByteArray> arguments;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i].startsWith(':'))
            arguments.append(path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return arguments;
}

void addRateHeaders(Reply &reply, const RateLimiter::State &state)
{
    reply.with("X-RateLimit-Limit", QByteArray::number(state.limit));
    reply.with("X-RateLimit-Remaining", QByteArray::number(state.remaining));
    reply.with("X-RateLimit-Reset", QByteArray::number(state.reset));
}

} // namespace

Api::Api(const Space &space, RateLimiter &limiter)
    : m_space(space)
    , m_limiter(limiter)
    , m_parts(space)
    , m_issueJson(space, m_parts)
    , m_queries(space)
    , m_wikis(makeWikiPages(space))
{
}

Reply Api::handle(const Request &request, int user)
{
    if (request.method != "GET" && request.method != "HEAD") {
        // Backlog would change something here; this look-alike is only read.
        Reply reply = apiError(ErrorCode::UnauthorizedOperation, "The trial space can't be changed.");
        return reply.with("Allow", "GET");
    }
    static const QList<QList<QByteArray>> patterns = [] {
        QList<QList<QByteArray>> split;
        for (const Route &route : routes())
            split.append(QByteArray(route.pattern).split('/'));
        return split;
    }();
    const QList<QByteArray> path = request.path.sliced(prefix.size()).split('/');
    for (std::size_t i = 0; i < routes().size(); ++i) {
        const auto arguments = match(patterns[static_cast<qsizetype>(i)], path);
        if (!arguments)
            continue;
        const Route &route = routes()[i];
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        Call call{ request, user, *arguments };
        const bool withinLimit = m_limiter.take(user, route.rateClass, now);
        std::optional<Reply> reply;
        if (!withinLimit)
            reply = apiErrorForStatus(429);
        else if (reply = resolve(call, route.pattern); !reply)
            reply = (this->*route.handler)(call);
        addRateHeaders(*reply, m_limiter.state(user, route.rateClass, now));
        return *reply;
    }
    return apiError(ErrorCode::NoResource, "Undefined resource. " + request.path);
}

std::optional<Reply> Api::resolve(Call &call, const char *pattern) const
{
    const QByteArrayView form(pattern);
    if (form.contains(":p")) {
        const auto project = m_space.projectIndex(call.arguments.first());
        const bool visible = project
            && (m_space.projects()[*project].hasMember(call.user) || m_space.users()[call.user].isAdministrator());
        if (!visible)
            return apiError(ErrorCode::NoResource, "No project.");
        call.project = *project;
    } else if (form.contains(":i")) {
        const auto issue = m_space.issueIndex(call.arguments.first());
        if (!issue
            || !m_space.projects()[m_space.issues()[static_cast<std::size_t>(*issue)].project].hasMember(call.user))
            return apiError(ErrorCode::NoResource, "No issue.");
        call.issue = *issue;
        call.project = m_space.issues()[static_cast<std::size_t>(*issue)].project;
    }
    return std::nullopt;
}

bool Api::mayManage(const Call &call) const
{
    if (m_space.users()[call.user].isAdministrator())
        return true;
    for (const Project &project : m_space.projects()) {
        if (project.administrators.contains(call.user))
            return true;
    }
    return false;
}

Language Api::languageOf(int user) const
{
    return m_space.users()[user].lang == "en" ? Language::English : Language::Japanese;
}

Reply jsonReply(QByteArray body)
{
    Reply reply;
    reply.body = std::move(body);
    return reply;
}

Reply countReply(qint64 count)
{
    QByteArray body;
    JsonWriter(body).beginObject().number("count", count).endObject();
    return jsonReply(body);
}

Reply invalidParameter(const QByteArray &message, const QByteArray &name)
{
    return apiError(ErrorCode::InvalidRequest, message + " : " + name);
}

std::optional<Reply> readPage(const Parameters &query, Page &page)
{
    if (query.has("offset")) {
        const auto offset = query.integer("offset");
        if (!offset || *offset < 0)
            return invalidParameter("error.number", "offset");
        page.offset = *offset;
    }
    if (query.has("count")) {
        const auto count = query.integer("count");
        if (!count || *count < 1 || *count > 100)
            return invalidParameter("Please enter a value between 1 and 100.", "count");
        page.count = static_cast<int>(*count);
    }
    if (query.has("order")) {
        const QByteArray order = query.value("order");
        if (order != "asc" && order != "desc")
            return invalidParameter("error.invalidValue", "order");
        page.ascending = order == "asc";
    }
    return std::nullopt;
}

} // namespace tsunagi::sandbox

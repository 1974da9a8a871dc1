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
        Route{ "space/notification", Read, &Api::spaceNotification },
        Route{ "space/diskUsage", Read, &Api::diskUsage },
        Route{ "space/licence", Read, &Api::licence },
        Route{ "rateLimit", Read, &Api::rateLimit },
        Route{ "users", Read, &Api::users },
        Route{ "users/myself", Read, &Api::myself },
        Route{ "users/myself/recentlyViewedIssues", Read, &Api::recentlyViewedIssues },
        Route{ "users/myself/recentlyViewedProjects", Read, &Api::recentlyViewedProjects },
        Route{ "users/myself/recentlyViewedWikis", Read, &Api::recentlyViewedWikis },
        Route{ "users/:x", Read, &Api::user },
        Route{ "users/:x/icon", Icon, &Api::icon },
        Route{ "users/:x/stars", Read, &Api::receivedStars },
        Route{ "users/:x/stars/count", Read, &Api::receivedStarCount },
        Route{ "users/:x/watchings", Read, &Api::watchings },
        Route{ "users/:x/watchings/count", Read, &Api::watchingCount },
        Route{ "watchings/:x", Read, &Api::watching },
        Route{ "priorities", Read, &Api::priorities },
        Route{ "resolutions", Read, &Api::resolutions },
        Route{ "teams", Read, &Api::teams },
        Route{ "teams/:x", Read, &Api::team },
        Route{ "teams/:x/icon", Icon, &Api::teamIcon },
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
        Route{ "projects/:p/teams", Read, &Api::projectTeams },
        Route{ "projects/:p/diskUsage", Read, &Api::projectDiskUsage },
        Route{ "projects/:p/webhooks", Read, &Api::webhooks },
        Route{ "projects/:p/webhooks/:x", Read, &Api::webhook },
        Route{ "projects/:j/files/metadata/*", Read, &Api::sharedFiles },
        Route{ "projects/:j/files/:x", Read, &Api::sharedFile },
        Route{ "projects/:j/git/repositories", Read, &Api::repositories },
        Route{ "projects/:j/git/repositories/:x", Read, &Api::repository },
        Route{ "projects/:j/git/repositories/:x/pullRequests", Read, &Api::pullRequests },
        Route{ "projects/:j/git/repositories/:x/pullRequests/count", Read, &Api::pullRequestCount },
        Route{ "projects/:j/git/repositories/:x/pullRequests/:x", Read, &Api::pullRequest },
        Route{ "projects/:j/git/repositories/:x/pullRequests/:x/comments", Read, &Api::pullRequestComments },
        Route{ "projects/:j/git/repositories/:x/pullRequests/:x/comments/count", Read, &Api::pullRequestCommentCount },
        Route{ "projects/:j/git/repositories/:x/pullRequests/:x/attachments", Read, &Api::pullRequestAttachments },
        Route{ "projects/:j/git/repositories/:x/pullRequests/:x/attachments/:x", Read, &Api::pullRequestAttachment },
        Route{ "issues", Search, &Api::issues },
        Route{ "issues/count", Search, &Api::issueCount },
        Route{ "issues/:i", Read, &Api::issue },
        Route{ "issues/:i/comments", Read, &Api::comments },
        Route{ "issues/:i/comments/count", Read, &Api::commentCount },
        Route{ "issues/:i/comments/:x", Read, &Api::comment },
        Route{ "issues/:i/comments/:x/notifications", Read, &Api::commentNotifications },
        Route{ "issues/:i/attachments", Read, &Api::issueAttachments },
        Route{ "issues/:i/attachments/:x", Read, &Api::issueAttachment },
        Route{ "issues/:i/participants", Read, &Api::participants },
        Route{ "issues/:i/sharedFiles", Read, &Api::issueSharedFiles },
        Route{ "issues/:i/relatedIssues", Read, &Api::relatedIssues },
        Route{ "wikis", Search, &Api::wikis },
        Route{ "wikis/count", Search, &Api::wikiCount },
        Route{ "wikis/tags", Read, &Api::wikiTags },
        Route{ "wikis/:x", Read, &Api::wiki },
        Route{ "wikis/:x/attachments", Read, &Api::wikiAttachments },
        Route{ "wikis/:x/attachments/:x", Read, &Api::wikiAttachment },
        Route{ "wikis/:x/sharedFiles", Read, &Api::wikiSharedFiles },
        Route{ "wikis/:x/stars", Read, &Api::wikiStars },
        Route{ "wikis/:x/history", Read, &Api::wikiHistory },
    };
    return table;
}

namespace {

constexpr QByteArrayView prefix("/api/v2/");

/// The variable segments, where path has the pattern's form.
std::optional<QList<QByteArray>> match(const QList<QByteArray> &pattern, const QList<QByteArray> &path)
{
    const bool hasRest = pattern.last() == "*";
    if (hasRest ? path.size() < pattern.size() : path.size() != pattern.size())
        return std::nullopt;
    QList<QByteArray> arguments;
    for (qsizetype i = 0; i < pattern.size() - (hasRest ? 1 : 0); ++i) {
        if (pattern[i].startsWith(':'))
            arguments.append(path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    if (hasRest)
        arguments.append(path.sliced(pattern.size() - 1).join('/'));
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
    , m_sharedFiles(space, m_parts)
    , m_issueJson(space, m_parts, m_sharedFiles)
    , m_queries(space)
    , m_wikis(makeWikiPages(space))
    , m_wikiJson(space, m_parts, m_sharedFiles)
    , m_teams(makeTeams(space))
    , m_repositories(makeRepositories(space))
    , m_gitJson(space, m_parts, m_issueJson)
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
    if (form.contains(":p") || form.contains(":j")) {
        const auto project = m_space.projectIndex(call.arguments.first());
        const bool visible = project
            && (m_space.projects()[*project].hasMember(call.user) || (form.contains(":p") && isAdministrator(call)));
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

bool Api::mayManageProject(const Call &call) const
{
    return isAdministrator(call) || m_space.projects()[call.project].administrators.contains(call.user);
}

bool Api::mayOnlyLook(const Call &call) const
{
    const int role = m_space.users()[call.user].roleType;
    return role == 4 || role == 6; // viewers and guest viewers
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

} // namespace tsunagi::sandbox

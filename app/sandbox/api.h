// SPDX-License-Identifier: GPL-3.0-or-later
// The REST API v2 for a user who is already known: one table of paths, each with its rate class and handler. The
// handlers are in api_*.cpp by subject; they see the space and the request, nothing else.
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/issue_json.h"
#include "app/sandbox/issue_query.h"
#include "app/sandbox/rate_limiter.h"
#include "app/sandbox/space_json.h"
#include "app/sandbox/wiki_pages.h"

#include <expected>
#include <span>

namespace tsunagi::sandbox {

class Api {
public:
    Api(const Space &space, RateLimiter &limiter);

    /// path begins with /api/v2/; user is an index of the space's users.
    [[nodiscard]] Reply handle(const Request &request, int user);

    /// One request on its way through a handler.
    struct Call {
        const Request &request;
        int user = 0;
        QList<QByteArray> arguments; ///< the path's variable segments
        int project = -1; ///< filled in where the path names one
        int issue = -1;
    };
    using Handler = Reply (Api::*)(const Call &);

    struct Route {
        const char *pattern; ///< segments; ":p" a project, ":i" an issue, ":x" anything
        RateClass rateClass;
        Handler handler;
    };

private:
    static std::span<const Route> routes();

    Reply space(const Call &call);
    Reply rateLimit(const Call &call);
    Reply users(const Call &call);
    Reply myself(const Call &call);
    Reply user(const Call &call);
    Reply priorities(const Call &call);
    Reply resolutions(const Call &call);
    Reply icon(const Call &call);

    Reply projects(const Call &call);
    Reply project(const Call &call);
    Reply issueTypes(const Call &call);
    Reply statuses(const Call &call);
    Reply categories(const Call &call);
    Reply versions(const Call &call);
    Reply customFields(const Call &call);
    Reply projectUsers(const Call &call);
    Reply projectAdministrators(const Call &call);

    Reply issues(const Call &call);
    Reply issueCount(const Call &call);
    Reply issue(const Call &call);
    Reply comments(const Call &call);
    Reply commentCount(const Call &call);
    Reply comment(const Call &call);
    Reply recentlyViewedIssues(const Call &call);

    Reply wikis(const Call &call);
    Reply wikiCount(const Call &call);
    Reply wiki(const Call &call);
    Reply recentlyViewedProjects(const Call &call);

    [[nodiscard]] std::expected<QList<WikiPage>, Reply> findWikis(const Call &call) const;

    [[nodiscard]] bool mayManage(const Call &call) const;
    [[nodiscard]] Language languageOf(int user) const;
    [[nodiscard]] QByteArray usersJson(const QList<int> &indexes) const;
    /// Fills in the call's project or issue; an error where it does not exist for that user.
    [[nodiscard]] std::optional<Reply> resolve(Call &call, const char *pattern) const;

    const Space &m_space;
    RateLimiter &m_limiter;
    SpaceJson m_parts;
    IssueJson m_issueJson;
    IssueQueries m_queries;
    QList<WikiPage> m_wikis;
};

/// 200 with that body.
[[nodiscard]] Reply jsonReply(QByteArray body);
[[nodiscard]] Reply countReply(qint64 count);
/// 400 with code 7 for a parameter.
[[nodiscard]] Reply invalidParameter(const QByteArray &message, const QByteArray &name);

/// "offset" and "count" of a list, checked.
struct Page {
    qint64 offset = 0;
    int count = 20;
    bool ascending = false;
};
/// Reads offset, count (1 to 100) and order; a reply says what is wrong with them.
[[nodiscard]] std::optional<Reply> readPage(const Parameters &query, Page &page);

} // namespace tsunagi::sandbox

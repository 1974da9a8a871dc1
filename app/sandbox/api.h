// SPDX-License-Identifier: GPL-3.0-or-later
// The REST API v2 for a user who is already known: one table of paths, each with its rate class and handler. The
// handlers are in api_*.cpp by subject; they see the space and the request, nothing else.
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/git_json.h"
#include "app/sandbox/issue_json.h"
#include "app/sandbox/issue_query.h"
#include "app/sandbox/paging.h"
#include "app/sandbox/rate_limiter.h"
#include "app/sandbox/teams.h"
#include "app/sandbox/watchings.h"
#include "app/sandbox/wiki_json.h"

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
        /// Segments; ":p" a project, ":j" one that the user has joined, ":i" an issue, ":x" anything, a last "*" all
        /// that follows, with its slashes.
        const char *pattern;
        RateClass rateClass;
        Handler handler;
    };

private:
    static std::span<const Route> routes();

    Reply space(const Call &call);
    Reply rateLimit(const Call &call);
    Reply spaceNotification(const Call &call);
    Reply diskUsage(const Call &call);
    Reply projectDiskUsage(const Call &call);
    Reply licence(const Call &call);
    Reply users(const Call &call);
    Reply myself(const Call &call);
    Reply user(const Call &call);
    Reply priorities(const Call &call);
    Reply resolutions(const Call &call);
    Reply icon(const Call &call);
    Reply receivedStars(const Call &call);
    Reply receivedStarCount(const Call &call);
    Reply watchings(const Call &call);
    Reply watchingCount(const Call &call);
    Reply watching(const Call &call);
    Reply teams(const Call &call);
    Reply team(const Call &call);
    Reply teamIcon(const Call &call);

    Reply projects(const Call &call);
    Reply project(const Call &call);
    Reply issueTypes(const Call &call);
    Reply statuses(const Call &call);
    Reply categories(const Call &call);
    Reply versions(const Call &call);
    Reply customFields(const Call &call);
    Reply projectUsers(const Call &call);
    Reply projectAdministrators(const Call &call);
    Reply projectTeams(const Call &call);
    Reply webhooks(const Call &call);
    Reply webhook(const Call &call);
    Reply sharedFiles(const Call &call);
    Reply sharedFile(const Call &call);

    Reply issues(const Call &call);
    Reply issueCount(const Call &call);
    Reply issue(const Call &call);
    Reply comments(const Call &call);
    Reply commentCount(const Call &call);
    Reply comment(const Call &call);
    Reply commentNotifications(const Call &call);
    Reply issueAttachments(const Call &call);
    Reply issueAttachment(const Call &call);
    Reply participants(const Call &call);
    Reply issueSharedFiles(const Call &call);
    Reply relatedIssues(const Call &call);
    Reply recentlyViewedIssues(const Call &call);

    Reply wikis(const Call &call);
    Reply wikiCount(const Call &call);
    Reply wiki(const Call &call);
    Reply wikiTags(const Call &call);
    Reply wikiAttachments(const Call &call);
    Reply wikiAttachment(const Call &call);
    Reply wikiSharedFiles(const Call &call);
    Reply wikiStars(const Call &call);
    Reply wikiHistory(const Call &call);
    Reply recentlyViewedWikis(const Call &call);
    Reply recentlyViewedProjects(const Call &call);

    Reply repositories(const Call &call);
    Reply repository(const Call &call);
    Reply pullRequests(const Call &call);
    Reply pullRequestCount(const Call &call);
    Reply pullRequest(const Call &call);
    Reply pullRequestComments(const Call &call);
    Reply pullRequestCommentCount(const Call &call);
    Reply pullRequestAttachments(const Call &call);
    Reply pullRequestAttachment(const Call &call);

    [[nodiscard]] std::optional<Reply> refuseGit(const Call &call) const;
    [[nodiscard]] std::expected<Repository, Reply> findRepository(const Call &call) const;
    [[nodiscard]] std::expected<std::pair<Repository, PullRequest>, Reply> findPullRequest(const Call &call) const;
    [[nodiscard]] std::expected<QList<PullRequest>, Reply> findPullRequests(const Repository &repository,
                                                                            const Parameters &query) const;

    [[nodiscard]] std::expected<QList<WikiPage>, Reply> findWikis(const Call &call) const;
    /// The page that the path's first variable names.
    [[nodiscard]] std::expected<WikiPage, Reply> findWiki(const Call &call) const;
    [[nodiscard]] Reply attachmentReply(const Request &request, const Attachment &attachment) const;
    [[nodiscard]] const IssueFacts &factsOf(const Call &call) const
    {
        return m_space.issues()[static_cast<std::size_t>(call.issue)];
    }

    /// The user that the path's first variable names; "myself" too.
    [[nodiscard]] std::optional<int> userOf(const Call &call) const;
    [[nodiscard]] std::expected<QList<Watching>, Reply> findWatchings(const Call &call) const;
    [[nodiscard]] QByteArray watchingJson(const Watching &watching, Language language) const;
    [[nodiscard]] std::optional<int> teamOf(const Call &call) const;

    /// Whether the user may only add issues or only look, whom many resources are closed to.
    [[nodiscard]] bool isRestricted(const Call &call) const { return m_space.users()[call.user].roleType >= 3; }
    [[nodiscard]] bool mayOnlyLook(const Call &call) const;
    [[nodiscard]] bool isAdministrator(const Call &call) const { return m_space.users()[call.user].isAdministrator(); }
    /// Whether the user is an administrator of the space or of the call's project.
    [[nodiscard]] bool mayManageProject(const Call &call) const;
    /// Whether the user is an administrator of the space or of any project.
    [[nodiscard]] bool mayManage(const Call &call) const;
    [[nodiscard]] Language languageOf(int user) const;
    [[nodiscard]] QByteArray usersJson(const QList<int> &indexes) const;
    /// Fills in the call's project or issue; an error where it does not exist for that user.
    [[nodiscard]] std::optional<Reply> resolve(Call &call, const char *pattern) const;

    const Space &m_space;
    RateLimiter &m_limiter;
    SpaceJson m_parts;
    SharedFiles m_sharedFiles;
    IssueJson m_issueJson;
    IssueQueries m_queries;
    QList<WikiPage> m_wikis;
    WikiJson m_wikiJson;
    QList<Team> m_teams;
    QList<Repository> m_repositories;
    GitJson m_gitJson;
};

/// 200 with that body.
[[nodiscard]] Reply jsonReply(QByteArray body);
[[nodiscard]] Reply countReply(qint64 count);
} // namespace tsunagi::sandbox

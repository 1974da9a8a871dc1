// SPDX-License-Identifier: GPL-3.0-or-later
// Every GET resource of Backlog's API (backlog-api.md, section 3), and the table that it is read by, or the reason why
// none is made of it. "{}" stands for an id or key.
#pragma once

namespace tsunagi::tests {

enum class Returns { List, Object, Count, Bytes };

struct ApiResource {
    Returns returns;
    const char *path;
    const char *table = ""; ///< whose path, count or file it is, or in whose rows its rows stand (then with a reason)
    const char *reason = ""; ///< why no request of a table goes there
};

// clang-format off
inline constexpr const char *repeatsRow = "one row of the list, alone";
inline constexpr const char *inParentsRow = "the same rows stand in the parent's row, which costs no request";

inline constexpr ApiResource apiResources[] = {
    // Space
    { Returns::Object, "/space", "Space" },
    { Returns::List, "/space/activities", "SpaceUpdates" },
    { Returns::Bytes, "/space/image", "Space" },
    { Returns::Object, "/space/notification", "SpaceNotifications" },
    { Returns::Object, "/space/diskUsage", "SpaceDiskUsage" },
    { Returns::Object, "/space/licence", "Licenses" },
    { Returns::Object, "/rateLimit", "RateLimit" },
    { Returns::Object, "/activities/{}", "SpaceUpdates", repeatsRow },
    // Users, recent views, stars, watchings
    { Returns::List, "/users", "Users" },
    { Returns::Object, "/users/{}", "Users", repeatsRow },
    { Returns::Object, "/users/myself", "Myself" },
    { Returns::Bytes, "/users/{}/icon", "Users" },
    { Returns::List, "/users/{}/activities", "UserRecentUpdates" },
    { Returns::List, "/users/{}/stars", "UserReceivedStars" },
    { Returns::Count, "/users/{}/stars/count", "UserReceivedStars" },
    { Returns::List, "/users/{}/watchings", "Watchings" },
    { Returns::Count, "/users/{}/watchings/count", "Watchings" },
    { Returns::Object, "/watchings/{}", "Watchings", repeatsRow },
    { Returns::List, "/users/myself/recentlyViewedIssues", "UserRecentlyViewedIssues" },
    { Returns::List, "/users/myself/recentlyViewedProjects", "UserRecentlyViewedProjects" },
    { Returns::List, "/users/myself/recentlyViewedWikis", "UserRecentlyViewedWikiPages" },
    // Projects
    { Returns::List, "/projects", "Projects" },
    { Returns::Object, "/projects/{}", "Projects", repeatsRow },
    { Returns::Bytes, "/projects/{}/image", "Projects" },
    { Returns::List, "/projects/{}/activities", "ProjectRecentUpdates" },
    { Returns::List, "/projects/{}/users", "ProjectUsers" },
    { Returns::List, "/projects/{}/administrators", "ProjectAdministrators" },
    { Returns::List, "/projects/{}/issueTypes", "ProjectIssueTypes" },
    { Returns::List, "/projects/{}/categories", "ProjectCategories" },
    { Returns::List, "/projects/{}/versions", "ProjectVersionMilestones" },
    { Returns::List, "/projects/{}/customFields", "ProjectCustomFields" },
    { Returns::List, "/projects/{}/statuses", "ProjectStatuses" },
    { Returns::List, "/projects/{}/teams", "ProjectTeams" },
    { Returns::Object, "/projects/{}/diskUsage", "SpaceDiskUsageDetails", "the row of each project comes with one request for the space" },
    { Returns::List, "/projects/{}/webhooks", "ProjectWebhooks" },
    { Returns::Object, "/projects/{}/webhooks/{}", "ProjectWebhooks", repeatsRow },
    { Returns::List, "/projects/{}/files/metadata/", "ProjectSharedFiles" },
    { Returns::Bytes, "/projects/{}/files/{}", "ProjectSharedFiles" },
    // Issues
    { Returns::List, "/issues", "Issues" },
    { Returns::Count, "/issues/count", "Issues" },
    { Returns::Object, "/issues/{}", "Issues", repeatsRow },
    { Returns::List, "/issues/{}/comments", "IssueComments" },
    { Returns::Count, "/issues/{}/comments/count", "IssueComments" },
    { Returns::Object, "/issues/{}/comments/{}", "IssueComments", repeatsRow },
    { Returns::List, "/issues/{}/comments/{}/notifications", "IssueCommentNotifications", inParentsRow },
    { Returns::List, "/issues/{}/attachments", "IssueAttachments" },
    { Returns::Bytes, "/issues/{}/attachments/{}", "IssueAttachments" },
    { Returns::List, "/issues/{}/participants", "IssueParticipants" },
    { Returns::List, "/issues/{}/sharedFiles", "IssueLinkedSharedFiles", inParentsRow },
    { Returns::List, "/issues/{}/relatedIssues", "IssueRelatedIssues" },
    // Wikis
    { Returns::List, "/wikis", "WikiPages" },
    { Returns::Count, "/wikis/count", "WikiPages" },
    { Returns::List, "/wikis/tags", "WikiPageTags" },
    { Returns::Object, "/wikis/{}", "WikiPageContents" },
    { Returns::List, "/wikis/{}/attachments", "WikiPageAttachments" },
    { Returns::List, "/wikis/{}/sharedFiles", "WikiPageLinkedSharedFiles" },
    { Returns::List, "/wikis/{}/stars", "WikiPageStars" },
    { Returns::Bytes, "/wikis/{}/attachments/{}", "WikiPageAttachments" },
    { Returns::List, "/wikis/{}/history", "WikiPageHistory" },
    // Documents
    { Returns::List, "/documents", "Documents" },
    { Returns::Count, "/documents/count", "Documents" },
    { Returns::Object, "/documents/tree", "DocumentTree" },
    { Returns::Object, "/documents/{}", "Documents", repeatsRow },
    { Returns::Bytes, "/documents/{}/attachments/{}", "DocumentAttachments" },
    { Returns::List, "/documents/{}/comments", "DocumentComments" },
    // Git and pull requests
    { Returns::List, "/projects/{}/git/repositories", "Repositories" },
    { Returns::Object, "/projects/{}/git/repositories/{}", "Repositories", repeatsRow },
    { Returns::List, "/projects/{}/git/repositories/{}/pullRequests", "PullRequests" },
    { Returns::Count, "/projects/{}/git/repositories/{}/pullRequests/count", "PullRequests" },
    { Returns::Object, "/projects/{}/git/repositories/{}/pullRequests/{}", "PullRequests", repeatsRow },
    { Returns::List, "/projects/{}/git/repositories/{}/pullRequests/{}/comments", "PullRequestComments" },
    { Returns::Count, "/projects/{}/git/repositories/{}/pullRequests/{}/comments/count", "PullRequestComments" },
    { Returns::List, "/projects/{}/git/repositories/{}/pullRequests/{}/attachments", "PullRequestAttachments" },
    { Returns::Bytes, "/projects/{}/git/repositories/{}/pullRequests/{}/attachments/{}", "PullRequestAttachments" },
    // Others
    { Returns::List, "/notifications", "Notifications" },
    { Returns::Count, "/notifications/count", "Notifications" },
    { Returns::List, "/priorities", "Priorities" },
    { Returns::List, "/resolutions", "Resolutions" },
    { Returns::List, "/teams", "Teams" },
    { Returns::Object, "/teams/{}", "Teams", repeatsRow },
    { Returns::Bytes, "/teams/{}/icon", "Teams" },
};

/// The tables and views of the commercial driver: its users' SQL carries over.
inline constexpr const char *driversTables =
    "IssueAttachments IssueComments IssueLinkedSharedFiles Issues ProjectAdministrators ProjectCategories "
    "ProjectCustomFieldItems ProjectCustomFields ProjectIssueTypes Projects ProjectStatuses ProjectTeams ProjectUsers "
    "ProjectVersionMilestones PullRequestAttachments PullRequestComments PullRequests Watchings WikiPageAttachments "
    "WikiPages";
inline constexpr const char *driversViews =
    "IssueCategories IssueCommentChangeLog IssueCommentNotifications IssueCommentStars IssueMilestones "
    "IssueParticipants IssueVersions Licenses Notifications Priorities ProjectRecentUpdates ProjectSharedFiles "
    "ProjectTeamMembers PullRequestCommentChangeLog PullRequestCommentNotifications PullRequestCommentStars "
    "Repositories Resolutions Space SpaceDiskUsage SpaceDiskUsageDetails SpaceNotifications SpaceUpdates TeamMembers "
    "Teams UserReceivedStars UserRecentlyViewedIssues UserRecentlyViewedProjects UserRecentlyViewedWikiPages "
    "UserRecentUpdates Users WikiPageHistory WikiPageLinkedSharedFiles WikiPageStars WikiPageTags";
// clang-format on

} // namespace tsunagi::tests

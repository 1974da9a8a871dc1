// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of git repositories and pull requests, closed to restricted members.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"

namespace tsunagi::sandbox {

std::optional<Reply> Api::refuseGit(const Call &call) const
{
    if (isRestricted(call))
        return notPermitted();
    if (!m_space.projects()[call.project].useGit)
        return featureIsOff("Git");
    return std::nullopt;
}

std::expected<Repository, Reply> Api::findRepository(const Call &call) const
{
    if (const auto refused = refuseGit(call))
        return std::unexpected(*refused);
    const QByteArray &idOrName = call.arguments.at(1);
    for (const Repository &repository : m_repositories) {
        if (repository.project == call.project
            && (repository.name == idOrName || QByteArray::number(repository.id) == idOrName))
            return repository;
    }
    return std::unexpected(apiError(ErrorCode::NoResource, "No git repository."));
}

std::expected<std::pair<Repository, PullRequest>, Reply> Api::findPullRequest(const Call &call) const
{
    const auto repository = findRepository(call);
    if (!repository)
        return std::unexpected(repository.error());
    const int number = call.arguments.at(2).toInt();
    if (number < 1 || number > repository->pullRequests)
        return std::unexpected(apiError(ErrorCode::NoResource, "No pull request."));
    return std::pair{ *repository, sandbox::pullRequest(m_space, *repository, number) };
}

std::expected<QList<PullRequest>, Reply> Api::findPullRequests(const Repository &repository,
                                                               const Parameters &query) const
{
    QList<qint64> statuses;
    QList<qint64> assignees;
    QList<qint64> issues;
    QList<qint64> creators;
    for (const auto &[name, numbers] :
         { std::pair{ "statusId[]", &statuses }, std::pair{ "assigneeId[]", &assignees },
           std::pair{ "issueId[]", &issues }, std::pair{ "createdUserId[]", &creators } }) {
        if (const auto wrong = readNumbers(query, name, *numbers))
            return std::unexpected(*wrong);
    }
    const auto userId = [&](int user) { return user < 0 ? 0 : m_space.users()[user].id; };
    const auto has = [](const QList<qint64> &wanted, qint64 id) { return wanted.isEmpty() || wanted.contains(id); };
    QList<PullRequest> found; // newest first
    for (int number = repository.pullRequests; number > 0; --number) {
        const PullRequest made = sandbox::pullRequest(m_space, repository, number);
        if (has(statuses, made.status) && has(assignees, userId(made.assignee))
            && has(issues, made.issue < 0 ? 0 : Space::issueId(made.issue)) && has(creators, userId(made.createdUser)))
            found.append(made);
    }
    return found;
}

Reply Api::repositories(const Call &call)
{
    if (const auto refused = refuseGit(call))
        return *refused;
    QList<QByteArray> rows;
    for (const Repository &repository : m_repositories) {
        if (repository.project == call.project)
            rows.append(m_gitJson.repository(repository));
    }
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::repository(const Call &call)
{
    const auto found = findRepository(call);
    return found ? jsonReply(m_gitJson.repository(*found)) : found.error();
}

Reply Api::pullRequests(const Call &call)
{
    const auto repository = findRepository(call);
    if (!repository)
        return repository.error();
    Page page;
    if (const auto wrong = readPage(call.request.query, page))
        return *wrong;
    const auto found = findPullRequests(*repository, call.request.query);
    if (!found)
        return found.error();
    return jsonReply(rowsOfPage(page, found->size(), [&](qint64 i) {
        return m_gitJson.pullRequest(*repository, (*found)[i], languageOf(call.user));
    }));
}

Reply Api::pullRequestCount(const Call &call)
{
    const auto repository = findRepository(call);
    if (!repository)
        return repository.error();
    const auto found = findPullRequests(*repository, call.request.query);
    return found ? countReply(found->size()) : found.error();
}

Reply Api::pullRequest(const Call &call)
{
    const auto found = findPullRequest(call);
    if (!found)
        return found.error();
    return jsonReply(m_gitJson.pullRequest(found->first, found->second, languageOf(call.user)));
}

Reply Api::pullRequestComments(const Call &call)
{
    const auto found = findPullRequest(call);
    if (!found)
        return found.error();
    const auto &[repository, of] = *found;
    IdPage page;
    if (const auto wrong = readIdPage(call.request.query, page))
        return *wrong;
    return jsonReply(rowsOfIdPage(
        page, of.comments,
        [&](qint64 i) { return pullRequestComment(m_space, found->first, found->second, static_cast<int>(i)).id; },
        [&](qint64 i) { return m_gitJson.comment(found->first, found->second, static_cast<int>(i)); }));
}

Reply Api::pullRequestCommentCount(const Call &call)
{
    const auto found = findPullRequest(call);
    return found ? countReply(found->second.comments) : found.error();
}

Reply Api::pullRequestAttachments(const Call &call)
{
    const auto found = findPullRequest(call);
    if (!found)
        return found.error();
    QList<QByteArray> rows;
    for (int place = 0; place < found->second.attachments; ++place)
        rows.append(fullJson(sandbox::pullRequestAttachment(m_space, found->first, found->second, place), m_parts));
    return jsonReply(SpaceJson::list(rows));
}

Reply Api::pullRequestAttachment(const Call &call)
{
    const auto found = findPullRequest(call);
    if (!found)
        return found.error();
    for (int place = 0; place < found->second.attachments; ++place) {
        const Attachment file = sandbox::pullRequestAttachment(m_space, found->first, found->second, place);
        if (call.arguments.at(3) == QByteArray::number(file.id))
            return attachmentReply(call.request, file);
    }
    return apiError(ErrorCode::NoResource, "No attachment.");
}

} // namespace tsunagi::sandbox

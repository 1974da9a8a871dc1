// SPDX-License-Identifier: GPL-3.0-or-later
// Repositories, pull requests and their comments as the API writes them.
#pragma once

#include "app/sandbox/git_facts.h"
#include "app/sandbox/issue_json.h"

namespace tsunagi::sandbox {

class GitJson {
public:
    GitJson(const Space &space, const SpaceJson &parts, const IssueJson &issues)
        : m_space(space)
        , m_parts(parts)
        , m_issues(issues)
    {
    }

    [[nodiscard]] QByteArray repository(const Repository &repository) const;
    [[nodiscard]] QByteArray pullRequest(const Repository &repository, const PullRequest &of, Language language) const;
    [[nodiscard]] QByteArray comment(const Repository &repository, const PullRequest &of, int place) const;

private:
    void appendChangeLog(JsonWriter &json, const PullRequest &of, PullRequestComment::Changes changes) const;

    const Space &m_space;
    const SpaceJson &m_parts;
    const IssueJson &m_issues;
};

} // namespace tsunagi::sandbox

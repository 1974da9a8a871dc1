// SPDX-License-Identifier: GPL-3.0-or-later
// Activities as the API writes them: around a content whose fields, in snake case, are those of its type.
#pragma once

#include "app/sandbox/activities.h"
#include "app/sandbox/issue_json.h"

namespace tsunagi::sandbox {

class JsonWriter;

class ActivityJson {
public:
    ActivityJson(const ActivitySources &sources, const SpaceJson &parts, const IssueJson &issues)
        : m_sources(sources)
        , m_space(sources.space)
        , m_parts(parts)
        , m_issues(issues)
    {
    }

    /// Who was told of it stands in a single activity only, as Backlog has it since 2022.
    [[nodiscard]] QByteArray activity(const Activity &activity, qint64 id, bool withNotifications) const;

private:
    void appendContent(JsonWriter &json, const Activity &activity) const;
    void appendIssue(JsonWriter &json, const Activity &activity) const;
    void appendIssueFiles(JsonWriter &json, const Activity &activity) const;
    void appendIssueChanges(JsonWriter &json, int issue, int comment) const;
    void appendSeveralIssues(JsonWriter &json, const Activity &activity) const;
    void appendWiki(JsonWriter &json, const Activity &activity) const;
    void appendFile(JsonWriter &json, const SharedFile &file) const;
    void appendUsers(JsonWriter &json, const Activity &activity) const;
    void appendMilestone(JsonWriter &json, const Activity &activity) const;
    void appendDocument(JsonWriter &json, const Activity &activity) const;
    void appendRepository(JsonWriter &json, const Repository &repository) const;
    void appendPush(JsonWriter &json, const Activity &activity) const;
    void appendPullRequest(JsonWriter &json, const Activity &activity) const;

    ActivitySources m_sources;
    const Space &m_space;
    const SpaceJson &m_parts;
    const IssueJson &m_issues;
};

} // namespace tsunagi::sandbox

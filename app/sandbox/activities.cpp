// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/activities.h"

#include "app/sandbox/comment_facts.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

constexpr int oneInSo = 40; // issues that were changed together with the next of their project
constexpr int firstDays = 20; // of the space, before people join its projects

class Maker {
public:
    explicit Maker(const ActivitySources &sources)
        : m_sources(sources)
        , m_space(sources.space)
    {
    }

    std::vector<Activity> make()
    {
        addProjects();
        addIssues();
        addWikis();
        addFiles();
        addDocuments();
        for (int place = 0; place < m_sources.repositories.size(); ++place)
            addRepository(place);
        // Some of what the generator makes lies a few days ahead; it has not happened yet.
        const qint64 now = m_space.today() * secondsADay;
        std::erase_if(m_activities, [now](const Activity &one) { return one.created >= now; });
        std::stable_sort(m_activities.begin(), m_activities.end(),
                         [](const Activity &a, const Activity &b) { return a.created < b.created; });
        return std::move(m_activities);
    }

private:
    void addProjects();
    void addIssues();
    void addIssue(int issue);
    void addWikis();
    void addFiles();
    void addDocuments();
    void addRepository(int place);
    void addPullRequest(int place, const PullRequest &of);

    void add(ActivityType type, qint64 created, int user, int project, int subject, int detail = 0, int second = 0)
    {
        m_activities.push_back({ created, subject, static_cast<qint16>(detail), static_cast<qint16>(user),
                                 static_cast<qint16>(project), type, static_cast<quint8>(second) });
    }

    const ActivitySources &m_sources;
    const Space &m_space;
    std::vector<Activity> m_activities;
};

void Maker::addProjects()
{
    for (int index = 0; index < m_space.projects().size(); ++index) {
        const Project &project = m_space.projects()[index];
        const int administrator = project.administrators.first();
        const qint64 begun = m_space.created() + (firstDays + index) * secondsADay;
        add(ActivityType::UsersJoined, begun, administrator, index, index);
        add(ActivityType::Unexplained, begun + 60, administrator, index, index);
        for (int place = 0; place < project.versions.size(); ++place) {
            const qint64 due = project.versions[place].releaseDay * secondsADay;
            add(ActivityType::MilestoneCreated, due - 60 * secondsADay, administrator, index, place);
        }
    }
}

void Maker::addIssues()
{
    m_activities.reserve(m_space.issues().size() * 5);
    for (int issue = 0; issue < static_cast<int>(m_space.issues().size()); ++issue)
        addIssue(issue);
}

void Maker::addIssue(int issue)
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    add(ActivityType::IssueCreated, facts.created, facts.createdUser, facts.project, issue);
    for (int comment = 0; comment < facts.comments; ++comment) {
        const CommentFacts of = commentFacts(m_space, issue, comment);
        const auto type = of.onlyChanges ? ActivityType::IssueUpdated : ActivityType::IssueCommented;
        add(type, of.created, of.writer, facts.project, issue, comment);
    }
    if (facts.keyId % oneInSo == 0) {
        const IssueFacts &other = m_space.issues()[static_cast<std::size_t>(changedBeside(m_space, issue))];
        add(ActivityType::IssuesUpdated, std::max(facts.created, other.created) + 1800, facts.updatedUser,
            facts.project, issue);
    }
}

void Maker::addWikis()
{
    for (int place = 0; place < m_sources.wikis.size(); ++place) {
        const WikiPage &page = m_sources.wikis[place];
        for (int number = 1; number <= wikiFacts(m_space, page).versions; ++number) {
            const WikiVersion version = wikiVersion(m_space, page, number);
            add(number == 1 ? ActivityType::WikiCreated : ActivityType::WikiUpdated, version.created,
                version.createdUser, page.project, place, number);
        }
    }
}

void Maker::addFiles()
{
    for (int place = 0; place < m_sources.files.all().size(); ++place) {
        const SharedFile &file = m_sources.files.all()[place];
        if (file.isDirectory)
            continue;
        add(ActivityType::FileAdded, file.created, file.createdUser, file.project, place);
        if (file.updatedUser >= 0)
            add(ActivityType::FileUpdated, file.updated, file.updatedUser, file.project, place);
    }
}

void Maker::addDocuments()
{
    for (const Document &document : m_sources.documents) {
        add(ActivityType::DocumentAdded, document.created, document.createdUser, document.project, document.number);
        if (document.updatedUser >= 0)
            add(ActivityType::DocumentUpdated, document.updated, document.updatedUser, document.project,
                document.number);
        for (int place = 0; place < document.comments; ++place) {
            const DocumentComment comment = documentComment(m_space, document, place);
            add(ActivityType::DocumentCommented, comment.created, comment.writer, document.project, document.number,
                place);
        }
    }
}

void Maker::addRepository(int place)
{
    const Repository &repository = m_sources.repositories[place];
    const int administrator = m_space.projects()[repository.project].administrators.first();
    add(ActivityType::RepositoryCreated, repository.created, administrator, repository.project, place);
    for (int number = 1; number <= repository.pullRequests; ++number)
        addPullRequest(place, pullRequest(m_space, repository, number));
}

void Maker::addPullRequest(int place, const PullRequest &of)
{
    const Repository &repository = m_sources.repositories[place];
    add(ActivityType::PullRequestAdded, of.created, of.createdUser, repository.project, place, of.number);
    for (int comment = 0; comment < of.comments; ++comment) {
        const PullRequestComment written = pullRequestComment(m_space, repository, of, comment);
        add(ActivityType::PullRequestCommented, written.created, written.writer, repository.project, place, of.number,
            comment);
    }
    if (of.status == 1)
        return;
    add(ActivityType::PullRequestUpdated, of.updated, of.updatedUser, repository.project, place, of.number);
    if (of.status == 3)
        add(ActivityType::GitPushed, of.updated, of.updatedUser, repository.project, place, of.number);
}

} // namespace

std::vector<Activity> makeActivities(const ActivitySources &sources) { return Maker(sources).make(); }

int changedBeside(const Space &space, int issue)
{
    const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
    const QList<int> &issues = space.issuesOf(facts.project);
    return issues[facts.keyId % issues.size()]; // keyId counts from 1: the next, or the first after the last
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/issue_facts.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/file_bytes.h"
#include "app/sandbox/space.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

constexpr qint64 workingSeconds = 9LL * 3600; // 9:00 to 18:00 in Japan, which is 0:00 to 9:00 UTC
constexpr std::array<qint16, 10> hourQuarters{ 2, 4, 6, 8, 12, 16, 32, 64, 97, 160 };

/// The weekdays of the months before today, oldest first; the more issues, the further back.
std::vector<int> workingDays(int today, int issues)
{
    const int span = std::clamp(120 + issues / 50, 120, 1095);
    std::vector<int> days;
    for (int day = today - span; day < today; ++day) {
        const int weekday = (day + 3) % 7; // 1970-01-01 was a Thursday; 0 is Monday
        if (weekday < 5)
            days.push_back(day);
    }
    return days;
}

class Maker {
public:
    Maker(const SpaceSettings &settings, const QList<Project> &projects, int today)
        : m_settings(settings)
        , m_projects(projects)
        , m_today(today)
        , m_days(workingDays(today, settings.issues))
        , m_lastOfProject(static_cast<std::size_t>(projects.size()))
    {
        for (const Project &project : projects)
            m_totalWeight += project.weight;
    }

    IssueFactsList make()
    {
        IssueFactsList issues(static_cast<std::size_t>(m_settings.issues));
        for (int i = 0; i < m_settings.issues; ++i)
            fill(issues, i);
        return issues;
    }

private:
    void fill(IssueFactsList &issues, int index);
    void chooseTimes(IssueFacts &issue, int index, Dice &dice) const;
    void chooseState(IssueFacts &issue, const Project &project, Dice &dice) const;
    void choosePeople(IssueFacts &issue, const Project &project, Dice &dice) const;
    void chooseParent(IssueFactsList &issues, int index, Dice &dice);
    qint16 chooseProject(Dice &dice) const;

    const SpaceSettings &m_settings;
    const QList<Project> &m_projects;
    int m_today;
    int m_totalWeight = 0;
    std::vector<int> m_days;
    std::vector<std::vector<int>> m_lastOfProject; ///< recent issues of each project, for parents
    std::vector<int> m_counts = std::vector<int>(128, 0);
};

qint16 Maker::chooseProject(Dice &dice) const
{
    int throwLeft = dice.below(m_totalWeight);
    qint16 project = 0;
    for (; throwLeft >= m_projects[project].weight; ++project)
        throwLeft -= m_projects[project].weight;
    return project;
}

void Maker::chooseTimes(IssueFacts &issue, int index, Dice &dice) const
{
    const double place = (index + dice.fraction()) / m_settings.issues * static_cast<double>(m_days.size());
    const auto dayIndex = std::min(static_cast<std::size_t>(place), m_days.size() - 1);
    const int day = m_days[dayIndex];
    issue.created = day * secondsADay + static_cast<qint64>((place - static_cast<double>(dayIndex)) * workingSeconds);

    const double late = dice.fraction();
    const auto left = static_cast<double>(m_days.size() - 1 - dayIndex);
    const int updatedDay = m_days[dayIndex + static_cast<std::size_t>(left * late * late * late)];
    issue.updated = updatedDay * secondsADay + dice.below(static_cast<int>(workingSeconds));
    issue.updated = std::max(issue.updated, issue.created);

    issue.startDay = dice.percent(35) ? day + dice.between(0, 10) : noDay;
    issue.dueDay = dice.percent(70) ? std::max(issue.startDay, day) + dice.between(2, 45) : noDay;
    if (dice.percent(60))
        issue.estimatedHours = dice.pick(hourQuarters);
    if (issue.estimatedHours >= 0 && dice.percent(60))
        issue.actualHours = static_cast<qint16>(issue.estimatedHours + dice.between(-1, 7));
}

void Maker::chooseState(IssueFacts &issue, const Project &project, Dice &dice) const
{
    const auto age = m_today - static_cast<int>(issue.created / secondsADay);
    const int closed = static_cast<int>(project.statuses.size()) - 1; // the last in display order
    const bool isClosed = project.archived || dice.percent(age > 60 ? 92 : age > 20 ? 60 : 15);
    // Of what is open, most has not been touched yet.
    issue.status = static_cast<qint16>(isClosed ? closed : std::min(dice.below(closed), dice.below(closed)));
    if (isClosed || (issue.status == closed - 1 && dice.percent(50)))
        issue.resolution = static_cast<qint16>(dice.percent(80) ? 0 : dice.between(1, 4));
    issue.type = static_cast<qint16>(dice.below(static_cast<int>(project.issueTypes.size())));
    issue.priority = static_cast<qint16>(dice.percent(70) ? 1 : dice.percent(50) ? 0 : 2);
    if (dice.percent(75))
        issue.category = static_cast<qint16>(dice.below(static_cast<int>(project.categories.size())));
    const auto second = static_cast<qint16>(dice.below(static_cast<int>(project.categories.size())));
    if (issue.category >= 0 && second != issue.category && dice.percent(12))
        issue.secondCategory = second;
    const int versions = static_cast<int>(project.versions.size());
    if (versions > 0 && dice.percent(30))
        issue.version = static_cast<qint16>(dice.below(versions));
    if (versions > 0 && dice.percent(55))
        issue.milestone = static_cast<qint16>(dice.below(versions));
}

void Maker::choosePeople(IssueFacts &issue, const Project &project, Dice &dice) const
{
    // The first members work here; those who joined later only look (space_projects.cpp).
    const int workers = std::min(15, static_cast<int>(project.members.size()));
    const auto somebody = [&] { return static_cast<qint16>(project.members[dice.below(workers)]); };
    issue.createdUser = somebody();
    issue.updatedUser = somebody();
    if (dice.percent(85))
        issue.assignee = somebody();
    issue.comments = static_cast<quint8>(dice.percent(30)       ? 0
                                             : dice.percent(90) ? dice.between(1, 6)
                                                                : dice.between(7, 30));
    issue.attachments = static_cast<quint8>(dice.percent(18) ? dice.between(1, 3) : 0);
    issue.sharedFiles = static_cast<quint8>(dice.percent(4) && project.useFileSharing ? 1 : 0);
    issue.stars = static_cast<quint8>(dice.percent(8) ? dice.between(1, 3) : 0);
}

void Maker::chooseParent(IssueFactsList &issues, int index, Dice &dice)
{
    IssueFacts &issue = issues[static_cast<std::size_t>(index)];
    const Project &project = m_projects[issue.project];
    std::vector<int> &recent = m_lastOfProject[static_cast<std::size_t>(issue.project)];
    if (project.subtasking && !recent.empty() && dice.percent(15)) {
        issue.parent = dice.pick(recent);
        issues[static_cast<std::size_t>(issue.parent)].hasChildren = true;
        return;
    }
    recent.push_back(index);
    if (recent.size() > 20)
        recent.erase(recent.begin());
}

void Maker::fill(IssueFactsList &issues, int index)
{
    Dice dice(m_settings.seed, Dice::Kind::Facts, static_cast<quint64>(index));
    IssueFacts &issue = issues[static_cast<std::size_t>(index)];
    issue.project = chooseProject(dice);
    const Project &project = m_projects[issue.project];
    issue.keyId = ++m_counts[static_cast<std::size_t>(issue.project)];
    chooseTimes(issue, index, dice);
    chooseState(issue, project, dice);
    choosePeople(issue, project, dice);
    if (index == 0)
        issue.comments = 250; // one long discussion, for whoever pages through comments
    if (index == 0 && m_settings.hostileFiles)
        issue.attachments = static_cast<quint8>(hostileNames().size());
    chooseParent(issues, index, dice);
}

} // namespace

IssueFactsList makeIssueFacts(const SpaceSettings &settings, const QList<Project> &projects, int today)
{
    return Maker(settings, projects, today).make();
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/space.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

constexpr qint64 julianDayOfEpoch = 2440588;
constexpr int foundedDaysAgo = 1200;

template <typename List, typename Test>
std::optional<int> indexWhere(const List &list, Test test)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), test);
    if (found == list.cend())
        return std::nullopt;
    return static_cast<int>(found - list.cbegin());
}

} // namespace

Space::Space(const SpaceSettings &settings)
    : m_settings(settings)
    , m_today(static_cast<int>(settings.today.toJulianDay() - julianDayOfEpoch))
    , m_created((m_today - foundedDaysAgo) * secondsADay + 3723)
    , m_users(makeUsers(m_today * secondsADay))
    , m_projects(makeProjects(m_today))
    , m_issues(makeIssueFacts(m_settings, m_projects, m_today))
    , m_issuesByProject(m_projects.size())
{
    for (std::size_t i = 0; i < m_issues.size(); ++i)
        m_issuesByProject[m_issues[i].project].append(static_cast<int>(i));
}

std::optional<int> Space::userIndex(const QByteArray &userId) const
{
    return indexWhere(m_users, [&](const User &user) { return !userId.isEmpty() && user.userId == userId; });
}

std::optional<int> Space::userIndexById(qint64 id) const
{
    return indexWhere(m_users, [&](const User &user) { return user.id == id; });
}

std::optional<int> Space::projectIndex(const QByteArray &idOrKey) const
{
    bool isId = false;
    const int id = idOrKey.toInt(&isId);
    return indexWhere(m_projects, [&](const Project &p) { return isId ? p.id == id : p.key == idOrKey; });
}

std::optional<int> Space::issueIndex(const QByteArray &idOrKey) const
{
    bool isId = false;
    const qint64 id = idOrKey.toLongLong(&isId);
    if (isId) {
        const qint64 index = id - firstIssueId;
        const bool exists = index >= 0 && index < static_cast<qint64>(m_issues.size());
        return exists ? std::optional<int>(static_cast<int>(index)) : std::nullopt;
    }
    const qsizetype dash = idOrKey.lastIndexOf('-');
    const auto project = dash > 0 ? projectIndex(idOrKey.first(dash)) : std::nullopt;
    const int keyId = dash > 0 ? idOrKey.sliced(dash + 1).toInt() : 0;
    if (!project || keyId < 1 || keyId > m_issuesByProject[*project].size())
        return std::nullopt;
    return m_issuesByProject[*project][keyId - 1];
}

QByteArray Space::issueKey(int issue) const
{
    const IssueFacts &facts = m_issues[static_cast<std::size_t>(issue)];
    return m_projects[facts.project].key + '-' + QByteArray::number(facts.keyId);
}

} // namespace tsunagi::sandbox

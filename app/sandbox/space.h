// SPDX-License-Identifier: GPL-3.0-or-later
// The generated space: its people, projects with their masters, and the facts of every issue (small fixed rows; the
// texts are made when somebody asks). The same seed, size and day give the same space.
#pragma once

#include "app/sandbox/issue_facts.h"
#include "app/sandbox/timestamps.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <optional>

namespace tsunagi::sandbox {

struct User {
    int id = 0;
    QByteArray userId; ///< empty: null in the API (some Nulab accounts, removed users)
    QByteArray name;
    int roleType = 2; ///< 1 administrator, 2 normal user, 3 reporter, 4 viewer
    QByteArray lang; ///< "ja", "en" or empty
    QByteArray mailAddress;
    bool hasNulabAccount = false;
    qint64 lastLogin = 0; ///< seconds since the epoch; 0: never

    [[nodiscard]] bool isAdministrator() const { return roleType == 1; }
};

struct IssueType {
    int id = 0;
    QByteArray name;
    QByteArray color;
};

struct Status {
    int id = 0;
    QByteArray name;
    QByteArray color;
};

struct Category {
    int id = 0;
    QByteArray name;
};

struct Version {
    int id = 0;
    QByteArray name;
    QByteArray description;
    int startDay = noDay;
    int releaseDay = noDay;
    bool archived = false;
};

/// typeId as in the API: 1 text, 2 text area, 3 numeric, 4 date, 5 list, 6 multiple list, 7 check box, 8 radio.
struct CustomField {
    int id = 0;
    int typeId = 1;
    QByteArray name;
    QByteArray description;
    bool required = false;
    QList<int> applicableIssueTypes; ///< empty: all
    QList<QByteArray> items; ///< item ids are 1, 2, 3 …
};

struct Project {
    int id = 0;
    QByteArray key;
    QByteArray name;
    bool japanese = true;
    bool archived = false;
    bool useWiki = true;
    bool useGit = false;
    bool useDocument = false;
    bool useFileSharing = true;
    bool subtasking = true;
    int weight = 0; ///< share of the issues
    QList<IssueType> issueTypes;
    QList<Status> statuses; ///< in their display order
    QList<Category> categories;
    QList<Version> versions; ///< milestones are the same
    QList<CustomField> customFields;
    QList<int> members; ///< indexes of users
    QList<int> administrators;

    [[nodiscard]] bool hasMember(int user) const { return members.contains(user); }
};

struct SpaceSettings {
    quint64 seed = 1;
    int issues = 0;
    QDate today;
    bool hostileFiles = false; ///< files whose names no program may take as paths
};

class Space {
public:
    explicit Space(const SpaceSettings &settings);

    [[nodiscard]] const SpaceSettings &settings() const { return m_settings; }
    [[nodiscard]] const QList<User> &users() const { return m_users; }
    [[nodiscard]] const QList<Project> &projects() const { return m_projects; }
    [[nodiscard]] const IssueFactsList &issues() const { return m_issues; }
    [[nodiscard]] int today() const { return m_today; } ///< days since the epoch
    [[nodiscard]] qint64 created() const { return m_created; }

    [[nodiscard]] std::optional<int> userIndex(const QByteArray &userId) const;
    [[nodiscard]] std::optional<int> userIndexById(qint64 id) const;
    /// By id or key, as the API's paths have it.
    [[nodiscard]] std::optional<int> projectIndex(const QByteArray &idOrKey) const;
    /// Indexes of the project's issues, oldest first.
    [[nodiscard]] const QList<int> &issuesOf(int project) const { return m_issuesByProject[project]; }
    /// By id or key ("WEB-12").
    [[nodiscard]] std::optional<int> issueIndex(const QByteArray &idOrKey) const;

    [[nodiscard]] QByteArray issueKey(int issue) const;
    [[nodiscard]] static qint64 issueId(int issue) { return firstIssueId + issue; }

private:
    static constexpr qint64 firstIssueId = 10001;

    SpaceSettings m_settings;
    int m_today = 0;
    qint64 m_created = 0;
    QList<User> m_users;
    QList<Project> m_projects;
    IssueFactsList m_issues;
    QList<QList<int>> m_issuesByProject; ///< by project and keyId - 1
};

/// The parts of a space, each in a file of its own.
[[nodiscard]] QList<User> makeUsers(qint64 now);
[[nodiscard]] QList<Project> makeProjects(int today);

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// The space's entities as the API writes them. What stands in many rows (users, types, statuses …) is made once.
#pragma once

#include "app/sandbox/space.h"

#include <array>

namespace tsunagi::sandbox {

class JsonWriter;

/// Names of priorities and resolutions follow the asking user's language.
enum class Language { Japanese, English };

class SpaceJson {
public:
    explicit SpaceJson(const Space &space);

    [[nodiscard]] QByteArray space() const;
    /// As it stands inside other rows.
    [[nodiscard]] const QByteArray &user(int index) const { return m_users[index]; }
    /// As /users gives it: with the time of the last login.
    [[nodiscard]] QByteArray fullUser(int index) const;
    [[nodiscard]] QByteArray project(int index) const;
    /// As it stands inside activities and notifications.
    [[nodiscard]] QByteArray shortProject(int index) const;

    [[nodiscard]] const QByteArray &issueType(int project, int index) const { return m_parts[project].types[index]; }
    [[nodiscard]] const QByteArray &status(int project, int index) const { return m_parts[project].statuses[index]; }
    [[nodiscard]] const QByteArray &category(int project, int index) const
    {
        return m_parts[project].categories[index];
    }
    [[nodiscard]] const QByteArray &version(int project, int index) const { return m_parts[project].versions[index]; }
    [[nodiscard]] QByteArray customField(int project, int index) const;

    [[nodiscard]] const QByteArray &priority(int index, Language language) const
    {
        return m_priorities[static_cast<std::size_t>(language)][index];
    }
    [[nodiscard]] const QByteArray &resolution(int index, Language language) const
    {
        return m_resolutions[static_cast<std::size_t>(language)][index];
    }

    static constexpr int priorityCount = 3;
    static constexpr int resolutionCount = 5;
    static constexpr int firstPriorityId = 2; ///< 2 high, 3 normal, 4 low

    /// A list of one project's parts: "[a,b,c]".
    [[nodiscard]] static QByteArray list(const QList<QByteArray> &rows);
    [[nodiscard]] const QList<QByteArray> &issueTypes(int project) const { return m_parts[project].types; }
    [[nodiscard]] const QList<QByteArray> &statuses(int project) const { return m_parts[project].statuses; }
    [[nodiscard]] const QList<QByteArray> &categories(int project) const { return m_parts[project].categories; }
    [[nodiscard]] const QList<QByteArray> &versions(int project) const { return m_parts[project].versions; }

private:
    struct ProjectParts {
        QList<QByteArray> types;
        QList<QByteArray> statuses;
        QList<QByteArray> categories;
        QList<QByteArray> versions;
    };

    void makeParts(int project);

    const Space &m_space;
    QList<QByteArray> m_users;
    QList<ProjectParts> m_parts;
    std::array<QList<QByteArray>, 2> m_priorities; ///< by Language
    std::array<QList<QByteArray>, 2> m_resolutions; ///< by Language
};

} // namespace tsunagi::sandbox

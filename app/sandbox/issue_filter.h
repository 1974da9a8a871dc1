// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of /issues and /issues/count, read from the query and tried on one issue at a time.
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/space.h"

#include <QSet>
#include <QStringList>

#include <expected>

namespace tsunagi::sandbox {

class IssueFilter {
public:
    /// Parameters that are no filters (sort, offset …) are passed over. The reply says which value is wrong.
    static std::expected<IssueFilter, Reply> read(const Space &space, int user, const Parameters &query);

    [[nodiscard]] bool accepts(int issue) const;

    /// The names of all filters but the custom fields'.
    [[nodiscard]] static const QSet<QByteArray> &names();
    /// Whether name is a filter by a custom field: customField_1, customField_1_min, customField_1_max,
    /// customField_1[].
    [[nodiscard]] static bool isCustomFieldName(const QByteArray &name);

private:
    enum class List {
        Project,
        IssueType,
        Category,
        Version,
        Milestone,
        Status,
        Priority,
        Assignee,
        CreatedUser,
        Resolution,
        Id,
        Parent,
        Last
    };
    struct DayRange {
        int since = noDay;
        int until = INT32_MAX;
        [[nodiscard]] bool isSet() const { return since != noDay || until != INT32_MAX; }
        [[nodiscard]] bool contains(qint64 day) const { return day != noDay && day >= since && day <= until; }
    };
    struct CustomFilter {
        int fieldId = 0;
        QString keyword;
        std::optional<double> least;
        std::optional<double> most;
        DayRange days;
        QSet<int> items;
    };

    IssueFilter(const Space &space, int user)
        : m_space(&space)
        , m_user(user)
    {
    }

    [[nodiscard]] std::optional<Reply> readLists(const Parameters &query);
    [[nodiscard]] std::optional<Reply> readDays(const Parameters &query);
    [[nodiscard]] std::optional<Reply> readRest(const Parameters &query);
    [[nodiscard]] std::optional<Reply> readCustom(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] bool acceptsLists(int issue, const IssueFacts &facts, const Project &project) const;
    [[nodiscard]] bool acceptsRest(const IssueFacts &facts) const;
    [[nodiscard]] bool acceptsParentChild(const IssueFacts &facts) const;
    [[nodiscard]] bool acceptsCustom(int issue, const IssueFacts &facts) const;
    [[nodiscard]] bool acceptsKeyword(int issue) const;
    [[nodiscard]] const QSet<qint64> &list(List which) const { return m_lists[static_cast<std::size_t>(which)]; }

    const Space *m_space;
    int m_user;
    std::array<QSet<qint64>, static_cast<std::size_t>(List::Last)> m_lists; ///< empty: not asked for
    std::array<DayRange, 4> m_days; ///< created, updated, startDate, dueDate
    std::optional<bool> m_attachment;
    std::optional<bool> m_sharedFile;
    bool m_withoutDueDate = false;
    int m_parentChild = 0;
    QStringList m_keywords;
    QList<CustomFilter> m_custom;
};

} // namespace tsunagi::sandbox

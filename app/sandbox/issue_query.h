// SPDX-License-Identifier: GPL-3.0-or-later
// A search for issues: its parameters checked as strictly as Backlog does, its result kept for the next pages.
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/space.h"

#include <QHash>

#include <expected>
#include <memory>
#include <vector>

namespace tsunagi::sandbox {

class IssueQueries {
public:
    using Result = std::shared_ptr<const std::vector<int>>;

    explicit IssueQueries(const Space &space)
        : m_space(space)
    {
    }

    /// All issues that the user may see and the query asks for, in its order. For /issues/count the parameters of
    /// order and paging are unknown ones.
    [[nodiscard]] std::expected<Result, Reply> find(const Parameters &query, int user, bool forCount);

private:
    const Space &m_space;
    QHash<QByteArray, Result> m_kept; ///< by user and parameters, without the page
};

} // namespace tsunagi::sandbox

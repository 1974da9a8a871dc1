// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/issue_query.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/issue_filter.h"
#include "app/sandbox/issue_order.h"
#include "app/sandbox/paging.h"

namespace tsunagi::sandbox {

namespace {

constexpr qsizetype mostKept = 32;
const QSet<QByteArray> listOnly{ "sort", "order", "offset", "count", "expand[]" };

std::optional<Reply> checkNames(const Parameters &query, bool forCount)
{
    for (const auto &[name, value] : query.pairs()) {
        const bool known = name == "apiKey" || IssueFilter::names().contains(name)
            || IssueFilter::isCustomFieldName(name) || (!forCount && listOnly.contains(name));
        if (!known)
            return invalidParameter("error.unknownParameter", name);
    }
    if (query.has("sort") && !isIssueSort(query.value("sort")))
        return invalidParameter("error.invalidValue", "sort");
    if (query.has("expand[]") && query.value("expand[]") != "childIssueSummary")
        return invalidParameter("error.invalidValue", "expand[]");
    return std::nullopt;
}

/// The same for each page of one search.
QByteArray keyOf(const Parameters &query, int user, bool forCount)
{
    QByteArray key = QByteArray::number(user) + (forCount ? 'c' : 'l');
    for (const auto &[name, value] : query.pairs()) {
        if (name != "offset" && name != "count" && name != "expand[]" && name != "apiKey")
            key += '&' + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return key;
}

} // namespace

std::expected<IssueQueries::Result, Reply> IssueQueries::find(const Parameters &query, int user, bool forCount)
{
    if (auto wrong = checkNames(query, forCount))
        return std::unexpected(*wrong);
    Page page;
    if (auto wrong = forCount ? std::nullopt : readPage(query, page))
        return std::unexpected(*wrong);
    const QByteArray key = keyOf(query, user, forCount);
    if (const auto kept = m_kept.constFind(key); kept != m_kept.cend())
        return *kept;

    const auto filter = IssueFilter::read(m_space, user, query);
    if (!filter)
        return std::unexpected(filter.error());
    auto issues = std::make_shared<std::vector<int>>();
    for (int i = 0; i < static_cast<int>(m_space.issues().size()); ++i) {
        if (filter->accepts(i))
            issues->push_back(i);
    }
    if (!forCount)
        sortIssues(m_space, *issues, query.has("sort") ? query.value("sort") : QByteArray("created"), page.ascending);
    if (m_kept.size() >= mostKept)
        m_kept.clear();
    m_kept.insert(key, issues);
    return issues;
}

} // namespace tsunagi::sandbox

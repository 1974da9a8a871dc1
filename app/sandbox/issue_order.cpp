// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/issue_order.h"

#include "app/sandbox/issue_json.h"
#include "app/sandbox/issue_texts.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

using NumberKey = qint64 (*)(const IssueFacts &);

struct NumberSort {
    const char *name;
    NumberKey key;
};

constexpr std::array numberSorts{
    NumberSort{ "issueType", [](const IssueFacts &f) { return qint64(f.project * 16 + f.type); } },
    NumberSort{ "category",
                [](const IssueFacts &f) { return qint64(f.category < 0 ? -1 : f.project * 16 + f.category); } },
    NumberSort{ "version",
                [](const IssueFacts &f) { return qint64(f.version < 0 ? -1 : f.project * 16 + f.version); } },
    NumberSort{ "milestone",
                [](const IssueFacts &f) { return qint64(f.milestone < 0 ? -1 : f.project * 16 + f.milestone); } },
    NumberSort{ "status", [](const IssueFacts &f) { return qint64(f.status); } },
    NumberSort{ "priority", [](const IssueFacts &f) { return qint64(f.priority); } },
    NumberSort{ "attachment", [](const IssueFacts &f) { return qint64(f.attachments); } },
    NumberSort{ "sharedFile", [](const IssueFacts &f) { return qint64(f.sharedFiles); } },
    NumberSort{ "created", [](const IssueFacts &f) { return f.created; } },
    NumberSort{ "createdUser", [](const IssueFacts &f) { return qint64(f.createdUser); } },
    NumberSort{ "updated", [](const IssueFacts &f) { return f.updated; } },
    NumberSort{ "updatedUser", [](const IssueFacts &f) { return qint64(f.updatedUser); } },
    NumberSort{ "assignee", [](const IssueFacts &f) { return qint64(f.assignee); } },
    NumberSort{ "startDate", [](const IssueFacts &f) { return qint64(f.startDay); } },
    NumberSort{ "dueDate", [](const IssueFacts &f) { return qint64(f.dueDay); } },
    NumberSort{ "estimatedHours", [](const IssueFacts &f) { return qint64(f.estimatedHours); } },
    NumberSort{ "actualHours", [](const IssueFacts &f) { return qint64(f.actualHours); } },
    NumberSort{ "childIssue", [](const IssueFacts &f) { return qint64(f.parent); } },
};

/// Stable by what came before, so equal keys keep the order of their ids, backwards where all is backwards.
template <typename Key>
void sortByKey(std::vector<int> &issues, bool ascending, Key keyOf)
{
    using Row = std::pair<std::decay_t<decltype(keyOf(0))>, int>;
    std::vector<Row> rows;
    rows.reserve(issues.size());
    for (const int issue : issues)
        rows.emplace_back(keyOf(issue), issue);
    if (ascending)
        std::sort(rows.begin(), rows.end());
    else
        std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return b < a; });
    std::transform(rows.cbegin(), rows.cend(), issues.begin(), [](const Row &row) { return row.second; });
}

/// Numbers, days and list places sort as numbers, texts as text.
std::pair<double, QByteArray> customKey(const Space &space, int issue, int fieldId)
{
    const QList<CustomField> &fields =
        space.projects()[space.issues()[static_cast<std::size_t>(issue)].project].customFields;
    for (int i = 0; i < fields.size(); ++i) {
        if (fields[i].id != fieldId)
            continue;
        const CustomValue value = customValue(space, issue, i);
        if (value.isNull)
            break;
        if (fields[i].typeId == 3)
            return { value.number, {} };
        if (fields[i].typeId == 4)
            return { static_cast<double>(value.day), {} };
        return { value.items.empty() ? 0 : value.items.front(), value.text };
    }
    return { -1e18, {} };
}

constexpr QByteArrayView customPrefix("customField_");

} // namespace

bool isIssueSort(const QByteArray &sort)
{
    bool isNumber = false;
    if (sort.startsWith(customPrefix))
        return sort.sliced(customPrefix.size()).toInt(&isNumber) > 0 && isNumber;
    return sort == "summary"
        || std::any_of(numberSorts.begin(), numberSorts.end(), [&](const NumberSort &s) { return sort == s.name; });
}

void sortIssues(const Space &space, std::vector<int> &issues, const QByteArray &sort, bool ascending)
{
    if (sort == "created") { // indexes are in that order already
        if (!ascending)
            std::reverse(issues.begin(), issues.end());
        return;
    }
    if (sort == "summary")
        return sortByKey(issues, ascending, [&](int issue) { return issueSummary(space, issue); });
    if (sort.startsWith(customPrefix)) {
        const int fieldId = sort.sliced(customPrefix.size()).toInt();
        return sortByKey(issues, ascending, [&](int issue) { return customKey(space, issue, fieldId); });
    }
    const auto by =
        std::find_if(numberSorts.begin(), numberSorts.end(), [&](const NumberSort &s) { return sort == s.name; });
    sortByKey(issues, ascending, [&](int issue) { return by->key(space.issues()[static_cast<std::size_t>(issue)]); });
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_plan.h"

#include <QByteArrayList>

#include <algorithm>
#include <cstring>

namespace tsunagi::backlog {
namespace {

// Longer keys, or more of them, than any Backlog object has: what comes beyond is looked up each time.
constexpr std::size_t longestLearned = 48;
constexpr std::size_t mostLearned = 96;

} // namespace

PlanNode *PlanNode::searchFor(const char *rawKey, std::size_t &cursor)
{
    for (std::size_t tried = 0; tried < m_met.size(); ++tried) {
        const std::size_t at = (cursor + tried) % m_met.size();
        if (isSameKey(m_met[at].key, rawKey)) {
            cursor = at + 1;
            return m_met[at].child < 0 ? nullptr : &children[static_cast<std::size_t>(m_met[at].child)];
        }
    }

    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const PlanNode &child) { return isSameKey(child.key, rawKey); });
    const std::size_t length = strcspn(rawKey, "\"\\");
    // A key with an escape in it could mean any: Backlog sends none, and one that does is taken as unknown.
    if (m_met.size() < mostLearned && length <= longestLearned && rawKey[length] == '"') {
        const std::size_t at = std::min(cursor, m_met.size());
        m_met.insert(m_met.begin() + static_cast<std::ptrdiff_t>(at),
                     { std::string(rawKey, length), found == children.end() ? -1 : found - children.begin() });
        cursor = at + 1;
    }
    return found == children.end() ? nullptr : &*found;
}

bool isOfJson(const Column &column) { return column.extract != Extract::Inherited && *column.path != '$'; }

PlanNode planFor(const QList<Column> &columns)
{
    PlanNode root;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!isOfJson(columns[i]))
            continue;
        PlanNode *node = &root;
        const bool isCustom = columns[i].extract == Extract::CustomField;
        const QByteArrayList keys = QByteArray(isCustom ? "customFields" : columns[i].path).split('.');
        for (const QByteArray &key : keys) {
            const auto found = std::find_if(node->children.begin(), node->children.end(),
                                            [&](const PlanNode &child) { return child.key == key.constData(); });
            if (found != node->children.end()) {
                node = &*found;
                continue;
            }
            node->children.emplace_back();
            node->children.back().key = key.toStdString();
            node = &node->children.back();
        }
        if (isCustom) {
            node->customFields.emplace_back(QByteArray(columns[i].path).toLongLong(), static_cast<std::size_t>(i));
            continue;
        }
        node->columns.push_back(static_cast<std::size_t>(i));
        node->joinsNames = node->joinsNames || columns[i].extract == Extract::JoinedNames;
    }
    return root;
}

} // namespace tsunagi::backlog

// SPDX-License-Identifier: GPL-3.0-or-later
// Issues and their comments as the API writes them, and the values of custom fields (which filters and sorts read too).
#pragma once

#include "app/sandbox/shared_files.h"

#include <vector>

namespace tsunagi::sandbox {

/// One issue's value of one custom field. Which members count depends on the field's typeId.
struct CustomValue {
    bool isNull = true;
    QByteArray text; ///< 1 text, 2 text area; of 7 and 8: what was typed beside the choices
    double number = 0; ///< 3
    int day = noDay; ///< 4
    std::vector<int> items; ///< 5 to 8: places in the field's items
};

[[nodiscard]] CustomValue customValue(const Space &space, int issue, int field);

class IssueJson {
public:
    IssueJson(const Space &space, const SpaceJson &parts, const SharedFiles &files)
        : m_space(space)
        , m_parts(parts)
        , m_files(files)
    {
    }

    void append(QByteArray &out, int issue, Language language, bool withChildSummary = false,
                bool asRelated = false) const;
    /// comment counts from 0, oldest first.
    void appendComment(QByteArray &out, int issue, int comment) const;
    [[nodiscard]] QByteArray commentNotifications(int issue, int comment) const;

private:
    void appendDetails(JsonWriter &json, int issue) const;
    void appendCustomFields(JsonWriter &json, int issue) const;
    void appendFiles(JsonWriter &json, int issue) const;
    void appendStars(JsonWriter &json, int issue) const;
    void appendChangeLog(JsonWriter &json, int issue, int comment) const;

    const Space &m_space;
    const SpaceJson &m_parts;
    const SharedFiles &m_files;
};

} // namespace tsunagi::sandbox

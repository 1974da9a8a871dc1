// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/issue_filter.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/issue_json.h"
#include "app/sandbox/issue_texts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

/// In the order of IssueFilter::List.
constexpr std::array listNames{
    "projectId[]",  "issueTypeId[]", "categoryId[]",    "versionId[]",    "milestoneId[]", "statusId[]",
    "priorityId[]", "assigneeId[]",  "createdUserId[]", "resolutionId[]", "id[]",          "parentIssueId[]",
};
constexpr std::array dayNames{ "created", "updated", "startDate", "dueDate" };
constexpr int highestParentChild = 10;
constexpr QByteArrayView customPrefix("customField_");

bool holds(const QSet<qint64> &wanted, qint64 id) { return wanted.isEmpty() || wanted.contains(id); }

} // namespace

const QSet<QByteArray> &IssueFilter::names()
{
    static const QSet<QByteArray> all = [] {
        QSet<QByteArray> names{ "keyword", "attachment", "sharedFile", "hasDueDate", "parentChild" };
        for (const char *name : listNames)
            names.insert(name);
        for (const QByteArray name : dayNames)
            names << name + "Since" << name + "Until";
        return names;
    }();
    return all;
}

bool IssueFilter::isCustomFieldName(const QByteArray &name)
{
    static const QRegularExpression form(u"^customField_\\d+(_min|_max|\\[\\])?$"_s);
    return name.startsWith(customPrefix) && form.match(QString::fromUtf8(name)).hasMatch();
}

std::expected<IssueFilter, Reply> IssueFilter::read(const Space &space, int user, const Parameters &query)
{
    IssueFilter filter(space, user);
    if (auto wrong = filter.readLists(query))
        return std::unexpected(*wrong);
    if (auto wrong = filter.readDays(query))
        return std::unexpected(*wrong);
    if (auto wrong = filter.readRest(query))
        return std::unexpected(*wrong);
    for (const auto &[name, value] : query.pairs()) {
        if (!isCustomFieldName(name))
            continue;
        if (auto wrong = filter.readCustom(name, value))
            return std::unexpected(*wrong);
    }
    return filter;
}

std::optional<Reply> IssueFilter::readLists(const Parameters &query)
{
    for (std::size_t i = 0; i < listNames.size(); ++i) {
        for (const QByteArray &value : query.values(listNames[i])) {
            bool ok = false;
            m_lists[i].insert(value.toLongLong(&ok));
            if (!ok)
                return invalidParameter("error.number", listNames[i]);
        }
    }
    return std::nullopt;
}

std::optional<Reply> IssueFilter::readDays(const Parameters &query)
{
    for (std::size_t i = 0; i < dayNames.size(); ++i) {
        for (const bool since : { true, false }) {
            const QByteArray name = QByteArray(dayNames[i]) + (since ? "Since" : "Until");
            if (!query.has(name))
                continue;
            const auto day = parseDay(query.value(name));
            if (!day)
                return invalidParameter("error.date", name);
            (since ? m_days[i].since : m_days[i].until) = *day;
        }
    }
    return std::nullopt;
}

std::optional<Reply> IssueFilter::readRest(const Parameters &query)
{
    for (const auto &[name, target] :
         { std::pair("attachment", &m_attachment), std::pair("sharedFile", &m_sharedFile) }) {
        if (!query.has(name))
            continue;
        const QByteArray value = query.value(name);
        if (value != "true" && value != "false")
            return invalidParameter("error.boolean", name);
        *target = value == "true";
    }
    if (query.has("hasDueDate")) {
        if (query.value("hasDueDate") != "false") // "true" is an error on the real service, too
            return invalidParameter("error.invalidValue", "hasDueDate");
        m_withoutDueDate = true;
    }
    if (query.has("parentChild")) {
        const auto value = query.integer("parentChild");
        if (!value || *value < 0 || *value > highestParentChild)
            return invalidParameter("error.invalidValue", "parentChild");
        m_parentChild = static_cast<int>(*value);
    }
    static const QRegularExpression blanks(u"[\\s\\x{3000}]+"_s);
    m_keywords = QString::fromUtf8(query.value("keyword")).split(blanks, Qt::SkipEmptyParts);
    return std::nullopt;
}

std::optional<Reply> IssueFilter::readCustom(const QByteArray &name, const QByteArray &value)
{
    QByteArray rest = name.sliced(customPrefix.size());
    const qsizetype digits =
        std::find_if(rest.cbegin(), rest.cend(), [](char c) { return c < '0' || c > '9'; }) - rest.cbegin();
    const int fieldId = rest.first(digits).toInt();
    rest = rest.sliced(digits);
    const auto known =
        std::find_if(m_custom.begin(), m_custom.end(), [&](const CustomFilter &f) { return f.fieldId == fieldId; });
    CustomFilter &filter = known == m_custom.end() ? m_custom.emplaceBack() : *known;
    filter.fieldId = fieldId;
    if (rest.isEmpty()) {
        filter.keyword = QString::fromUtf8(value);
        return std::nullopt;
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    const auto day = parseDay(value);
    if (rest == "[]" && isNumber)
        filter.items.insert(static_cast<int>(number));
    else if (rest == "_min" && day)
        filter.days.since = *day;
    else if (rest == "_max" && day)
        filter.days.until = *day;
    else if (rest == "_min" && isNumber)
        filter.least = number;
    else if (rest == "_max" && isNumber)
        filter.most = number;
    else
        return invalidParameter("error.invalidValue", name);
    return std::nullopt;
}

bool IssueFilter::accepts(int issue) const
{
    const IssueFacts &facts = m_space->issues()[static_cast<std::size_t>(issue)];
    const Project &project = m_space->projects()[facts.project];
    return project.hasMember(m_user) && acceptsLists(issue, facts, project) && acceptsRest(facts)
        && acceptsParentChild(facts) && acceptsCustom(issue, facts) && acceptsKeyword(issue);
}

bool IssueFilter::acceptsLists(int issue, const IssueFacts &facts, const Project &project) const
{
    const auto part = [](const QSet<qint64> &wanted, const auto &parts, std::initializer_list<int> places) {
        return wanted.isEmpty() || std::any_of(places.begin(), places.end(), [&](int place) {
                   return place >= 0 && wanted.contains(parts[place].id);
               });
    };
    using enum List;
    const QList<User> &users = m_space->users();
    return holds(list(Project), project.id) && holds(list(Status), project.statuses[facts.status].id)
        && holds(list(IssueType), project.issueTypes[facts.type].id) && holds(list(Id), Space::issueId(issue))
        && holds(list(Priority), facts.priority + SpaceJson::firstPriorityId)
        && holds(list(CreatedUser), users[facts.createdUser].id) && holds(list(Resolution), facts.resolution)
        && part(list(Assignee), users, { facts.assignee })
        && part(list(Category), project.categories, { facts.category, facts.secondCategory })
        && part(list(Version), project.versions, { facts.version })
        && part(list(Milestone), project.versions, { facts.milestone })
        && (list(Parent).isEmpty() || (facts.parent >= 0 && list(Parent).contains(Space::issueId(facts.parent))));
}

bool IssueFilter::acceptsRest(const IssueFacts &facts) const
{
    const std::array<qint64, 4> days{ facts.created / secondsADay, facts.updated / secondsADay, facts.startDay,
                                      facts.dueDay };
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (m_days[i].isSet() && !m_days[i].contains(days[i]))
            return false;
    }
    return (!m_attachment || *m_attachment == (facts.attachments > 0))
        && (!m_sharedFile || *m_sharedFile == (facts.sharedFiles > 0)) && (!m_withoutDueDate || facts.dueDay == noDay);
}

bool IssueFilter::acceptsParentChild(const IssueFacts &facts) const
{
    // This space has two levels, so nothing is on a third one.
    switch (m_parentChild) {
    case 1:
        return facts.parent < 0;
    case 2:
    case 6:
        return facts.parent >= 0;
    case 3:
        return facts.parent < 0 && !facts.hasChildren;
    case 4:
    case 7:
        return facts.hasChildren;
    case 5:
        return false;
    case 10:
        return !facts.hasChildren;
    default:
        return true;
    }
}

bool IssueFilter::acceptsCustom(int issue, const IssueFacts &facts) const
{
    const QList<CustomField> &fields = m_space->projects()[facts.project].customFields;
    return std::all_of(m_custom.cbegin(), m_custom.cend(), [&](const CustomFilter &filter) {
        const auto field =
            std::find_if(fields.cbegin(), fields.cend(), [&](const CustomField &f) { return f.id == filter.fieldId; });
        if (field == fields.cend())
            return false;
        const CustomValue value = customValue(*m_space, issue, static_cast<int>(field - fields.cbegin()));
        if (value.isNull)
            return false;
        const bool items = filter.items.isEmpty() || std::any_of(value.items.cbegin(), value.items.cend(), [&](int i) {
                               return filter.items.contains(i + 1);
                           });
        return items
            && (filter.keyword.isEmpty() || QString::fromUtf8(value.text).contains(filter.keyword, Qt::CaseInsensitive))
            && (!filter.least || value.number >= *filter.least) && (!filter.most || value.number <= *filter.most)
            && (!filter.days.isSet() || filter.days.contains(value.day));
    });
}

bool IssueFilter::acceptsKeyword(int issue) const
{
    if (m_keywords.isEmpty())
        return true;
    const QString text = QString::fromUtf8(issueSummary(*m_space, issue) + '\n' + issueDescription(*m_space, issue));
    return std::all_of(m_keywords.cbegin(), m_keywords.cend(),
                       [&](const QString &keyword) { return text.contains(keyword, Qt::CaseInsensitive); });
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// Of an issue: the values of its custom fields, and its comments.
#include "app/sandbox/issue_json.h"

#include "app/sandbox/comment_facts.h"
#include "app/sandbox/dice.h"
#include "app/sandbox/issue_texts.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/stars.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

QByteArray customText(const CustomField &field, Dice &dice)
{
    const QByteArray number = QByteArray::number(dice.between(100, 9999));
    if (field.typeId == 2)
        return "1. https://www.kakehashi.example/?id=" + number + "\n2. 「送信」を押す\n3. 画面が止まる";
    if (field.name == "お客様番号")
        return "C-0" + number; // the leading zero must survive an export
    if (field.name == "Device")
        return "Pixel " + number.last(1) + ", Android 1" + number.first(1);
    return "https://www.kakehashi.example/news/" + number;
}

} // namespace

CustomValue customValue(const Space &space, int issue, int fieldIndex)
{
    const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
    const Project &project = space.projects()[facts.project];
    const CustomField &field = project.customFields[fieldIndex];
    Dice dice(space.settings().seed, Dice::Kind::CustomField,
              static_cast<quint64>(issue) * 16 + static_cast<quint64>(fieldIndex));
    CustomValue value;
    const bool applies =
        field.applicableIssueTypes.isEmpty() || field.applicableIssueTypes.contains(project.issueTypes[facts.type].id);
    if (!applies || (!field.required && dice.percent(40)))
        return value;
    value.isNull = false;
    const int itemCount = static_cast<int>(field.items.size());
    switch (field.typeId) {
    case 1:
    case 2:
        value.text = customText(field, dice);
        break;
    case 3:
        value.number = dice.percent(30) ? dice.between(1, 400) / 8.0 : dice.between(0, 5000);
        break;
    case 4:
        value.day = static_cast<int>(facts.created / secondsADay) + dice.between(5, 60);
        break;
    case 5:
    case 8:
        value.items.push_back(dice.below(itemCount));
        break;
    default:
        for (int item = 0; item < itemCount; ++item) {
            if (dice.percent(45))
                value.items.push_back(item);
        }
        value.isNull = value.items.empty();
    }
    if (field.typeId >= 7 && dice.percent(10))
        value.text = "その他（要相談）";
    return value;
}

void IssueJson::appendComment(QByteArray &out, int issue, int comment) const
{
    const IssueFacts &of = m_space.issues()[static_cast<std::size_t>(issue)];
    const CommentFacts facts = commentFacts(m_space, issue, comment);
    const QByteArray created = timestamp(facts.created);
    JsonWriter json(out);
    json.beginObject().number("id", commentId(issue, comment));
    json.number("projectId", m_space.projects()[of.project].id).number("issueId", Space::issueId(issue));
    if (facts.onlyChanges)
        json.null("content");
    else
        json.text("content", commentText(m_space, issue, comment));
    if (facts.changeLog == CommentFacts::ChangeLog::Changes)
        appendChangeLog(json, issue, comment);
    else if (facts.changeLog == CommentFacts::ChangeLog::Null)
        json.null("changeLog");
    else
        json.beginArray("changeLog").endArray();
    json.raw("createdUser", m_parts.user(facts.writer)).text("created", created).text("updated", created);
    json.beginArray("stars");
    for (const Star &star : commentStars(m_space, issue, comment))
        json.raw(starJson(star, m_parts));
    json.endArray().raw("notifications", commentNotifications(issue, comment)).endObject();
}

QByteArray IssueJson::commentNotifications(int issue, int comment) const
{
    const CommentFacts facts = commentFacts(m_space, issue, comment);
    QByteArray list;
    JsonWriter json(list);
    json.beginArray();
    if (facts.notified >= 0) {
        json.beginObject().number("id", notificationId(issue, comment)).boolean("alreadyRead", facts.alreadyRead);
        json.number("reason", 2).raw("user", m_parts.user(facts.notified));
        json.boolean("resourceAlreadyRead", facts.resourceAlreadyRead).endObject();
    }
    json.endArray();
    return list;
}

void IssueJson::appendChangeLog(JsonWriter &json, int issue, int comment) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    const Project &project = m_space.projects()[facts.project];
    const auto change = [&](std::string_view field, const QByteArray &oldValue, const QByteArray &newValue) {
        json.beginObject().text("field", QByteArrayView(field.data(), static_cast<qsizetype>(field.size())));
        json.text("newValue", newValue).text("originalValue", oldValue).null("attachmentInfo").null("attributeInfo");
        json.null("notificationInfo").endObject();
    };
    json.beginArray("changeLog");
    const int last = std::min<int>(facts.status, 1);
    change("status", project.statuses[0].name, project.statuses[std::max(last, comment % 2)].name);
    if (comment % 3 == 0)
        change("assigner", {}, m_space.users()[facts.createdUser].name);
    json.endArray();
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/stars.h"

#include "app/sandbox/comment_facts.h"
#include "app/sandbox/dice.h"
#include "app/sandbox/issue_texts.h"
#include "app/sandbox/json_writer.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

constexpr int workers = 15; // those who have joined every project but one
constexpr auto place = "https://kakehashi.example/";

QByteArray titleOf(const Space &space, int issue)
{
    return '[' + space.issueKey(issue) + "] " + issueSummary(space, issue);
}

} // namespace

QList<Star> issueStars(const Space &space, int issue)
{
    const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
    QList<Star> stars;
    for (int i = 0; i < facts.stars; ++i) {
        Star star;
        star.id = Space::issueId(issue) * 10 + i;
        star.url = place + QByteArray("view/") + space.issueKey(issue);
        star.title = titleOf(space, issue);
        star.presenter = (facts.createdUser + i + 1) % workers;
        star.receiver = facts.createdUser;
        star.created = facts.created + 3600LL * (i + 1);
        stars.append(star);
    }
    return stars;
}

QList<Star> commentStars(const Space &space, int issue, int comment)
{
    const qint64 id = commentId(issue, comment);
    Dice dice(space.settings().seed, Dice::Kind::Star, static_cast<quint64>(id));
    if (!dice.percent(6))
        return {};
    const CommentFacts facts = commentFacts(space, issue, comment);
    Star star;
    star.id = id * 10;
    if (dice.percent(30))
        star.comment = dice.percent(50) ? "ありがとうございます！" : "Thanks!";
    star.url = place + QByteArray("view/") + space.issueKey(issue) + "#comment-" + QByteArray::number(id);
    star.title = titleOf(space, issue);
    star.presenter = (facts.writer + dice.between(1, workers - 1)) % workers;
    star.receiver = facts.writer;
    star.created = facts.created + dice.between(60, 7200);
    return { star };
}

QList<Star> wikiStars(const Space &space, const WikiPage &page)
{
    Dice dice(space.settings().seed, Dice::Kind::Star, static_cast<quint64>(page.id));
    const WikiFacts facts = wikiFacts(space, page);
    QList<Star> stars;
    const int count = dice.percent(40) ? dice.between(1, 3) : 0;
    for (int i = 0; i < count; ++i) {
        Star star;
        star.id = page.id * 10LL + i;
        star.url = place + QByteArray("alias/wiki/") + QByteArray::number(page.id);
        star.title = page.name;
        star.presenter = (facts.createdUser + i + 1) % workers;
        star.receiver = facts.createdUser;
        star.created = facts.created + 5400LL * (i + 1);
        stars.append(star);
    }
    return stars;
}

QList<Star> receivedStars(const Space &space, const QList<WikiPage> &pages, int user, int asking)
{
    QList<Star> stars;
    for (const WikiPage &page : pages) {
        if (space.projects()[page.project].hasMember(asking) && wikiFacts(space, page).createdUser == user)
            stars.append(wikiStars(space, page));
    }
    QList<Star> ofComments;
    for (int issue = 0; issue < static_cast<int>(space.issues().size()); ++issue) {
        const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
        if (!space.projects()[facts.project].hasMember(asking))
            continue;
        if (facts.createdUser == user && facts.stars > 0)
            stars.append(issueStars(space, issue));
        for (int comment = 0; comment < facts.comments; ++comment) {
            for (const Star &star : commentStars(space, issue, comment)) {
                if (star.receiver == user)
                    ofComments.append(star);
            }
        }
    }
    stars.append(ofComments); // whose ids are greater than any issue's star
    return stars;
}

QByteArray starJson(const Star &star, const SpaceJson &parts)
{
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", star.id);
    if (star.comment.isEmpty())
        json.null("comment");
    else
        json.text("comment", star.comment);
    json.text("url", star.url).text("title", star.title).raw("presenter", parts.user(star.presenter));
    json.text("created", timestamp(star.created)).endObject();
    return row;
}

} // namespace tsunagi::sandbox

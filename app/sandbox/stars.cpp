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

// Behind those of all issues, wiki pages and issues' comments.
constexpr qint64 firstPullRequestStar = 9'000'000'000;
constexpr qint64 firstPullRequestCommentStar = 10'000'000'000;

QByteArray titleOf(const Space &space, int issue)
{
    return '[' + space.issueKey(issue) + "] " + issueSummary(space, issue);
}

QByteArray pageOf(const Space &space, const Repository &repository, const PullRequest &of)
{
    return place + QByteArray("git/") + space.projects()[repository.project].key + '/'
        + repository.name.toPercentEncoding() + "/pullRequests/" + QByteArray::number(of.number);
}

/// Of a user: first those of pull requests, then those of comments on them.
void appendOfPullRequests(QList<Star> &stars, const Space &space, const QList<Repository> &repositories, int user,
                          int asking)
{
    QList<Star> ofComments;
    for (const Repository &repository : repositories) {
        if (!space.projects()[repository.project].hasMember(asking))
            continue;
        for (int number = 1; number <= repository.pullRequests; ++number) {
            const PullRequest of = pullRequest(space, repository, number);
            if (of.createdUser == user)
                stars.append(pullRequestStars(space, repository, of));
            for (int comment = 0; comment < of.comments; ++comment) {
                for (const Star &star : pullRequestCommentStars(space, repository, of, comment)) {
                    if (star.receiver == user)
                        ofComments.append(star);
                }
            }
        }
    }
    stars.append(ofComments);
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

QList<Star> pullRequestStars(const Space &space, const Repository &repository, const PullRequest &of)
{
    Dice dice(space.settings().seed, Dice::Kind::Star, static_cast<quint64>(firstPullRequestStar + of.id));
    QList<Star> stars;
    const int count = dice.percent(20) ? dice.between(1, 2) : 0;
    for (int i = 0; i < count; ++i) {
        Star star;
        star.id = firstPullRequestStar + of.id * 10 + i;
        star.url = pageOf(space, repository, of);
        star.title = pullRequestSummary(space, of);
        star.presenter = (of.createdUser + i + 1) % workers;
        star.receiver = of.createdUser;
        star.created = of.created + 1800LL * (i + 1);
        stars.append(star);
    }
    return stars;
}

QList<Star> pullRequestCommentStars(const Space &space, const Repository &repository, const PullRequest &of,
                                    int comment)
{
    const PullRequestComment facts = pullRequestComment(space, repository, of, comment);
    Dice dice(space.settings().seed, Dice::Kind::Star, static_cast<quint64>(firstPullRequestCommentStar + facts.id));
    if (!dice.percent(5))
        return {};
    Star star;
    star.id = firstPullRequestCommentStar + facts.id;
    if (dice.percent(30))
        star.comment = dice.percent(50) ? "ナイスレビュー！" : "Good catch!";
    star.url = pageOf(space, repository, of) + "#comment-" + QByteArray::number(facts.id);
    star.title = pullRequestSummary(space, of);
    star.presenter = (facts.writer + dice.between(1, workers - 1)) % workers;
    star.receiver = facts.writer;
    star.created = facts.created + dice.between(60, 7200);
    return { star };
}

QList<Star> receivedStars(const Space &space, const QList<WikiPage> &pages, const QList<Repository> &repositories,
                          int user, int asking)
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
    appendOfPullRequests(stars, space, repositories, user, asking);
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

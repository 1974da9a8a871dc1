// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/git_facts.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/issue_texts.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

struct Sketch {
    int project;
    const char *name;
    const char *description;
    int pullRequests;
};
constexpr std::array sketches{
    Sketch{ 0, "corporate-site", "コーポレートサイトのソース", 130 }, // more than a page of 100
    Sketch{ 0, "design-tokens", "", 9 },
    Sketch{ 1, "mobile-app", "iOS and Android", 64 },
    Sketch{ 1, "api-client", "", 12 },
    Sketch{ 2, "ansible", "サーバー構成（社内限定）", 21 },
    Sketch{ 2, "空のリポジトリ", "まだ何もありません", 0 },
};
constexpr int firstRepositoryId = 401;
constexpr int firstPullRequestId = 20'000;
constexpr int pullRequestsARepository = 1000;
constexpr int longDiscussion = 120; // of each repository's first pull request

} // namespace

QList<Repository> makeRepositories(const Space &space)
{
    QList<Repository> repositories;
    for (const Sketch &sketch : sketches) {
        const auto place = static_cast<int>(repositories.size());
        Repository repository{
            firstRepositoryId + place, sketch.project, sketch.name, sketch.description, sketch.pullRequests, 0, 0
        };
        repository.created = space.created() + (30 + place * 11) * secondsADay;
        if (sketch.pullRequests > 0)
            repository.pushed = (space.today() - place) * secondsADay - 4321;
        repositories.append(repository);
    }
    return repositories;
}

PullRequest pullRequest(const Space &space, const Repository &repository, int number)
{
    const Project &project = space.projects()[repository.project];
    const QList<int> &issues = space.issuesOf(repository.project);
    PullRequest made;
    made.number = number;
    made.id = firstPullRequestId + (repository.id - firstRepositoryId) * pullRequestsARepository + number;
    Dice dice(space.settings().seed, Dice::Kind::Git, static_cast<quint64>(made.id));
    if (issues.isEmpty()) {
        made.created = repository.created + number * secondsADay;
    } else {
        const int issue = issues[(number - 1) * issues.size() / repository.pullRequests];
        made.created = space.issues()[static_cast<std::size_t>(issue)].created + secondsADay + number;
        if (dice.percent(75))
            made.issue = issue;
    }
    const int age = static_cast<int>(space.today() - made.created / secondsADay);
    made.status = dice.percent(age > 20 ? 92 : 25) ? (dice.percent(85) ? 3 : 2) : 1;
    made.updated = made.created + dice.below(3 * 24 * 3600);
    made.createdUser = dice.pick(project.members);
    made.updatedUser = dice.pick(project.members);
    if (dice.percent(80))
        made.assignee = dice.pick(project.members);
    made.comments = number == 1 ? longDiscussion : dice.percent(70) ? dice.between(1, 8) : 0;
    made.attachments = dice.percent(25) ? dice.between(1, 2) : 0;
    return made;
}

QByteArray pullRequestSummary(const Space &space, const PullRequest &of)
{
    return of.issue >= 0 ? issueSummary(space, of.issue) : QByteArray("Update dependencies");
}

PullRequestComment pullRequestComment(const Space &space, const Repository &repository, const PullRequest &of,
                                      int place)
{
    Dice dice(space.settings().seed, Dice::Kind::Git, static_cast<quint64>(of.id) * 1000 + static_cast<quint64>(place));
    PullRequestComment comment;
    comment.id = of.id * 1000 + place;
    comment.writer = dice.pick(space.projects()[repository.project].members);
    comment.created = of.created + (of.updated - of.created) / (of.comments + 1) * (place + 1);
    comment.onLine = dice.percent(40);
    if (!comment.onLine && dice.percent(30))
        comment.changes = of.issue >= 0 && dice.percent(40) ? PullRequestComment::Changes::Issue
                                                            : PullRequestComment::Changes::Status;
    if (of.assignee >= 0 && of.assignee != comment.writer && dice.percent(30)) {
        comment.notified = of.assignee;
        comment.alreadyRead = dice.percent(80);
    }
    return comment;
}

QByteArray pullRequestCommentText(const Space &space, const Repository &repository)
{
    const bool japanese = space.projects()[repository.project].japanese;
    return japanese ? "ここは共通の関数にできそうです。" : "Could this be a function of its own?";
}

Attachment pullRequestAttachment(const Space &space, const Repository &repository, const PullRequest &of, int place)
{
    const bool japanese = space.projects()[repository.project].japanese;
    Attachment attachment;
    attachment.id = of.id * 10 + place;
    attachment.name = place == 0 ? (japanese ? "変更後の画面.png" : "after.png") : "test.log";
    attachment.size = 3000 + of.id % 83 * 97;
    attachment.createdUser = of.createdUser;
    attachment.created = of.created + 30LL * (place + 1);
    return attachment;
}

QByteArray commitId(quint64 seed, qint64 number)
{
    Dice dice(seed, Dice::Kind::Git, ~static_cast<quint64>(number));
    QByteArray id;
    for (int i = 0; i < 40; ++i)
        id += "0123456789abcdef"[dice.below(16)];
    return id;
}

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// The stars that people of the space have given: to issues, wiki pages, pull requests, and comments.
#pragma once

#include "app/sandbox/git_facts.h"
#include "app/sandbox/wiki_pages.h"

namespace tsunagi::sandbox {

struct Star {
    qint64 id = 0;
    QByteArray comment; ///< empty: null
    QByteArray url;
    QByteArray title;
    int presenter = 0;
    int receiver = 0;
    qint64 created = 0;
};

/// All that one thing has received, in the order of their ids.
[[nodiscard]] QList<Star> issueStars(const Space &space, int issue);
[[nodiscard]] QList<Star> commentStars(const Space &space, int issue, int comment);
[[nodiscard]] QList<Star> wikiStars(const Space &space, const WikiPage &page);
[[nodiscard]] QList<Star> pullRequestStars(const Space &space, const Repository &repository, const PullRequest &of);
[[nodiscard]] QList<Star> pullRequestCommentStars(const Space &space, const Repository &repository,
                                                  const PullRequest &of, int comment);

/// All that a user has received in projects that the asking one has joined, in the order of their ids.
[[nodiscard]] QList<Star> receivedStars(const Space &space, const QList<WikiPage> &pages,
                                        const QList<Repository> &repositories, int user, int asking);

[[nodiscard]] QByteArray starJson(const Star &star, const SpaceJson &parts);

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// The wiki pages of the space: a dozen for each project that uses the wiki.
#pragma once

#include "app/sandbox/space_json.h"

namespace tsunagi::sandbox {

struct WikiPage {
    int id = 0;
    int project = 0;
    int place = 0; ///< in the project's list of pages
    QByteArray name;
    QList<QByteArray> tags;
};

[[nodiscard]] QList<WikiPage> makeWikiPages(const Space &space);
[[nodiscard]] QByteArray wikiContent(const Space &space, const WikiPage &page);
[[nodiscard]] QByteArray wikiJson(const Space &space, const SpaceJson &parts, const WikiPage &page, bool withContent);

} // namespace tsunagi::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
// The wiki pages of the space: a dozen for each project that uses the wiki.
#pragma once

#include "app/sandbox/attachments.h"

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

/// What is fixed of a page without making its text.
struct WikiFacts {
    qint64 created = 0;
    qint64 updated = 0;
    int createdUser = 0;
    int updatedUser = 0;
    int attachments = 0;
    int sharedFiles = 0;
    int versions = 1;
};
[[nodiscard]] WikiFacts wikiFacts(const Space &space, const WikiPage &page);

[[nodiscard]] Attachment wikiAttachment(const Space &space, const WikiPage &page, int place);

struct WikiVersion {
    QByteArray content;
    int createdUser = 0;
    qint64 created = 0;
};
/// version counts from 1; the last one is the page as it stands.
[[nodiscard]] WikiVersion wikiVersion(const Space &space, const WikiPage &page, int version);

} // namespace tsunagi::sandbox

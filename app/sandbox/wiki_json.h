// SPDX-License-Identifier: GPL-3.0-or-later
// Wiki pages and what belongs to them as the API writes them.
#pragma once

#include "app/sandbox/shared_files.h"
#include "app/sandbox/wiki_pages.h"

namespace tsunagi::sandbox {

class WikiJson {
public:
    WikiJson(const Space &space, const SpaceJson &parts, const SharedFiles &files)
        : m_space(space)
        , m_parts(parts)
        , m_files(files)
    {
    }

    [[nodiscard]] QByteArray page(const WikiPage &page, bool withContent) const;
    [[nodiscard]] QByteArray tag(const QByteArray &name) const;
    [[nodiscard]] QList<QByteArray> attachments(const WikiPage &page, bool full) const;
    [[nodiscard]] QList<QByteArray> sharedFiles(const WikiPage &page) const;
    [[nodiscard]] QList<QByteArray> stars(const WikiPage &page) const;
    /// version counts from 1.
    [[nodiscard]] QByteArray version(const WikiPage &page, int version) const;

private:
    const Space &m_space;
    const SpaceJson &m_parts;
    const SharedFiles &m_files;
};

} // namespace tsunagi::sandbox
